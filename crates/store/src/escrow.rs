//! Unsent work that outlives its author's keys on a phone (`docs/cryptography.md`, *Escrow*).
//!
//! A phone seals every unsent entry a second time, to its organisation's public key. When the keys of its author are gone
//! from the phone, whoever of the organisation signs in there hands the sealed parcels over unread; here they are opened,
//! and count as what they are: the author's own entries, with their own times.
//!
//! With the public key alone nobody can speak for another: a parcel carries a MAC under a credential that only this account
//! on this device was given, at its sign-in.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use data_encoding::{BASE64URL_NOPAD, HEXLOWER};
use hpke::{
    Deserializable as _, Kem as _, OpModeR, Serializable as _, aead::AesGcm256, kdf::HkdfSha256,
    kem::DhP256HkdfSha256, single_shot_open,
};
use model::{AccountId, Entry, RecordId, date::Instant, id::DeviceId};
use rules::policy::Actor;
use serde::Deserialize;
use serde_json::Value;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::{
    Store,
    error::{Error, Result},
    keys::{self, NetworkKeys},
    seal::Secret,
};

mod outbox;
mod returned;

pub use outbox::read_outbox;
pub use returned::Returned;

type Kem = DhP256HkdfSha256;

/// Says what a wrapped key and a parcel are for, so that neither passes for anything else.
const PURPOSE: &[u8] = b"safetynet escrow v1";
/// A point of P-256, uncompressed.
const ENCAPPED_BYTES: usize = 65;
const NONCE_BYTES: usize = 12;
const MAC_BYTES: usize = 32;
/// Of a leash: device, then so much of a MAC.
const LEASH_MAC_BYTES: usize = 16;

/// What a device is given at sign-in to keep unsent work with.
#[derive(Clone)]
pub struct EscrowTerms {
    /// Names the organisation's key: 16 hex digits.
    pub key: String,
    /// The organisation's public key: a point of P-256, uncompressed.
    pub public: Vec<u8>,
    /// Only this account on this device has it.
    pub credential: [u8; 32],
    /// Lies open on the device: with it the device asks, without a session, whether it is to erase what it holds, and
    /// hands over what it could not send. It opens nothing else.
    pub leash: String,
}

/// Something that a phone sealed to its organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The organisation's key that it was sealed to.
    pub key: String,
    /// The key of the parcel, sealed by HPKE (RFC 9180, base mode): point, ciphertext and tag.
    pub wrapped: Vec<u8>,
    /// Nonce, then the content under AES-256-GCM.
    pub sealed: Vec<u8>,
}

/// Who said it, and what: the part of a parcel before the bytes of a file.
#[derive(Deserialize)]
struct Said {
    account: AccountId,
    device: DeviceId,
    /// An entry as a device says it. Kept as it is when it does not parse: its author decides.
    entry: Option<Value>,
    file: Option<FilePart>,
}

/// A part of an attachment's bytes.
#[derive(Clone, Debug, Deserialize)]
struct FilePart {
    attachment: RecordId,
    sha256: String,
    offset: u64,
}

/// An opened parcel whose author is certain.
struct Opened {
    said: Said,
    bytes: Vec<u8>,
}

impl Store {
    /// What a device of an account is given at sign-in.
    pub fn escrow_terms(&self, org: RecordId, account: AccountId, device: DeviceId) -> Result<EscrowTerms> {
        let keys = self.keys()?;
        let public = OrgKey::of(&keys, org).public;
        Ok(EscrowTerms {
            key: key_id(&public),
            public,
            credential: credential(&keys, account, device).0,
            leash: leash(&keys, device),
        })
    }

    /// The device that a leash belongs to.
    pub fn leashed(&self, text: &str) -> Result<Option<crate::Device>> {
        let keys = self.keys()?;
        let Ok(bytes) = BASE64URL_NOPAD.decode(text.as_bytes()) else { return Ok(None) };
        let Some(id) = bytes.first_chunk::<16>() else { return Ok(None) };
        let device = DeviceId(Uuid::from_bytes(*id));
        if !bool::from(leash(&keys, device).as_bytes().ct_eq(text.as_bytes())) {
            return Ok(None);
        }
        self.devices().get(device)
    }

    /// Takes parcels of an organisation, whoever brings them. For each: whether it is safe here, so that the phone may
    /// let go of it. One that does not open, or that is not its author's, is not taken, and nothing more is told of it.
    pub fn take_escrow(&self, org: RecordId, parcels: &[Parcel], now: Instant) -> Result<Vec<bool>> {
        let keys = self.keys()?;
        let key = OrgKey::of(&keys, org);
        let mut taken = vec![false; parcels.len()];
        let mut entries = Vec::new();
        let mut files = Vec::new();
        for (at, parcel) in parcels.iter().enumerate() {
            let Some(Opened { said, bytes }) = key.open(&keys, parcel) else { continue };
            let Some(author) = self.author(org, &said)? else { continue };
            match (said.entry, said.file) {
                (Some(entry), None) => entries.push((at, author, entry)),
                (None, Some(file)) => files.push((at, author, file, bytes)),
                _ => {}
            }
        }
        for at in self.take_entries(entries, now)? {
            taken[at] = true;
        }
        for (at, author, file, bytes) in files {
            taken[at] = self.take_file_part(&author.actor, &file, &bytes, now)?;
        }
        Ok(taken)
    }

    /// The organisation whose key a parcel was sealed to: for a file brought to the machine itself.
    pub fn org_of_escrow_key(&self, key: &str) -> Result<Option<RecordId>> {
        let keys = self.keys()?;
        let mut orgs: Vec<RecordId> = self.accounts().list()?.iter().map(|account| account.org).collect();
        orgs.sort_unstable();
        orgs.dedup();
        for org in orgs {
            if key_id(&OrgKey::of(&keys, org).public) == key {
                return Ok(Some(org));
            }
        }
        Ok(None)
    }

    /// Who said it, if the account is of the organisation and the device is the account's.
    fn author(&self, org: RecordId, said: &Said) -> Result<Option<Author>> {
        let Some(device) = self.devices().get(said.device)? else { return Ok(None) };
        let Some(account) = self.accounts().get(said.account)? else { return Ok(None) };
        if account.org != org || device.account != account.id {
            return Ok(None);
        }
        // Whoever was shut out has no role any more: what they said is kept in the log, refused, and changes nothing.
        let roles = if account.active { account.roles } else { Vec::new() };
        let actor = Actor { account: account.id, org, team: account.team, roles, projects: account.projects };
        Ok(Some(Author { actor, device }))
    }

    fn take_file_part(&self, actor: &Actor, part: &FilePart, bytes: &[u8], now: Instant) -> Result<bool> {
        match self.put_part(actor, part.attachment, &part.sha256, part.offset, bytes, now) {
            Ok(Some(_)) => Ok(true),
            // The record was refused: the phone keeps its bytes for as long as its author may still say it again.
            Ok(None) => self.is_given_up(actor.account, part.attachment, now),
            // An earlier part is still on its way: the phone keeps this one.
            // Erased meanwhile: nothing more is kept about them, there as here.
            Err(Error::Refused(refusal)) if refusal.rule == "subject.erased" => Ok(true),
            Err(
                Error::WrongOffset { .. } | Error::Refused(_) | Error::WrongBytes | Error::TooLarge { .. },
            ) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

struct Author {
    actor: Actor,
    device: crate::Device,
}

impl Author {
    /// As whom an entry counts: after a device was revoked nothing said on it does, whoever claims which hour.
    fn actor_at(&self, entry: &Entry) -> Actor {
        let late = |revoked: Instant| entry.at.wall_ms >= revoked.unix_millis() as u64;
        let mut actor = self.actor.clone();
        if self.device.revoked.is_some_and(late) {
            actor.roles.clear();
        }
        actor
    }
}

/// An organisation's key pair. It follows from the network's secret, which the operator's key wraps.
struct OrgKey {
    private: <Kem as hpke::Kem>::PrivateKey,
    public: Vec<u8>,
}

impl OrgKey {
    fn of(keys: &NetworkKeys, org: RecordId) -> Self {
        let seed = Secret(keys::mac(&keys.escrow, &[b"organisation", org.0.as_bytes()]));
        let (private, public) = Kem::derive_keypair(&seed.0);
        Self { private, public: public.to_bytes().to_vec() }
    }

    /// Opens a parcel and makes certain who said it. `None` when anything about it is not as it should be.
    fn open(&self, keys: &NetworkKeys, parcel: &Parcel) -> Option<Opened> {
        if parcel.key != key_id(&self.public) {
            return None;
        }
        let (point, wrapped) = parcel.wrapped.split_at_checked(ENCAPPED_BYTES)?;
        let point = <Kem as hpke::Kem>::EncappedKey::from_bytes(point).ok()?;
        let key = single_shot_open::<AesGcm256, HkdfSha256, Kem>(
            &OpModeR::Base,
            &self.private,
            &point,
            PURPOSE,
            wrapped,
            parcel.key.as_bytes(),
        )
        .ok()?;
        let cipher = Aes256Gcm::new_from_slice(&key).ok()?;
        let (nonce, sealed) = parcel.sealed.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload { msg: sealed, aad: &[PURPOSE, b"|", parcel.key.as_bytes()].concat() };
        let plain = cipher.decrypt(&Nonce::from(*nonce), payload).ok()?;
        authentic(keys, &plain)
    }
}

/// The content behind its MAC: length of what was said, that, then bytes of a file.
fn authentic(keys: &NetworkKeys, plain: &[u8]) -> Option<Opened> {
    let (mac, content) = plain.split_first_chunk::<MAC_BYTES>()?;
    let (length, rest) = content.split_first_chunk::<4>()?;
    let (said, bytes) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let said: Said = serde_json::from_slice(said).ok()?;
    let expected = keys::mac(&credential(keys, said.account, said.device), &[content]);
    bool::from(expected.ct_eq(mac)).then(|| Opened { said, bytes: bytes.to_vec() })
}

fn credential(keys: &NetworkKeys, account: AccountId, device: DeviceId) -> Secret {
    Secret(keys::mac(&keys.escrow, &[b"credential", account.0.as_bytes(), device.0.as_bytes()]))
}

fn leash(keys: &NetworkKeys, device: DeviceId) -> String {
    let mac = keys::mac(&keys.escrow, &[b"leash", device.0.as_bytes()]);
    BASE64URL_NOPAD.encode(&[&device.0.as_bytes()[..], &mac[..LEASH_MAC_BYTES]].concat())
}

fn key_id(public: &[u8]) -> String {
    use sha2::Digest as _;
    HEXLOWER.encode(&sha2::Sha256::digest(public)[..8])
}

#[cfg(test)]
mod tests;
