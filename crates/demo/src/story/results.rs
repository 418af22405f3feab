//! What the two projects promise and report: a results tree each, indicators that are entered by hand beside those that are
//! counted, and returns by quarter in every state. Chance is asked for nothing, so that the other stories stay as they are.

use model::{
    KindName, RecordId,
    date::Instant,
    entry::Say,
    kinds::{Indicator, ResultNode, ResultsReturn, ReturnValue, Target},
};
use rules::results::{Slot, slots};
use serde_json::json;

use crate::world::World;

/// Level, the line that it stands below by its place in the list, label in three languages.
type NodeRow = (&'static str, Option<usize>, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const STREET: &[NodeRow] = &[
    ("goal", None, "Children of the riverfront grow up safe from trafficking", "កុមារនៅមាត់ទន្លេធំឡើងដោយសុវត្ថិភាពពីការជួញដូរ", "เด็กริมแม่น้ำเติบโตอย่างปลอดภัยจากการค้ามนุษย์"),
    ("outcome", Some(0), "Children on the street have an adult whom they trust", "កុមារតាមផ្លូវមានមនុស្សធំដែលគេទុកចិត្ត", "เด็กเร่ร่อนมีผู้ใหญ่ที่ไว้ใจได้"),
    ("outcome", Some(0), "A child in danger is safe within days", "កុមារដែលមានគ្រោះថ្នាក់ បានសុវត្ថិភាពក្នុងប៉ុន្មានថ្ងៃ", "เด็กที่ตกอยู่ในอันตรายปลอดภัยภายในไม่กี่วัน"),
    ("output", Some(1), "Night rounds and clubs are held every week", "ការចុះពេលយប់ និងក្លឹប ធ្វើរៀងរាល់សប្តាហ៍", "ลงพื้นที่กลางคืนและจัดชมรมทุกสัปดาห์"),
    ("output", Some(2), "Concerns are judged, and cases worked on", "ក្តីបារម្ភត្រូវបានវាយតម្លៃ ហើយករណីត្រូវបានដោះស្រាយ", "ข้อห่วงใยได้รับการประเมินและดูแลเป็นรายกรณี"),
    ("activity", Some(3), "Walk the riverfront five nights a week", "ដើរតាមមាត់ទន្លេប្រាំយប់ក្នុងមួយសប្តាហ៍", "เดินริมแม่น้ำสัปดาห์ละห้าคืน"),
    ("activity", Some(3), "Hold clubs with a meal", "ធ្វើក្លឹបកុមារជាមួយអាហារ", "จัดชมรมพร้อมอาหาร"),
];
#[rustfmt::skip]
const VILLAGES: &[NodeRow] = &[
    ("goal", None, "Families move safely, and no child travels alone", "គ្រួសារធ្វើចំណាកស្រុកដោយសុវត្ថិភាព ហើយគ្មានកុមារធ្វើដំណើរម្នាក់ឯង", "ครอบครัวย้ายถิ่นอย่างปลอดภัยและไม่มีเด็กเดินทางลำพัง"),
    ("outcome", Some(0), "Villagers know the signs and whom to call", "អ្នកភូមិស្គាល់សញ្ញា និងដឹងថាត្រូវហៅអ្នកណា", "ชาวบ้านรู้สัญญาณอันตรายและรู้ว่าจะโทรหาใคร"),
    ("output", Some(1), "Workshops are held with the authorities", "សិក្ខាសាលាធ្វើជាមួយអាជ្ញាធរ", "จัดประชุมเชิงปฏิบัติการกับเจ้าหน้าที่"),
    ("output", Some(1), "Peer groups teach in schools", "ក្រុមមិត្តអប់រំមិត្តបង្រៀននៅសាលា", "กลุ่มเพื่อนสอนเพื่อนในโรงเรียน"),
    ("activity", Some(3), "Train leaders in every school", "បណ្តុះបណ្តាលមេដឹកនាំក្នុងគ្រប់សាលា", "อบรมแกนนำทุกโรงเรียน"),
];

/// An indicator that is entered by hand: under which line, label in three languages, what it is, target.
struct Entered {
    node: usize,
    label: [&'static str; 3],
    unit: &'static str,
    over_time: &'static str,
    definition: &'static str,
    target: &'static str,
    /// Of the quarters, the oldest first: part and whole, girls and boys.
    values: [[(&'static str, &'static str); 2]; 3],
}

const SAFE: Entered = Entered {
    node: 1,
    label: [
        "Children who say that they feel safe at the club",
        "កុមារដែលនិយាយថាមានអារម្មណ៍សុវត្ថិភាពនៅក្លឹប",
        "เด็กที่บอกว่ารู้สึกปลอดภัยในชมรม",
    ],
    unit: "percentage",
    over_time: "sum",
    definition: "Of the children who were asked in the last week of the quarter, those who chose one of the two best faces.",
    target: "80",
    values: [[("14", "22"), ("11", "18")], [("17", "24"), ("13", "19")], [("21", "26"), ("15", "20")]],
};
const SIGNS: Entered = Entered {
    node: 1,
    label: [
        "Villagers who can name two signs of trafficking",
        "អ្នកភូមិដែលអាចប្រាប់សញ្ញានៃការជួញដូរពីរ",
        "ชาวบ้านที่บอกสัญญาณการค้ามนุษย์ได้สองข้อ",
    ],
    unit: "percentage",
    over_time: "latest",
    definition: "Asked at the end of a village meeting, by show of cards.",
    target: "70",
    values: [[("31", "60"), ("24", "52")], [("40", "61"), ("30", "50")], [("44", "58"), ("37", "55")]],
};

/// Who writes a project's results, and who reads and accepts them.
struct Office {
    writer: usize,
    reader: usize,
    project: RecordId,
}

pub fn tell(world: &mut World) {
    for (number, users, nodes, entered) in [
        (0, ["figures.phnompenh", "director.phnompenh"], STREET, &SAFE),
        (1, ["figures.villages", "director.villages"], VILLAGES, &SIGNS),
    ] {
        let [writer, reader] = users.map(|user| world.cast.user(user));
        let office = Office { writer, reader, project: world.projects[number] };
        let lines = tree(world, &office, nodes);
        counted(world, &office, &lines);
        let indicator = entered_by_hand(world, &office, entered, lines[entered.node]);
        returns(world, &office, entered, indicator, number == 1);
    }
}

/// Days ago that all of this was first written down.
fn begun(world: &World) -> i64 {
    world.scale.days() + 12
}

fn tree(world: &mut World, office: &Office, rows: &[NodeRow]) -> Vec<RecordId> {
    let at = world.calendar.ago(begun(world), 10, 0);
    let mut lines: Vec<RecordId> = Vec::new();
    for (position, (level, parent, en, km, th)) in (1_u64..).zip(rows) {
        let outcome = *level == "outcome";
        let of_outcome = |words: &str| outcome.then(|| words.to_owned());
        let node = ResultNode {
            project: Some(office.project),
            parent: parent.map(|above| lines[above]),
            level: Some((*level).to_owned()),
            position: Some(position),
            label_en: Some((*en).to_owned()),
            label_km: Some((*km).to_owned()),
            label_th: Some((*th).to_owned()),
            assumptions: of_outcome("The police and the commune go on working with us."),
            risks: of_outcome("Families move on before we know them."),
            verification: of_outcome("Records of rounds and sessions; children asked each quarter."),
        };
        lines.push(world.script.create(office.writer, at, &node));
    }
    lines
}

/// Places the indicators that are counted under the lines of the tree, and says how they are counted.
fn counted(world: &mut World, office: &Office, lines: &[RecordId]) {
    let at = world.calendar.ago(begun(world), 10, 30);
    let project = json!(office.project);
    let of_project = |say: &Say| say.fields().get("project") == Some(&project);
    let known: Vec<(RecordId, String)> = world
        .script
        .lines
        .iter()
        .filter(|line| line.kind == KindName::Indicator && of_project(&line.say))
        .filter_map(|line| Some((line.record, line.say.fields().get("measure")?.as_str()?.to_owned())))
        .collect();
    for (indicator, measure) in known {
        let at_line = match measure.as_str() {
            "concerns_raised" | "cases_opened" | "referrals_accepted" => lines.len().min(5) - 1,
            "attendances" | "peer_reach_estimated" => 3,
            measure if measure.starts_with("unique") => 1,
            _ => lines.len().min(4) - 1,
        };
        let mut said = json!({"result": lines[at_line], "source": "records", "unit": "number"});
        let unique = measure.starts_with("unique") || measure.ends_with("estimated");
        if unique || measure == "attendances" {
            said["counts"] = "people".into();
            said["people"] = if unique { "unique" } else { "attendances" }.into();
        } else {
            said["counts"] = "things".into();
            said["over_time"] = "sum".into();
        }
        world.script.set(office.writer, at, (KindName::Indicator, indicator), &said);
    }
}

fn entered_by_hand(world: &mut World, office: &Office, of: &Entered, line: RecordId) -> RecordId {
    let at = world.calendar.ago(begun(world), 11, 0);
    let [en, km, th] = of.label.map(|label| Some(label.to_owned()));
    let text = |word: &str| Some(word.to_owned());
    let record = Indicator {
        project: Some(office.project),
        position: Some(20),
        label_en: en,
        label_km: km,
        label_th: th,
        baseline: text("45"),
        result: Some(line),
        unit: text(of.unit),
        over_time: text(of.over_time),
        over_places: text("average"),
        counts: text("people"),
        people: text("unique"),
        source: text("entered"),
        definition: text(of.definition),
        ..Indicator::default()
    };
    let id = world.script.create(office.writer, at, &record);
    let year = world.day(0).year().to_string();
    for sex in [None, Some("female")] {
        let target = Target {
            indicator: Some(id),
            period: Some(year.clone()),
            value: text(of.target),
            sex: sex.map(str::to_owned),
            ..Target::default()
        };
        world.script.create(office.writer, at, &target);
    }
    id
}

/// The quarters up to the one that runs: the oldest restated, the next locked, the last a draft that is due (or submitted, and
/// waiting for somebody to read it), and the one that runs.
fn returns(world: &mut World, office: &Office, of: &Entered, indicator: RecordId, waits: bool) {
    let today = world.day(0);
    let all = slots(world.day(420), today, 3, 30);
    let Some(last) = all.len().checked_sub(4).map(|first| &all[first..]) else { return };
    let at = world.calendar.ago(begun(world), 14, 0);
    for (number, slot) in last.iter().enumerate() {
        let id = planned(world, office, slot, None, at);
        let Some(values) = of.values.get(number) else { continue };
        // Written three weeks after the quarter; in a small network all of it is younger.
        let days = (slot.until.plus_days(20).days_until(today)).clamp(1, begun(world) - 2);
        let values = say_values(world, office, (id, indicator), values, days);
        match number {
            0 => {
                close(world, office, id, &values, days, 3);
                restated(world, office, (id, slot, indicator), of, days);
            }
            1 => close(world, office, id, &values, days, 3),
            _ if waits => close(world, office, id, &values, days, 1),
            _ => {}
        }
    }
}

fn planned(
    world: &mut World,
    office: &Office,
    slot: &Slot,
    restates: Option<RecordId>,
    at: Instant,
) -> RecordId {
    let record = ResultsReturn {
        project: Some(office.project),
        from: Some(slot.from),
        until: Some(slot.until),
        due: Some(slot.due),
        restates,
        ..ResultsReturn::default()
    };
    world.script.create(office.writer, at, &record)
}

/// Girls, boys, and both together.
fn say_values(
    world: &mut World,
    office: &Office,
    (results, indicator): (RecordId, RecordId),
    values: &[(&str, &str); 2],
    days: i64,
) -> Vec<RecordId> {
    let sum = |one: &str, other: &str| {
        (one.parse::<u64>().unwrap_or_default() + other.parse::<u64>().unwrap_or_default()).to_string()
    };
    let [(girls, of_girls), (boys, of_boys)] = *values;
    let lines = [
        (None, sum(girls, boys), sum(of_girls, of_boys)),
        (Some("female"), girls.to_owned(), of_girls.to_owned()),
        (Some("male"), boys.to_owned(), of_boys.to_owned()),
    ];
    let at = world.calendar.ago(days, 9, 0);
    let mut said = Vec::new();
    for (sex, numerator, denominator) in lines {
        let value = ReturnValue {
            results_return: Some(results),
            indicator: Some(indicator),
            numerator: Some(numerator),
            denominator: Some(denominator),
            sex: sex.map(str::to_owned),
            ..ReturnValue::default()
        };
        said.push(world.script.create(office.writer, at, &value));
    }
    said
}

/// The first so many steps: submitted, accepted by somebody else, locked.
fn close(world: &mut World, office: &Office, id: RecordId, values: &[RecordId], days: i64, steps: usize) {
    let of = (KindName::ResultsReturn, id);
    let at = world.calendar.ago(days, 10, 0);
    world.script.act(office.writer, at, of, "submit", &json!({ "values": values }));
    for (hour, act) in (11..).zip(["accept", "lock"]).take(steps - 1) {
        let at = world.calendar.ago(days, hour, 0);
        world.script.plain_act(office.reader, at, of, act);
    }
}

/// What was wrong is said, and stands beside what is right.
fn restated(
    world: &mut World,
    office: &Office,
    (old, slot, indicator): (RecordId, &Slot, RecordId),
    of: &Entered,
    days: i64,
) {
    let days = (days - 1).max(0);
    let at = world.calendar.ago(days, 8, 0);
    let why = "ក្រុមមួយត្រូវបានរាប់ពីរដង។ – One group was counted twice.";
    world.script.act(office.writer, at, (KindName::ResultsReturn, old), "restate", &json!({ "why": why }));
    let new = planned(world, office, slot, Some(old), at);
    let [(girls, of_girls), boys] = of.values[0];
    let fewer = |number: &str| number.parse::<u64>().map_or(0, |n| n.saturating_sub(4)).to_string();
    let (girls, of_girls) = (fewer(girls), fewer(of_girls));
    let values = say_values(world, office, (new, indicator), &[(&girls, &of_girls), boys], days);
    close(world, office, new, &values, days, 2);
}
