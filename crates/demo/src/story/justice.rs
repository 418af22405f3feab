//! Before the law: complaints and how far they came, days in court behind and ahead, and who goes with the child.

use std::collections::BTreeMap;

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{CustodyStep, Evidence, Hearing, LegalMatter, Suspect, Testimony},
};
use serde_json::json;

use super::{concerns::CasePart, texts};
use crate::world::World;

/// Days that a case is open at least before it is before the law.
const DAYS_AT_LEAST: i64 = 12;
/// One of so many such cases of an organisation has a matter of law; its first has a suspect.
const ONE_IN: usize = 4;

/// How far a matter came: its acts in order. The last is where it stands.
const WAYS: &[&[&str]] = &[
    &["investigate", "prosecute", "try"],
    &["investigate"],
    &["investigate", "prosecute", "try", "decide"],
    &["investigate", "drop"],
    &[],
    &["prosecute", "try", "decide", "appeal"],
    &["investigate", "drop", "resume"],
    &["investigate", "prosecute", "try", "decide", "enforce"],
];

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let mut of_org: BTreeMap<_, usize> = BTreeMap::new();
    let mut matters = 0;
    for case in cases.iter().filter(|case| case.open && case.days >= DAYS_AT_LEAST) {
        let seen = of_org.entry(case.org).or_default();
        if seen.is_multiple_of(ONE_IN) {
            let told = matter(world, case, matters);
            if *seen == 0 {
                suspect(world, case, told, matters);
            }
            matters += 1;
        }
        *seen += 1;
    }
}

fn matter(world: &mut World, case: &CasePart, number: usize) -> (RecordId, Instant) {
    let way = WAYS[number % WAYS.len()];
    let begun = world.calendar.ago(case.days - 2, 10, 15).max(case.opened.plus_hours(3));
    let decided = way.contains(&"decide");
    let record = LegalMatter {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        kind: Some("criminal".to_owned()),
        about: Some(vec!["at_risk_of_sexual_exploitation".to_owned()]),
        authority: Some(if way.contains(&"try") { "court" } else { "anti_trafficking_police" }.to_owned()),
        office: Some("សាលាដំបូងរាជធានី បន្ទប់ ៣ – municipal court, room 3".to_owned()),
        number: Some(format!("{}/2026", 1200 + number * 37)),
        lawyer: Some("មេធាវី ចាន់ សុធា – legal aid, 000 555 120".to_owned()),
        // A few were not asked yet: the app says so.
        protection: (number % 3 != 2)
            .then(|| ["support_person", "closed_court", "screen"].map(str::to_owned).to_vec()),
        child_view: Some("ខ្ញុំចង់ឲ្យគាត់ឈប់មក – I want him to stop coming".to_owned()),
        claimed: Some("2500".to_owned()),
        awarded: decided.then(|| "1800".to_owned()),
        paid: way.contains(&"enforce").then(|| "600".to_owned()),
        currency: Some("USD".to_owned()),
        ..LegalMatter::default()
    };
    let id = world.script.create(case.owner, begun, &record);
    let mut said = begun;
    for (step, act) in (1_i64..).zip(way) {
        let ago = (case.days - 2 - step * 2).max(1);
        // Each after the one before, whatever the hour at which the case was opened.
        said = world.calendar.ago(ago, 11, 0).max(said.plus_hours(1));
        let args = match *act {
            "decide" => json!({ "verdict": "convicted", "sentence": "ដាក់ពន្ធនាគារ ៧ ឆ្នាំ – seven years" }),
            "drop" => {
                json!({ "drop_reason": "family_withdrew", "reason": "គ្រួសារខ្លាច – the family is afraid" })
            }
            "resume" => json!({ "reason": "ម្តាយចង់បន្តវិញ – the mother wishes to go on" }),
            _ => json!({}),
        };
        world.script.act(case.owner, said, (KindName::LegalMatter, id), act, &args);
    }
    if way.last() != Some(&"drop") {
        hearings(world, case, (id, begun), number);
    }
    (id, begun)
}

/// Those few write down who it may be, what proves it and what the child told, once.
fn suspect(world: &mut World, case: &CasePart, (matter, begun): (RecordId, Instant), number: usize) {
    let by = world.someone(case.org, "case_supervisor");
    let record = Suspect {
        alias: Some(["ពូម៉ូតូក្រហម – uncle with the red moto", "Mr Ken"][number % 2].to_owned()),
        description: Some(texts::ADULTS[number % texts::ADULTS.len()].to_owned()),
        vehicles: Some("ម៉ូតូក្រហម 1AB-0000 – red moto".to_owned()),
        cases: Some(vec![case.id]),
        matters: Some(vec![matter]),
        reported: Some(true),
        ..Suspect::default()
    };
    let suspect = world.script.create(by, begun.plus_hours(4), &record);
    let record = Evidence {
        label: Some("ទូរស័ព្ទដែលគាត់ឲ្យនាង – the telephone that he gave her".to_owned()),
        kind: Some("gift".to_owned()),
        time: Some(begun.plus_hours(3)),
        found: Some("ម្តាយនាងប្រគល់ឲ្យ – her mother handed it over".to_owned()),
        suspects: Some(vec![suspect]),
        matters: Some(vec![matter]),
        ..Evidence::default()
    };
    let evidence = world.script.create(by, begun.plus_hours(5), &record);
    // The second chain has a gap, as they do: the app shows it.
    let giver = ["Sok Dara", "Chan Thy"][number % 2];
    let steps = [
        ("collected", None, "Sok Dara", 5),
        ("handed_police", Some(giver), "នគរបាលប្រឆាំងការជួញដូរ – police", 20),
    ];
    for (why, from, to, hours) in steps {
        let record = CustodyStep {
            evidence: Some(evidence),
            time: Some(begun.plus_hours(hours)),
            from: from.map(str::to_owned),
            to: Some(to.to_owned()),
            why: Some(why.to_owned()),
            seal: Some(format!("S-{}", 400 + number)),
            intact: from.map(|_| true),
            ..CustodyStep::default()
        };
        world.script.create(by, begun.plus_hours(hours + 1), &record);
    }
    let record = Testimony {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        matter: Some(matter),
        time: Some(begun.plus_hours(30)),
        taker: Some("police".to_owned()),
        taken_by: Some("Capt. Lina, 000 555 121".to_owned()),
        support: Some("អ្នកចិត្តសាស្ត្រ – psychologist".to_owned()),
        recorded: Some(true),
        text: Some("នាងប្រាប់អំពីអំណោយ និងឡាន – she told of the gifts and the car".to_owned()),
        ..Testimony::default()
    };
    world.script.create(by, begun.plus_hours(33), &record);
}

/// The police heard the child; a day was postponed; one comes, and not everybody has yet been asked to go along.
fn hearings(world: &mut World, case: &CasePart, (matter, begun): (RecordId, Instant), number: usize) {
    let about = |kind: &str, time: Instant| Hearing {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        matter: Some(matter),
        kind: Some(kind.to_owned()),
        time: Some(time),
        room: Some("បន្ទប់ ៣ – room 3".to_owned()),
        child_there: Some(true),
        ..Hearing::default()
    };
    let heard_on = begun.plus_hours(30);
    let heard =
        Hearing { escort: Some(world.cast.users[case.owner].account), ..about("police_interview", heard_on) };
    let ahead = [1, 6, 20][number % 3];
    let next = Hearing {
        escort: number.is_multiple_of(2).then(|| world.cast.users[case.owner].account),
        ..about("trial_day", world.calendar.at(-ahead, 9, 0))
    };
    let put_off = about("trial_day", begun.plus_hours(60));
    let first = world.script.create(case.owner, begun.plus_hours(1), &heard);
    let args = json!({ "outcome": "នាងនិយាយតែម្តង – she spoke once, with a psychologist beside her" });
    world.script.act(case.owner, heard_on.plus_hours(2), (KindName::Hearing, first), "hold", &args);
    let put_off = world.script.create(case.owner, begun.plus_hours(2), &put_off);
    let next = world.script.create(case.owner, begun.plus_hours(50), &next);
    let args = json!({ "reason": "ចៅក្រមឈឺ – the judge is ill", "next": next });
    world.script.act(case.owner, begun.plus_hours(51), (KindName::Hearing, put_off), "postpone", &args);
}
