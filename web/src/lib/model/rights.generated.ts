// Generated from crates/rules by `cargo xtask generate`. Do not edit.

import type { Group, KindName } from './generated';

/** How far a role writes; later is farther. */
export type Reach = 'own' | 'team' | 'org' | 'net';
export interface WriteRight { reach: Reach; kinds: readonly KindName[] }
/** `keeper` writes the record; `receiver` is the organisation that a referral was sent to. No roles: everybody on that side. */
export interface ActRight { side: 'keeper' | 'receiver' | 'both'; roles: readonly string[] }

/** What each role writes, by group. */
export const writes: Record<string, Partial<Record<Group, WriteRight>>> = {
  "analyst": {},
  "auditor": {},
  "case_supervisor": {
    "care": {
      "kinds": [
        "concern",
        "case",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "plan_item"
      ],
      "reach": "org"
    },
    "directory": {
      "kinds": [
        "organisation",
        "place",
        "project",
        "indicator",
        "target",
        "instrument",
        "instrument_version"
      ],
      "reach": "org"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "org"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral"
      ],
      "reach": "org"
    }
  },
  "caseworker": {
    "care": {
      "kinds": [
        "concern",
        "case",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "plan_item"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral"
      ],
      "reach": "team"
    }
  },
  "centre_manager": {
    "care": {
      "kinds": [
        "concern",
        "case",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "plan_item"
      ],
      "reach": "org"
    },
    "directory": {
      "kinds": [
        "organisation",
        "place",
        "project",
        "indicator",
        "target",
        "instrument",
        "instrument_version"
      ],
      "reach": "org"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "org"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral"
      ],
      "reach": "org"
    }
  },
  "counsellor": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response"
      ],
      "reach": "team"
    },
    "field": {
      "kinds": [
        "series",
        "membership",
        "session",
        "attendance",
        "attachment"
      ],
      "reach": "own"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "team"
    }
  },
  "director": {},
  "donor_reader": {},
  "duty_worker": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response"
      ],
      "reach": "own"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "team"
    }
  },
  "education_worker": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response"
      ],
      "reach": "own"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "team"
    }
  },
  "finance": {
    "directory": {
      "kinds": [
        "organisation",
        "place",
        "project",
        "indicator",
        "target"
      ],
      "reach": "org"
    }
  },
  "government_reader": {
    "care": {
      "kinds": [
        "concern",
        "case",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "plan_item"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral"
      ],
      "reach": "team"
    }
  },
  "health_worker": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response"
      ],
      "reach": "own"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "team"
    }
  },
  "hotline_officer": {
    "care": {
      "kinds": [
        "concern",
        "attachment"
      ],
      "reach": "own"
    }
  },
  "me_officer": {
    "directory": {
      "kinds": [
        "project",
        "indicator",
        "target",
        "instrument",
        "instrument_version"
      ],
      "reach": "org"
    }
  },
  "network_member": {
    "care": {
      "kinds": [
        "concern",
        "attachment"
      ],
      "reach": "own"
    }
  },
  "outreach_worker": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response"
      ],
      "reach": "own"
    },
    "field": {
      "kinds": [
        "spot",
        "route",
        "round",
        "contact",
        "tally_sheet",
        "series",
        "membership",
        "session",
        "attendance",
        "arrival",
        "stay",
        "delivery",
        "attachment"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "team"
    }
  },
  "police_liaison": {
    "care": {
      "kinds": [
        "concern",
        "case",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "plan_item"
      ],
      "reach": "team"
    },
    "people": {
      "kinds": [
        "person",
        "household",
        "relationship",
        "attachment"
      ],
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral"
      ],
      "reach": "team"
    }
  },
  "system_admin": {
    "directory": {
      "kinds": [
        "organisation",
        "place",
        "project",
        "indicator",
        "target",
        "instrument",
        "instrument_version"
      ],
      "reach": "org"
    }
  }
};

/** Who does each act. */
export const acts: Partial<Record<KindName, Record<string, ActRight>>> = {
  "case": {
    "assess": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "assign": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "close": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "follow_up": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "implement": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "open": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "plan": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "register": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "reopen": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "set_risk": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    }
  },
  "concern": {
    "assign": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "close": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "open_case": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "reopen": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "triage": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    }
  },
  "consent": {
    "give": {
      "roles": [],
      "side": "keeper"
    },
    "withdraw": {
      "roles": [],
      "side": "keeper"
    }
  },
  "instrument_version": {
    "publish": {
      "roles": [],
      "side": "keeper"
    }
  },
  "person": {
    "set_status": {
      "roles": [],
      "side": "keeper"
    }
  },
  "plan_item": {
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "done": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
      "roles": [],
      "side": "keeper"
    },
    "start": {
      "roles": [],
      "side": "keeper"
    },
    "waive": {
      "roles": [],
      "side": "keeper"
    }
  },
  "referral": {
    "accept": {
      "roles": [],
      "side": "receiver"
    },
    "complete": {
      "roles": [],
      "side": "receiver"
    },
    "confirm": {
      "roles": [],
      "side": "keeper"
    },
    "decline": {
      "roles": [],
      "side": "receiver"
    },
    "deliver": {
      "roles": [],
      "side": "receiver"
    },
    "expire": {
      "roles": [],
      "side": "both"
    },
    "not_help": {
      "roles": [],
      "side": "receiver"
    },
    "see": {
      "roles": [],
      "side": "receiver"
    },
    "send": {
      "roles": [],
      "side": "keeper"
    },
    "start": {
      "roles": [],
      "side": "receiver"
    },
    "take_over": {
      "roles": [],
      "side": "receiver"
    },
    "withdraw": {
      "roles": [],
      "side": "keeper"
    }
  },
  "round": {
    "check_in": {
      "roles": [],
      "side": "keeper"
    },
    "check_out": {
      "roles": [],
      "side": "keeper"
    },
    "reach": {
      "roles": [
        "case_supervisor",
        "centre_manager"
      ],
      "side": "keeper"
    },
    "start": {
      "roles": [],
      "side": "keeper"
    }
  },
  "task": {
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "done": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
      "roles": [],
      "side": "keeper"
    }
  }
};

/** Who settles a clash, whatever the kind. */
export const settling: ActRight = {
  "roles": [
    "case_supervisor"
  ],
  "side": "keeper"
};

/** Who takes records of a kind out in bulk. */
export const exporters: Record<KindName, readonly string[]> = {
  "arrival": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "attachment": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "attendance": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "case": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "concern": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "consent": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "contact": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "delivery": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "household": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "indicator": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "instrument": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "instrument_version": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "membership": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "note": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "organisation": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "person": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "place": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "plan_item": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "project": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "referral": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "relationship": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "response": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "round": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "route": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "series": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "session": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "spot": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "stay": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "tally_sheet": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "target": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "task": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ]
};

/** Who sees which colleagues looked at a file. */
export const readersOfReadings: readonly string[] = [
  "caseworker",
  "centre_manager",
  "case_supervisor",
  "director",
  "auditor"
];

/** Who reads again what it wrote in confidence. */
export const confidants: readonly string[] = [
  "caseworker",
  "counsellor",
  "case_supervisor",
  "government_reader",
  "police_liaison"
];

/** Who makes everything about a person of the own organisation unreadable for good. */
export const erasers: readonly string[] = [
  "director"
];

/** Who keeps the users of the own organisation. */
export const administrators: readonly string[] = [
  "system_admin"
];
