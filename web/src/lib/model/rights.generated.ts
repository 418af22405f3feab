// Generated from crates/rules by `cargo xtask generate`. Do not edit.

import type { Group, KindName } from './generated';

/** How far a role writes; later is farther. */
export type Reach = 'own' | 'team' | 'org' | 'net';
export interface WriteRight { reach: Reach; kinds: readonly KindName[] }
/** `keeper` writes the record; `receiver` is the organisation that a referral was sent to; `network` every organisation that refers. No roles: everybody on that side. */
export interface ActRight { side: 'keeper' | 'receiver' | 'both' | 'network' | 'witness'; roles: readonly string[] }

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
        "plan_item",
        "call",
        "concern_message",
        "handover",
        "escort_leg",
        "statutory_report",
        "legal_matter",
        "hearing",
        "placement",
        "authority_document",
        "visit",
        "conference",
        "approval",
        "screening",
        "determination",
        "wish",
        "alert",
        "kin",
        "schooling",
        "school_check",
        "school_aid",
        "livelihood",
        "livelihood_step",
        "course"
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
        "instrument_version",
        "statutory_rule",
        "service",
        "agreement",
        "practice",
        "attachment",
        "alert_rule",
        "result_node"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
      ],
      "reach": "org"
    },
    "justice": {
      "kinds": [
        "suspect",
        "evidence",
        "custody_step",
        "testimony",
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
        "referral",
        "cross_border",
        "bed",
        "bed_ask"
      ],
      "reach": "org"
    },
    "reports": {
      "kinds": [
        "report",
        "report_part",
        "story",
        "story_use",
        "report_sending",
        "attachment"
      ],
      "reach": "org"
    },
    "results": {
      "kinds": [
        "results_return",
        "return_value"
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
        "plan_item",
        "call",
        "concern_message",
        "handover",
        "escort_leg",
        "statutory_report",
        "legal_matter",
        "hearing",
        "placement",
        "authority_document",
        "visit",
        "conference",
        "approval",
        "screening",
        "determination",
        "wish",
        "alert",
        "kin",
        "schooling",
        "school_check",
        "school_aid",
        "livelihood",
        "livelihood_step",
        "course"
      ],
      "reach": "team"
    },
    "justice": {
      "kinds": [
        "testimony",
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
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral",
        "cross_border",
        "bed",
        "bed_ask"
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
        "plan_item",
        "call",
        "concern_message",
        "handover",
        "escort_leg",
        "statutory_report",
        "legal_matter",
        "hearing",
        "placement",
        "authority_document",
        "visit",
        "conference",
        "approval",
        "screening",
        "determination",
        "wish",
        "alert",
        "kin",
        "schooling",
        "school_check",
        "school_aid",
        "livelihood",
        "livelihood_step",
        "course"
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
        "instrument_version",
        "statutory_rule",
        "service",
        "agreement",
        "practice",
        "attachment",
        "code_map",
        "result_node"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
      ],
      "reach": "org"
    },
    "money": {
      "kinds": [
        "spending",
        "spending_share",
        "asset",
        "asset_check",
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
        "referral",
        "cross_border",
        "bed",
        "bed_ask"
      ],
      "reach": "org"
    },
    "reports": {
      "kinds": [
        "report",
        "report_part",
        "story",
        "story_use",
        "report_sending",
        "attachment"
      ],
      "reach": "org"
    },
    "results": {
      "kinds": [
        "results_return",
        "return_value"
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
        "response",
        "visit",
        "wish",
        "schooling",
        "school_check",
        "school_aid"
      ],
      "reach": "team"
    },
    "field": {
      "kinds": [
        "series",
        "membership",
        "session",
        "attendance",
        "certificate",
        "attachment"
      ],
      "reach": "own"
    },
    "justice": {
      "kinds": [
        "testimony",
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
  "director": {
    "directory": {
      "kinds": [
        "project",
        "service",
        "agreement",
        "practice",
        "attachment",
        "alert_rule"
      ],
      "reach": "org"
    },
    "reports": {
      "kinds": [
        "report",
        "report_part",
        "story",
        "story_use",
        "report_sending",
        "attachment"
      ],
      "reach": "org"
    },
    "results": {
      "kinds": [
        "results_return",
        "return_value"
      ],
      "reach": "org"
    }
  },
  "donor_reader": {},
  "duty_worker": {
    "care": {
      "kinds": [
        "concern",
        "task",
        "note",
        "consent",
        "attachment",
        "response",
        "visit",
        "wish",
        "schooling",
        "school_check",
        "school_aid"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
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
        "response",
        "visit",
        "wish",
        "schooling",
        "school_check",
        "school_aid"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
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
        "target",
        "result_node"
      ],
      "reach": "org"
    },
    "money": {
      "kinds": [
        "donor",
        "fund",
        "pledge",
        "gift",
        "budget_line",
        "spending",
        "spending_share",
        "asset",
        "asset_check",
        "attachment"
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
        "plan_item",
        "call",
        "concern_message",
        "handover",
        "escort_leg",
        "statutory_report",
        "legal_matter",
        "hearing",
        "placement",
        "authority_document",
        "visit",
        "conference",
        "approval",
        "screening",
        "determination",
        "wish",
        "alert",
        "kin",
        "schooling",
        "school_check",
        "school_aid",
        "livelihood",
        "livelihood_step",
        "course"
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
        "referral",
        "cross_border",
        "bed",
        "bed_ask"
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
        "response",
        "visit",
        "wish",
        "schooling",
        "school_check",
        "school_aid"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
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
        "call",
        "concern",
        "concern_message",
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
        "result_node",
        "instrument",
        "instrument_version"
      ],
      "reach": "org"
    },
    "reports": {
      "kinds": [
        "report",
        "report_part",
        "story",
        "story_use",
        "report_sending",
        "attachment"
      ],
      "reach": "org"
    },
    "results": {
      "kinds": [
        "results_return",
        "return_value"
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
    },
    "field": {
      "kinds": [
        "session"
      ],
      "reach": "own"
    }
  },
  "other_system": {
    "referral": {
      "kinds": [],
      "reach": "org"
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
        "response",
        "visit",
        "wish",
        "schooling",
        "school_check",
        "school_aid"
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
        "target_area",
        "area_member",
        "area_point",
        "action_item",
        "area_visit",
        "arrival",
        "stay",
        "delivery",
        "certificate",
        "attachment",
        "peer_group",
        "peer_leader",
        "committee",
        "committee_member",
        "committee_meeting",
        "campaign",
        "quarter_plan",
        "quarter_mark"
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
        "plan_item",
        "call",
        "concern_message",
        "handover",
        "escort_leg",
        "statutory_report",
        "legal_matter",
        "hearing",
        "placement",
        "authority_document",
        "visit",
        "conference",
        "approval",
        "screening",
        "determination",
        "wish",
        "alert",
        "kin",
        "schooling",
        "school_check",
        "school_aid",
        "livelihood",
        "livelihood_step",
        "course"
      ],
      "reach": "team"
    },
    "justice": {
      "kinds": [
        "suspect",
        "evidence",
        "custody_step",
        "testimony",
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
      "reach": "org"
    },
    "referral": {
      "kinds": [
        "referral",
        "cross_border",
        "bed",
        "bed_ask"
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
        "instrument_version",
        "statutory_rule",
        "service",
        "agreement",
        "practice",
        "attachment",
        "code_map",
        "result_node"
      ],
      "reach": "org"
    }
  }
};

/** Who does each act. */
export const acts: Partial<Record<KindName, Record<string, ActRight>>> = {
  "action_item": {
    "done": {
      "roles": [],
      "side": "keeper"
    },
    "drop": {
      "roles": [],
      "side": "keeper"
    },
    "postpone": {
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
    }
  },
  "agreement": {
    "countersign": {
      "roles": [
        "director",
        "centre_manager",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "receiver"
    },
    "end": {
      "roles": [
        "director",
        "centre_manager",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "both"
    },
    "sign": {
      "roles": [
        "director",
        "centre_manager",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    }
  },
  "alert": {
    "answer": {
      "roles": [],
      "side": "keeper"
    },
    "gather": {
      "roles": [],
      "side": "keeper"
    }
  },
  "alert_rule": {
    "change": {
      "roles": [],
      "side": "keeper"
    },
    "switch_off": {
      "roles": [],
      "side": "keeper"
    },
    "switch_on": {
      "roles": [],
      "side": "keeper"
    },
    "try": {
      "roles": [],
      "side": "keeper"
    }
  },
  "approval": {
    "approve": {
      "roles": [
        "case_supervisor",
        "centre_manager"
      ],
      "side": "keeper"
    },
    "send_back": {
      "roles": [
        "case_supervisor",
        "centre_manager"
      ],
      "side": "keeper"
    },
    "withdraw": {
      "roles": [],
      "side": "keeper"
    }
  },
  "bed": {
    "expire": {
      "roles": [],
      "side": "keeper"
    },
    "free": {
      "roles": [],
      "side": "keeper"
    },
    "hold": {
      "roles": [],
      "side": "network"
    },
    "release": {
      "roles": [],
      "side": "network"
    },
    "restore": {
      "roles": [],
      "side": "keeper"
    },
    "retire": {
      "roles": [],
      "side": "keeper"
    },
    "take": {
      "roles": [],
      "side": "keeper"
    }
  },
  "bed_ask": {
    "accept": {
      "roles": [],
      "side": "network"
    },
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "expire": {
      "roles": [],
      "side": "keeper"
    }
  },
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
    "find": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
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
    "lose": {
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
  "certificate": {
    "issue": {
      "roles": [],
      "side": "keeper"
    },
    "withdraw": {
      "roles": [],
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
    "feed_back": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "merge": {
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
  "conference": {
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "hold": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
      "roles": [],
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
  "cross_border": {
    "assess": {
      "roles": [],
      "side": "both"
    },
    "close": {
      "roles": [],
      "side": "keeper"
    },
    "escort": {
      "roles": [],
      "side": "both"
    },
    "feed_back": {
      "roles": [],
      "side": "both"
    },
    "follow_up": {
      "roles": [],
      "side": "both"
    },
    "hand_over": {
      "roles": [],
      "side": "both"
    },
    "receive": {
      "roles": [],
      "side": "both"
    },
    "reintegrate": {
      "roles": [],
      "side": "both"
    },
    "reply": {
      "roles": [],
      "side": "both"
    },
    "request": {
      "roles": [],
      "side": "keeper"
    },
    "screen": {
      "roles": [],
      "side": "both"
    },
    "set_date": {
      "roles": [],
      "side": "both"
    },
    "shelter": {
      "roles": [],
      "side": "both"
    },
    "trace": {
      "roles": [],
      "side": "both"
    },
    "withdraw": {
      "roles": [],
      "side": "keeper"
    }
  },
  "emergency_access": {
    "end": {
      "roles": [],
      "side": "witness"
    },
    "expire": {
      "roles": [],
      "side": "witness"
    },
    "review": {
      "roles": [
        "case_supervisor",
        "centre_manager",
        "director"
      ],
      "side": "witness"
    }
  },
  "gift": {
    "cancel": {
      "roles": [
        "finance"
      ],
      "side": "keeper"
    },
    "receipt": {
      "roles": [
        "finance"
      ],
      "side": "keeper"
    }
  },
  "hearing": {
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "hold": {
      "roles": [],
      "side": "keeper"
    },
    "postpone": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
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
  "kin": {
    "assess": {
      "roles": [],
      "side": "keeper"
    },
    "contact": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
      "roles": [],
      "side": "keeper"
    },
    "rule_out": {
      "roles": [],
      "side": "keeper"
    }
  },
  "legal_matter": {
    "appeal": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "close": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "decide": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "drop": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "enforce": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "investigate": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "prosecute": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "resume": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    },
    "try": {
      "roles": [
        "caseworker",
        "case_supervisor",
        "government_reader",
        "police_liaison"
      ],
      "side": "keeper"
    }
  },
  "person": {
    "set_status": {
      "roles": [],
      "side": "keeper"
    }
  },
  "placement": {
    "approve": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "begin": {
      "roles": [],
      "side": "keeper"
    },
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "end": {
      "roles": [],
      "side": "keeper"
    },
    "review": {
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
  "report": {
    "revise": {
      "roles": [],
      "side": "keeper"
    },
    "send": {
      "roles": [],
      "side": "keeper"
    },
    "send_back": {
      "roles": [
        "director",
        "centre_manager",
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "sign": {
      "roles": [
        "director",
        "centre_manager",
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "submit": {
      "roles": [],
      "side": "keeper"
    }
  },
  "results_return": {
    "accept": {
      "roles": [],
      "side": "keeper"
    },
    "lock": {
      "roles": [],
      "side": "keeper"
    },
    "restate": {
      "roles": [],
      "side": "keeper"
    },
    "send_back": {
      "roles": [],
      "side": "keeper"
    },
    "submit": {
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
  "screening": {
    "dispute": {
      "roles": [],
      "side": "keeper"
    },
    "reopen": {
      "roles": [],
      "side": "keeper"
    },
    "verify": {
      "roles": [],
      "side": "keeper"
    }
  },
  "service": {
    "assure": {
      "roles": [],
      "side": "keeper"
    },
    "pause": {
      "roles": [],
      "side": "keeper"
    },
    "resume": {
      "roles": [],
      "side": "keeper"
    },
    "retire": {
      "roles": [],
      "side": "keeper"
    }
  },
  "spending": {
    "approve": {
      "roles": [
        "director",
        "finance"
      ],
      "side": "witness"
    },
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "reverse": {
      "roles": [
        "finance"
      ],
      "side": "keeper"
    },
    "send_back": {
      "roles": [
        "director",
        "finance"
      ],
      "side": "witness"
    },
    "submit": {
      "roles": [],
      "side": "keeper"
    }
  },
  "statutory_report": {
    "acknowledge": {
      "roles": [],
      "side": "keeper"
    },
    "answer": {
      "roles": [],
      "side": "keeper"
    },
    "cancel": {
      "roles": [],
      "side": "keeper"
    },
    "chase": {
      "roles": [],
      "side": "keeper"
    },
    "override": {
      "roles": [
        "case_supervisor"
      ],
      "side": "keeper"
    },
    "send": {
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
  "action_item": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "agreement": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "alert": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "alert_rule": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "approval": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "area_member": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "area_point": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "area_visit": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "arrival": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "asset": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "asset_check": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
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
  "authority_document": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "bed": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "bed_ask": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "budget_line": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "call": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "campaign": [
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
  "certificate": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "code_map": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "committee": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "committee_meeting": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "committee_member": [
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
  "concern_message": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "conference": [
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
  "course": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "cross_border": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "custody_step": [],
  "delivery": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "determination": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "donor": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "emergency_access": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "escort_leg": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "evidence": [],
  "fund": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "gift": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "handover": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "hearing": [
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
  "kin": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "legal_matter": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "livelihood": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "livelihood_step": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
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
  "peer_group": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "peer_leader": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
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
  "placement": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
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
  "pledge": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "practice": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
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
  "quarter_mark": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "quarter_plan": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
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
  "report": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "report_part": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "report_sending": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "response": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "result_node": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "results_return": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor",
    "analyst"
  ],
  "return_value": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
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
  "school_aid": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "school_check": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "schooling": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "screening": [
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
  "service": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
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
  "spending": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "spending_share": [
    "centre_manager",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "spot": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "statutory_report": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "statutory_rule": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
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
  "story": [],
  "story_use": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "finance",
    "director",
    "auditor"
  ],
  "suspect": [],
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
  "target_area": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
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
  ],
  "testimony": [],
  "visit": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ],
  "wish": [
    "centre_manager",
    "case_supervisor",
    "me_officer",
    "director",
    "auditor",
    "analyst"
  ]
};

/** The fields that are told to every organisation that refers. */
export const told: Partial<Record<KindName, readonly string[]>> = {
  "bed": [
    "care",
    "age_min",
    "age_max",
    "sexes",
    "needs",
    "province",
    "siblings",
    "status",
    "held_by",
    "held_until"
  ],
  "bed_ask": [
    "age_band",
    "sex",
    "needs",
    "siblings",
    "province",
    "until",
    "status",
    "accepted_by",
    "bed",
    "ended"
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

/** Who has papers of a child made. */
export const printers: readonly string[] = [
  "outreach_worker",
  "duty_worker",
  "caseworker",
  "counsellor",
  "hotline_officer",
  "health_worker",
  "education_worker",
  "centre_manager",
  "case_supervisor",
  "director",
  "government_reader",
  "police_liaison",
  "auditor"
];

/** Who shows projects of the own organisation to everybody. */
export const publishers: readonly string[] = [
  "me_officer",
  "director"
];

/** Who asks who saw what of a child of the own organisation, and what went to whom. */
export const accountAskers: readonly string[] = [
  "case_supervisor",
  "director",
  "auditor"
];

/** Who is told of unusual reading in the own organisation. */
export const alarmReaders: readonly string[] = [
  "case_supervisor",
  "director",
  "system_admin",
  "auditor"
];

/** Who answers that. */
export const alarmAnswerers: readonly string[] = [
  "case_supervisor",
  "director",
  "system_admin"
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
