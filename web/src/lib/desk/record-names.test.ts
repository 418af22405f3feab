import { describe, expect, it } from 'vitest';
import type { Fields } from '$lib/store/api';
import { rec } from './fixtures';
import { pointedTo, wordsOf } from './record-names';
import { showValue } from './values';

const org = () => 'Hagar';
const names = {
  member: () => 'Dara',
  placeWithin: () => 'Poipet',
  record: (id: string) => (id === 'known' ? 'Uncle' : null),
};
const hidden = '0190a3a2-hidden';

describe('what history points to', () => {
  it('is called by its name where the reader has it, and never by its id where not', () => {
    const told = showValue('evidence', 'suspects', ['known', hidden], names);
    expect(told).toMatch(/^Uncle, ./);
    for (const text of [
      told,
      showValue('custody_step', 'evidence', hidden, names),
      showValue('suspect', 'cases', [hidden], { ...names, record: undefined }),
    ])
      expect(text).not.toContain(hidden);
  });
  it('is looked for among the kinds that its fields name', () => {
    const lines = [
      { alias: 'Uncle', contacts: ['a', 'b'], cases: ['c'] },
      { contacts: ['b'], matters: null, note: 'a' },
    ];
    expect(pointedTo('suspect', lines)).toEqual({
      ids: ['a', 'b', 'c'],
      kinds: ['contact', 'case'],
    });
    expect(pointedTo('evidence', [])).toEqual({ ids: [], kinds: [] });
  });
});

describe('the words for a record', () => {
  const words = (kind: Parameters<typeof rec>[0], fields: Fields) =>
    wordsOf(rec(kind, 'id', fields), { org });
  it('are its own name or label', () => {
    expect(words('suspect', { alias: 'Uncle', description: 'tall' })).toBe('Uncle');
    expect(words('suspect', { description: 'a'.repeat(80) })).toHaveLength(61);
    expect(words('evidence', { label: ' A ring ', kind: 'gift' })).toBe('A ring');
    expect(words('person', { name: { latin: 'Sok Dara' } })).toBe('Sok Dara');
    expect(words('organisation', { name: 'x' })).toBe('Hagar');
    expect(words('legal_matter', { kind: 'protection', number: '12/2026' })).toMatch(/ 12\/2026$/);
  });
  it('are what sort it is and when, where it has no name', () => {
    const gift = words('evidence', { kind: 'gift', time: '2026-11-01T03:00:00.000Z' });
    expect(gift).toMatch(/^gift, .*2026/);
    expect(words('contact', { time: '2026-11-01T03:00:00.000Z' })).toMatch(/, .*2026/);
    expect(words('person', {})).not.toContain('id');
  });
});
