/** A truck at the border: heads counted by several hands, cards written one after another. */
import { step } from '../field/tally';
import type { AgeValue, Fields, TallyCell } from '../store/api';
import { isAlone } from './register';
import type { ArrivalRec, StayRec, TallySheetRec } from './kinds';

const total = (cells: readonly TallyCell[] | undefined): number =>
  (cells ?? []).reduce((sum, cell) => sum + cell.n, 0);

/** Several counts added cell by cell. */
export function addUp(sheets: readonly (readonly TallyCell[] | undefined)[]): TallyCell[] {
  let sum: TallyCell[] = [];
  for (const cells of sheets)
    for (const cell of cells ?? []) sum = step(sum, cell.sex, cell.band, cell.n);
  return sum;
}

export interface Heads {
  all: TallyCell[];
  alone: TallyCell[];
  count: number;
  countAlone: number;
}

/** Everybody's sheets of an arrival added up. Children alone stand among all and are counted again apart. */
export function headsOf(sheets: readonly TallySheetRec[]): Heads {
  const cells = (alone: boolean) =>
    addUp(
      sheets
        .filter(({ fields }) => Boolean(fields.alone) === alone)
        .map(({ fields }) => fields.tally),
    );
  const [all, alone] = [cells(false), cells(true)];
  return { all, alone, count: total(all), countAlone: total(alone) };
}

/** Adults and children of a count. */
export const childrenOf = (cells: readonly TallyCell[]): number =>
  total(cells.filter(({ band }) => band !== '18+' && band !== 'not_stated'));

export interface Difference {
  counted: number;
  listed: number | null;
  registered: number;
  /** Lines of the paper list that nobody has typed yet. */
  lines: number[];
  /** Counted heads without a card; below zero: more cards than heads. */
  missing: number;
  /** Heads against the list; null without a list. */
  list: number | null;
  /** Cards of children alone beyond the heads of children alone; 0 where the count has them all. */
  alone: number;
}

/** What does not agree between heads, paper and cards. It stays in sight until it does, and is never evened out. */
export function difference(
  arrival: ArrivalRec,
  heads: Heads,
  stays: readonly StayRec[],
): Difference {
  const listed = arrival.fields.listed ?? null;
  const typed = new Set(stays.map(({ fields }) => fields.line).filter(Boolean));
  const lines = Array.from({ length: listed ?? 0 }, (_, at) => at + 1).filter(
    (line) => !typed.has(line),
  );
  return {
    counted: heads.count,
    listed,
    registered: stays.length,
    lines,
    missing: heads.count - stays.length,
    list: listed === null ? null : heads.count - listed,
    alone: Math.max(0, stays.filter(isAlone).length - heads.countAlone),
  };
}

/** Cards by group, in the order in which the groups were opened; people on their own last. */
export function parties(stays: readonly StayRec[]): { party: number; stays: StayRec[] }[] {
  const groups = new Map<number, StayRec[]>();
  for (const stay of stays) {
    const party = stay.fields.party ?? 0;
    groups.set(party, [...(groups.get(party) ?? []), stay]);
  }
  return [...groups]
    .sort(([a], [b]) => (a || Infinity) - (b || Infinity))
    .map(([party, members]) => ({ party, stays: members }));
}

export const nextParty = (stays: readonly StayRec[]): number =>
  Math.max(0, ...stays.map(({ fields }) => fields.party ?? 0)) + 1;

/** One person of a surge, as fast as it can be said. */
export interface Card {
  nickname: string;
  script: string;
  sex: string[];
  age: AgeValue | null;
  languages: string[];
  needs: string[];
  flags: string[];
  /** Number of the group; 0 = on their own. */
  party: number;
  line: number | null;
}

/** The next card of the same group speaks the same language and comes from the same line of the list on. */
export const nextCard = (last: Card | null): Card => ({
  nickname: '',
  script: '',
  sex: [],
  age: null,
  languages: last?.languages ?? ['km'],
  needs: [],
  flags: [],
  party: last?.party ?? 0,
  line: last?.line ? last.line + 1 : null,
});

/** Anything that tells one person from another is enough. */
export const isBlank = (card: Card): boolean =>
  !card.nickname.trim() && !card.script.trim() && !card.sex.length && !card.age;

const named = (card: Card): boolean => Boolean(card.nickname.trim() || card.script.trim());

/** The file behind a card; null where no name is known yet: then the line itself holds what was seen. */
export function personOfCard(card: Card): Fields | null {
  if (!named(card)) return null;
  const [nickname, script] = [card.nickname.trim(), card.script.trim()];
  return {
    name: {
      ...(nickname ? { nickname } : {}),
      ...(script ? { script } : {}),
      named_by: 'self',
    },
    stage: 'sighting',
    ...(card.sex[0] ? { sex: card.sex[0] } : {}),
    ...(card.age ? { age: card.age } : {}),
    ...(card.languages.length ? { languages: card.languages } : {}),
    living: 'returned_migrant',
  };
}

/** The line in the register that a card becomes. */
export function stayOfCard(
  card: Card,
  arrival: ArrivalRec,
  person: string | null,
  at: string,
): Fields {
  const { spot, day, from_place, project } = arrival.fields;
  const unnamed = person === null;
  return {
    ...(spot ? { spot } : {}),
    ...(day ? { day } : {}),
    ...(project ? { project } : {}),
    ...(from_place ? { from_place } : {}),
    arrival: arrival.id,
    came_in: at,
    returned_today: true,
    ...(person ? { person } : {}),
    ...(card.party ? { party: card.party } : {}),
    ...(card.line ? { line: card.line } : {}),
    ...(card.flags.length ? { flags: card.flags } : {}),
    ...(card.needs.length ? { needs: card.needs } : {}),
    ...(unnamed && card.sex[0] ? { sex: card.sex[0] } : {}),
    ...(unnamed && card.age ? { age: card.age } : {}),
    ...(unnamed && card.languages.length ? { languages: card.languages } : {}),
  };
}

/** What the next truck is likely to have in common with the last. */
export function arrivalLike(
  last: ArrivalRec | null,
  where: { spot: string; day: string; project: string | null },
  at: string,
): Fields {
  const f = last?.fields;
  return {
    spot: where.spot,
    day: where.day,
    time: at,
    closed: false,
    ...(where.project ? { project: where.project } : {}),
    from_place: f?.from_place ?? 'TH',
    brought_by: f?.brought_by ?? 'immigration_thai',
    vehicle: f?.vehicle ?? 'truck',
  };
}
