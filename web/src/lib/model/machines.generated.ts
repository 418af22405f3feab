// Generated from crates/rules by `cargo xtask generate`. Do not edit.

import type { KindName } from './generated';

/** An act, the states in which it may be done, the state it leads to, and what else it sets: `now` the moment, `me` who did it. */
export interface Move { act: string; from: readonly string[]; to: string; sets: Record<string, 'now' | 'me' | null> }
/** A record that no act has touched is in `start`. */
export interface Machine { start: string; moves: readonly Move[] }

export const machines: Partial<Record<KindName, Machine>> = {
  "action_item": {
    "moves": [
      {
        "act": "start",
        "from": [
          "planned",
          "postponed"
        ],
        "sets": {},
        "to": "under_way"
      },
      {
        "act": "done",
        "from": [
          "planned",
          "under_way",
          "postponed"
        ],
        "sets": {},
        "to": "done"
      },
      {
        "act": "postpone",
        "from": [
          "planned",
          "under_way",
          "postponed"
        ],
        "sets": {},
        "to": "postponed"
      },
      {
        "act": "drop",
        "from": [
          "planned",
          "under_way",
          "postponed"
        ],
        "sets": {},
        "to": "dropped"
      },
      {
        "act": "reopen",
        "from": [
          "done",
          "dropped"
        ],
        "sets": {
          "done_on": null,
          "evidence": null,
          "no_evidence": null
        },
        "to": "planned"
      }
    ],
    "start": "planned"
  },
  "agreement": {
    "moves": [
      {
        "act": "sign",
        "from": [
          "draft"
        ],
        "sets": {
          "signed": "now",
          "signed_by": "me"
        },
        "to": "offered"
      },
      {
        "act": "countersign",
        "from": [
          "offered"
        ],
        "sets": {
          "countersigned": "now",
          "countersigned_by": "me"
        },
        "to": "standing"
      },
      {
        "act": "end",
        "from": [
          "offered",
          "standing"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "ended"
      }
    ],
    "start": "draft"
  },
  "alert": {
    "moves": [
      {
        "act": "gather",
        "from": [
          "raised"
        ],
        "sets": {},
        "to": "raised"
      },
      {
        "act": "answer",
        "from": [
          "raised"
        ],
        "sets": {
          "answered": "now",
          "answered_by": "me"
        },
        "to": "answered"
      }
    ],
    "start": "raised"
  },
  "alert_rule": {
    "moves": [
      {
        "act": "change",
        "from": [
          "draft",
          "tried",
          "on",
          "off"
        ],
        "sets": {
          "found": null,
          "since": "now",
          "tried": null
        },
        "to": "draft"
      },
      {
        "act": "try",
        "from": [
          "draft",
          "tried",
          "off"
        ],
        "sets": {
          "since": "now",
          "tried": "now",
          "tried_by": "me"
        },
        "to": "tried"
      },
      {
        "act": "switch_on",
        "from": [
          "tried"
        ],
        "sets": {
          "since": "now"
        },
        "to": "on"
      },
      {
        "act": "switch_off",
        "from": [
          "on"
        ],
        "sets": {
          "since": "now"
        },
        "to": "off"
      }
    ],
    "start": "draft"
  },
  "approval": {
    "moves": [
      {
        "act": "approve",
        "from": [
          "asked"
        ],
        "sets": {
          "decided": "now",
          "decider": "me"
        },
        "to": "approved"
      },
      {
        "act": "send_back",
        "from": [
          "asked"
        ],
        "sets": {
          "decided": "now",
          "decider": "me"
        },
        "to": "sent_back"
      },
      {
        "act": "withdraw",
        "from": [
          "asked",
          "sent_back"
        ],
        "sets": {},
        "to": "withdrawn"
      }
    ],
    "start": "asked"
  },
  "bed": {
    "moves": [
      {
        "act": "hold",
        "from": [
          "free",
          "held"
        ],
        "sets": {},
        "to": "held"
      },
      {
        "act": "release",
        "from": [
          "held"
        ],
        "sets": {
          "held_by": null,
          "held_until": null
        },
        "to": "free"
      },
      {
        "act": "expire",
        "from": [
          "held"
        ],
        "sets": {
          "held_by": null,
          "held_until": null
        },
        "to": "free"
      },
      {
        "act": "take",
        "from": [
          "free",
          "held"
        ],
        "sets": {
          "held_until": null
        },
        "to": "taken"
      },
      {
        "act": "free",
        "from": [
          "taken"
        ],
        "sets": {
          "held_by": null,
          "held_until": null
        },
        "to": "free"
      },
      {
        "act": "retire",
        "from": [
          "free",
          "held"
        ],
        "sets": {
          "held_by": null,
          "held_until": null
        },
        "to": "out_of_use"
      },
      {
        "act": "restore",
        "from": [
          "out_of_use"
        ],
        "sets": {
          "held_by": null,
          "held_until": null,
          "reason": null
        },
        "to": "free"
      }
    ],
    "start": "free"
  },
  "bed_ask": {
    "moves": [
      {
        "act": "accept",
        "from": [
          "open"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "accepted"
      },
      {
        "act": "cancel",
        "from": [
          "open"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "cancelled"
      },
      {
        "act": "expire",
        "from": [
          "open"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "expired"
      }
    ],
    "start": "open"
  },
  "certificate": {
    "moves": [
      {
        "act": "issue",
        "from": [
          "taking_part"
        ],
        "sets": {
          "issued": "now",
          "issued_by": "me"
        },
        "to": "issued"
      },
      {
        "act": "withdraw",
        "from": [
          "issued"
        ],
        "sets": {},
        "to": "withdrawn"
      }
    ],
    "start": "taking_part"
  },
  "conference": {
    "moves": [
      {
        "act": "hold",
        "from": [
          "pending"
        ],
        "sets": {
          "held": "now"
        },
        "to": "held"
      },
      {
        "act": "cancel",
        "from": [
          "pending"
        ],
        "sets": {},
        "to": "cancelled"
      },
      {
        "act": "reopen",
        "from": [
          "held",
          "cancelled"
        ],
        "sets": {
          "held": null
        },
        "to": "pending"
      }
    ],
    "start": "pending"
  },
  "cross_border": {
    "moves": [
      {
        "act": "request",
        "from": [
          "draft"
        ],
        "sets": {
          "requested": "now",
          "step_since": "now"
        },
        "to": "requested"
      },
      {
        "act": "screen",
        "from": [
          "requested"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "screening"
      },
      {
        "act": "shelter",
        "from": [
          "requested",
          "screening"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "sheltered"
      },
      {
        "act": "trace",
        "from": [
          "requested",
          "screening",
          "sheltered"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "tracing"
      },
      {
        "act": "assess",
        "from": [
          "requested",
          "screening",
          "sheltered",
          "tracing",
          "replied"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "assessing"
      },
      {
        "act": "reply",
        "from": [
          "requested",
          "screening",
          "sheltered",
          "tracing",
          "assessing"
        ],
        "sets": {
          "answered": "now",
          "step_since": "now"
        },
        "to": "replied"
      },
      {
        "act": "set_date",
        "from": [
          "sheltered",
          "replied",
          "date_set"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "date_set"
      },
      {
        "act": "hand_over",
        "from": [
          "replied",
          "date_set"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "handed_over"
      },
      {
        "act": "escort",
        "from": [
          "handed_over"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "escorting"
      },
      {
        "act": "receive",
        "from": [
          "handed_over",
          "escorting"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "received"
      },
      {
        "act": "reintegrate",
        "from": [
          "received"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "reintegrating"
      },
      {
        "act": "follow_up",
        "from": [
          "received",
          "reintegrating"
        ],
        "sets": {
          "step_since": "now"
        },
        "to": "following_up"
      },
      {
        "act": "feed_back",
        "from": [
          "received"
        ],
        "sets": {
          "fed_back": "now"
        },
        "to": "received"
      },
      {
        "act": "feed_back",
        "from": [
          "reintegrating"
        ],
        "sets": {
          "fed_back": "now"
        },
        "to": "reintegrating"
      },
      {
        "act": "feed_back",
        "from": [
          "following_up"
        ],
        "sets": {
          "fed_back": "now"
        },
        "to": "following_up"
      },
      {
        "act": "close",
        "from": [
          "replied",
          "received",
          "reintegrating",
          "following_up"
        ],
        "sets": {
          "ended": "now",
          "step_since": "now"
        },
        "to": "closed"
      },
      {
        "act": "withdraw",
        "from": [
          "draft",
          "requested",
          "screening",
          "sheltered",
          "tracing",
          "assessing",
          "replied",
          "date_set"
        ],
        "sets": {
          "ended": "now",
          "step_since": "now"
        },
        "to": "withdrawn"
      }
    ],
    "start": "draft"
  },
  "emergency_access": {
    "moves": [
      {
        "act": "end",
        "from": [
          "open"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "ended"
      },
      {
        "act": "expire",
        "from": [
          "open"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "ended"
      },
      {
        "act": "review",
        "from": [
          "open",
          "ended"
        ],
        "sets": {
          "ended": "now",
          "reviewed": "now",
          "reviewer": "me"
        },
        "to": "reviewed"
      }
    ],
    "start": "open"
  },
  "gift": {
    "moves": [
      {
        "act": "receipt",
        "from": [
          "received"
        ],
        "sets": {},
        "to": "receipted"
      },
      {
        "act": "cancel",
        "from": [
          "received",
          "receipted"
        ],
        "sets": {},
        "to": "cancelled"
      }
    ],
    "start": "received"
  },
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
  "kin": {
    "moves": [
      {
        "act": "contact",
        "from": [
          "searched"
        ],
        "sets": {},
        "to": "contacted"
      },
      {
        "act": "assess",
        "from": [
          "searched",
          "contacted"
        ],
        "sets": {},
        "to": "assessed"
      },
      {
        "act": "rule_out",
        "from": [
          "searched",
          "contacted",
          "assessed"
        ],
        "sets": {},
        "to": "ruled_out"
      },
      {
        "act": "reopen",
        "from": [
          "ruled_out"
        ],
        "sets": {
          "reason": null
        },
        "to": "searched"
      }
    ],
    "start": "searched"
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
  "placement": {
    "moves": [
      {
        "act": "approve",
        "from": [
          "proposed"
        ],
        "sets": {
          "approved": "now",
          "approved_by": "me"
        },
        "to": "approved"
      },
      {
        "act": "approve",
        "from": [
          "active"
        ],
        "sets": {
          "approved": "now",
          "approved_by": "me"
        },
        "to": "active"
      },
      {
        "act": "begin",
        "from": [
          "proposed",
          "approved"
        ],
        "sets": {
          "begun": "now"
        },
        "to": "active"
      },
      {
        "act": "review",
        "from": [
          "active"
        ],
        "sets": {
          "reviewed": "now"
        },
        "to": "active"
      },
      {
        "act": "end",
        "from": [
          "active"
        ],
        "sets": {
          "due": null,
          "ended": "now"
        },
        "to": "ended"
      },
      {
        "act": "cancel",
        "from": [
          "proposed",
          "approved"
        ],
        "sets": {
          "ended": "now"
        },
        "to": "cancelled"
      }
    ],
    "start": "proposed"
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
  },
  "report": {
    "moves": [
      {
        "act": "submit",
        "from": [
          "draft",
          "sent_back"
        ],
        "sets": {
          "reason": null,
          "submitted_by": "me"
        },
        "to": "in_review"
      },
      {
        "act": "send_back",
        "from": [
          "in_review"
        ],
        "sets": {},
        "to": "sent_back"
      },
      {
        "act": "sign",
        "from": [
          "in_review"
        ],
        "sets": {
          "reason": null,
          "signed": "now",
          "signed_by": "me"
        },
        "to": "signed"
      },
      {
        "act": "send",
        "from": [
          "signed",
          "sent"
        ],
        "sets": {},
        "to": "sent"
      },
      {
        "act": "revise",
        "from": [
          "signed",
          "sent"
        ],
        "sets": {},
        "to": "draft"
      }
    ],
    "start": "draft"
  },
  "results_return": {
    "moves": [
      {
        "act": "submit",
        "from": [
          "draft",
          "sent_back"
        ],
        "sets": {
          "accepted": null,
          "accepted_by": null,
          "submitted": "now",
          "submitted_by": "me",
          "why": null
        },
        "to": "submitted"
      },
      {
        "act": "send_back",
        "from": [
          "submitted"
        ],
        "sets": {
          "locked_values": null,
          "values": null
        },
        "to": "sent_back"
      },
      {
        "act": "accept",
        "from": [
          "submitted"
        ],
        "sets": {
          "accepted": "now",
          "accepted_by": "me"
        },
        "to": "accepted"
      },
      {
        "act": "lock",
        "from": [
          "accepted"
        ],
        "sets": {
          "locked": "now"
        },
        "to": "locked"
      },
      {
        "act": "restate",
        "from": [
          "locked"
        ],
        "sets": {},
        "to": "restated"
      }
    ],
    "start": "draft"
  },
  "screening": {
    "moves": [
      {
        "act": "verify",
        "from": [
          "to_verify",
          "disputed"
        ],
        "sets": {
          "verified": "now",
          "verifier": "me"
        },
        "to": "verified"
      },
      {
        "act": "dispute",
        "from": [
          "to_verify",
          "verified"
        ],
        "sets": {
          "verified": "now",
          "verifier": "me"
        },
        "to": "disputed"
      },
      {
        "act": "reopen",
        "from": [
          "verified",
          "disputed"
        ],
        "sets": {
          "verified": null,
          "verifier": null
        },
        "to": "to_verify"
      }
    ],
    "start": "to_verify"
  },
  "service": {
    "moves": [
      {
        "act": "assure",
        "from": [
          "active"
        ],
        "sets": {
          "assured": "now",
          "assured_by": "me"
        },
        "to": "active"
      },
      {
        "act": "pause",
        "from": [
          "active"
        ],
        "sets": {},
        "to": "paused"
      },
      {
        "act": "resume",
        "from": [
          "paused",
          "retired"
        ],
        "sets": {
          "assured": "now",
          "assured_by": "me"
        },
        "to": "active"
      },
      {
        "act": "retire",
        "from": [
          "active",
          "paused"
        ],
        "sets": {},
        "to": "retired"
      }
    ],
    "start": "active"
  },
  "spending": {
    "moves": [
      {
        "act": "submit",
        "from": [
          "draft",
          "sent_back"
        ],
        "sets": {
          "reason": null,
          "submitted": "now",
          "submitted_by": "me"
        },
        "to": "submitted"
      },
      {
        "act": "approve",
        "from": [
          "submitted"
        ],
        "sets": {
          "approved": "now",
          "approved_by": "me"
        },
        "to": "approved"
      },
      {
        "act": "send_back",
        "from": [
          "submitted"
        ],
        "sets": {},
        "to": "sent_back"
      },
      {
        "act": "cancel",
        "from": [
          "draft",
          "submitted",
          "sent_back"
        ],
        "sets": {},
        "to": "cancelled"
      },
      {
        "act": "reverse",
        "from": [
          "approved"
        ],
        "sets": {},
        "to": "cancelled"
      }
    ],
    "start": "draft"
  },
  "statutory_report": {
    "moves": [
      {
        "act": "override",
        "from": [
          "to_write"
        ],
        "sets": {
          "allowed_by": "me"
        },
        "to": "to_write"
      },
      {
        "act": "send",
        "from": [
          "to_write"
        ],
        "sets": {
          "sent": "now"
        },
        "to": "sent"
      },
      {
        "act": "acknowledge",
        "from": [
          "sent"
        ],
        "sets": {
          "acknowledged": "now"
        },
        "to": "acknowledged"
      },
      {
        "act": "answer",
        "from": [
          "sent",
          "acknowledged"
        ],
        "sets": {
          "answered": "now"
        },
        "to": "answered"
      },
      {
        "act": "chase",
        "from": [
          "sent"
        ],
        "sets": {
          "chased": "now"
        },
        "to": "sent"
      },
      {
        "act": "chase",
        "from": [
          "acknowledged"
        ],
        "sets": {
          "chased": "now"
        },
        "to": "acknowledged"
      },
      {
        "act": "cancel",
        "from": [
          "to_write"
        ],
        "sets": {},
        "to": "cancelled"
      }
    ],
    "start": "to_write"
  }
};
