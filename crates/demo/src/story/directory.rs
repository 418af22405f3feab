//! Organisations, spots, projects with their indicators and targets: said once, at the start of the year.

use model::{
    AccountId,
    kinds::{Indicator, Organisation, Project, Spot, Target},
};

use crate::{
    cast::{ORGANISATIONS, org},
    world::{SpotPart, World},
};

/// A spot: organisation, label, type, place, shifts, latitude, longitude (two decimals: about a kilometre).
pub(super) type SpotRow =
    (usize, &'static str, &'static str, &'static str, &'static [&'static str], &'static str, &'static str);

pub(super) const SPOTS: &[SpotRow] = &[
    (org::POIPET, "ទ្វារព្រំដែន – Border gate", "border_gate", "KH-0110", &["day", "evening"], "13.66", "102.55"),
    (org::POIPET, "ផ្សារអាគីត – Akit market", "market", "KH-0110", &["day"], "13.66", "102.56"),
    (
        org::POIPET,
        "ផ្លូវកាស៊ីណូ – Casino strip",
        "casino_strip",
        "KH-0110",
        &["evening", "night"],
        "13.66",
        "102.55",
    ),
    (
        org::POIPET,
        "ស្ថានីយឡានក្រុង – Bus station",
        "bus_station",
        "KH-0110",
        &["day", "evening"],
        "13.65",
        "102.57",
    ),
    (org::POIPET, "សំណង់ក្បែរផ្លូវដែក – Lane by the railway", "railway", "KH-0110", &["day"], "13.65", "102.56"),
    (org::POIPET, "គំនរសំរាម – Dump", "dump", "KH-0110", &["day"], "13.64", "102.58"),
    (
        org::PHNOM_PENH,
        "មាត់ទន្លេ – Riverfront",
        "riverfront",
        "KH-1202",
        &["evening", "night"],
        "11.57",
        "104.93",
    ),
    (org::PHNOM_PENH, "ផ្លូវបារ – Bar street", "bar_street", "KH-1202", &["night"], "11.57", "104.93"),
    (org::PHNOM_PENH, "ផ្សារចាស់ – Old market", "market", "KH-1202", &["day", "evening"], "11.57", "104.93"),
    (
        org::PHNOM_PENH,
        "សួនវត្តភ្នំ – Park by the hill",
        "park",
        "KH-1202",
        &["evening", "night"],
        "11.58",
        "104.92",
    ),
    (org::PHNOM_PENH, "ស្ទឹងមានជ័យ – Stung Mean Chey lanes", "slum_lane", "KH-1206", &["day"], "11.54", "104.89"),
    (
        org::PHNOM_PENH,
        "ភ្លើងស្តុប – Traffic lights",
        "traffic_light",
        "KH-1201",
        &["day", "evening"],
        "11.55",
        "104.92",
    ),
    (
        org::BORDER,
        "មជ្ឈមណ្ឌលផ្ទះក្រហម – Red House centre",
        "drop_in_centre",
        "KH-0110",
        &["day", "evening"],
        "13.66",
        "102.56",
    ),
    (
        org::BORDER,
        "តុទទួលច្រកព្រំដែន – Border desk",
        "border_desk",
        "KH-0110",
        &["day", "evening"],
        "13.66",
        "102.55",
    ),
    (org::VILLAGES, "សាលាភូមិ – Village school", "other", "KH-0106", &["day"], "13.59", "102.97"),
];

pub fn tell(world: &mut World) {
    organisations(world);
    spots(world);
    projects(world);
}

fn organisations(world: &mut World) {
    let at = world.calendar.ago(world.scale.days() + 30, 9, 0);
    for (index, part) in ORGANISATIONS.iter().enumerate() {
        let by = first_admin(world, index);
        let record = Organisation {
            code: Some(part.code.to_owned()),
            name_en: Some(part.en.to_owned()),
            name_km: Some(part.km.to_owned()),
            name_th: Some(part.th.to_owned()),
            kind: Some(part.kind.to_owned()),
            place: Some(part.place.to_owned()),
            services: Some(part.services.iter().map(|code| (*code).to_owned()).collect()),
            age_min: Some(part.ages.0),
            age_max: Some(part.ages.1),
            takes_referrals: Some(true),
            phone: Some(part.phone.to_owned()),
            safe_address: part.safe_address.map(str::to_owned),
            ..Organisation::default()
        };
        let id = world.cast.orgs[index];
        world.script.create_as(id, by, at, &record);
    }
}

/// Who writes an organisation's page: its own administrator; of those that nobody signs in for, the first one's.
pub(super) fn first_admin(world: &World, org: usize) -> usize {
    let own = world.cast.with_role(org, "system_admin");
    let first = world.cast.with_role(org::POIPET, "system_admin");
    own.first().or(first.first()).copied().unwrap_or_default()
}

fn spots(world: &mut World) {
    let at = world.calendar.ago(world.scale.days() + 20, 9, 0);
    for (org, label, kind, place, shifts, lat, lng) in SPOTS {
        let by = match *org {
            org::POIPET | org::PHNOM_PENH => world.someone(*org, "outreach_worker"),
            org::BORDER => world.someone(*org, "duty_worker"),
            _ => world.someone(*org, "education_worker"),
        };
        let risky = ["casino_strip", "bar_street", "border_gate"].contains(kind);
        let record = Spot {
            label: Some((*label).to_owned()),
            kind: Some((*kind).to_owned()),
            place: Some((*place).to_owned()),
            lat: Some((*lat).to_owned()),
            lng: Some((*lng).to_owned()),
            shifts: Some(shifts.iter().map(|shift| (*shift).to_owned()).collect()),
            risk_notes: risky.then(|| {
                "ដើរពីរនាក់ជានិច្ច។ ចៀសវាងផ្លូវតូចខាងក្រោយ។ – Always in pairs; avoid the back lane.".to_owned()
            }),
        };
        let id = world.script.create(by, at, &record);
        world.spots.push(SpotPart { id, org: *org, label, place, shifts });
    }
}

/// Label in three languages, measure, session types, yearly target.
type IndicatorRow = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str], u64);

const STREET: &[IndicatorRow] = &[
    ("Night rounds", "ការចុះពេលយប់", "ลงพื้นที่กลางคืน", "night_rounds", &[], 200),
    ("Contacts with children on the street", "ការជួបកុមារតាមផ្លូវ", "จำนวนครั้งที่พบเด็ก", "contacts", &[], 2_000),
    (
        "Children met, each counted once",
        "កុមារដែលបានជួប រាប់ម្តង",
        "เด็กที่พบ นับคนละครั้ง",
        "unique_children_contacted",
        &[],
        450,
    ),
    ("Club sessions", "វគ្គក្លឹបកុមារ", "กิจกรรมชมรมเด็ก", "sessions", &["club"], 240),
    (
        "Children in the clubs, each counted once",
        "កុមារក្នុងក្លឹប រាប់ម្តង",
        "เด็กในชมรม นับคนละครั้ง",
        "unique_children_attending",
        &["club"],
        180,
    ),
    ("Meals served", "អាហារដែលបានផ្តល់", "มื้ออาหารที่แจก", "servings", &["meal"], 2_500),
    ("Concerns raised", "ក្តីបារម្ភដែលបានរាយការណ៍", "ข้อกังวลที่แจ้ง", "concerns_raised", &[], 60),
    ("Cases opened", "ករណីដែលបានបើក", "กรณีที่เปิด", "cases_opened", &[], 40),
    ("Referrals accepted", "ការបញ្ជូនដែលបានទទួល", "การส่งต่อที่ได้รับ", "referrals_accepted", &[], 20),
];
const PREVENTION: &[IndicatorRow] = &[
    (
        "Workshops with local authorities",
        "សិក្ខាសាលាជាមួយអាជ្ញាធរ",
        "ประชุมเชิงปฏิบัติการ",
        "sessions",
        &["workshop"],
        24,
    ),
    ("Peer sessions", "វគ្គមិត្តអប់រំមិត្ត", "กิจกรรมเพื่อนสอนเพื่อน", "sessions", &["peer_session"], 100),
    (
        "People reached, attendances",
        "អ្នកចូលរួម រាប់គ្រប់ដង",
        "ผู้เข้าร่วม นับทุกครั้ง",
        "attendances",
        &["peer_session", "workshop", "campaign"],
        5_000,
    ),
    (
        "Different children at peer sessions, estimated",
        "កុមារក្នុងវគ្គមិត្តអប់រំមិត្ត (ប៉ាន់ស្មាន មិនរាប់ស្ទួន)",
        "เด็กในกิจกรรมเพื่อนสอนเพื่อน (ประมาณ ไม่นับซ้ำ)",
        "peer_reach_estimated",
        &["peer_session"],
        1_200,
    ),
    ("Concerns raised by the network", "ក្តីបារម្ភពីបណ្តាញ", "ข้อกังวลจากเครือข่าย", "concerns_raised", &[], 40),
];

fn account(world: &World, user: &str) -> AccountId {
    world.cast.users[world.cast.user(user)].account
}

fn projects(world: &mut World) {
    let street = Project {
        code: Some("KHM-HPC-PSK-P02".to_owned()),
        title_en: Some("Protecting Street Kids, second year".to_owned()),
        title_km: Some("ការពារកុមារតាមផ្លូវ ឆ្នាំទី២".to_owned()),
        title_th: Some("คุ้มครองเด็กข้างถนน ปีที่สอง".to_owned()),
        need: Some("Children live and work at night along the riverfront and in the slums. Some are fed and befriended by those who mean them harm.".to_owned()),
        approach: Some("Night rounds, clubs on five days a week, counselling, and a case worker for every child in danger. Kin first, then a partner.".to_owned()),
        life_change: Some("Children sleep in safety, go to school, and know an adult whom they trust.".to_owned()),
        cause: Some("trafficking".to_owned()),
        budget: Some("38000".to_owned()),
        raised: Some("27450".to_owned()),
        currency: Some("USD".to_owned()),
        starts: Some(world.day(world.scale.days().max(330))),
        ends: Some(world.day(-40)),
        place: Some("KH-12".to_owned()),
        status: Some("implementation".to_owned()),
        tax_deductible: Some(true),
        programme: Some("night_outreach".to_owned()),
        lead: Some(world.cast.orgs[org::PHNOM_PENH]),
        partners: Some(vec![world.cast.orgs[org::POIPET]]),
        phase: Some(2),
        sector: Some("dac_16015".to_owned()),
        managers: Some(vec![account(world, "figures.phnompenh")]),
        ..Project::default()
    };
    let prevention = Project {
        code: Some("KHM-VSN-CPG-P01".to_owned()),
        title_en: Some("Village safety net and child peer groups".to_owned()),
        title_km: Some("សំណាញ់សុវត្ថិភាពភូមិ និងក្រុមមិត្តអប់រំមិត្ត".to_owned()),
        title_th: Some("เครือข่ายหมู่บ้านและกลุ่มเพื่อนเด็ก".to_owned()),
        need: Some("Families leave their villages without knowing what waits at the border.".to_owned()),
        approach: Some(
            "Workshops with chiefs, teachers and police; peer leaders who teach other children.".to_owned(),
        ),
        cause: Some("safe_migration".to_owned()),
        budget: Some("24500".to_owned()),
        raised: Some("24500".to_owned()),
        currency: Some("USD".to_owned()),
        starts: Some(world.day(world.scale.days().max(300))),
        ends: Some(world.day(-70)),
        place: Some("KH-01".to_owned()),
        status: Some("implementation".to_owned()),
        programme: Some("village_safety_net".to_owned()),
        lead: Some(world.cast.orgs[org::VILLAGES]),
        phase: Some(1),
        sector: Some("dac_15190".to_owned()),
        managers: Some(vec![account(world, "figures.villages")]),
        ..Project::default()
    };
    for (org, project, rows) in [(org::PHNOM_PENH, street, STREET), (org::VILLAGES, prevention, PREVENTION)] {
        let by = world.someone(org, "me_officer");
        let at = world.calendar.ago(world.scale.days() + 15, 10, 0);
        let id = world.script.create(by, at, &project);
        world.projects.push(id);
        let years = [world.day(0).year(), world.day(world.scale.days()).year()];
        for (position, row) in (1_u64..).zip(rows) {
            indicator(world, (by, id), position, row, years);
        }
    }
}

fn indicator(
    world: &mut World,
    (by, project): (usize, model::RecordId),
    position: u64,
    row: &IndicatorRow,
    years: [i32; 2],
) {
    let (en, km, th, measure, types, target) = *row;
    let at = world.calendar.ago(world.scale.days() + 15, 11, 0);
    let record = Indicator {
        project: Some(project),
        position: Some(position),
        label_en: Some(en.to_owned()),
        label_km: Some(km.to_owned()),
        label_th: Some(th.to_owned()),
        measure: Some(measure.to_owned()),
        session_types: (!types.is_empty()).then(|| types.iter().map(|code| (*code).to_owned()).collect()),
        baseline: Some("0".to_owned()),
        ..Indicator::default()
    };
    let id = world.script.create(by, at, &record);
    let mut periods: Vec<i32> = years.to_vec();
    periods.dedup();
    for year in periods {
        // Targets follow the length of the year told, so that a small network is not always red.
        let value = (target * world.scale.weeks as u64 / 52).max(1);
        let target = Target {
            indicator: Some(id),
            period: Some(year.to_string()),
            value: Some(value.to_string()),
            ..Target::default()
        };
        world.script.create(by, at, &target);
    }
}
