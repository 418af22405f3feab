//! School, what families live on, and trades that are learned. Chance is asked for nothing, so that the other stories stay
//! as they are.

use model::{
    RecordId,
    date::Instant,
    kinds::{Course, Livelihood, LivelihoodStep, SchoolAid, SchoolCheck, Schooling},
};

use super::concerns::CasePart;
use crate::world::World;

/// Days ago, there or not, why not, who told.
type Asked = (i64, &'static str, &'static str, &'static str);

/// There each time; away now and then; away to work.
const TERMS: [&[Asked]; 3] = [
    &[(27, "present", "", "teacher"), (16, "present", "", "seen")],
    &[
        (26, "present", "", "teacher"),
        (20, "absent", "ill", "carer"),
        (13, "no_school", "", "child"),
        (6, "present", "", "teacher"),
    ],
    &[(22, "present", "", "teacher"), (12, "absent", "cost", "child"), (5, "absent", "work", "teacher")],
];

const GIVEN: [(&str, &str, &str); 4] =
    [("uniform", "48000", "KHR"), ("books", "32000", "KHR"), ("fees", "20", "USD"), ("bicycle", "55", "USD")];

fn text(word: &str) -> Option<String> {
    (!word.is_empty()).then(|| word.to_owned())
}

/// Of the open cases that are old enough to have come so far.
pub fn tell(world: &mut World, cases: &[CasePart]) {
    let fits = |case: &&CasePart| case.open && case.days > 8;
    let chosen: Vec<CasePart> = cases.iter().filter(fits).cloned().collect();
    for (number, case) in chosen.iter().enumerate() {
        let years = world.children[case.child].age.years_min();
        if (6..16).contains(&years) && number % 3 != 2 {
            school(world, case, number);
        }
        if number.is_multiple_of(4) {
            livelihood(world, case, number);
        }
        if years >= 15 && number.is_multiple_of(2) {
            course(world, case, number);
        }
    }
}

/// Somebody says something so many days ago, but not before the case was there, and before now.
fn said(world: &World, case: &CasePart, days: i64, minute: i64) -> Instant {
    let last = world.calendar.now().plus_hours(-2);
    world.calendar.ago(days, 15, minute).max(case.opened.plus_hours(3)).min(last).plus_millis(minute * 60_000)
}

fn school(world: &mut World, case: &CasePart, number: usize) {
    let child = &world.children[case.child];
    let (person, years) = (Some(child.id), usize::from(child.age.years_min()));
    let grade = years.saturating_sub(6 + number % 3).clamp(1, 9);
    let enrolment = Schooling {
        person,
        case: Some(case.id),
        school: text("សាលាបឋមសិក្សាផ្កាឈូក – Lotus Flower School"),
        grade: text(&format!("grade_{grade}")),
        since: Some(world.day(40)),
        contact: text("អ្នកគ្រូ ច័ន្ទធី – Teacher Chanthy"),
        ..Schooling::default()
    };
    let at = said(world, case, 38, 1);
    let schooling = Some(world.script.create(case.owner, at, &enrolment));
    for (minute, (days, attendance, why, told_by)) in (2..).zip(TERMS[number % TERMS.len()]) {
        let check = SchoolCheck {
            person,
            case: Some(case.id),
            schooling,
            day: Some(world.day(*days)),
            attendance: text(attendance),
            why: text(why),
            told_by: text(told_by),
            ..SchoolCheck::default()
        };
        let at = said(world, case, *days, minute);
        world.script.create(case.owner, at, &check);
    }
    for (minute, (what, amount, currency)) in (20..).zip(GIVEN.iter().skip(number % 3).take(2)) {
        let aid = SchoolAid {
            person,
            case: Some(case.id),
            what: text(what),
            day: Some(world.day(30)),
            amount: text(amount),
            currency: text(currency),
            ..SchoolAid::default()
        };
        let at = said(world, case, 30, minute);
        world.script.create(case.owner, at, &aid);
    }
}

/// What was told or paid so many days ago.
const STEPS: [(i64, &str, &str); 5] = [
    (150, "repayment", "150000"),
    (120, "repayment", "150000"),
    (100, "income", "520000"),
    (60, "missed", ""),
    (20, "repayment", "100000"),
];

fn livelihood(world: &mut World, case: &CasePart, number: usize) {
    let (person, case_id) = (Some(world.children[case.child].id), Some(case.id));
    let plan = Livelihood {
        person,
        case: case_id,
        who: text("ម្តាយ – the mother"),
        skills: text("ចម្អិនអាហារ និងលក់ដូរ – cooks well, has sold at the market before"),
        way: text("business"),
        work: text("តូបលក់បបរ – a stall with rice porridge"),
        begun: Some(world.day(if number.is_multiple_of(8) { 190 } else { 30 })),
        income: text("380000"),
        currency: text("KHR"),
        loan: text("800000"),
        loan_on: Some(world.day(if number.is_multiple_of(8) { 185 } else { 28 })),
        ..Livelihood::default()
    };
    let at = said(world, case, 28, 30);
    let livelihood: RecordId = world.script.create(case.owner, at, &plan);
    let begun = if number.is_multiple_of(8) { 190 } else { 30 };
    for (minute, (days, what, amount)) in (31..).zip(STEPS).filter(|(_, (days, ..))| *days < begun) {
        let step = LivelihoodStep {
            person,
            case: case_id,
            livelihood: Some(livelihood),
            what: text(what),
            day: Some(world.day(days)),
            amount: text(amount),
            ..LivelihoodStep::default()
        };
        // What was before the plan was written down is told after it.
        let told = said(world, case, days, minute).max(at.plus_millis(minute * 1_000));
        world.script.create(case.owner, told, &step);
    }
}

fn course(world: &mut World, case: &CasePart, number: usize) {
    let (trade, title, provider) = [
        ("motorbikes", "ជួសជុលម៉ូតូ ៦ខែ – motorbike repair, six months", "ជាង វណ្ណៈ – Master Vannak’s garage"),
        ("sewing", "កាត់ដេរ – sewing", "មជ្ឈមណ្ឌលត្រីចក្រ – Trey Chakra centre"),
    ][number / 2 % 2];
    let over = number.is_multiple_of(4);
    let record = Course {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        trade: text(trade),
        title: text(title),
        provider: text(provider),
        begun: Some(world.day(if over { 290 } else { 35 })),
        ended: over.then(|| world.day(110)),
        result: over.then(|| "completed".to_owned()),
        certificate: over.then_some(true),
        ..Course::default()
    };
    let at = said(world, case, 33, 50);
    world.script.create(case.owner, at, &record);
}
