/** A short form for tests: a page, a condition, a shared list, a follow-up that speaks of an answer. */
import type { Draft } from './builder-draft';

export const sample = (): Draft => ({
  format: 1,
  languages: ['en', 'km'],
  title: { en: 'Street survey', km: 'ការស្ទង់មតិ' },
  settings: {
    form_id: 'street_survey',
    scores: [{ item: ['total'], label: { en: 'Total' }, min: 0, max: 9, better: 'up' }],
  },
  lists: {
    yes_no: [
      { name: 'yes', label: { en: 'Yes', km: 'បាទ/ចាស' } },
      { name: 'no', label: { en: 'No' } },
    ],
    work: [
      { name: 'begging', label: { en: 'Begging' } },
      { name: 'scavenging', label: { en: 'Scavenging' } },
    ],
  },
  items: [
    { name: 'age', type: 'integer', label: { en: 'Age', km: 'អាយុ' } },
    {
      name: 'living',
      type: 'group',
      appearance: 'field-list',
      items: [
        { name: 'street', type: 'select_one', list: 'yes_no', label: { en: 'Sleeps outside?' } },
        {
          name: 'reason',
          type: 'text',
          label: { en: 'Why, at ${age}?' },
          hint: { en: 'In her own words' },
          relevant: {
            source: "${street} = 'yes' and ${age} < 18",
            ast: [
              'op',
              'and',
              ['op', '=', ['ref', ['living', 'street']], ['str', 'yes']],
              ['op', '<', ['ref', ['age']], ['num', 18]],
            ],
          },
        },
      ],
    },
    { name: 'work', type: 'select_multiple', list: 'work', label: { en: 'Which work?' } },
    { name: 'school', type: 'select_one', list: 'yes_no', label: { en: 'Goes to school?' } },
    {
      name: 'total',
      type: 'calculate',
      calculation: { source: 'count-selected(${work}) + ${ages}' },
      trigger: [['living', 'street']],
    },
  ],
});
