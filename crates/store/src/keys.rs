//! The keys and what hangs on what: operator's key → network secret, signing key, data keys of subjects.

use std::{
    collections::HashMap,
    fmt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use data_encoding::{BASE32_NOPAD, HEXLOWER_PERMISSIVE};
use ed25519_dalek::SigningKey;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use model::NetworkId;
use parking_lot::Mutex;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use crate::{
    backend::{Row, Tx, Value},
    error::{Error, Result},
    random::{self, Random},
    seal::{self, Secret},
};

/// The key that the operator holds outside the data: everything sealed opens with it and nothing without it.
#[derive(Clone)]
pub struct OperatorKey(Secret);

impl fmt::Debug for OperatorKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OperatorKey(…)")
    }
}

impl OperatorKey {
    /// A new key from 32 random bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret(bytes))
    }

    /// Reads 32 bytes written as hexadecimal (64 digits) or base32 (52 letters); blanks, dashes and case do not matter.
    pub fn from_text(text: &str) -> Result<Self> {
        let plain: Zeroizing<String> =
            Zeroizing::new(text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '=')).collect());
        let mut bytes = match plain.len() {
            64 => HEXLOWER_PERMISSIVE.decode(plain.as_bytes()),
            52 => BASE32_NOPAD.decode(plain.to_ascii_uppercase().as_bytes()),
            _ => return Err(Error::BadOperatorKey),
        }
        .map_err(|_| Error::BadOperatorKey)?;
        let key = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| Error::BadOperatorKey);
        bytes.zeroize();
        key.map(Self::from_bytes)
    }

    /// Reads a key file: 32 raw bytes, or their text form.
    pub fn from_file(path: &Path) -> Result<Self> {
        let bytes = Zeroizing::new(std::fs::read(path)?);
        if let Ok(raw) = <[u8; 32]>::try_from(bytes.as_slice()) {
            return Ok(Self::from_bytes(raw));
        }
        Self::from_text(std::str::from_utf8(&bytes).map_err(|_| Error::BadOperatorKey)?)
    }

    /// The text form to write into a key file or an environment variable: base32 in groups of four.
    pub fn to_text(&self) -> Zeroizing<String> {
        let letters = Zeroizing::new(BASE32_NOPAD.encode(&self.0.0));
        let mut text = String::with_capacity(65);
        for (n, letter) in letters.chars().enumerate() {
            if n > 0 && n % 4 == 0 {
                text.push('-');
            }
            text.push(letter);
        }
        Zeroizing::new(text)
    }

    /// The key that wraps others.
    fn wrapping(&self) -> Result<Secret> {
        derive(&self.0, b"safetynet wrap v1")
    }
}

/// HKDF-SHA-256 without salt (RFC 5869): a key for one purpose out of a key for many.
pub(crate) fn derive(key: &Secret, purpose: &[u8]) -> Result<Secret> {
    let mut out = Secret([0; 32]);
    Hkdf::<Sha256>::new(None, &key.0)
        .expand(purpose, &mut out.0)
        .map_err(|_| Error::Damaged("key derivation".to_owned()))?;
    Ok(out)
}

/// HMAC-SHA-256 (RFC 2104) over parts, each preceded by its length so that no two lists of parts look alike.
pub(crate) fn mac(key: &Secret, parts: &[&[u8]]) -> [u8; 32] {
    // An HMAC takes a key of any length, so this cannot fail.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key.0) else { return [0; 32] };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// As [`mac`], cut to 16 bytes.
pub(crate) fn short_mac(key: &Secret, parts: &[&[u8]]) -> [u8; 16] {
    let mut short = [0; 16];
    short.copy_from_slice(&mac(key, parts)[..16]);
    short
}

fn wrap_place(network: NetworkId, what: &[u8]) -> Vec<u8> {
    [network.0.as_bytes().as_slice(), b"|key|", what].concat()
}

/// The network's own secrets, opened.
pub(crate) struct NetworkKeys {
    pub network: NetworkId,
    wrapping: Secret,
    /// Finds names.
    pub tokens: Secret,
    /// Finds user names.
    pub users: Secret,
    /// Names blobs.
    pub blobs: Secret,
    /// Recognises entries said again, where nothing in them is sealed.
    pub entries: Secret,
    /// Seals why somebody was erased.
    pub reasons: Secret,
    /// Seals rows beside the log.
    pub rows: Secret,
    /// Organisations' key pairs, and what devices are given to keep unsent work with.
    pub escrow: Secret,
    /// Names what the public reports, and marks what it is given to bring back.
    pub reports: Secret,
    /// Seals secrets of connections to other systems.
    pub exchange: Secret,
    /// Finds sealed links by their address, and knows who opened one.
    pub links: Secret,
    /// Signs heads.
    pub signing: SigningKey,
    erasures: AtomicU64,
    cache: Mutex<HashMap<u64, Arc<Secret>>>,
}

/// Data keys kept open in memory.
const OPEN_KEYS_MAX: usize = 20_000;

/// The network's secrets as stored.
pub(crate) struct WrappedNetwork {
    pub secret: Vec<u8>,
    pub signing: Vec<u8>,
    pub public: [u8; 32],
}

impl NetworkKeys {
    /// New secrets for a new network.
    pub fn create(network: NetworkId, operator: &OperatorKey, random: &dyn Random) -> Result<WrappedNetwork> {
        let wrapping = operator.wrapping()?;
        let secret = Secret(random::bytes(random)?);
        let signing = Secret(random::bytes(random)?);
        Ok(WrappedNetwork {
            secret: seal::seal(&wrapping, 0, &wrap_place(network, b"secret"), &secret.0, random)?,
            public: SigningKey::from_bytes(&signing.0).verifying_key().to_bytes(),
            signing: seal::seal(&wrapping, 0, &wrap_place(network, b"signing"), &signing.0, random)?,
        })
    }

    /// Opens the network's secrets; a key that does not fit is [`Error::WrongOperatorKey`].
    pub fn open(network: NetworkId, operator: &OperatorKey, wrapped: &WrappedNetwork) -> Result<Self> {
        let wrapping = operator.wrapping()?;
        let secret = unwrap(&wrapping, &wrap_place(network, b"secret"), &wrapped.secret)?;
        let signing = unwrap(&wrapping, &wrap_place(network, b"signing"), &wrapped.signing)?;
        let signing = SigningKey::from_bytes(&signing.0);
        if signing.verifying_key().to_bytes() != wrapped.public {
            return Err(Error::Damaged("the public key is not that of the signing key".to_owned()));
        }
        Ok(Self {
            network,
            tokens: derive(&secret, b"safetynet tokens v1")?,
            users: derive(&secret, b"safetynet users v1")?,
            blobs: derive(&secret, b"safetynet blobs v1")?,
            entries: derive(&secret, b"safetynet entries v1")?,
            reasons: derive(&secret, b"safetynet reasons v1")?,
            rows: derive(&secret, b"safetynet rows v1")?,
            escrow: derive(&secret, b"safetynet escrow v1")?,
            reports: derive(&secret, b"safetynet reports v1")?,
            exchange: derive(&secret, b"safetynet exchange v1")?,
            links: derive(&secret, b"safetynet links v1")?,
            erasures: AtomicU64::new(0),
            wrapping,
            signing,
            cache: Mutex::new(HashMap::new()),
        })
    }

    /// Wraps a new data key for a subject.
    pub fn new_data_key(
        &self,
        id: u64,
        subject: Uuid,
        random: &dyn Random,
    ) -> Result<(Arc<Secret>, Vec<u8>)> {
        let key = Secret(random::bytes(random)?);
        let wrapped =
            seal::seal(&self.wrapping, id, &wrap_place(self.network, subject.as_bytes()), &key.0, random)?;
        Ok((Arc::new(key), wrapped))
    }

    /// Whether these are what the network's secrets were opened from, as far as the operator's key can tell.
    pub fn are_wrapped_in(&self, secret: &[u8], signing: &[u8], public: &[u8]) -> Result<()> {
        let secret = unwrap(&self.wrapping, &wrap_place(self.network, b"secret"), secret)?;
        let signing = unwrap(&self.wrapping, &wrap_place(self.network, b"signing"), signing)?;
        let same = derive(&secret, b"safetynet rows v1")?.0 == self.rows.0
            && signing.0 == self.signing.to_bytes()
            && public == self.signing.verifying_key().as_bytes();
        if same { Ok(()) } else { Err(Error::Damaged("its keys are not those that it had".to_owned())) }
    }

    /// Opens a wrapped data key.
    pub fn unwrap(&self, subject: Uuid, wrapped: &[u8]) -> Result<Secret> {
        unwrap(&self.wrapping, &wrap_place(self.network, subject.as_bytes()), wrapped)
    }

    /// The data key of an id; `None` when it was destroyed.
    pub fn data_key(&self, tx: &mut dyn Tx, id: u64) -> Result<Option<Arc<Secret>>> {
        if let Some(key) = self.cache.lock().get(&id) {
            return Ok(Some(key.clone()));
        }
        let row = tx
            .one(
                "SELECT subject, wrapped FROM data_key WHERE network = ?1 AND id = ?2",
                &[self.network.into(), id.into()],
            )?
            .ok_or_else(|| Error::Damaged("a value was sealed with a key that is not there".to_owned()))?;
        if row.is_null(1) {
            return Ok(None);
        }
        let key = Arc::new(self.unwrap(row.uuid(0)?, row.blob(1)?)?);
        self.remember(id, key.clone());
        Ok(Some(key))
    }

    /// The live data key of a subject.
    pub fn of_subject(&self, tx: &mut dyn Tx, subject: Uuid) -> Result<SubjectKey> {
        let row = tx.one(SUBJECT, &[self.network.into(), subject.into()])?;
        self.subject_key(subject, row.as_ref())
    }

    /// The data key in a row of [`SUBJECT`].
    pub fn subject_key(&self, subject: Uuid, row: Option<&Row>) -> Result<SubjectKey> {
        let Some(row) = row else { return Ok(SubjectKey::None) };
        if row.is_null(1) {
            return Ok(SubjectKey::Destroyed);
        }
        let id = row.uint(0)?;
        if let Some(key) = self.cache.lock().get(&id) {
            return Ok(SubjectKey::Live(id, key.clone()));
        }
        let key = Arc::new(self.unwrap(subject, row.blob(1)?)?);
        self.remember(id, key.clone());
        Ok(SubjectKey::Live(id, key))
    }

    fn remember(&self, id: u64, key: Arc<Secret>) {
        let mut cache = self.cache.lock();
        if cache.len() >= OPEN_KEYS_MAX {
            cache.clear();
        }
        cache.insert(id, key);
    }

    /// Told how many erasures there were: when there was one, here or in another process, opened keys are forgotten.
    pub fn note_erasures(&self, erasures: u64) {
        if self.erasures.swap(erasures, Ordering::Relaxed) != erasures {
            self.forget();
        }
    }

    /// Forgets every opened key.
    pub fn forget(&self) {
        self.cache.lock().clear();
    }
}

/// Asks for the data key of a subject, by network and subject.
pub(crate) const SUBJECT: &str = "SELECT id, wrapped FROM data_key WHERE network = ?1 AND subject = ?2";

/// What is known of a subject's data key.
pub(crate) enum SubjectKey {
    /// Nothing was sealed for it yet.
    None,
    /// Its id and the key.
    Live(u64, Arc<Secret>),
    /// The subject was erased.
    Destroyed,
}

fn unwrap(wrapping: &Secret, place: &[u8], wrapped: &[u8]) -> Result<Secret> {
    let plain = Zeroizing::new(seal::open(wrapping, place, wrapped).map_err(|_| Error::WrongOperatorKey)?);
    <[u8; 32]>::try_from(plain.as_slice()).map(Secret).map_err(|_| Error::WrongOperatorKey)
}

/// Wraps every key anew under another operator's key. Nothing that was sealed changes.
pub(crate) fn rewrap(
    tx: &mut dyn Tx,
    network: NetworkId,
    old: &OperatorKey,
    new: &OperatorKey,
    random: &dyn Random,
) -> Result<u64> {
    let (old, new) = (old.wrapping()?, new.wrapping()?);
    let again = |what: &[u8], id: u64, wrapped: &[u8]| -> Result<Vec<u8>> {
        let place = wrap_place(network, what);
        let key = unwrap(&old, &place, wrapped)?;
        seal::seal(&new, id, &place, &key.0, random)
    };
    let row = tx
        .one("SELECT secret, signing FROM network WHERE id = ?1", &[network.into()])?
        .ok_or(Error::NoNetwork)?;
    let (secret, signing) = (again(b"secret", 0, row.blob(0)?)?, again(b"signing", 0, row.blob(1)?)?);
    tx.execute(
        "UPDATE network SET secret = ?2, signing = ?3 WHERE id = ?1",
        &[network.into(), secret.into(), signing.into()],
    )?;
    let mut done = 0;
    let mut after = -1_i64;
    loop {
        let rows = tx.query(
            "SELECT id, subject, wrapped FROM data_key WHERE network = ?1 AND id > ?2 AND wrapped IS NOT NULL ORDER BY id LIMIT 500",
            &[network.into(), after.into()],
        )?;
        let Some(last) = rows.last() else { return Ok(done) };
        after = last.int(0)?;
        for row in &rows {
            let wrapped = again(row.uuid(1)?.as_bytes(), row.uint(0)?, row.blob(2)?)?;
            tx.execute(
                "UPDATE data_key SET wrapped = ?3 WHERE network = ?1 AND id = ?2",
                &[network.into(), row.int(0)?.into(), Value::Blob(wrapped)],
            )?;
            done += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_operators_key_survives_its_text_and_never_shows_itself() {
        let key = OperatorKey::from_bytes(*b"0123456789abcdef0123456789abcdef");
        assert_eq!(OperatorKey::from_text(&key.to_text()).unwrap().0.0, key.0.0);
        let hex = data_encoding::HEXUPPER.encode(&key.0.0);
        assert_eq!(OperatorKey::from_text(&format!(" {hex}\n")).unwrap().0.0, key.0.0);
        assert_eq!(format!("{key:?}"), "OperatorKey(…)");
        assert!(matches!(OperatorKey::from_text("abc"), Err(Error::BadOperatorKey)));
    }
}
