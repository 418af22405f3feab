//! Across the border: a request at every step, one that nobody answers, one whose other side uses no Safetynet.
//! Nothing here throws dice, so what others tell stays as it is.

use model::{
    KindName, RecordId,
    age::AgeBand,
    date::Instant,
    kinds::{CrossBorder, EscortLeg, Handover},
};
use rules::border::{Party, side_of};
use serde_json::{Value, json};

use super::concerns::CasePart;
use crate::{cast::org, world::World};

/// The longest way: a return of a child, from the request to its end.
const WAY: &[(&str, &str)] = &[
    ("request", "requested"),
    ("screen", "screening"),
    ("shelter", "sheltered"),
    ("trace", "tracing"),
    ("assess", "assessing"),
    ("reply", "replied"),
    ("set_date", "date_set"),
    ("hand_over", "handed_over"),
    ("escort", "escorting"),
    ("receive", "received"),
    ("reintegrate", "reintegrating"),
    ("follow_up", "following_up"),
    ("feed_back", "following_up"),
    ("close", "closed"),
];

/// What is asked and how far it has come, the youngest case first.
const FATES: &[(&str, &str)] = &[
    ("repatriation", "draft"),
    ("repatriation", "screening"),
    ("repatriation", "sheltered"),
    ("tracing", "tracing"),
    ("repatriation", "assessing"),
    // Nobody has answered.
    ("tracing", "requested"),
    ("assessment", "replied"),
    ("concern_report", "closed"),
    ("repatriation", "date_set"),
    ("repatriation", "withdrawn"),
    ("repatriation", "handed_over"),
    ("repatriation", "escorting"),
    ("repatriation", "received"),
    ("repatriation", "reintegrating"),
    ("repatriation", "following_up"),
    ("repatriation", "closed"),
    ("tracing", "told"),
];

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let mut cases: Vec<&CasePart> =
        cases.iter().filter(|case| case.open && case.days > 2 && writes(world, case)).collect();
    cases.sort_by_key(|case| (case.days, case.id));
    let step = cases.len().max(1).div_ceil(FATES.len());
    // Spread over the ages of cases; of a small network each case has one.
    let shown: Vec<&CasePart> = cases.iter().copied().step_by(step.max(1)).collect();
    for (number, (fate, case)) in FATES.iter().zip(shown.iter().cycle()).enumerate() {
        ask(world, case, number, *fate);
    }
}

/// Whether whoever has the case may ask across the border.
fn writes(world: &World, case: &CasePart) -> bool {
    let roles = world.cast.users[case.owner].part.roles;
    matches!(case.org, org::POIPET | org::PHNOM_PENH | org::BORDER | org::THAILAND)
        && roles.iter().any(|role| ["caseworker", "case_supervisor", "centre_manager"].contains(role))
}

fn ask(world: &mut World, case: &CasePart, number: usize, (kind, fate): (&str, &str)) {
    let thai = case.org == org::THAILAND;
    let other = if thai { org::BORDER } else { org::THAILAND };
    let told = fate == "told";
    let child = world.children[case.child].clone();
    let start = case.opened.plus_hours(2);
    let age = child.age.years_on(world.day(case.days));
    let direction = if thai { "from_us" } else { "to_us" };
    let record = CrossBorder {
        person: Some(child.id),
        case: Some(case.id),
        kind: Some(kind.to_owned()),
        direction: Some(direction.to_owned()),
        to: (!told).then(|| world.cast.orgs[other]),
        other_side: told.then(|| "Provincial shelter, duty desk (no Safetynet)".to_owned()),
        found: Some("TH-27".to_owned()),
        home: Some(child.place.chars().take(5).collect()),
        age_band: Some(AgeBand::of_range(age, true).to_string()),
        sex: Some(child.sex.to_owned()),
        languages: Some(child.languages.clone()),
        about: (kind == "concern_report").then(|| vec!["at_risk_of_trafficking".to_owned()]),
        our_number: Some(format!("{}-{:03}", if thai { "TH" } else { "KH" }, number + 1)),
        note: Some("កុមារចង់ទៅផ្ទះជីដូន – the child wants to go to the grandmother".to_owned()),
        ..CrossBorder::default()
    };
    let id = world.script.create(case.owner, start, &record);
    if fate == "draft" {
        return;
    }
    let steps = steps_to(kind, fate, direction);
    let receiver = answers(world, other);
    let span = start.millis_until(world.calendar.now()).max(1) / 10 * 9;
    let count = i64::try_from(steps.len()).unwrap_or(1).max(1);
    for (at, act) in (0_i64..).zip(&steps) {
        let at = start.plus_millis(60_000 + span / count * at);
        let theirs = side_of(act, Some(direction)) == Some(Party::Other);
        let by = if theirs && !told { receiver } else { case.owner };
        let args = args_of(world, (kind, act), at, told && theirs);
        world.script.act(by, at, (KindName::CrossBorder, id), act, &args);
        match *act {
            "hand_over" => hand_over(world, case, id, at),
            "receive" => leg(world, case, id, at),
            _ => {}
        }
    }
}

/// The acts that lead there.
fn steps_to(kind: &str, fate: &str, direction: &str) -> Vec<&'static str> {
    let has = |act: &&str| rules::border::has_step(Some(kind), act);
    let until = |end: &str| -> Vec<&'static str> {
        let last = WAY.iter().position(|(_, status)| *status == end).unwrap_or(0);
        WAY.iter().take(last + 1).map(|(act, _)| *act).filter(has).collect()
    };
    match fate {
        "withdrawn" => vec!["request", "screen", "withdraw"],
        // The other side has no Safetynet: what was told by telephone.
        "told" => vec!["request", "screen", "shelter", "trace", "reply"],
        "closed" if kind == "concern_report" => vec!["request", "reply", "close"],
        "replied" => until("replied"),
        // Where the child is with us nobody screens before asking: the request goes out with the child in shelter.
        "tracing" if direction == "from_us" => vec!["request", "shelter", "trace"],
        _ => until(fate),
    }
}

fn args_of(world: &World, (kind, act): (&str, &str), at: Instant, told: bool) -> Value {
    let mut args = match act {
        "reply" if kind == "concern_report" => json!({"answer": "acted"}),
        "reply" if kind == "tracing" => json!({"answer": "family_found", "their_number": "SK 41/2569"}),
        "reply" => json!({"answer": "suitable_with_support", "their_number": "SK 41/2569"}),
        "set_date" => json!({"handover_on": world.day(-4)}),
        "hand_over" => json!({"handed_over": at}),
        "receive" => json!({"received": at}),
        "feed_back" => json!({"feedback": "safe_at_home"}),
        "close" if kind == "concern_report" => json!({"close_reason": "answered"}),
        "close" => json!({"close_reason": "followed_to_the_end"}),
        "withdraw" => json!({"withdraw_reason": "solved_otherwise"}),
        _ => json!({}),
    };
    if told {
        args["told_by"] = json!("Duty officer, provincial shelter");
        args["told_how"] = json!("phone");
        args["told_at"] = json!(at);
    }
    args
}

/// Who answers for an organisation.
fn answers(world: &World, of: usize) -> usize {
    ["case_supervisor", "caseworker", "centre_manager"]
        .iter()
        .find_map(|role| world.cast.with_role(of, role).first().copied())
        .unwrap_or_default()
}

fn hand_over(world: &mut World, case: &CasePart, border: RecordId, at: Instant) {
    let record = Handover {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        border: Some(border),
        time: Some(at),
        point: Some("poipet_ban_khlong_luek".to_owned()),
        officials_from: Some("เจ้าหน้าที่บ้านพักเด็ก – shelter officer; immigration desk 2".to_owned()),
        officials_to: Some("មន្ត្រីសង្គមកិច្ច – social affairs officer; our caseworker".to_owned()),
        papers: Some(vec!["referral_paper".to_owned(), "health_paper".to_owned()]),
        papers_missing: Some(vec!["birth_certificate".to_owned()]),
        belongings: Some("កាបូបមួយ អាវពីរ – one bag, two shirts, a toy".to_owned()),
        health: Some("សុខភាពល្អ មានក្អកបន្តិច – well, a slight cough".to_owned()),
        child_view: Some("ចង់ជួបជីដូន – wants to see grandmother".to_owned()),
    };
    world.script.create(case.owner, at.plus_millis(120_000), &record);
}

fn leg(world: &mut World, case: &CasePart, border: RecordId, at: Instant) {
    let home: String = world.children[case.child].place.chars().take(5).collect();
    let record = EscortLeg {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        border: Some(border),
        from: Some("KH-0110".to_owned()),
        to: Some(home),
        left: Some(at.plus_hours(-3)),
        arrived: Some(at),
        by: Some("car".to_owned()),
        escort: Some("អ្នកសង្គមកិច្ចស្រីម្នាក់ – a woman social worker".to_owned()),
        note: Some("ដំណើរស្ងប់ស្ងាត់ – a quiet journey".to_owned()),
    };
    world.script.create(case.owner, at.plus_millis(120_000), &record);
}
