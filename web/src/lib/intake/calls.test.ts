import { describe, expect, it } from 'vitest';
import { changesOf } from '../desk/changes';
import { rec } from '../desk/fixtures';
import type { Call } from '../model/generated';
import { callFields, concernFromCall, draftOf, newestFirst } from './calls';

const now = '2026-11-22T08:00:00.000Z';
const call = (fields: Call, id = 'c') => rec<Call>('call', id, fields);
const told: Call = {
  time: '2026-11-22T07:58:30.500Z',
  kind: 'action_needed',
  relation: 'friend',
  flags: ['adult'],
  worries: ['physical_violence', 'drugs'],
  story: 'Cries every night',
  place: 'KH-010601',
  phone: '+855 000 555 022',
  phone_owner: 'her neighbour',
};

describe('what is kept of a call', () => {
  it('changes nothing where nothing was changed, the seconds included', () => {
    expect(changesOf(told, callFields(draftOf(told, now)))).toEqual({});
  });
  it('begins now, and leaves empty fields out', () => {
    const draft = { ...draftOf({}, now), kind: 'information', story: '  ' };
    expect(changesOf({}, callFields(draft))).toEqual({ time: now, kind: 'information' });
  });
  it('keeps nothing about a child of a call that came to nothing', () => {
    const draft = { ...draftOf(told, now), kind: 'wrong_number' };
    expect(changesOf({}, callFields(draft))).toEqual({
      time: told.time,
      kind: 'wrong_number',
      flags: ['adult'],
      phone: told.phone,
      phone_owner: told.phone_owner,
    });
  });
});

describe('the concern that a call leads to', () => {
  it('takes along what was told, and counts from the call', () => {
    expect(concernFromCall(call(told), 'medium', false)).toEqual({
      call: 'c',
      source: 'hotline',
      raised: told.time,
      suggested: 'medium',
      story: told.story,
      place: told.place,
      about: ['experiencing_physical_violence'],
      reporter: '+855 000 555 022 · her neighbour',
      reporter_kind: 'friend',
    });
  });
  it('is high where it is urgent, whatever was chosen before', () => {
    const fields = concernFromCall(call({ kind: 'action_needed' }), 'low', true);
    expect(fields).toMatchObject({ suggested: 'high', urgent: true });
    expect(fields).not.toHaveProperty('reporter');
  });
});

it('lists by when it rang, not by when it was written down', () => {
  const late = call({ time: '2026-11-22T06:00:00.000Z' }, 'late');
  const early = call({ time: '2026-11-21T06:00:00.000Z' }, 'early');
  expect(newestFirst([early, late]).map((one) => one.id)).toEqual(['late', 'early']);
});
