// Generated from crates/rules by `cargo xtask generate`. Do not edit.

import type { KindName } from './generated';

/** An act, the states in which it may be done, the state it leads to, and what else it sets: `now` the moment, `me` who did it. */
export interface Move { act: string; from: readonly string[]; to: string; sets: Record<string, 'now' | 'me' | null> }
/** A record that no act has touched is in `start`. */
export interface Machine { start: string; moves: readonly Move[] }

export const machines: Partial<Record<KindName, Machine>> = {
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
