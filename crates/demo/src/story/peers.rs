//! Peer groups of schools, committees of the network, and what each of them does every quarter. Chance is asked for
//! nothing, so that the other stories stay as they are.

use std::collections::BTreeSet;

use model::{
    RecordId,
    age::AgeBand,
    date::Day,
    kinds::{
        Campaign, Committee, CommitteeMeeting, CommitteeMember, PeerGroup, PeerLeader, QuarterMark,
        QuarterPlan, Session,
    },
    tally::{TallyCell, TallySex},
};
use rules::quarters::Quarter;

use crate::{cast::org, world::World};

/// What the group is called, its school, where it stands, its patron teacher.
type GroupRow = (&'static str, &'static str, &'static str, &'static str);

const GROUPS: [GroupRow; 8] = [
    ("ក្រុមផ្កាឈូក – Lotus", "សាលាបឋមសិក្សា ផ្កាឈូក – Lotus Primary", "KH-011002", "អ្នកគ្រូ ចាន់ធូ"),
    ("ក្រុមដួងដាវ – Stars", "អនុវិទ្យាល័យ ដួងដាវ – Star Lower Secondary", "KH-011002", "លោកគ្រូ វិបុល"),
    ("ក្រុមទន្លេ – River", "សាលាបឋមសិក្សា ទន្លេ – River Primary", "KH-011003", "អ្នកគ្រូ សុភី"),
    ("ក្រុមស្ពាន – Bridge", "វិទ្យាល័យ ស្ពានថ្មី – New Bridge High School", "KH-011003", "លោកគ្រូ ណារុន"),
    ("ក្រុមត្នោត – Palm", "សាលាបឋមសិក្សា ដើមត្នោត – Palm Primary", "KH-011001", "អ្នកគ្រូ កល្យាណ"),
    ("ក្រុមពន្លឺ – Light", "អនុវិទ្យាល័យ ពន្លឺ – Light Lower Secondary", "KH-011001", "លោកគ្រូ រតនៈ"),
    ("ក្រុមអូរ – Stream", "សាលាបឋមសិក្សា អូរជ្រៅ – Stream Primary", "KH-011004", "អ្នកគ្រូ ស្រីមុំ"),
    ("ក្រុមមេអំបៅ – Butterfly", "សាលាបឋមសិក្សា ផ្កាឈូក – Lotus Primary", "KH-011002", "លោកគ្រូ ធារ៉ា"),
];
const TOPICS: [&[&str]; 4] =
    [&["trafficking", "hotline"], &["safe_migration"], &["online", "sexual_abuse"], &["rights", "school"]];
const QUESTIONS: &str = "ប្រាប់អ្នកណា បើគេឱ្យលុយ? – Whom do we tell when somebody gives us money?";

/// What it is called, its level, where it sits.
const COMMITTEES: [(&str, &str, &str); 4] = [
    ("គ.ក.ក. ឃុំ ប៉ោយប៉ែត – CCWC Paoy Paet", "commune", "KH-011002"),
    ("គ.ក.ក. ឃុំ ផ្សារកណ្តាល – CCWC Phsar Kandal", "commune", "KH-011003"),
    ("គណៈកម្មាធិការក្រុង – Town committee", "district", "KH-0110"),
    ("ក្រុមភូមិ អូរជ្រៅ – Village group Ou Chrov", "village", "KH-011004"),
];
const MEMBERS: [(&str, &str, &str, &str, &str); 5] = [
    ("លោក ហេង សុខុម", "male", "government", "chair", "សាលាឃុំ – commune office"),
    ("លោកស្រី មាស ស្រីណុច", "female", "social_affairs", "focal_point", "ការិយាល័យសង្គមកិច្ច – social affairs"),
    ("លោក អ៊ុំ វិរៈ", "male", "police", "member", "ប៉ុស្តិ៍នគរបាល – police post"),
    ("អ្នកគ្រូ ព្រំ ចន្ថា", "female", "education", "secretary", "សាលាបឋមសិក្សា – primary school"),
    ("អ៊ំ ភាព", "female", "parent", "member", ""),
];
const DECISIONS: &str =
    "ទៅសួរសុខទុក្ខគ្រួសារដែលត្រៀមចេញទៅថៃ។ – Visit the families who are about to leave for Thailand.";

fn text(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

fn codes(all: &[&str]) -> Vec<String> {
    all.iter().map(|code| (*code).to_owned()).collect()
}

/// What was done on which days, to be pointed at.
type Done = Vec<(i64, RecordId)>;

pub fn tell(world: &mut World) {
    let educator = world.cast.user("educator.villages");
    let supervisor = world.cast.user("supervisor.villages");
    let mut plans = Vec::new();
    for number in 0..GROUPS.len() {
        let (group, done) = peer_group(world, educator, number);
        let plan = QuarterPlan { group: Some(group), ..QuarterPlan::default() };
        plans.push((plan, educator, done));
    }
    for number in 0..COMMITTEES.len() {
        let (committee, done) = committee(world, educator, number);
        let plan = QuarterPlan { committee: Some(committee), ..QuarterPlan::default() };
        plans.push((plan, supervisor, done));
    }
    for (number, (plan, answers, done)) in plans.into_iter().enumerate() {
        quarters(world, (educator, answers), number, plan, &done);
    }
}

fn peer_group(world: &mut World, by: usize, number: usize) -> (RecordId, Done) {
    let (label, school, place, patron) = GROUPS[number];
    let begun = world.scale.days() + 8;
    let at = world.calendar.ago(begun, 9, number as i64);
    let teller = world.cast.users[world.cast.user("member.villages")].account;
    let record = PeerGroup {
        label: text(label),
        school: text(school),
        place: text(place),
        patron: text(patron),
        since: Some(world.day(begun)),
        worker: Some(world.cast.users[by].account),
        // A leader of the first group has a phone.
        tellers: (number == 0).then(|| vec![teller]),
        project: Some(world.projects[1]),
        ..PeerGroup::default()
    };
    let group = world.script.create(by, at, &record);
    leaders(world, by, number, group);
    let mut done = Vec::new();
    for round in 0..5 {
        let days = 8 + 65 * round + 6 * number as i64;
        if days < world.scale.days() {
            done.push((days, session(world, by, (number, round as usize), group, days)));
        }
    }
    (group, done)
}

/// Two young people each, whom the team knows.
fn leaders(world: &mut World, by: usize, number: usize, group: RecordId) {
    let young = |child: &&crate::world::Child| {
        child.org == org::VILLAGES && (11..18).contains(&child.age.years_min())
    };
    let known: Vec<(RecordId, i64)> =
        world.children.iter().filter(young).map(|child| (child.id, child.since)).collect();
    for (person, since) in known.into_iter().skip(number * 2).take(2) {
        let days = since.min(world.scale.days()) - 1;
        let record = PeerLeader {
            group: Some(group),
            person: Some(person),
            since: Some(world.day(days)),
            trained_on: Some(codes(&["trafficking", "hotline", "rights"])),
            trained: Some(world.day(days)),
            ..PeerLeader::default()
        };
        let at = world.calendar.ago(days, 16, 0);
        world.script.create_as(RecordId::of_pair(group, person), by, at, &record);
    }
}

fn session(
    world: &mut World,
    by: usize,
    (number, round): (usize, usize),
    group: RecordId,
    days: i64,
) -> RecordId {
    let mut counts = Vec::new();
    for (sex, more) in [(TallySex::Female, 3), (TallySex::Male, 0)] {
        for (band, less) in [(AgeBand::From5To9, 6), (AgeBand::From10To14, 0), (AgeBand::From15To17, 9)] {
            let n = 22 + more + (number * 7 + round * 5) % 13;
            counts.push(TallyCell { sex, band, n: n.saturating_sub(less) as u32 });
        }
    }
    let record = Session {
        kind: text("peer_session"),
        peer_group: Some(group),
        day: Some(world.day(days)),
        shift: text("day"),
        place: text(GROUPS[number].2),
        topics: Some(codes(TOPICS[(number + round) % TOPICS.len()])),
        materials: Some(codes(&["picture_cards", "leaflets"])),
        questions: (round == 0).then(|| QUESTIONS.to_owned()),
        team: Some(vec![world.cast.users[by].account]),
        project: Some(world.projects[1]),
        tally: Some(counts),
        ..Session::default()
    };
    let at = world.calendar.ago(days, 15, number as i64);
    world.script.create(by, at, &record)
}

fn committee(world: &mut World, by: usize, number: usize) -> (RecordId, Done) {
    let (label, level, place) = COMMITTEES[number];
    let begun = world.scale.days() + 7;
    let at = world.calendar.ago(begun, 9, number as i64);
    let record = Committee {
        label: text(label),
        level: text(level),
        place: text(place),
        since: Some(world.day(begun)),
        worker: Some(world.cast.users[by].account),
        project: Some(world.projects[1]),
        ..Committee::default()
    };
    let committee = world.script.create(by, at, &record);
    let members = members(world, by, number, committee);
    let mut done = Vec::new();
    for round in 0..4 {
        let days = 12 + 80 * round + 5 * number as i64;
        if days < world.scale.days() {
            let meeting = CommitteeMeeting {
                committee: Some(committee),
                day: Some(world.day(days)),
                came: Some(members.iter().copied().skip(usize::from(round % 2 == 1)).collect()),
                guests: Some(2),
                topics: Some(codes(&["safe_migration", "law"])),
                decisions: text(DECISIONS),
                next: Some(world.day(days - 80)),
            };
            let at = world.calendar.ago(days, 16, number as i64);
            done.push((days, world.script.create(by, at, &meeting)));
        }
    }
    let days = 20 + 3 * number as i64;
    let campaign = Campaign {
        committee: Some(committee),
        channels: Some(codes(&[["loudspeaker", "house_to_house"], ["radio", "posters"]][number % 2])),
        topics: Some(codes(&["safe_migration", "hotline"])),
        place: text(place),
        day: Some(world.day(days)),
        until: Some(world.day(days - 2)),
        materials: Some(codes(&["leaflets", "poster"])),
        pieces: Some(150),
        audience: Some(400 + 50 * number as u64),
        method: text(["households", "guess"][number % 2]),
        project: Some(world.projects[1]),
        ..Campaign::default()
    };
    let at = world.calendar.ago(days - 2, 17, number as i64);
    world.script.create(by, at, &campaign);
    (committee, done)
}

fn members(world: &mut World, by: usize, number: usize, committee: RecordId) -> Vec<RecordId> {
    let at = world.calendar.ago(world.scale.days() + 6, 9, number as i64);
    let teller = world.cast.users[world.cast.user("member.villages")].account;
    let mut all = Vec::new();
    for (place, (who, sex, side, role, office)) in MEMBERS.iter().enumerate() {
        let member = CommitteeMember {
            committee: Some(committee),
            who: text(who),
            sex: text(sex),
            side: text(side),
            office: text(office),
            role: text(role),
            // One tells of worries by the link of a network member.
            account: (number == 0 && place == 4).then_some(teller),
            since: Some(world.day(world.scale.days() + 6)),
            ..CommitteeMember::default()
        };
        all.push(world.script.create(by, at.plus_millis(place as i64 * 60_000), &member));
    }
    all
}

/// A plan from the beginning of the year told. One in four forgets now and then; one of the committees says why.
fn quarters(
    world: &mut World,
    (by, answers): (usize, usize),
    number: usize,
    plan: QuarterPlan,
    done: &[(i64, RecordId)],
) {
    let begun = world.scale.days();
    let at = world.calendar.ago(begun + 5, 10, number as i64);
    let record = QuarterPlan {
        starts: Some(world.day(begun)),
        assignee: Some(world.cast.users[answers].account),
        ..plan
    };
    let id = world.script.create(by, at, &record);
    let mut marked = BTreeSet::new();
    for (days, what) in done.iter().rev() {
        let day: Day = world.day(*days);
        let Some(first) = Quarter::of(day).first_day() else { continue };
        let forgets = number % 4 == 1 && marked.len() % 2 == 1;
        if !marked.insert(first) {
            continue;
        }
        let mark = QuarterMark { plan: Some(id), quarter: Some(first), ..QuarterMark::default() };
        let mark = match forgets {
            false => QuarterMark { done_by: Some(*what), day: Some(day), ..mark },
            true if number == 9 => QuarterMark { why: text("weather"), ..mark },
            true => continue,
        };
        let said = world.calendar.ago(*days, 17, number as i64);
        world.script.create_as(RecordId::of_name(id, &first.to_string()), by, said, &mark);
    }
}
