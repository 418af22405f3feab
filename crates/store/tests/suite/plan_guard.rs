//! The plan of a case answers what its assessment found low: as it is held, whatever a device says of it.

use model::{KindName, RecordId};
use serde_json::{Value, json};

use super::support::{Bed, refused};

fn questions() -> Value {
    let steps: Vec<Value> =
        (1..=4).map(|step| json!({"name": step.to_string(), "label": {"en": "step"}})).collect();
    json!({
        "format": 1, "languages": ["en"], "title": {"en": "Assessment"}, "lists": {"score": steps},
        "items": [
            {"name": "food", "type": "select_one", "list": "score", "label": {"en": "Food"}},
            {"name": "harm", "type": "select_one", "list": "score", "class": "confidential", "label": {"en": "Harm"}}],
    })
}

struct Assessed {
    child: RecordId,
    case: RecordId,
    instrument: RecordId,
    version: RecordId,
}

impl Assessed {
    fn case(bed: &Bed) -> Self {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let case = bed.add(&boss, KindName::Case, json!({"person": child.to_string()}));
        bed.act(&boss, KindName::Case, case, "open", json!({"risk": "high"}));
        let instrument = bed.add(
            &boss,
            KindName::Instrument,
            json!({"code": "csi", "title_en": "CSI", "purpose": "assessment"}),
        );
        let version = bed.add(
            &boss,
            KindName::InstrumentVersion,
            json!({"instrument": instrument.to_string(), "number": 1, "definition": questions()}),
        );
        bed.act(&boss, KindName::InstrumentVersion, version, "publish", json!({}));
        Self { child, case, instrument, version }
    }

    fn add(&self, bed: &Bed, kind: KindName, more: &Value) -> RecordId {
        let mut set = json!({"person": self.child.to_string(), "case": self.case.to_string()});
        set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        bed.add(&bed.supervisor(), kind, set)
    }

    fn answer(&self, bed: &Bed, day: &str, food: &str, harm: &str) -> RecordId {
        self.add(bed, KindName::Response, &json!({"instrument": self.instrument.to_string(), "version": self.version.to_string(),
            "time": format!("{day}T05:00:00.000Z"), "complete": true, "answers": {"food": food}, "private": {"harm": harm}}))
    }

    /// What the director hears who approves a plan.
    fn approves(&self, bed: &Bed, more: &Value) -> Option<(String, String)> {
        let mut set = json!({"what": "plan"});
        set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let asked = self.add(bed, KindName::Approval, &set);
        let other = super::support::Worker {
            actor: rules::policy::Actor { account: bed.director().actor.account, ..bed.supervisor().actor },
            node: bed.director().node,
        };
        match bed.act_taken(&other, KindName::Approval, asked, "approve", json!({})).outcome {
            model::Outcome::Accepted => None,
            model::Outcome::Refused(refusal) => Some((refusal.rule, refusal.field.unwrap_or_default())),
        }
    }
}

both! {
    fn a_device_that_says_nothing_scored_low_does_not_get_its_plan_approved(bed: Bed) {
        let of = Assessed::case(&bed);
        let harmless = of.answer(&bed, "2026-10-01", "4", "4");
        let last = of.answer(&bed, "2026-11-01", "2", "1");
        let unanswered = |item: &str| Some(("approval.unanswered".to_owned(), item.to_owned()));
        // It says that nothing is low, names an older assessment, or none at all.
        for lie in [
            json!({"response": last.to_string()}),
            json!({"response": last.to_string(), "low": ""}),
            json!({"response": harmless.to_string(), "low": ""}),
            json!({}),
        ] {
            assert_eq!(of.approves(&bed, &lie), unanswered("food"));
        }
        of.add(&bed, KindName::PlanItem, &json!({"response": last.to_string(), "item": "food", "goal": "a meal a day"}));
        let honest = json!({"response": last.to_string(), "low": "food"});
        assert_eq!(of.approves(&bed, &honest), unanswered("harm"), "what is confidential counts too");
        of.add(&bed, KindName::PlanItem, &json!({"response": harmless.to_string(), "item": "harm", "goal": "x"}));
        assert_eq!(of.approves(&bed, &honest), unanswered("harm"), "that line answers another assessment");
        of.add(&bed, KindName::PlanItem, &json!({"response": last.to_string(), "item": "harm", "goal": "a safe house"}));
        assert_eq!(of.approves(&bed, &honest), None);
        bed.assert_sound();
    }

    fn a_plan_of_a_case_without_assessment_is_judged_by_what_it_says(bed: Bed) {
        let of = Assessed::case(&bed);
        assert_eq!(of.approves(&bed, &json!({"low": "food"})).unwrap().0, "approval.unanswered");
        assert_eq!(of.approves(&bed, &json!({})), None);
        let own = of.add(&bed, KindName::Approval, &json!({"what": "plan"}));
        assert_eq!(refused(&bed.act_taken(&bed.supervisor(), KindName::Approval, own, "approve", json!({}))), "by_another");
    }
}
