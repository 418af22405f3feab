/** How a form is turned over on a small screen: one group of questions at a time. */
import type { Item } from './definition';
import { isOwnWords } from './form/others';

export interface Page {
  /** Groups that the questions stand in, outermost first. */
  within: Item[];
  items: Item[];
}

/** Loose questions that stand together on one page. */
const LOOSE_MAX = 4;

const holdsParts = (item: Item): boolean =>
  (item.items ?? []).some((one) => one.type === 'group' || one.type === 'repeat');

/** Never shown: what is worked out or only carried along. */
export const isSilent = (item: Item): boolean =>
  item.type === 'hidden' || (item.type === 'calculate' && !item.label);

/**
 * A group is a page, and so is a repeat. A group that holds groups is turned over part by part,
 * unless it asks to stand on one screen (`field-list`, as in ODK). Loose questions go together by
 * a few.
 */
export function pagesOf(items: readonly Item[], within: Item[] = []): Page[] {
  const pages: Page[] = [];
  let loose: Item[] = [];
  const most = within.length ? Infinity : LOOSE_MAX;
  const turn = () => {
    if (loose.some((item) => !isSilent(item))) pages.push({ within, items: loose });
    loose = [];
  };
  for (const item of items) {
    const list = item.appearance?.split(' ').includes('field-list');
    if (item.type === 'repeat') {
      turn();
      pages.push({ within, items: [item] });
    } else if (item.type === 'group') {
      turn();
      if (holdsParts(item) && !list) pages.push(...pagesOf(item.items ?? [], [...within, item]));
      else pages.push({ within: [...within, item], items: item.items ?? [] });
    } else {
      loose.push(item);
      // What was meant by “other” stays beside its question.
      const full = loose.filter((one) => !isSilent(one) && !isOwnWords(one)).length > most;
      if (full && !isOwnWords(item)) {
        loose.pop();
        turn();
        loose.push(item);
      }
    }
  }
  turn();
  return pages;
}

/** Names that lead to the page's questions. */
export const pathOf = (page: Page): string[] => page.within.map((item) => item.name);
