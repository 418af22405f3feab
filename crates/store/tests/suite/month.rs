//! Twenty devices, thirty days: shared sessions, cut lines, lost answers, wrong clocks, one device stolen. When everything
//! has healed, all agree, every attendance counts once, nothing has vanished, and the stolen device got nothing more.
//!
//! Every month follows from its seed. `SAFETYNET_SEEDS=5000` plays more of them; `SAFETYNET_SEED=17` plays one again.

use std::panic::{AssertUnwindSafe, catch_unwind};

mod check;
mod device;
mod dice;
mod office;
mod people;
mod play;
mod recount;
mod trace;
mod work;

use play::{Sabotage, play};
use trace::{Finding, Trace};

/// Months of a run, shared out among the parts.
const SEEDS: u64 = 500;
/// Parts run side by side.
const PARTS: u64 = 4;

fn number(name: &str) -> Option<u64> {
    let text = std::env::var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} is a number, not {text}")))
}

fn part(part: u64) {
    let seeds = match number("SAFETYNET_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("SAFETYNET_SEEDS").unwrap_or(SEEDS),
    };
    seeds.filter(|seed| seed % PARTS == part).for_each(month);
}

fn month(seed: u64) {
    let play = |trace| catch_unwind(AssertUnwindSafe(|| play(seed, Sabotage::None, trace)));
    if matches!(play(Trace::default()), Ok(Ok(()))) {
        return;
    }
    // Once more, this time written down: the same seed is the same month.
    let trace = Trace::written();
    let (what, about) = match play(trace.clone()) {
        Ok(Ok(())) => ("this month does not follow from its seed alone".to_owned(), Vec::new()),
        Ok(Err(Finding { what, about })) => (what, about),
        Err(_) => ("broke off (see above)".to_owned(), Vec::new()),
    };
    panic!(
        "seed {seed}: {what}\n{}\nagain: SAFETYNET_SEED={seed} cargo nextest run --workspace \
         -E 'test(month::a_month_heals)' --no-capture",
        trace.tell(&about)
    );
}

#[test]
fn a_month_heals_1() {
    part(0);
}

#[test]
fn a_month_heals_2() {
    part(1);
}

#[test]
fn a_month_heals_3() {
    part(2);
}

#[test]
fn a_month_heals_4() {
    part(3);
}

/// Whether the checks find a fault that was built in, in one of a few months.
fn is_found(sabotage: Sabotage, what: &str) {
    let found = (0..6).find_map(|seed| play(seed, sabotage, Trace::default()).err());
    let found = found.unwrap_or_else(|| panic!("{sabotage:?} was not noticed"));
    assert!(found.what.contains(what), "{sabotage:?} was noticed as: {}", found.what);
}

#[test]
fn the_checks_notice_two_records_of_one_attendance() {
    is_found(Sabotage::AttendanceHasAnIdOfItsOwn, "records of one attendance");
}

#[test]
fn the_checks_notice_a_stolen_device_that_is_let_in() {
    is_found(Sabotage::NotShutOut, "the stolen device");
}

#[test]
fn the_checks_notice_a_word_that_was_never_sent() {
    is_found(Sabotage::LosesAnEntry, "never reached the log");
}

#[test]
fn the_checks_notice_a_record_that_a_device_lost() {
    is_found(Sabotage::ForgetsARecord, "does not hold");
}

#[test]
fn the_checks_notice_a_record_that_a_device_keeps_as_it_was() {
    is_found(Sabotage::KeepsAnOldVersion, "holds another version");
}
