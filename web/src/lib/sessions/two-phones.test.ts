import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Office } from '../store/testing/office';
import { Phone } from '../store/testing/phone';
import type { Fields, KindName, Rec } from '../store/api';
import { addMember, begin, saveAttendance, sessionId, type Writer } from './save';
import type { AttendanceRec, SeriesRec, SessionRec } from './kinds';
import { addTallies, sessionSums } from './roll';
import { series as seriesOf } from './testing/recs';

/** Two workers, no connection, one club: both take the roll, and everybody counts once. */
const day = '2026-11-20';
const club: SeriesRec = seriesOf({ kind: 'club' }, { id: '00000000-0000-7000-8000-000000000c1b' });
const child = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

let office: Office;
const phones: Phone[] = [];

async function phone(user: string): Promise<Phone> {
  office.addAccount(user, 'pass', ['team:street/field']);
  const made = await Phone.new(office);
  await made.signIn(user, 'pass');
  phones.push(made);
  return made;
}
const writer = (one: Phone): Writer => ({
  edit: (kind: KindName, id: string | null, set: Fields) => one.engine.edit(kind, id, set),
});

async function roll(one: Phone, children: number[], more: Fields): Promise<string> {
  const store = writer(one);
  const session = await sessionId(club.id, day);
  await begin(store, { session, series: club, day, exists: false }, more);
  for (const n of children)
    await saveAttendance(store, session, child(n), false, { present: true });
  return session;
}

/** What every phone has said, as the office folds it: by record, the last word of a field. */
function folded(kind: KindName): Rec[] {
  const by = new Map<string, Rec>();
  for (const { entry } of office.log) {
    if (entry.kind !== kind || !entry.edit) continue;
    const old = by.get(entry.record);
    by.set(entry.record, {
      id: entry.record,
      kind,
      fields: { ...old?.fields, ...entry.edit.set },
    } as Rec);
  }
  return [...by.values()];
}

beforeEach(() => (office = new Office()));
afterEach(() => phones.splice(0).forEach((one) => one.engine.close()));

describe('one roll on two phones', () => {
  it('is one session with every child once, whoever ticked whom', async () => {
    const first = await phone('dara');
    const second = await phone('bopha');
    office.online = false;
    const a = await roll(first, [1, 2, 3, 4], { topic: 'Songs' });
    const b = await roll(second, [3, 4, 5], {});
    expect(a).toBe(b);
    office.online = true;
    await first.engine.syncNow();
    await second.engine.syncNow();

    const sessions = folded('session');
    expect(sessions.map((one) => one.id)).toEqual([a]);
    expect(sessions[0]?.fields).toMatchObject({ series: club.id, day, topic: 'Songs' });
    const attendances = folded('attendance') as unknown as AttendanceRec[];
    const session = sessions[0] as unknown as SessionRec;
    expect(attendances).toHaveLength(5);
    expect(sessionSums(session, attendances, new Map(), day).named).toBe(5);
  });

  it('adds a child to the series once', async () => {
    const first = await phone('dara');
    const second = await phone('bopha');
    office.online = false;
    await addMember(writer(first), club.id, child(1), day);
    await addMember(writer(second), club.id, child(1), day);
    office.online = true;
    await first.engine.syncNow();
    await second.engine.syncNow();
    expect(folded('membership')).toHaveLength(1);
  });

  it('writes the session before whatever hangs on it', async () => {
    const one = await phone('dara');
    await roll(one, [1], {});
    await one.engine.syncNow();
    expect(office.log.map(({ entry }) => entry.kind)).toEqual(['session', 'attendance']);
  });
});

it('two counts of different people are one count', () => {
  const one = [{ sex: 'male', band: '5-9', n: 3 }] as const;
  const other = [
    { sex: 'male', band: '5-9', n: 1 },
    { sex: 'female', band: '0-4', n: 2 },
  ] as const;
  expect(addTallies([one, other])).toEqual([
    { sex: 'female', band: '0-4', n: 2 },
    { sex: 'male', band: '5-9', n: 4 },
  ]);
});
