/** Stock phrases that save typing; what is kept is the text, in the writer's language. */
import type { Key } from '$lib/i18n/index.svelte';

export const looks: readonly Key[] = [
  'looks.short_hair',
  'looks.long_hair',
  'looks.cap',
  'looks.red_shirt',
  'looks.blue_shirt',
  'looks.white_shirt',
  'looks.black_shirt',
  'looks.yellow_shirt',
  'looks.school_uniform',
  'looks.barefoot',
  'looks.sack',
  'looks.carries_baby',
  'looks.scar',
  'looks.limps',
];

export const steps: readonly Key[] = [
  'steps.meet_again',
  'steps.visit_family',
  'steps.bring_to_centre',
  'steps.health_check',
  'steps.talk_supervisor',
  'steps.school',
];
