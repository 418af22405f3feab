//! The results table of a project: for each indicator what was to be reached, what was, and how far that is.
//!
//! Counts come protected from `rules::figures`; a percentage follows the fate of the count that it would give away.

use model::{KindName, RecordId, State, date::Period};
use rules::figures::{Measure, Published, Question, Records, publish};
use serde::Serialize;

use crate::csv::{self, Cell};

/// Who may see how small a count, and when it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The period.
    pub period: Period,
    /// Counts above zero and below this are hidden.
    pub k: u32,
    /// The moment of asking, Unix milliseconds.
    pub now_ms: u64,
}

/// Labels in the languages of the app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Labels {
    /// English.
    pub en: Option<String>,
    /// Khmer.
    pub km: Option<String>,
    /// Thai.
    pub th: Option<String>,
}

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The indicator.
    pub indicator: RecordId,
    /// Its place in the table.
    pub position: Option<u64>,
    /// What it is called.
    pub label: Labels,
    /// What it counts.
    pub measure: Measure,
    /// Message key of the note on method.
    pub method: String,
    /// Value before the project, decimal.
    pub baseline: Option<String>,
    /// Value to reach in this period, decimal; absent = none was set.
    pub target: Option<String>,
    /// How many; absent when hidden.
    pub actual: Option<u64>,
    /// Of how many, where the measure is a share.
    pub of: Option<u64>,
    /// Whether `actual` is hidden because it is small.
    pub hidden: bool,
    /// Where the measure is a share: `actual` of `of` in percent, one decimal.
    pub share_percent: Option<String>,
    /// What was reached of the target in percent, one decimal.
    pub target_percent: Option<String>,
}

/// One indicator with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Its line.
    pub row: Row,
    /// Its parts, protected.
    pub parts: Published,
    /// Places, session types and shifts that it is confined to: its definition.
    pub place: Option<String>,
    /// Session types.
    pub session_types: Vec<String>,
    /// Shifts.
    pub shifts: Vec<String>,
}

/// All lines of a project, in the order of its table.
pub fn table(project: RecordId, records: &dyn Records, asked: &Asked) -> Vec<Row> {
    lines(project, records, asked, |_| true)
}

/// The lines of a project that have a target for this very period; the others are not counted.
pub fn targeted(project: RecordId, records: &dyn Records, asked: &Asked) -> Vec<Row> {
    lines(project, records, asked, |indicator| target(indicator.record, records, asked.period).is_some())
}

fn lines(
    project: RecordId,
    records: &dyn Records,
    asked: &Asked,
    wanted: impl Fn(&State) -> bool,
) -> Vec<Row> {
    let mut indicators: Vec<&State> = records
        .of_kind(KindName::Indicator)
        .filter(|state| state.reference("project") == Some(project) && wanted(state))
        .collect();
    indicators.sort_by_key(|state| (position(state).unwrap_or(u64::MAX), state.record));
    indicators.into_iter().filter_map(|state| Some(detail(state, records, asked)?.row)).collect()
}

/// One indicator; `None` when it names no measure.
pub fn detail(indicator: &State, records: &dyn Records, asked: &Asked) -> Option<Detail> {
    let question = Question::of_indicator(indicator, asked.period, asked.now_ms)?;
    let parts = publish(&question, records, asked.k);
    let text = |name: &str| indicator.text(name).map(str::to_owned);
    let target = target(indicator.record, records, asked.period);
    let share =
        parts.total.zip(parts.of).filter(|(_, of)| *of > 0).map(|(part, of)| part as f64 * 100.0 / of as f64);
    // A share is compared by its percentage, a count by itself.
    let reached = if question.measure.is_share() { share } else { parts.total.map(|n| n as f64) };
    let wanted =
        target.as_deref().and_then(|target| target.parse::<f64>().ok()).filter(|target| *target > 0.0);
    let row = Row {
        indicator: indicator.record,
        position: position(indicator),
        label: Labels { en: text("label_en"), km: text("label_km"), th: text("label_th") },
        measure: question.measure,
        method: parts.method.clone(),
        baseline: text("baseline"),
        target,
        actual: parts.total,
        of: parts.of,
        hidden: parts.hidden,
        share_percent: share.map(one_decimal),
        target_percent: reached.zip(wanted).map(|(reached, wanted)| one_decimal(reached * 100.0 / wanted)),
    };
    let place = text("place");
    Some(Detail { row, parts, place, session_types: question.session_types, shifts: question.shifts })
}

fn position(indicator: &State) -> Option<u64> {
    indicator.value("position")?.as_u64()
}

/// The target of exactly this period: a year's target says nothing about a month.
fn target(indicator: RecordId, records: &dyn Records, period: Period) -> Option<String> {
    let period = period.to_string();
    // What is to be reached of girls alone, or in one place, is a part and no target of the whole.
    let is_part = |state: &State| ["sex", "band", "place"].iter().any(|field| state.text(field).is_some());
    let of_this = |state: &&State| {
        state.reference("indicator") == Some(indicator)
            && state.text("period") == Some(&period)
            && !is_part(state)
    };
    // Of two for the same period the one said last.
    let latest = records
        .of_kind(KindName::Target)
        .filter(of_this)
        .max_by_key(|state| (state.updated_ms, state.record))?;
    latest.text("value").map(str::to_owned)
}

fn one_decimal(value: f64) -> String {
    format!("{value:.1}")
}

/// The table as CSV, headed by field names.
pub fn to_csv(rows: &[Row]) -> String {
    let mut out = String::from(csv::START);
    let header = [
        "indicator",
        "label_en",
        "label_km",
        "label_th",
        "measure",
        "baseline",
        "target",
        "actual",
        "of",
        "hidden",
        "share_percent",
        "target_percent",
    ];
    csv::line(&mut out, &header.map(Cell::text));
    for row in rows {
        let text = |text: &Option<String>| text.as_ref().map_or(Cell::Nothing, Cell::text);
        let decimal = |text: &Option<String>| text.clone().map_or(Cell::Nothing, Cell::Number);
        let whole = |number: Option<u64>| number.map_or(Cell::Nothing, Cell::whole);
        csv::line(
            &mut out,
            &[
                Cell::text(row.indicator.to_string()),
                text(&row.label.en),
                text(&row.label.km),
                text(&row.label.th),
                Cell::text(row.measure.as_str()),
                decimal(&row.baseline),
                decimal(&row.target),
                whole(row.actual),
                whole(row.of),
                Cell::text(if row.hidden { "yes" } else { "no" }),
                decimal(&row.share_percent),
                decimal(&row.target_percent),
            ],
        );
    }
    out
}

#[cfg(test)]
mod tests;
