//! The alliance: services of the directory, agreements, joint trainings with their certificates, the practice library.

use model::{
    KindName, RecordId,
    kinds::{Agreement, Certificate, Practice, Service, Session},
};
use serde_json::json;

use super::directory::first_admin;
use crate::{cast::org, world::World};

pub fn tell(world: &mut World) {
    for (number, part) in SERVICES.iter().enumerate() {
        service(world, number as i64, part);
    }
    agreements(world);
    trainings(world);
    practices(world);
}

/// When a service is open.
enum Hours {
    Always,
    Weekdays(&'static str, &'static str),
    WithSaturday(&'static str, &'static str),
    Evenings(&'static str, &'static str),
}

struct ServicePart {
    org: usize,
    kind: &'static str,
    names: [&'static str; 3],
    ages: (u64, u64),
    sexes: &'static [&'static str],
    languages: &'static [&'static str],
    areas: &'static [&'static str],
    hours: Hours,
    fee: &'static str,
    access: &'static [&'static str],
    phone: &'static str,
    capacity: Option<u64>,
    wait_days: Option<u64>,
    /// Days since somebody last said that it is true; `None` = nobody did.
    assured: Option<i64>,
}

const BOTH: &[&str] = &[];
const GIRLS: &[&str] = &["female"];
const WEEK: [&str; 5] = ["monday", "tuesday", "wednesday", "thursday", "friday"];

#[rustfmt::skip]
const SERVICES: &[ServicePart] = &[
    ServicePart { org: org::POIPET, kind: "outreach_contact", names: ["Night outreach at the border gate", "ចុះតាមដងផ្លូវពេលយប់នៅទ្វារព្រំដែន", "ลงพื้นที่กลางคืนที่ด่าน"], ages: (3, 17), sexes: BOTH, languages: &["km", "th"], areas: &["KH-0110"], hours: Hours::Evenings("17:00", "23:00"), fee: "free", access: &["visit"], phone: "+855 000 110 001", capacity: None, wait_days: Some(0), assured: Some(40) },
    ServicePart { org: org::POIPET, kind: "activity_kids_club", names: ["Kids club by the market", "ក្លឹបកុមារក្បែរផ្សារ", "ชมรมเด็กข้างตลาด"], ages: (5, 14), sexes: BOTH, languages: &["km"], areas: &["KH-0110"], hours: Hours::Weekdays("14:00", "17:00"), fee: "free", access: &["walk_in"], phone: "+855 000 110 001", capacity: Some(40), wait_days: Some(0), assured: Some(40) },
    ServicePart { org: org::PHNOM_PENH, kind: "counselling_trauma", names: ["Trauma counselling for children", "ប្រឹក្សាអំពីប៉ះទង្គិចផ្លូវចិត្តសម្រាប់កុមារ", "ให้คำปรึกษาบาดแผลทางใจสำหรับเด็ก"], ages: (6, 18), sexes: BOTH, languages: &["km", "en"], areas: &["KH-12", "KH-08"], hours: Hours::WithSaturday("08:00", "17:00"), fee: "free", access: &["phone", "referral"], phone: "+855 000 120 002", capacity: Some(12), wait_days: Some(14), assured: Some(20) },
    ServicePart { org: org::PHNOM_PENH, kind: "education_vocational", names: ["Sewing and barber training", "បណ្តុះបណ្តាលកាត់ដេរ និងកាត់សក់", "ฝึกตัดเย็บและตัดผม"], ages: (15, 24), sexes: BOTH, languages: &["km"], areas: &["KH-12"], hours: Hours::Weekdays("08:00", "16:30"), fee: "free", access: &["referral"], phone: "+855 000 120 002", capacity: Some(20), wait_days: Some(60), assured: Some(250) },
    ServicePart { org: org::BORDER, kind: "residential_care", names: ["Emergency shelter for a few nights", "ជម្រកបន្ទាន់រយៈពេលពីរបីយប់", "ที่พักฉุกเฉินไม่กี่คืน"], ages: (0, 17), sexes: BOTH, languages: &["km", "th", "vi"], areas: &["KH-01", "KH-17"], hours: Hours::Always, fee: "free", access: &["phone", "referral"], phone: "+855 000 110 003", capacity: Some(14), wait_days: Some(0), assured: Some(12) },
    ServicePart { org: org::BORDER, kind: "return_family_tracing", names: ["Finding the family", "ស្វែងរកគ្រួសារ", "ติดตามหาครอบครัว"], ages: (0, 17), sexes: BOTH, languages: &["km", "th"], areas: &["KH"], hours: Hours::Weekdays("07:30", "17:00"), fee: "free", access: &["phone", "referral"], phone: "+855 000 110 003", capacity: None, wait_days: Some(3), assured: Some(200) },
    ServicePart { org: org::VILLAGES, kind: "activity_awareness", names: ["Village talks on safe migration", "ការជជែកក្នុងភូមិអំពីចំណាកស្រុកសុវត្ថិភាព", "คุยในหมู่บ้านเรื่องย้ายถิ่นปลอดภัย"], ages: (6, 25), sexes: BOTH, languages: &["km"], areas: &["KH-01", "KH-02", "KH-17"], hours: Hours::Weekdays("08:00", "17:00"), fee: "free", access: &["visit", "phone"], phone: "+855 000 120 004", capacity: None, wait_days: Some(7), assured: Some(90) },
    ServicePart { org: org::SOCIAL_AFFAIRS, kind: "care_kinship", names: ["Kinship care assessment", "វាយតម្លៃការថែទាំដោយញាតិ", "ประเมินการดูแลโดยเครือญาติ"], ages: (0, 17), sexes: BOTH, languages: &["km"], areas: &["KH-01"], hours: Hours::Weekdays("07:30", "11:30"), fee: "free", access: &["referral"], phone: "+855 000 010 005", capacity: None, wait_days: Some(10), assured: Some(150) },
    ServicePart { org: org::POLICE, kind: "papers_police_report", names: ["Help with a police report", "ជួយដាក់ពាក្យបណ្តឹង", "ช่วยแจ้งความ"], ages: (0, 25), sexes: BOTH, languages: &["km"], areas: &["KH-01"], hours: Hours::Always, fee: "free", access: &["walk_in", "phone"], phone: "+855 000 010 006", capacity: None, wait_days: Some(0), assured: Some(60) },
    ServicePart { org: org::THAILAND, kind: "return_border_handover", names: ["Handover at Aranyaprathet", "ប្រគល់ទទួលនៅអារញ្ញប្រាថេត", "ส่งมอบที่อรัญประเทศ"], ages: (5, 17), sexes: BOTH, languages: &["th", "km"], areas: &["TH-27", "KH-01"], hours: Hours::WithSaturday("08:30", "16:30"), fee: "free", access: &["referral"], phone: "+66 00 270 0007", capacity: None, wait_days: Some(2), assured: Some(30) },
    ServicePart { org: org::HOSPITAL, kind: "medical_care", names: ["Child clinic", "គ្លីនិកកុមារ", "คลินิกเด็ก"], ages: (0, 17), sexes: BOTH, languages: &["km"], areas: &["KH-01"], hours: Hours::WithSaturday("07:00", "17:00"), fee: "small", access: &["walk_in"], phone: "+855 000 110 008", capacity: None, wait_days: Some(0), assured: None },
    ServicePart { org: org::LEGAL_AID, kind: "legal_representation", names: ["A lawyer for a child", "មេធាវីសម្រាប់កុមារ", "ทนายความสำหรับเด็ก"], ages: (0, 25), sexes: BOTH, languages: &["km", "en"], areas: &["KH"], hours: Hours::Weekdays("08:00", "17:00"), fee: "free", access: &["phone", "referral"], phone: "+855 000 120 009", capacity: None, wait_days: Some(5), assured: None },
    ServicePart { org: org::BANGKOK, kind: "counselling_trauma", names: ["Counselling in Bangkok", "ប្រឹក្សានៅបាងកក", "ให้คำปรึกษาในกรุงเทพฯ"], ages: (10, 17), sexes: BOTH, languages: &["th", "my", "km"], areas: &["TH-10"], hours: Hours::Weekdays("09:00", "18:00"), fee: "free", access: &["phone"], phone: "+66 00 100 0010", capacity: Some(8), wait_days: Some(7), assured: None },
    ServicePart { org: org::VIET_NAM, kind: "trafficking_reintegration", names: ["Home again in the delta", "ត្រឡប់ផ្ទះវិញនៅតំបន់ដីសណ្ត", "กลับบ้านในดินดอนแม่โขง"], ages: (12, 25), sexes: GIRLS, languages: &["vi"], areas: &["VN"], hours: Hours::Weekdays("08:00", "17:00"), fee: "free", access: &["referral"], phone: "+84 000 760 011", capacity: Some(10), wait_days: Some(30), assured: None },
    ServicePart { org: org::LAOS, kind: "return_family_tracing", names: ["Finding families in Laos", "ស្វែងរកគ្រួសារនៅឡាវ", "ติดตามหาครอบครัวในลาว"], ages: (0, 17), sexes: BOTH, languages: &["lo", "th"], areas: &["LA"], hours: Hours::Weekdays("08:00", "16:00"), fee: "free", access: &["phone"], phone: "+856 000 010 012", capacity: None, wait_days: Some(14), assured: None },
];

fn strings(all: &[&str]) -> Option<Vec<String>> {
    if all.is_empty() { None } else { Some(all.iter().map(|one| (*one).to_owned()).collect()) }
}

fn service(world: &mut World, number: i64, part: &ServicePart) {
    let by = first_admin(world, part.org);
    let written = part.assured.unwrap_or(30).min(world.scale.days() + 20) + 1;
    let at = world.calendar.ago(written, 9, 10).plus_millis(number * 60_000);
    let [en, km, th] = part.names;
    let area = |index: usize| part.areas.get(index).map(|code| (*code).to_owned());
    let mut record = Service {
        organisation: Some(world.cast.orgs[part.org]),
        name_en: Some(en.to_owned()),
        name_km: Some(km.to_owned()),
        name_th: Some(th.to_owned()),
        kind: Some(part.kind.to_owned()),
        age_min: Some(part.ages.0),
        age_max: Some(part.ages.1),
        sexes: strings(part.sexes),
        languages: strings(part.languages),
        area: area(0),
        area_2: area(1),
        area_3: area(2),
        fee: Some(part.fee.to_owned()),
        access: strings(part.access),
        phone: Some(part.phone.to_owned()),
        capacity: part.capacity,
        wait_days: part.wait_days,
        ..Service::default()
    };
    let (from, until) = match part.hours {
        Hours::Always => {
            record.always = Some(true);
            (None, None)
        }
        Hours::Weekdays(from, until) | Hours::WithSaturday(from, until) | Hours::Evenings(from, until) => {
            (Some(from.to_owned()), Some(until.to_owned()))
        }
    };
    record.opens = from;
    record.closes = until;
    match part.hours {
        Hours::Always => {}
        Hours::Evenings(..) => record.days = strings(&["monday", "wednesday", "friday", "saturday"]),
        Hours::Weekdays(..) => record.days = strings(&WEEK),
        Hours::WithSaturday(..) => {
            record.days = strings(&WEEK);
            record.days_2 = strings(&["saturday"]);
            record.opens_2 = Some("08:00".to_owned());
            record.closes_2 = Some("12:00".to_owned());
        }
    }
    let id = world.script.create(by, at, &record);
    if part.assured.is_some() {
        world.script.plain_act(by, at.plus_millis(3_600_000), (KindName::Service, id), "assure");
    }
}

/// Who signs for an organisation.
fn signer(world: &World, org: usize) -> usize {
    ["director", "centre_manager", "case_supervisor", "government_reader", "police_liaison"]
        .iter()
        .find_map(|role| world.cast.with_role(org, role).first().copied())
        .unwrap_or_default()
}

/// Between whom, how many days ago it was signed, in how many days it ends, and how far it came.
const AGREEMENTS: &[(usize, usize, i64, i64, &str)] = &[
    (org::POIPET, org::BORDER, 40, 325, "standing"),
    (org::PHNOM_PENH, org::BORDER, 45, 18, "standing"),
    (org::BORDER, org::THAILAND, 30, 21, "standing"),
    (org::VILLAGES, org::POIPET, 20, 345, "standing"),
    (org::SOCIAL_AFFAIRS, org::BORDER, 25, 340, "standing"),
    (org::PHNOM_PENH, org::THAILAND, 6, 359, "offered"),
    (org::PHNOM_PENH, org::LEGAL_AID, 3, 362, "draft"),
    (org::VILLAGES, org::BORDER, 50, 200, "ended"),
];

fn agreements(world: &mut World) {
    for (number, (one, other, since, left, fate)) in (0_i64..).zip(AGREEMENTS) {
        let by = signer(world, *one);
        let writer =
            if world.cast.with_role(*one, "director").is_empty() { first_admin(world, *one) } else { by };
        let at = world.calendar.ago(*since, 10, 5).plus_millis(number * 60_000);
        let record = Agreement {
            with: Some(world.cast.orgs[*other]),
            share: strings(&["identity", "contact_details", "situation", "wishes", "notes"]),
            purposes: strings(&["casework", "referral", "family_tracing"]),
            from: Some(world.day(*since)),
            until: Some(world.day(-left)),
            ..Agreement::default()
        };
        let id = world.script.create(writer, at, &record);
        let about = (KindName::Agreement, id);
        if *fate == "draft" {
            continue;
        }
        world.script.plain_act(by, at.plus_millis(3_600_000), about, "sign");
        if *fate == "offered" {
            continue;
        }
        let their = signer(world, *other);
        world.script.plain_act(their, at.plus_hours(26), about, "countersign");
        if *fate == "ended" {
            let why = json!({"reason": "ការងាររួមគ្នាបានចប់ – the joint work is over"});
            world.script.act(by, at.plus_hours(24 * 20), about, "end", &why);
        }
    }
}

/// Colleagues of several organisations at one training: name, role, sex, organisation, whether there.
const COLLEAGUES: &[(&str, &str, &str, usize, bool)] = &[
    ("Sok Dara", "outreach", "male", org::POIPET, true),
    ("Ly Ratana", "outreach", "female", org::PHNOM_PENH, true),
    ("Tep Thida", "social_work", "female", org::PHNOM_PENH, true),
    ("Ros Ratha", "social_work", "male", org::SOCIAL_AFFAIRS, true),
    ("Vong Kosal", "police", "male", org::POLICE, true),
    ("Malee Srisuk", "social_work", "female", org::THAILAND, true),
    ("Om Chenda", "local_authority", "female", org::VILLAGES, false),
];

fn trainings(world: &mut World) {
    for (days_ago, topic, given) in [
        (35, "Talking with children who were exploited", true),
        (4, "Handover across the border, step by step", false),
    ] {
        let at = world.calendar.ago(days_ago, 8, 30);
        let by =
            world.cast.with_role(org::PHNOM_PENH, "education_worker").first().copied().unwrap_or_default();
        let session = Session {
            kind: Some("training".to_owned()),
            day: Some(world.day(days_ago)),
            shift: Some("day".to_owned()),
            place: Some("KH-1202".to_owned()),
            topic: Some(topic.to_owned()),
            team: Some(vec![world.cast.users[by].account]),
            ..Session::default()
        };
        let id = world.script.create(by, at, &session);
        for (number, part) in (1_i64..).zip(COLLEAGUES) {
            certificate(world, (by, id), (days_ago, number), part, given);
        }
    }
}

fn certificate(
    world: &mut World,
    (by, session): (usize, RecordId),
    (days_ago, number): (i64, i64),
    (who, role, sex, org, present): &(&str, &str, &str, usize, bool),
    given: bool,
) {
    let at = world.calendar.ago(days_ago, 16, 0).plus_millis(number * 60_000);
    let record = Certificate {
        session: Some(session),
        who: Some((*who).to_owned()),
        role: Some((*role).to_owned()),
        sex: Some((*sex).to_owned()),
        organisation: Some(world.cast.orgs[*org]),
        present: Some(*present),
        hours: Some(6),
        ..Certificate::default()
    };
    let id = world.script.create(by, at, &record);
    if given && *present {
        let number = json!({"number": format!("HPC-{}-{number:03}", world.day(days_ago).to_string().replace('-', ""))});
        world.script.act(by, at.plus_millis(600_000), (KindName::Certificate, id), "issue", &number);
    }
}

fn practices(world: &mut World) {
    let by = first_admin(world, org::PHNOM_PENH);
    let at = world.calendar.ago(48, 14, 0);
    let first = Practice {
        title_en: Some("Meeting a child on the street for the first time".to_owned()),
        title_km: Some("ជួបកុមារនៅតាមដងផ្លូវជាលើកដំបូង".to_owned()),
        title_th: Some("พบเด็กบนถนนครั้งแรก".to_owned()),
        kind: Some("guide".to_owned()),
        topics: strings(&["safe_outreach", "interviewing"]),
        text_en: Some(
            "Go in twos. Say who you are and that the child may walk away. Ask nothing about the past."
                .to_owned(),
        ),
        version: Some(1),
        day: Some(world.day(48)),
        ..Practice::default()
    };
    let old = world.script.create(by, at, &first);
    let second = Practice {
        text_en: Some("Go in twos. Say who you are and that the child may walk away. Ask nothing about the past. Come back when you said you would.".to_owned()),
        text_km: Some("ទៅជាគូ។ ប្រាប់ថាអ្នកជានរណា ហើយកុមារអាចដើរចេញបាន។ កុំសួរអំពីអតីតកាល។ ត្រឡប់មកវិញតាមពាក្យសន្យា។".to_owned()),
        text_th: Some("ไปเป็นคู่ บอกว่าคุณเป็นใคร และเด็กเดินจากไปได้ อย่าถามเรื่องอดีต กลับมาตามที่สัญญา".to_owned()),
        version: Some(2),
        day: Some(world.day(10)),
        replaces: Some(old),
        ..first
    };
    world.script.create(by, world.calendar.ago(10, 9, 30), &second);
    for (number, (en, km, th, kind, topics, text)) in (0_i64..).zip(PRACTICES) {
        let record = Practice {
            title_en: Some((*en).to_owned()),
            title_km: Some((*km).to_owned()),
            title_th: Some((*th).to_owned()),
            kind: Some((*kind).to_owned()),
            topics: strings(topics),
            text_en: Some((*text).to_owned()),
            version: Some(1),
            day: Some(world.day(30)),
            ..Practice::default()
        };
        world.script.create(by, world.calendar.ago(30, 9, 0).plus_millis(number * 60_000), &record);
    }
}

type PracticeRow =
    (&'static str, &'static str, &'static str, &'static str, &'static [&'static str], &'static str);

const PRACTICES: &[PracticeRow] = &[
    (
        "Handover at the border: who does what",
        "ប្រគល់ទទួលនៅព្រំដែន៖ អ្នកណាធ្វើអ្វី",
        "การส่งมอบที่ชายแดน ใครทำอะไร",
        "procedure",
        &["cross_border", "case_management"],
        "Agree on the day and the place in writing. Never hand over a child to one person alone. Write down both reference numbers.",
    ),
    (
        "What we may keep and what we must forget",
        "អ្វីដែលយើងអាចរក្សា និងអ្វីដែលត្រូវលុបចោល",
        "อะไรเก็บได้ อะไรต้องลืม",
        "guide",
        &["data_protection", "safeguarding"],
        "Write only what helps this child. No names on paper that leaves the office. Lock the phone when you put it down.",
    ),
];
