//! Patterns that an organisation wants to be told of, what came up because of them, and what was answered.

use model::{
    KindName, RecordId,
    date::Instant,
    kinds::{AlertRule, Contact},
};
use serde_json::json;

use crate::{cast::org, world::World};

/// Days since the rules were switched on.
const ON_SINCE: i64 = 24;

/// What somebody calls it in three languages, the pattern, days, least, who is told.
type Row = ([&'static str; 3], &'static str, u64, u64, &'static str);

const ADULTS: Row = (
    ["The same stranger again", "មនុស្សចម្លែកដដែលម្តងទៀត", "คนแปลกหน้าคนเดิมอีกครั้ง"],
    "same_adult",
    14,
    3,
    "supervisor",
);
const GIFTS: Row = (
    ["Gifts to a child alone at night", "អំណោយដល់កុមារម្នាក់ឯងពេលយប់", "ของขวัญให้เด็กที่อยู่ลำพังตอนกลางคืน"],
    "gifts_alone_night",
    14,
    2,
    "case_team",
);
const AWAY: Row = (
    ["Told something, then stays away", "ប្រាប់រឿង រួចបាត់មុខ", "เล่าเรื่องแล้วหายไป"],
    "absent_after_disclosure",
    21,
    2,
    "case_team",
);
const BORDER: Row = (
    ["Crosses the border instead of school", "ឆ្លងដែនជំនួសការទៅរៀន", "ข้ามแดนแทนไปโรงเรียน"],
    "border_no_school",
    30,
    2,
    "case_team",
);

/// Who writes down what the street sees.
const OUTSIDE: [&str; 2] = ["outreach_worker", "duty_worker"];

pub fn tell(world: &mut World) {
    adults_and_gifts(world);
    border(world);
}

fn rule(world: &mut World, boss: usize, row: Row, on: bool) -> RecordId {
    let ([en, km, th], pattern, days, least, tell) = row;
    let at = world.calendar.ago(ON_SINCE, 9, 0);
    let names = AlertRule {
        label_en: Some(en.to_owned()),
        label_km: Some(km.to_owned()),
        label_th: Some(th.to_owned()),
        ..AlertRule::default()
    };
    let id = world.script.create(boss, at, &names);
    let about = (KindName::AlertRule, id);
    let numbers = json!({"pattern": pattern, "days": days, "least": least, "level": "high", "tell": tell});
    world.script.act(boss, at.plus_millis(60_000), about, "change", &numbers);
    if on {
        world.script.plain_act(boss, at.plus_millis(120_000), about, "try");
        world.script.plain_act(boss, at.plus_millis(180_000), about, "switch_on");
    }
    id
}

/// The supervisor, somebody who is outside, and the children of an organisation that these stories are about.
fn people(world: &World, org: usize) -> Option<(usize, usize, Vec<usize>)> {
    let boss = world.cast.with_role(org, "case_supervisor").first().copied()?;
    let worker = OUTSIDE.iter().find_map(|role| world.cast.with_role(org, role).first().copied())?;
    let minor = |index: &usize| world.children[*index].is_minor();
    Some((boss, worker, world.known_to(org, ON_SINCE).into_iter().filter(minor).collect()))
}

fn met(world: &mut World, (org, worker): (usize, usize), child: usize, at: Instant, more: Contact) {
    let spot = world.spots.iter().find(|spot| spot.org == org);
    let contact = Contact {
        who: Some("known".to_owned()),
        person: Some(world.children[child].id),
        spot: spot.map(|spot| spot.id),
        place: spot.map(|spot| spot.place.to_owned()),
        time: Some(at),
        ..more
    };
    world.script.create(worker, at.plus_millis(10 * 60_000), &contact);
}

fn signs(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

/// Three evenings with the same man; before that a girl with gifts, about whom somebody has answered.
fn adults_and_gifts(world: &mut World) {
    let Some((boss, worker, children)) = people(world, org::PHNOM_PENH) else { return };
    rule(world, boss, ADULTS, true);
    let gifts = rule(world, boss, GIFTS, true);
    rule(world, boss, AWAY, false);
    let [girl, friend, ..] = children[..] else { return };
    let by = (org::PHNOM_PENH, worker);
    for (days, codes) in [
        (18, ["groom_food_or_gifts", "groom_alone_together"]),
        (16, ["groom_photos", "groom_alone_together"]),
    ] {
        let at = world.calendar.ago(days, 21, 10);
        met(world, by, friend, at, Contact { indicators: Some(signs(&codes)), ..Contact::default() });
    }
    let answered = RecordId::of_name(gifts, &format!("{} 0", world.children[friend].id));
    let words = json!({"answer": "watch", "reason": "ជាជីតារបស់ក្មេង យើងបានជួបគាត់ – the man is her grandfather, we met him; we look again in a month"});
    world.script.act(boss, world.calendar.ago(15, 9, 30), (KindName::Alert, answered), "answer", &words);

    let evenings: [(i64, &[&str]); 3] = [
        (9, &["groom_food_or_gifts"]),
        (5, &["groom_money_or_phone", "groom_trust_with_family"]),
        (2, &["groom_alone_together", "groom_food_or_gifts"]),
    ];
    for (days, codes) in evenings {
        let at = world.calendar.ago(days, 21, 40);
        let seen = Contact {
            indicators: Some(signs(codes)),
            with_whom: Some(signs(&["unknown_adult"])),
            adult_observed: Some("បុរសអាយុប្រហែល ៥០ ជិះម៉ូតូក្រហម – a man of about 50 on a red motorbike".to_owned()),
            adult_called: Some("ពូដាំ – Uncle Dam".to_owned()),
            ..Contact::default()
        };
        met(world, by, girl, at, seen);
    }
}

/// A boy who left school, at the border twice.
fn border(world: &mut World) {
    let Some((boss, worker, children)) = people(world, org::BORDER) else { return };
    rule(world, boss, BORDER, true);
    let Some(boy) = children.first().copied() else { return };
    let file = (KindName::Person, world.children[boy].id);
    world.script.set(boss, world.calendar.ago(12, 8, 0), file, &json!({"school": "dropped_out"}));
    for days in [11, 4] {
        let at = world.calendar.ago(days, 7, 15);
        met(
            world,
            (org::BORDER, worker),
            boy,
            at,
            Contact { doing: Some(signs(&["crossing_border"])), ..Contact::default() },
        );
    }
}
