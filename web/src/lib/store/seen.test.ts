import { beforeEach, describe, expect, it } from 'vitest';
import type { Fields, KindName, ServerRecord } from './api';
import { Book } from './book';
import { credible, lastSeen } from './seen';

let book: Book;
let version = 0;
const now = '2026-11-22T10:00:00.000Z';

function put(kind: KindName, fields: Fields, more: Partial<ServerRecord> = {}): string {
  version += 1;
  const at = '2026-11-01T08:00:00.000Z';
  const id = `${kind}-${version}`;
  const r: ServerRecord = {
    ...{ id, kind, version, org: 'o', team: null, by: 'x', created: at, updated: at, fields },
    ...more,
  };
  const line = { held: { r, via: ['k'] } };
  book.apply({ j: 'down', lines: [line], lost: [], position: null, at: null });
  return id;
}

beforeEach(() => {
  book = new Book();
  const network = { id: 'n', name: 'n' };
  const me = { account: 'me', user: 'me', display: 'me', org: 'o', team: null, roles: [] };
  book.head.me = { ...me, language: 'en', network, device: 'd' };
});

const seen = (person = 'p') => lastSeen(book, now).get(person);

describe('a child was met', () => {
  it('by the latest contact, not the one that was written last', () => {
    put('contact', { person: 'p', time: '2026-11-20T10:00:00.000Z' });
    put('contact', { person: 'p', time: '2026-10-01T10:00:00.000Z' });
    expect(seen()).toBe('2026-11-20T10:00:00.000Z');
  });

  it('at a club or a meal, where it was present', () => {
    const meal = put('session', { kind: 'meal', day: '2026-11-19' });
    put('attendance', { session: meal, person: 'p', present: true });
    put('attendance', { session: meal, person: 'q', present: false });
    expect(seen()).toBe('2026-11-19T12:00:00.000Z');
    expect(seen('q')).toBeUndefined();
  });

  it('at the centre, by the last that is known of the stay', () => {
    put('stay', { person: 'p', day: '2026-11-18' });
    expect(seen()).toBe('2026-11-18T12:00:00.000Z');
    put('stay', { person: 'p', day: '2026-11-18', came_in: '2026-11-18T13:00:00.000Z' });
    expect(seen()).toBe('2026-11-18T13:00:00.000Z');
    put('stay', {
      person: 'p',
      came_in: '2026-11-17T13:00:00.000Z',
      went_out: '2026-11-18T14:00:00.000Z',
    });
    expect(seen()).toBe('2026-11-18T14:00:00.000Z');
  });

  it('by a service that stands, and by a visit; not by a call to somebody else about it', () => {
    put('delivery', { person: 'p', time: '2026-11-10T10:00:00.000Z' });
    put('delivery', { person: 'p', time: '2026-11-12T10:00:00.000Z', undone: true });
    put('note', { person: 'p', kind: 'other', time: '2026-11-13T10:00:00.000Z' });
    expect(seen()).toBe('2026-11-10T10:00:00.000Z');
    put('note', { person: 'p', kind: 'visit', time: '2026-11-14T10:00:00.000Z' });
    expect(seen()).toBe('2026-11-14T10:00:00.000Z');
  });

  it('asked for one, tells of that one', () => {
    put('contact', { person: 'p', time: '2026-11-20T10:00:00.000Z' });
    put('contact', { person: 'q', time: '2026-11-20T10:00:00.000Z' });
    expect([...lastSeen(book, now, 'q').keys()]).toEqual(['q']);
  });
});

describe('clocks that are wrong', () => {
  it('a meeting in the year 2031 does not keep a child seen for years', () => {
    put('contact', { person: 'p', time: '2031-01-01T00:00:00.000Z' });
    expect(seen()).toBe('2026-11-01T08:00:00.000Z');
  });

  it('on a device whose own clock is behind, what others just wrote was just now', () => {
    expect(credible('2026-12-24T10:00:00.000Z', '2026-12-24T10:01:00.000Z', now)).toBe(now);
  });

  it('what lies behind us stands as it was said, also when it was written down late', () => {
    expect(credible('2026-11-22T09:59:59.999Z', '2026-11-22T09:00:00.000Z', now)).toBe(
      '2026-11-22T09:59:59.999Z',
    );
  });
});
