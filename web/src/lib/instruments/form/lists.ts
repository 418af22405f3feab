/** The lists of a definition, as expressions and questions ask for them. */
import { itemAt, textOf, type Choice, type Definition, type Item } from '../definition';
import type { Lists } from '../expr/scope';
import { OTHER } from './others';

export const listOf = (definition: Definition, list: string | undefined): Choice[] =>
  list !== undefined && Object.hasOwn(definition.lists, list) ? definition.lists[list]! : [];

/** In the form's first language: what a filter gives must not hang on who reads. */
export const labelOf = (row: Choice, { languages }: Definition): string =>
  textOf(row.label, languages[0] ?? '');

function columnOf(row: Choice, column: string, definition: Definition): string | undefined {
  if (column === 'name') return row.name;
  if (column === 'label') return labelOf(row, definition) || undefined;
  const { columns } = row;
  return columns && Object.hasOwn(columns, column) ? columns[column] : undefined;
}

export const listsOf = (definition: Definition): Lists => ({
  lookUp(list, column, key, value) {
    const rows = listOf(definition, list);
    const row = rows.find((one) => columnOf(one, key, definition) === value);
    return row && columnOf(row, column, definition);
  },
  choiceLabel(path, choice, language) {
    const rows = listOf(definition, itemAt(definition.items, path)?.list);
    const row = rows.find((one) => one.name === choice);
    return row && (textOf(row.label, language, definition.languages) || undefined);
  },
});

/** All that a question may offer; words of one's own last, unless the list has them. */
export function choicesOf(definition: Definition, item: Item): Choice[] {
  const rows = listOf(definition, item.list);
  return item.other && !rows.some((one) => one.name === OTHER) ? [...rows, { name: OTHER }] : rows;
}
