/** The day sheet and the month sheet of a centre, counted from the records of this device. */
import { tallyBands, tallySexes } from '../field/tally';
import { bandOn } from '../model/bands';
import type { AgeBand, TallySex } from '../model/shapes';
import type { Day } from '../store/api';
import { headsOf } from './arrivals';
import type { ArrivalRec, DeliveryRec, PersonRec, StayRec, TallySheetRec } from './kinds';
import { isAlone, whoOf } from './register';

/** What the sheets are made of: everything of one centre, as far as this device holds it. */
export interface Book {
  stays: readonly StayRec[];
  deliveries: readonly DeliveryRec[];
  arrivals: readonly ArrivalRec[];
  sheets: readonly TallySheetRec[];
  people: ReadonlyMap<string, PersonRec>;
}

/** `2026-11` */
export type Month = string;

export interface Cell {
  sex: TallySex;
  band: AgeBand;
  n: number;
}

/** Sex as the sheets count it: other and unknown stand together, so that no single child stands out. */
const sexOf = (code: string | undefined): TallySex =>
  code === 'female' || code === 'male' ? code : 'not_stated';

/** Sex and age band of somebody on the day of the stay. */
export function groupOf(stay: StayRec, people: Book['people']): { sex: TallySex; band: AgeBand } {
  const person = people.get(stay.fields.person ?? '')?.fields;
  return {
    sex: sexOf(person?.sex ?? stay.fields.sex),
    band: bandOn(person?.born, person?.age ?? stay.fields.age, stay.fields.day ?? ''),
  };
}

/** Different people among stays, by sex and band, each in the group of their first stay. */
export function peopleCells(stays: readonly StayRec[], people: Book['people']): Cell[] {
  const first = new Map<string, StayRec>();
  for (const stay of stays) {
    const known = first.get(whoOf(stay));
    if (!known || (stay.fields.day ?? '') < (known.fields.day ?? '')) first.set(whoOf(stay), stay);
  }
  return cellsOf([...first.values()].map((stay) => groupOf(stay, people)));
}

function cellsOf(groups: readonly { sex: TallySex; band: AgeBand }[]): Cell[] {
  return tallySexes.flatMap((sex) =>
    tallyBands.map((band) => ({
      sex,
      band,
      n: groups.filter((group) => group.sex === sex && group.band === band).length,
    })),
  );
}

export const sumOf = (cells: readonly { n: number }[]): number =>
  cells.reduce((sum, { n }) => sum + n, 0);

/** The day on which somebody first came, as far as this device knows. */
export function firstDays(stays: readonly StayRec[]): Map<string, Day> {
  const first = new Map<string, Day>();
  for (const stay of stays) {
    const day = stay.fields.day;
    const known = first.get(whoOf(stay));
    if (day && (!known || day < known)) first.set(whoOf(stay), day);
  }
  return first;
}

export interface DayRow {
  stay: StayRec;
  person: PersonRec | null;
  fresh: boolean;
  alone: boolean;
  services: string[];
}

/** The lines of a day, in the order in which people came. */
export function dayRows(book: Book, day: Day): DayRow[] {
  const first = firstDays(book.stays);
  return book.stays
    .filter(({ fields }) => fields.day === day)
    .sort((a, b) => (a.fields.came_in ?? '').localeCompare(b.fields.came_in ?? ''))
    .map((stay) => ({
      stay,
      person: book.people.get(stay.fields.person ?? '') ?? null,
      fresh: first.get(whoOf(stay)) === day,
      alone: isAlone(stay),
      services: servicesOfStay(stay.id, book.deliveries),
    }));
}

const servicesOfStay = (stay: string, deliveries: readonly DeliveryRec[]): string[] =>
  deliveries
    .filter(({ fields }) => fields.stay === stay && !fields.undone && fields.service)
    .map(({ fields }) => fields.service ?? '');

export interface ServiceLine {
  service: string;
  /** How often it was given to one person. */
  times: number;
  /** To how many different people. */
  people: number;
  /** Further people reached in groups, not known by name: never added to the people. */
  inGroups: number;
}

export interface CountLine {
  id: string;
  n: number;
}

export interface DayLine {
  day: Day;
  visits: number;
  people: number;
  heads: number;
}

export interface MonthSheet {
  month: Month;
  visits: number;
  /** Different people, by sex and band. */
  people: Cell[];
  /** Of these, those who had never come before. */
  fresh: Cell[];
  alone: Cell[];
  returnedToday: Cell[];
  services: ServiceLine[];
  tips: CountLine[];
  needs: CountLine[];
  flags: CountLine[];
  next: CountLine[];
  arrivals: { count: number; heads: number; alone: number; registered: number };
  days: DayLine[];
}

/** How often each code stands, most first, then in the order of their first appearance. */
function countCodes(codes: readonly string[]): CountLine[] {
  const counts = new Map<string, number>();
  for (const id of codes) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, n]) => ({ id, n })).sort((a, b) => b.n - a.n);
}

const inMonth = (day: string | undefined, month: Month): boolean =>
  day?.startsWith(`${month}-`) ?? false;

/** The day in the field of an instant: Cambodia and Thailand have no summer time (UTC+7). */
export const fieldDay = (at: string | undefined): Day =>
  at ? new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10) : '';

function serviceLines(deliveries: readonly DeliveryRec[]): ServiceLine[] {
  const lines = new Map<string, { times: number; people: Set<string>; inGroups: number }>();
  for (const { id, fields } of deliveries) {
    if (!fields.service) continue;
    const line = lines.get(fields.service) ?? { times: 0, people: new Set(), inGroups: 0 };
    if (fields.people) line.inGroups += fields.people;
    else {
      line.times += 1;
      line.people.add(fields.person ?? fields.stay ?? id);
    }
    lines.set(fields.service, line);
  }
  return [...lines]
    .map(([service, { times, people, inGroups }]) => ({
      service,
      times,
      people: people.size,
      inGroups,
    }))
    .sort((a, b) => b.times + b.inGroups - (a.times + a.inGroups));
}

function dayLines(month: Month, stays: readonly StayRec[], book: Book): DayLine[] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const arrivalDays = new Map(book.arrivals.map(({ id, fields }) => [id, fields.day]));
  return Array.from({ length: days }, (_, at) => {
    const day = `${month}-${String(at + 1).padStart(2, '0')}`;
    const of = stays.filter(({ fields }) => fields.day === day);
    const heads = headsOf(
      book.sheets.filter(({ fields }) => arrivalDays.get(fields.arrival ?? '') === day),
    );
    return { day, visits: of.length, people: new Set(of.map(whoOf)).size, heads: heads.count };
  });
}

/** Everything of one month. Visits and different people stand side by side and are never added. */
export function monthSheet(book: Book, month: Month): MonthSheet {
  const stays = book.stays.filter(({ fields }) => inMonth(fields.day, month));
  const deliveries = book.deliveries.filter(
    ({ fields }) => !fields.undone && inMonth(fieldDay(fields.time), month),
  );
  const arrivals = book.arrivals.filter(({ fields }) => inMonth(fields.day, month));
  const ids = new Set(arrivals.map(({ id }) => id));
  const heads = headsOf(book.sheets.filter(({ fields }) => ids.has(fields.arrival ?? '')));
  const first = firstDays(book.stays);
  const cells = (some: readonly StayRec[]) => peopleCells(some, book.people);
  return {
    month,
    visits: stays.length,
    people: cells(stays),
    fresh: cells(stays.filter((stay) => inMonth(first.get(whoOf(stay)), month))),
    alone: cells(stays.filter(isAlone)),
    returnedToday: cells(stays.filter(({ fields }) => fields.returned_today)),
    services: serviceLines(deliveries),
    tips: countCodes(deliveries.flatMap(({ fields }) => fields.tips ?? [])),
    needs: countCodes(stays.flatMap(({ fields }) => fields.needs ?? [])),
    flags: countCodes(stays.flatMap(({ fields }) => fields.flags ?? [])),
    next: countCodes(stays.flatMap(({ fields }) => fields.next ?? [])),
    arrivals: {
      count: arrivals.length,
      heads: heads.count,
      alone: heads.countAlone,
      registered: stays.filter(({ fields }) => ids.has(fields.arrival ?? '')).length,
    },
    days: dayLines(month, stays, book),
  };
}
