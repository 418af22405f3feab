//! Sealed one-time links to referrals, for partners where nobody signs in (`docs/cryptography.md`, *Sealed links*).
//!
//! What a link shows is copied when it is made, sealed under a key that its address and its PIN make together, and sealed
//! again under the child's data key. So the database opens none, nor does an address without its PIN; and what is erased
//! is gone here too. Of the address a keyed hash is kept, of the PIN nothing.
//!
//! Every try is judged inside one writing transaction: of two that open at once one does, and five wrong PINs are five,
//! however many come together.

mod answer;
mod content;

use model::{AccountId, KindName, RecordId, Refusal, State, date::Instant};
use rules::{
    policy::{self, Actor, LINK_HOURS, LINK_TRIES_MAX, LINKS_MAX, Share},
    refusals,
};

pub use answer::{LinkAnswer, LinkAnswered, LinkOpened, LinkPage};
pub use content::Told;

use crate::{
    Store,
    backend::{Row, Tx, Value},
    beside::LINK,
    error::{Error, Result},
    held,
    keys::{self, NetworkKeys},
    log::{Log, instant},
    rows::{self, Stored},
    seal::{self, Secret},
    sharing::{self, At, Rings},
    subjects,
};

/// For so long the form that opened a link shows it again: the line may have broken, and a browser sends it once more.
pub const LINK_SHOWN_AGAIN_MS: i64 = 15 * 60_000;
/// Rows whose content is wiped in one go.
const WIPED_MAX: usize = 200;

/// A link to make.
#[derive(Clone, Copy)]
pub struct NewLink {
    /// What its address ends with.
    pub token: [u8; 16],
    /// What Argon2id makes of the PIN, with the token as its salt.
    pub stretched: [u8; 32],
    /// For how long it stands open: one of [`LINK_HOURS`].
    pub hours: u64,
}

/// Where a link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// Nobody opened it yet.
    Open,
    /// It was opened.
    Opened,
    /// It was opened and answered.
    Answered,
    /// Taken back.
    Withdrawn,
    /// Too many wrong PINs.
    Blocked,
    /// Its time is over.
    Expired,
}

impl LinkState {
    /// As it stands on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Opened => "opened",
            Self::Answered => "answered",
            Self::Withdrawn => "withdrawn",
            Self::Blocked => "blocked",
            Self::Expired => "expired",
        }
    }
}

/// A link as its sender sees it: never its address, nor its PIN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedLink {
    /// Which.
    pub id: RecordId,
    /// To which referral.
    pub referral: RecordId,
    /// Who made it.
    pub by: AccountId,
    /// What it shows: codes of `share_set`.
    pub share: Vec<String>,
    /// When it was made.
    pub created: Instant,
    /// Until when it can be opened.
    pub until: Instant,
    /// Where it stands.
    pub state: LinkState,
    /// How many wrong PINs it still bears.
    pub tries_left: u64,
    /// When it was opened.
    pub opened: Option<Instant>,
    /// When it was answered.
    pub answered: Option<Instant>,
}

/// A row of [`LINK`], checked.
pub(crate) struct Link {
    pub id: RecordId,
    pub referral: RecordId,
    pub by: AccountId,
    pub share: Vec<String>,
    content: Vec<u8>,
    pub created: Instant,
    expires: Instant,
    tries: u64,
    pub opened: Option<Instant>,
    opened_by: Option<[u8; 16]>,
    pub answered: Option<Instant>,
    withdrawn: Option<Instant>,
}

impl Link {
    fn read(keys: &NetworkKeys, row: &Row) -> Result<Self> {
        LINK.check(keys, &row.0)?;
        let time = |row: &Row, column| instant(row.uint(column)?);
        Ok(Self {
            id: RecordId(row.uuid(0)?),
            referral: RecordId(row.uuid(2)?),
            by: AccountId(row.uuid(3)?),
            share: row.text(4)?.split(' ').map(str::to_owned).collect(),
            content: row.blob(5)?.to_vec(),
            created: time(row, 6)?,
            expires: time(row, 7)?,
            tries: row.uint(8)?,
            opened: row.maybe(9, time)?,
            opened_by: row.maybe(10, Row::array)?,
            answered: row.maybe(11, time)?,
            withdrawn: row.maybe(12, time)?,
        })
    }

    fn load(tx: &mut dyn Tx, keys: &NetworkKeys, id: RecordId) -> Result<Option<Self>> {
        LINK.load(tx, keys, &[id.into()])?.map(|row| Self::read(keys, &row)).transpose()
    }

    fn by_token(tx: &mut dyn Tx, keys: &NetworkKeys, token: [u8; 16]) -> Result<Option<Self>> {
        let sql = format!("{} WHERE network = ?1 AND token_hash = ?2", LINK.select());
        let row = tx.one(&sql, &[keys.network.into(), token_hash(keys, token).into()])?;
        row.map(|row| Self::read(keys, &row)).transpose()
    }

    fn state(&self, now: Instant) -> LinkState {
        if self.withdrawn.is_some() {
            LinkState::Withdrawn
        } else if self.answered.is_some() {
            LinkState::Answered
        } else if self.opened.is_some() {
            LinkState::Opened
        } else if self.tries >= LINK_TRIES_MAX {
            LinkState::Blocked
        } else if self.expires <= now {
            LinkState::Expired
        } else {
            LinkState::Open
        }
    }

    fn told(self, now: Instant) -> SealedLink {
        SealedLink {
            state: self.state(now),
            id: self.id,
            referral: self.referral,
            by: self.by,
            share: self.share,
            created: self.created,
            until: self.expires,
            tries_left: LINK_TRIES_MAX.saturating_sub(self.tries),
            opened: self.opened,
            answered: self.answered,
        }
    }

    /// What makes the form of the page that was shown tell itself apart from every other: only it can answer.
    fn answer_token(&self, keys: &NetworkKeys, form: &[u8; 16]) -> [u8; 16] {
        keys::short_mac(&keys.links, &[b"answer", self.id.0.as_bytes(), form])
    }
}

fn token_hash(keys: &NetworkKeys, token: [u8; 16]) -> [u8; 32] {
    keys::mac(&keys.links, &[b"token", &token])
}

/// The key of a link's content: from its address and its PIN, and from nothing that is kept.
fn content_key(stretched: [u8; 32], token: [u8; 16]) -> Secret {
    Secret(keys::mac(&Secret(stretched), &[b"safetynet link v1", &token]))
}

fn place(keys: &NetworkKeys, link: RecordId) -> Vec<u8> {
    seal::place(keys.network, link, "link")
}

/// Writes new values of some columns, and the seal.
fn change(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    link: RecordId,
    set: &[(&str, Value)],
) -> Result<()> {
    let columns: Vec<String> = (3..).zip(set).map(|(at, (name, _))| format!("{name} = ?{at}")).collect();
    let mut params: Vec<Value> = vec![keys.network.into(), link.into()];
    params.extend(set.iter().map(|(_, value)| value.clone()));
    let sql = format!("UPDATE sealed_link SET {} WHERE network = ?1 AND id = ?2", columns.join(", "));
    tx.execute(&sql, &params)?;
    LINK.seal(tx, keys, log, &[link.into()])
}

/// The referral, and what a link to it opens on this day.
fn opens_today(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    referral: RecordId,
    now: Instant,
) -> Result<Option<(Stored, State, Share)>> {
    let Some(stored) = rows::load(tx, keys, referral)? else { return Ok(None) };
    let coded = held::coded_state(&stored.held);
    let consent = sharing::consent_of(tx, keys, &coded)?;
    let share = policy::link_share(&coded, consent.as_ref(), now.field_day());
    Ok(share.map(|share| (stored, coded, share)))
}

/// The referral for somebody who may keep its links; `None` when it must look as if it did not exist.
fn for_keeper(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    actor: &Actor,
    referral: RecordId,
    now: Instant,
) -> Result<Option<State>> {
    let ring = Rings::fresh(tx, keys, actor, At::on(now.field_day(), now))?;
    let stored = rows::load(tx, keys, referral)?;
    let Some(stored) = stored.filter(|stored| stored.held.kind == KindName::Referral) else {
        return Ok(None);
    };
    let coded = held::coded_state(&stored.held);
    match policy::may_seal_link(actor, &ring, &coded, &stored.audience) {
        Ok(()) => Ok((!coded.erased).then_some(coded)),
        Err(refusal) if refusal.rule == refusals::UNKNOWN_RECORD => Ok(None),
        Err(refusal) => Err(Error::Refused(refusal)),
    }
}

pub(crate) fn of_referral(tx: &mut dyn Tx, keys: &NetworkKeys, referral: RecordId) -> Result<Vec<Link>> {
    let sql = format!("{} WHERE network = ?1 AND referral = ?2 ORDER BY created DESC, id", LINK.select());
    let rows = tx.query(&sql, &[keys.network.into(), referral.into()])?;
    rows.iter().map(|row| Link::read(keys, row)).collect()
}

impl Store {
    /// Makes a link to a referral. `None`: there is no such referral for this actor. [`Error::Refused`] says why not.
    pub fn make_link(
        &self,
        actor: &Actor,
        referral: RecordId,
        new: NewLink,
        now: Instant,
    ) -> Result<Option<SealedLink>> {
        let (keys, random) = (self.keys()?, self.inner.config.random.clone());
        let id = RecordId(self.new_id(u64::try_from(now.unix_millis()).unwrap_or_default())?);
        let actor = actor.clone();
        if !LINK_HOURS.contains(&new.hours) {
            return Err(Error::Refused(Refusal::field(refusals::LINK_HOURS, "hours")));
        }
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            let Some(coded) = for_keeper(tx, &keys, &actor, referral, now)? else { return Ok(None) };
            let Some((stored, _, share)) = opens_today(tx, &keys, referral, now)? else {
                return Err(Error::Refused(why_not(&coded)));
            };
            if of_referral(tx, &keys, referral)?.len() >= LINKS_MAX {
                return Err(Error::Refused(Refusal::rule(refusals::LINK_TOO_MANY)));
            }
            let told = content::collect(tx, &keys, &stored, &share)?;
            let inner = content_key(new.stretched, new.token);
            let inner = seal::seal(&inner, 0, &place(&keys, id), &content::to_bytes(&told)?, &*random)?;
            let subject = rows::subject_of(referral, Some(share.person));
            let Some((key_id, key)) = subjects::key_for(tx, &keys, &mut log, subject, &*random)? else {
                return Ok(None);
            };
            let content = seal::seal(&key, key_id, &place(&keys, id), &inner, &*random)?;
            let sets: Vec<&str> = share.sets.iter().map(String::as_str).collect();
            let until = now.plus_hours(i64::try_from(new.hours).unwrap_or_default());
            tx.execute(
                "INSERT INTO sealed_link (network, id, token_hash, referral, account, share, content, created, expires, \
                 tries, written, seal) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, 0, ?10)",
                &[
                    keys.network.into(),
                    id.into(),
                    token_hash(&keys, new.token).into(),
                    referral.into(),
                    actor.account.into(),
                    sets.join(" ").into(),
                    content.into(),
                    now.unix_millis().into(),
                    until.unix_millis().into(),
                    Vec::new().into(),
                ],
            )?;
            LINK.seal(tx, &keys, &mut log, &[id.into()])?;
            log.save_beside(tx, &keys)?;
            Ok(Link::load(tx, &keys, id)?.map(|link| link.told(now)))
        })
    }

    /// The links of a referral, latest first, for whoever may make one. `None` and refusals as in [`Store::make_link`].
    pub fn links(&self, actor: &Actor, referral: RecordId, now: Instant) -> Result<Option<Vec<SealedLink>>> {
        let keys = self.keys()?;
        self.read(|tx| {
            if for_keeper(tx, &keys, actor, referral, now)?.is_none() {
                return Ok(None);
            }
            let found = of_referral(tx, &keys, referral)?;
            Ok(Some(found.into_iter().map(|link| link.told(now)).collect()))
        })
    }

    /// Takes a link back: it opens nothing from now on, and a page that was opened can answer no more. `None`: there is no
    /// such link at this referral for this actor.
    pub fn withdraw_link(
        &self,
        actor: &Actor,
        (referral, link): (RecordId, RecordId),
        now: Instant,
    ) -> Result<Option<SealedLink>> {
        let (keys, actor) = (self.keys()?, actor.clone());
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            if for_keeper(tx, &keys, &actor, referral, now)?.is_none() {
                return Ok(None);
            }
            let found = Link::load(tx, &keys, link)?.filter(|found| found.referral == referral);
            let Some(found) = found else { return Ok(None) };
            if found.withdrawn.is_none() {
                let set = [("withdrawn", now.unix_millis().into()), ("content", Vec::new().into())];
                change(tx, &keys, &mut log, link, &set)?;
                log.save_beside(tx, &keys)?;
            }
            Ok(Link::load(tx, &keys, link)?.map(|link| link.told(now)))
        })
    }

    /// Wipes what links showed that nobody can open any more. Gives whether there was something to wipe.
    pub(crate) fn wipe_links(&self, now: Instant) -> Result<bool> {
        let keys = self.keys()?;
        let shown_until = now.unix_millis() - LINK_SHOWN_AGAIN_MS;
        let over = self.read(|tx| {
            let sql = format!(
                "SELECT id FROM sealed_link WHERE network = ?1 AND length(content) > 0 \
                 AND (expires <= ?2 OR opened <= ?3 OR tries >= ?4) ORDER BY id LIMIT {WIPED_MAX}"
            );
            let params =
                [keys.network.into(), now.unix_millis().into(), shown_until.into(), LINK_TRIES_MAX.into()];
            tx.query(&sql, &params)?.iter().map(|row| Ok(RecordId(row.uuid(0)?))).collect::<Result<Vec<_>>>()
        })?;
        if over.is_empty() {
            return Ok(false);
        }
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            for link in over {
                if Link::load(tx, &keys, link)?.is_some() {
                    change(tx, &keys, &mut log, link, &[("content", Vec::new().into())])?;
                }
            }
            log.save_beside(tx, &keys)
        })?;
        Ok(true)
    }
}

/// Why no link can be made to a referral: where it stands, or that no consent covers it.
fn why_not(referral: &State) -> Refusal {
    match policy::referral_status(referral) {
        "draft" => Refusal::rule(refusals::REFERRAL_NOT_SENT),
        "withdrawn" => Refusal::rule(refusals::REFERRAL_WITHDRAWN),
        "declined" | "completed" | "not_helped" | "expired" => Refusal::rule(refusals::REFERRAL_ENDED),
        _ => Refusal::field(refusals::REFERRAL_NO_CONSENT, "consent"),
    }
}
