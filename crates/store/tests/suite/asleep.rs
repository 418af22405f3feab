//! A server that slept for two days says the same as one that was awake every minute: nothing skipped, nothing doubled.

use model::{KindName, Outcome, RecordId};
use serde_json::{Value, json};
use store::What;

use super::support::{Bed, HOUR_MS, at};

const MINUTE_MS: i64 = 60_000;
const ASLEEP_MS: i64 = 48 * HOUR_MS;

/// Chance that is the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Of everything that ends by itself some: holds, asks, referrals, consents; ends before, within and after the two days.
fn fill(bed: &Bed, dice: &mut Dice) -> Vec<(KindName, RecordId)> {
    let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
    let mut all = Vec::new();
    for _ in 0..4 {
        let place = bed.add(&boss, KindName::Bed, json!({"care": "shelter", "province": "KH-01"}));
        bed.act(&partner, KindName::Bed, place, "hold", json!({"hold_hours": 1 + dice.below(4)}));
        let until = at(bed.clock.get() + MINUTE_MS * (1 + dice.below(60 * 72) as i64)).to_string();
        let ask = bed.add(&boss, KindName::BedAsk, json!({"age_band": "from_5", "until": until}));
        all.extend([(KindName::Bed, place), (KindName::BedAsk, ask)]);
    }
    for urgency in ["one_hour", "three_hours", "one_day", "three_days"] {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (case, consent, referral) = bed.referred(child);
        if dice.below(2) == 0 {
            bed.act(&partner, KindName::Referral, referral, "accept", json!({}));
        }
        let again = json!({"person": child.to_string(), "case": case.to_string(), "to": bed.partner.to_string(),
            "service": "care_emergency_foster", "urgency": urgency, "consent": consent.to_string(), "share": ["identity"],
            "sex": "female"});
        let soon = bed.add(&boss, KindName::Referral, again);
        bed.act(&boss, KindName::Referral, soon, "send", json!({}));
        let until = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-12-31"][dice.below(4) as usize];
        let ends = bed.add(
            &boss,
            KindName::Consent,
            json!({"person": child.to_string(), "recipient": bed.partner.to_string(),
            "share": ["identity"], "giver": "child", "until": until}),
        );
        bed.act(&boss, KindName::Consent, ends, "give", json!({}));
        all.extend([(KindName::Referral, referral), (KindName::Referral, soon), (KindName::Consent, ends)]);
        all.extend([(KindName::Person, child), (KindName::Case, case)]);
    }
    all
}

/// How each record stands, for us and for the partner, and how often the system spoke of it. When it spoke is left out: that is
/// when it was awake.
fn stand(bed: &Bed, all: &[(KindName, RecordId)]) -> Vec<Value> {
    let view = |who: &super::support::Worker, record| {
        bed.see(who, record).map(|seen| {
            let mut fields = seen.fields;
            // The moment at which it was said, not what it says.
            fields.remove("ended");
            for name in [
                "person",
                "case",
                "consent",
                "to",
                "held_by",
                "recipient",
                "until",
                "due",
                "sent",
                "opened",
                "given",
                "held_until",
            ] {
                fields.remove(name);
            }
            json!(fields)
        })
    };
    all.iter()
        .map(|(kind, record)| {
            let said = bed.store().history(&bed.supervisor().actor, *record).unwrap().unwrap();
            let lapses = said.iter().filter(|line| {
                line.outcome == Outcome::Accepted
                    && matches!(&line.what, What::Act { name, .. } if name == "expire")
            });
            json!({"kind": kind.as_str(), "ours": view(&bed.supervisor(), *record),
                "theirs": view(&bed.partner_supervisor(), *record), "lapses": lapses.count()})
        })
        .collect()
}

fn same_awake_or_asleep(made: fn() -> Bed, seeds: std::ops::Range<u64>, every: i64) {
    for seed in seeds {
        let run = |step: i64| {
            let bed = made();
            let all = fill(&bed, &mut Dice(0x9e37_79b9 + seed));
            let end = bed.clock.get() + ASLEEP_MS;
            while bed.clock.get() < end {
                bed.pass(step.min(end - bed.clock.get()));
                bed.store().tick(bed.now()).unwrap();
            }
            assert!(!bed.store().tick(bed.now()).unwrap(), "all was said");
            bed.assert_sound();
            stand(&bed, &all)
        };
        let (awake, slept) = (run(every), run(ASLEEP_MS));
        assert_eq!(awake, slept, "seed {seed}");
        assert!(slept.iter().all(|one| one["lapses"].as_u64() <= Some(1)), "said twice: {slept:?}");
        let lapsed = slept.iter().filter(|one| one["lapses"] == 1).count();
        assert!(lapsed >= 4, "every hold ran out, at least: {lapsed}");
    }
}

#[test]
fn two_days_asleep_skip_nothing_and_double_nothing_sqlite() {
    same_awake_or_asleep(Bed::sqlite, 0..4, MINUTE_MS);
}

#[test]
fn two_days_asleep_skip_nothing_and_double_nothing_postgres() {
    same_awake_or_asleep(Bed::postgres, 0..2, MINUTE_MS);
}
