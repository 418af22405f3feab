import type { User } from '$lib/desk/users';
import { draftOfMember, memberChange } from './made';
import { describe, expect, it } from 'vitest';
import type { Concern } from '../model/generated';
import type { Rec } from '../store/api';
import { linkOf, newClaim, readLink } from './link';
import { concernOf, dialled, emptyTelling, ownReports, stateOf } from './reports';

const token = 'AZqk-1_'.repeat(7) + 'abcde';

describe('a personal link', () => {
  it('reads back, and carries its secret where no server sees it', () => {
    const link = new URL(linkOf('https://safe.example', 'km', token));
    expect(link.pathname + link.search).toBe('/join');
    expect(readLink(link.hash)).toEqual({ language: 'km', token });
  });
  it.each(['', '#', '#km.', `#km.${token.slice(1)}`, `#km.${token}…`, `#${token}`])(
    'that came broken out of a message opens nothing: %s',
    (hash) => expect(readLink(hash)).toBeNull(),
  );
  it('in a language that the app has not is still a link', () => {
    expect(readLink(`#fr.${token}`)).toEqual({ language: null, token });
  });
  it('is claimed with 32 bytes that are never the same', () => {
    const one = newClaim(crypto);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(newClaim(crypto)).not.toBe(one);
  });
});

describe('what a member tells', () => {
  const told = { ...emptyTelling(), words: ' A child sleeps at the pagoda ', near: true };
  it('is a concern with its source, in their own words', () => {
    expect(concernOf(told, 'KH-170104')).toEqual({
      story: 'A child sleeps at the pagoda',
      place: 'KH-170104',
      suggested: 'medium',
      source: 'childsafe_agent',
      reporter_kind: 'other',
    });
  });
  it('says danger, and its opposite, only where it was said', () => {
    expect(concernOf({ ...told, danger: 'yes' }, null)).toMatchObject({
      urgent: true,
      suggested: 'high',
    });
    expect(concernOf({ ...told, danger: 'no' }, null)).toMatchObject({ urgent: false });
    expect(concernOf(told, null)).not.toHaveProperty('urgent');
  });
  it('keeps the place that the phone found beside the words', () => {
    const gps = { lat: 11.55641234, lng: 104.9282, accuracy: 18.4 };
    const { place_told, place } = concernOf({ ...emptyTelling(), place: 'pagoda', gps }, 'KH-17');
    expect(place_told).toBe('pagoda\nGPS 11.55641, 104.92820 (± 18 m)');
    expect(place).toBeUndefined();
  });
});

describe('what the desk changes of a member', () => {
  const user: User = {
    id: 'a',
    user: 'member-1',
    display: 'Keo Vanna',
    org: 'o',
    team: null,
    roles: ['network_member'],
    projects: [],
    language: 'km',
    active: true,
    totp: false,
    created: '2026-11-01T00:00:00Z',
    member: { place: 'KH-170104', taken: true, expires: '2026-11-04T00:00:00Z' },
  };
  it('is only what differs, and no place is said as such', () => {
    const draft = draftOfMember(user);
    expect(memberChange(user, draft)).toEqual({});
    expect(memberChange(user, { ...draft, display: ' Keo Vanna ', team: ' ' })).toEqual({});
    expect(memberChange(user, { ...draft, display: 'Keo Vannak' })).toEqual({
      display: 'Keo Vannak',
    });
    expect(memberChange(user, { ...draft, place: null, language: 'th' })).toEqual({
      place: null,
      language: 'th',
    });
  });
});

describe('what a member sees of it', () => {
  const rec = (fields: Concern, more: Partial<Rec<Concern>> = {}) =>
    ({
      id: 'a',
      by: 'me',
      created: '2026-11-01T00:00:00.000Z',
      sending: 'sent',
      fields,
      ...more,
    }) as Rec<Concern>;
  it.each([
    ['here', rec({}, { sending: 'here' })],
    ['received', rec({})],
    ['received', rec({ status: 'new' })],
    ['looking', rec({ status: 'triaged' })],
    ['looking', rec({ status: 'case_opened' })],
    ['looking', rec({ status: 'closed', merged_into: 'b' })],
    ['done', rec({ status: 'closed' })],
    ['answered', rec({ status: 'closed', feedback: 'She is safe.' })],
    ['answered', rec({ status: 'new', feedback: 'We go tonight.' })],
  ] as const)('%s', (state, one) => expect(stateOf(one)).toBe(state));
  it('is theirs alone, the newest first', () => {
    const old = rec({ raised: '2026-11-02T00:00:00.000Z' });
    const fresh = rec({ raised: '2026-11-03T00:00:00.000Z' }, { id: 'b' });
    const others = rec({}, { id: 'c', by: 'somebody' });
    expect(ownReports([old, others, fresh], 'me').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

it('dials what people write with blanks and dashes', () => {
  expect(dialled('+855 000-555 117')).toBe('tel:+855000555117');
});
