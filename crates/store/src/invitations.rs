//! Personal links: how a member of the community network, who has neither a name to sign in with nor a passphrase, gets a
//! session on a phone. Of a link's secret only its hash is known here.
//!
//! A link is kept as a setting of the program's, under the account's id: sealed and counted like the hash of the recovery
//! key, so that nobody puts a used one back.

use data_encoding::HEXLOWER;
use model::{AccountId, date::Instant, id::DeviceId};
use serde::{Deserialize, Serialize};

use crate::{
    Store,
    backend::Tx,
    beside::{SETTING, keep_setting},
    error::{Error, Result},
    keys::NetworkKeys,
    log::{Log, instant},
};

/// How often a link may be opened: more than once, because an answer may be lost on its way to the phone.
pub const INVITATION_TRIES: u32 = 5;

/// A link to give out.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// SHA-256 of its secret.
    pub secret_hash: [u8; 32],
    /// When it ends unused.
    pub expires: Instant,
    /// Where the member lives or works: a code of the gazetteer.
    pub place: Option<String>,
}

/// The last link that was given to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// When it ends unused.
    pub expires: Instant,
    /// How often it may still be opened.
    pub tries_left: u32,
    /// Whether a phone has taken it.
    pub taken: bool,
    /// Where the member lives or works.
    pub place: Option<String>,
}

/// A phone that may come in by a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTaken {
    /// Its device, where it came in before and did not hear of it.
    pub device: Option<DeviceId>,
}

/// The links of the network.
#[derive(Debug)]
pub struct Invitations<'a>(&'a Store);

/// As it is kept: never anything about a person but where to look for them.
#[derive(Clone, Serialize, Deserialize)]
struct Kept {
    secret: String,
    expires: i64,
    tries: u32,
    place: Option<String>,
    /// SHA-256 of what the phone that took it made up for itself.
    claim: Option<String>,
    device: Option<DeviceId>,
}

impl Store {
    /// Personal links of members of the community network.
    pub fn invitations(&self) -> Invitations<'_> {
        Invitations(self)
    }
}

impl Invitations<'_> {
    /// Keeps a new link of an account; the one before is worth nothing from now on.
    pub fn keep(&self, account: AccountId, new: NewInvitation) -> Result<()> {
        let keys = self.0.keys()?;
        let kept = Kept {
            secret: HEXLOWER.encode(&new.secret_hash),
            expires: new.expires.unix_millis(),
            tries: INVITATION_TRIES,
            place: new.place,
            claim: None,
            device: None,
        };
        self.0.write(move |tx| write(tx, &keys, account, &kept))
    }

    /// The link of an account; `None` for whoever signs in with a passphrase.
    pub fn of(&self, account: AccountId) -> Result<Option<Invitation>> {
        let keys = self.0.keys()?;
        let kept = self.0.read(|tx| load(tx, &keys, account))?;
        kept.map(|kept| {
            Ok(Invitation {
                expires: ending(&kept)?,
                tries_left: kept.tries,
                taken: kept.claim.is_some(),
                place: kept.place,
            })
        })
        .transpose()
    }

    /// Opens a link: the first phone takes it, and the same phone may ask again, because an answer may be lost. Another
    /// phone, a link that ended, and one that was opened too often get `None`. Only whoever has the secret uses up a try:
    /// nobody else can spoil a link.
    pub fn take(
        &self,
        account: AccountId,
        secret_hash: [u8; 32],
        claim_hash: [u8; 32],
        now: Instant,
    ) -> Result<Option<LinkTaken>> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let Some(mut kept) = load(tx, &keys, account)? else { return Ok(None) };
            if kept.secret != HEXLOWER.encode(&secret_hash) || kept.tries == 0 || now >= ending(&kept)? {
                return Ok(None);
            }
            let claim = HEXLOWER.encode(&claim_hash);
            let same = kept.claim.as_ref().is_none_or(|before| *before == claim);
            kept.tries -= 1;
            let taken = LinkTaken { device: kept.device };
            if same {
                kept.claim = Some(claim);
            }
            write(tx, &keys, account, &kept)?;
            Ok(same.then_some(taken))
        })
    }

    /// Notes which device came in by the link of an account.
    pub fn note_device(&self, account: AccountId, device: DeviceId) -> Result<()> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let Some(kept) = load(tx, &keys, account)? else { return Ok(()) };
            write(tx, &keys, account, &Kept { device: Some(device), ..kept })
        })
    }

    /// Notes where a member lives or works now. Their link and their phone stay as they are; whoever has no link has no
    /// place either.
    pub fn set_place(&self, account: AccountId, place: Option<String>) -> Result<()> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let Some(kept) = load(tx, &keys, account)? else { return Ok(()) };
            write(tx, &keys, account, &Kept { place, ..kept })
        })
    }

    /// Takes a link back, whatever became of it.
    pub fn end(&self, account: AccountId) -> Result<()> {
        let keys = self.0.keys()?;
        self.0.write(move |tx| {
            let Some(kept) = load(tx, &keys, account)? else { return Ok(()) };
            write(tx, &keys, account, &Kept { tries: 0, ..kept })
        })
    }
}

fn name(account: AccountId) -> String {
    format!("member/{account}")
}

fn ending(kept: &Kept) -> Result<Instant> {
    instant(u64::try_from(kept.expires).unwrap_or_default())
}

fn load(tx: &mut dyn Tx, keys: &NetworkKeys, account: AccountId) -> Result<Option<Kept>> {
    let Some(row) = SETTING.load(tx, keys, &[name(account).into()])? else { return Ok(None) };
    serde_json::from_slice(row.blob(1)?)
        .map(Some)
        .map_err(|_| Error::Damaged("a member's link cannot be read".to_owned()))
}

fn write(tx: &mut dyn Tx, keys: &NetworkKeys, account: AccountId, kept: &Kept) -> Result<()> {
    let mut log = Log::begin(tx, keys)?;
    let value = serde_json::to_vec(kept).map_err(|error| Error::Damaged(error.to_string()))?;
    keep_setting(tx, keys, &mut log, &name(account), value)?;
    log.save_beside(tx, keys)
}
