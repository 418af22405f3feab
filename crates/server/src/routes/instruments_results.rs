//! `GET /instruments/{id}/results`, `results.csv` and `results.xlsx`: what was answered, as far as the caller may know it.

use std::collections::BTreeMap;

use axum::{Json, extract::State, response::Response};
use instruments::{
    Definition, merge,
    results::{self, Response as Said, tabulate},
};
use model::{
    KindName, RecordId,
    age::AgeBand,
    date::Day,
    place::{Level, PlaceCode},
};
use report::{
    answers::{self, Line, Shown},
    csv::{self, Cell},
};
use rules::{
    figures::Sex,
    policy::{self, Results},
};
use serde::{Deserialize, Serialize};
use store::{Given, Query as ListQuery, Store, TakenHow};
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

/// Which responses, and how they are broken down.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// First day. Filters are for who reads responses; who sees figures only gets the whole, and breakdowns of it.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Day>,
    /// Last day.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<Day>,
    /// Place code: there and within.
    #[param(value_type = Option<String>)]
    place: Option<PlaceCode>,
    /// Code of `sex`.
    sex: Option<String>,
    /// Age band: `0-4`, `5-9`, `10-14`, `15-17`, `18+`, `not_stated`.
    band: Option<String>,
    /// Only answers to this version.
    #[param(value_type = Option<uuid::Uuid>)]
    version: Option<RecordId>,
    /// Broken down by.
    #[param(inline)]
    by: Option<By>,
}

/// What results are broken down by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Sex.
    Sex,
    /// Age band.
    Band,
    /// Province.
    Place,
    /// Month.
    Month,
    /// Version.
    Version,
}

impl From<By> for results::By {
    fn from(by: By) -> Self {
        match by {
            By::Sex => Self::Sex,
            By::Band => Self::Band,
            By::Place => Self::Place,
            By::Month => Self::Month,
            By::Version => Self::Version,
        }
    }
}

/// Results; `null` of a count = hidden as too small.
#[derive(Debug, Serialize, ToSchema)]
pub struct InstrumentResults {
    /// Responses.
    responses: Option<u64>,
    /// Different children among them.
    children: Option<u64>,
    /// Whether small counts are hidden.
    protected: bool,
    /// Below which number, where they are.
    hidden_below: Option<u32>,
    /// Counted by question, over all versions.
    questions: Vec<QuestionResults>,
    /// Answers in words; nothing for who may not read the responses themselves.
    words: Vec<QuestionWords>,
}

/// One question, counted.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuestionResults {
    /// Names from the top.
    path: Vec<String>,
    /// Its type.
    #[serde(rename = "type")]
    kind: &'static str,
    /// The question, by language.
    label: BTreeMap<String, String>,
    /// How often it was answered.
    answered: Option<u64>,
    /// How often each choice was made.
    options: Vec<OptionCount>,
    /// Of numbers.
    numbers: Option<NumberResults>,
    /// The choices by sex, age band or province.
    by: Vec<PartResults>,
}

/// One choice.
#[derive(Debug, Serialize, ToSchema)]
pub struct OptionCount {
    /// Its name.
    name: String,
    /// What it says, by language.
    label: BTreeMap<String, String>,
    /// How often.
    n: Option<u64>,
}

/// What numbers come to.
#[derive(Debug, Serialize, ToSchema)]
pub struct NumberResults {
    /// Mean.
    mean: f64,
    /// Median.
    median: f64,
    /// Smallest; hidden from who sees figures only.
    min: Option<f64>,
    /// Largest; hidden likewise.
    max: Option<f64>,
}

/// One part of a breakdown.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartResults {
    /// Sex, age band or province.
    key: String,
    /// The choices.
    options: Vec<OptionCount>,
}

/// Answers in words to one question.
#[derive(Debug, Serialize, ToSchema)]
pub struct QuestionWords {
    /// Names from the top.
    path: Vec<String>,
    /// The texts, at most 500.
    texts: Vec<String>,
}

impl From<answers::Results> for InstrumentResults {
    fn from(results: answers::Results) -> Self {
        let options = |all: Vec<answers::Choice>| {
            all.into_iter().map(|answers::Choice { name, label, n }| OptionCount { name, label, n }).collect()
        };
        let question = |one: answers::Counted| QuestionResults {
            path: one.path,
            kind: one.kind.as_str(),
            label: one.label,
            answered: one.answered,
            options: options(one.options),
            numbers: one.numbers.map(|answers::Numbers { mean, median, min, max }| NumberResults {
                mean,
                median,
                min,
                max,
            }),
            by: one
                .by
                .into_iter()
                .map(|part| PartResults { key: part.key, options: options(part.options) })
                .collect(),
        };
        Self {
            responses: results.responses,
            children: results.children,
            hidden_below: results.hidden_below,
            protected: results.protected,
            questions: results.questions.into_iter().map(question).collect(),
            words: results.words.into_iter().map(|(path, texts)| QuestionWords { path, texts }).collect(),
        }
    }
}

impl Wanted {
    /// What can be asked, and asked by this caller.
    fn check(&self, results: Results) -> Answer<()> {
        let known_sex = |code: &String| Sex::ALL.iter().any(|sex| sex.as_str() == code);
        let known_band = |code: &String| AgeBand::ALL.iter().any(|band| band.as_str() == code);
        if !self.sex.as_ref().is_none_or(known_sex) {
            return Err(Problem::invalid("sex", "code"));
        }
        if !self.band.as_ref().is_none_or(known_band) {
            return Err(Problem::invalid("band", "code"));
        }
        if self.from.zip(self.to).is_some_and(|(from, to)| to < from) {
            return Err(Problem::invalid("to", "range"));
        }
        // Two filtered views subtracted from each other tell what either hides, and of three filters at once every pair of
        // views would have to be guarded against. Who sees figures only asks for the whole, and for breakdowns of it.
        let filters = [
            ("from", self.from.is_some()),
            ("to", self.to.is_some()),
            ("place", self.place.is_some()),
            ("sex", self.sex.is_some()),
            ("band", self.band.is_some()),
            ("version", self.version.is_some()),
        ];
        match filters.iter().find(|(_, set)| *set && matches!(results, Results::Count { .. })) {
            Some((field, _)) => Err(Problem::invalid(*field, "only_whole")),
            None => Ok(()),
        }
    }

    fn fits(&self, given: &Given) -> bool {
        self.from.is_none_or(|from| from <= given.day)
            && self.to.is_none_or(|to| given.day <= to)
            && self.version.is_none_or(|version| version == given.version)
            && self.sex.as_ref().is_none_or(|sex| sex == given.sex.as_str())
            && self.band.as_ref().is_none_or(|band| band == given.band.as_str())
            && self
                .place
                .as_ref()
                .is_none_or(|asked| place_of(given).is_some_and(|place| place.is_within(asked)))
    }
}

/// What results are made of.
struct Found {
    results: Results,
    /// Published versions, oldest first.
    versions: Vec<Version>,
    /// Responses that fit the filter.
    given: Vec<Given>,
    /// Responses before any filter.
    of: u64,
}

/// A published version. Counting numbers them by their place: nothing hinders two people from using a number twice.
struct Version {
    id: RecordId,
    number: u64,
    definition: Definition,
}

impl Found {
    fn versions(&self) -> Vec<(u32, &Definition)> {
        (1..).zip(&self.versions).map(|(place, version)| (place, &version.definition)).collect()
    }

    /// The version of a response: its place and its number.
    fn version(&self, given: &Given) -> (u32, u64) {
        let found = (1..).zip(&self.versions).find(|(_, version)| version.id == given.version);
        found.map_or((0, 0), |(place, version)| (place, version.number))
    }

    fn counted(&self, wanted: &Wanted) -> answers::Results {
        let said = |given: &Given| Said {
            version: self.version(given).0,
            answers: whole(given),
            sex: Some(given.sex.as_str().to_owned()),
            band: Some(given.band.as_str().to_owned()),
            place: place_of(given).map(|place| place.at_level(Level::Province).to_string()),
            month: Some(given.day.to_string().chars().take(7).collect()),
            child: given.person.map(|person| person.to_string()),
        };
        let counted = tabulate(&self.versions(), self.given.iter().map(said));
        let shown = match self.results {
            Results::Read { confidential } => Shown::Read { confidential },
            Results::Count { k } => Shown::Protected { k, of: self.of },
        };
        answers::publish(&counted, wanted.by.map(results::By::from), shown)
    }

    fn lines(&self, confidential: bool) -> Vec<Vec<Cell>> {
        let line = |given: &Given| {
            let (version, number) = self.version(given);
            Line {
                id: given.id.to_string(),
                version,
                number,
                day: given.day.to_string(),
                person: given.person.map(|person| person.to_string()),
                sex: given.sex.as_str().to_owned(),
                band: given.band.as_str().to_owned(),
                place: given.place.clone(),
                answers: whole(given),
            }
        };
        let all: Vec<Line> = self.given.iter().map(line).collect();
        answers::lines(&self.versions(), &all, confidential)
    }
}

fn whole(given: &Given) -> serde_json::Value {
    merge(&given.answers.clone().into(), &given.private.clone().into())
}

fn place_of(given: &Given) -> Option<PlaceCode> {
    given.place.as_ref()?.parse().ok()
}

/// Finds what the caller may know of, and writes down that it was read where answers themselves are given, or taken out
/// where they go into a table.
async fn found(app: &App, session: &Session, id: RecordId, wanted: &Wanted, out: bool) -> Answer<Found> {
    let results = policy::results(&session.actor)?;
    wanted.check(results)?;
    let (actor, wanted) = (session.actor.clone(), wanted.clone());
    let found = app
        .run(move |store| {
            let known = store.record(&actor, id)?;
            if known.is_none_or(|record| record.kind != KindName::Instrument) {
                return Ok(None);
            }
            let versions = versions(store, &actor, id)?;
            let (mut given, mut of) = (Vec::new(), 0);
            store.answers(&actor, id, &mut |one| {
                of += 1;
                given.extend(Some(one).filter(|one| wanted.fits(one)));
            })?;
            Ok(Some(Found { results, versions, given, of }))
        })
        .await?;
    let found = found.ok_or(Problem::new(Code::NotFound))?;
    if matches!(found.results, Results::Read { .. }) {
        let ids = found.given.iter().map(|given| given.id).collect();
        if out {
            readings::note_taken(app, session, ids, TakenHow::Answers).await?;
        } else {
            readings::note_ids(app, session, ids).await?;
        }
    }
    Ok(found)
}

/// The published versions of an instrument.
fn versions(store: &Store, actor: &policy::Actor, instrument: RecordId) -> store::Result<Vec<Version>> {
    let mut query =
        ListQuery { limit: store::PAGE_RECORDS_MAX, ..ListQuery::of(KindName::InstrumentVersion) };
    let mut found = Vec::new();
    loop {
        let page = store.list(actor, &query)?;
        for record in page.records {
            let of = record.fields.get("instrument").and_then(|id| id.as_str()?.parse::<RecordId>().ok());
            let number = record.fields.get("number").and_then(serde_json::Value::as_u64).unwrap_or_default();
            let published = record.fields.contains_key("published") && of == Some(instrument);
            let definition = record.fields.get("definition").filter(|_| published).map(Definition::from_json);
            if let Some(Ok(definition)) = definition {
                found.push(Version { id: record.id, number, definition });
            }
        }
        let Some(next) = page.next else {
            found.sort_by_key(|version| (version.number, version.id));
            return Ok(found);
        };
        query.after = Some(next);
    }
}

/// What was answered to an instrument, counted within the caller's reach; for who sees figures only, protected.
#[utoipa::path(get, path = "/instruments/{id}/results", tag = "instruments",
    params(("id" = uuid::Uuid, Path, description = "The instrument"), Wanted),
    responses((status = 200, description = "The results", body = InstrumentResults)))]
pub async fn read_results(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(wanted): Query<Wanted>,
) -> Answer<Json<InstrumentResults>> {
    let found = found(&app, &session, id, &wanted, false).await?;
    let counted = tokio::task::spawn_blocking(move || found.counted(&wanted)).await?;
    Ok(Json(counted.into()))
}

/// One line a response for who reads responses and takes them out in bulk, else the counts.
async fn table(app: &App, session: &Session, id: RecordId, wanted: Wanted) -> Answer<Vec<Vec<Cell>>> {
    // Whoever takes out no answers but sums has read them all the same.
    let bulk = policy::may_export(&session.actor, KindName::Response).is_ok();
    let found = found(app, session, id, &wanted, bulk).await?;
    let language = app.run({
        let account = session.actor.account;
        move |store| {
            Ok(store.accounts().get(account)?.map_or_else(|| "en".to_owned(), |account| account.language))
        }
    });
    let language = language.await?;
    let rows = tokio::task::spawn_blocking(move || match found.results {
        Results::Read { confidential } if bulk => found.lines(confidential),
        _ => answers::summary(&found.counted(&wanted), &language),
    });
    Ok(rows.await?)
}

/// The same as a table for spreadsheets.
#[utoipa::path(get, path = "/instruments/{id}/results.csv", tag = "instruments",
    params(("id" = uuid::Uuid, Path, description = "The instrument"), Wanted),
    responses((status = 200, description = "The table", body = String, content_type = "text/csv")))]
pub async fn results_csv(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let rows = table(&app, &session, id, wanted).await?;
    let mut text = csv::START.to_owned();
    for row in &rows {
        csv::line(&mut text, row);
    }
    Ok(download(text, "text/csv; charset=utf-8", "results.csv"))
}

/// The same as a workbook.
#[utoipa::path(get, path = "/instruments/{id}/results.xlsx", tag = "instruments",
    params(("id" = uuid::Uuid, Path, description = "The instrument"), Wanted),
    responses((status = 200, description = "The workbook", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))]
pub async fn results_xlsx(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(wanted): Query<Wanted>,
) -> Answer<Response> {
    let rows = table(&app, &session, id, wanted).await?;
    let text = |cell: Cell| match cell {
        Cell::Text(text) | Cell::Number(text) => text,
        Cell::Nothing => String::new(),
    };
    let rows = rows.into_iter().map(move |row| row.into_iter().map(text).collect());
    let bytes = tokio::task::spawn_blocking(move || {
        write_xlsx(&Workbook { sheets: vec![Sheet::of_rows("results", rows)] })
    });
    let bytes = bytes.await?.map_err(|fault| Problem::unknown(fault.rule))?;
    Ok(download(bytes, XLSX, "results.xlsx"))
}
