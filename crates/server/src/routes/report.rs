//! `GET /reports`, `/reports/{id}/figures` and `/reports/{id}/document`: what a report tells at this moment, and the report
//! itself for whoever may read it as a whole.

use axum::{
    Json,
    extract::State,
    response::{IntoResponse as _, Response},
};
use http::{HeaderValue, header};
use model::{KindName, RecordId};
use paper::{Block, Language, Paper, Section};
use report::writing::{self, Document, Picture, Sources};
use rules::{policy, writing::Problem as Hindrance};
use serde::{Deserialize, Serialize};
use store::{ReportDocument, ReportRead, TakenHow};
use utoipa::{IntoParams, ToSchema};
use xlsform::{Sheet, Workbook, write_xlsx};

use super::instruments_xlsform::{XLSX, download};
use crate::{
    access::Session,
    extract::{Path, Query},
    problem::{Answer, Code, Problem},
    readings,
    state::App,
};

/// A finished report.
#[derive(Serialize, ToSchema)]
pub struct ReportLine {
    /// The report.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
    /// Its project.
    #[schema(value_type = Option<uuid::Uuid>)]
    project: Option<RecordId>,
    /// Its title.
    title: Option<String>,
    /// First day that it tells of.
    from: Option<String>,
    /// Last day that it tells of.
    until: Option<String>,
    /// `en`, `km`, `th`.
    language: Option<String>,
    /// How often it was signed.
    version: Option<u64>,
    /// When it was signed last.
    signed: Option<String>,
    /// `signed` or `sent`.
    status: Option<String>,
}

/// Finished reports.
#[derive(Serialize, ToSchema)]
pub struct Lines {
    /// The newest signature first.
    reports: Vec<ReportLine>,
}

/// The reports of the caller's organisation that were signed or sent, as far as the caller reads them as a whole: for a
/// donor those that were sent, of the projects that the account was given.
#[utoipa::path(get, path = "/reports", tag = "reports",
    responses((status = 200, description = "Finished reports", body = Lines)))]
pub async fn list_reports(State(app): State<App>, session: Session) -> Answer<Json<Lines>> {
    let actor = session.actor.clone();
    let found = app.run(move |store| store.finished_reports(&actor)).await?;
    readings::note_ids(&app, &session, found.iter().map(|one| one.record).collect()).await?;
    let reports = found
        .iter()
        .map(|one| {
            let text = |name: &str| one.text(name).map(str::to_owned);
            ReportLine {
                id: one.record,
                project: one.reference("project"),
                title: text("title"),
                from: text("from"),
                until: text("until"),
                language: text("language"),
                version: one.value("version").and_then(serde_json::Value::as_u64),
                signed: text("signed"),
                status: text("status"),
            }
        })
        .collect();
    Ok(Json(Lines { reports }))
}

/// What a report may tell, and what keeps it from being signed.
#[derive(Serialize, ToSchema)]
pub struct Told {
    /// By indicator: `actual`, `hidden`, `target`, in the words in which every reader sees them.
    #[schema(value_type = Object)]
    values: rules::writing::Values,
    /// Whether these are the figures of a signature.
    locked: bool,
    /// What keeps it from being signed: `rule`, and the part or story that it is about.
    #[schema(value_type = Vec<Object>)]
    problems: Vec<Hindrance>,
}

/// The figures and the money that a report may tell, small counts hidden as outside the network. For those who write it.
#[utoipa::path(get, path = "/reports/{id}/figures", tag = "reports",
    params(("id" = uuid::Uuid, Path, description = "The report")),
    responses((status = 200, description = "Figures, money, and what keeps it from being signed", body = Told)))]
pub async fn read_report_figures(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Told>> {
    if policy::report_reach(&session.actor) != policy::ReportReach::All {
        return Err(Problem::forbidden("not_your_role"));
    }
    let read = read(&app, &session, id).await?;
    let problems = read.written.problems();
    Ok(Json(Told { values: read.written.values, locked: read.locked, problems }))
}

/// How a report is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DocumentForm {
    /// Pages to print.
    Pdf,
    /// One page for a browser, without scripts.
    Html,
    /// Its tables as a workbook.
    Xlsx,
}

/// Which form.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// `pdf`, `html` or `xlsx`.
    #[param(inline)]
    format: DocumentForm,
}

/// A report as its readers get it. What was signed tells the figures of its signature; a story whose consent ended since is
/// told no more, in no form. The photos of a story stand with it where its person agreed to them and their bytes are those
/// that were signed.
#[utoipa::path(get, path = "/reports/{id}/document", tag = "reports",
    params(("id" = uuid::Uuid, Path, description = "The report"), Wanted),
    responses((status = 200, description = "The report", content((Vec<u8> = "application/pdf"), (String = "text/html"), (Vec<u8> = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
pub async fn read_document(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let (actor, now_ms) = (session.actor.clone(), app.now_ms());
    let document = app
        .count(move |store| store.report_document(&actor, id, now_ms))
        .await?
        .ok_or(Problem::new(Code::NotFound))?;
    let org = session.actor.org;
    let from = app.run(move |store| organisation(store, org)).await?;
    let stories = document.read.written.stories.iter().map(|told| told.id);
    let taken = [id].into_iter().chain(stories).chain(document.photos.keys().copied()).collect();
    let made = tokio::task::spawn_blocking(move || made(&document, &from, wanted.format)).await??;
    readings::note_taken(&app, &session, taken, TakenHow::Paper(KindName::Report)).await?;
    Ok(match wanted.format {
        DocumentForm::Pdf => download(made, "application/pdf", "report.pdf"),
        DocumentForm::Xlsx => download(made, XLSX, "report.xlsx"),
        DocumentForm::Html => {
            let headers = [
                (header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8")),
                (
                    header::CONTENT_DISPOSITION,
                    HeaderValue::from_static("attachment; filename=\"report.html\""),
                ),
            ];
            (headers, made).into_response()
        }
    })
}

/// A report for its reader; 404 where there is none for them.
async fn read(app: &App, session: &Session, id: RecordId) -> Answer<ReportRead> {
    let (actor, now_ms) = (session.actor.clone(), app.now_ms());
    app.count(move |store| store.written_report(&actor, id, now_ms))
        .await?
        .ok_or(Problem::new(Code::NotFound))
}

/// What an organisation is called, for the head of its reports.
fn organisation(store: &store::Store, org: RecordId) -> store::Result<[Option<String>; 3]> {
    let mut names = [None, None, None];
    store.coded(&[KindName::Organisation], None, &mut |state| {
        if state.record == org {
            names = ["name_en", "name_km", "name_th"].map(|name| state.text(name).map(str::to_owned));
        }
    })?;
    Ok(names)
}

fn made(document: &ReportDocument, from: &[Option<String>; 3], form: DocumentForm) -> Answer<Vec<u8>> {
    let read = &document.read;
    let at = match read.report.text("language") {
        Some("km") => 1,
        Some("th") => 2,
        _ => 0,
    };
    let from = from[at].as_deref().or(from[0].as_deref()).unwrap_or_default();
    // What does not open as a picture is in no file.
    let photos = document.photos.iter();
    let photos = photos.filter_map(|(id, bytes)| Some((*id, Picture::of_jpeg(bytes)?))).collect();
    let document = writing::compose(&Sources {
        photos: &photos,
        report: &read.report,
        project: read.project.as_ref(),
        indicators: &read.indicators,
        written: &read.written,
        from,
    });
    match form {
        DocumentForm::Html => Ok(writing::to_html(&document).into_bytes()),
        DocumentForm::Xlsx => {
            let sheet = Sheet::of_rows("report", writing::to_rows(&document));
            write_xlsx(&Workbook { sheets: vec![sheet] }).map_err(|fault| Problem::unknown(fault.rule))
        }
        DocumentForm::Pdf => {
            let paper = to_paper(document);
            paper.check().map_err(|unfit| Problem::invalid(unfit.part, unfit.rule))?;
            paper.pdf().map_err(|error| {
                tracing::error!(%error, "report");
                Problem::new(Code::Unavailable)
            })
        }
    }
}

/// The same composition on paper.
fn to_paper(document: Document) -> Paper {
    let block = |block| match block {
        writing::Block::Facts(rows) => Block::Facts { rows },
        writing::Block::Text(text) => Block::Text { text },
        writing::Block::Table { head, rows } => Block::Table { head, rows },
        writing::Block::Pictures { pictures, said: _ } => {
            Block::Pictures { jpegs: pictures.iter().map(|picture| picture.jpeg().clone()).collect() }
        }
    };
    let sections = document.sections.into_iter().map(|section| Section {
        heading: section.heading,
        blocks: section.blocks.into_iter().map(block).collect(),
    });
    Paper {
        language: match document.language {
            "km" => Language::Km,
            "th" => Language::Th,
            _ => Language::En,
        },
        title: document.title,
        subtitle: document.project,
        from: document.from,
        number: document.number,
        made: document.made,
        warning: document.warning,
        sections: sections.collect(),
        signatures: Vec::new(),
        of: document.of.to_owned(),
    }
}
