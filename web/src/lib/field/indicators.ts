/** Signs of trafficking and grooming, in the groups that their ids name, each with a picture. */
import { codesOf } from '../model/facts';
import type { IconName } from '../ui/icons';

export type IndicatorGroup = 'groom' | 'child' | 'border';
/** Grooming first: it is what outreach workers see on the street (product.md, scene 1). */
export const indicatorGroups: readonly IndicatorGroup[] = ['groom', 'child', 'border'];

export const groupOf = (id: string): IndicatorGroup =>
  id.startsWith('groom_') ? 'groom' : id.startsWith('border_') ? 'border' : 'child';

export const indicatorsOf = (group: IndicatorGroup): string[] =>
  codesOf('indicator_child').filter((id) => groupOf(id) === group);

export const indicatorIcons: Record<string, IconName> = {
  child_no_access_to_parents: 'family',
  child_looks_intimidated: 'alert',
  child_no_friends_own_age: 'person',
  child_no_access_to_education: 'school',
  child_no_time_to_play: 'music',
  child_lives_apart: 'home',
  child_eats_apart: 'food',
  child_given_leftovers: 'food',
  child_unsuitable_work: 'box',
  child_travels_unaccompanied: 'road',
  child_travels_with_non_relatives: 'group',
  child_sized_work_clothes: 'flag',
  child_things_at_venue: 'bed',
  child_found_by_adult: 'search',
  child_carries_taxi_number: 'phone',
  child_illegal_adoption: 'file',
  groom_food_or_gifts: 'food',
  groom_money_or_phone: 'money',
  groom_trust_with_family: 'family',
  groom_alone_together: 'people',
  groom_overnight: 'moon',
  groom_secrets: 'hide',
  groom_photos: 'camera',
  groom_touch: 'hand',
  groom_sexual_talk: 'note',
  groom_online_contact: 'phone',
  groom_several_children: 'group',
  groom_promises: 'star',
  border_caught_in_lie: 'question',
  border_unsure_of_school: 'school',
  border_job_not_confirmed: 'building',
  border_pay_too_good: 'money',
  border_no_address: 'place',
  border_odd_bags: 'box',
  border_family_unaware: 'family',
  border_first_time_abroad: 'flag',
  border_recruited_online: 'phone',
  border_others_speak: 'people',
  border_no_language: 'language',
  border_no_means_home: 'home',
  border_minor_no_guardian: 'person',
  border_recruited_under_16: 'alert',
  border_forged_documents: 'file',
  border_documents_with_broker: 'key',
  border_phone_taken: 'phone',
  border_drugged: 'health',
  border_wife_under_18: 'heart',
  border_companion_absent: 'exit',
  border_known_trafficker: 'alert',
  border_paid_by_non_relative: 'money',
  border_owes_recruiter: 'money',
  border_brought_unknowing: 'car',
  border_threatened: 'alert',
};

export const doingIcons: Record<string, IconName> = {
  begging: 'hand',
  vending: 'money',
  scavenging: 'trash',
  carrying: 'box',
  other_work: 'building',
  playing: 'star',
  hanging_around: 'walk',
  sleeping: 'bed',
  casino_front: 'building',
  sex_trade_venue: 'alert',
  using_substances: 'alert',
  crossing_border: 'road',
};
export const withIcons: Record<string, IconName> = {
  alone: 'person',
  siblings: 'people',
  parent: 'family',
  known_adult: 'person',
  unknown_adult: 'alert',
  friends: 'people',
  group: 'group',
};
export const conditionIcons: Record<string, IconName> = {
  well: 'check',
  hungry: 'food',
  tired: 'moon',
  sick: 'health',
  injured: 'health',
  intoxicated: 'alert',
  frightened: 'alert',
  with_unknown_adult: 'alert',
};
export const serviceIcons: Record<string, IconName> = {
  talked: 'people',
  food_water: 'food',
  first_aid: 'health',
  hygiene: 'hand',
  activity: 'star',
  safety_information: 'shield',
  hotline_card: 'call',
  childsafe_tip: 'info',
  club_invitation: 'school',
  referral_offered: 'share',
  transport: 'car',
  called_police: 'call',
  called_social_affairs: 'call',
  follow_up_later: 'clock',
};

/** Pressing: the worker's own high level, or any sign of grooming, brings the concern forward. */
export const asksForConcern = (level: string | undefined, indicators: readonly string[]): boolean =>
  level === 'high' || level === 'medium' || indicators.length > 0;
