//! A child between two countries: the other side knows the coded minimum, a third one nothing, and ids open nothing.

use model::{KindName, RecordId};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use store::{FeedLine, Position, Query};

use super::support::{Bed, Worker, id, random_id, refused};

const SECRETS: &[&str] =
    &["Sok Dara", "her aunt lives by the pagoda", "Lieutenant Keo", "a red bag", "asthma"];

/// Somebody of an organisation that has nothing to do with it.
fn third() -> Worker {
    let actor = Actor {
        account: model::AccountId(id(30)),
        org: RecordId(id(3)),
        team: Some("office".to_owned()),
        roles: vec![Role::CaseSupervisor],
        projects: Vec::new(),
    };
    Worker { actor, node: model::hlc::Node([30; 6]) }
}

struct Request {
    child: RecordId,
    case: RecordId,
    border: RecordId,
    handover: RecordId,
    leg: RecordId,
}

/// Asked of the partner; the child was handed over.
fn asked(bed: &Bed) -> Request {
    let (worker, boss) = (bed.outreach(), bed.supervisor());
    let child = bed.child(&worker, "Sok Dara");
    let of = json!({"person": child.to_string()});
    let case = bed.add(&boss, KindName::Case, of.clone());
    bed.act(&boss, KindName::Case, case, "open", json!({"risk": "high"}));
    let with = |more: Value| {
        let mut set = json!({"person": child.to_string(), "case": case.to_string()});
        set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        set
    };
    let border = bed.add(
        &boss,
        KindName::CrossBorder,
        with(json!({"kind": "repatriation", "direction": "from_us", "to": bed.partner.to_string(), "found": "TH-27",
            "home": "KH-01", "age_band": "10-14", "sex": "female", "our_number": "TH-1",
            "note": "her aunt lives by the pagoda"})),
    );
    let of_border = |more: Value| {
        let mut set = with(json!({"border": border.to_string()}));
        set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        set
    };
    let handover = bed.add(
        &boss,
        KindName::Handover,
        of_border(json!({"officials_from": "Lieutenant Keo", "belongings": "a red bag", "health": "asthma"})),
    );
    let leg = bed.add(&boss, KindName::EscortLeg, of_border(json!({"escort": "Lieutenant Keo"})));
    Request { child, case, border, handover, leg }
}

/// All that somebody is told, as one text.
fn told(bed: &Bed, who: &Worker) -> String {
    let page = bed.store().feed(&who.actor, &Position::Since(0), 500).unwrap();
    let lines = page.lines.iter().map(|line| match line {
        FeedLine::Record { record, .. } => json!({"id": record.id, "fields": record.fields}),
        FeedLine::Gone { record, .. } => json!({"gone": record}),
    });
    let mut all: Vec<Value> = lines.collect();
    for kind in
        [KindName::CrossBorder, KindName::Handover, KindName::EscortLeg, KindName::Person, KindName::Case]
    {
        let page = bed.store().list(&who.actor, &Query::of(kind)).unwrap();
        assert_eq!(bed.store().count(&who.actor, &Query::of(kind)).unwrap(), page.records.len() as u64);
        all.extend(page.records.iter().map(|record| json!({"id": record.id, "fields": record.fields})));
    }
    Value::from(all).to_string()
}

both! {
    fn the_other_side_of_a_border_is_told_the_coded_minimum_and_a_third_organisation_nothing(bed: Bed) {
        let (boss, partner, third) = (bed.supervisor(), bed.partner_supervisor(), third());
        let of = asked(&bed);
        assert!(bed.see(&partner, of.border).is_none(), "a draft is nobody else's");
        bed.act(&boss, KindName::CrossBorder, of.border, "request", json!({}));
        let seen = bed.see(&partner, of.border).unwrap();
        assert_eq!(seen.fields["our_number"], "TH-1");
        for field in ["person", "case", "referral", "note", "other_side", "told_by"] {
            assert!(!seen.fields.contains_key(field), "the other side sees {field}");
        }
        for (who, what) in [(&partner, "the other side"), (&third, "a third organisation")] {
            let all = told(&bed, who);
            for secret in SECRETS.iter().copied().chain([of.child, of.case].map(|id| id.to_string()).iter().map(String::as_str)) {
                assert!(!all.contains(secret), "{what} is told {secret}");
            }
            for record in [of.child, of.case, of.handover, of.leg] {
                assert!(bed.see(who, record).is_none(), "{what}");
                assert!(!matches!(bed.store().history(&who.actor, record), Ok(Some(_))), "{what}");
            }
            assert!(bed.store().search(&who.actor, KindName::Person, "sok").unwrap().is_empty());
        }
        assert!(bed.store().history(&partner.actor, of.border).is_err(), "nor what was said before it was asked");
        assert!(bed.see(&third, of.border).is_none());
        assert!(!told(&bed, &third).contains(&of.border.to_string()));
        bed.assert_sound();
    }

    fn a_request_across_the_border_that_was_withdrawn_stays_withdrawn(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let of = asked(&bed);
        bed.act(&boss, KindName::CrossBorder, of.border, "request", json!({}));
        bed.act(&partner, KindName::CrossBorder, of.border, "trace", json!({"their_number": "KH-9"}));
        bed.act(&boss, KindName::CrossBorder, of.border, "withdraw", json!({"withdraw_reason": "not_safe"}));
        for (who, act, args) in [
            (&partner, "assess", json!({})),
            (&partner, "reply", json!({"answer": "home_suitable"})),
            (&boss, "request", json!({})),
            (&boss, "hand_over", json!({})),
            (&boss, "close", json!({"close_reason": "answered"})),
        ] {
            let rule = refused(&bed.act_taken(who, KindName::CrossBorder, of.border, act, args)).to_owned();
            assert_eq!(rule, "not_now", "{act}");
        }
        let seen = bed.see(&partner, of.border).unwrap();
        assert_eq!(seen.fields["status"], "withdrawn");
        assert!(!seen.fields.contains_key("age_band") && !seen.fields.contains_key("home"), "nothing of her is left there");
        assert_eq!(bed.see(&boss, of.border).unwrap().fields["their_number"], "KH-9", "both numbers stay with the file");
        bed.assert_sound();
    }

    fn the_case_with_which_the_other_side_answers_stays_with_it(bed: Bed) {
        let (boss, partner, third) = (bed.supervisor(), bed.partner_supervisor(), third());
        let of = asked(&bed);
        let own = bed.child(&partner, "Own Child");
        let answering = || json!({"person": own.to_string(), "border": of.border.to_string()});
        // Before it was asked the request is nobody's to answer; a third organisation never sees it.
        for who in [&partner, &third] {
            let early = bed.edit_entry(who, KindName::Case, RecordId(random_id()), json!({"border": of.border.to_string()}));
            assert_eq!(refused(&bed.send(who, vec![early]).remove(0)), "policy.unknown_record");
        }
        bed.act(&boss, KindName::CrossBorder, of.border, "request", json!({}));
        let case = bed.add(&partner, KindName::Case, answering());
        bed.act(&partner, KindName::Case, case, "open", json!({"risk": "medium"}));
        let hung = json!({"person": own.to_string(), "case": case.to_string(), "border": of.border.to_string()});
        let leg = bed.add(&partner, KindName::EscortLeg, hung.clone());
        let visit = bed.add(&partner, KindName::Visit, json!({"person": own.to_string(), "case": case.to_string()}));
        for who in [&boss, &third] {
            for record in [own, case, leg, visit] {
                assert!(bed.see(who, record).is_none(), "the sender reads feedback, never the file");
            }
            assert!(!told(&bed, who).contains("Own Child"));
        }
        assert!(bed.see(&partner, leg).is_some() && bed.see(&partner, of.leg).is_none(), "each side its own leg");
        bed.assert_sound();
    }

    fn nobody_hangs_a_handover_on_a_request_or_child_of_others(bed: Bed) {
        let (boss, partner, third) = (bed.supervisor(), bed.partner_supervisor(), third());
        let of = asked(&bed);
        bed.act(&boss, KindName::CrossBorder, of.border, "request", json!({}));
        let own = bed.child(&partner, "Own Child");
        let tries = [
            (&partner, json!({"person": of.child.to_string(), "border": of.border.to_string()})),
            (&partner, json!({"person": own.to_string(), "case": of.case.to_string()})),
            (&third, json!({"border": of.border.to_string()})),
            (&third, json!({"person": own.to_string()})),
        ];
        for kind in [KindName::Handover, KindName::EscortLeg] {
            for (who, set) in &tries {
                let entry = bed.edit_entry(who, kind, RecordId(random_id()), set.clone());
                assert_eq!(refused(&bed.send(who, vec![entry]).remove(0)), "policy.unknown_record", "{kind:?} {set}");
            }
        }
        // A handover under the name of a request, a step of a third organisation, an edit of the other side.
        for (who, kind, record, act) in [
            (&partner, KindName::CrossBorder, of.handover, "trace"),
            (&third, KindName::CrossBorder, of.border, "trace"),
            (&third, KindName::CrossBorder, of.border, "withdraw"),
        ] {
            let taken = bed.act_taken(who, kind, record, act, json!({"withdraw_reason": "not_safe"}).as_object().filter(|_| act == "withdraw").map_or(json!({}), |args| json!(args)));
            assert_eq!(refused(&taken), "policy.unknown_record", "{act}");
        }
        let edit = bed.edit_entry(&partner, KindName::CrossBorder, of.border, json!({"our_number": "X"}));
        assert_eq!(refused(&bed.send(&partner, vec![edit]).remove(0)), "policy.not_writer");
    }
}
