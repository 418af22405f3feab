//! Reports as a whole: their words, figures and stories, opened for whoever may read them so, and for the guard of their
//! signature.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State, date::Day, name::Name};
use rules::{
    figures::{RecordSet, Records as _, all_counted},
    policy::{self, Actor, ReportReach},
    writing::{self, BOOKS, OPEN, PHOTOS_MAX, Part, Photo, Standing, Told, Values, Written},
};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::{
    Store,
    backend::Tx,
    blobs,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    read::coded_of_kind,
    rows::{self, CODED, COLUMNS},
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

/// A report as its readers get it.
#[derive(Clone, Debug)]
pub struct ReportDocument {
    /// What it says.
    pub read: ReportRead,
    /// The bytes of the photos that it shows, as they came from a device.
    pub photos: BTreeMap<RecordId, Vec<u8>>,
}

impl Store {
    /// A report of the actor's own organisation as a whole, as far as `policy::reads_report` goes; `None` where there is none
    /// or it is not for this actor.
    pub fn written_report(&self, actor: &Actor, id: RecordId, now_ms: u64) -> Result<Option<ReportRead>> {
        let keys = self.keys()?;
        self.read(|tx| report_read(tx, &keys, actor, id, now_ms))
    }

    /// As [`Store::written_report`], with the photos that it shows.
    pub fn report_document(
        &self,
        actor: &Actor,
        id: RecordId,
        now_ms: u64,
    ) -> Result<Option<ReportDocument>> {
        let keys = self.keys()?;
        let folder = &self.inner.config.blobs;
        self.read(|tx| {
            let Some(read) = report_read(tx, &keys, actor, id, now_ms)? else { return Ok(None) };
            let mut photos = BTreeMap::new();
            for photo in read.written.shown() {
                let bytes = blobs::read_blob(tx, &keys, folder, photo.id)?;
                let is_it = |bytes: &Vec<u8>| sha256(bytes) == photo.sha256;
                photos.extend(bytes.filter(is_it).map(|bytes| (photo.id, bytes)));
            }
            Ok(Some(ReportDocument { read, photos }))
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

fn report_read(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    actor: &Actor,
    id: RecordId,
    now_ms: u64,
) -> Result<Option<ReportRead>> {
    let Some(stored) = rows::load(tx, keys, id)? else { return Ok(None) };
    let coded = held::coded_state(&stored.held);
    if stored.held.kind != KindName::Report || !policy::reads_report(actor, &coded) {
        return Ok(None);
    }
    let today = sharing_and_day(tx, keys)?.1;
    let report = held::open_state(keys, tx, &stored.held, |_| true)?;
    let locked = locked(&report);
    let is_locked = locked.is_some();
    // What was signed is not counted again: of its project the names of the figures suffice.
    let kinds = if is_locked { PLAN.to_vec() } else { all_told() };
    let records = records_of(tx, keys, report.org, kinds)?;
    let (values, photos) = match locked {
        Some((values, photos)) => ((values, writing::period(&report).is_some()), Some(photos)),
        None => (writing::values(&report, &records, now_ms), None),
    };
    let written = written(tx, keys, &report, values, today, photos.as_ref())?;
    let project = report.reference("project").and_then(|id| records.get(id).cloned());
    let mut indicators: Vec<State> = records
        .of_kind(KindName::Indicator)
        .filter(|one| one.reference("project") == report.reference("project"))
        .cloned()
        .collect();
    indicators
        .sort_by_key(|one| (one.value("position").and_then(Json::as_u64).unwrap_or(u64::MAX), one.record));
    Ok(Some(ReportRead { report, project, indicators, written, locked: is_locked }))
}

/// Photos of a version: what the bytes of each hash to.
type Kept = BTreeMap<RecordId, String>;

/// The figures and the photos of the last signature, where it still holds.
fn locked(report: &State) -> Option<(Values, Kept)> {
    let version = report.value("version")?.as_u64()?;
    if !matches!(report.text("status"), Some("signed" | "sent")) {
        return None;
    }
    let kept = report.value("locked")?.get(format!("v{version}"))?;
    let values = serde_json::from_value(kept.get("values")?.clone()).ok()?;
    let photos = kept.get("photos").and_then(|photos| serde_json::from_value(photos.clone()).ok());
    Some((values, photos.unwrap_or_default()))
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
    written(tx, keys, report, writing::values(report, &records, now_ms), today, None)
}

/// What a report says with these figures, and of its photos with these if they were signed; `today` is the day that policy
/// counts with.
fn written(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    report: &State,
    (values, has_period): (Values, bool),
    today: Day,
    photos: Option<&Kept>,
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
            && let Some(told) = told(tx, keys, story, (channel, today), photos)?
        {
            written.stories.push(told);
        }
    }
    written.hash = sha256(&written.bytes());
    Ok(written)
}

fn sha256(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Where a report will be read unless somebody says otherwise.
const DEFAULT_CHANNEL: &str = "donor_report";

fn part(open: &State) -> Part {
    let mut authors = vec![open.by];
    authors.extend(open.registers.get("text").into_iter().flatten().map(|head| head.by));
    let text = |name: &str| open.text(name).unwrap_or_default().to_owned();
    Part { id: open.record, authors, heading: text("heading"), text: text("text") }
}

/// A story as it stands in a report on a day.
fn told(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    id: RecordId,
    (channel, today): (&str, Day),
    kept: Option<&Kept>,
) -> Result<Option<Told>> {
    let Some(stored) = rows::load(tx, keys, id)? else { return Ok(None) };
    let coded = held::coded_state(&stored.held);
    let consent = consent_of(tx, keys, &coded, "consent")?;
    let standing = writing::standing(&coded, consent.as_ref(), channel, today);
    let to_photos = consent_of(tx, keys, &coded, "photo_consent")?;
    let text = |open: &State, name: &str| open.text(name).unwrap_or_default().to_owned();
    let mut told = Told {
        id,
        standing,
        names: false,
        pseudonym: String::new(),
        text: String::new(),
        place: coded.text("place").map(str::to_owned),
        photos: Vec::new(),
        photos_standing: writing::photos_standing(&coded, to_photos.as_ref(), today),
    };
    if standing == Standing::Erased {
        return Ok(Some(told));
    }
    let open = held::open_state(keys, tx, &stored.held, |_| true)?;
    (told.pseudonym, told.text) = (text(&open, "pseudonym"), text(&open, "text"));
    if let Some(person) = open.reference("person") {
        told.names = names_of(tx, keys, person, &[&told.pseudonym, &told.text])?;
    }
    told.photos = photos(tx, keys, &coded, kept)?;
    Ok(Some(told))
}

/// A consent that a story names.
fn consent_of(tx: &mut dyn Tx, keys: &NetworkKeys, story: &State, field: &str) -> Result<Option<State>> {
    let Some(consent) = story.reference(field) else { return Ok(None) };
    Ok(rows::load(tx, keys, consent)?.map(|stored| held::coded_state(&stored.held)))
}

/// The photos of a story that may be published and whose bytes are here; of a signed version those that were signed.
fn photos(tx: &mut dyn Tx, keys: &NetworkKeys, story: &State, kept: Option<&Kept>) -> Result<Vec<Photo>> {
    let sql = format!(
        "SELECT {CODED} FROM record r JOIN blob b ON b.network = r.network AND b.record = r.id \
         WHERE r.network = ?1 AND r.parent = ?2 AND r.kind = 'attachment' AND r.erased = 0 \
         ORDER BY r.created, r.id"
    );
    let mut photos = Vec::new();
    for row in tx.query(&sql, &[keys.network.into(), story.record.into()])? {
        let photo = writing::publishable(story, &rows::coded(&row)?);
        photos
            .extend(photo.filter(|photo| kept.is_none_or(|kept| kept.get(&photo.id) == Some(&photo.sha256))));
    }
    photos.truncate(PHOTOS_MAX);
    Ok(photos)
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
    stands_in(tx, keys, story, |status| !OPEN.contains(&status))
}

/// Whether a story stands in a report that somebody is looking at before it is signed.
pub(crate) fn is_looked_at(tx: &mut dyn Tx, keys: &NetworkKeys, story: &State) -> Result<bool> {
    stands_in(tx, keys, story, |status| status == "in_review")
}

/// Whether a story stands in a report of such a status.
fn stands_in(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    story: &State,
    is_such: impl Fn(&str) -> bool,
) -> Result<bool> {
    for one in of_kind(tx, keys, KindName::StoryUse, story.org)? {
        let in_it =
            one.reference("story") == Some(story.record) && one.value("removed") != Some(&Json::Bool(true));
        let Some(report) = one.reference("report").filter(|_| in_it) else { continue };
        let status = rows::load(tx, keys, report)?.map(|stored| held::coded_state(&stored.held));
        if status.is_some_and(|state| state.text("status").is_some_and(&is_such)) {
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
