//! Which reports to an authority are due: what the network's own rules (as data) ask for about a concern or a case.
//! The app works out the same (`vectors/statutory.json`).

use model::{KindName, RecordId, State};

use crate::{clock, read};

const HOUR_MS: u64 = 3_600_000;

/// A report that a rule asks for and that has not gone out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duty {
    /// When it is due.
    pub due_ms: u64,
    /// The rule.
    pub rule: RecordId,
    /// The concern or case.
    pub matter: RecordId,
    /// The report that was begun for it.
    pub report: Option<RecordId>,
}

/// Whether a rule speaks about such concerns in such a place. Where the place is not known the rule holds: a line too
/// many is read away, one too few is a child unreported.
pub fn holds(rule: &State, about: &[&str], place: Option<&str>) -> bool {
    let in_use = rule.value("active").and_then(serde_json::Value::as_bool).unwrap_or(true);
    let within = match (rule.text("place"), place) {
        (Some(wide), Some(place)) => place == wide || lies_in(place, wide),
        _ => true,
    };
    in_use && !rule.erased && within && read::texts(rule, "about").any(|code| about.contains(&code))
}

/// Whether a place lies in a wider one: `KH-0102` in `KH-01` and in `KH`.
fn lies_in(place: &str, wide: &str) -> bool {
    place.strip_prefix(wide).is_some_and(|rest| rest.starts_with('-') || wide.contains('-'))
}

/// The reports that are due about these matters: concerns, and cases whose concerns do not already say the same.
/// A report that was sent, or cancelled with a reason, is no longer due. Soonest first.
pub fn duties(rules: &[State], concerns: &[State], cases: &[State], reports: &[State]) -> Vec<Duty> {
    let mut due = Vec::new();
    for concern in concerns.iter().filter(|one| !one.erased) {
        let about: Vec<&str> = read::texts(concern, "about").collect();
        for rule in rules.iter().filter(|rule| holds(rule, &about, concern.text("place"))) {
            let of = |report: &&State| {
                report.reference("concern") == Some(concern.record)
                    || (report.reference("case").is_some()
                        && report.reference("case") == concern.reference("case"))
            };
            due.extend(duty(rule, concern.record, clock::raised_ms(concern), reports.iter().filter(of)));
        }
    }
    for case in cases.iter().filter(|one| !one.erased && one.text("status") != Some("closed")) {
        let about: Vec<&str> = read::texts(case, "about").collect();
        let own: Vec<&State> =
            concerns.iter().filter(|one| one.reference("case") == Some(case.record)).collect();
        let place = own.iter().find_map(|one| one.text("place"));
        for rule in rules.iter().filter(|rule| holds(rule, &about, place)) {
            let said = own
                .iter()
                .any(|one| holds(rule, &read::texts(one, "about").collect::<Vec<_>>(), one.text("place")));
            if said {
                continue;
            }
            let from = read::instant_ms(case, "opened").unwrap_or(case.created_ms);
            let of = |report: &&State| report.reference("case") == Some(case.record);
            due.extend(duty(rule, case.record, from, reports.iter().filter(of)));
        }
    }
    due.sort();
    due
}

fn duty<'a>(
    rule: &State,
    matter: RecordId,
    from_ms: u64,
    reports: impl Iterator<Item = &'a State>,
) -> Option<Duty> {
    let hours = rule.value("hours").and_then(serde_json::Value::as_u64)?;
    let mut begun = None;
    for report in reports.filter(|report| {
        report.kind == KindName::StatutoryReport
            && !report.erased
            && report.reference("rule") == Some(rule.record)
    }) {
        if report.text("status").unwrap_or("to_write") != "to_write" {
            return None;
        }
        begun = begun.or(Some(report.record));
    }
    Some(Duty { due_ms: from_ms + hours * HOUR_MS, rule: rule.record, matter, report: begun })
}

/// Days after which an authority that has not answered is asked again. Our own default.
pub const CHASE_AFTER_DAYS: u64 = 7;

/// When we ask after a report again: a week after it was sent or last asked after.
pub fn chase_due_ms(report: &State) -> Option<u64> {
    let waits = matches!(report.text("status"), Some("sent" | "acknowledged"));
    let last = read::instant_ms(report, "chased").or_else(|| read::instant_ms(report, "sent"))?;
    waits.then_some(last + CHASE_AFTER_DAYS * 24 * HOUR_MS)
}
