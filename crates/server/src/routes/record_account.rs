//! `GET /records/{id}/account`: who saw what of a child, and what went to whom.

use axum::{Json, extract::State};
use model::{
    AccountId, Fields, RecordId,
    date::{Day, Instant},
};
use rules::policy::Role;
use serde::{Deserialize, Serialize};
use store::{ACCOUNT_YEARS_MAX, Asked, Disclosures, Period, TakenHow};
use utoipa::{IntoParams, ToSchema};

use crate::{
    access::Session,
    extract::{Path, Query},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Which days, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct Wanted {
    /// First day; a year before the last when not said. At most six years before it.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<Day>,
    /// Last day; today when not said.
    #[param(value_type = Option<String>, format = Date)]
    until: Option<Day>,
    /// `next` of the page before.
    after: Option<String>,
}

/// How many records of one sort somebody opened, and how many they began.
#[derive(Serialize, ToSchema)]
pub struct Word {
    /// A kind, or `counselling`.
    #[serde(rename = "word")]
    kind: &'static str,
    /// Opened.
    read: u32,
    /// Begun.
    wrote: u32,
}

/// What one person read and wrote on one day.
#[derive(Serialize, ToSchema)]
pub struct ReadOn {
    /// The day in the field.
    #[schema(value_type = String, format = Date)]
    day: Day,
    /// Who.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Of which organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// What.
    what: Vec<Word>,
}

/// What one person took out on one day.
#[derive(Serialize, ToSchema)]
pub struct TakenOn {
    /// The day in the field.
    #[schema(value_type = String, format = Date)]
    day: Day,
    /// Who.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Of which organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// `export`: in a table with others; `answers`: in a table of answers with others; `paper`: on a paper; `account`: as this
    /// account.
    how: &'static str,
    /// Of a paper: the kind of record that it was a paper of.
    paper: Option<&'static str>,
    /// Kinds that were taken, or `counselling`.
    words: Vec<&'static str>,
}

/// Something that went out, or a file that was opened in an emergency.
#[derive(Serialize, ToSchema)]
pub struct Went {
    /// The record that says so.
    #[schema(value_type = uuid::Uuid)]
    record: RecordId,
    /// `referral`, `statutory_report`, `cross_border`, `bed_ask`, `emergency_access`.
    kind: &'static str,
    /// When it was begun.
    #[schema(value_type = String, format = DateTime)]
    created: Instant,
    /// What is told of it.
    #[schema(value_type = Object)]
    fields: Fields,
    /// What the other side was shown at once: names of fields.
    at_once: Vec<&'static str>,
    /// What it was shown after it had accepted: codes of `share_set`.
    accepted: Vec<String>,
    /// The consent that it rests on.
    #[schema(value_type = Option<Object>)]
    consent: Option<Fields>,
    /// Of a report: the authority, as the rule names it.
    authority: Option<String>,
}

/// What another system was told.
#[derive(Serialize, ToSchema)]
pub struct SystemTold {
    /// Whose system.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// What it is called, if it is the caller's own organisation's.
    name: Option<String>,
    /// About which referral.
    #[schema(value_type = uuid::Uuid)]
    referral: RecordId,
    /// Type of the event: `referral.accepted`.
    what: String,
    /// When it arrived.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
}

/// A sealed one-time link to a referral that was opened, by somebody without an account.
#[derive(Serialize, ToSchema)]
pub struct LinkRead {
    /// To which referral.
    #[schema(value_type = uuid::Uuid)]
    referral: RecordId,
    /// The organisation that it was made for.
    #[schema(value_type = uuid::Uuid)]
    to: RecordId,
    /// Who made it.
    #[schema(value_type = uuid::Uuid)]
    by: AccountId,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    made: Instant,
    /// When it was opened, and the receipt of that written.
    #[schema(value_type = String, format = DateTime)]
    opened: Instant,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered: Option<Instant>,
    /// What it showed: codes of `share_set`.
    shown: Vec<String>,
}

/// Devices of one person on which the file lies now, as far as the server knows.
#[derive(Serialize, ToSchema)]
pub struct HeldBy {
    /// Whose.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Of which organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// How many hold it.
    held: u32,
    /// How many were locked out or were silent for so long that they let go of their keys.
    locked: u32,
    /// How many said that they erased it.
    erased: u32,
}

/// Somebody who is named.
#[derive(Serialize, ToSchema)]
pub struct Somebody {
    /// The account.
    #[schema(value_type = uuid::Uuid)]
    account: AccountId,
    /// Its organisation.
    #[schema(value_type = uuid::Uuid)]
    org: RecordId,
    /// Its name, if it is of the caller's own organisation.
    name: Option<String>,
    /// Its roles as they are now.
    roles: Vec<&'static str>,
}

/// The account of a child.
#[derive(Serialize, ToSchema)]
pub struct Account {
    /// First day.
    #[schema(value_type = String, format = Date)]
    from: Day,
    /// Last day.
    #[schema(value_type = String, format = Date)]
    until: Day,
    /// Who read and wrote, latest day first.
    readings: Vec<ReadOn>,
    /// Give it as `after` for more readings; the other parts stand on the first page alone.
    next: Option<String>,
    /// Files opened in an emergency.
    emergencies: Vec<Went>,
    /// What went to others, and what was asked of them.
    went: Vec<Went>,
    /// What other systems were told.
    systems: Vec<SystemTold>,
    /// What was taken out.
    taken: Vec<TakenOn>,
    /// Sealed links that were opened, latest first.
    links: Vec<LinkRead>,
    /// On whose devices the file lies now.
    devices: Vec<HeldBy>,
    /// Whoever is named.
    people: Vec<Somebody>,
    /// Whether the child was erased.
    erased: bool,
    /// Whether there is more than was looked through: a shorter period tells all.
    cut: bool,
}

/// Who saw what of a child, and what went to whom: for who leads the organisation that keeps the file, who answers for its
/// cases, and who checks. That it was asked is written down before it is told.
#[utoipa::path(get, path = "/records/{id}/account", tag = "records", params(("id" = uuid::Uuid, Path, description = "The child"), Wanted),
    responses((status = 200, description = "The account", body = Account)))]
pub async fn read_account(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    Query(wanted): Query<Wanted>,
) -> Answer<Json<Account>> {
    let (actor, now) = (session.actor.clone(), app.now()?);
    let asked = asked(id, &wanted, now.field_day())?;
    let (period, sessions) = (asked.period, app.config.sessions);
    let account = app
        .run(move |store| {
            let offline_ms = |roles: &[Role]| sessions.offline_of(roles).as_millis() as u64;
            let account = store.disclosures(&actor, &asked, &offline_ms)?;
            if account.is_some() {
                store.note_taken_out(&actor, &[id], TakenHow::Account, now)?;
            }
            Ok(account)
        })
        .await?
        .ok_or(Problem::new(Code::NotFound))?;
    Ok(Json(on_the_wire(period, account)))
}

fn asked(person: RecordId, wanted: &Wanted, today: Day) -> Answer<Asked> {
    let until = wanted.until.unwrap_or(today);
    let from = wanted.from.unwrap_or_else(|| until.minus_years(1));
    if from > until {
        return Err(Problem::invalid("from", "after_until"));
    }
    if from < until.minus_years(ACCOUNT_YEARS_MAX) {
        return Err(Problem::invalid("from", "too_long"));
    }
    let after = match &wanted.after {
        Some(place) => Some(place_of(place).ok_or_else(|| Problem::invalid("after", "shape"))?),
        None => None,
    };
    Ok(Asked { person, period: Period { from, until }, after })
}

fn place_of(text: &str) -> Option<(Day, AccountId)> {
    let (day, account) = text.split_once('/')?;
    Some((day.parse().ok()?, account.parse().ok()?))
}

fn on_the_wire(period: Period, account: Disclosures) -> Account {
    let went = |all: Vec<store::Went>| all.into_iter().map(Went::from).collect();
    Account {
        from: period.from,
        until: period.until,
        readings: account.readings.into_iter().map(ReadOn::from).collect(),
        next: account.next,
        emergencies: went(account.emergencies),
        went: went(account.went),
        systems: account.systems.into_iter().map(SystemTold::from).collect(),
        taken: account.taken.into_iter().map(TakenOn::from).collect(),
        links: account.links.into_iter().map(LinkRead::from).collect(),
        devices: account.devices.into_iter().map(HeldBy::from).collect(),
        people: account.people.into_iter().map(Somebody::from).collect(),
        erased: account.erased,
        cut: account.cut,
    }
}

impl From<store::ReadOn> for ReadOn {
    fn from(line: store::ReadOn) -> Self {
        let word = |one: store::Word| Word { kind: one.word, read: one.read, wrote: one.wrote };
        Self {
            day: line.day,
            account: line.account,
            org: line.org,
            what: line.what.into_iter().map(word).collect(),
        }
    }
}

impl From<store::TakenOn> for TakenOn {
    fn from(line: store::TakenOn) -> Self {
        Self {
            day: line.day,
            account: line.account,
            org: line.org,
            how: line.how.as_str(),
            paper: match line.how {
                TakenHow::Paper(kind) => Some(kind.as_str()),
                _ => None,
            },
            words: line.words,
        }
    }
}

impl From<store::Went> for Went {
    fn from(one: store::Went) -> Self {
        Self {
            record: one.record,
            kind: one.kind.as_str(),
            created: one.created,
            fields: one.fields,
            at_once: one.at_once,
            accepted: one.accepted,
            consent: one.consent,
            authority: one.authority,
        }
    }
}

impl From<store::SystemTold> for SystemTold {
    fn from(one: store::SystemTold) -> Self {
        Self { org: one.org, name: one.name, referral: one.referral, what: one.what, at: one.at }
    }
}

impl From<store::LinkRead> for LinkRead {
    fn from(one: store::LinkRead) -> Self {
        let store::LinkRead { referral, to, by, made, opened, answered, shown } = one;
        Self { referral, to, by, made, opened, answered, shown }
    }
}

impl From<store::HeldBy> for HeldBy {
    fn from(one: store::HeldBy) -> Self {
        let store::HeldBy { account, org, held, locked, erased } = one;
        Self { account, org, held, locked, erased }
    }
}

impl From<store::Somebody> for Somebody {
    fn from(one: store::Somebody) -> Self {
        Self {
            account: one.account,
            org: one.org,
            name: one.name,
            roles: one.roles.into_iter().map(Role::as_str).collect(),
        }
    }
}
