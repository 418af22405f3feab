import { describe, expect, it } from 'vitest';
import type { Answers, Around, Definition, Item } from './definition';
import { withIds, type Filled } from './fill';
import { mayGoOn } from './rights';
import { askedFields, saveDeclined, saveResponse, type Asking } from './save';
import { sheetOf } from './sheet';
import type { ResponseRec } from './choose';
import type { Writer } from '$lib/field/save';
import type { Fields } from '$lib/store/api';

const around: Around = {
  now: '2026-11-25T21:40:00.000+07:00',
  language: 'en',
  random: 0,
  uuid: '',
  records: {},
};
const ask = (name: string, more: Partial<Item> = {}): Item => ({
  name,
  type: 'text',
  label: { en: name },
  ...more,
});
const form = (items: Item[]): Definition => ({
  format: 1,
  languages: ['en'],
  title: { en: 'A form' },
  settings: {},
  lists: {},
  items,
});
const later = '2026-11-25T14:40:00.000Z';

/** A store that only writes down what it is told, in order. */
function writer(): Writer & { said: { do: string; fields: Fields }[] } {
  const said: { do: string; fields: Fields }[] = [];
  return {
    said,
    edit: (kind, id, fields) => {
      said.push({ do: `edit ${kind} ${id ?? 'new'}`, fields });
      return Promise.resolve(id ?? 'r1');
    },
    act: () => Promise.reject(new Error('no act is said')),
    attach: (parent, _, options) => {
      said.push({ do: `attach ${options.type} to ${parent.kind} ${parent.id}`, fields: {} });
      return Promise.resolve('kept-photo');
    },
  };
}
const filled = (answers: Answers, more: Partial<Filled> = {}): Filled => ({
  answers,
  private: {},
  language: 'km',
  waiting: [],
  page: 0,
  ...more,
});

describe('what is known without asking', () => {
  const rec = (id: string, fields: object) => ({ id, fields }) as never;
  const asking = {
    version: rec('v1', { instrument: 'i1' }),
    about: 'nobody',
    case: null,
    whom: { person: null, sex: ['female'], age: null },
    place: { session: null, round: null, spot: null },
    spot: null,
    session: null,
  };
  const said = (more: Partial<Asking>) =>
    Object.fromEntries(
      Object.entries(askedFields({ ...asking, ...more })).filter(([, value]) => value !== null),
    );

  it('on a round: which, and where', () =>
    expect(
      said({
        place: { session: null, round: 'r1', spot: 's1' },
        spot: rec('s1', { place: 'KH-01' }),
      }),
    ).toEqual({
      instrument: 'i1',
      version: 'v1',
      round: 'r1',
      spot: 's1',
      place: 'KH-01',
      sex: 'female',
    }));
  it('in a session: which, where, and for which project', () =>
    expect(
      said({
        place: { session: 'w1', round: null, spot: null },
        session: rec('w1', { place: 'KH-12', project: 'p1' }),
      }),
    ).toMatchObject({ parent: 'w1', place: 'KH-12', project: 'p1' }));
  it('in a case: whose, and nothing of how somebody looks', () =>
    expect(said({ case: rec('c1', { person: 'k1' }), whom: { ...asking.whom, sex: [] } })).toEqual({
      instrument: 'i1',
      version: 'v1',
      case: 'c1',
      person: 'k1',
    }));
});

describe('keeping answers', () => {
  it('writes one entry, and nothing about what nobody said', async () => {
    const store = writer();
    await saveResponse(store, filled({ age: 9 }), {
      id: null,
      asked: { version: 'v1', person: 'p1', sex: null },
      complete: true,
      now: later,
    });
    expect(store.said).toEqual([
      {
        do: 'edit response new',
        fields: {
          version: 'v1',
          person: 'p1',
          time: later,
          answers: { age: 9 },
          language: 'km',
          complete: true,
        },
      },
    ]);
  });

  it('is complete only when its photo has its place', async () => {
    const store = writer();
    const photo = {
      id: 'waits',
      bytes: new Blob(),
      type: 'photo' as const,
      consent: 'internal_only',
    };
    await saveResponse(store, filled({ age: 9, drawing: 'waits' }, { waiting: [photo] }), {
      id: null,
      asked: {},
      complete: true,
      now: later,
    });
    expect(store.said.map((one) => [one.do, one.fields.complete, one.fields.answers])).toEqual([
      ['edit response new', false, { age: 9 }],
      ['attach photo to response r1', undefined, undefined],
      ['edit response r1', true, { age: 9, drawing: 'kept-photo' }],
    ]);
  });

  it('keeps whom and when of one that goes on, and takes back what was confidential', async () => {
    const store = writer();
    await saveResponse(store, filled({ age: 10 }), {
      id: 'r7',
      asked: { person: 'somebody else' },
      complete: true,
      now: later,
    });
    expect(store.said[0]?.fields).toEqual({
      answers: { age: 10 },
      private: {},
      language: 'km',
      complete: true,
    });
  });

  it('keeps nothing of what was said by somebody who did not wish to answer', async () => {
    const store = writer();
    await saveDeclined(store, { version: 'v1' }, 'km', later);
    expect(store.said[0]?.fields).toEqual({
      version: 'v1',
      language: 'km',
      time: later,
      declined: true,
      complete: true,
    });
  });

  it('finds what waits in groups and in every instance', () => {
    const ids = new Map([
      ['a', 'A'],
      ['b', null],
    ]);
    expect(withIds({ g: { x: 'a' }, r: [{ y: 'b', z: 1 }, { y: 'a' }] }, ids)).toEqual({
      g: { x: 'A' },
      r: [{ z: 1 }, { y: 'A' }],
    });
  });
});

describe('reading answers', () => {
  const lines = (
    items: Item[],
    answers: Answers,
    hidden = false,
    confidential: Answers | null = null,
  ) =>
    sheetOf({ definition: form(items), answers, private: confidential, hidden, around }).lines.map(
      (line) => `${line.path.join('/')} ${line.state}`,
    );

  it('says that something is kept confidential, not whether it was answered', () => {
    const items = [
      ask('called'),
      ask('hurt', { class: 'confidential' }),
      ask('hard', { type: 'group', class: 'confidential', items: [ask('a'), ask('b')] }),
    ];
    expect(lines(items, { called: 'Dara' }, true)).toEqual([
      'called answered',
      'hurt kept',
      'hard kept',
    ]);
    expect(lines(items, { called: 'Dara' }, false, { hurt: 'yes', hard: { a: 'x' } })).toEqual([
      'called answered',
      'hurt answered',
      'hard heading',
      'hard/a answered',
      'hard/b open',
    ]);
  });

  it('leaves out what was not asked, and tells what was left open', () => {
    const items = [
      ask('school', { type: 'select_one' }),
      ask('why', {
        relevant: { source: '', ast: ['op', '=', ['ref', ['school']], ['str', 'no']] },
      }),
      ask('total', { type: 'calculate', label: undefined }),
    ];
    expect(lines(items, { school: 'yes', total: 3 })).toEqual(['school answered']);
    expect(lines(items, { school: 'no' })).toEqual(['school answered', 'why open']);
  });

  it('heads every instance of a repeat', () => {
    const items = [ask('siblings', { type: 'repeat', items: [ask('age')] })];
    expect(lines(items, { siblings: [{ age: 'six' }, {}] })).toEqual([
      'siblings heading',
      'siblings/0 heading',
      'siblings/0/age answered',
      'siblings/1 heading',
      'siblings/1/age open',
    ]);
  });
});

describe('going on with what was answered', () => {
  const rec = (hidden: string[], fields = {}) => ({ hidden, fields }) as unknown as ResponseRec;
  const open = form([ask('a')]);
  const closed = form([ask('g', { type: 'group', class: 'confidential', items: [ask('b')] })]);

  it('is for those who see all of it', () => {
    expect(mayGoOn(open, rec(['private']))).toBe(true);
    expect(mayGoOn(closed, rec([]))).toBe(true);
    expect(mayGoOn(closed, rec(['private']))).toBe(false);
    expect(mayGoOn(open, rec(['answers']))).toBe(false);
  });
  it('is not asked of somebody who did not wish to answer', () =>
    expect(mayGoOn(open, rec([], { declined: true }))).toBe(false));
});
