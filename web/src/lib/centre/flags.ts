/** What must not be overlooked has a picture, and some of it asks for a person at once. */
import type { IconName } from '$lib/ui';

export const flagIcons: Record<string, IconName> = {
  child_alone: 'person',
  injured: 'health',
  pregnant: 'heart',
  with_baby: 'family',
  afraid: 'alert',
  with_non_relative: 'people',
  previous_deportation: 'history',
  disability: 'hand',
};

export const needIcons: Record<string, IconName> = {
  food: 'food',
  shelter: 'bed',
  safety: 'shield',
  health: 'health',
  hygiene: 'hand',
  clothing: 'box',
  family_contact: 'call',
  transport: 'car',
  documents: 'file',
  education: 'school',
  work: 'task',
  counselling: 'heart',
  legal: 'book',
  care_in_family: 'family',
  other: 'more',
};

export const nextIcons: Record<string, IconName> = {
  family_home: 'home',
  relatives: 'family',
  reception_centre: 'building',
  partner: 'share',
  hospital: 'health',
  authorities: 'shield',
  street: 'road',
  across_border: 'walk',
  other_province: 'car',
  left_without_word: 'question',
  other: 'more',
};

/** Signs after which somebody ought to be worried aloud: the worry has its clock, a flag has none. */
const pressing = ['child_alone', 'injured', 'afraid', 'with_non_relative'];

export const asksForWorry = (flags: readonly string[] | undefined): boolean =>
  (flags ?? []).some((flag) => pressing.includes(flag));
