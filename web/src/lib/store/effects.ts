/**
 * What an act will do to its record once the office takes it, so that a screen can show it at once.
 * Mirrors `crates/rules/src/workflow`; the office has the last word: its record replaces this view.
 */
import type { Fields, FieldValue } from './api';

const hour = 3_600_000;
/** First action is due after this: high 24 h, medium 72 h, low 5 days (MoSVY). */
const dueHours: Record<string, number> = { high: 24, medium: 72, low: 120 };
/** Answer to a referral is due after this, by its urgency. */
const answerHours: Record<string, number> = {
  one_hour: 1,
  three_hours: 3,
  one_day: 24,
  three_days: 72,
};

export interface ActContext {
  args: Fields;
  /** The record's fields before the act. */
  fields: Fields;
  /** When it was said, Unix milliseconds. */
  at: number;
  account: string;
}

const iso = (at: number) => new Date(at).toISOString();
const dueAfter = (level: FieldValue | undefined, from: number): string | null => {
  const hours = dueHours[String(level)];
  return hours === undefined ? null : iso(from + hours * hour);
};

type Effect = (context: ActContext) => Fields;
const to =
  (status: string, more?: Effect): Effect =>
  (context) => ({ ...context.args, status, ...more?.(context) });

const effects: Record<string, Record<string, Effect>> = {
  round: {
    start: to('out', ({ at }) => ({ started: iso(at) })),
    check_out: to('back', ({ at }) => ({ ended: iso(at) })),
  },
  person: { set_status: ({ args }) => args },
  concern: {
    triage: to('triaged', ({ args, fields, at }) => {
      const raised = Date.parse(String(fields.raised ?? ''));
      return {
        level_first: fields.level_first ?? args.level,
        triaged: iso(at),
        due: dueAfter(args.level, Number.isNaN(raised) ? at : raised),
      };
    }),
    assign: to('assigned'),
    open_case: to('with_case'),
    close: to('closed'),
    reopen: to('triaged'),
  },
  case: {
    open: to('identified', ({ args, at, account }) => ({
      risk_first: args.risk,
      owner: args.owner ?? account,
      opened: iso(at),
      due: dueAfter(args.risk, at),
    })),
    register: to('registered'),
    assess: to('assessed', ({ args, at }) => ({ due: dueAfter(args.risk, at) })),
    plan: to('planned'),
    implement: to('implementing'),
    follow_up: to('follow_up'),
    set_risk: ({ args, at }) => ({ ...args, due: dueAfter(args.risk, at) }),
    assign: ({ args }) => args,
    close: to('closed', ({ at }) => ({ closed: iso(at), due: null })),
    reopen: to('registered', ({ args, at }) => ({ closed: null, due: dueAfter(args.risk, at) })),
  },
  task: {
    done: to('done', ({ at }) => ({ done: iso(at) })),
    cancel: to('cancelled', ({ at }) => ({ done: iso(at) })),
    reopen: to('open', () => ({ done: null })),
  },
  consent: {
    give: to('given'),
    withdraw: to('withdrawn', ({ at }) => ({ withdrawn: iso(at) })),
  },
  referral: {
    send: to('sent', ({ fields, at }) => ({
      sent: iso(at),
      due: iso(at + (answerHours[String(fields.urgency)] ?? 72) * hour),
    })),
    deliver: to('delivered'),
    see: to('seen'),
    accept: to('accepted', ({ at }) => ({ answered: iso(at) })),
    decline: to('declined', ({ at }) => ({ answered: iso(at), ended: iso(at) })),
    start: to('started'),
    complete: to('completed', ({ at }) => ({ ended: iso(at) })),
    not_help: to('not_helped', ({ at }) => ({ ended: iso(at) })),
    withdraw: to('withdrawn', ({ at }) => ({ ended: iso(at) })),
    expire: to('expired', ({ at }) => ({ ended: iso(at) })),
  },
};

/** The fields that an act sets; `settle` and acts without a rule here set their arguments. */
export function effectOf(kind: string, act: string, context: ActContext): Fields {
  return effects[kind]?.[act]?.(context) ?? context.args;
}
