/** Tasks of a case: what is open comes first, by its day. */
import type { Task } from '$lib/model/generated';
import type { Day, Rec } from '$lib/store/api';

const isOpen = (task: Rec<Task>): boolean => (task.fields.status ?? 'open') === 'open';

export const isLate = (task: Rec<Task>, today: Day): boolean =>
  isOpen(task) && task.fields.due !== undefined && task.fields.due < today;

/** Open by day (without a day last), then ended ones, newest first. */
export function taskOrder(tasks: readonly Rec<Task>[]): Rec<Task>[] {
  const day = (task: Rec<Task>) => task.fields.due ?? '9999-12-31';
  return [...tasks].sort((a, b) => {
    const by = Number(isOpen(b)) - Number(isOpen(a));
    if (by) return by;
    return isOpen(a) ? day(a).localeCompare(day(b)) : b.updated.localeCompare(a.updated);
  });
}
