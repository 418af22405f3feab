/** The lists of a definition, as expressions and questions ask for them. */
import { itemAt, textOf, type Choice, type Definition } from '../definition';
import type { Lists } from '../expr';

function columnOf(row: Choice, column: string, definition: Definition): string | undefined {
  if (column === 'name') return row.name;
  // In the form's first language: what a filter gives must not hang on who reads.
  if (column === 'label') return labelOf(row, definition);
  return row.columns?.[column];
}

export const labelOf = (row: Choice, { languages }: Definition): string =>
  textOf(row.label, languages[0] ?? '', languages) || row.name;

export const listsOf = (definition: Definition): Lists => ({
  lookUp(list, column, key, value) {
    const row = definition.lists[list]?.find((one) => columnOf(one, key, definition) === value);
    return row && columnOf(row, column, definition);
  },
  choiceLabel(path, choice, language) {
    const list = itemAt(definition.items, path)?.list;
    const row = definition.lists[list ?? '']?.find((one) => one.name === choice);
    return row && (textOf(row.label, language, definition.languages) || row.name);
  },
});
