//! What every act does to a record in every state, or why it is refused: the app shows an act's effect before the
//! office has answered, and `vectors/effects.json` holds it to what the guards say.

use model::{Fields, KindName, Refusal, State, acts, codes};
use rules::{
    policy::Role,
    workflow::{Around, MACHINES, Machine, effect},
    writing::{Part, Written},
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{NOON, account, act, actor, consent, home, id, ms, now, partner, record},
};

const LONG_AGO: &str = "2026-11-20T01:00:00.000Z";
/// When the record was written down: before the act, so that the two are told apart.
const CREATED: &str = "2026-11-22T05:30:00.000Z";
const SETS: &[&str] = &["identity"];

/// The states of a kind as a table, where it has one.
pub fn machine_of(kind: KindName) -> Option<&'static Machine> {
    MACHINES.iter().find(|machine| machine.kind == kind)
}

/// Every status of a list, and none yet; of no list, none.
fn statuses(list: &str) -> Vec<Option<&'static str>> {
    let codes = codes::find(list).into_iter().flat_map(|list| list.codes).map(|code| Some(code.id));
    std::iter::once(None).chain(codes).collect()
}

/// Fields with a status, and these.
fn standing(status: Option<&str>, more: &Value) -> Value {
    let mut fields = more.as_object().unwrap().clone();
    fields.extend(status.map(|status| ("status".to_owned(), status.into())));
    fields.into()
}

#[expect(clippy::too_many_lines, reason = "a list, a line or two a kind")]
/// The fields that a record of a kind can have before an act, in all the ways that make a difference.
pub fn befores(kind: KindName) -> Vec<Value> {
    let every = |list: &str, variants: &[Value]| -> Vec<Value> {
        let with = |status| variants.iter().map(move |more| standing(status, more));
        statuses(list).into_iter().flat_map(with).collect()
    };
    match kind {
        KindName::Round => every("round_status", &[json!({"shift": "night"})]),
        KindName::Person => vec![json!({}), json!({"status": "active"})],
        KindName::Concern => every(
            "concern_status",
            &[
                json!({}),
                json!({"raised": LONG_AGO, "level": "low", "level_first": "low", "triaged": LONG_AGO}),
                json!({"level": "no_action", "level_first": "high", "triaged": LONG_AGO}),
                json!({"raised": LONG_AGO, "level": "high", "level_first": "high", "assignee": actor(5, home(), &[]).account}),
            ],
        ),
        KindName::Case => every(
            "case_status",
            &[
                json!({"person": id(10)}),
                json!({"person": id(10), "risk": "medium", "risk_first": "high"}),
                json!({}),
            ],
        ),
        KindName::Task => every("task_status", &[json!({"title": "…"})]),
        KindName::Consent => every(
            "consent_status",
            &[
                json!({}),
                json!({"person": id(10), "recipient": partner(), "giver": "child", "until": "2026-12-01"}),
                json!({"person": id(10), "recipient": partner(), "giver": "child", "until": "2026-11-21"}),
            ],
        ),
        KindName::Referral => {
            let asked = |urgency: &str, due: &str| {
                json!({
                    "person": id(10), "to": partner(), "service": "medical_access", "urgency": urgency,
                    "consent": id(11), "share": SETS, "due": due,
                })
            };
            let mut all = every(
                "referral_status",
                &[
                    asked("one_day", "2026-11-23T07:00:00.000Z"),
                    asked("three_days", "2026-11-01T07:00:00.000Z"),
                ],
            );
            all.extend(["one_hour", "three_hours"].map(|urgency| asked(urgency, LONG_AGO)));
            all.push(json!({"person": id(10), "to": partner()}));
            all.extend(["accepted", "completed"].map(|status| json!({"kind": "transfer", "status": status})));
            all.push(json!({"status": "completed", "confirmed": LONG_AGO, "felt": "helped"}));
            all
        }
        KindName::InstrumentVersion => {
            let asked = json!({
                "format": 1, "languages": ["en"], "title": {"en": "Safety"}, "lists": {},
                "items": [{"name": "safe", "type": "text", "label": {"en": "Who can help you?"}}],
            });
            let mut compiled = instruments::Definition::from_json(&asked).unwrap();
            assert!(compiled.compile().is_empty());
            let asked = compiled.to_json();
            let with =
                |definition: &Value| json!({"instrument": id(14), "number": 1, "definition": definition});
            vec![
                json!({}),
                json!({"instrument": id(14), "number": 1}),
                with(&asked),
                with(&json!({"format": 1, "questions": "none"})),
                json!({"instrument": id(14), "number": 1, "definition": asked, "published": LONG_AGO}),
            ]
        }
        KindName::Bed => every(
            "bed_status",
            &[
                json!({}),
                json!({"held_by": partner(), "held_until": "2026-11-22T09:00:00.000Z"}),
                json!({"held_by": partner(), "held_until": LONG_AGO}),
            ],
        ),
        KindName::BedAsk => every(
            "bed_ask_status",
            &[json!({"until": "2026-11-22T15:00:00.000Z"}), json!({"until": LONG_AGO})],
        ),
        KindName::Placement => every(
            "placement_status",
            &[
                json!({"person": id(10), "care": "kinship"}),
                json!({"person": id(10), "care": "shelter"}),
                json!({"person": id(10), "care": "shelter", "why_not_kin": "none were found", "approved": LONG_AGO}),
            ],
        ),
        KindName::AlertRule => every(
            "alert_rule_status",
            &[
                json!({}),
                json!({"pattern": "gifts_alone_night", "days": 14, "least": 3, "level": "high", "tell": "supervisor", "version": 2}),
            ],
        ),
        // A kind that is not named here is tried empty and with everything that edits can say, in each of its states.
        _ if acts::of(kind).is_empty() => Vec::new(),
        _ => {
            let variants = [json!({}), full(kind)];
            let states = machine_of(kind).map(Machine::states).unwrap_or_default();
            let states = std::iter::once(None).chain(states.into_iter().map(Some));
            states.flat_map(|status| variants.iter().map(move |more| standing(status, more))).collect()
        }
    }
}

/// Everything that edits can say of a kind.
pub fn full(kind: KindName) -> Value {
    let said = kind.facts().fields.iter().filter(|field| !field.act_only);
    said.map(|field| (field.name.to_owned(), value_of(kind, field.name))).collect()
}

/// A record of a kind, written by a colleague: what somebody else must do, the actor may.
pub fn stand(kind: KindName, before: &Value) -> State {
    // Nobody answers their own ask for a bed.
    let org = if kind == KindName::BedAsk { partner() } else { home() };
    let mut state =
        State { created_ms: ms(CREATED), by: account(9), org, ..record(kind, 60, before.clone()) };
    by_colleague(&mut state);
    state
}

/// As if a colleague had said all of it.
fn by_colleague(state: &mut State) {
    state.by = account(9);
    state.registers.values_mut().flatten().for_each(|write| write.by = account(9));
}

/// What stands beside a record so that its guards are content.
pub fn beside(kind: KindName) -> Vec<State> {
    match kind {
        KindName::Case => vec![record(
            KindName::Approval,
            61,
            json!({"case": id(60), "what": "closure", "status": "approved", "decided": NOON}),
        )],
        // What proves that a line of a plan is done hangs on it.
        KindName::ActionItem => vec![record(KindName::Attachment, 13, json!({"parent": id(60)}))],
        // A return is submitted with a value that is its own.
        KindName::ResultsReturn => vec![record(
            KindName::ReturnValue,
            13,
            json!({"results_return": id(60), "indicator": id(14), "numerator": "12"}),
        )],
        // The report that another is merged into goes on: nothing that speaks against it.
        KindName::Concern => vec![record(KindName::Concern, 13, json!({"status": "triaged"}))],
        // A line of the budget, and a fund that pays all of it.
        KindName::Spending => {
            let paid = json!({"spending": id(60), "fund": id(13), "percent": "100"});
            let mut all = vec![
                record(KindName::BudgetLine, 13, json!({"project": id(13)})),
                record(KindName::Fund, 13, json!({"amount": "1000000"})),
                record(KindName::SpendingShare, 14, paid),
            ];
            all.iter_mut().for_each(by_colleague);
            all
        }
        _ => Vec::new(),
    }
}

/// A value for a field: the first that fits it. `true` stands in where none does.
fn value_of(kind: KindName, arg: &str) -> Value {
    let account = json!(actor(7, home(), &[]).account);
    let tries = [
        json!("high"),
        json!("moved_away"),
        json!("active"),
        json!("said so"),
        account,
        json!(id(13)),
        json!("2026-11-22T12:00:00.000Z"),
        json!("120.50"),
        json!("2026-11-22"),
        json!(true),
    ];
    let facts = kind.facts();
    let first_code = facts.field(arg).and_then(|field| match field.shape {
        model::Shape::Code(list) => Some(json!(codes::find(list).unwrap().codes[0].id)),
        model::Shape::Codes(list) => Some(json!([codes::find(list).unwrap().codes[0].id])),
        model::Shape::Ref(_) => Some(json!(id(13))),
        model::Shape::Refs(_) => Some(json!([id(13)])),
        _ => None,
    });
    let fits = |value: &Value| {
        model::value::check_fields(kind, &Fields::from_iter([(arg.to_owned(), value.clone())])).is_ok()
    };
    first_code.into_iter().chain(tries).find(fits).unwrap_or(true.into())
}

/// The arguments to try an act with: what it needs, all that it takes, and for levels each level.
pub fn arguments(kind: KindName, form: &acts::ActForm) -> Vec<Fields> {
    let given = |names: &mut dyn Iterator<Item = &&str>| -> Fields {
        names.map(|name| ((*name).to_owned(), value_of(kind, name))).collect()
    };
    let needed = given(&mut form.needs.iter());
    let all = given(&mut form.needs.iter().chain(form.takes));
    let mut tries = vec![needed, all];
    for level in ["level", "risk", "status"] {
        if !form.needs.contains(&level) {
            continue;
        }
        let codes = match kind.facts().field(level).map(|field| field.shape) {
            Some(model::Shape::Code(list)) if level == "status" => {
                codes::find(list).unwrap().codes.iter().skip(1).map(|code| code.id).collect()
            }
            _ => vec!["medium", "low", "no_action"],
        };
        let again = codes.into_iter().flat_map(|code| {
            let with = move |fields: &Fields| {
                let mut fields = fields.clone();
                fields.insert(level.to_owned(), code.into());
                fields
            };
            tries.iter().map(with).collect::<Vec<_>>()
        });
        tries = tries.iter().cloned().chain(again.collect::<Vec<_>>()).collect();
    }
    tries.dedup();
    tries
}

/// A report that nothing keeps from being signed.
fn written() -> Written {
    let part = Part { id: id(70), authors: Vec::new(), heading: "update".into(), text: "words".into() };
    Written { has_period: true, parts: vec![part], ..Written::default() }
}

/// What a guard says of an act.
pub fn said(state: &State, name: &str, args: &Fields) -> Result<Fields, Refusal> {
    // What an alert rests on is gathered by the system, which has no role.
    let system = state.kind == KindName::Alert && name == "gather";
    let who = actor(1, home(), if system { &[] } else { &[Role::CaseSupervisor] });
    let standing_consent = consent(SETS);
    let beside = beside(state.kind);
    let consent = (state.kind == KindName::Referral).then_some(&standing_consent);
    effect(
        state,
        &act(name, Value::from(args.clone())),
        &who,
        &Around { consent, beside: &beside, found: Some(2), written: Some(&written()), ..Around::default() },
        now(),
    )
}

fn outcome(state: &State, name: &str, args: &Fields) -> Value {
    match said(state, name, args) {
        Ok(mut sets) => {
            // The office alone has counted; until then the app shows no number.
            if state.kind == KindName::AlertRule && name == "try" {
                sets.remove("found");
            }
            // As the office alone copies what the values of a return say.
            if state.kind == KindName::ResultsReturn && name == "submit" {
                sets.remove("locked_values");
            }
            // As is the number of a receipt.
            sets.remove("receipt_number");
            // What a signature stands for the office alone has read.
            if state.kind == KindName::Report && name == "sign" {
                sets.remove("locked");
                sets.remove("hash");
            }
            json!({"act": name, "args": args, "sets": sets})
        }
        Err(refusal) => json!({"act": name, "args": args, "refused": refusal.rule}),
    }
}

#[test]
fn the_app_shows_what_an_act_will_do() {
    let mut lines = Vec::new();
    for kind in KindName::ALL {
        for before in befores(*kind) {
            let state = stand(*kind, &before);
            let tries: Vec<Value> = acts::of(*kind)
                .iter()
                .flat_map(|form| {
                    arguments(*kind, form).into_iter().map(|args| outcome(&state, form.name, &args))
                })
                .collect();
            lines.push(json!({"kind": kind.as_str(), "before": before, "acts": tries}).to_string());
        }
    }
    let said =
        json!({"at": now().ms, "account": actor(1, home(), &[]).account, "org": home(), "created": CREATED});
    let file = format!("{{\n\"said\": {},\n\"states\": [\n{}\n]\n}}\n", said, lines.join(",\n"));
    compare_or_update("vectors/effects.json", &file);
}

#[test]
fn every_act_is_tried_and_taken_somewhere() {
    for kind in KindName::ALL {
        let states: Vec<State> = befores(*kind).iter().map(|before| stand(*kind, before)).collect();
        for form in acts::of(*kind) {
            let taken = states.iter().any(|state| {
                arguments(*kind, form)
                    .iter()
                    .any(|args| outcome(state, form.name, args).get("sets").is_some())
            });
            assert!(taken, "{} {}", kind.as_str(), form.name);
        }
    }
}
