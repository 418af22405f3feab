import { expect, it } from 'vitest';
import type { Around, Ast, Definition, Item } from './definition';
import { Form } from './form';

const form = (items: Item[]): Definition =>
  ({ format: 1, languages: ['en'], title: { en: 'F' }, settings: {}, lists: {}, items }) as never;

it('works each expression of 300 questions out at most once for a letter that is typed', () => {
  let evaluated = 0;
  const record = {
    get age() {
      evaluated += 1;
      return 9;
    },
  };
  const around = {
    now: '2026-11-25T21:40:00.000+07:00',
    language: 'en',
    random: 0.5,
    uuid: '',
    records: { person: record },
  } as unknown as Around;
  const once: Ast = [
    'op',
    '>',
    [
      'call',
      'pulldata',
      [
        ['str', 'person'],
        ['str', 'age'],
      ],
    ],
    ['num', 1],
  ] as never;
  const expr = { source: 'x', ast: once };
  const items = Array.from({ length: 300 }, (_, at) => ({
    name: `q${at}`,
    type: 'text',
    label: { en: 'Q' },
    relevant: expr,
    required: expr,
    constraint: expr,
    read_only: at ? expr : undefined,
  }));
  const filled = Form.start(form(items as never), around);
  evaluated = 0;
  expect(filled.answer(['q0'], 'a')).toBeNull();
  expect(evaluated).toBe(300);
  evaluated = 0;
  filled.view();
  // Of each: whether it must be answered and may be changed; of the one answered, whether it fits.
  expect(evaluated).toBe(300 + 299 + 1);
});

it('brings two thousand calculations to rest that stand in the wrong order', () => {
  const around = { now: '', language: 'en', random: 0, uuid: '', records: {} } as never;
  const most = 2_000;
  const items = Array.from({ length: most }, (_, at) => {
    const next: Ast = at === most - 1 ? ['num', 0] : ['ref', [`q${at + 1}`]];
    const ast = ['op', '+', next, ['num', 1]];
    return { name: `q${at}`, type: 'calculate', calculation: { source: 'x', ast } };
  });
  expect(Form.start(form(items as never), around).split().answers['q0']).toBe(most);
});
