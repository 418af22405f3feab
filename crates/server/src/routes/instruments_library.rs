//! `GET /instruments/library`: the instruments that come with Safetynet, ready to be taken over.

use std::collections::BTreeMap;

use axum::Json;
use instruments::library::{Shipped, library};
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    access::Session,
    problem::{Answer, Problem},
};

/// One instrument of the library.
#[derive(Debug, Serialize, ToSchema)]
pub struct LibraryInstrument {
    /// Its code.
    code: String,
    /// Its title by language.
    title: BTreeMap<String, String>,
    /// What it is for: a code of `instrument_purpose`.
    #[schema(value_type = String)]
    purpose: Value,
    /// Whom or what it is asked about: a code of `instrument_about`.
    #[schema(value_type = String)]
    about: Value,
    /// Where the questions come from, and under which terms.
    source: String,
    /// The questions, compiled.
    #[schema(value_type = Object)]
    definition: Value,
}

impl From<&Shipped> for LibraryInstrument {
    fn from(shipped: &Shipped) -> Self {
        let code = |value: serde_json::Result<Value>| value.unwrap_or_default();
        Self {
            code: shipped.code.to_owned(),
            title: shipped.definition.title.0.clone(),
            purpose: code(serde_json::to_value(shipped.purpose)),
            about: code(serde_json::to_value(shipped.about)),
            source: shipped.source.clone(),
            definition: shipped.definition.to_json(),
        }
    }
}

/// The instruments that come with Safetynet. Whoever makes instruments takes one over as a first version.
#[utoipa::path(get, path = "/instruments/library", tag = "instruments",
    responses((status = 200, description = "All of them, in the order in which they are offered", body = Vec<LibraryInstrument>)))]
pub async fn read_library(_session: Session) -> Answer<Json<Vec<LibraryInstrument>>> {
    let all = library().map_err(Problem::unknown)?;
    Ok(Json(all.iter().map(LibraryInstrument::from).collect()))
}
