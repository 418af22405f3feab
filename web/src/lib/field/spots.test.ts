import { describe, expect, it } from 'vitest';
import { rankFaces } from './faces';
import { nextRow } from './keys';
import type { ContactRec, PersonRec, SpotRec } from './kinds';
import { coarse, heat, labelled, readCoordinate, sketch, sumsBySpot, weeks } from './spots';
import { countAt, step } from './tally';
import { factFields } from './facts';
import { events, countGroups } from './timeline';
import { kinds } from '../model/generated';
import { rec } from './testing/recs';
import type { Rec, TallyCell } from '../store/api';

const now = Date.parse('2026-11-22T10:00:00.000Z');
const contact = (fields: ContactRec['fields']) => rec<ContactRec>('contact', fields);

describe('positions', () => {
  it('are never finer than about a kilometre', () => {
    expect(coarse(13.657891)).toBe('13.66');
    expect(readCoordinate('13,65789', 90)).toBe('13.66');
    expect(readCoordinate('190', 180)).toBeNull();
    expect(readCoordinate('', 90)).toBeNull();
    expect(readCoordinate('north', 90)).toBeNull();
  });

  it('are drawn inside the sketch, north up, and two on one point apart', () => {
    const spot = (lat: string, lng: string) => rec<SpotRec>('spot', { lat, lng });
    const points = sketch(
      [spot('13.66', '102.56'), spot('13.60', '102.50'), spot('13.60', '102.50'), rec('spot', {})],
      640,
      400,
      64,
    );
    expect(points).toHaveLength(3);
    const [north, south, twin] = points as [
      (typeof points)[0],
      (typeof points)[0],
      (typeof points)[0],
    ];
    expect(north.y).toBeLessThan(south.y);
    expect(north.x).toBeGreaterThan(south.x);
    expect(Math.hypot(twin.x - south.x, twin.y - south.y)).toBeGreaterThan(15);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(640);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(400);
    }
    expect(sketch([spot('13.66', '102.56')], 640, 400, 64)[0]).toMatchObject({ x: 320, y: 200 });
  });
});

describe('names on the sketch', () => {
  const box = { width: 400, height: 280 };
  const at = (id: string, x: number, y: number) => ({ id, text: 'Bus station', x, y });

  it('never cover one another: the first keeps its name, and none runs over the edge', () => {
    const named = labelled(
      [at('busy', 200, 100), at('near', 210, 102), at('below', 200, 150), at('edge', 2, 50)],
      [],
      box,
    );
    expect(named.get('busy')?.y).toBe(115);
    // Below there is no room: it stands above its dot, or nowhere.
    expect(named.get('near')?.y).toBe(95);
    expect(named.has('below')).toBe(true);
    expect(named.get('edge')?.x).toBeGreaterThan(40);
  });

  it('run into no dot: they step above their own, and where that is taken too the dot stands alone', () => {
    const dot = (id: string, x: number, y: number, r = 18) => ({ id, x, y, r });
    const under = labelled([at('a', 200, 100)], [dot('a', 200, 100), dot('b', 220, 132)], box);
    expect(under.get('a')?.y).toBe(75);
    const between = labelled(
      [at('a', 200, 100)],
      [dot('a', 200, 100), dot('b', 220, 132), dot('c', 190, 68)],
      box,
    );
    expect(between.size).toBe(0);
    // Its own dot is never in its way.
    expect(labelled([at('a', 200, 100)], [dot('a', 200, 100)], box).get('a')?.y).toBe(133);
  });

  it('stay inside at the lower edge', () => {
    const low = labelled([at('a', 200, 256)], [{ id: 'a', x: 200, y: 256, r: 18 }], box);
    expect(low.get('a')?.y).toBe(231);
  });
});

describe('heat of weeks', () => {
  it('puts this week last and leaves out what is older', () => {
    const at = (time: string) => contact({ spot: 's', time });
    const list = [
      at('2026-11-22T09:00:00.000Z'),
      at('2026-11-16T09:00:00.000Z'),
      at('2026-11-10T09:00:00.000Z'),
      at('2026-01-10T09:00:00.000Z'),
    ];
    expect(weeks(list, 4, now)).toEqual([0, 0, 1, 2]);
    expect(sumsBySpot(list, 4, now).get('s')).toEqual({
      last: '2026-11-22T09:00:00.000Z',
      weeks: [0, 0, 1, 2],
      total: 3,
    });
  });

  it('shows a single contact, and nothing for none', () => {
    expect([0, 1, 50, 100].map((n) => heat(n, 100))).toEqual([0, 1, 2, 4]);
  });
});

describe('faces at a spot', () => {
  it('show whom the team meets here lately first, and those met tonight last', () => {
    const people = ['often', 'once', 'usual', 'tonight', 'moved'].map((id) =>
      rec<PersonRec>(
        'person',
        { spots: id === 'usual' ? ['s'] : [], status: id === 'moved' ? 'moved' : undefined },
        { id },
      ),
    );
    const met = (person: string, day: string, round?: string) =>
      contact({ person, spot: 's', time: `2026-${day}T14:00:00.000Z`, round });
    const faces = rankFaces(
      people,
      [
        met('often', '11-20'),
        met('often', '11-18'),
        met('once', '06-01'),
        met('tonight', '11-22', 'r'),
        met('moved', '11-21'),
      ],
      's',
      'r',
      now,
    );
    expect(faces.map((face) => face.person.id)).toEqual(['often', 'usual', 'once', 'tonight']);
    expect(faces.at(-1)?.tonight).toBe(true);
    expect(faces[0]?.last).toBe('2026-11-20T14:00:00.000Z');
  });
});

describe('counting', () => {
  it('adds, takes away, and never goes below nothing', () => {
    let cells: TallyCell[] = [];
    for (let i = 0; i < 4; i++) cells = step(cells, 'male', '10-14', 1);
    cells = step(cells, 'female', '5-9', 1);
    expect(cells).toEqual([
      { sex: 'female', band: '5-9', n: 1 },
      { sex: 'male', band: '10-14', n: 4 },
    ]);
    cells = step(step(cells, 'female', '5-9', -1), 'female', '5-9', -1);
    expect(countAt(cells, 'female', '5-9')).toBe(0);
    expect(cells).toHaveLength(1);
  });
});

describe('a file', () => {
  it('edits fields of the model, none of which only an act may change', () => {
    for (const field of factFields) {
      expect(kinds.person.fields, field).toHaveProperty(field);
      expect(kinds.person.fields[field]?.act_only).toBe(false);
    }
  });

  it('tells what happened in its order, sessions on their day', () => {
    const one = (kind: 'contact' | 'attendance' | 'relationship', fields: Rec['fields']) =>
      rec<Rec>(kind, fields);
    const records = [
      one('attendance', { session: 's', present: true }),
      one('contact', { time: '2026-11-20T10:00:00.000Z' }),
      one('relationship', { relation: 'mother' }),
    ];
    const all = events(records, [], () => '2026-11-21');
    expect(all.map((event) => event.group)).toEqual(['sessions', 'contacts']);
    expect(events(records, ['contacts']).map((event) => event.group)).toEqual(['contacts']);
    expect(countGroups(records).get('sessions')).toBe(1);
  });
});

describe('keys', () => {
  it('stay inside the list', () => {
    expect([nextRow(-1, 3, 1), nextRow(2, 3, 1), nextRow(0, 3, -1), nextRow(0, 3, 1)]).toEqual([
      0, 2, 0, 1,
    ]);
  });
});
