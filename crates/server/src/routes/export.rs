//! `GET /export`: the records of a kind that the caller may see and take out, as CSV or JSON.

use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use http::{HeaderValue, header};
use model::{KindName, RecordId};
use report::{csv, records};
use rules::policy;
use serde::Deserialize;
use store::TakenHow;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;
use utoipa::IntoParams;

use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Problem},
    state::App,
    wire::{self, Format},
};

/// What to take out, and how.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// The kind.
    #[param(value_type = String)]
    kind: KindName,
    /// `csv` or `json`.
    format: Format,
}

/// Bytes gathered before they are sent: for each such piece it is written down who took what, and synced to the disk.
const CHUNK_BYTES: usize = 512 << 10;

/// Streams the records of a kind.
#[utoipa::path(get, path = "/export", tag = "records", params(Wanted),
    responses((status = 200, description = "The records", content((Vec<wire::Record> = "application/json"), (String = "text/csv")))))]
pub async fn export(
    State(app): State<App>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    policy::may_export(&session.actor, wanted.kind)?;
    let (sender, receiver) = mpsc::channel(4);
    let (actor, store, now) = (session.actor.clone(), app.store.clone(), app.now()?);
    let mut out = Out {
        format: wanted.format,
        kind: wanted.kind,
        text: String::new(),
        given: Vec::new(),
        first: true,
        broken: None,
        sender,
        note: Box::new({
            let (store, actor) = (store.clone(), actor.clone());
            move |ids| store.note_taken_out(&actor, ids, TakenHow::Export, now)
        }),
    };
    tokio::task::spawn_blocking(move || {
        out.begin();
        let done = store.export(&actor, wanted.kind, &mut |record| out.add(record));
        match done.and_then(|()| out.end()) {
            Ok(()) => {}
            Err(error) => {
                tracing::error!(event = "export.broken", cause = %error, "export broken off");
                let _ = out.sender.blocking_send(Err(std::io::Error::other("broken off")));
            }
        }
    });
    let mut response = Body::from_stream(ReceiverStream::new(receiver)).into_response();
    let (media_type, file) = match wanted.format {
        Format::Csv => {
            ("text/csv; charset=utf-8", format!("attachment; filename=\"{}.csv\"", wanted.kind.as_str()))
        }
        Format::Json => {
            ("application/json", format!("attachment; filename=\"{}.json\"", wanted.kind.as_str()))
        }
    };
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
        .headers_mut()
        .insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&file).map_err(Problem::unknown)?);
    Ok(response)
}

/// An export on its way.
struct Out {
    format: Format,
    kind: KindName,
    text: String,
    given: Vec<RecordId>,
    first: bool,
    broken: Option<store::Error>,
    sender: mpsc::Sender<std::io::Result<Bytes>>,
    note: Note,
}

/// Writes down that records were taken out.
type Note = Box<dyn Fn(&[RecordId]) -> store::Result<()> + Send>;

impl Out {
    fn begin(&mut self) {
        match self.format {
            Format::Csv => {
                self.text.push_str(csv::START);
                csv::line(&mut self.text, &records::header(self.kind));
            }
            Format::Json => self.text.push('['),
        }
    }

    fn add(&mut self, record: store::Record) {
        if self.broken.is_some() {
            return;
        }
        self.given.push(record.id);
        match self.format {
            Format::Csv => {
                let row = records::Row {
                    id: record.id.to_string(),
                    org: record.org.to_string(),
                    created: record.created.to_string(),
                    updated: record.updated.to_string(),
                    fields: &record.fields,
                };
                csv::line(&mut self.text, &records::row(self.kind, &row));
            }
            Format::Json => {
                if !self.first {
                    self.text.push_str(",\n");
                }
                self.text.push_str(&serde_json::to_string(&wire::Record::from(record)).unwrap_or_default());
            }
        }
        self.first = false;
        if self.text.len() >= CHUNK_BYTES {
            self.broken = self.flush().err();
        }
    }

    fn end(&mut self) -> store::Result<()> {
        if let Some(error) = self.broken.take() {
            return Err(error);
        }
        if self.format == Format::Json {
            self.text.push(']');
        }
        self.flush()
    }

    /// Sends what was gathered, once it is written down that it was taken out.
    fn flush(&mut self) -> store::Result<()> {
        (self.note)(&std::mem::take(&mut self.given))?;
        let text = std::mem::take(&mut self.text);
        self.sender.blocking_send(Ok(text.into())).map_err(|_| store::Error::Closed)
    }
}
