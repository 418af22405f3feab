//! The drop-in centre at the border: who arrived, who came in, what was given.

use model::{KindName, State, age::AgeBand};

use super::{Count, Measure, Records, Sex, about, children, things, whole, yes};
use crate::read;

/// What the measures of the border centre count.
pub(super) fn counts(measure: Measure, records: &dyn Records) -> Vec<Count<'_>> {
    let stays = |is: fn(&State) -> bool| about(records, KindName::Stay, "day", is);
    match measure {
        Measure::Arrivals => things(records, KindName::Arrival, "day", |_| 1),
        Measure::CentreVisits => stays(|_| true),
        Measure::CentreChildren => {
            let mut counts = stays(|stay| stay.reference("person").is_some());
            for count in &mut counts {
                count.person = count.record.reference("person");
            }
            children(counts)
        }
        Measure::ReturnedSameDay => stays(|stay| yes(stay, "returned_today")),
        Measure::UnaccompaniedChildren => children(stays(is_alone)),
        Measure::CentreServices => services(records),
        _ => Vec::new(),
    }
}

fn is_alone(stay: &State) -> bool {
    let has = |field, code| read::texts(stay, field).any(|one| one == code);
    has("flags", "child_alone") || has("with_whom", "alone")
}

/// As many as had it; of several at once nobody's sex and age is known.
fn services(records: &dyn Records) -> Vec<Count<'_>> {
    let mut counts = about(records, KindName::Delivery, "time", |given| !yes(given, "undone"));
    for count in &mut counts {
        count.n = whole(count.record, "people").max(1);
        if count.n > 1 {
            count.who = Some((Sex::NotStated, AgeBand::NotStated));
        }
    }
    counts
}
