/** Where a question offers another answer, what was meant is said in words of one's own beside it. */
import type { Definition, Item } from '../definition';

/** The choice that asks for words of one's own. */
export const OTHER = 'other';
export const otherName = (name: string): string => `${name}_other`;
/** What the words' question is drawn by; no workbook knows this look. */
const LOOK = 'own-words';

export const isOwnWords = (item: Item): boolean => item.appearance === LOOK;

function beside(items: readonly Item[], above: readonly string[]): Item[] {
  return items.flatMap((item): Item[] => {
    const path = [...above, item.name];
    const own = item.items ? { ...item, items: beside(item.items, path) } : item;
    if (!item.other) return [own];
    const words: Item = {
      name: otherName(item.name),
      type: 'text',
      appearance: LOOK,
      relevant: {
        source: '',
        ast: [
          'call',
          'selected',
          [
            ['ref', path],
            ['str', OTHER],
          ],
        ],
      },
      ...(item.class ? { class: item.class } : {}),
    };
    return [own, words];
  });
}

/** The definition with those questions in it. */
export const withOwnWords = (definition: Definition): Definition => ({
  ...definition,
  items: beside(definition.items, []),
});
