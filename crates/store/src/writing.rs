//! Reports as a whole: their words, figures and stories, opened for whoever may read them so, and for the guard of their
//! signature.

use model::{KindName, RecordId, State, date::Day, name::Name};
use rules::{
    figures::{RecordSet, Records as _, all_counted},
    policy::{self, Actor, ReportReach},
    writing::{self, BOOKS, OPEN, Part, Standing, Told, Values, Written},
};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::{
    Store,
    backend::Tx,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    read::coded_of_kind,
    rows::{self, COLUMNS},
    sharing::sharing_and_day,
};

/// A report with what it says.
#[derive(Clone, Debug)]
pub struct ReportRead {
    /// The report, opened.
    pub report: State,
    /// Its project, coded fields.
    pub project: Option<State>,
    /// The indicators of the project, coded fields, in the order of the table.
    pub indicators: Vec<State>,
    /// What it says: as it was locked where it was signed, else as of now.
    pub written: Written,
    /// Whether the figures are those of a signature.
    pub locked: bool,
}

impl Store {
    /// A report of the actor's own organisation as a whole, as far as `policy::reads_report` goes; `None` where there is none
    /// or it is not for this actor.
    pub fn written_report(&self, actor: &Actor, id: RecordId, now_ms: u64) -> Result<Option<ReportRead>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let Some(stored) = rows::load(tx, &keys, id)? else { return Ok(None) };
            let coded = held::coded_state(&stored.held);
            if stored.held.kind != KindName::Report || !policy::reads_report(actor, &coded) {
                return Ok(None);
            }
            let today = sharing_and_day(tx, &keys)?.1;
            let report = held::open_state(&keys, tx, &stored.held, |_| true)?;
            let locked = locked_values(&report);
            let is_locked = locked.is_some();
            // What was signed is not counted again: of its project the names of the figures suffice.
            let kinds = if is_locked { PLAN.to_vec() } else { all_told() };
            let records = records_of(tx, &keys, report.org, kinds)?;
            let values = match locked {
                Some(values) => (values, writing::period(&report).is_some()),
                None => writing::values(&report, &records, now_ms),
            };
            let written = written(tx, &keys, &report, values, today)?;
            let project = report.reference("project").and_then(|id| records.get(id).cloned());
            let mut indicators: Vec<State> = records
                .of_kind(KindName::Indicator)
                .filter(|one| one.reference("project") == report.reference("project"))
                .cloned()
                .collect();
            indicators.sort_by_key(|one| {
                (one.value("position").and_then(Json::as_u64).unwrap_or(u64::MAX), one.record)
            });
            Ok(Some(ReportRead { report, project, indicators, written, locked: is_locked }))
        })
    }

    /// The reports that were signed or sent and that an actor may read as a whole, newest first, opened.
    pub fn finished_reports(&self, actor: &Actor) -> Result<Vec<State>> {
        if policy::report_reach(actor) == ReportReach::None {
            return Err(Error::Refused(model::Refusal::rule(rules::refusals::NOT_YOUR_ROLE)));
        }
        let keys = self.keys()?;
        self.read(|tx| {
            let mut found = Vec::new();
            for state in of_kind(tx, &keys, KindName::Report, actor.org)? {
                // Drafts are not finished, whoever asks.
                let finished = matches!(state.text("status"), Some("signed" | "sent"));
                if finished && policy::reads_report(actor, &state) {
                    found.push(held::open_state(&keys, tx, &state, |_| true)?);
                }
            }
            found.sort_by_key(|state| {
                std::cmp::Reverse((state.text("signed").map(str::to_owned), state.record))
            });
            Ok(found)
        })
    }
}

/// The figures of the last signature, where it still holds.
fn locked_values(report: &State) -> Option<Values> {
    let version = report.value("version")?.as_u64()?;
    if !matches!(report.text("status"), Some("signed" | "sent")) {
        return None;
    }
    let kept = report.value("locked")?.get(format!("v{version}"))?.get("values")?;
    serde_json::from_value(kept.clone()).ok()
}

/// What a report is a report of.
const PLAN: [KindName; 2] = [KindName::Project, KindName::Indicator];

/// Everything that the figures and the money of a report come from.
fn all_told() -> Vec<KindName> {
    all_counted().into_iter().chain(BOOKS).collect()
}

fn records_of(tx: &mut dyn Tx, keys: &NetworkKeys, org: RecordId, kinds: Vec<KindName>) -> Result<RecordSet> {
    let mut states = Vec::new();
    for kind in kinds {
        coded_of_kind(tx, keys, kind, Some(org), &mut |state| states.push(state))?;
    }
    Ok(states.into_iter().collect())
}

/// What a report says at a moment, everything counted.
pub(crate) fn written_now(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    report: &State,
    now_ms: u64,
    today: Day,
) -> Result<Written> {
    let records = records_of(tx, keys, report.org, all_told())?;
    written(tx, keys, report, writing::values(report, &records, now_ms), today)
}

/// What a report says with these figures; `today` is the day that policy counts with.
fn written(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    report: &State,
    (values, has_period): (Values, bool),
    today: Day,
) -> Result<Written> {
    let mut written = Written { values, has_period, ..Written::default() };
    let of_report = |state: &State| state.reference("report") == Some(report.record) && !state.erased;
    let mut parts = Vec::new();
    for state in of_kind(tx, keys, KindName::ReportPart, report.org)?.into_iter().filter(of_report) {
        let open = held::open_state(keys, tx, &state, |_| true)?;
        parts.push((open.value("position").and_then(Json::as_u64).unwrap_or(u64::MAX), part(&open)));
    }
    parts.sort_by_key(|(position, part)| (*position, part.id));
    written.parts = parts.into_iter().map(|(_, part)| part).collect();
    let mut uses: Vec<State> = of_kind(tx, keys, KindName::StoryUse, report.org)?;
    uses.retain(|state| of_report(state) && state.value("removed") != Some(&Json::Bool(true)));
    uses.sort_by_key(|state| (state.created_ms, state.record));
    let channel = report.text("channel").unwrap_or(DEFAULT_CHANNEL);
    for story in uses.iter().filter_map(|state| state.reference("story")) {
        if written.stories.iter().all(|told| told.id != story)
            && let Some(told) = told(tx, keys, story, channel, today)?
        {
            written.stories.push(told);
        }
    }
    written.hash = data_encoding::HEXLOWER.encode(&Sha256::digest(written.bytes()));
    Ok(written)
}

/// Where a report will be read unless somebody says otherwise.
const DEFAULT_CHANNEL: &str = "donor_report";

fn part(open: &State) -> Part {
    let mut authors = vec![open.by];
    authors.extend(open.registers.get("text").into_iter().flatten().map(|head| head.by));
    let text = |name: &str| open.text(name).unwrap_or_default().to_owned();
    Part { id: open.record, authors, heading: text("heading"), text: text("text") }
}

/// A story as it stands in a report.
fn told(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    id: RecordId,
    channel: &str,
    today: Day,
) -> Result<Option<Told>> {
    let Some(stored) = rows::load(tx, keys, id)? else { return Ok(None) };
    let coded = held::coded_state(&stored.held);
    let consent = match coded.reference("consent") {
        Some(consent) => rows::load(tx, keys, consent)?.map(|stored| held::coded_state(&stored.held)),
        None => None,
    };
    let standing = writing::standing(&coded, consent.as_ref(), channel, today);
    let text = |open: &State, name: &str| open.text(name).unwrap_or_default().to_owned();
    let mut told = Told {
        id,
        standing,
        names: false,
        pseudonym: String::new(),
        text: String::new(),
        place: coded.text("place").map(str::to_owned),
    };
    if standing == Standing::Erased {
        return Ok(Some(told));
    }
    let open = held::open_state(keys, tx, &stored.held, |_| true)?;
    (told.pseudonym, told.text) = (text(&open, "pseudonym"), text(&open, "text"));
    if let Some(person) = open.reference("person") {
        told.names = names_of(tx, keys, person, &[&told.pseudonym, &told.text])?;
    }
    Ok(Some(told))
}

/// Whether a person's own name stands in one of these texts.
pub(crate) fn names_of(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    person: RecordId,
    texts: &[&str],
) -> Result<bool> {
    let Some(stored) = rows::load(tx, keys, person)? else { return Ok(false) };
    let open = held::open_state(keys, tx, &stored.held, |field| field == "name")?;
    // Of two spellings that nobody has chosen between, each is theirs.
    let heads = open.registers.get("name").into_iter().flatten();
    let all: Vec<Name> = heads.filter_map(|head| serde_json::from_value(head.value.clone()).ok()).collect();
    Ok(all.iter().any(|name| texts.iter().any(|text| writing::name_in(text, name).is_some())))
}

/// Whether a story stands in a report that is no longer written.
pub(crate) fn is_told_for_good(tx: &mut dyn Tx, keys: &NetworkKeys, story: &State) -> Result<bool> {
    for one in of_kind(tx, keys, KindName::StoryUse, story.org)? {
        let in_it =
            one.reference("story") == Some(story.record) && one.value("removed") != Some(&Json::Bool(true));
        let Some(report) = one.reference("report").filter(|_| in_it) else { continue };
        let status = rows::load(tx, keys, report)?.map(|stored| held::coded_state(&stored.held));
        if status.is_some_and(|state| state.text("status").is_some_and(|status| !OPEN.contains(&status))) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Records of a kind of one organisation, as they are held.
fn of_kind(tx: &mut dyn Tx, keys: &NetworkKeys, kind: KindName, org: RecordId) -> Result<Vec<State>> {
    let sql = format!("SELECT {COLUMNS} FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND r.org = ?3");
    let rows = tx.query(&sql, &[keys.network.into(), kind.as_str().into(), org.into()])?;
    rows.iter().map(|row| Ok(rows::stored(row)?.held)).collect()
}
