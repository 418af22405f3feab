import { describe, expect, it } from 'vitest';
import { allItems, changed, draftAt, keyOf } from './builder-draft';
import { added, canMove, doubled, moved, movedTo, paged, removed, unpaged } from './builder-edit';
import { choice, choiceMoved, ownList, tidied, usersOf } from './builder-lists';
import { freeName, isName, nameFrom, renamed, speakersOf } from './builder-names';
import { fresh, kindOf } from './builder-types';
import { sample } from './builder-testing';

const paths = (draft: ReturnType<typeof sample>) => allItems(draft).map(({ path }) => keyOf(path));

describe('moving', () => {
  it('goes past a neighbour, into a page, through it and out again', () => {
    let step = moved(sample(), ['age'], 1);
    expect(step.path).toEqual(['living', 'age']);
    expect(paths(step.draft).slice(0, 4)).toEqual([
      'living',
      'living/age',
      'living/street',
      'living/reason',
    ]);
    step = moved(step.draft, step.path, 1);
    step = moved(step.draft, step.path, 1);
    expect(step.path).toEqual(['living', 'age']);
    step = moved(step.draft, step.path, 1);
    expect(step.path).toEqual(['age']);
    expect(paths(step.draft).slice(0, 5)).toEqual([
      'living',
      'living/street',
      'living/reason',
      'age',
      'work',
    ]);
  });

  it('comes back to where it was by as many steps the other way', () => {
    let step = { draft: sample(), path: ['work'] };
    for (let n = 0; n < 4; n += 1) step = moved(step.draft, step.path, -1);
    expect(step.path).toEqual(['work']);
    expect(paths(step.draft)[0]).not.toBe('work');
    for (let n = 0; n < 4; n += 1) step = moved(step.draft, step.path, 1);
    expect(paths(step.draft)).toEqual(paths(sample()));
  });

  it('ends at both ends', () => {
    expect(canMove(sample(), ['age'], -1)).toBe(false);
    expect(canMove(sample(), ['total'], 1)).toBe(false);
    expect(moved(sample(), ['age'], -1).draft).toEqual(sample());
  });

  it('moves a page as one', () => {
    const step = moved(sample(), ['living'], -1);
    expect(paths(step.draft).slice(0, 4)).toEqual([
      'living',
      'living/street',
      'living/reason',
      'age',
    ]);
  });

  it('does not carry a question out of a repeat, where it is asked once for each', () => {
    const draft = sample();
    draft.items.push({
      name: 'siblings',
      type: 'repeat',
      items: [{ name: 'their_age', type: 'integer' }],
    });
    expect(canMove(draft, ['siblings', 'their_age'], -1)).toBe(false);
  });

  it('gives another name where the page has one like it', () => {
    const draft = sample();
    draft.items.push({ name: 'street', type: 'text' });
    const step = movedTo(draft, ['street'], ['living']);
    expect(step.path).toEqual(['living', 'street_2']);
    expect(draftAt(step.draft, ['living', 'street'])?.type).toBe('select_one');
  });
});

describe('adding, doubling, taking out', () => {
  it('puts a new question right after the one that is open, in its page', () => {
    const { draft, item } = fresh(sample(), 'yes_no');
    const step = added(draft, item, ['living', 'street']);
    expect(paths(step.draft)[3]).toBe('living/question');
    expect(kindOf(draftAt(step.draft, step.path)!)).toBe('yes_no');
  });

  it('keeps the list of yes and no that the form has', () => {
    const { draft } = fresh(sample(), 'yes_no');
    expect(draft.lists.yes_no).toEqual(sample().lists.yes_no);
  });

  it('doubles a question under a name that nothing else has', () => {
    const step = doubled(sample(), ['living', 'reason']);
    expect(step.path).toEqual(['living', 'reason_2']);
    expect(draftAt(step.draft, step.path)?.relevant?.source).toBe(
      draftAt(sample(), ['living', 'reason'])?.relevant?.source,
    );
  });

  it('leaves the form that it began with as it is', () => {
    const before = sample();
    removed(before, ['living', 'street']);
    moved(before, ['work'], -1);
    renamed(before, ['age'], 'years');
    expect(before).toEqual(sample());
  });

  it('makes a page of a question, and frees a page’s questions in its place', () => {
    const step = paged(sample(), ['work']);
    expect(step.path).toEqual(['page', 'work']);
    expect(paths(unpaged(step.draft, ['page']))).toEqual(paths(sample()));
    expect(paths(unpaged(sample(), ['living'])).slice(0, 3)).toEqual(['age', 'street', 'reason']);
  });

  it('knows who would speak of something that is gone', () => {
    const names = (path: string[]) => speakersOf(sample(), path).map(({ item }) => item.name);
    expect(names(['age'])).toEqual(['reason']);
    expect(names(['work'])).toEqual(['total']);
    expect(names(['living', 'street'])).toEqual(['reason', 'total']);
    expect(names(['living'])).toEqual(['total']);
    expect(names(['school'])).toEqual([]);
  });
});

describe('renaming', () => {
  it('follows into expressions, labels, triggers and scores, and into nothing that only looks alike', () => {
    let draft = renamed(sample(), ['age'], 'years');
    draft = renamed(draft, ['living', 'street'], 'outside');
    draft = renamed(draft, ['total'], 'sum');
    const reason = draftAt(draft, ['living', 'reason']);
    expect(reason?.relevant).toEqual({ source: "${outside} = 'yes' and ${years} < 18" });
    expect(reason?.label).toEqual({ en: 'Why, at ${years}?' });
    const sum = draftAt(draft, ['sum']);
    expect(sum?.calculation?.source).toBe('count-selected(${work}) + ${ages}');
    expect(sum?.trigger).toEqual([['living', 'outside']]);
    expect(draft.settings.scores?.[0]?.item).toEqual(['sum']);
  });

  it('follows a page’s name into the paths below it', () => {
    const draft = renamed(sample(), ['living'], 'home');
    expect(draftAt(draft, ['total'])?.trigger).toEqual([['home', 'street']]);
  });

  it('keeps trees of what was not touched', () => {
    const draft = renamed(sample(), ['school'], 'lessons');
    expect(draftAt(draft, ['living', 'reason'])?.relevant?.ast).toBeDefined();
  });

  it('does not read a dot or a dollar in a name as a sign', () => {
    const draft = changed(sample(), ['total'], { calculation: { source: '${a.b} + ${acb}' } });
    draft.items.push({ name: 'a.b', type: 'integer' });
    const next = renamed(draft, ['a.b'], 'c$1');
    expect(draftAt(next, ['total'])?.calculation?.source).toBe('${c$1} + ${acb}');
  });

  it('makes names from what is asked', () => {
    expect(nameFrom('How old are you?', 'x')).toBe('how_old_are_you');
    expect(nameFrom('3 meals a day', 'x')).toBe('q_3_meals_a_day');
    expect(nameFrom('អាយុប៉ុន្មាន?', 'question_2')).toBe('question_2');
    expect(nameFrom('a'.repeat(31) + ' b', 'x')).toBe('a'.repeat(31));
    expect(freeName(sample(), 'age')).toBe('age_2');
    expect(isName('អាយុ')).toBe(true);
    expect(isName('2nd')).toBe(false);
    expect(isName('a b')).toBe(false);
  });
});

describe('lists of choices', () => {
  it('are shared until a question gets its own', () => {
    expect(usersOf(sample(), 'yes_no')).toHaveLength(2);
    const draft = ownList(sample(), ['school']);
    expect(draftAt(draft, ['school'])?.list).toBe('school');
    expect(draft.lists.school).toEqual(draft.lists.yes_no);
    expect(usersOf(draft, 'yes_no')).toHaveLength(1);
  });

  it('go when nobody needs them, and stay where an expression looks into them', () => {
    const draft = sample();
    draft.lists.lonely = [];
    draft.lists.provinces = [{ name: 'bmc' }];
    draft.items.push({
      name: 'hall',
      type: 'calculate',
      calculation: { source: "pulldata('provinces', 'hall', 'name', ${work})" },
    });
    expect(Object.keys(tidied(draft).lists)).toEqual(['yes_no', 'work', 'provinces']);
  });

  it('name their choices by their text, each once', () => {
    const choices = sample().lists.work!;
    expect(choice(choices, { en: 'Begging' }, 'Begging').name).toBe('begging_2');
    expect(choice(choices, { km: 'សុំទាន' }, 'សុំទាន').name).toBe('choice');
  });

  it('are put in order, within their ends', () => {
    const names = (at: number, by: -1 | 1) =>
      choiceMoved(sample().lists.work!, at, by).map(({ name }) => name);
    expect(names(1, -1)).toEqual(['scavenging', 'begging']);
    expect(names(0, -1)).toEqual(['begging', 'scavenging']);
  });
});
