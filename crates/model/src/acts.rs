//! The acts of each kind: named transitions, with the fields that their author gives.
//!
//! What an act *does*, and when it may be done, is a rule and lives in `rules::workflow`; here stands only its form.

use crate::{
    entry::Fields,
    kinds::KindName,
    value::{Invalid, check_fields},
};

/// The form of one act.
#[derive(Clone, Copy, Debug)]
pub struct ActForm {
    /// Its name.
    pub name: &'static str,
    /// Fields of the kind that must be given.
    pub needs: &'static [&'static str],
    /// Fields of the kind that may be given.
    pub takes: &'static [&'static str],
}

const fn act(name: &'static str, needs: &'static [&'static str], takes: &'static [&'static str]) -> ActForm {
    ActForm { name, needs, takes }
}

/// Settling a clash: the one act of every kind. Its arguments are the fields settled, with the values chosen.
pub const SETTLE: &str = "settle";

/// The acts of a kind, besides [`SETTLE`].
#[expect(clippy::too_many_lines, reason = "a table: one entry a kind")]
pub fn of(kind: KindName) -> &'static [ActForm] {
    match kind {
        KindName::Round => {
            const {
                &[
                    act("start", &[], &["due_back"]),
                    act("check_in", &[], &["due_back"]),
                    act("reach", &[], &["due_back"]),
                    act("check_out", &["all_safe"], &["supplies_back"]),
                ]
            }
        }
        KindName::InstrumentVersion => const { &[act("publish", &[], &[])] },
        KindName::Person => const { &[act("set_status", &["status"], &[])] },
        KindName::Concern => {
            const {
                &[
                    act("triage", &["level"], &["reason", "person"]),
                    act("assign", &["assignee"], &[]),
                    act("open_case", &["case"], &[]),
                    act("close", &["reason"], &[]),
                    act("reopen", &["reason"], &[]),
                    act("merge", &["merged_into"], &["reason"]),
                    act("feed_back", &["feedback"], &[]),
                ]
            }
        }
        KindName::Case => {
            const {
                &[
                    act("open", &["risk"], &["owner"]),
                    act("register", &[], &[]),
                    act("assess", &["risk"], &["reason"]),
                    act("plan", &[], &["goal"]),
                    act("implement", &[], &[]),
                    act("follow_up", &[], &[]),
                    act("set_risk", &["risk", "reason"], &[]),
                    act("assign", &["owner"], &[]),
                    act("lose", &["reason"], &[]),
                    act("find", &["reason"], &[]),
                    act("close", &["close_reason", "reason"], &[]),
                    act("reopen", &["reason", "risk"], &[]),
                ]
            }
        }
        KindName::Task => {
            const { &[act("done", &[], &["outcome"]), act("cancel", &["outcome"], &[]), act("reopen", &[], &[])] }
        }
        KindName::PlanItem => {
            const {
                &[
                    act("start", &[], &[]),
                    act("done", &["outcome"], &[]),
                    act("waive", &["reason"], &[]),
                    act("cancel", &["reason"], &[]),
                    act("reopen", &[], &["reason"]),
                ]
            }
        }
        KindName::ActionItem => {
            const {
                &[
                    act("start", &[], &[]),
                    act("done", &["done_on"], &["evidence", "no_evidence"]),
                    act("postpone", &["postponed_to", "reason"], &[]),
                    act("drop", &["reason"], &[]),
                    act("reopen", &["reason"], &[]),
                ]
            }
        }
        KindName::Gift => const { &[act("receipt", &[], &[]), act("cancel", &["reason"], &[])] },
        KindName::Spending => {
            const {
                &[
                    act("submit", &[], &[]),
                    act("approve", &[], &[]),
                    act("send_back", &["reason"], &[]),
                    act("cancel", &["reason"], &[]),
                    act("reverse", &["reason"], &[]),
                ]
            }
        }
        KindName::Kin => {
            const {
                &[
                    act("contact", &[], &[]),
                    act("assess", &[], &[]),
                    act("rule_out", &["reason"], &[]),
                    act("reopen", &[], &[]),
                ]
            }
        }
        KindName::LegalMatter => {
            const {
                &[
                    act("investigate", &[], &[]),
                    act("prosecute", &[], &[]),
                    act("try", &[], &[]),
                    act("decide", &["verdict"], &["sentence"]),
                    act("appeal", &[], &["reason"]),
                    act("enforce", &[], &[]),
                    act("drop", &["drop_reason"], &["reason"]),
                    act("resume", &["reason"], &[]),
                    act("close", &["reason"], &[]),
                ]
            }
        }
        KindName::Hearing => {
            const {
                &[
                    act("hold", &["outcome"], &[]),
                    act("postpone", &["reason"], &["next"]),
                    act("cancel", &["reason"], &[]),
                    act("reopen", &[], &[]),
                ]
            }
        }
        KindName::Conference => {
            const {
                &[
                    act("hold", &["outcome"], &[]),
                    act("cancel", &["reason"], &[]),
                    act("reopen", &[], &["reason"]),
                ]
            }
        }
        KindName::Approval => {
            const {
                &[
                    act("approve", &[], &["reason"]),
                    act("send_back", &["reason"], &[]),
                    act("withdraw", &[], &[]),
                ]
            }
        }
        KindName::Screening => {
            const { &[act("verify", &[], &[]), act("dispute", &["reason"], &[]), act("reopen", &[], &[])] }
        }
        KindName::Consent => const { &[act("give", &[], &[]), act("withdraw", &[], &["reason"])] },
        KindName::Referral => {
            const {
                &[
                    act("send", &[], &[]),
                    act("deliver", &[], &[]),
                    act("see", &[], &[]),
                    act("accept", &[], &["reply", "answered_by"]),
                    act("decline", &["decline_reason"], &["reply", "suggested", "answered_by"]),
                    act("start", &[], &[]),
                    act("complete", &[], &["reply"]),
                    act("not_help", &["not_helped_reason"], &["reply"]),
                    act("withdraw", &[], &["withdraw_reason"]),
                    act("expire", &[], &[]),
                    act("take_over", &[], &["reply"]),
                    act("confirm", &["felt"], &["felt_words"]),
                ]
            }
        }
        KindName::CrossBorder => BORDER,
        KindName::StatutoryReport => STATUTORY,
        KindName::Bed => {
            const {
                &[
                    act("hold", &[], &["hold_hours"]),
                    act("release", &[], &[]),
                    act("take", &[], &[]),
                    act("free", &[], &[]),
                    act("retire", &["reason"], &[]),
                    act("restore", &[], &[]),
                    act("expire", &[], &[]),
                ]
            }
        }
        KindName::BedAsk => {
            const { &[act("accept", &[], &["bed"]), act("cancel", &[], &[]), act("expire", &[], &[])] }
        }
        KindName::Placement => {
            const {
                &[
                    act("approve", &[], &[]),
                    act("begin", &[], &["emergency"]),
                    act("review", &["review_note"], &[]),
                    act("end", &["end_reason"], &["end_note"]),
                    act("cancel", &["end_note"], &[]),
                ]
            }
        }
        KindName::Service => {
            const {
                &[
                    act("assure", &[], &[]),
                    act("pause", &[], &[]),
                    act("resume", &[], &[]),
                    act("retire", &[], &[]),
                ]
            }
        }
        KindName::Certificate => {
            const { &[act("issue", &["number"], &[]), act("withdraw", &["reason"], &[])] }
        }
        KindName::Agreement => {
            const { &[act("sign", &[], &[]), act("countersign", &[], &[]), act("end", &["reason"], &[])] }
        }
        KindName::Report => {
            const {
                &[
                    act("submit", &[], &[]),
                    act("send_back", &["reason"], &[]),
                    act("sign", &[], &[]),
                    act("send", &[], &[]),
                    act("revise", &["reason"], &[]),
                ]
            }
        }
        KindName::AlertRule => {
            const {
                &[
                    act("change", &[], &["pattern", "days", "least", "level", "tell"]),
                    act("try", &[], &[]),
                    act("switch_on", &[], &[]),
                    act("switch_off", &[], &[]),
                ]
            }
        }
        KindName::Alert => {
            const {
                &[
                    // The system's: more of the same was recorded while nobody had answered.
                    act("gather", &["time"], &["contacts", "concerns", "attendances"]),
                    act("answer", &["answer", "reason"], &["case"]),
                ]
            }
        }
        KindName::ResultsReturn => {
            const {
                &[
                    act("submit", &["values"], &[]),
                    act("send_back", &["why"], &[]),
                    act("accept", &[], &[]),
                    act("lock", &[], &[]),
                    act("restate", &["why"], &[]),
                ]
            }
        }
        // It is granted by the office alone, with a second factor; see `rules::policy::emergency`.
        KindName::EmergencyAccess => {
            const { &[act("end", &[], &[]), act("expire", &[], &[]), act("review", &["finding", "note"], &[])] }
        }
        _ => &[],
    }
}

/// Steps of a case of two countries. Of an other side that does not use Safetynet one says who told it and how.
const BORDER: &[ActForm] = &[
    act("request", &[], &[]),
    act("screen", &[], &["their_number", "told_by", "told_how", "told_at"]),
    act("shelter", &[], &["their_number", "told_by", "told_how", "told_at"]),
    act("trace", &[], &["their_number", "told_by", "told_how", "told_at"]),
    act("assess", &[], &["their_number", "told_by", "told_how", "told_at"]),
    act("reply", &["answer"], &["their_number", "told_by", "told_how", "told_at"]),
    act("set_date", &["handover_on"], &["told_by", "told_how", "told_at"]),
    act("hand_over", &[], &["handed_over", "told_by", "told_how", "told_at"]),
    act("escort", &[], &["told_by", "told_how", "told_at"]),
    act("receive", &[], &["received", "told_by", "told_how", "told_at"]),
    act("reintegrate", &[], &["told_by", "told_how", "told_at"]),
    act("follow_up", &[], &["told_by", "told_how", "told_at"]),
    act("feed_back", &["feedback"], &["told_by", "told_how", "told_at"]),
    act("close", &["close_reason"], &[]),
    act("withdraw", &["withdraw_reason"], &[]),
];

const STATUTORY: &[ActForm] = &[
    act("override", &["ground", "reason"], &[]),
    act("send", &["how"], &["number"]),
    act("acknowledge", &[], &["number"]),
    act("answer", &[], &["answer", "number"]),
    act("chase", &[], &[]),
    act("cancel", &["reason"], &[]),
];

/// The form of a kind's act by name.
pub fn find(kind: KindName, name: &str) -> Option<&'static ActForm> {
    of(kind).iter().find(|form| form.name == name)
}

/// Whether an act is well formed: known to the kind, nothing missing, nothing strange, every value fitting its field.
pub fn check(kind: KindName, name: &str, args: &Fields) -> Result<(), Invalid> {
    check_fields(kind, args)?;
    if name == SETTLE {
        return match args.keys().next() {
            Some(_) => Ok(()),
            None => Err(Invalid { field: "args".to_owned(), rule: "missing" }),
        };
    }
    let Some(form) = find(kind, name) else {
        return Err(Invalid { field: "act".to_owned(), rule: "unknown_act" });
    };
    if let Some(missing) =
        form.needs.iter().find(|need| args.get(**need).is_none_or(serde_json::Value::is_null))
    {
        return Err(Invalid { field: (*missing).to_owned(), rule: "missing" });
    }
    match args.keys().find(|key| !form.needs.contains(&key.as_str()) && !form.takes.contains(&key.as_str())) {
        Some(strange) => Err(Invalid { field: strange.clone(), rule: "not_of_this_act" }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_argument_is_a_field_of_its_kind() {
        for kind in KindName::ALL {
            for form in of(*kind) {
                for arg in form.needs.iter().chain(form.takes) {
                    assert!(kind.facts().field(arg).is_some(), "{}.{}: {arg}", kind.as_str(), form.name);
                }
            }
        }
    }

    #[test]
    fn a_missing_or_strange_argument_is_named() {
        let missing = check(KindName::Referral, "decline", &Fields::new()).unwrap_err();
        assert_eq!((missing.field.as_str(), missing.rule), ("decline_reason", "missing"));
        let strange = Fields::from_iter([("status".to_owned(), json!("accepted"))]);
        assert_eq!(check(KindName::Referral, "accept", &strange).unwrap_err().rule, "not_of_this_act");
        assert_eq!(check(KindName::Referral, "destroy", &Fields::new()).unwrap_err().rule, "unknown_act");
    }
}
