//! `POST /instruments/xlsform` and `GET /instruments/{id}/xlsform`: questions from and to the workbooks of other tools.

use axum::{
    Json,
    body::Body,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, header};
use instruments::Definition;
use model::{KindName, RecordId};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use xlsform::{Imported, SheetProblem, export, import, read_xlsx, write_xlsx};

use super::instruments_check::makers_only;
use crate::{
    access::Session,
    extract::{Path, Workbook},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Media type of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What a workbook says.
#[derive(Debug, Serialize, ToSchema)]
pub struct Read {
    /// The questions, compiled; nothing when anything is wrong.
    #[schema(value_type = Option<Object>)]
    definition: Option<Value>,
    /// Everything that is wrong.
    problems: Vec<SheetFault>,
    /// What was left out or understood otherwise.
    warnings: Vec<SheetFault>,
}

/// One thing about a workbook.
#[derive(Debug, Serialize, ToSchema)]
pub struct SheetFault {
    /// Name of the sheet; empty when it is about the whole file.
    sheet: String,
    /// The row as a spreadsheet program counts; nothing when it is about the whole sheet.
    row: Option<u32>,
    /// Heading of the column; empty when it is about the whole row.
    column: String,
    /// The rule.
    rule: String,
    /// A sentence in English for whoever writes forms.
    message: String,
}

impl From<SheetProblem> for SheetFault {
    fn from(SheetProblem { sheet, row, column, rule, message }: SheetProblem) -> Self {
        Self { sheet, row, column, rule: rule.to_owned(), message }
    }
}

fn read(bytes: &[u8]) -> Read {
    let Imported { definition, problems, warnings } = match read_xlsx(bytes) {
        Ok(workbook) => import(&workbook),
        Err(problem) => Imported { definition: None, problems: vec![problem], warnings: Vec::new() },
    };
    let faults = |all: Vec<SheetProblem>| all.into_iter().map(SheetFault::from).collect();
    Read {
        definition: definition.map(|definition| definition.to_json()),
        problems: faults(problems),
        warnings: faults(warnings),
    }
}

/// Reads an XLSForm workbook. Keeps nothing.
#[utoipa::path(post, path = "/instruments/xlsform", tag = "instruments",
    request_body(content = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", description = "At most 5 MiB"),
    responses((status = 200, description = "The questions, or what is wrong", body = Read)))]
pub async fn read_workbook(
    State(app): State<App>,
    session: Session,
    Workbook(bytes): Workbook,
) -> Answer<Json<Read>> {
    makers_only(&app, &session).await?;
    Ok(Json(tokio::task::spawn_blocking(move || read(&bytes)).await?))
}

/// A version as an XLSForm workbook.
#[utoipa::path(get, path = "/instruments/{id}/xlsform", tag = "instruments",
    params(("id" = uuid::Uuid, Path, description = "The version")),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
pub async fn write_workbook(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Response> {
    let actor = session.actor.clone();
    let record = app.run(move |store| store.record(&actor, id)).await?;
    let record = record.filter(|record| record.kind == KindName::InstrumentVersion);
    let record = record.ok_or(Problem::new(Code::NotFound))?;
    let written = record.fields.get("definition").ok_or(Problem::invalid("definition", "missing"))?.clone();
    let bytes = tokio::task::spawn_blocking(move || workbook(&written)).await??;
    Ok(download(bytes, XLSX, "form.xlsx"))
}

/// A draft may hold what nobody can read yet.
fn workbook(written: &Value) -> Answer<Vec<u8>> {
    let mut definition =
        Definition::from_json(written).map_err(|_| Problem::invalid("definition", "definition"))?;
    definition.compile();
    write_xlsx(&export(&definition)).map_err(|fault| Problem::invalid("definition", fault.rule))
}

/// Bytes to be kept as a file, never shown.
pub fn download(bytes: impl Into<Body>, media_type: &'static str, name: &'static str) -> Response {
    let mut response = bytes.into().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let disposition = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    headers
        .insert(header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment")));
    response
}
