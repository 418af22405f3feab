/** Whether a child may be about to leave school, as `rules::school`; `vectors/school.json` holds both together. */
import type { Light } from '../casework/light';
import type { SchoolCheck, Schooling } from '../model/generated';
import type { Day } from '../store/api';

const windowDays = 30;
const tooOften = 3;
const askDays = 14;
const askDaysRed = 7;
const grave = ['work', 'border', 'unsafe'] as const;
const needy = ['family', 'cost', 'far'] as const;

export type Fact =
  | { fact: 'present'; of: number }
  | { fact: 'absent'; n: number; of: number }
  | { fact: 'absent_now' }
  | { fact: 'because'; why: string }
  | { fact: 'not_asked'; days: number }
  | { fact: 'left'; why: string | null };

export interface Dropout {
  light: Light;
  facts: Fact[];
}
type Said = [Light, Fact];

const dayMs = 86_400_000;
const between = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The school that the child goes to: of several, the one begun last. */
export function currentSchool<S extends Schooling>(schools: readonly S[], today: Day): S | null {
  const now = schools.filter(({ until }) => !until || until > today);
  return now.reduce<S | null>(
    (last, one) => (last && (last.since ?? '') > (one.since ?? '') ? last : one),
    null,
  );
}

/** The days that were asked about since the child goes there, the oldest first. */
function daysOf(school: Schooling, checks: readonly SchoolCheck[], today: Day) {
  return checks
    .flatMap((check) => (check.day ? [{ day: check.day, check }] : []))
    .filter(({ day }) => day <= today && (!school.since || day >= school.since))
    .sort((a, b) => a.day.localeCompare(b.day));
}

function attending(school: Schooling, checks: readonly SchoolCheck[], today: Day): Said[] {
  const all = daysOf(school, checks, today);
  const asked = all
    .filter(({ day }) => between(day, today) < windowDays)
    .map(({ check }) => check)
    .filter(({ attendance }) => attendance === 'present' || attendance === 'absent');
  const away = asked.filter(({ attendance }) => attendance === 'absent');
  const facts: Said[] = [];
  if (away.length)
    facts.push([
      away.length >= tooOften ? 'red' : 'yellow',
      { fact: 'absent', n: away.length, of: asked.length },
    ]);
  else if (asked.length) facts.push(['green', { fact: 'present', of: asked.length }]);
  if (asked.length > 1 && asked.slice(-2).every(({ attendance }) => attendance === 'absent'))
    facts.push(['red', { fact: 'absent_now' }]);
  for (const [reasons, light] of [
    [grave, 'red'],
    [needy, 'yellow'],
  ] as const)
    for (const why of reasons)
      if (away.some((check) => check.why === why)) facts.push([light, { fact: 'because', why }]);
  const last = all.at(-1)?.day ?? school.since;
  if (last && between(last, today) >= windowDays)
    facts.push(['yellow', { fact: 'not_asked', days: between(last, today) }]);
  return facts.length ? facts : [['green', { fact: 'present', of: 0 }]];
}

/** Who finished is at no risk; who went to another school that we do not know is to be asked about. */
function hasLeft(schools: readonly Schooling[]): Said | null {
  const last = schools.reduce<Schooling | null>(
    (found, one) => (found && (found.until ?? '') > (one.until ?? '') ? found : one),
    null,
  );
  if (!last || last.left === 'finished') return null;
  return [last.left === 'moved' ? 'yellow' : 'red', { fact: 'left', why: last.left ?? null }];
}

/** The light with the facts it rests on. None: at no school that we know of, or finished. */
export function dropout(
  schools: readonly Schooling[],
  checks: readonly SchoolCheck[],
  today: Day,
): Dropout | null {
  const school = currentSchool(schools, today);
  const left = school ? null : hasLeft(schools);
  const said = school ? attending(school, checks, today) : left ? [left] : [];
  if (!said.length) return null;
  const light = (['red', 'yellow', 'green'] as const).find((one) =>
    said.some(([by]) => by === one),
  );
  return { light: light ?? 'green', facts: said.map(([, fact]) => fact) };
}

/** The day on which somebody is to ask again whether the child is there. None: at no school. */
export function nextCheck(
  schools: readonly Schooling[],
  checks: readonly SchoolCheck[],
  today: Day,
): Day | null {
  const school = currentSchool(schools, today);
  if (!school) return null;
  const last = daysOf(school, checks, today).at(-1)?.day ?? school.since;
  const red = dropout(schools, checks, today)?.light === 'red';
  return last ? plus(last, red ? askDaysRed : askDays) : today;
}
