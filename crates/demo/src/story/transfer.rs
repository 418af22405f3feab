//! What becomes of a referral after the answer: forwarded, handed over, worked together, late, told by telephone first;
//! and what the child said of it.

use model::{KindName, RecordId, date::Instant, kinds::Referral};
use serde_json::{Value, json};

use super::{
    concerns::CasePart,
    partners::{can_refer, consent, receiver},
};
use crate::{cast::org, world::World};

/// Who is asked in these stories.
const PARTNERS: &[usize] = &[org::SOCIAL_AFFAIRS, org::BORDER, org::POIPET];

/// One referral of a story.
struct Asked<'a> {
    case: &'a CasePart,
    to: usize,
    at: Instant,
    kind: &'a str,
    urgency: &'a str,
    more: Referral,
}

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let open: Vec<&CasePart> =
        cases.iter().filter(|case| case.open && case.days > 7 && can_refer(case.org)).collect();
    let stories: [fn(&mut World, &CasePart); 6] =
        [forwarded, declined, handed_over, together, late, by_phone];
    for (number, story) in stories.into_iter().enumerate() {
        if let Some(case) = open.get(number % open.len().max(1)) {
            story(world, case);
        }
    }
}

/// Two partners of a case, neither of them its own organisation.
fn partners(case: &CasePart) -> [usize; 2] {
    let mut others = PARTNERS.iter().copied().filter(|to| *to != case.org);
    [others.next().unwrap_or(org::POLICE), others.next().unwrap_or(org::POLICE)]
}

fn ask(world: &mut World, asked: Asked) -> RecordId {
    let Asked { case, to, at, kind, urgency, more } = asked;
    let mut shares = vec!["identity".to_owned(), "situation".to_owned(), "wishes".to_owned()];
    if kind == "joint" {
        shares.push("plan".to_owned());
    }
    let agreed = consent(world, case, to, at, &shares);
    let child = world.children[case.child].clone();
    let years = child.age.years_on(at.field_day());
    let record = Referral {
        person: Some(child.id),
        case: Some(case.id),
        to: Some(world.cast.orgs[to]),
        service: Some("care_kinship".to_owned()),
        kind: Some(kind.to_owned()),
        urgency: Some(urgency.to_owned()),
        age_band: Some(model::age::AgeBand::of_range(years, true).to_string()),
        sex: Some(child.sex.to_owned()),
        place: Some(child.place.chars().take(5).collect()),
        languages: Some(child.languages.clone()),
        consent: Some(agreed),
        share: Some(shares),
        reason: Some("ត្រូវការផ្ទះសុវត្ថិភាព – needs a safe home with somebody she knows".to_owned()),
        ..more
    };
    world.script.create(case.owner, at.plus_millis(120_000), &record)
}

fn send(world: &mut World, asked: Asked) -> RecordId {
    let (by, at) = (asked.case.owner, asked.at);
    let id = ask(world, asked);
    world.script.plain_act(by, at.plus_millis(180_000), (KindName::Referral, id), "send");
    id
}

fn act(world: &mut World, by: usize, at: Instant, id: RecordId, name: &str, args: &Value) {
    world.script.act(by, at, (KindName::Referral, id), name, args);
}

/// Declines, and says whom to ask instead.
fn decline(world: &mut World, to: usize, instead: usize, at: Instant, id: RecordId) {
    let by = receiver(world, to);
    let args = json!({
        "decline_reason": "no_place",
        "suggested": world.cast.orgs[instead],
        "reply": "សុំទោស គ្មានកន្លែងទំនេរទេ។ – Sorry, no place free. Ask our neighbours.",
    });
    act(world, by, at, id, "decline", &args);
}

/// No, then yes by the one that was suggested, and the child says how it went.
fn forwarded(world: &mut World, case: &CasePart) {
    let [first, second] = partners(case);
    let at = world.calendar.ago(6, 9, 10);
    let asked = Asked { case, to: first, at, kind: "service", urgency: "one_day", more: Referral::default() };
    let before = send(world, asked);
    decline(world, first, second, at.plus_hours(3), before);
    let at = world.calendar.ago(5, 9, 10);
    let more = Referral { before: Some(before), ..Referral::default() };
    let next = send(world, Asked { case, to: second, at, kind: "service", urgency: "one_day", more });
    let by = receiver(world, second);
    act(world, by, at.plus_hours(2), next, "accept", &json!({}));
    act(world, by, at.plus_hours(26), next, "start", &json!({}));
    act(
        world,
        by,
        at.plus_hours(50),
        next,
        "complete",
        &json!({"reply": "នៅជាមួយជីដូន។ – She lives with her grandmother."}),
    );
    let said = json!({"felt": "helped", "felt_words": "ខ្ញុំគេងលក់ហើយ។ – I sleep well now."});
    act(world, case.owner, at.plus_hours(74), next, "confirm", &said);
}

/// No this morning, with a word whom to ask: the next step is the sender's.
fn declined(world: &mut World, case: &CasePart) {
    let [first, second] = partners(case);
    let at = world.calendar.ago(1, 15, 20);
    let id = send(
        world,
        Asked { case, to: first, at, kind: "service", urgency: "one_day", more: Referral::default() },
    );
    decline(world, first, second, at.plus_hours(1), id);
}

/// A case that moves: the partner has said yes and opens its own file next.
fn handed_over(world: &mut World, case: &CasePart) {
    let [to, _] = partners(case);
    let at = world.calendar.ago(3, 10, 0);
    let id = send(
        world,
        Asked { case, to, at, kind: "transfer", urgency: "three_days", more: Referral::default() },
    );
    let by = receiver(world, to);
    act(world, by, at.plus_hours(20), id, "accept", &json!({}));
}

/// Two organisations and one plan.
fn together(world: &mut World, case: &CasePart) {
    let [to, _] = partners(case);
    let at = world.calendar.ago(4, 11, 0);
    let id =
        send(world, Asked { case, to, at, kind: "joint", urgency: "three_days", more: Referral::default() });
    let by = receiver(world, to);
    act(world, by, at.plus_hours(20), id, "accept", &json!({}));
    act(world, by, at.plus_hours(30), id, "start", &json!({}));
}

/// Read and not answered: its hours have run out.
fn late(world: &mut World, case: &CasePart) {
    let [to, _] = partners(case);
    let at = world.calendar.ago(2, 8, 0);
    let id = send(
        world,
        Asked { case, to, at, kind: "service", urgency: "three_hours", more: Referral::default() },
    );
    let by = receiver(world, to);
    act(world, by, at.plus_hours(1), id, "see", &json!({}));
}

/// Told by telephone in the night; the written referral is due within two days.
fn by_phone(world: &mut World, case: &CasePart) {
    let [to, _] = partners(case);
    let told = world.calendar.now().plus_hours(-20);
    let more = Referral { told_by_phone: Some(told), ..Referral::default() };
    ask(world, Asked { case, to, at: told.plus_hours(1), kind: "service", urgency: "one_day", more });
}
