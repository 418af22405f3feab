import { describe, expect, it } from 'vitest';
import { screenOf } from './at-once';

const here = new URL('https://net.example/people?mine=1');

/** A click on something inside of a link, as the browser tells it. */
function click(href: string, link: object = {}, event: object = {}): MouseEvent {
  const a = {
    href: new URL(href, here).href,
    target: '',
    hasAttribute: () => false,
    closest: () => null,
    ...link,
  };
  const target = { closest: (of: string) => (of === 'a' ? a : null) };
  return { button: 0, defaultPrevented: false, target, ...event } as unknown as MouseEvent;
}

describe('a click on a link', () => {
  it('goes at once to another screen, with what it asks for', () => {
    expect(screenOf(click('/people/7'), here)).toBe('/people/7');
    expect(screenOf(click('/people?unseen=30'), here)).toBe('/people?unseen=30');
  });

  it('is left to the browser where it opens a tab, saves a file, or goes elsewhere', () => {
    for (const event of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      expect(screenOf(click('/people/7', {}, event), here)).toBeNull();
    expect(screenOf(click('/people/7', { target: '_blank' }), here)).toBeNull();
    expect(screenOf(click('/people/7', { hasAttribute: () => true }), here)).toBeNull();
    for (const href of ['https://other.example/people/7', 'tel:+85512', '/api/v1/export'])
      expect(screenOf(click(href), here)).toBeNull();
  });

  it('is left to SvelteKit where it says how, stays on the screen or was dealt with already', () => {
    expect(screenOf(click('/people/7', { closest: () => ({}) }), here)).toBeNull();
    expect(screenOf(click('#found'), here)).toBeNull();
    expect(screenOf(click('/people?mine=1'), here)).toBeNull();
    expect(screenOf(click('/people/7', {}, { defaultPrevented: true }), here)).toBeNull();
    const target = { closest: () => null };
    expect(screenOf(click('/people/7', {}, { target }), here)).toBeNull();
  });
});
