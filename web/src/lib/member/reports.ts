/** What a member of the community network tells, and what they see of it afterwards. Pure. */
import type { Concern } from '../model/generated';
import type { Fields, Id, Rec } from '../store/api';

export interface Telling {
  words: string;
  /** In the member's words. */
  place: string;
  /** The child is where the member lives. */
  near: boolean;
  gps: Position | null;
  danger: 'yes' | 'no' | null;
}

export interface Position {
  lat: number;
  lng: number;
  /** Metres. */
  accuracy: number;
}

export const emptyTelling = (): Telling => ({
  words: '',
  place: '',
  near: false,
  gps: null,
  danger: null,
});

/** Five decimals are about a metre; a phone knows no more. */
const shown = ({ lat, lng, accuracy }: Position): string =>
  `GPS ${lat.toFixed(5)}, ${lng.toFixed(5)} (± ${Math.round(accuracy)} m)`;

/** The concern that it becomes. `home`: the code of the place where the member lives. */
export function concernOf(told: Telling, home: string | null | undefined): Fields {
  const place = [told.place.trim(), told.gps ? shown(told.gps) : ''].filter(Boolean).join('\n');
  return {
    ...(told.words.trim() ? { story: told.words.trim() } : {}),
    ...(place ? { place_told: place } : {}),
    ...(told.near && home ? { place: home } : {}),
    ...(told.danger ? { urgent: told.danger === 'yes' } : {}),
    // Nobody who is worried means "no action"; without a word the middle is proposed.
    suggested: told.danger === 'yes' ? 'high' : 'medium',
    source: 'childsafe_agent',
    reporter_kind: 'other',
  };
}

export type ReportState = 'here' | 'received' | 'looking' | 'answered' | 'done';

/** How a report stands, as its teller may know it: never who looks at it, nor what was found. */
export function stateOf({
  fields,
  sending,
}: Pick<Rec<Concern>, 'fields' | 'sending'>): ReportState {
  if (sending === 'here') return 'here';
  if (fields.feedback) return 'answered';
  if (!fields.status || fields.status === 'new') return 'received';
  // One that goes on under another report of the same is still looked at.
  return fields.status === 'closed' && !fields.merged_into ? 'done' : 'looking';
}

/** Own reports, the newest first. */
export function ownReports(all: readonly Rec<Concern>[], me: Id): Rec<Concern>[] {
  const at = (rec: Rec<Concern>) => Date.parse(rec.fields.raised ?? rec.created);
  return all.filter((rec) => rec.by === me).sort((a, b) => at(b) - at(a));
}

/** What a telephone dials. */
export const dialled = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
