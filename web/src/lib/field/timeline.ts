/** Everything that happened with a child, in one line of time, to be filtered. */
import type { IconName } from '../ui/icons';
import type { Fields, KindName, Rec } from '../store/api';

export const groups = [
  'contacts',
  'sessions',
  'notes',
  'answers',
  'concerns',
  'cases',
  'referrals',
  'consents',
  'tasks',
  'justice',
  'files',
] as const;
export type TimelineGroup = (typeof groups)[number];

const groupByKind: Partial<Record<KindName, TimelineGroup>> = {
  contact: 'contacts',
  attendance: 'sessions',
  note: 'notes',
  response: 'answers',
  concern: 'concerns',
  case: 'cases',
  referral: 'referrals',
  consent: 'consents',
  task: 'tasks',
  attachment: 'files',
  legal_matter: 'justice',
  hearing: 'justice',
};

/** Facts about a child (relationships, the file itself) are not events. */
export const groupOfRecord = (rec: Rec): TimelineGroup | null => groupByKind[rec.kind] ?? null;

const text = (value: Fields[string]): string | undefined =>
  typeof value === 'string' && value ? value : undefined;

/** When it happened; what only has a day is placed at noon, where no time zone moves it. */
export function happened(rec: Rec, sessionDay?: (id: string) => string | undefined): string {
  const f = rec.fields;
  const day =
    rec.kind === 'attendance'
      ? sessionDay?.(text(f.session) ?? '')
      : rec.kind === 'consent'
        ? text(f.given)
        : undefined;
  if (day) return `${day}T12:00:00.000Z`;
  return (
    text(f.time) ?? text(f.raised) ?? text(f.sent) ?? text(f.opened) ?? text(f.done) ?? rec.created
  );
}

export function iconOf(rec: Rec): IconName {
  if (rec.kind === 'attachment')
    return rec.fields.kind === 'voice' ? 'mic' : rec.fields.kind === 'photo' ? 'camera' : 'file';
  const icons: Partial<Record<KindName, IconName>> = {
    contact: 'walk',
    attendance: 'group',
    note: 'note',
    response: 'question',
    concern: 'alert',
    case: 'folder',
    referral: 'share',
    consent: 'hand',
    task: 'task',
    legal_matter: 'building',
    hearing: 'building',
  };
  return icons[rec.kind] ?? 'info';
}

export interface Event {
  id: string;
  rec: Rec;
  group: TimelineGroup;
  at: string;
}

export function events(
  records: readonly Rec[],
  chosen: readonly string[],
  sessionDay?: (id: string) => string | undefined,
): Event[] {
  return records
    .flatMap((rec) => {
      const group = groupOfRecord(rec);
      return group ? [{ id: rec.id, rec, group, at: happened(rec, sessionDay) }] : [];
    })
    .filter((event) => !chosen.length || chosen.includes(event.group))
    .sort((a, b) => b.at.localeCompare(a.at));
}

export function countGroups(records: readonly Rec[]): Map<TimelineGroup, number> {
  const counts = new Map<TimelineGroup, number>();
  for (const rec of records) {
    const group = groupOfRecord(rec);
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
