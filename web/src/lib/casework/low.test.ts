import { describe, expect, it } from 'vitest';
import type { Definition } from '$lib/instruments/definition';
import type { PlanItem } from '$lib/model/generated';
import type { Rec } from '$lib/store/api';
import { domainOf, lowItems, unanswered } from './low';

const scale = ['1', '2', '3', '4'].map((name) => ({ name, label: { en: name } }));
const definition: Definition = {
  format: 1,
  languages: ['en'],
  title: { en: 'A child' },
  settings: {},
  lists: {
    scale,
    yes_no: [
      { name: '1', label: { en: 'yes' } },
      { name: '2', label: { en: 'no' } },
    ],
  },
  items: [
    {
      name: 'home',
      type: 'group',
      items: [
        { name: 'food', type: 'select_one', list: 'scale', label: { en: 'Food' } },
        { name: 'carer', type: 'select_one', list: 'scale', class: 'confidential' },
      ],
    },
    { name: 'asked', type: 'select_one', list: 'yes_no' },
    { name: 'school', type: 'select_one', list: 'scale' },
  ],
};
const line = (fields: PlanItem) => ({ fields }) as Rec<PlanItem>;

describe('an assessment', () => {
  const low = lowItems(
    definition,
    { home: { food: '2' }, asked: '1', school: '3' },
    { home: { carer: '1' } },
  );
  it('asks the plan for what scored 1 or 2 on a scale, in confidence too, and for nothing else', () => {
    expect(low.map(({ name, score }) => [name, score])).toEqual([
      ['home/food', 2],
      ['home/carer', 1],
    ]);
  });
  it('is answered by a line or a waiver, not by a cancelled line or one for another assessment', () => {
    const open = (lines: PlanItem[]) =>
      unanswered(low, 'r', lines.map(line)).map(({ name }) => name);
    expect(open([])).toEqual(['home/food', 'home/carer']);
    expect(open([{ response: 'r', item: 'home/food' }])).toEqual(['home/carer']);
    expect(open([{ response: 'r', item: 'home/food', status: 'waived' }])).toEqual(['home/carer']);
    expect(open([{ response: 'r', item: 'home/food', status: 'cancelled' }])).toHaveLength(2);
    expect(open([{ response: 'other', item: 'home/food' }])).toHaveLength(2);
  });
  it('proposes the area of life', () => {
    expect(domainOf('food_domain/growth')).toBe('food');
    expect(domainOf('education/going_to_school')).toBe('education');
    expect(domainOf('x/y')).toBe('other');
  });
});
