/**
 * Where a project and a donor's money stand. Mirrors `rules::money`; `vectors/money.json` holds both together.
 * Sums are hundredths of the project's currency as whole numbers: an amount counts times its rate, rounded once.
 */
import type { BudgetLine, Fund, Gift, Pledge, Spending, SpendingShare } from '../model/generated';
import type { Day, Id } from '../store/api';

/** A record of the books: its id and fields. */
export interface Row<F extends object> {
  id: Id;
  fields: F;
}

export interface Books {
  funds: readonly Row<Fund>[];
  pledges: readonly Row<Pledge>[];
  gifts: readonly Row<Gift>[];
  lines: readonly Row<BudgetLine>[];
  spendings: readonly Row<Spending>[];
  shares: readonly Row<SpendingShare>[];
}

const million = 1_000_000n;
const perCent = 10_000_000_000n;
export const hundredPercent = 100n * million;
const decimal = /^(\d{1,15})(?:\.(\d{1,6}))?$/;

/** A decimal in millionths; null where it is none, or below nothing. */
export function millionths(text: string | null | undefined): bigint | null {
  const found = decimal.exec(text ?? '');
  return found ? BigInt(found[1]! + (found[2] ?? '').padEnd(6, '0')) : null;
}

/** Half away from nothing. */
function rounded(all: bigint, of: bigint): bigint {
  const [whole, rest] = [all / of, all % of];
  if ((rest < 0n ? -rest : rest) * 2n < of) return whole;
  return whole + (all < 0n ? -1n : 1n);
}

/** What a record's amount is worth in the currency of its project, in hundredths. */
export function valueOf(fields: { amount?: string; rate?: string }): bigint | null {
  const amount = millionths(fields.amount);
  const rate = fields.rate ? millionths(fields.rate) : million;
  return amount === null || rate === null ? null : rounded(amount * rate, perCent);
}

/** Hundredths as text: two digits after the point. */
export function amountText(cents: bigint): string {
  const all = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${all.slice(0, -2)}.${all.slice(-2)}`;
}

/** Parts of an amount by millionths of a per cent; what is left over goes to those who lost most by rounding. */
export function split(whole: bigint, percents: readonly bigint[]): bigint[] {
  const parts = percents.map((percent) => (whole * percent) / hundredPercent);
  const lost = percents.map((percent) => (whole * percent) % hundredPercent);
  const sum = (all: readonly bigint[]) => all.reduce((some, one) => some + one, 0n);
  let over = (whole * sum(percents)) / hundredPercent - sum(parts);
  const order = parts.map((_, place) => place);
  order.sort((a, b) => (lost[a]! === lost[b]! ? a - b : lost[a]! > lost[b]! ? -1 : 1));
  for (const place of order) {
    if (over <= 0n) break;
    parts[place]! += 1n;
    over -= 1n;
  }
  return parts;
}

const add = <K>(sums: Map<K, bigint>, key: K, more: bigint) =>
  sums.set(key, (sums.get(key) ?? 0n) + more);
const byId = (a: { id: Id | null }, b: { id: Id | null }) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1);

/** Shares by their spending, worked out once for each list: a year has thousands. */
const indexed = new WeakMap<Books['shares'], Map<Id, Row<SpendingShare>[]>>();
function sharesOf({ shares }: Books, spending: Id): Row<SpendingShare>[] {
  const known = indexed.get(shares) ?? new Map<Id, Row<SpendingShare>[]>();
  if (!indexed.has(shares)) {
    indexed.set(shares, known);
    for (const share of shares) {
      const of = share.fields.spending;
      if (of) known.set(of, [...(known.get(of) ?? []), share]);
    }
  }
  return known.get(spending) ?? [];
}

/** What each fund pays of a spending; the parts add up to the whole. */
export function partsOf(books: Books, spending: Row<Spending>): { id: Id; amount: bigint }[] {
  const whole = valueOf(spending.fields);
  if (whole === null) return [];
  const shares = sharesOf(books, spending.id)
    .flatMap(({ fields }) => {
      const percent = millionths(fields.percent);
      return fields.fund && percent ? [{ id: fields.fund, percent }] : [];
    })
    .sort(byId);
  const parts = split(
    whole,
    shares.map(({ percent }) => percent),
  );
  return shares.map(({ id }, n) => ({ id, amount: parts[n]! }));
}

const fundOf = (books: Books, id: Id | undefined) => books.funds.find((one) => one.id === id);
const donorOf = (books: Books, { donor, fund }: Pledge | Gift): Id | null =>
  donor ?? fundOf(books, fund)?.fields.donor ?? null;
/** The project of a pledge or gift: as it says, or the one of its fund, where that has just one. */
export function projectOf(books: Books, { project, fund }: Pledge | Gift): Id | null {
  const of = fundOf(books, fund)?.fields.projects ?? [];
  return project ?? (of.length === 1 ? of[0]! : null);
}

/** What a fund has paid or is asked to pay. */
export function usedOf(books: Books, fund: Id): bigint {
  return books.spendings
    .filter(({ fields }) => ['approved', 'submitted'].includes(fields.status ?? ''))
    .flatMap((one) => partsOf(books, one))
    .reduce((sum, part) => (part.id === fund ? sum + part.amount : sum), 0n);
}

/** Months that have begun from one day to another, both among them. */
export function monthsOf(from: Day, until: Day): number {
  if (until < from) return 0;
  const count = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.min(1200, count(until) - count(from) + 1);
}

export interface LinePosition {
  line: Id | null;
  budget: bigint;
  spent: bigint;
  waiting: bigint;
  left: bigint;
}
export interface Position {
  budget: bigint;
  pledged: bigint;
  received: bigint;
  spent: bigint;
  waiting: bigint;
  so_far: bigint;
  left: bigint;
  per_month: bigint | null;
  forecast: bigint | null;
  lines: LinePosition[];
  funds: { fund: Id; spent: bigint }[];
}

function linesOf(books: Books, project: Id, until: Day): LinePosition[] {
  const ours = books.lines
    .filter(({ fields }) => fields.project === project)
    .sort(
      (a, b) =>
        (a.fields.position ?? Infinity) - (b.fields.position ?? Infinity) || (a.id < b.id ? -1 : 1),
    );
  const known = new Set(ours.map(({ id }) => id));
  const [spent, waiting] = [new Map<Id | null, bigint>(), new Map<Id | null, bigint>()];
  for (const { fields } of books.spendings) {
    const sums = { approved: spent, submitted: waiting }[fields.status ?? ''];
    const amount = valueOf(fields);
    if (!sums || amount === null || fields.project !== project) continue;
    if (!fields.day || fields.day > until) continue;
    add(sums, fields.line && known.has(fields.line) ? fields.line : null, amount);
  }
  const row = (line: Id | null, budget: bigint): LinePosition => {
    const paid = spent.get(line) ?? 0n;
    return { line, budget, spent: paid, waiting: waiting.get(line) ?? 0n, left: budget - paid };
  };
  const rows = ours.map(({ id, fields }) => row(id, valueOf(fields) ?? 0n));
  const elsewhere = row(null, 0n);
  return elsewhere.spent || elsewhere.waiting ? [...rows, elsewhere] : rows;
}

/** Where a project stands at the end of a day. */
export function positionOf(
  books: Books,
  project: Id,
  { starts, ends }: { starts?: Day; ends?: Day },
  until: Day,
): Position {
  const within = (day: Day | undefined) => day !== undefined && day <= until;
  const sum = (all: readonly (bigint | null)[]) =>
    all.reduce<bigint>((some, one) => some + (one ?? 0n), 0n);
  const lines = linesOf(books, project, until);
  const [budget, soFar] = [sum(lines.map((one) => one.budget)), sum(lines.map((one) => one.spent))];
  const funds = new Map<Id, bigint>();
  for (const one of books.spendings)
    if (
      one.fields.project === project &&
      one.fields.status === 'approved' &&
      within(one.fields.day)
    )
      for (const part of partsOf(books, one)) add(funds, part.id, part.amount);
  const begun = starts ? monthsOf(starts, ends && ends < until ? ends : until) : 0;
  return {
    budget,
    pledged: sum(
      books.pledges
        .filter(({ fields }) => projectOf(books, fields) === project && within(fields.pledged))
        .map(({ fields }) => valueOf(fields)),
    ),
    received: sum(
      books.gifts
        .filter(({ fields }) => projectOf(books, fields) === project && within(fields.received))
        .map(({ fields }) => (fields.status === 'cancelled' ? null : valueOf(fields))),
    ),
    spent: soFar,
    waiting: sum(lines.map((one) => one.waiting)),
    so_far: soFar,
    left: budget - soFar,
    per_month: begun ? rounded(soFar, BigInt(begun)) : null,
    forecast:
      begun && starts && ends
        ? rounded(soFar * BigInt(monthsOf(starts, ends)), BigInt(begun))
        : null,
    lines,
    funds: [...funds]
      .map(([fund, spent]) => ({ fund, spent }))
      .sort((a, b) => (a.fund < b.fund ? -1 : 1)),
  };
}

export interface ProjectStatement {
  project: Id | null;
  pledged: bigint;
  received: bigint;
  spent: bigint;
  left: bigint;
  lines: [Id, bigint][];
}

/** A donor's statement until a day, by project: never a sum over projects, whose currencies may differ. */
export function statementOf(books: Books, donor: Id, until: Day): ProjectStatement[] {
  const rows = new Map<Id | null, { sums: Map<string, bigint>; lines: Map<Id, bigint> }>();
  const put = (project: Id | null, what: string, amount: bigint | null, line?: Id) => {
    const row = rows.get(project) ?? { sums: new Map(), lines: new Map() };
    rows.set(project, row);
    add(row.sums, what, amount ?? 0n);
    if (line) add(row.lines, line, amount ?? 0n);
  };
  const within = (day: Day | undefined) => day !== undefined && day <= until;
  for (const { fields } of books.pledges)
    if (donorOf(books, fields) === donor && within(fields.pledged))
      put(projectOf(books, fields), 'pledged', valueOf(fields));
  for (const { fields } of books.gifts)
    if (
      donorOf(books, fields) === donor &&
      within(fields.received) &&
      fields.status !== 'cancelled'
    )
      put(projectOf(books, fields), 'received', valueOf(fields));
  for (const one of books.spendings)
    if (one.fields.status === 'approved' && within(one.fields.day))
      for (const part of partsOf(books, one))
        if (fundOf(books, part.id)?.fields.donor === donor)
          put(one.fields.project ?? null, 'spent', part.amount, one.fields.line);
  return [...rows]
    .sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([project, { sums, lines }]) => {
      const of = (what: string) => sums.get(what) ?? 0n;
      return {
        project,
        pledged: of('pledged'),
        received: of('received'),
        spent: of('spent'),
        left: of('received') - of('spent'),
        lines: [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
      };
    });
}

/** What one person or one service cost; null where nothing was counted, or the count is hidden. */
export const costOfOne = (spent: bigint, counted: number | null | undefined): bigint | null =>
  counted ? rounded(spent, BigInt(counted)) : null;
