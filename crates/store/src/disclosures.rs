//! The account of a child: who saw what, and what went to whom, gathered over all that is kept about it.
//!
//! Nothing is written for it but what was taken out (exports, and the asking for the account itself): the rest follows from
//! the log of readings, from the records, and from what other systems were told. What of it is told decides
//! `rules::policy::account`.

mod devices;
mod links;
mod readings;
mod went;

use std::collections::BTreeSet;

use model::{
    AccountId, Fields, KindName, RecordId, State,
    date::{Day, Instant},
};
use rules::policy::{self, Actor, KeyRing, Role};

use crate::{
    Store,
    backend::{Tx, Value, list},
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    readings::TakenHow,
    rows::{self, Stored},
    sharing,
    types::Period,
};

/// Most lines of readings on one page of an account.
pub const ACCOUNT_LINES_MAX: usize = 200;
/// Longest period that is asked for at once. Source: 45 CFR 164.528(a)(1), six years.
pub const ACCOUNT_YEARS_MAX: u16 = 6;
/// Most records of one child that are looked through, latest first.
const RECORDS_MAX: usize = 5000;
/// Most lines of any other part.
const OTHER_MAX: usize = 500;
/// Records asked for at a time.
const CHUNK: usize = 200;

/// What was read of one sort of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// A kind, or `counselling`.
    pub word: &'static str,
    /// How many of them were opened.
    pub read: u32,
    /// How many of them were begun.
    pub wrote: u32,
}

/// What one person read and wrote on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadOn {
    /// The day in the field.
    pub day: Day,
    /// Who.
    pub account: AccountId,
    /// Of which organisation, as they signed in then.
    pub org: RecordId,
    /// What.
    pub what: Vec<Word>,
}

/// What one person took out on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenOn {
    /// The day in the field.
    pub day: Day,
    /// Who.
    pub account: AccountId,
    /// Of which organisation.
    pub org: RecordId,
    /// How.
    pub how: TakenHow,
    /// Kinds that were taken, or `counselling`.
    pub words: Vec<&'static str>,
}

/// Something that went to another organisation or an authority, or a file that was opened in an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// The record that says so.
    pub record: RecordId,
    /// Referral, statutory report, request across a border, ask for a bed, emergency access.
    pub kind: KindName,
    /// When it was begun.
    pub created: Instant,
    /// What is told of it.
    pub fields: Fields,
    /// What the other side was shown at once: names of fields.
    pub at_once: Vec<&'static str>,
    /// What it was shown after it had accepted: codes of `share_set`.
    pub accepted: Vec<String>,
    /// The consent that it rests on.
    pub consent: Option<Fields>,
    /// Of a report: the authority, as the rule names it.
    pub authority: Option<String>,
}

/// What another system was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemTold {
    /// Whose system.
    pub org: RecordId,
    /// What it is called, if it is the asker's own.
    pub name: Option<String>,
    /// About which referral.
    pub referral: RecordId,
    /// Type of the event: `referral.accepted`.
    pub what: String,
    /// When it arrived there.
    pub at: Instant,
}

/// A sealed link to a referral that was opened, by somebody who does not sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkRead {
    /// To which referral.
    pub referral: RecordId,
    /// The organisation that it was made for.
    pub to: RecordId,
    /// Who made it.
    pub by: AccountId,
    /// When it was made.
    pub made: Instant,
    /// When it was opened: the receipt of that was written in the same moment, before anything was shown.
    pub opened: Instant,
    /// When it was answered.
    pub answered: Option<Instant>,
    /// What it showed: codes of `share_set`.
    pub shown: Vec<String>,
}

/// The devices of one person on which the file lies now, or lay, as far as the server knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBy {
    /// Whose.
    pub account: AccountId,
    /// Of which organisation.
    pub org: RecordId,
    /// How many hold it.
    pub held: u32,
    /// How many were locked out, or gave up their keys after too long without contact, and have not said that they erased
    /// what they held: it cannot be read there any more with what the server gives.
    pub locked: u32,
    /// How many said that they erased it.
    pub erased: u32,
}

/// Somebody who is named in an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    /// The account.
    pub account: AccountId,
    /// Its organisation.
    pub org: RecordId,
    /// Its name; of another organisation's people only the role is told.
    pub name: Option<String>,
    /// Its roles as they are now.
    pub roles: Vec<Role>,
}

/// The account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosures {
    /// Who read and wrote, latest day first.
    pub readings: Vec<ReadOn>,
    /// Give it as [`Asked::after`] for more readings; the other parts stand on the first page alone.
    pub next: Option<String>,
    /// Files opened in an emergency.
    pub emergencies: Vec<Went>,
    /// What went to others, and what was asked of them.
    pub went: Vec<Went>,
    /// What other systems were told.
    pub systems: Vec<SystemTold>,
    /// What was taken out.
    pub taken: Vec<TakenOn>,
    /// Sealed links that were opened, latest first.
    pub links: Vec<LinkRead>,
    /// On whose devices the file lies now.
    pub devices: Vec<HeldBy>,
    /// Whoever is named.
    pub people: Vec<Somebody>,
    /// Whether the child was erased: then no words are left.
    pub erased: bool,
    /// Whether there is more than is looked through at once: a shorter period tells all.
    pub cut: bool,
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The child.
    pub person: RecordId,
    /// Which days.
    pub period: Period,
    /// Where the last page ended: [`Disclosures::next`].
    pub after: Option<(Day, AccountId)>,
}

/// A record of the child, and the word under which it stands in the account.
struct Kept {
    stored: Stored,
    coded: State,
    word: Option<&'static str>,
}

/// What is needed to look into everything.
struct Asker<'a> {
    keys: &'a NetworkKeys,
    ring: KeyRing,
    /// The organisation that keeps the file.
    keeper: RecordId,
    period: Period,
}

impl Store {
    /// Who saw what of a child and what went to whom; `None` when there is no such child, or the actor may not ask.
    /// Noting that it was asked is the caller's ([`Store::note_taken_out`]).
    /// `offline_ms`: after how long without contact a device of somebody with these roles lets go of its keys.
    pub fn disclosures(
        &self,
        actor: &Actor,
        asked: &Asked,
        offline_ms: &dyn Fn(&[Role]) -> u64,
    ) -> Result<Option<Disclosures>> {
        let keys = self.keys()?;
        let found = self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(child) = rows::load(tx, &keys, asked.person)? else { return Ok(None) };
            let coded = held::coded_state(&child.held);
            if !policy::may_ask_account(actor, &ring, &coded, &child.audience) {
                return Ok(None);
            }
            let reader = Asker { keys: &keys, ring, keeper: coded.org, period: asked.period };
            gather(tx, &reader, asked, coded.erased).map(Some)
        })?;
        let Some(mut account) = found else { return Ok(None) };
        if asked.after.is_none() && !account.erased {
            account.devices = self.held_by(asked.person, offline_ms)?;
        }
        for id in named(&account) {
            account.people.extend(self.somebody(id, actor.org)?);
        }
        Ok(Some(account))
    }

    fn somebody(&self, id: AccountId, home: RecordId) -> Result<Option<Somebody>> {
        let known = |org: RecordId, name: String| (org == home).then_some(name);
        if let Some(found) = self.accounts().get(id)? {
            let name = known(found.org, found.display);
            return Ok(Some(Somebody { account: id, org: found.org, name, roles: found.roles }));
        }
        let system = self.connections().get(RecordId(id.0))?;
        Ok(system.map(|system| Somebody {
            account: id,
            org: system.org,
            name: known(system.org, system.name),
            roles: vec![Role::OtherSystem],
        }))
    }
}

fn gather(tx: &mut dyn Tx, asker: &Asker, wanted: &Asked, erased: bool) -> Result<Disclosures> {
    let (records, cut) = records_of(tx, asker, wanted.person)?;
    let links = links::opened(tx, asker, &records)?;
    let (readings, next) = readings::page(tx, asker, &records, (&links, wanted.after))?;
    let mut account = Disclosures {
        readings,
        next,
        emergencies: Vec::new(),
        went: Vec::new(),
        systems: Vec::new(),
        taken: Vec::new(),
        links: Vec::new(),
        devices: Vec::new(),
        people: Vec::new(),
        erased,
        cut,
    };
    if wanted.after.is_none() {
        let all = went::all(tx, asker, &records)?;
        (account.emergencies, account.went) =
            all.into_iter().partition(|one| one.kind == KindName::EmergencyAccess);
        account.systems = went::told_to_systems(tx, asker, &records)?;
        account.taken = readings::taken(tx, asker, &records)?;
        account.links = links.into_values().filter(|link| asker.period.holds_at(link.opened)).collect();
        account.links.sort_by_key(|link| std::cmp::Reverse(link.opened));
        account.cut |= cut_to(&mut account.emergencies)
            | cut_to(&mut account.links)
            | cut_to(&mut account.went)
            | cut_to(&mut account.systems)
            | cut_to(&mut account.taken);
    }
    Ok(account)
}

/// Keeps what comes first; whether there was more.
fn cut_to<T>(all: &mut Vec<T>) -> bool {
    let more = all.len() > OTHER_MAX;
    all.truncate(OTHER_MAX);
    more
}

/// Whatever is kept about the child, latest first, and whether that is not all.
fn records_of(tx: &mut dyn Tx, asker: &Asker, person: RecordId) -> Result<(Vec<Kept>, bool)> {
    let sql = format!(
        "SELECT {} FROM record r WHERE r.network = ?1 AND r.person = ?2 ORDER BY r.created DESC, r.id DESC LIMIT {}",
        rows::COLUMNS,
        RECORDS_MAX + 1
    );
    let found = tx.query(&sql, &[asker.keys.network.into(), person.into()])?;
    let mut kept = Vec::with_capacity(found.len().min(RECORDS_MAX));
    for row in found.iter().take(RECORDS_MAX) {
        let stored = rows::stored(row)?;
        let coded = held::coded_state(&stored.held);
        let parent = match (coded.kind, coded.reference("parent")) {
            (KindName::Attachment, Some(parent)) => sharing::kind_of(tx, asker.keys, parent)?,
            _ => None,
        };
        let word = policy::word_in_account(&asker.ring, asker.keeper, (&coded, parent), &stored.audience);
        kept.push(Kept { stored, coded, word });
    }
    Ok((kept, found.len() > RECORDS_MAX))
}

/// Whoever is named anywhere in it.
fn named(account: &Disclosures) -> BTreeSet<AccountId> {
    let said = account.emergencies.iter().chain(&account.went).flat_map(|went| {
        ["holder", "reviewer", "allowed_by"]
            .iter()
            .filter_map(|field| went.fields.get(*field)?.as_str()?.parse::<AccountId>().ok())
    });
    let read = account.readings.iter().map(|line| line.account);
    let by_link = account.links.iter().map(|link| link.by);
    let taken = account.taken.iter().map(|line| line.account);
    let on_devices = account.devices.iter().map(|line| line.account);
    read.chain(taken).chain(by_link).chain(on_devices).chain(said).collect()
}

/// Rows about records of the child, some records at a time: `sql` is completed by the list of records and the period.
fn rows_about(
    tx: &mut dyn Tx,
    asker: &Asker,
    records: &[Kept],
    table: &crate::beside::Guarded,
    each: &mut dyn FnMut(&crate::backend::Row) -> Result<()>,
) -> Result<()> {
    let (from, until) = asker.period.millis();
    let told: Vec<RecordId> =
        records.iter().filter(|kept| kept.word.is_some()).map(|kept| kept.coded.record).collect();
    for some in told.chunks(CHUNK) {
        let sql = format!(
            "{} WHERE network = ?1 AND at >= ?2 AND at < ?3 AND record IN {}",
            table.select(),
            list(4, some.len())
        );
        let mut params: Vec<Value> = vec![asker.keys.network.into(), from.into(), until.into()];
        params.extend(some.iter().map(|id| Value::from(*id)));
        for row in tx.query(&sql, &params)? {
            table.check(asker.keys, &row.0)?;
            each(&row)?;
        }
    }
    Ok(())
}

fn field_day(ms: u64) -> Result<Day> {
    rules::read::field_day(ms).ok_or_else(|| Error::Damaged("a time outside every calendar".to_owned()))
}
