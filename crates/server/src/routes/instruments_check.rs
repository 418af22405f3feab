//! `POST /instruments/check`: questions read, their expressions compiled, everything that is wrong with them told at once.

use axum::extract::State;
use instruments::{Definition, Problem as Fault};
use model::KindName;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

use crate::{
    access::Session,
    extract,
    problem::{Answer, Problem},
    state::App,
};

/// What to check.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToCheck {
    /// The questions; expressions as `{"source":"…"}`.
    #[schema(value_type = Object)]
    definition: Value,
}

/// The questions as they would be published, or what is wrong with them.
#[derive(Debug, Serialize, ToSchema)]
pub struct Checked {
    /// With the ASTs of all expressions; nothing when anything is wrong.
    #[schema(value_type = Option<Object>)]
    definition: Option<Value>,
    /// Everything that is wrong.
    problems: Vec<QuestionProblem>,
}

/// One thing that is wrong with questions.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuestionProblem {
    /// Names of the item from the top; empty for the definition as a whole.
    path: Vec<String>,
    /// Which field of it.
    field: String,
    /// The rule that is broken.
    rule: String,
    /// A sentence in English for whoever writes forms.
    message: String,
}

impl From<Fault> for QuestionProblem {
    fn from(Fault { path, field, rule, message }: Fault) -> Self {
        Self { path, field, rule: rule.to_owned(), message }
    }
}

/// Lets those on who make instruments.
///
/// # Errors
/// [`Problem::forbidden`] for everybody else.
pub async fn makers_only(app: &App, session: &Session) -> Answer<()> {
    let actor = session.actor.clone();
    let ring = app.run(move |store| store.key_ring(&actor)).await?;
    if ring.creates(KindName::InstrumentVersion) { Ok(()) } else { Err(Problem::forbidden("not_your_role")) }
}

fn checked(definition: &Value) -> Checked {
    let (compiled, faults) = match Definition::from_json(definition) {
        Err(faults) => (None, faults),
        Ok(mut definition) => {
            let mut faults = definition.compile();
            faults.extend(definition.check());
            (faults.is_empty().then(|| definition.to_json()), faults)
        }
    };
    Checked { definition: compiled, problems: faults.into_iter().map(QuestionProblem::from).collect() }
}

/// Checks questions as publishing would, and compiles them. Keeps nothing.
#[utoipa::path(post, path = "/instruments/check", tag = "instruments", request_body = ToCheck,
    responses((status = 200, description = "Compiled, or what is wrong", body = Checked)))]
pub async fn check_questions(
    State(app): State<App>,
    session: Session,
    extract::Json(asked): extract::Json<ToCheck>,
) -> Answer<axum::Json<Checked>> {
    makers_only(&app, &session).await?;
    let found = tokio::task::spawn_blocking(move || checked(&asked.definition)).await?;
    Ok(axum::Json(found))
}
