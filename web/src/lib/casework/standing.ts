/** Whether somebody is an adult for sure. Who may be a child counts as one (`model::age`). */
import type { AgeValue, Day } from '$lib/store/api';

export function isAdult(age: AgeValue | undefined, today: Day): boolean {
  if (!age || age.doubt) return false;
  // Years since it was told, as the office counts them: whole ones.
  const passed =
    Number(today.slice(0, 4)) -
    Number(age.as_of.slice(0, 4)) -
    (today.slice(5) < age.as_of.slice(5) ? 1 : 0);
  return age.years_min + Math.max(0, passed) >= 18;
}
