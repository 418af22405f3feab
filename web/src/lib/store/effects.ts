/**
 * What an act will do to its record once the office takes it, so that a screen can show it at once.
 * Mirrors `crates/rules/src/workflow`, pinned by `vectors/effects.json`; the office has the last word:
 * its record replaces this view.
 */
import type { KindName } from '../model/generated';
import { machines } from '../model/machines.generated';
import type { Fields, FieldValue } from './api';

const hour = 3_600_000;
const day = 24 * hour;
/** First action is due after this: high 24 h, medium 72 h, low 5 days (MoSVY). */
const dueAfter: Record<string, number> = { high: 24 * hour, medium: 72 * hour, low: 5 * day };
/** Next follow-up: high weekly, medium every two weeks, low every 30 days. */
const followUpAfter: Record<string, number> = { high: 7 * day, medium: 14 * day, low: 30 * day };
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
  /** When the record was written down first; none when this device does not have it. */
  created?: string;
  account: string;
  /** The author's organisation. */
  org: string;
}

/** Longest hold of a bed, hours. */
export const bedHoldHours = 4;
/** A placement is looked at again within twelve weeks (UN Guidelines for the Alternative Care of Children). */
const placementReview = 84 * day;

/** The calendar day in the field (UTC+7). */
const fieldDay = (at: number) => new Date(at + 7 * hour).toISOString().slice(0, 10);
const iso = (at: number) => new Date(at).toISOString();
function due(level: FieldValue | undefined, from: number, after = dueAfter): string | null {
  const wait = after[String(level)];
  return wait === undefined ? null : iso(from + wait);
}

type Effect = (context: ActContext) => Fields;
const to =
  (status: string, more?: Effect): Effect =>
  (context) => ({ ...context.args, status, ...more?.(context) });

function reviewed({ at }: ActContext): Fields {
  return { due: iso(at + placementReview) };
}

function triage({ args, fields, at, created }: ActContext): Fields {
  const raised = Date.parse(String(fields.raised ?? created));
  const changed = fields.level !== undefined && fields.level !== args.level;
  const status = String(fields.status ?? 'new');
  const next = status === 'new' ? 'triaged' : status;
  return {
    ...args,
    // A level that was raised later runs from now: its time cannot have begun before anybody knew.
    due: due(args.level, changed || Number.isNaN(raised) ? at : raised),
    ...(fields.level_first ? {} : { level_first: args.level }),
    ...(fields.triaged ? {} : { triaged: iso(at) }),
    status: args.level === 'no_action' ? 'closed' : next,
  };
}

function reopenConcern({ args, fields, at }: ActContext): Fields {
  const level = fields.level === 'no_action' ? undefined : fields.level;
  const status = level ? (fields.assignee ? 'assigned' : 'triaged') : 'new';
  return { ...args, status, due: due(level ?? 'high', at), merged_into: null };
}

const effects: Record<string, Record<string, Effect>> = {
  emergency_access: {
    review: to('reviewed', ({ fields, at, account }) => ({
      reviewer: account,
      reviewed: iso(at),
      ...(fields.ended ? {} : { ended: iso(at) }),
    })),
  },
  instrument_version: {
    publish: ({ args, at }) => ({ ...args, published: iso(at) }),
  },
  round: {
    start: to('out', ({ at }) => ({ started: iso(at) })),
    check_in: ({ args, at }) => ({ ...args, checked: iso(at) }),
    reach: ({ args, at }) => ({ ...args, reached: iso(at) }),
    check_out: to('back', ({ at }) => ({ ended: iso(at) })),
  },
  concern: {
    triage,
    assign: to('assigned'),
    open_case: to('case_opened', () => ({ due: null })),
    close: to('closed', () => ({ due: null })),
    reopen: reopenConcern,
    merge: to('closed', () => ({ due: null })),
    feed_back: ({ args, fields, at }) => ({
      ...args,
      ...(fields.fed_back ? {} : { fed_back: iso(at) }),
    }),
  },
  case: {
    open: to('identified', ({ args, at, account }) => ({
      risk_first: args.risk,
      owner: args.owner ?? account,
      opened: iso(at),
      episode: 1,
      since: iso(at),
      due: due(args.risk, at),
    })),
    register: to('registered'),
    assess: to('assessed', ({ args, at }) => ({ assessed: iso(at), due: due(args.risk, at) })),
    plan: to('planned', ({ fields, at }) => ({ due: due(fields.risk, at) })),
    implement: to('implementing', ({ fields, at }) => ({
      due: due(fields.risk, at, followUpAfter),
    })),
    follow_up: to('following_up', ({ fields, at }) => ({
      due: due(fields.risk, at, followUpAfter),
    })),
    set_risk: ({ args, at }) => ({ ...args, due: due(args.risk, at) }),
    lose: to('lost', ({ fields, at }) => ({ lost: iso(at), before_lost: fields.status ?? null })),
    find: ({ args, fields, at }) => ({
      ...args,
      status: fields.before_lost ?? 'identified',
      lost: null,
      before_lost: null,
      due: due(fields.risk, at),
    }),
    close: to('closed', ({ at }) => ({
      closed: iso(at),
      due: null,
      lost: null,
      before_lost: null,
    })),
    reopen: to('reopened', ({ args, fields, at }) => ({
      episode: Number(fields.episode ?? 1) + 1,
      since: iso(at),
      closed: null,
      close_reason: null,
      due: due(args.risk, at),
    })),
  },
  task: {
    done: to('done', ({ at }) => ({ done: iso(at) })),
    cancel: to('cancelled', () => ({ done: null })),
    reopen: to('open', () => ({ done: null })),
  },
  consent: {
    give: to('given'),
    withdraw: to('withdrawn', ({ at }) => ({ withdrawn: iso(at) })),
  },
  bed: {
    hold: ({ args, at, org }) => ({
      held_by: org,
      held_until: iso(at + Number(args.hold_hours ?? bedHoldHours) * hour),
    }),
  },
  bed_ask: { accept: ({ org }) => ({ accepted_by: org }) },
  placement: { begin: reviewed, review: reviewed },
  referral: {
    send: to('sent', ({ fields, at }) => ({
      sent: iso(at),
      due: iso(at + (answerHours[String(fields.urgency)] ?? 72) * hour),
    })),
    deliver: to('delivered'),
    see: to('seen'),
    accept: to('accepted', ({ at }) => ({ answered: iso(at), due: null })),
    decline: to('declined', ({ at }) => ({ answered: iso(at), ended: iso(at), due: null })),
    start: to('started'),
    complete: to('completed', ({ at }) => ({ ended: iso(at) })),
    not_help: to('not_helped', ({ at }) => ({ ended: iso(at) })),
    withdraw: to('withdrawn', ({ at }) => ({ ended: iso(at), due: null })),
    expire: to('expired', ({ at }) => ({ ended: iso(at) })),
    take_over: to('completed', ({ at }) => ({ ended: iso(at), taken_over: iso(at) })),
    confirm: ({ args, at }) => ({ ...args, confirmed: iso(at) }),
  },
  cross_border: {
    // What was told later happened earlier.
    hand_over: ({ args, at }) => ({ handed_over: args.handed_over ?? iso(at) }),
    receive: ({ args, at }) => ({ received: args.received ?? iso(at) }),
  },
  alert_rule: {
    change: ({ fields }) => ({ version: Number(fields.version ?? 0) + 1 }),
  },
  action_item: {
    postpone: ({ fields }) => ({ postponed: Number(fields.postponed ?? 0) + 1 }),
  },
  // Its number is the office's to give.
  gift: { receipt: ({ at }) => ({ receipted: fieldDay(at) }) },
  report: {
    submit: ({ account }) => ({ submitted_by: account, reason: null }),
    sign: ({ fields, account, at }) => ({
      version: Number(fields.version ?? 0) + 1,
      signed_by: account,
      signed: iso(at),
      reason: null,
    }),
  },
  statutory_report: {
    chase: ({ fields }) => ({ chases: Number(fields.chases ?? 0) + 1 }),
  },
};

/** What the table of a kind's states says of an act; nothing, where it is not for the state that the record is in. */
function moved(kind: string, act: string, { fields, at, account }: ActContext): Fields {
  const machine = machines[kind as KindName];
  const status = String(fields.status ?? machine?.start);
  const move = machine?.moves.find((one) => one.act === act && one.from.includes(status));
  if (!move) return {};
  const said = { now: iso(at), me: account };
  const sets = Object.entries(move.sets).map(([name, what]) => [name, what && said[what]]);
  return { ...(Object.fromEntries(sets) as Fields), status: move.to };
}

/**
 * The fields that an act sets: what a rule above says, else its arguments and what the table of states says.
 * A rule for a kind with a table says only what the table cannot: what depends on more than the act.
 */
export function effectOf(kind: string, act: string, context: ActContext): Fields {
  const table = moved(kind, act, context);
  const rule = effects[kind]?.[act]?.(context);
  return { ...context.args, ...table, ...rule };
}
