/** A form with one question of every kind that somebody answers. */
const say = (en: string, km: string) => ({ en, km });
const ask = (name: string, type: string, km: string, more: object = {}) => ({
  name,
  type,
  label: say(name, km),
  ...more,
});
const group = (name: string, items: object[]) => ask(name, 'group', `ផ្នែក ${name}`, { items });

export const allKinds = {
  code: 'all_kinds',
  purpose: 'survey',
  about: 'nobody',
  source: 'Made up for a test',
  title: say('All kinds', 'គ្រប់ប្រភេទ'),
  definition: {
    format: 1,
    languages: ['en', 'km'],
    title: say('All kinds', 'គ្រប់ប្រភេទ'),
    settings: { form_id: 'all_kinds', version: '1' },
    lists: {
      fruit: [
        { name: 'mango', label: say('Mango', 'ស្វាយ') },
        { name: 'banana', label: say('Banana', 'ចេក') },
        { name: 'durian', label: say('Durian', 'ទុរេន') },
      ],
    },
    items: [
      group('a', [
        ask('one', 'select_one', 'មួយណា?', { list: 'fruit', other: true }),
        ask('many', 'select_multiple', 'អ្វីខ្លះ?', { list: 'fruit' }),
        ask('order', 'rank', 'តាមលំដាប់', { list: 'fruit' }),
      ]),
      group('b', [
        ask('weight', 'decimal', 'ប៉ុន្មាន?', {
          constraint: { source: '. < 10' },
          constraint_message: say('${weight} is too much', '${weight} ច្រើនពេក'),
        }),
        ask('steps', 'range', 'ពី ០ ដល់ ៥', { parameters: { start: '0', end: '5' } }),
        ask('day', 'date', 'ថ្ងៃណា?'),
        ask('clock', 'time', 'ម៉ោងប៉ុន្មាន?'),
      ]),
      group('c', [
        ask('agreed', 'acknowledge', 'ប្អូនយល់ព្រមទេ?'),
        ask('drawing', 'image', 'គំនូរ'),
        ask('where', 'geopoint', 'កន្លែង'),
      ]),
      ask('siblings', 'repeat', 'បងប្អូន', { items: [ask('age', 'integer', 'អាយុ')] }),
      {
        name: 'sum',
        type: 'calculate',
        label: say('Together', 'សរុប'),
        calculation: { source: 'sum(${age})' },
      },
    ],
  },
};
