//! Reports: figures that stand in words, stories that stand on a consent, names that must not stand anywhere, and whoever
//! signs.

use std::collections::BTreeMap;

use model::{Fields, KindName, State, name::Name};
use proptest::prelude::*;
use rstest::rstest;
use rules::{
    figures::RecordSet,
    frozen::frozen,
    policy::{ReportReach, Role, report_reach},
    workflow::{Around, effect},
    writing::{
        FigureValue, Gap, Part, Piece, Reference, Standing, Told, Values, Written, may_change, name_in,
        period_of, photos_standing, pieces, references, standing, values,
    },
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{NOON, account, act, actor, home, id, ms, now, put, record, today},
};

mod photos;

fn known() -> Values {
    let figure = |actual: Option<&str>, hidden: bool, target: Option<&str>| FigureValue {
        actual: actual.map(str::to_owned),
        hidden,
        target: target.map(str::to_owned),
    };
    Values {
        figures: BTreeMap::from([
            (id(3), figure(Some("5,130"), false, Some("5,000"))),
            (id(4), figure(None, true, None)),
            (id(5), figure(None, false, None)),
        ]),
        money: BTreeMap::from([("budget".to_owned(), "38,000 USD".to_owned())]),
    }
}

fn written(text: &str, stories: Vec<Told>) -> Written {
    let part = Part { id: id(20), authors: vec![account(1)], heading: "update".into(), text: text.into() };
    Written { values: known(), has_period: true, parts: vec![part], stories, hash: "ab".repeat(32) }
}

fn told(standing: Standing, names: bool) -> Told {
    let text = "She walks to school".to_owned();
    Told {
        id: id(30),
        standing,
        names,
        pseudonym: "Star".to_owned(),
        text,
        place: None,
        photos: Vec::new(),
        photos_standing: Standing::NoConsent,
    }
}

/// Does an act with a report, by somebody, and answers with the rule where it is refused.
fn does(
    report: &mut State,
    n: u8,
    role: Role,
    name: &str,
    args: Value,
    said: &Written,
) -> Result<Fields, String> {
    let around = Around { written: Some(said), ..Around::default() };
    let who = actor(n, home(), &[role]);
    let fields = effect(report, &act(name, args), &who, &around, now()).map_err(|refusal| refusal.rule)?;
    put(report, &fields);
    Ok(fields)
}

fn in_review() -> State {
    let mut report =
        record(KindName::Report, 10, json!({"project": id(2), "from": "2026-01-01", "until": "2026-12-31"}));
    does(&mut report, 1, Role::MeOfficer, "submit", json!({}), &written("words", vec![])).unwrap();
    report
}

#[test]
fn nobody_signs_what_they_wrote_submitted_or_have_a_part_in() {
    let said = written("words", vec![]);
    assert_eq!(
        does(&mut in_review(), 1, Role::Director, "sign", json!({}), &said).unwrap_err(),
        "report.signs_own"
    );
    let mut by_other = said.clone();
    by_other.parts[0].authors = vec![account(2)];
    assert_eq!(
        does(&mut in_review(), 2, Role::Director, "sign", json!({}), &by_other).unwrap_err(),
        "report.signs_own"
    );
    assert!(does(&mut in_review(), 2, Role::Director, "sign", json!({}), &said).is_ok());
    let bare = effect(
        &in_review(),
        &act("sign", json!({})),
        &actor(2, home(), &[Role::Director]),
        &Around::default(),
        now(),
    );
    assert_eq!(bare.unwrap_err().rule, "report.not_read", "whatever the office cannot read it does not sign");
}

#[rstest]
#[case(Standing::Withdrawn, false, "report.story_withdrawn")]
#[case(Standing::NoConsent, false, "report.story_no_consent")]
#[case(Standing::Expired, false, "report.story_expired")]
#[case(Standing::OtherChannel, false, "report.story_channel")]
#[case(Standing::Erased, false, "report.story_erased")]
#[case(Standing::Stands, true, "story.real_name")]
fn a_story_that_may_not_stand_keeps_signature_and_sending_away(
    #[case] standing: Standing,
    #[case] names: bool,
    #[case] rule: &str,
) {
    let said = written("words", vec![told(standing, names)]);
    assert_eq!(does(&mut in_review(), 2, Role::Director, "sign", json!({}), &said).unwrap_err(), rule);
    let mut report = in_review();
    does(
        &mut report,
        2,
        Role::Director,
        "sign",
        json!({}),
        &written("words", vec![told(Standing::Stands, false)]),
    )
    .unwrap();
    assert_eq!(
        does(&mut report, 2, Role::Director, "send", json!({}), &said).unwrap_err(),
        rule,
        "taken back in between"
    );
}

#[test]
fn each_signature_keeps_its_figures_and_hash_beside_the_one_before() {
    let mut report = in_review();
    let first = written("{{figure:x}} is words? no", vec![]);
    assert_eq!(
        does(&mut report, 2, Role::Director, "sign", json!({}), &first).unwrap_err(),
        "report.unknown_figure"
    );
    let first = written("words", vec![]);
    does(&mut report, 2, Role::Director, "sign", json!({}), &first).unwrap();
    does(&mut report, 2, Role::Director, "send", json!({}), &first).unwrap();
    assert!(does(&mut report, 1, Role::MeOfficer, "revise", json!({"reason": " "}), &first).is_err());
    does(&mut report, 1, Role::MeOfficer, "revise", json!({"reason": "a figure was missing"}), &first)
        .unwrap();
    does(&mut report, 1, Role::MeOfficer, "submit", json!({}), &first).unwrap();
    let mut second = written("words", vec![]);
    second.values.figures.get_mut(&id(3)).unwrap().actual = Some("5,131".to_owned());
    second.hash = "cd".repeat(32);
    does(&mut report, 2, Role::Director, "sign", json!({}), &second).unwrap();
    let locked = report.value("locked").unwrap();
    assert_eq!(report.value("version"), Some(&json!(2)));
    let figure = id(3).to_string();
    assert_eq!(locked["v1"]["values"]["figures"][&figure]["actual"], "5,130");
    assert_eq!(locked["v2"]["values"]["figures"][&figure]["actual"], "5,131");
    assert_ne!(locked["v1"]["hash"], locked["v2"]["hash"]);
    assert_eq!(locked["v2"]["signed_by"], json!(account(2)));
}

#[test]
fn what_was_given_to_be_looked_at_stands() {
    let title = Fields::from_iter([("title".to_owned(), json!("Another"))]);
    assert_eq!(frozen(&in_review(), &title).unwrap_err().rule, "report.fixed");
    assert!(frozen(&record(KindName::Report, 10, json!({})), &title).is_ok());
    for (status, stands) in [
        (None, false),
        (Some("draft"), false),
        (Some("sent_back"), false),
        (Some("in_review"), true),
        (Some("signed"), true),
        (Some("sent"), true),
    ] {
        assert_eq!(may_change(status).is_err(), stands, "{status:?}");
    }
}

#[test]
fn only_who_answers_for_the_work_reads_a_draft_and_a_donor_what_was_sent() {
    let reach = |role: Role| report_reach(&actor(3, home(), &[role]));
    for role in [Role::Director, Role::CentreManager, Role::CaseSupervisor, Role::MeOfficer] {
        assert_eq!(reach(role), ReportReach::All);
    }
    assert_eq!((reach(Role::Finance), reach(Role::Auditor)), (ReportReach::Signed, ReportReach::Signed));
    assert_eq!(reach(Role::DonorReader), ReportReach::Sent);
    for role in
        [Role::OutreachWorker, Role::Caseworker, Role::Counsellor, Role::NetworkMember, Role::SystemAdmin]
    {
        assert_eq!(reach(role), ReportReach::None);
    }
}

#[test]
fn a_period_is_a_month_or_a_year_and_nothing_between() {
    let day = |text: &str| text.parse().unwrap();
    assert_eq!(period_of(day("2026-01-01"), day("2026-12-31")).unwrap().to_string(), "2026");
    assert_eq!(period_of(day("2024-02-01"), day("2024-02-29")).unwrap().to_string(), "2024-02");
    assert_eq!(period_of(day("2026-02-01"), day("2026-02-27")), None);
    assert_eq!(period_of(day("2026-01-02"), day("2026-12-31")), None);
}

#[test]
fn few_people_are_hidden_from_a_report_as_from_outside() {
    let report =
        record(KindName::Report, 10, json!({"project": id(2), "from": "2026-01-01", "until": "2026-12-31"}));
    let tally = |n: u64| json!([{"sex": "female", "band": "10-14", "n": n}]);
    for (people, shown) in [(10, None), (11, Some("11")), (1200, Some("1,200"))] {
        let records: RecordSet = [
            record(KindName::Project, 2, json!({"budget": "12000.50", "currency": "usd"})),
            record(KindName::Indicator, 3, json!({"project": id(2), "measure": "attendances"})),
            record(KindName::Target, 4, json!({"indicator": id(3), "period": "2026", "value": "5000"})),
            record(KindName::Target, 5, json!({"indicator": id(3), "period": "2026-01", "value": "400"})),
            record(
                KindName::Session,
                6,
                json!({"project": id(2), "day": "2026-03-04", "tally": tally(people)}),
            ),
        ]
        .into_iter()
        .collect();
        let (values, has_period) = values(&report, &records, ms(NOON));
        let figure = &values.figures[&id(3)];
        assert!(has_period);
        assert_eq!((figure.actual.as_deref(), figure.hidden), (shown, shown.is_none()), "{people}");
        assert_eq!(figure.target.as_deref(), Some("5,000"));
        assert_eq!(values.money["budget"], "12,000.50 USD");
        assert!(!values.money.contains_key("received"), "what nobody said is not nought");
    }
}

#[test]
fn the_money_of_a_report_is_what_the_books_say_until_its_last_day() {
    let report =
        record(KindName::Report, 10, json!({"project": id(2), "from": "2026-01-01", "until": "2026-12-31"}));
    let gift = |n, day: &str, status: &str| {
        record(
            KindName::Gift,
            n,
            json!({"project": id(2), "amount": "500", "received": day, "status": status}),
        )
    };
    let spent = |n, day: &str, status: &str| {
        record(
            KindName::Spending,
            n,
            json!({"project": id(2), "amount": "75.50", "day": day, "status": status}),
        )
    };
    let page = json!({"budget": "38000", "raised": "100", "currency": "usd"});
    let records: RecordSet = [
        record(KindName::Project, 2, page.clone()),
        record(KindName::BudgetLine, 3, json!({"project": id(2), "amount": "20000"})),
        gift(4, "2025-12-30", "receipted"),
        gift(5, "2026-02-01", "received"),
        gift(6, "2026-02-01", "cancelled"),
        spent(7, "2026-03-01", "approved"),
        spent(8, "2026-03-01", "submitted"),
        spent(9, "2027-01-02", "approved"),
        record(
            KindName::Spending,
            11,
            json!({"project": id(12), "amount": "9", "day": "2026-03-01", "status": "approved"}),
        ),
    ]
    .into_iter()
    .collect();
    let money = values(&report, &records, ms(NOON)).0.money;
    let said = |name: &str| money.get(name).map(String::as_str);
    assert_eq!(said("budget"), Some("20,000.00 USD"));
    assert_eq!(said("received"), Some("1,000.00 USD"));
    assert_eq!(said("spent"), Some("75.50 USD"));
    // Where no books are kept, the page of the project says what it knows.
    let money =
        values(&report, &RecordSet::from_iter([record(KindName::Project, 2, page)]), ms(NOON)).0.money;
    assert_eq!(money["received"], "100 USD");
    assert!(!money.contains_key("spent"));
}

/// What the app is held to: the piece as it says it.
fn piece(piece: &Piece) -> Value {
    match piece {
        Piece::Words(words) => json!({"words": words}),
        Piece::Value(value) => json!({"value": value}),
        Piece::Gap { gap: Gap::Unknown } => json!({"gap": "unknown"}),
        Piece::Gap { gap: Gap::Hidden } => json!({"gap": "hidden"}),
    }
}

fn story(fields: Value) -> State {
    record(KindName::Story, 30, fields)
}

fn texts() -> Vec<String> {
    let (three, four) = (id(3), id(4));
    vec![
        String::new(),
        "No figure at all".to_owned(),
        format!("We reached {{{{figure:{three}}}}} of {{{{figure:{three}:target}}}}."),
        format!("{{{{ figure:{four} }}}}{{{{figure:{}}}}}", id(5)),
        format!("{{{{figure:{four}:target}}}} {{{{figure:{}}}}}", id(99)),
        "{{money:budget}} and {{money:spent}} and {{money:}}".to_owned(),
        "{{figure:0}} {{figure}} {{}} {{figure:a:target:b}}".to_owned(),
        "An open pair {{figure:".to_owned(),
        "}} closed before {{ opened".to_owned(),
        "{{{{money:budget}}}}".to_owned(),
        format!("កុមារ {{{{figure:{three}}}}} នាក់\nបន្ទាត់ទីពីរ"),
    ]
}

const NAMES: &[(&str, &str)] = &[
    (r#"{"script":"សុខ ស្រីមុំ","latin":"Sok Sreymom","nickname":"Mom"}"#, "Sreymom walks to school"),
    (r#"{"latin":"Sok Sreymom"}"#, "SREYMOM, and her mother"),
    (r#"{"latin":"Sok Sreymom"}"#, "Sok is also a greeting"),
    (r#"{"latin":"Sok Sreymom"}"#, "sok  sreymom"),
    (r#"{"latin":"Anan Srisuk","order":"given_first"}"#, "Then Anan came home"),
    (r#"{"latin":"Anan Srisuk","order":"given_first"}"#, "The Srisuk family"),
    (r#"{"latin":"Chan Ly"}"#, "Ly is too short to look for"),
    (r#"{"latin":"Chan Dara"}"#, "Daravuth is somebody else"),
    (r#"{"script":"សុខ ស្រីមុំ"}"#, "ក្មេងស្រីឈ្មោះស្រីមុំទៅសាលា"),
    (r#"{"script":"ចាន់ សុខ"}"#, "សុខភាពរបស់នាងល្អ"),
    (r#"{"script":"ចាន់ សុខ"}"#, "ឈ្មោះចាន់សុខ"),
    (r#"{"script":"สมชาย ใจดี","order":"given_first"}"#, "เด็กชายสมชายไปโรงเรียน"),
    (r#"{"nickname":"Little Star"}"#, "little star shines"),
    (r#"{"nickname":"Little Star"}"#, "a little, a star"),
    (r#"{"aliases":["Dara-Rith"]}"#, "Dara Rith said so"),
    (r#"{"latin":"José Núñez"}"#, "jose nunez"),
];

fn stories() -> Vec<(Value, Option<Value>)> {
    let full =
        json!({"person": id(10), "consent": id(11), "channels": ["donor_report"], "until": "2027-01-01"});
    let agreed = |more: Value| {
        let mut fields =
            json!({"person": id(10), "purpose": "story", "status": "given", "until": "2026-12-31"});
        fields.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Some(fields)
    };
    let without = |field: &str| {
        let mut fields = full.clone();
        fields.as_object_mut().unwrap().remove(field);
        fields
    };
    let mut past = full.clone();
    past["until"] = json!("2026-11-21");
    let mut elsewhere = full.clone();
    elsewhere["channels"] = json!(["press", "public_page"]);
    vec![
        (full.clone(), agreed(json!({}))),
        (full.clone(), None),
        (full.clone(), agreed(json!({"status": "withdrawn"}))),
        (full.clone(), agreed(json!({"status": "expired"}))),
        (full.clone(), agreed(json!({"until": "2026-11-21"}))),
        (full.clone(), agreed(json!({"until": "2026-11-22"}))),
        (full.clone(), agreed(json!({"purpose": "photo"}))),
        (full.clone(), agreed(json!({"person": id(12)}))),
        (full.clone(), agreed(json!({"status": null}))),
        (past.clone(), agreed(json!({}))),
        (elsewhere, agreed(json!({}))),
        (without("consent"), agreed(json!({}))),
        (without("person"), None),
        (without("channels"), agreed(json!({}))),
        (json!({"channels": ["donor_report"], "until": "2026-11-21"}), None),
    ]
}

#[test]
fn the_app_reads_words_stories_and_names_as_the_office() {
    let mut lines = Vec::new();
    for text in texts() {
        let told: Vec<Value> = pieces(&text, &known()).iter().map(piece).collect();
        lines.push(format!("    {}", json!({"text": text, "pieces": told})));
    }
    let texts = lines.join(",\n");
    let told_stories: Vec<String> = stories()
        .into_iter()
        .map(|(fields, agreed)| {
            let consent = agreed.clone().map(|fields| record(KindName::Consent, 11, fields));
            let stands = standing(&story(fields.clone()), consent.as_ref(), "donor_report", today());
            format!("    {}", json!({"story": fields, "consent": agreed, "standing": stands}))
        })
        .collect();
    let photos: Vec<String> = stories()
        .into_iter()
        .map(|(mut fields, agreed)| {
            let of_story = fields.as_object_mut().unwrap();
            if let Some(consent) = of_story.remove("consent") {
                of_story.insert("photo_consent".to_owned(), consent);
            }
            let mut agreed = agreed;
            if let Some(purpose) = agreed.as_mut().map(|agreed| &mut agreed["purpose"]) {
                *purpose = json!(if *purpose == "story" { "photo" } else { "story" });
            }
            let consent = agreed.clone().map(|fields| record(KindName::Consent, 11, fields));
            let stands = photos_standing(&story(fields.clone()), consent.as_ref(), today());
            format!("    {}", json!({"story": fields, "consent": agreed, "standing": stands}))
        })
        .collect();
    let names: Vec<String> = NAMES
        .iter()
        .map(|(name, text)| {
            let parsed: Name = serde_json::from_str(name).unwrap();
            let name: Value = serde_json::from_str(name).unwrap();
            format!("    {}", json!({"name": name, "text": text, "found": name_in(text, &parsed)}))
        })
        .collect();
    let file = format!(
        "{{\n  \"values\": {},\n  \"consent\": {},\n  \"today\": \"{}\",\n  \"texts\": [\n{texts}\n  ],\n  \"stories\": [\n{}\n  ],\n  \"photos\": [\n{}\n  ],\n  \"names\": [\n{}\n  ]\n}}\n",
        serde_json::to_string(&known()).unwrap(),
        json!(id(11)),
        today(),
        told_stories.join(",\n"),
        photos.join(",\n"),
        names.join(",\n"),
    );
    compare_or_update("vectors/writing.json", &file);
}

#[test]
fn the_examples_of_names_say_what_they_mean() {
    let found = |at: usize| name_in(NAMES[at].1, &serde_json::from_str(NAMES[at].0).unwrap()).is_some();
    let all: Vec<bool> = (0..NAMES.len()).map(found).collect();
    let wanted = [
        true, true, false, true, true, false, false, false, true, false, true, true, true, false, true, true,
    ];
    assert_eq!(all, wanted);
}

proptest! {
    #[test]
    fn no_text_breaks_it_nothing_is_lost_and_no_gap_is_a_number(text in "[a-z{}:1-9 ក-អ]{0,60}") {
        let made = pieces(&text, &known());
        let of_words: usize = made.iter().map(|piece| if let Piece::Words(words) = piece { words.len() } else { 0 }).sum();
        prop_assert!(of_words <= text.len());
        if references(&text).is_empty() {
            prop_assert_eq!(of_words, text.len());
        }
        prop_assert!(references(&text).iter().all(|one| !matches!(one, Reference::Figure(_) | Reference::Target(_))));
    }

    #[test]
    fn a_name_put_anywhere_in_a_text_is_found(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}", shout in any::<bool>()) {
        let name: Name = serde_json::from_value(json!({"latin": "Keo Sopheap", "script": "កែវ សុភាព"})).unwrap();
        let said = if shout { "SOPHEAP" } else { "sopheap" };
        let latin = format!("{before} {said}. {after}");
        prop_assert!(name_in(&latin, &name).is_some());
        let khmer = format!("{before}សុភាព{after}");
        prop_assert!(name_in(&khmer, &name).is_some());
    }
}
