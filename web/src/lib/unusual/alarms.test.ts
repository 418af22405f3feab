import { describe, expect, it } from 'vitest';
import { alarmOrder, isAnswer, waiting, type Alarm } from './alarms';

const alarm = (id: string, day: string, open: boolean): Alarm => ({
  id,
  account: 'dara',
  roles: [],
  day,
  raised: `${day}T10:00:00.000Z`,
  files: 80,
  rules: [],
  answers: [],
  open,
});

describe('alarms on unusual reading', () => {
  const all = [
    alarm('done', '2026-11-24', false),
    alarm('old', '2026-11-02', true),
    alarm('new', '2026-11-20', true),
  ];

  it('show what waits before what was answered, the latest first', () => {
    expect(alarmOrder(all).map(({ id }) => id)).toEqual(['new', 'old', 'done']);
    expect(waiting(all).map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('are answered with a finding and a reason of ten characters, in any script', () => {
    expect(isAnswer(null, 'She counted everybody')).toBe(false);
    expect(isAnswer('justified', '   fine    ')).toBe(false);
    expect(isAnswer('justified', 'នាងរាប់កុមារទាំងអស់')).toBe(true);
  });
});
