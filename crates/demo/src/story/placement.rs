//! Beds of the network, asks for one, and where children live who cannot be at home. Chance is asked for nothing, so that
//! the other stories stay as they are.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{AuthorityDocument, Bed, BedAsk, Placement},
};
use serde_json::json;

use super::concerns::CasePart;
use crate::{cast::org, world::World};

/// Organisation, name, kind of care, ages, sexes, needs, province, siblings, what has become of it.
type BedPart = (
    usize,
    &'static str,
    &'static str,
    (u64, u64),
    &'static [&'static str],
    &'static [&'static str],
    &'static str,
    bool,
    &'static str,
);

const BEDS: &[BedPart] = &[
    (org::BORDER, "បន្ទប់ខៀវ ១ – Blue room 1", "shelter", (3, 12), &[], &["trauma"], "KH-01", true, "free"),
    (org::BORDER, "បន្ទប់ខៀវ ២ – Blue room 2", "shelter", (3, 12), &[], &["trauma"], "KH-01", true, "held"),
    (
        org::BORDER,
        "បន្ទប់ស្រី – Girls' room",
        "shelter",
        (10, 17),
        &["female"],
        &["secret"],
        "KH-01",
        false,
        "taken",
    ),
    (org::BORDER, "បន្ទប់ប្រុស – Boys' room", "shelter", (10, 17), &["male"], &[], "KH-01", false, "out_of_use"),
    (
        org::SOCIAL_AFFAIRS,
        "គ្រួសារចិញ្ចឹម ក – Foster family A",
        "foster_emergency",
        (0, 5),
        &[],
        &["baby"],
        "KH-01",
        true,
        "free",
    ),
    (
        org::SOCIAL_AFFAIRS,
        "គ្រួសារចិញ្ចឹម ខ – Foster family B",
        "foster_emergency",
        (6, 14),
        &["female"],
        &["medical"],
        "KH-01",
        false,
        "free",
    ),
    (org::PHNOM_PENH, "ផ្ទះក្រុម – Group home", "small_home", (8, 17), &["male"], &[], "KH-12", false, "free"),
    (
        org::THAILAND,
        "ห้องสวน – Garden room",
        "small_home",
        (5, 17),
        &[],
        &["mother_child"],
        "TH-27",
        true,
        "free",
    ),
];

pub fn tell(world: &mut World, cases: &[CasePart]) {
    let told = beds(world);
    asks(world, &told);
    for (number, case) in own_cases(world, cases).into_iter().enumerate() {
        place(world, &case, number);
    }
}

fn keeper(world: &World, org: usize) -> usize {
    world.cast.with_role(org, "case_supervisor").first().copied().unwrap_or_default()
}

fn caseworker(world: &World, org: usize) -> usize {
    world.cast.with_role(org, "caseworker").first().copied().unwrap_or_default()
}

fn texts(codes: &[&str]) -> Option<Vec<String>> {
    (!codes.is_empty()).then(|| codes.iter().map(|code| (*code).to_owned()).collect())
}

fn beds(world: &mut World) -> Vec<RecordId> {
    let mut told = Vec::new();
    for (number, (org, label, care, (youngest, oldest), sexes, needs, province, siblings, fate)) in
        (0_i64..).zip(BEDS.iter().copied())
    {
        let (by, at) = (keeper(world, org), world.calendar.ago(20, 9, number));
        let record = Bed {
            label: Some(label.to_owned()),
            care: Some(care.to_owned()),
            age_min: Some(youngest),
            age_max: Some(oldest),
            sexes: texts(sexes),
            needs: texts(needs),
            province: Some(province.to_owned()),
            siblings: Some(siblings),
            address: Some("ផ្ទះក្រោយវត្តចាស់ – the house behind the old pagoda".to_owned()),
            contact: Some(format!("+855 000 110 0{number:02}")),
            note: Some("សុំឱ្យទូរស័ព្ទមុនមក – please ring before you come".to_owned()),
            ..Bed::default()
        };
        let id = world.script.create(by, at, &record);
        let about = (KindName::Bed, id);
        match fate {
            "held" => {
                let (claimant, hour_ago) =
                    (caseworker(world, org::POIPET), world.calendar.now().plus_hours(-1));
                world.script.plain_act(claimant, hour_ago, about, "hold");
            }
            "taken" => world.script.plain_act(by, world.calendar.ago(9, 19, 0), about, "take"),
            "out_of_use" => {
                let why = json!({ "reason": "ដំបូលលេច – the roof leaks" });
                world.script.act(by, world.calendar.ago(4, 10, 0), about, "retire", &why);
            }
            _ => {}
        }
        told.push(id);
    }
    told
}

/// Who asked, when, for whom: age band, sex, needs, siblings.
type Asked = (usize, Instant, &'static str, &'static str, &'static [&'static str], u64);

/// One was answered, nobody had a bed for another, one was no longer needed, and one waits for tonight.
fn asks(world: &mut World, beds: &[RecordId]) {
    let ago = |world: &World, days| world.calendar.ago(days, 17, 30);
    let now = world.calendar.now();
    let parts: [Asked; 4] = [
        (org::POIPET, ago(world, 3), "from_5", "female", &["medical"], 0),
        (org::POIPET, ago(world, 6), "under_5", "male", &["baby", "wheelchair"], 2),
        (org::PHNOM_PENH, ago(world, 2), "from_15", "female", &["secret"], 0),
        (org::PHNOM_PENH, now.plus_millis(-40 * 60_000), "from_10", "male", &[], 1),
    ];
    for (number, (org, at, age, sex, needs, siblings)) in parts.into_iter().enumerate() {
        let by = caseworker(world, org);
        let record = BedAsk {
            age_band: Some(age.to_owned()),
            sex: Some(sex.to_owned()),
            needs: texts(needs),
            siblings: (siblings > 0).then_some(siblings),
            province: Some(if org == org::POIPET { "KH-01" } else { "KH-12" }.to_owned()),
            until: Some(at.plus_hours(12)),
            note: Some("មើលកំណត់ត្រារបស់ខ្ញុំ – see my note of that evening".to_owned()),
            ..BedAsk::default()
        };
        let about = (KindName::BedAsk, world.script.create(by, at, &record));
        match number {
            0 => {
                let offered = json!({ "bed": beds[5] });
                let answering = keeper(world, org::SOCIAL_AFFAIRS);
                world.script.act(answering, at.plus_hours(1), about, "accept", &offered);
            }
            2 => world.script.plain_act(by, at.plus_hours(2), about, "cancel"),
            // Nobody answers the second; the office finds it unmet. The last waits.
            _ => {}
        }
    }
}

/// The youngest cases of the organisations that place children, five for each that has them.
fn own_cases(world: &World, cases: &[CasePart]) -> Vec<CasePart> {
    let mut chosen = Vec::new();
    for org in [org::POIPET, org::PHNOM_PENH, org::BORDER] {
        let fits = |case: &&CasePart| {
            case.org == org && case.open && case.days > 3 && world.children[case.child].is_minor()
        };
        chosen.extend(cases.iter().filter(fits).take(5).cloned());
    }
    chosen
}

/// How a placement is told: kin, foster, shelter tonight, proposed without papers, ended.
fn place(world: &mut World, case: &CasePart, number: usize) {
    let turn = number % 5;
    let at = case.opened.plus_hours(20).min(world.calendar.now().plus_hours(-30));
    let (home, why_not_kin) = match turn {
        0 => ("kinship", None),
        1 | 4 => ("foster_emergency", Some("ជីដូនឈឺ មិនអាចមើលថែ – the grandmother is ill")),
        2 => ("shelter", None),
        _ => ("small_home", Some("រកសាច់ញាតិមិនទាន់ឃើញ – no relatives found yet")),
    };
    let record = Placement {
        person: Some(world.children[case.child].id),
        case: Some(case.id),
        care: Some(home.to_owned()),
        carer: Some(
            if turn == 0 {
                "ជីដូន – the grandmother"
            } else {
                "គ្រួសារចិញ្ចឹម – the carers"
            }
            .to_owned(),
        ),
        province: Some("KH-01".to_owned()),
        why: Some("កុមារចង់នៅជិតសាលា – the child wants to stay near school".to_owned()),
        why_not_kin: why_not_kin.map(str::to_owned),
        siblings: Some(["together", "apart", "unknown", "none", "with_family"][turn].to_owned()),
        child_says: Some("«ខ្ញុំចង់ទៅជាមួយប្អូន» – “with my brother”".to_owned()),
        ..Placement::default()
    };
    let id = world.script.create(case.owner, at, &record);
    steps(world, case, (id, at), turn);
    papers(world, case, (id, at), turn);
}

fn steps(world: &mut World, case: &CasePart, (id, at): (RecordId, Instant), sort: usize) {
    let about = (KindName::Placement, id);
    let emergency = json!({ "emergency": true });
    let supervisors = world.cast.with_role(case.org, "case_supervisor");
    // Nobody approves what they proposed themselves.
    let other = supervisors.into_iter().find(|user| *user != case.owner);
    match (sort, other) {
        (2, _) | (0 | 1 | 4, None) => {
            world.script.act(case.owner, at.plus_hours(1), about, "begin", &emergency);
        }
        (0 | 1 | 4, Some(other)) => {
            world.script.plain_act(other, at.plus_hours(2), about, "approve");
            world.script.plain_act(case.owner, at.plus_hours(4), about, "begin");
        }
        _ => {}
    }
    if sort == 4 {
        let home = json!({ "end_reason": "family", "end_note": "ម្តាយមកទទួល – the mother came" });
        world.script.act(case.owner, at.plus_hours(26), about, "end", &home);
    }
}

fn papers(world: &mut World, case: &CasePart, (id, at): (RecordId, Instant), sort: usize) {
    let parts: &[(&str, &str, &str, Option<i64>)] = match sort {
        0 => {
            &[("carer_agreement", "original", "us", Some(-300)), ("birth_record", "returned", "family", None)]
        }
        1 => &[("authority_letter", "copy", "us", Some(-10)), ("medical_check", "original", "carer", None)],
        2 => &[("authority_letter", "applied", "authority", None)],
        3 => &[("authority_letter", "missing", "us", None), ("parent_consent", "missing", "us", None)],
        _ => &[],
    };
    for (minute, (document, state, holder, expires)) in (1_i64..).zip(parts.iter().copied()) {
        let record = AuthorityDocument {
            person: Some(world.children[case.child].id),
            case: Some(case.id),
            placement: Some(id),
            document: Some(document.to_owned()),
            state: Some(state.to_owned()),
            expires: expires.map(|days_ago| world.day(days_ago)),
            holder: Some(holder.to_owned()),
            ..AuthorityDocument::default()
        };
        world.script.create(case.owner, at.plus_millis(minute * 60_000), &record);
    }
}
