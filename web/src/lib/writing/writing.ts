/**
 * Reports: figures that stand in words by reference, stories that stand on a consent, and names that must not stand in
 * one. Mirrors `rules::writing`; `vectors/writing.json` holds both together. Pure: time is a parameter.
 */
import type { Attachment, Consent, Report, ReportPart, Story, StoryUse } from '../model/generated';
import type { Day, Id, NameValue, Rec } from '../store/api';
import { fold } from '../store/text';

export type ReportRec = Rec<Report>;
export type PartRec = Rec<ReportPart>;
export type StoryRec = Rec<Story>;
export type UseRec = Rec<StoryUse>;
export type PhotoRec = Rec<Attachment>;

export const reportHref = (id: Id): string => `/reports/${id}`;

/** One indicator, as every reader sees it. */
export interface FigureValue {
  actual: string | null;
  hidden: boolean;
  target: string | null;
}

/** What a report may refer to, as the office gives it. */
export interface Values {
  figures: Record<Id, FigureValue>;
  money: Record<string, string>;
}

/** What keeps a report from being signed. */
export interface Hindrance {
  rule: string;
  part?: Id;
  story?: Id;
}

export interface Told {
  values: Values;
  locked: boolean;
  problems: Hindrance[];
}

export type Piece = { words: string } | { value: string } | { gap: 'unknown' | 'hidden' };

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function pieceOf(inside: string, values: Values): Piece {
  const [sort, name = '', more, ...rest] = inside.trim().split(':');
  const found = (value: string | null | undefined): Piece =>
    value === null || value === undefined ? { gap: 'unknown' } : { value };
  if (sort === 'money' && more === undefined) return found(values.money[name]);
  if (sort !== 'figure' || !isId.test(name) || rest.length) return { gap: 'unknown' };
  const figure = values.figures[name.toLowerCase()];
  if (more === 'target') return found(figure?.target);
  if (more !== undefined) return { gap: 'unknown' };
  return figure?.hidden ? { gap: 'hidden' } : found(figure?.actual);
}

/** A text in its pieces, values in place of what refers to them. A gap is never shown as nought. */
export function piecesOf(text: string, values: Values): Piece[] {
  const out: Piece[] = [];
  let rest = text;
  for (;;) {
    const from = rest.indexOf('{{');
    const until = from < 0 ? -1 : rest.indexOf('}}', from + 2);
    if (until < 0) break;
    if (from > 0) out.push({ words: rest.slice(0, from) });
    out.push(pieceOf(rest.slice(from + 2, until), values));
    rest = rest.slice(until + 2);
  }
  if (rest) out.push({ words: rest });
  return out;
}

export type Standing =
  'stands' | 'no_consent' | 'withdrawn' | 'expired' | 'other_channel' | 'erased';

type Agreed = Pick<Rec<Consent>, 'id' | 'fields' | 'clashes'>;

/** What a consent is asked for: its purpose, and the field of the story that names it. */
const asked = {
  story: { purpose: 'story', field: 'consent' },
  photos: { purpose: 'photo', field: 'photo_consent' },
} as const;

/** Every live value of a field, shown or not. */
function headsOf(rec: { fields: object; clashes?: object }, field: string): unknown[] {
  const clash = rec.clashes as Record<string, { value: unknown }[]> | undefined;
  const shown = (rec.fields as Record<string, unknown>)[field];
  return [shown, ...(clash?.[field] ?? []).map((one) => one.value)];
}

/** Whether the person of a story, if it has one, agreed to this much. */
function agreed(
  story: Pick<StoryRec, 'fields'>,
  consent: Agreed | null | undefined,
  { purpose, field }: (typeof asked)[keyof typeof asked],
  today: Day,
): Standing {
  const { person } = story.fields;
  if (!person) return 'stands';
  const fits =
    consent &&
    consent.id === story.fields[field] &&
    consent.fields.person === person &&
    consent.fields.purpose === purpose;
  if (!fits) return 'no_consent';
  const said = headsOf(consent, 'status');
  if (said.includes('withdrawn')) return 'withdrawn';
  if (said.includes('expired') || (consent.fields.until && consent.fields.until < today))
    return 'expired';
  return consent.fields.status === 'given' ? 'stands' : 'no_consent';
}

/** How a story stands on a day for a use. A withdrawal counts in any live value. */
export function standingOf(
  story: Pick<StoryRec, 'fields'> & { erased?: boolean },
  consent: Agreed | null | undefined,
  channel: string,
  today: Day,
): Standing {
  const { until, channels } = story.fields;
  if (story.erased) return 'erased';
  const how = agreed(story, consent, asked.story, today);
  if (how !== 'stands') return how;
  if (until && until < today) return 'expired';
  return channels?.includes(channel) ? 'stands' : 'other_channel';
}

/** How the photos of a story stand: a consent to be told of is none to be seen. */
export function photosStandingOf(
  story: Pick<StoryRec, 'fields'> & { erased?: boolean },
  consent: Agreed | null | undefined,
  today: Day,
): Standing {
  return story.erased ? 'erased' : agreed(story, consent, asked.photos, today);
}

/** Photos of one story that a report shows at most, and how large one may be. */
export const photosMax = 4;
const photoBytesMax = 2 * 1024 * 1024;
/** What the person of a shown photo agreed to. */
export const published = 'may_publish_pseudonym';

/** Whether a file of a story may be shown with it: a published JPEG of the story's own person. */
export function isPublishable(story: StoryRec, file: PhotoRec): boolean {
  const { kind, media_type, parent, person, size } = file.fields;
  return (
    kind === 'photo' &&
    media_type === 'image/jpeg' &&
    parent === story.id &&
    (person ?? null) === (story.fields.person ?? null) &&
    size !== undefined &&
    size <= photoBytesMax &&
    headsOf(file, 'consent').every((consent) => consent === published)
  );
}

const latinMin = 3;
const scriptMin = 4;
const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);

/** Every whole form of a name, and the given name by itself. */
function formsOf(name: NameValue): string[] {
  const whole = [name.script, name.latin, name.nickname, ...(name.aliases ?? [])];
  const given = [name.script, name.latin].map((part) => {
    const words = part?.split(/\s+/).filter(Boolean) ?? [];
    return name.order === 'given_first' ? words[0] : words.at(-1);
  });
  return [...whole, ...given].filter((form): form is string => Boolean(form));
}

/** The first form of the name that stands in the text; none where nothing does. */
export function nameIn(text: string, name: NameValue): string | null {
  const words = ` ${wordsOf(text).join(' ')} `;
  const joined = wordsOf(text).join('');
  const found = formsOf(name).find((form) => {
    const parts = wordsOf(form);
    // eslint-disable-next-line no-control-regex -- all that is ASCII
    if (/^[\u0000-\u007f]*$/.test(parts.join(' '))) {
      const said = parts.join(' ');
      return said.length >= latinMin && words.includes(` ${said} `);
    }
    const said = parts.join('');
    return [...said].length >= scriptMin && joined.includes(said);
  });
  return found ?? null;
}

/** The text with another name in place of every form of the real one that was found as it is written. */
export function renamed(text: string, name: NameValue, pseudonym: string): string {
  return formsOf(name)
    .sort((a, b) => b.length - a.length)
    .reduce((said, form) => {
      const plain = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return said.replace(new RegExp(plain, 'giu'), pseudonym);
    }, text);
}

export const statusOf = (report: ReportRec): string => report.fields.status ?? 'draft';
/** Whether it is still written. */
export const isOpenReport = (report: ReportRec): boolean =>
  ['draft', 'sent_back'].includes(statusOf(report));
export const isSigned = (report: ReportRec): boolean =>
  ['signed', 'sent'].includes(statusOf(report));
export const channelOf = (report: ReportRec): string => report.fields.channel ?? 'donor_report';

/** What the reports in which a story stands hold fast of it. */
export interface HeldFast {
  /** Its words, from the day on which one was given to be looked at. */
  words: boolean;
  /** Which photos may be published, while one is looked at: who signs has seen them. */
  photos: boolean;
}

/** As far as this device knows the reports; the office has the last word. */
export function heldFast(
  story: Id,
  { uses, reports }: { uses: readonly UseRec[]; reports: readonly ReportRec[] },
): HeldFast {
  const told = new Set(
    uses
      .filter(({ fields }) => fields.story === story && !fields.removed)
      .map(({ fields }) => fields.report),
  );
  const its = reports.filter(({ id }) => told.has(id));
  return {
    words: its.some((report) => !isOpenReport(report)),
    photos: its.some((report) => statusOf(report) === 'in_review'),
  };
}

/** The headings that a report begins with. */
export const headingsOf = (template: string): string[] =>
  template === 'case_study'
    ? ['code', 'place', 'project', 'example', 'next']
    : [
        'code',
        'place',
        'period',
        'funding',
        'project',
        'update',
        'example',
        'figures',
        'money',
        'next',
      ];

/** First and last day of a year, a quarter or a month: `2026`, `2026-Q3`, `2026-11`. */
export function daysOf(period: string): { from: Day; until: Day } | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period);
  if (/^\d{4}$/.test(period)) return { from: `${period}-01-01`, until: `${period}-12-31` };
  const [year, first, last] = quarter
    ? [quarter[1], Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3]
    : month
      ? [month[1], Number(month[2]), Number(month[2])]
      : [];
  if (!year || !first || !last) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  const end = new Date(Date.UTC(Number(year), last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, until: `${year}-${two(last)}-${two(end)}` };
}

/** Parts in their order. */
export const inOrder = (parts: readonly PartRec[]): PartRec[] =>
  [...parts].sort(
    (a, b) => (a.fields.position ?? 9999) - (b.fields.position ?? 9999) || a.id.localeCompare(b.id),
  );

export interface Marked {
  report: ReportRec;
  story: StoryRec;
  standing: Standing;
  /** Whether it is the photos of the story that may not stand there. */
  photos: boolean;
}

/** What lies on this device, for the reports to be held against. */
export interface Held {
  reports: readonly ReportRec[];
  stories: readonly StoryRec[];
  uses: readonly UseRec[];
  consents: readonly Rec<Consent>[];
  photos: readonly PhotoRec[];
}

/**
 * Reports in which a story stands that may not stand there (any more), or that show photos which may not be shown any more:
 * to be looked at by whoever answers for them.
 */
export function marked({ reports, stories, uses, consents, photos }: Held, today: Day): Marked[] {
  return uses.flatMap((use): Marked[] => {
    const report = reports.find((one) => one.id === use.fields.report);
    const story = stories.find((one) => one.id === use.fields.story);
    if (use.fields.removed || !report || !story) return [];
    const named = (id: Id | undefined) => consents.find((one) => one.id === id);
    const told = standingOf(story, named(story.fields.consent), channelOf(report), today);
    if (told !== 'stands') return [{ report, story, standing: told, photos: false }];
    const seen = photosStandingOf(story, named(story.fields.photo_consent), today);
    const ended = seen === 'withdrawn' || seen === 'expired';
    if (!ended || !photos.some((photo) => isPublishable(story, photo) && isIn(report, photo)))
      return [];
    return [{ report, story, standing: seen, photos: true }];
  });
}

/** Whether a report shows a photo, if it may be shown at all: a signed one shows those that were signed. */
export function isIn(report: ReportRec, photo: PhotoRec): boolean {
  if (!isSigned(report)) return true;
  const versions = report.fields.locked as Record<string, { photos?: object }> | undefined;
  return photo.id in (versions?.[`v${report.fields.version ?? 0}`]?.photos ?? {});
}

/** One of these names for a record: the same each time. */
export function pseudonymFor(names: readonly string[], id: Id): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return names[sum % names.length] ?? '';
}
