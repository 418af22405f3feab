//! Small readings of a record that several rules share.

use model::{
    State, Write,
    date::{Day, Instant},
};
use serde_json::Value;

/// The shown value of an instant field, Unix milliseconds.
pub fn instant_ms(state: &State, field: &str) -> Option<u64> {
    let instant: Instant = state.text(field)?.parse().ok()?;
    u64::try_from(instant.unix_millis()).ok()
}

/// The shown value of a day field.
pub fn day(state: &State, field: &str) -> Option<Day> {
    state.text(field)?.parse().ok()
}

/// The calendar day in the field (UTC+7) at a moment.
pub fn field_day(ms: u64) -> Option<Day> {
    Some(instant(ms)?.field_day())
}

/// A moment as a field carries it.
pub fn instant_value(ms: u64) -> Value {
    instant(ms).map_or(Value::Null, |instant| Value::String(instant.to_string()))
}

fn instant(ms: u64) -> Option<Instant> {
    Instant::from_unix_millis(i64::try_from(ms).ok()?).ok()
}

/// The shown values of a list field.
pub fn texts<'a>(state: &'a State, field: &str) -> impl Iterator<Item = &'a str> {
    state.value(field).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a field has a live value and each is this one: how a rule reads a field that opens something.
pub fn every_head_is(state: &State, field: &str, value: &str) -> bool {
    let heads: &[Write] = state.registers.get(field).map_or(&[], Vec::as_slice);
    !heads.is_empty() && heads.iter().all(|head| head.value.as_str() == Some(value))
}

/// Whether any live value of a field is this one, shown or not: how a rule reads a field where the stricter word must win.
pub fn any_head_is(state: &State, field: &str, value: &str) -> bool {
    let heads: &[Write] = state.registers.get(field).map_or(&[], Vec::as_slice);
    heads.iter().any(|head| head.value.as_str() == Some(value))
}
