//! What must be reported to whom, and reports at every step. The rules are demo data: each says where it is read and
//! that it is still to be verified; no hours here are the law's own.

use model::{
    KindName, RecordId,
    kinds::{StatutoryReport, StatutoryRule},
};
use serde_json::{Value, json};

use super::concerns::CasePart;
use crate::{cast::org, world::World};

/// A rule: place, concerns, authority, the organisation's index, hours, ground, source.
type Row = (&'static str, &'static [&'static str], &'static str, usize, u64, &'static str, &'static str);

const RULES: &[Row] = &[
    (
        "KH",
        &["experiencing_trafficking", "experiencing_sexual_exploitation"],
        "នគរបាលប្រឆាំងការជួញដូរមនុស្ស – Anti-trafficking and juvenile protection police",
        org::POLICE,
        24,
        "Law on Suppression of Human Trafficking and Sexual Exploitation (2008)",
        "Named in secondary sources; the duty and the hours are ours: to be verified with the police unit",
    ),
    (
        "KH",
        &["experiencing_sexual_violence", "experiencing_physical_violence", "abandonment"],
        "មន្ទីរសង្គមកិច្ចខេត្ត – Provincial office of social affairs",
        org::SOCIAL_AFFAIRS,
        24,
        "MoI–MoSVY child-protection guideline for town and district administrations",
        "Press report on the guideline; the hours are ours, as the ministry's risk clock: to be verified",
    ),
    (
        "KH",
        &["unaccompanied", "separated"],
        "មន្ទីរសង្គមកិច្ចខេត្ត – Provincial office of social affairs",
        org::SOCIAL_AFFAIRS,
        72,
        "Policy on Alternative Care for Children, Prakas 217 (2006)",
        "Named in secondary sources; the hours are ours: to be verified",
    ),
    (
        "TH",
        &["experiencing_sexual_violence", "experiencing_physical_violence", "experiencing_trafficking"],
        "บ้านพักเด็กและครอบครัว – Provincial shelter for children and families",
        org::THAILAND,
        24,
        "Child Protection Act B.E. 2546",
        "The act is named in secondary sources; the hours are ours: to be verified with the provincial office",
    ),
];

/// How far a report has come.
const FATES: &[&str] = &["to_write", "sent", "acknowledged", "answered", "cancelled"];

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let rules = rules(world);
    // A supervisor answers for what goes without agreement.
    let supervised = |org: usize| !world.cast.with_role(org, "case_supervisor").is_empty();
    let open = |case: &&CasePart| case.open && case.days > 3 && supervised(case.org);
    let cases: Vec<&CasePart> = cases.iter().filter(open).collect();
    for (number, (fate, case)) in FATES.iter().zip(cases.iter().cycle()).enumerate() {
        report(world, case, rules[number % 3], fate);
    }
}

fn rules(world: &mut World) -> Vec<RecordId> {
    let start = world.calendar.ago(world.scale.days(), 8, 5);
    let by = |org: usize| world.cast.with_role(org, "case_supervisor").first().copied().unwrap_or_default();
    let (border, thailand) = (by(org::BORDER), by(org::THAILAND));
    let mut ids = Vec::new();
    for (place, about, authority, organisation, hours, ground, source) in RULES {
        let record = StatutoryRule {
            label: Some((*authority).to_owned()),
            place: Some((*place).to_owned()),
            about: Some(about.iter().map(|code| (*code).to_owned()).collect()),
            authority: Some((*authority).to_owned()),
            // The Thai authority is no member of the network.
            organisation: (*organisation != org::THAILAND).then(|| world.cast.orgs[*organisation]),
            hours: Some(*hours),
            ground: Some((*ground).to_owned()),
            source: Some((*source).to_owned()),
            verified: None,
            active: Some(true),
        };
        let by = if *place == "TH" { thailand } else { border };
        ids.push(world.script.create(by, start.plus_hours(1), &record));
    }
    ids
}

fn report(world: &mut World, case: &CasePart, rule: RecordId, fate: &str) {
    let boss = world.cast.with_role(case.org, "case_supervisor").first().copied().unwrap_or(case.owner);
    let at = case.opened.plus_hours(3);
    let agreed = if fate == "sent" { "not_asked" } else { "yes" };
    let record = StatutoryReport {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        rule: Some(rule),
        due: Some(case.opened.plus_hours(24)),
        text: Some("របាយការណ៍អំពីករណី ដោយគ្មានឈ្មោះអ្នករាយការណ៍ – the case told without the reporter's name".to_owned()),
        agreed: Some(agreed.to_owned()),
        ..StatutoryReport::default()
    };
    let id = world.script.create(boss, at, &record);
    let send = ("send", json!({"how": "letter"}));
    let steps: Vec<(&str, Value)> = match fate {
        "sent" => vec![
            ("override", json!({"ground": "duty_by_law", "reason": "ឪពុកជាអ្នកសង្ស័យ – the father is suspected"})),
            send,
            ("chase", json!({})),
        ],
        "acknowledged" => vec![send, ("acknowledge", json!({"number": "PSA 118/26"}))],
        "answered" => vec![
            send,
            ("chase", json!({})),
            ("acknowledge", json!({"number": "PSA 97/26"})),
            ("answer", json!({"answer": "មន្ត្រីនឹងចុះទៅ – an officer will visit"})),
        ],
        "cancelled" => vec![("cancel", json!({"reason": "ប៉ូលិសបានដឹងមុន – the police already knew"}))],
        _ => Vec::new(),
    };
    for (hours, (act, args)) in (1_i64..).zip(steps) {
        let at = at.plus_hours(hours * 6).min(world.calendar.now().plus_millis(-60_000 + hours * 1_000));
        world.script.act(boss, at, (KindName::StatutoryReport, id), act, &args);
    }
}
