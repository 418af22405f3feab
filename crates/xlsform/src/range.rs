//! What the parameters of a range must have to do with one another.
//!
//! Source: XLSForm reference table, as pyxform checks it.

use super::{
    headers::Line,
    parameters::{Parameters, decimal},
    problem::Findings,
};
use instruments::{definition::Choice, expr::number_text};

/// Where a range starts and ends, and its step, if nothing is said.
const START: f64 = 1.0;
const END: f64 = 10.0;
const STEP: f64 = 1.0;
/// Decimals as binary numbers are a little off: `0.3` is not three times `0.1`.
const NEARLY: f64 = 1e-9;

struct Range {
    start: f64,
    end: f64,
    step: f64,
}

impl Range {
    fn holds(&self, value: f64) -> bool {
        let (low, high) = (self.start.min(self.end), self.start.max(self.end));
        (low..=high).contains(&value)
    }
}

/// Checks them; `list` finds the choices of a list.
pub fn check<'a>(
    line: Line<'_>,
    all: &Parameters,
    list: impl Fn(&str) -> Option<&'a [Choice]>,
    findings: &mut Findings,
) {
    let mut refuse = |rule, message: String| findings.refuse(line.at("parameters"), rule, message);
    let mut fit = true;
    let mut number = |key: &str| {
        let value = all.get(key).map(|text| decimal(text));
        if value == Some(None) {
            refuse("parameters.number", format!("The parameter '{key}' of a range must be a number."));
            fit = false;
        }
        value.flatten()
    };
    let (start, end, step) = (number("start"), number("end"), number("step"));
    let (tick, placeholder) = (number("tick_interval"), number("placeholder"));
    if !fit {
        return;
    }
    let range =
        Range { start: start.unwrap_or(START), end: end.unwrap_or(END), step: step.unwrap_or(STEP).abs() };
    if let Err((rule, message)) = steps(&range, tick, placeholder) {
        refuse(rule, message);
    }
    if let Some(name) = all.get("tick_labelset") {
        match list(name) {
            Some(choices) => labels(line, choices, &range, findings),
            None => refuse(
                "range.labels",
                "The parameter 'tick_labelset' must be a list on the sheet 'choices'.".to_owned(),
            ),
        }
    }
}

/// Whether ticks and placeholder fit the steps.
fn steps(range: &Range, tick: Option<f64>, placeholder: Option<f64>) -> Result<(), (&'static str, String)> {
    let width = (range.end - range.start).abs();
    for (key, value) in [("step", Some(range.step)), ("tick_interval", tick)] {
        let Some(value) = value.map(f64::abs) else { continue };
        if value > width {
            let message =
                format!("The parameter '{key}' is larger than the range between 'start' and 'end'.");
            return Err(("range.too_wide", message));
        }
        if value < NEARLY {
            return Err(("range.zero", format!("The parameter '{key}' of a range must not be 0.")));
        }
    }
    if tick.is_some_and(|tick| !is_multiple(tick, range.step)) {
        return Err(("range.step", "The parameter 'tick_interval' must be a multiple of 'step'.".to_owned()));
    }
    match placeholder {
        Some(value) if !range.holds(value) => Err((
            "range.outside",
            "The parameter 'placeholder' must be between 'start' and 'end'.".to_owned(),
        )),
        Some(value) if !is_multiple(value - range.start, range.step) => {
            let message = "The parameter 'placeholder' must be a multiple of 'step' from 'start'.";
            Err(("range.step", message.to_owned()))
        }
        _ => Ok(()),
    }
}

/// The list of choices that names some of the ticks.
fn labels(line: Line<'_>, choices: &[Choice], range: &Range, findings: &mut Findings) {
    let mut refuse = |rule, message: &str| findings.refuse(line.at("parameters"), rule, message);
    let values: Option<Vec<f64>> = choices.iter().map(|choice| decimal(&choice.name)).collect();
    let Some(values) = values else {
        refuse("range.labels", "The names of the choices in 'tick_labelset' must all be numbers.");
        return;
    };
    if values.iter().any(|value| !range.holds(*value)) {
        refuse("range.labels", "The choices in 'tick_labelset' must be between 'start' and 'end'.");
    }
    if line.get("appearance").split_whitespace().any(|word| word == "no-ticks") {
        if values.len() > 2 {
            refuse("range.labels", "With 'no-ticks' the list in 'tick_labelset' has only 2 choices.");
        }
        let at_end = |value: &f64| [range.start, range.end].iter().any(|end| (end - value).abs() < NEARLY);
        if !values.iter().all(at_end) {
            refuse(
                "range.labels",
                "With 'no-ticks' the choices in 'tick_labelset' are 'start' and 'end' only.",
            );
        }
    }
}

fn is_multiple(value: f64, of: f64) -> bool {
    let times = value / of;
    (times - times.round()).abs() < NEARLY
}

/// Ranges run upwards here: one that runs down is turned round.
pub fn upwards(line: Line<'_>, all: &mut Parameters, findings: &mut Findings) {
    let number = |key: &str, otherwise| all.get(key).map_or(Some(otherwise), |text| decimal(text));
    let (Some(start), Some(end), Some(step)) =
        (number("start", START), number("end", END), number("step", STEP))
    else {
        return;
    };
    if start > end {
        let turned = [("start", end), ("end", start)].map(|(key, n)| (key.to_owned(), number_text(n)));
        all.extend(turned);
        let message = "The range runs upwards here: from its smaller to its larger number.";
        findings.warn(line.at("parameters"), "range.turned", message);
    }
    if step < 0.0 {
        all.insert("step".to_owned(), number_text(-step));
    }
}
