//! Children who came home and were followed there: visits by the months, school, a trade, and a worry that was nothing. All of
//! these cases are closed. Chance of its own, so that the other stories stay as they are.

use model::{
    KindName, RecordId,
    age::{Age, AgeMethod},
    date::Instant,
    kinds::{Case, Concern, Course, Person, Relationship, SchoolCheck, Schooling, Visit},
};
use serde_json::json;

use super::casework;
use crate::{
    cast::{ORGANISATIONS, org},
    names::{self, People},
    rng::Rng,
    world::World,
};

/// Who brings children home, the office of the province first: in a small network it alone.
const OFFICES: [usize; 3] = [org::SOCIAL_AFFAIRS, org::PHNOM_PENH, org::POIPET];
/// One in so many children of the network.
const ONE_IN: usize = 40;
/// Months at home, and the days until then, after which somebody goes to see the child.
const MARKS: [(usize, i64); 6] = [(1, 30), (2, 61), (3, 91), (6, 183), (9, 274), (12, 365)];
/// Days between the opening of a case and the journey home.
const BEFORE_HOME: i64 = 60;

/// What a child does at home.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Days {
    /// Goes to school.
    School,
    /// Left school for work, and came back.
    Away,
    /// Learns a trade; how it goes half a year later, a code of `work_after`.
    Trade(&'static str),
}

/// Days since the child came home, a girl, years of age, what the child does, lives with, somebody was worried.
type Row = (i64, bool, u16, Days, &'static str, bool);

/// The first six show something of every measure.
const ROWS: [Row; 12] = [
    (378, true, 12, Days::School, "mother", false),
    (205, false, 13, Days::Away, "grandmother", false),
    (120, true, 9, Days::School, "aunt_or_uncle", false),
    (96, false, 14, Days::School, "mother", true),
    (310, false, 17, Days::Trade("trade"), "father", false),
    (196, true, 11, Days::School, "mother", false),
    (350, true, 10, Days::School, "grandmother", false),
    (285, false, 12, Days::School, "father", false),
    (260, true, 15, Days::Away, "mother", false),
    (330, true, 17, Days::Trade("own_business"), "mother", false),
    (150, true, 8, Days::School, "grandmother", true),
    (372, false, 16, Days::Trade("no_work"), "aunt_or_uncle", false),
];

const VILLAGES: [&str; 4] = ["KH-0106", "KH-0102", "KH-0104", "KH-0107"];

const SEEN: [&str; 4] = [
    "រត់មករកយើង បង្ហាញបន្ទប់គេង – runs to meet us, shows where she sleeps",
    "ម្តាយថា កូននិយាយច្រើនជាងមុន – the mother says that the child talks more than before",
    "មានបាយគ្រប់ពេល ជួយការងារផ្ទះបន្តិច – eats at every meal, helps a little at home",
    "លេងជាមួយក្មេងជិតខាង គ្មានអ្វីគួរឱ្យបារម្ភ – plays with the neighbours' children, nothing to worry about",
];

fn text(word: &str) -> Option<String> {
    (!word.is_empty()).then(|| word.to_owned())
}

/// A case of a child who came home, while it is told.
struct Home {
    person: RecordId,
    case: RecordId,
    owner: usize,
    supervisor: usize,
    row: Row,
    /// Days ago on which the office knew the child to be at home.
    known: i64,
}

pub fn tell(world: &mut World, seed: u64) {
    let mut rng = Rng::new(seed ^ 0x0040_3e01);
    let most = ROWS.len() * OFFICES.len();
    for number in 0..(world.scale.persons / ONE_IN).clamp(ROWS.len() / 2, most) {
        let office = OFFICES[number / ROWS.len() % OFFICES.len()];
        let all = |role| world.cast.with_role(office, role).first().copied();
        let (Some(owner), Some(supervisor)) = (all("caseworker"), all("case_supervisor")) else { continue };
        let row = ROWS[number % ROWS.len()];
        let name = names::person(&mut rng, People::Khmer, row.1);
        let person = file(world, (owner, number), row, name);
        let home = open(world, (owner, supervisor), (office, number), row, person);
        let visits = home.visits(world);
        let last = visits.last().copied().unwrap_or(home.known).min(home.known);
        let closed = (last - 2).max(1);
        match row.3 {
            Days::School => home.school(world, &visits),
            Days::Away => home.away(world, closed),
            Days::Trade(after) => home.trade(world, after),
        }
        if row.5 {
            home.worry(world, closed + 17);
        }
        home.close(world, closed);
    }
}

/// Days ago on which a child's file was begun. What was before the network is told from the paper file.
fn begun(world: &World, home: i64) -> i64 {
    (home + BEFORE_HOME).min(world.scale.days() + 18)
}

/// The child's file, and who cares for the child.
fn file(world: &mut World, (by, number): (usize, usize), row: Row, name: model::name::Name) -> RecordId {
    let (home, girl, years, days, carer, _) = row;
    let days_ago = begun(world, home);
    let at = world.calendar.ago(days_ago, 9, 5);
    let record = Person {
        name: Some(name),
        sex: text(if girl { "female" } else { "male" }),
        age: Age::new((years, years), world.day(days_ago), AgeMethod::Document, false).ok(),
        wishes: text("ខ្ញុំចង់នៅផ្ទះ។ – I want to be at home."),
        nationality: text("cambodian"),
        languages: Some(vec!["km".to_owned()]),
        living: text("trafficking_survivor"),
        place: text(VILLAGES[number % VILLAGES.len()]),
        school: text(if matches!(days, Days::Trade(_)) { "vocational" } else { "attending" }),
        ..Person::default()
    };
    let person = world.script.create(by, at, &record);
    let kin = Relationship {
        person: Some(person),
        relation: text(carer),
        carer: Some(true),
        contacted: text("yes"),
        willing: text("yes"),
        safe: text("yes"),
        ..Relationship::default()
    };
    world.script.create(by, at.plus_millis(60_000), &kin);
    person
}

/// The case with its steps: those before the journey, and the one that follows it.
fn open(
    world: &mut World,
    (owner, supervisor): (usize, usize),
    (office, number): (usize, usize),
    row: Row,
    person: RecordId,
) -> Home {
    let days = begun(world, row.0);
    let known = (days - 12).min(row.0 - 1);
    let at = world.calendar.ago(days, 10, 0);
    let record = Case {
        person: Some(person),
        number: Some(format!("{}-{:04}", ORGANISATIONS[office].code, 901 + number)),
        about: Some(vec!["experiencing_trafficking".to_owned()]),
        summary: text(
            "មកពីផ្ទះសំណាក់ គ្រួសារត្រូវបានរកឃើញ ហើយចង់ទទួលកូនវិញ – came from a shelter; the family was found and wants the child back",
        ),
        child_view: text("ខ្ញុំចង់នៅផ្ទះ។ – I want to be at home."),
        care: text(if days > row.0 { "transit_home" } else { "family_reunification" }),
        ..Case::default()
    };
    let case = world.script.create(supervisor, at, &record);
    let about = (KindName::Case, case);
    let account = world.cast.users[owner].account;
    world.script.act(supervisor, at, about, "open", &json!({ "risk": "medium", "owner": account }));
    let steps = [
        (days, "register", json!({})),
        (
            days - 2,
            "assess",
            json!({ "risk": "low", "reason": "គ្រួសារល្អ និងត្រៀមរួចរាល់ – the family is good and prepared" }),
        ),
        (days - 7, "plan", json!({ "goal": "នៅផ្ទះដោយសុវត្ថិភាព និងទៅរៀន – safe at home and at school" })),
        (days - 10, "implement", json!({})),
        (known, "follow_up", json!({})),
    ];
    for (minute, (days, step, args)) in (10..).zip(steps) {
        world.script.act(owner, world.calendar.ago(days, 11, minute), about, step, &args);
    }
    let at = world.calendar.ago(known, 11, 30);
    let home = json!({ "home": world.day(row.0), "care": "family_reunification" });
    world.script.set(owner, at, about, &home);
    Home { person, case, owner, supervisor, row, known }
}

impl Home {
    /// So many days ago, but not before the child was known to be at home.
    fn ago(&self, world: &World, days: i64, minute: i64) -> Instant {
        world.calendar.ago(days.min(self.known), 15, minute)
    }

    /// One at each mark since the case follows the child; the days ago of each.
    fn visits(&self, world: &mut World) -> Vec<i64> {
        let mut made = Vec::new();
        for (months, after) in MARKS {
            let days = self.row.0 - after;
            if !(2..self.known).contains(&days) {
                continue;
            }
            made.push(days);
            let seen = !(months == 2 && self.row.0 % 4 == 1);
            // It is hardest in the first months: one child in four is not safe yet at three of them.
            let safety = match months {
                3 if self.row.0 % 7 == 0 => "c",
                1..=3 => "b",
                _ => "a",
            };
            let told = |word: &str| seen.then(|| word.to_owned());
            let time = world.calendar.ago(days, 10, 20);
            let record = Visit {
                person: Some(self.person),
                case: Some(self.case),
                time: Some(time),
                kind: text(if months == 9 { "school" } else { "home" }),
                seen: Some(seen),
                not_seen_reason: (!seen).then(|| "visiting".to_owned()),
                health: told("a"),
                schooling: told(if months < 6 { "b" } else { "a" }),
                food: told(if months < 3 { "b" } else { "a" }),
                relations: told(if months < 3 { "b" } else { "a" }),
                safety: told(safety),
                note: told(SEEN[months % SEEN.len()]),
                ..Visit::default()
            };
            world.script.create(self.owner, time.plus_hours(2), &record);
        }
        made
    }

    fn schooling(&self, world: &World, since: i64) -> Schooling {
        let grade = self.row.2.saturating_sub(6).clamp(1, 9);
        Schooling {
            person: Some(self.person),
            case: Some(self.case),
            school: text("សាលាបឋមសិក្សាក្នុងភូមិ – the village school"),
            grade: Some(format!("grade_{grade}")),
            since: Some(world.day(since)),
            contact: text("នាយកសាលា – the head teacher"),
            ..Schooling::default()
        }
    }

    /// At school since the week after the journey, and found there at each visit.
    fn school(&self, world: &mut World, visits: &[i64]) {
        let since = self.row.0 - 7;
        let record = self.schooling(world, since);
        let schooling = world.script.create(self.owner, self.ago(world, since - 1, 0), &record);
        for days in visits {
            let check = SchoolCheck {
                person: Some(self.person),
                case: Some(self.case),
                schooling: Some(schooling),
                day: Some(world.day(*days)),
                attendance: text("present"),
                told_by: text("teacher"),
                ..SchoolCheck::default()
            };
            world.script.create(self.owner, self.ago(world, *days, 5), &check);
        }
    }

    /// Left to earn, and came back when the family had been spoken with; `closed`: days ago that the case was closed.
    fn away(&self, world: &mut World, closed: i64) {
        let since = self.row.0 - 7;
        let record = self.schooling(world, since);
        let first = world.script.create(self.owner, self.ago(world, since - 1, 0), &record);
        let (left, back) = (closed + 10, closed + 4);
        let at = self.ago(world, left - 1, 1);
        let over = json!({
            "until": world.day(left),
            "left": "work",
            "note": "ទៅជួយឪពុកនៅការដ្ឋានសំណង់ – went to help the father at a building site",
        });
        world.script.set(self.owner, at, (KindName::Schooling, first), &over);
        let again = self.schooling(world, back);
        world.script.create(self.owner, self.ago(world, back - 1, 2), &again);
    }

    /// A course of two months, begun ten days after the journey; what became of it is asked after three months and six.
    fn trade(&self, world: &mut World, after: &str) {
        let begun = self.row.0 - 10;
        let ended = begun - 60;
        let record = Course {
            person: Some(self.person),
            case: Some(self.case),
            trade: text(if self.row.1 { "sewing" } else { "motorbikes" }),
            title: text(if self.row.1 {
                "កាត់ដេរ – sewing"
            } else {
                "ជួសជុលម៉ូតូ – motorbike repair"
            }),
            provider: text("មជ្ឈមណ្ឌលបណ្តុះបណ្តាលខេត្ត – the training centre of the province"),
            begun: Some(world.day(begun)),
            ..Course::default()
        };
        let id = world.script.create(self.owner, self.ago(world, begun - 1, 0), &record);
        let told = [
            (ended - 1, json!({ "ended": world.day(ended), "result": "completed", "certificate": true })),
            (ended - 93, json!({ "after_3": "other_work" })),
            (ended - 184, json!({ "after_6": after })),
        ];
        for (minute, (days, fields)) in (1..).zip(told) {
            world.script.set(self.owner, self.ago(world, days, minute), (KindName::Course, id), &fields);
        }
    }

    /// A broker came through the village: looked into within a day, and whoever told of it heard so.
    fn worry(&self, world: &mut World, days: i64) {
        let at = self.ago(world, days, 10);
        let record = Concern {
            person: Some(self.person),
            story: text(
                "ឈ្មួញកណ្តាលមកភូមិ សួររកក្មេងដែលធ្លាប់ទៅថៃ – a broker came to the village and asked for children who had been in Thailand",
            ),
            about: Some(vec!["at_risk_of_trafficking".to_owned()]),
            indicators: Some(vec!["border_job_not_confirmed".to_owned()]),
            raised: Some(at),
            source: text("ccwc"),
            place: text(VILLAGES[0]),
            suggested: text("medium"),
            urgent: Some(false),
            ..Concern::default()
        };
        let about = (KindName::Concern, world.script.create(self.owner, at, &record));
        let level =
            json!({ "level": "high", "reason": "កុមារធ្លាប់ត្រូវបានគេជួញដូរ – the child was trafficked before" });
        let told = json!({ "feedback": "យើងបានជួបកុមារ និងមេភូមិ អរគុណ – we met the child and the village chief, thank you" });
        let over = json!({ "reason": "កុមារនៅផ្ទះ ឈ្មួញត្រូវបានប៉ូលិសសួរ – the child is at home; the police spoke with the broker" });
        for (hours, act, args) in [(4, "triage", level), (26, "feed_back", told), (30, "close", over)] {
            world.script.act(self.supervisor, at.plus_hours(hours), about, act, &args);
        }
    }

    /// After a year the work is done; before that the commune's committee goes on with the visits.
    fn close(&self, world: &mut World, days: i64) {
        let at = world.calendar.ago(days, 17, 0);
        casework::closing(world, (self.case, self.person), (self.owner, self.supervisor), at);
        let args = if self.row.0 - days > 360 {
            json!({ "close_reason": "reintegrated", "reason": "មួយឆ្នាំនៅផ្ទះដោយសុវត្ថិភាព – a year at home, and safe" })
        } else {
            json!({ "close_reason": "transferred", "reason": "គណៈកម្មាធិការឃុំបន្តសួរសុខទុក្ខ – the commune committee goes on with the visits" })
        };
        world.script.act(self.supervisor, at, (KindName::Case, self.case), "close", &args);
    }
}
