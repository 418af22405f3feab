import { expect, it } from 'vitest';
import type { Concern } from '../model/generated';
import type { Rec } from '../store/api';
import { told } from './reports';

const concern = (by: string, fed_back?: string) =>
  ({
    by,
    created: '2026-11-01T00:00:00.000Z',
    fields: { raised: '2026-11-01T00:00:00.000Z', fed_back },
  }) as Rec<Concern>;

it('counts what its members told, and how soon half of it was answered', () => {
  const all = [
    concern('a', '2026-11-01T05:00:00.000Z'),
    concern('a', '2026-11-03T00:00:00.000Z'),
    concern('b', '2026-11-01T20:00:00.000Z'),
    concern('b'),
    concern('stranger', '2026-11-01T01:00:00.000Z'),
  ];
  expect(told(all, ['a', 'b'])).toEqual({ raised: 4, answered: 3, hours: 20 });
  expect(told(all, [])).toEqual({ raised: 0, answered: 0, hours: null });
});
