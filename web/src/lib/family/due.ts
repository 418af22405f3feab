/** What of school, livelihood and trades somebody is to ask about by today, in their own cases. Pure: time is a parameter. */
import type {
  Case,
  Course,
  Livelihood,
  LivelihoodStep,
  SchoolCheck,
  Schooling,
} from '../model/generated';
import type { Day, Id, Rec } from '../store/api';
import { standing, workDue } from './livelihood';
import { nextCheck } from './school';

export interface FamilySaid {
  /** One's own, and open. */
  cases: readonly Rec<Case>[];
  schools: readonly Rec<Schooling>[];
  checks: readonly Rec<SchoolCheck>[];
  plans: readonly Rec<Livelihood>[];
  steps: readonly Rec<LivelihoodStep>[];
  courses: readonly Rec<Course>[];
}

export interface FamilyDue {
  key: string;
  what: 'check' | 'income' | 'work';
  person: Id;
  href: string;
  day: Day;
}

const fieldsOf = <F extends { person?: string }>(rows: readonly Rec<F>[], person: Id) =>
  rows.filter((one) => one.fields.person === person).map((one) => one.fields);

/** Whoever is lost is looked for, not asked about at school. */
export function familyDue(said: FamilySaid, today: Day): FamilyDue[] {
  const found = new Map<string, FamilyDue>();
  for (const { id, fields } of said.cases) {
    const { person } = fields;
    if (!person || fields.status === 'lost') continue;
    const put = (what: FamilyDue['what'], day: Day | null, part: string, about = person) => {
      const key = `${what} ${about}`;
      if (day && day <= today)
        found.set(key, { key, what, person, href: `/cases/${id}/${part}`, day });
    };
    put(
      'check',
      nextCheck(fieldsOf(said.schools, person), fieldsOf(said.checks, person), today),
      'school',
    );
    for (const plan of said.plans.filter((one) => one.fields.person === person)) {
      const steps = said.steps.filter((one) => one.fields.livelihood === plan.id);
      const { review } = standing(
        plan.fields,
        steps.map((one) => one.fields),
      );
      put('income', review, 'family', plan.id);
    }
    for (const course of said.courses.filter((one) => one.fields.person === person))
      put('work', workDue(course.fields)?.day ?? null, 'school', course.id);
  }
  return [...found.values()].sort((a, b) => a.day.localeCompare(b.day));
}
