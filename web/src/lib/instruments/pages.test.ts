import { describe, expect, it } from 'vitest';
import type { Item } from './definition';
import { pagesOf, pathOf } from './pages';

const ask = (name: string): Item => ({ name, type: 'text', label: { en: name } });
const names = (items: readonly Item[]) =>
  pagesOf(items).map((page) => [pathOf(page).join('/'), page.items.map((one) => one.name)]);

describe('pages of a form', () => {
  it('turns over group by group, and a repeat stands alone', () => {
    const items: Item[] = [
      ask('agreed'),
      { name: 'living', type: 'group', items: [ask('sleeps'), ask('safe')] },
      { name: 'siblings', type: 'repeat', items: [ask('age')] },
      ask('thanks'),
    ];
    expect(names(items)).toEqual([
      ['', ['agreed']],
      ['living', ['sleeps', 'safe']],
      ['', ['siblings']],
      ['', ['thanks']],
    ]);
  });

  it('opens a group around everything, unless it wants one screen', () => {
    const all: Item = {
      name: 'all',
      type: 'group',
      items: [ask('a'), { name: 'b', type: 'group', items: [ask('c')] }],
    };
    expect(names([all])).toEqual([
      ['all', ['a']],
      ['all/b', ['c']],
    ]);
    expect(names([{ ...all, appearance: 'field-list' }])).toEqual([['all', ['a', 'b']]]);
  });

  it('puts few loose questions together and makes no page of what nobody sees', () => {
    const silent: Item[] = [
      { name: 'start', type: 'hidden' },
      { name: 'total', type: 'calculate' },
    ];
    expect(names(silent)).toEqual([]);
    expect(names(['a', 'b', 'c', 'd', 'e'].map(ask))).toEqual([
      ['', ['a', 'b', 'c', 'd']],
      ['', ['e']],
    ]);
  });
});
