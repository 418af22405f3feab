//! Alarms on unusual reading: who is told, and who answers.

use model::{AccountId, RecordId, Refusal};

use super::{Actor, Role};
use crate::refusals;

/// A reason of fewer characters is none.
pub const ALARM_REASON_CHARS_MIN: usize = 10;

/// Whether an actor is told of unusual reading in the own organisation: who runs its accounts, who answers for its cases,
/// who leads, who checks.
pub fn may_see_alarms(actor: &Actor) -> Result<(), Refusal> {
    const MAY: &[Role] = &[Role::SystemAdmin, Role::CaseSupervisor, Role::Director, Role::Auditor];
    if actor.is_any(MAY) { Ok(()) } else { Err(Refusal::rule(refusals::NOT_YOUR_ROLE)) }
}

/// Whether an actor is told of this one. Whoever it is about is not, whatever their roles: they hear of it from whoever
/// asks them.
pub fn sees_alarm(actor: &Actor, org: RecordId, subject: AccountId) -> bool {
    may_see_alarms(actor).is_ok() && actor.org == org && actor.account != subject
}

/// Whether an actor answers this one, and an answer is one: a code of `emergency_finding`, and words. Who checks looks on.
pub fn may_answer_alarm(
    actor: &Actor,
    (org, subject): (RecordId, AccountId),
    (finding, reason): (&str, &str),
) -> Result<(), Refusal> {
    const MAY: &[Role] = &[Role::SystemAdmin, Role::CaseSupervisor, Role::Director];
    if !sees_alarm(actor, org, subject) {
        return Err(Refusal::rule(refusals::UNKNOWN_RECORD));
    }
    if !actor.is_any(MAY) {
        return Err(Refusal::rule(refusals::NOT_YOUR_ROLE));
    }
    if !model::codes::find("emergency_finding").is_some_and(|list| list.has(finding)) {
        return Err(Refusal::field(refusals::INVALID, "finding"));
    }
    if reason.trim().chars().count() < ALARM_REASON_CHARS_MIN {
        return Err(Refusal::field(refusals::INVALID_MISSING, "reason"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> RecordId {
        let base: RecordId = "01980000-0000-7000-8000-000000000000".parse().unwrap();
        RecordId::of_name(base, &n.to_string())
    }

    fn actor(n: u8, org: u8, role: Role) -> Actor {
        Actor {
            account: AccountId(id(n).0),
            org: id(org),
            team: None,
            roles: vec![role],
            projects: Vec::new(),
        }
    }

    #[test]
    fn whoever_it_is_about_neither_sees_nor_answers_it_in_any_role_and_no_other_house_does() {
        let (subject, org) = (AccountId(id(7).0), id(1));
        let answer = ("justified", "We counted everybody");
        let mut answering = Vec::new();
        for role in Role::ALL {
            let other = actor(8, 1, *role);
            let told = may_answer_alarm(&other, (org, subject), answer).map_err(|why| why.rule);
            assert_eq!(sees_alarm(&other, org, subject), may_see_alarms(&other).is_ok());
            if told.is_ok() {
                answering.push(*role);
            } else if *role == Role::Auditor {
                assert_eq!(told, Err(refusals::NOT_YOUR_ROLE.to_owned()));
            }
            for none in [actor(7, 1, *role), actor(8, 2, *role)] {
                assert!(!sees_alarm(&none, org, subject), "{role:?}");
                let told = may_answer_alarm(&none, (org, subject), answer).unwrap_err();
                assert_eq!(told.rule, refusals::UNKNOWN_RECORD);
            }
        }
        answering.sort();
        let mut may = [Role::SystemAdmin, Role::CaseSupervisor, Role::Director];
        may.sort();
        assert_eq!(answering, may);
    }

    #[test]
    fn an_answer_has_a_finding_and_words() {
        let boss = actor(8, 1, Role::CaseSupervisor);
        let told = |finding, reason| {
            let refusal =
                may_answer_alarm(&boss, (id(1), AccountId(id(7).0)), (finding, reason)).unwrap_err();
            refusal.field.unwrap_or_default()
        };
        assert_eq!(told("dragons", "We counted everybody"), "finding");
        assert_eq!(told("justified", "  fine    "), "reason");
    }
}
