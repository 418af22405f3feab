//! Consents and referrals: one organisation asks another, which answers.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{Consent, Referral},
};
use serde_json::{Value, json};

use super::{concerns::CasePart, texts};
use crate::{cast::org, world::World};

/// How far a referral has come.
const FATES: &[&str] = &[
    "draft",
    "sent",
    "delivered",
    "seen",
    "accepted",
    "started",
    "completed",
    "declined",
    "not_helped",
    "withdrawn",
    "expired",
    "consent_withdrawn",
];
/// What most referrals come to.
const USUAL: &[&str] =
    &["completed", "completed", "completed", "started", "accepted", "declined", "not_helped", "withdrawn"];

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let sendable: Vec<&CasePart> = cases.iter().filter(|case| case.days > 4 && can_refer(case.org)).collect();
    // Open cases first, so that on every desk there is a referral that lives.
    let (open, closed): (Vec<&CasePart>, Vec<&CasePart>) = sendable.into_iter().partition(|case| case.open);
    let mut cases: Vec<&CasePart> = open.into_iter().chain(closed).collect();
    // What lapsed was sent long ago: it needs the oldest case of those that show every fate.
    let shown = cases.len().min(FATES.len());
    let lapsed = FATES.iter().position(|fate| *fate == "expired").filter(|at| *at < shown);
    let oldest = (0..shown).max_by_key(|at| cases[*at].days);
    if let (Some(lapsed), Some(oldest)) = (lapsed, oldest) {
        cases.swap(lapsed, oldest);
    }
    for (number, case) in cases.into_iter().enumerate() {
        if number < FATES.len() {
            refer(world, case, FATES[number]);
        } else if world.rng.chance(55) {
            let fate = world.rng.pick(USUAL);
            refer(world, case, fate);
        }
    }
}

pub(super) fn can_refer(org: usize) -> bool {
    matches!(org, org::POIPET | org::PHNOM_PENH | org::BORDER | org::SOCIAL_AFFAIRS | org::THAILAND)
}

/// To whom, and what is asked for.
fn partner(world: &mut World, from: usize) -> (usize, &'static str) {
    let all: &[(usize, &str)] = &[
        (org::BORDER, "residential_care"),
        (org::BORDER, "return_family_tracing"),
        (org::THAILAND, "return_border_handover"),
        (org::SOCIAL_AFFAIRS, "care_kinship"),
        (org::POLICE, "papers_police_report"),
        (org::PHNOM_PENH, "counselling_trauma"),
        (org::POIPET, "family_support"),
    ];
    let others: Vec<(usize, &str)> = all.iter().copied().filter(|(to, _)| *to != from).collect();
    world.rng.pick(&others)
}

/// Who answers for the receiving organisation.
pub(super) fn receiver(world: &World, to: usize) -> usize {
    ["case_supervisor", "police_liaison", "caseworker"]
        .iter()
        .find_map(|role| world.cast.with_role(to, role).first().copied())
        .unwrap_or_default()
}

fn refer(world: &mut World, case: &CasePart, fate: &str) {
    let (to, service) = partner(world, case.org);
    // What waits for an answer was sent just now; what lapsed, long ago.
    let days = match fate {
        "draft" | "sent" | "delivered" | "seen" => 1.min(case.days),
        "expired" => case.days.min(world.scale.days() - 3),
        _ => world.rng.between(2, case.days.min(60)),
    };
    let at = if days <= 1 {
        world.calendar.now().plus_hours(-3)
    } else {
        world.calendar.ago(days, 10, world.rng.between(0, 59))
    };
    // Nobody refers a case that is not opened yet: a slow triage may take days of those since it was raised.
    let at = at.max(case.opened.plus_hours(1));
    let shares = vec!["identity".to_owned(), "situation".to_owned(), "wishes".to_owned()];
    let consent = consent(world, case, to, at, &shares);
    let child = world.children[case.child].clone();
    let (years_min, years_max) = child.age.years_on(world.day(days));
    let record = Referral {
        person: Some(child.id),
        case: Some(case.id),
        to: Some(world.cast.orgs[to]),
        service: Some(service.to_owned()),
        urgency: Some(
            if days <= 1 || fate == "expired" {
                "one_day"
            } else {
                world.rng.pick(&["one_day", "three_days"])
            }
            .to_owned(),
        ),
        age_band: Some(model::age::AgeBand::of_range((years_min, years_max), true).to_string()),
        sex: Some(child.sex.to_owned()),
        place: Some(child.place.chars().take(5).collect()),
        languages: Some(child.languages.clone()),
        consent: Some(consent),
        share: Some(shares),
        reason: Some(world.rng.pick(texts::REASONS).to_owned()),
        ..Referral::default()
    };
    let id = world.script.create(case.owner, at.plus_millis(120_000), &record);
    let sent = at.plus_millis(180_000);
    if fate != "draft" {
        world.script.plain_act(case.owner, sent, (KindName::Referral, id), "send");
    }
    let by = receiver(world, to);
    answer(world, (case.owner, by), id, sent, fate);
    if fate == "consent_withdrawn" {
        let reason = "កុមារប្តូរចិត្ត – the child changed their mind";
        world.script.act(
            case.owner,
            sent.plus_hours(26),
            (KindName::Consent, consent),
            "withdraw",
            &json!({ "reason": reason }),
        );
    }
}

/// What the partner did, step by step. What nobody answers lapses by itself.
fn answer(world: &mut World, (sender, receiver): (usize, usize), id: RecordId, sent: Instant, fate: &str) {
    let reply = json!({ "reply": world.rng.pick(&texts::REPLIES[..2]) });
    let none = json!({});
    let declined = json!({ "decline_reason": "no_place", "reply": texts::REPLIES[2] });
    let not_helped = json!({ "not_helped_reason": "moved_away" });
    let withdrawn = json!({ "withdraw_reason": "រកឃើញជីដូនហើយ – the grandmother was found" });
    let steps: &[(&str, &Value)] = match fate {
        "delivered" => &[("deliver", &none)],
        "seen" => &[("see", &none)],
        "accepted" | "consent_withdrawn" => &[("see", &none), ("accept", &reply)],
        "started" => &[("see", &none), ("accept", &reply), ("start", &none)],
        "completed" => &[("see", &none), ("accept", &reply), ("start", &none), ("complete", &reply)],
        "declined" => &[("see", &none), ("decline", &declined)],
        "not_helped" => &[("see", &none), ("accept", &reply), ("start", &none), ("not_help", &not_helped)],
        "withdrawn" => &[("withdraw", &withdrawn)],
        _ => &[],
    };
    for (hours, (name, args)) in (1_i64..).zip(steps) {
        let by = if ["withdraw", "expire"].contains(name) { sender } else { receiver };
        // Nothing lapses before its day; the rest follows within hours.
        let at = if *name == "expire" {
            world.calendar.now().plus_hours(-2)
        } else {
            sent.plus_hours(hours).min(world.calendar.now().plus_millis(-120_000 + hours * 1_000))
        };
        world.script.act(by, at, (KindName::Referral, id), name, args);
    }
}

pub(super) fn consent(
    world: &mut World,
    case: &CasePart,
    to: usize,
    at: Instant,
    shares: &[String],
) -> RecordId {
    let giver = world.rng.pick(&["child", "mother", "guardian", "relative"]);
    let record = Consent {
        person: Some(world.children[case.child].id),
        purpose: Some("referral".to_owned()),
        recipient: Some(world.cast.orgs[to]),
        share: Some(shares.to_vec()),
        giver: Some(giver.to_owned()),
        how: Some(world.rng.pick(&["spoken", "thumbprint", "recorded"]).to_owned()),
        explained_in: Some("km".to_owned()),
        given: Some(at.field_day()),
        until: Some(world.day(-180)),
        ..Consent::default()
    };
    let id = world.script.create(case.owner, at, &record);
    world.script.plain_act(case.owner, at.plus_millis(60_000), (KindName::Consent, id), "give");
    id
}
