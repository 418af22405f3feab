//! `GET` and `POST /exports/htcds`: people in the terms of the Human Trafficking Case Data Standard 2.0, out and in.

use axum::{Json, extract::State, response::Response};
use model::KindName;
use report::exports::{
    htcds,
    htcds_in::{self, Use},
};
use rules::policy;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use super::exports::{DryRun, answer, gathered};
use crate::{
    access::Session,
    extract::{Query, Workbook},
    problem::Answer,
    state::App,
};

/// What is said of people and trafficking.
const SAID: &[KindName] = &[KindName::Person, KindName::Case, KindName::Screening, KindName::Determination];

/// How.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// Whether only what is left out is asked for.
    #[serde(default)]
    dry_run: bool,
}

/// The people of the caller's organisation who were screened for trafficking, coded and anonymous.
#[utoipa::path(get, path = "/exports/htcds", tag = "exports", params(Wanted),
    responses((status = 200, description = "The file, or its dry run", content((DryRun = "application/json"), (String = "text/csv")))))]
pub async fn write_cases(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    policy::may_give_out(&session.actor)?;
    let records = gathered(&app, &session, SAID.to_vec()).await?;
    let export = tokio::task::spawn_blocking(move || htcds::cases(&records)).await?;
    Ok(answer(export, wanted.dry_run, "text/csv; charset=utf-8", "htcds.csv"))
}

/// What a file says. Nothing of it is kept.
#[derive(Debug, Serialize, ToSchema)]
pub struct Understood {
    /// Its columns.
    columns: Vec<Column>,
    /// Its people.
    people: Vec<Person>,
    /// What was not understood.
    odd: Vec<Odd>,
    /// Rows beyond what is read at once.
    too_many: u64,
}

/// A column.
#[derive(Debug, Serialize, ToSchema)]
pub struct Column {
    /// What stands above it.
    heading: String,
    /// The field of the standard, if it is one.
    field: Option<String>,
    /// `taken`, `not_taken` or `unknown`.
    becomes: &'static str,
}

/// A person.
#[derive(Debug, Serialize, ToSchema)]
pub struct Person {
    /// The line of the file.
    line: u64,
    /// Fields of the kind `person`.
    #[schema(value_type = Object)]
    fields: Value,
}

/// A value that was not understood.
#[derive(Debug, Serialize, ToSchema)]
pub struct Odd {
    /// The line of the file.
    line: u64,
    /// The field of the standard.
    field: String,
    /// What stands there.
    value: String,
}

impl From<htcds_in::Read> for Understood {
    fn from(htcds_in::Read { columns, people, odd, too_many }: htcds_in::Read) -> Self {
        let becomes = |becomes| match becomes {
            Use::Taken => "taken",
            Use::NotTaken => "not_taken",
            Use::Unknown => "unknown",
        };
        Self {
            columns: columns
                .into_iter()
                .map(|one| Column { heading: one.heading, field: one.field, becomes: becomes(one.becomes) })
                .collect(),
            people: people
                .into_iter()
                .map(|one| Person { line: one.line, fields: Value::Object(one.fields) })
                .collect(),
            odd: odd
                .into_iter()
                .map(|one| Odd { line: one.line, field: one.field, value: one.value })
                .collect(),
            too_many,
        }
    }
}

/// Reads a CSV of people. What is taken in afterwards is said by the caller, entry by entry.
#[utoipa::path(post, path = "/exports/htcds", tag = "exports",
    request_body(content = Vec<u8>, content_type = "text/csv", description = "At most 5 MiB"),
    responses((status = 200, description = "What was understood", body = Understood)))]
pub async fn read_cases(
    State(_): State<App>,
    session: Session,
    Workbook(bytes): Workbook,
) -> Answer<Json<Understood>> {
    policy::may_take_in(&session.actor)?;
    Ok(Json(tokio::task::spawn_blocking(move || htcds_in::read(&bytes).into()).await?))
}
