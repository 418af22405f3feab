//! The hotline: calls that came to a worry and others that did not, two calls about the same child, and what callers were
//! told afterwards.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{Call, Concern, ConcernMessage},
};
use serde_json::json;

use crate::{cast::org, world::World};

/// What was told: type, relation, worry, what it is about, words, place.
type Told = (&'static str, &'static str, Option<&'static str>, &'static str, &'static str, &'static str);
const CALLS: &[Told] = &[
    (
        "action_needed",
        "friend",
        Some("physical_violence"),
        "experiencing_physical_violence",
        "ក្មេងស្រីនៅផ្ទះជិតខាងយំរាល់យប់ ឮសំឡេងវាយ – the girl next door cries every night, blows are heard",
        "KH-0106",
    ),
    (
        "action_needed",
        "authority",
        Some("physical_violence"),
        "experiencing_physical_violence",
        "មេភូមិបានឃើញស្នាមជាំលើដៃក្មេងស្រី – the village chief saw bruises on the girl's arms",
        "KH-0106",
    ),
    (
        "action_needed",
        "professional",
        Some("separated"),
        "unaccompanied",
        "ក្មេងប្រុសពីរនាក់ដេកនៅចំណតឡានក្រុងតាំងពីម្សិលមិញ – two boys asleep at the bus station since yesterday",
        "KH-0106",
    ),
    (
        "information",
        "family",
        None,
        "",
        "សួរពីរបៀបធ្វើសំបុត្រកំណើត – asked how to get a birth certificate",
        "KH-0106",
    ),
    ("counselling", "self", None, "", "ក្មេងចង់និយាយជាមួយនរណាម្នាក់ – a boy wanted somebody to talk to", "KH-0106"),
    ("wrong_number", "other", None, "", "", "KH-0106"),
];

const ANSWER: &str = "យើងបានទៅសួរសុខទុក្ខហើយ កុមារមានសុវត្ថិភាព។ អរគុណដែលបានប្រាប់ – we went there, the child is safe. Thank you for telling us.";

pub fn tell(world: &mut World) {
    let officer = world.someone(org::VILLAGES, "hotline_officer");
    let mut raised = Vec::new();
    for (number, told) in (0..).zip(CALLS) {
        let at = world.calendar.ago(5 - number / 2, 9 + number, 20);
        raised.extend(call(world, officer, at, *told).map(|concern| (concern, at)));
    }
    answer(world, officer, &raised);
}

/// The call, and the concern that it led to.
fn call(world: &mut World, officer: usize, at: Instant, told: Told) -> Option<RecordId> {
    let (kind, relation, worry, about, story, place) = told;
    let record = Call {
        time: Some(at),
        kind: Some(kind.to_owned()),
        relation: Some(relation.to_owned()),
        flags: Some(vec!["adult".to_owned(), "wants_answer".to_owned()]),
        worries: worry.map(|worry| vec![worry.to_owned()]),
        story: (!story.is_empty()).then(|| story.to_owned()),
        place: Some(place.to_owned()),
        phone: worry.map(|_| "+855 000 555 022".to_owned()),
        ..Call::default()
    };
    let call = world.script.create(officer, at, &record);
    worry?;
    let concern = Concern {
        story: Some(story.to_owned()),
        about: Some(vec![about.to_owned()]),
        raised: Some(at),
        source: Some("hotline".to_owned()),
        place: Some(place.to_owned()),
        suggested: Some("high".to_owned()),
        reporter: Some("+855 000 555 022".to_owned()),
        reporter_kind: Some(relation.to_owned()),
        call: Some(call),
        ..Concern::default()
    };
    Some(world.script.create(officer, at.plus_millis(60_000), &concern))
}

/// The second report is of the same girl as the first: they are merged, and the one who called is told.
fn answer(world: &mut World, officer: usize, raised: &[(RecordId, Instant)]) {
    let [(first, _), (second, at), ..] = raised else { return };
    let supervisor = world.someone(org::VILLAGES, "case_supervisor");
    let about = (KindName::Concern, *first);
    let level = json!({ "level": "high", "reason": "តាមសញ្ញា – by the signs" });
    world.script.act(supervisor, at.plus_hours(1), about, "triage", &level);
    let into = json!({ "merged_into": first, "reason": "កុមារតែមួយ – the same child" });
    world.script.act(supervisor, at.plus_hours(2), (KindName::Concern, *second), "merge", &into);
    world.script.act(supervisor, at.plus_hours(26), about, "feed_back", &json!({ "feedback": ANSWER }));
    let message = ConcernMessage {
        parent: Some(*first),
        side: Some("reporter".to_owned()),
        time: Some(at.plus_hours(28)),
        text: Some("អ្នកហៅបានទូរស័ព្ទមកវិញ៖ ផ្ទះស្ងាត់ហើយ – the caller rang again: the house is quiet now".to_owned()),
        ..ConcernMessage::default()
    };
    world.script.create(officer, at.plus_hours(28), &message);
}
