// Generated from crates/rules by `cargo xtask generate`. Do not edit.

import type { KindName } from './generated';

/** An act, the states in which it may be done, the state it leads to, and what else it sets: `now` the moment, `me` who did it. */
export interface Move { act: string; from: readonly string[]; to: string; sets: Record<string, 'now' | 'me' | null> }
/** A record that no act has touched is in `start`. */
export interface Machine { start: string; moves: readonly Move[] }

export const machines: Partial<Record<KindName, Machine>> = {
  "hearing": {
    "moves": [
      {
        "act": "hold",
        "from": [
          "planned"
        ],
        "sets": {},
        "to": "held"
      },
      {
        "act": "postpone",
        "from": [
          "planned"
        ],
        "sets": {},
        "to": "postponed"
      },
      {
        "act": "cancel",
        "from": [
          "planned"
        ],
        "sets": {},
        "to": "cancelled"
      },
      {
        "act": "reopen",
        "from": [
          "held",
          "postponed",
          "cancelled"
        ],
        "sets": {
          "next": null,
          "outcome": null,
          "reason": null
        },
        "to": "planned"
      }
    ],
    "start": "planned"
  },
  "legal_matter": {
    "moves": [
      {
        "act": "investigate",
        "from": [
          "complaint",
          "prosecution"
        ],
        "sets": {
          "since": "now"
        },
        "to": "investigation"
      },
      {
        "act": "prosecute",
        "from": [
          "complaint",
          "investigation"
        ],
        "sets": {
          "since": "now"
        },
        "to": "prosecution"
      },
      {
        "act": "try",
        "from": [
          "prosecution",
          "verdict"
        ],
        "sets": {
          "since": "now"
        },
        "to": "trial"
      },
      {
        "act": "decide",
        "from": [
          "trial",
          "appeal"
        ],
        "sets": {
          "since": "now"
        },
        "to": "verdict"
      },
      {
        "act": "appeal",
        "from": [
          "verdict"
        ],
        "sets": {
          "since": "now"
        },
        "to": "appeal"
      },
      {
        "act": "enforce",
        "from": [
          "verdict"
        ],
        "sets": {
          "since": "now"
        },
        "to": "enforced"
      },
      {
        "act": "drop",
        "from": [
          "complaint",
          "investigation",
          "prosecution",
          "trial",
          "appeal"
        ],
        "sets": {
          "since": "now"
        },
        "to": "dropped"
      },
      {
        "act": "resume",
        "from": [
          "dropped",
          "closed"
        ],
        "sets": {
          "drop_reason": null,
          "since": "now"
        },
        "to": "investigation"
      },
      {
        "act": "close",
        "from": [
          "verdict",
          "enforced",
          "dropped"
        ],
        "sets": {
          "since": "now"
        },
        "to": "closed"
      }
    ],
    "start": "complaint"
  },
  "plan_item": {
    "moves": [
      {
        "act": "start",
        "from": [
          "open"
        ],
        "sets": {},
        "to": "doing"
      },
      {
        "act": "done",
        "from": [
          "open",
          "doing"
        ],
        "sets": {
          "done": "now"
        },
        "to": "done"
      },
      {
        "act": "waive",
        "from": [
          "open",
          "doing"
        ],
        "sets": {},
        "to": "waived"
      },
      {
        "act": "cancel",
        "from": [
          "open",
          "doing"
        ],
        "sets": {},
        "to": "cancelled"
      },
      {
        "act": "reopen",
        "from": [
          "done",
          "waived",
          "cancelled"
        ],
        "sets": {
          "done": null,
          "outcome": null
        },
        "to": "open"
      }
    ],
    "start": "open"
  }
};
