//! Results of an activity: indicators under the nodes of the results tree, with targets and what was reached by year.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State, date::Period};
use rules::{figures::Records, policy::FIGURES_K_OUTSIDE, read};

use super::{Asked, Left, Sheet, Why, Xml, lines, narratives, result_years, texts};
use crate::figures::{self, Detail};

pub(super) fn write(sheet: &Sheet<'_>, asked: &Asked, records: &dyn Records, xml: &mut Xml, left: &mut Left) {
    let mut by_node: BTreeMap<Option<RecordId>, Vec<&State>> = BTreeMap::new();
    for indicator in lines::indicators(asked.project, records) {
        by_node.entry(node(indicator, records).map(|node| node.record)).or_default().push(indicator);
    }
    for (id, indicators) in by_node {
        let node = id.and_then(|id| records.get(id));
        let Some(first) = indicators.first() else { continue };
        let measured: Vec<&&State> = indicators
            .iter()
            .filter(|indicator| {
                let known = rules::figures::Question::of_indicator(indicator, asked.period, asked.now_ms);
                if known.is_none() {
                    left.note(Why::NoMeasure, lines::name(indicator));
                }
                known.is_some()
            })
            .collect();
        if measured.is_empty() {
            continue;
        }
        xml.open("result", &[("type", kind(node)), ("aggregation-status", "0")]);
        xml.open("title", &[]);
        match node {
            Some(node) => narratives(xml, texts(node, "label"), &lines::name(first)),
            None => xml.text("narrative", &[("xml:lang", "en")], "What is done"),
        }
        xml.close();
        for indicator in measured {
            write_indicator(sheet, indicator, asked, records, xml, left);
        }
        xml.close();
    }
}

/// The node of the results tree that an indicator hangs on.
fn node<'a>(indicator: &State, records: &'a dyn Records) -> Option<&'a State> {
    let kind: KindName = "result_node".parse().ok()?;
    records.get(indicator.reference("result")?).filter(|state| state.kind == kind)
}

/// ResultType: 1 output, 2 outcome, 3 impact.
fn kind(node: Option<&State>) -> &'static str {
    match node.and_then(|node| node.text("level")) {
        Some("goal") => "3",
        Some("outcome") => "2",
        _ => "1",
    }
}

fn write_indicator(
    sheet: &Sheet<'_>,
    indicator: &State,
    asked: &Asked,
    records: &dyn Records,
    xml: &mut Xml,
    left: &mut Left,
) {
    let is_share = indicator.text("measure").and_then(|m| m.parse::<rules::figures::Measure>().ok());
    let is_share = is_share.is_some_and(rules::figures::Measure::is_share);
    // IndicatorMeasure: 1 unit, 2 percentage.
    xml.open("indicator", &[("measure", if is_share { "2" } else { "1" }), ("ascending", "1")]);
    xml.open("title", &[]);
    narratives(xml, texts(indicator, "label"), &lines::name(indicator));
    xml.close();
    let year =
        read::day(sheet.project, "starts").map_or(sheet.today.year(), model::date::Day::year).to_string();
    match indicator.text("baseline") {
        Some(value) => xml.empty("baseline", &[("year", &year), ("value", value)]),
        None => left.note(Why::Missing, "indicator.baseline"),
    }
    for period in result_years(sheet) {
        let asked = figures::Asked { period, k: FIGURES_K_OUTSIDE, now_ms: asked.now_ms };
        if let Some(detail) = figures::detail(indicator, records, &asked) {
            write_period(sheet, indicator, period, &detail, xml, left);
        }
    }
    xml.close();
}

fn write_period(
    sheet: &Sheet<'_>,
    indicator: &State,
    period: Period,
    Detail { row, parts, .. }: &Detail,
    xml: &mut Xml,
    left: &mut Left,
) {
    let (Ok(first), Ok(last)) = (period.first_day(), period.last_day()) else { return };
    let actual =
        if row.measure.is_share() { row.share_percent.clone() } else { row.actual.map(|n| n.to_string()) };
    let ended = last < sheet.today;
    if !ended && first <= sheet.today {
        left.note(Why::StillRunning, format!("{} {period}", lines::name(indicator)));
    }
    if ended && row.hidden {
        left.note(Why::SmallCell, lines::name(indicator));
    }
    let actual = actual.filter(|_| ended);
    if actual.is_none() && row.target.is_none() {
        return;
    }
    xml.open("period", &[]);
    xml.empty("period-start", &[("iso-date", &first.to_string())]);
    xml.empty("period-end", &[("iso-date", &last.to_string())]);
    if let Some(target) = &row.target {
        xml.empty("target", &[("value", target)]);
    }
    if let Some(actual) = actual {
        xml.empty("actual", &[("value", &actual)]);
        // Each sex beside the whole, as far as it may be shown.
        for (sex, n) in lines::sexes(parts.by_age_and_sex.as_ref()) {
            xml.open("actual", &[("value", &n.to_string())]);
            xml.empty("dimension", &[("name", "sex"), ("value", sex.as_str())]);
            xml.close();
        }
    }
    xml.close();
}
