/** Texts of a form with the answers in them that they name: `${name}`. */
import { eachItem, type Item, type Json } from '../definition';

/** A name that is none, or that several items have, stays as it stands. */
export function withAnswers(
  text: string,
  items: readonly Item[],
  answer: (path: string[]) => Json,
  show: (item: Item, value: Json) => string,
): string {
  return text.replace(/\$\{([^}]*)\}/g, (whole, name: string) => {
    const called: { item: Item; path: string[] }[] = [];
    eachItem(items, (item, path) => {
      if (item.name === name.trim()) called.push({ item, path });
    });
    const one = called.length === 1 ? called[0] : undefined;
    return one ? show(one.item, answer(one.path)) : whole;
  });
}
