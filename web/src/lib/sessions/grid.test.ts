import { expect, it } from 'vitest';
import { gridRows } from './grid';
import { child, member, session, there } from './testing/recs';

it('shows who came when: members by name, what was called off, and nothing before they belonged', () => {
  const sessions = [
    session('s', '2026-11-10'),
    session('s', '2026-11-11', { cancelled: 'weather' }),
    session('s', '2026-11-12'),
  ];
  const [first, , last] = sessions;
  const people = new Map(
    [child('v', 'Vanna'), child('b', 'Bopha'), child('g', 'Guest'), child('x', 'Gone')].map(
      (one) => [one.id, one] as const,
    ),
  );
  const members = [
    member('s', 'v'),
    member('s', 'b', { since: '2026-11-11' }),
    member('s', 'x', { until: '2026-11-01' }),
    member('s', 'nobody we know'),
  ];
  const came = [there(first!, 'v'), there(last!, 'g'), there(last!, 'b'), there(last!, 'v', false)];
  const rows = gridRows(people, members, sessions, came, '2026-11-20');
  expect(rows.map((row) => [row.person.id, ...row.cells, row.present, row.possible])).toEqual([
    ['b', 'before', 'off', 'present', 1, 1],
    ['g', 'before', 'off', 'present', 1, 1],
    ['v', 'present', 'off', 'absent', 1, 2],
  ]);
});
