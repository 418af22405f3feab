//! Worries and what became of them: triage, cases, notes, tasks. Partners come in `partners`.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{Case, Concern, Note, Task},
};
use serde_json::json;

use super::{casework, texts};
use crate::{cast::org, world::World};

/// A case, for those who tell on.
#[derive(Clone, Debug)]
pub struct CasePart {
    /// Record.
    pub id: RecordId,
    /// The child's index.
    pub child: usize,
    /// Organisation.
    pub org: usize,
    /// User who works on it.
    pub owner: usize,
    /// Days since it was opened.
    pub days: i64,
    /// When it was opened.
    pub opened: Instant,
    /// Whether it still goes on.
    pub open: bool,
    /// How many of the steps it took: 6 is closed, 7 opened again.
    pub steps: usize,
}

/// Concerns of each organisation in 100, who raises them, and where they come from.
const SHARES: &[(usize, usize, &str, &[&str])] = &[
    (org::PHNOM_PENH, 40, "outreach_worker", &["street", "street", "session", "self"]),
    (org::POIPET, 26, "outreach_worker", &["street", "street", "family", "community"]),
    (org::BORDER, 20, "duty_worker", &["drop_in_centre", "found_in_public"]),
    (org::VILLAGES, 8, "hotline_officer", &["hotline", "childsafe_agent", "school"]),
    (org::SOCIAL_AFFAIRS, 3, "caseworker", &["ccwc", "local_authority"]),
    (org::THAILAND, 3, "caseworker", &["social_affairs", "ngo"]),
];
/// Concerns for 100 persons in a year.
const PER_HUNDRED: usize = 14;

pub fn tell(world: &mut World) -> Vec<CasePart> {
    let all = (world.scale.persons * PER_HUNDRED / 100).max(40);
    let mut cases = Vec::new();
    for (org, share, role, sources) in SHARES {
        for _ in 0..(all * share / 100).max(2) {
            let days = world.rng.between(6, world.scale.days() - 2);
            let by = world.someone(*org, role);
            let source = world.rng.pick(sources);
            let raised = raise(world, (*org, days), by, source);
            cases.extend(follow(world, raised, cases.len()));
        }
    }
    cases
}

/// A concern that was raised.
#[derive(Clone, Copy, Debug)]
pub struct Raised {
    /// Record.
    pub id: RecordId,
    /// Organisation.
    pub org: usize,
    /// Days ago.
    pub days: i64,
    /// When.
    pub at: Instant,
    /// The child's index, if the child is known.
    pub child: Option<usize>,
    /// Which of the stories.
    pub story: usize,
}

/// Somebody is worried, so many days ago.
pub fn raise(world: &mut World, (org, days): (usize, i64), by: usize, source: &str) -> Raised {
    let at = world.calendar.ago(days, world.rng.between(8, 21), world.rng.between(0, 59));
    let story = world.rng.below(texts::STORIES.len());
    let known: Vec<usize> =
        world.known_to(org, days + 1).into_iter().filter(|child| world.children[*child].is_minor()).collect();
    // The hotline and the villages write down a worry about a child whom nobody knows yet.
    let child = (!known.is_empty() && !world.cast.users[by].part.roles.contains(&"hotline_officer"))
        .then(|| world.rng.pick(&known));
    let id = raise_at(world, (org, at), by, source, child, story);
    Raised { id, org, days, at, child, story }
}

/// The concern itself.
pub fn raise_at(
    world: &mut World,
    (org, at): (usize, Instant),
    by: usize,
    source: &str,
    child: Option<usize>,
    story: usize,
) -> RecordId {
    let (text, about, signs) = texts::STORIES[story];
    let grooming = signs.iter().any(|sign| sign.starts_with("groom"));
    let record = Concern {
        person: child.map(|child| world.children[child].id),
        story: Some(text.to_owned()),
        about: Some(vec![about.to_owned()]),
        indicators: Some(signs.iter().map(|sign| (*sign).to_owned()).collect()),
        raised: Some(at),
        source: Some(source.to_owned()),
        place: Some(place(org).to_owned()),
        suggested: Some(level(about).to_owned()),
        urgent: Some(about.starts_with("experiencing") && world.rng.chance(30)),
        reporter: (source == "hotline").then(|| "+855 000 555 010, អ្នកជិតខាង – neighbour".to_owned()),
        suspect: grooming.then(|| world.rng.pick(texts::ADULTS).to_owned()),
        ..Concern::default()
    };
    world.script.create(by, at, &record)
}

fn place(org: usize) -> &'static str {
    match org {
        org::PHNOM_PENH => "KH-1202",
        org::THAILAND => "TH-2706",
        org::VILLAGES | org::SOCIAL_AFFAIRS => "KH-0106",
        _ => "KH-0110",
    }
}

/// The level that this sort of worry usually gets; a person decides.
pub fn level(about: &str) -> &'static str {
    match about {
        "at_risk_of_sexual_exploitation"
        | "at_risk_of_trafficking"
        | "experiencing_physical_violence"
        | "unaccompanied" => "high",
        "at_risk_of_neglect" => "low",
        _ => "medium",
    }
}

/// Triage by a supervisor, then a case, an end, or neither yet.
fn follow(world: &mut World, raised: Raised, number: usize) -> Option<CasePart> {
    let supervisor = world.someone(raised.org, "case_supervisor");
    let level = level(texts::STORIES[raised.story].1);
    let soon = if world.rng.chance(85) { world.rng.between(1, 9) } else { world.rng.between(26, 70) };
    let at = raised.at.plus_hours(soon).min(world.calendar.ago(raised.days - 3, 17, 0));
    let about = (KindName::Concern, raised.id);
    world.script.act(
        supervisor,
        at,
        about,
        "triage",
        &json!({ "level": level, "reason": "តាមសញ្ញាដែលបានឃើញ – by the signs seen" }),
    );
    let fate = world.rng.below(10);
    let owner = case_owner(world, raised.org);
    match (fate, raised.child) {
        (0..=5, Some(child)) => {
            Some(open_case(world, raised, child, (supervisor, owner), at.plus_hours(2), number))
        }
        (6 | 7, _) => {
            let reason = "បានពិនិត្យ គ្មានគ្រោះថ្នាក់ទៀត – looked into, no danger any more";
            world.script.act(supervisor, at.plus_hours(30), about, "close", &json!({ "reason": reason }));
            None
        }
        _ => {
            world.script.act(
                supervisor,
                at.plus_hours(1),
                about,
                "assign",
                &json!({ "assignee": world.cast.users[owner].account }),
            );
            None
        }
    }
}

/// A caseworker of the organisation, or its supervisor where there is none.
pub fn case_owner(world: &mut World, org: usize) -> usize {
    world.someone(org, "caseworker")
}

fn open_case(
    world: &mut World,
    raised: Raised,
    child: usize,
    (supervisor, owner): (usize, usize),
    at: Instant,
    number: usize,
) -> CasePart {
    let level = level(texts::STORIES[raised.story].1);
    let review = world.rng.between(-25, 3);
    let record = Case {
        person: Some(world.children[child].id),
        number: Some(format!("{}-{:04}", crate::cast::ORGANISATIONS[raised.org].code, 101 + number)),
        concerns: Some(vec![raised.id]),
        about: Some(vec![texts::STORIES[raised.story].1.to_owned()]),
        summary: Some(world.rng.pick(texts::SUMMARIES).to_owned()),
        child_view: world.rng.chance(70).then(|| world.rng.pick(texts::WISHES).to_owned()),
        care: Some(world.rng.pick(&["with_family", "kinship", "without_care", "transit_home"]).to_owned()),
        review: Some(world.day(review)),
        ..Case::default()
    };
    let id = world.script.create(supervisor, at, &record);
    let about = (KindName::Case, id);
    world.script.act(
        supervisor,
        at,
        about,
        "open",
        &json!({ "risk": level, "owner": world.cast.users[owner].account }),
    );
    world.script.act(
        supervisor,
        at.plus_millis(5_000),
        (KindName::Concern, raised.id),
        "open_case",
        &json!({ "case": id }),
    );
    let days = raised.days - 1;
    let person = world.children[child].id;
    let asker = casework::asker(world, raised.org, supervisor, owner);
    let steps = work(world, (id, person), (supervisor, owner, asker), (days, at), level, number);
    let case = CasePart { id, child, org: raised.org, owner, days, opened: at, open: steps != 6, steps };
    notes(world, &case);
    tasks(world, &case);
    case
}

/// The steps in MoSVY's order, as far as this case has come. Every status is there from the first eight cases on.
fn work(
    world: &mut World,
    (id, person): (RecordId, RecordId),
    (supervisor, owner, asker): (usize, usize, usize),
    (days, opened): (i64, Instant),
    level: &str,
    number: usize,
) -> usize {
    let about = (KindName::Case, id);
    let steps = ["register", "assess", "plan", "implement", "follow_up", "close", "reopen"];
    let drawn = if number < 8 { number } else { world.rng.pick(&[1, 2, 3, 4, 4, 5, 5, 6, 6, 7]) };
    // One child is not found any more, and one was.
    let reached = if matches!(number, 8 | 9) { 4 } else { drawn };
    let mut last_at = opened;
    for (step, name) in (1_i64..).zip(steps.iter().take(reached)) {
        // Spread since its opening; the last step of an open case was lately, so that its clock still runs.
        let last = step as usize == reached && reached != 6;
        let ago = if last {
            world.rng.between(0, 4).min(days * (8 - step) / 8)
        } else {
            (days * (8 - step) / 8).max(5.min(days))
        };
        let at =
            world.calendar.ago(ago, 8, 0).plus_millis(step * 60_000).max(opened.plus_millis(step * 600_000));
        let at = at.min(world.calendar.now().plus_millis(-600_000 + step * 1_000));
        last_at = at;
        if *name == "close" {
            casework::closing(world, (id, person), (asker, supervisor), at);
        }
        let (by, args) = match *name {
            "assess" => (owner, json!({ "risk": level })),
            "plan" => (owner, json!({ "goal": world.rng.pick(texts::GOALS) })),
            "close" => (
                supervisor,
                json!({ "close_reason": world.rng.pick(&["reintegrated", "no_longer_at_risk", "transferred"]), "reason": "គោលដៅបានសម្រេច – the goal is reached" }),
            ),
            "reopen" => (supervisor, json!({ "reason": "ក្តីបារម្ភថ្មី – a new worry", "risk": level })),
            _ => (owner, json!({})),
        };
        world.script.act(by, at, about, name, &args);
    }
    if matches!(number, 8 | 9) {
        let now = world.calendar.now();
        let gone = json!({ "reason": "បីសប្តាហ៍ហើយ គ្មាននរណាឃើញ – nobody has seen the child for three weeks" });
        world.script.act(owner, last_at.plus_hours(1).min(now.plus_millis(-90_000)), about, "lose", &gone);
        if number == 9 {
            let found = json!({ "reason": "ជួបនៅផ្សារ – met at the market" });
            world.script.act(
                owner,
                last_at.plus_hours(30).min(now.plus_millis(-60_000)),
                about,
                "find",
                &found,
            );
        }
    }
    reached
}

fn notes(world: &mut World, case: &CasePart) {
    let counsellors = world.cast.with_role(case.org, "counsellor");
    for _ in 0..world.rng.between(1, 4) {
        let days = world.rng.between(0, case.days.max(1) - 1).max(1);
        let at = world
            .calendar
            .ago(days, world.rng.between(9, 17), world.rng.between(0, 59))
            .max(case.opened.plus_hours(1));
        let counselling = !counsellors.is_empty() && world.rng.chance(25);
        let by = if counselling { counsellors[0] } else { case.owner };
        let record = Note {
            person: Some(world.children[case.child].id),
            case: Some(case.id),
            kind: Some(
                if counselling {
                    "counselling"
                } else {
                    world.rng.pick(&["visit", "phone", "office", "meeting"])
                }
                .to_owned(),
            ),
            time: Some(at),
            text: Some(world.rng.pick(texts::NOTES).to_owned()),
            private: counselling.then(|| world.rng.pick(texts::COUNSELLING).to_owned()),
            shareable: Some(!counselling && world.rng.chance(40)),
            ..Note::default()
        };
        world.script.create(by, at, &record);
    }
}

fn tasks(world: &mut World, case: &CasePart) {
    for _ in 0..world.rng.between(0, 2) {
        let days = world.rng.between(0, case.days.max(1) - 1).max(1);
        let at = world.calendar.ago(days, 8, world.rng.between(0, 59)).max(case.opened.plus_hours(1));
        let due = days - world.rng.between(1, 7);
        let record = Task {
            person: Some(world.children[case.child].id),
            case: Some(case.id),
            title: Some(world.rng.pick(texts::TASKS).to_owned()),
            due: Some(world.day(due)),
            assignee: Some(world.cast.users[case.owner].account),
            ..Task::default()
        };
        let id = world.script.create(case.owner, at, &record);
        let about = (KindName::Task, id);
        if due > 2 && (world.rng.chance(85) || !case.open) {
            let done = world.calendar.ago(due + 1, 16, 0).max(at.plus_hours(1));
            let (name, args) = if world.rng.chance(90) {
                ("done", json!({}))
            } else {
                ("cancel", json!({ "outcome": "មិនចាំបាច់ទៀត – no longer needed" }))
            };
            world.script.act(case.owner, done, about, name, &args);
        }
    }
}
