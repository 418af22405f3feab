import { describe, expect, it } from 'vitest';
import { empty, press, type Key } from './calculator';
import { isCurrent, navigation } from './navigation';
import { pinProblem } from './pin';
import { emptySetup, problemsOf, setupBody } from './setup';
import { titleOf } from './title';

const type = (keys: string) => [...keys].reduce((state, key) => press(state, key as Key), empty);

describe('the harmless screen', () => {
  it.each([
    ['12+3=', '15'],
    ['0.1+0.2=', '0.3'],
    ['7×8=', '56'],
    ['9÷0=', '–'],
    ['5−8=', '-3'],
    ['2+3×4=', '20'],
    ['50%', '0.5'],
    ['123⌫', '12'],
    ['5±', '-5'],
    ['8C', '0'],
    ['1..5+1=', '2.5'],
    ['1234567890123', '123456789012'],
  ])('really calculates: %s → %s', (keys, shown) => expect(type(keys).shown).toBe(shown));
});

describe('a PIN', () => {
  it.each(['12345', '', 'abcdef', '12 456'])('%j is too short', (pin) =>
    expect(pinProblem(pin)).toBe('short'),
  );
  it.each(['111111', '123456', '987654', '121212', '112211'])('%s is too easy', (pin) =>
    expect(pinProblem(pin)).toBe('weak'),
  );
  it.each(['418273', '40718293'])('%s is fine', (pin) => expect(pinProblem(pin)).toBeNull());
});

describe('the bar', () => {
  it('has five places, one of them current for every screen', () => {
    expect(navigation).toHaveLength(5);
    const current = (path: string) =>
      navigation.filter((item) => isCurrent(item, path)).map((item) => item.href);
    expect(current('/')).toEqual(['/']);
    expect(current('/people/0190')).toEqual(['/people']);
    expect(current('/round/0190')).toEqual(['/record']);
    expect(current('/settings/devices')).toEqual(['/more']);
    expect(current('/peoples')).toEqual([]);
  });
  it('gives windows titles that name nobody', () => {
    expect(titleOf('/people/0190')).toBe('nav.people');
    expect(titleOf('/')).toBe('nav.today');
  });
});

describe('set-up', () => {
  const form = {
    ...emptySetup('km'),
    network_name: ' Safe Streets ',
    name_en: 'Streets',
    type: 'ngo',
    display: 'Sok Dara',
    user: 'dara',
    passphrase: 'four words you know',
    repeat: 'four words you know',
  };
  it('is complete step by step', () => {
    const blank = emptySetup('en');
    expect(problemsOf(blank, 1)).toEqual({ network_name: 'required' });
    expect(problemsOf(blank, 2)).toEqual({ name_en: 'required', type: 'required' });
    expect(Object.keys(problemsOf(blank, 3))).toEqual(['display', 'user', 'passphrase']);
    for (const step of [1, 2, 3]) expect(problemsOf(form, step)).toEqual({});
  });
  it('does not take a short passphrase, a slip of the hand, or an odd user name', () => {
    expect(problemsOf({ ...form, passphrase: 'short' }, 3).passphrase).toBe('passphrase');
    expect(problemsOf({ ...form, repeat: 'other' }, 3).repeat).toBe('repeat');
    expect(problemsOf({ ...form, user: 'Dara!' }, 3).user).toBe('user');
  });
  it('sends what the office expects, and nothing empty', () => {
    expect(setupBody(form)).toEqual({
      network_name: 'Safe Streets',
      languages: ['km', 'en'],
      organisation: { name_en: 'Streets', type: 'ngo', country: 'KH' },
      user: { user: 'dara', display: 'Sok Dara', passphrase: 'four words you know' },
    });
  });
});
