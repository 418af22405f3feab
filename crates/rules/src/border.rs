//! What follows from a case of two countries: whose step is next, how long there is for it, how long the other side
//! has been silent, and on which days a child is visited after coming home. The app works out the same
//! (`vectors/border.json`).

use model::{
    State,
    date::{Day, Month},
};

use crate::read;

const DAY_MS: u64 = 24 * 3_600_000;

/// One of the two sides of a case of two countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The organisation that asked, and keeps the record.
    Asking,
    /// The other side.
    Other,
}

impl Party {
    /// Its word in the vectors.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asking => "asking",
            Self::Other => "other",
        }
    }
}

/// Steps that a kind of request has. To report a concern or to ask for an assessment is no return of a child.
pub fn has_step(kind: Option<&str>, act: &str) -> bool {
    match kind {
        Some("tracing") => {
            matches!(act, "request" | "screen" | "shelter" | "trace" | "reply" | "close" | "withdraw")
        }
        Some("assessment") => matches!(act, "request" | "assess" | "reply" | "close" | "withdraw"),
        Some("concern_report") => matches!(act, "request" | "screen" | "reply" | "close" | "withdraw"),
        _ => true,
    }
}

/// Whose an act is: the side where the child is screens, shelters and hands over; the side of the family traces,
/// assesses, escorts, receives and follows up; whoever was asked replies. `None`: either side sets the day.
pub fn side_of(act: &str, direction: Option<&str>) -> Option<Party> {
    let (child, family) = sides(direction);
    match act {
        "request" | "close" | "withdraw" => Some(Party::Asking),
        "reply" => Some(Party::Other),
        "screen" | "shelter" | "hand_over" => Some(child),
        "trace" | "assess" | "escort" | "receive" | "reintegrate" | "follow_up" | "feed_back" => Some(family),
        _ => None,
    }
}

/// The side where the child is, and that of the family.
fn sides(direction: Option<&str>) -> (Party, Party) {
    if direction == Some("to_us") { (Party::Other, Party::Asking) } else { (Party::Asking, Party::Other) }
}

/// Who must do the next thing; nobody when it is over.
pub fn waits_for(status: &str, kind: Option<&str>, direction: Option<&str>) -> Option<Party> {
    let (child, family) = sides(direction);
    match status {
        // Nothing more is asked than an answer: the asking side closes it.
        "draft" | "replied" => Some(Party::Asking),
        "requested" => Some(Party::Other),
        "screening" | "sheltered" if kind == Some("concern_report") => Some(Party::Other),
        "screening" | "date_set" => Some(child),
        "sheltered" | "tracing" | "assessing" | "handed_over" | "escorting" | "received"
        | "reintegrating" | "following_up" => Some(family),
        _ => None,
    }
}

/// Days that a step may take before it is said in the open. Our own default: neither country's handbook was at hand.
pub fn step_days(status: &str) -> Option<u64> {
    match status {
        "handed_over" => Some(2),
        "requested" | "escorting" => Some(3),
        "screening" | "sheltered" => Some(7),
        "assessing" | "replied" | "received" => Some(14),
        "tracing" | "reintegrating" => Some(30),
        // A quarter: the longest time between two visits.
        "following_up" => Some(92),
        _ => None,
    }
}

/// When the step that a case stands in is due. A handover is due on its day.
pub fn due_ms(state: &State) -> Option<u64> {
    let status = state.text("status").unwrap_or("draft");
    if status == "date_set" {
        return end_of_day_ms(read::day(state, "handover_on")?);
    }
    Some(last_word_ms(state)? + step_days(status)? * DAY_MS)
}

/// Since when nothing was heard: since the step began. While a child is followed up each word about how it is begins
/// the time anew, for no step comes for a year.
fn last_word_ms(state: &State) -> Option<u64> {
    let since = read::instant_ms(state, "step_since")?;
    let told = (state.text("status") == Some("following_up")).then(|| read::instant_ms(state, "fed_back"));
    Some(told.flatten().map_or(since, |told| told.max(since)))
}

/// The last millisecond of a day in the field (UTC+7, both countries, without summer time).
fn end_of_day_ms(day: Day) -> Option<u64> {
    let epoch = Day::new(1970, 1, 1).ok()?;
    let days = u64::try_from(epoch.days_until(day)).ok()?;
    ((days + 1) * DAY_MS - 1).checked_sub(7 * 3_600_000)
}

/// For how many days the other side has let the step wait that is theirs; `None` while it is not theirs.
pub fn silent_days(state: &State, now_ms: u64) -> Option<u64> {
    let status = state.text("status").unwrap_or("draft");
    let theirs = waits_for(status, state.text("kind"), state.text("direction")) == Some(Party::Other);
    let since = read::field_day(last_word_ms(state)?)?;
    let today = read::field_day(now_ms)?;
    if theirs { u64::try_from(since.days_until(today)).ok() } else { None }
}

/// Months after a child was received in which a visit is due: the first three, then quarterly to a year. Our own
/// default, as the reintegration guideline's own rhythm was not at hand.
pub const VISIT_MONTHS: [u8; 6] = [1, 2, 3, 6, 9, 12];

/// The days on which visits are due, from the day on which the child was received. A month without that day ends
/// earlier: 31 January is followed by 28 or 29 February.
pub fn visit_days(received: Day) -> Vec<Day> {
    VISIT_MONTHS.iter().filter_map(|months| plus_months(received, *months)).collect()
}

fn plus_months(from: Day, months: u8) -> Option<Day> {
    let mut month = Month::of(from);
    for _ in 0..months {
        month = month.next();
    }
    let last = month.last_day().ok()?;
    let in_month = Month::of(from).first_day().ok()?.days_until(from);
    let wanted = month.first_day().ok()?.plus_days(in_month);
    Some(wanted.min(last))
}

/// The first visit that is not yet made: as many of the rhythm are done as visits were made since the child came.
pub fn next_visit(received: Day, made: usize) -> Option<Day> {
    visit_days(received).get(made).copied()
}
