//! Instruments in the script: published, answered as forms are, in two versions, and over time.

#![expect(clippy::unwrap_used, reason = "helpers of tests: what fails here fails the test")]

use std::collections::{BTreeMap, BTreeSet};

use demo::{
    Scale,
    calendar::Calendar,
    cast::{Cast, ORGANISATIONS, USERS, User},
    rng::Rng,
    script::Line,
    tell,
};
use instruments::{Definition, answers_fit, library::library};
use model::{AccountId, KindName, RecordId, entry::Say};
use serde_json::Value;

fn lines() -> Vec<Line> {
    let mut rng = Rng::new(5);
    let orgs = ORGANISATIONS.iter().map(|_| RecordId::new(1, rng.bytes())).collect();
    let org = |code: &str| ORGANISATIONS.iter().position(|org| org.code == code).unwrap();
    let user = |part| User { account: AccountId::new(1, [0; 10]), org: org(part), part: &USERS[0] };
    let users = USERS.iter().map(|part| User { part, ..user(part.org) }).collect();
    tell(Calendar::new("2026-11-22T02:30:00.000Z".parse().unwrap()), Scale::SMALL, Cast { orgs, users }, 1)
}

fn of(lines: &[Line], kind: KindName) -> BTreeMap<String, Value> {
    let edit = |line: &&Line| line.kind == kind && matches!(line.say, Say::Edit(_));
    let fields = |line: &Line| (line.record.to_string(), Value::Object(line.say.fields().clone()));
    lines.iter().filter(edit).map(fields).collect()
}

#[test]
fn the_library_is_there_and_every_answer_is_one_that_its_version_asks_for() {
    let lines = lines();
    let (instruments, versions) = (of(&lines, KindName::Instrument), of(&lines, KindName::InstrumentVersion));
    assert_eq!(instruments.len(), library().unwrap().len());
    let code = |version: &Value| instruments[version["instrument"].as_str().unwrap()]["code"].clone();
    let (mut answered, mut complete) = (BTreeSet::new(), 0);
    let responses = of(&lines, KindName::Response);
    for response in responses.values() {
        let version = &versions[response["version"].as_str().unwrap()];
        assert_eq!(response["instrument"], version["instrument"]);
        let definition = Definition::from_json(&version["definition"]).unwrap();
        assert_eq!(answers_fit(&definition, &response["answers"], &response["private"]), []);
        answered.insert((code(version).as_str().unwrap().to_owned(), version["number"].as_u64().unwrap()));
        complete += usize::from(response["complete"] == true);
    }
    let wanted = [
        ("child_wellbeing", 1),
        ("csi", 1),
        ("family_needs", 1),
        ("feedback", 1),
        ("follow_up_light", 1),
        ("street_survey", 1),
        ("street_survey", 2),
        ("wellbeing_scale", 1),
        ("workshop_test", 1),
    ];
    assert_eq!(answered, wanted.map(|(code, number)| (code.to_owned(), number)).into());
    assert!(complete * 10 > responses.len() * 9, "{complete} of {} are complete", responses.len());
}

#[test]
fn some_children_are_followed_over_time_and_their_scores_differ() {
    let lines = lines();
    let mut scores: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for response in of(&lines, KindName::Response).values() {
        let total = response.pointer("/answers/total").and_then(Value::as_i64);
        if let (Some(person), Some(total)) = (response["person"].as_str(), total) {
            scores.entry(person.to_owned()).or_default().push(total);
        }
    }
    let followed: Vec<&Vec<i64>> = scores.values().filter(|points| points.len() >= 6).collect();
    assert!(followed.len() >= 4, "{scores:?}");
    assert!(followed.iter().all(|points| points.iter().any(|point| *point != points[0])));
}
