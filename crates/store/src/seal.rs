//! Sealing one value: XChaCha20-Poly1305 with a random nonce, bound to where the value stands.
//!
//! Sealed bytes: version 1 | id of the data key, 8 bytes | nonce, 24 bytes | ciphertext and tag. Inside JSON they stand
//! as text behind [`MARK`], a character that no value of the model may hold.

use std::borrow::Cow;

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use data_encoding::BASE64_NOPAD;
use model::{NetworkId, RecordId};
use serde_json::Value;
use zeroize::Zeroize;

use crate::{
    error::{Error, Result},
    random::{self, Random},
};

/// First character of a sealed value inside JSON.
pub(crate) const MARK: char = '\u{1}';
const VERSION: u8 = 1;
const NONCE: usize = 24;
const HEADER: usize = 1 + 8 + NONCE;

/// A secret key of 32 bytes; wiped when dropped, never printed.
#[derive(Clone)]
pub(crate) struct Secret(pub [u8; 32]);

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Seals bytes under a key; `aad` says where they stand.
pub(crate) fn seal(
    key: &Secret,
    key_id: u64,
    aad: &[u8],
    plain: &[u8],
    random: &dyn Random,
) -> Result<Vec<u8>> {
    let nonce = random::bytes::<NONCE>(random)?;
    let aad = &bound(key_id, aad);
    let sealed = cipher(key)
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad })
        .map_err(|_| Error::TooLarge { max: u64::from(u32::MAX) })?;
    let mut out = Vec::with_capacity(HEADER + sealed.len());
    out.push(VERSION);
    out.extend_from_slice(&key_id.to_be_bytes());
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    Ok(out)
}

/// The data key that sealed these bytes.
pub(crate) fn key_id(sealed: &[u8]) -> Result<u64> {
    match sealed {
        [VERSION, rest @ ..] if rest.len() >= HEADER - 1 => {
            let mut id = [0; 8];
            id.copy_from_slice(&rest[..8]);
            Ok(u64::from_be_bytes(id))
        }
        _ => Err(Error::Damaged("a sealed value has no header".to_owned())),
    }
}

/// Opens sealed bytes; fails when key, place or any byte is another.
pub(crate) fn open(key: &Secret, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
    let aad = &bound(key_id(sealed)?, aad);
    let mut nonce = [0; NONCE];
    nonce.copy_from_slice(&sealed[9..HEADER]);
    cipher(key)
        .decrypt(&XNonce::from(nonce), Payload { msg: &sealed[HEADER..], aad })
        .map_err(|_| Error::Damaged("a sealed value does not open in its place".to_owned()))
}

/// The associated data: version and key id of the header, then where the value stands.
pub(crate) fn bound(key_id: u64, place: &[u8]) -> Vec<u8> {
    let mut aad = Vec::with_capacity(9 + place.len());
    aad.push(VERSION);
    aad.extend_from_slice(&key_id.to_be_bytes());
    aad.extend_from_slice(place);
    aad
}

fn cipher(key: &Secret) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(key.0))
}

/// Where a field's value stands: network, record, field.
pub(crate) fn place(network: NetworkId, record: RecordId, field: &str) -> Vec<u8> {
    let mut aad = Vec::with_capacity(34 + field.len());
    aad.extend_from_slice(network.0.as_bytes());
    aad.push(b'|');
    aad.extend_from_slice(record.0.as_bytes());
    aad.push(b'|');
    aad.extend_from_slice(field.as_bytes());
    aad
}

/// Sealed bytes as they stand inside JSON.
pub(crate) fn to_json(sealed: &[u8]) -> Value {
    let mut text = String::with_capacity(2 + sealed.len() * 4 / 3);
    text.push(MARK);
    BASE64_NOPAD.encode_append(sealed, &mut text);
    Value::String(text)
}

/// The sealed bytes, if this JSON value is a sealed one.
pub(crate) fn from_json(value: &Value) -> Option<Result<Cow<'_, [u8]>>> {
    let text = value.as_str()?.strip_prefix(MARK)?;
    let bytes = BASE64_NOPAD.decode(text.as_bytes());
    Some(bytes.map(Cow::Owned).map_err(|_| Error::Damaged("a sealed value is not base64".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::OsRandom;

    #[test]
    fn opens_only_in_its_place_with_its_key_and_every_byte() {
        let key = Secret([7; 32]);
        let sealed = seal(&key, 3, b"here", b"a name", &OsRandom).unwrap();
        assert_eq!(open(&key, b"here", &sealed).unwrap(), b"a name");
        assert_eq!(key_id(&sealed).unwrap(), 3);
        assert!(open(&key, b"there", &sealed).is_err());
        assert!(open(&Secret([8; 32]), b"here", &sealed).is_err());
        for position in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[position] ^= 1;
            assert!(open(&key, b"here", &flipped).is_err(), "byte {position}");
        }
        assert!(open(&key, b"here", &sealed[..20]).is_err());
        assert!(open(&key, b"here", &[]).is_err());
    }

    #[test]
    fn json_form_gives_the_bytes_back() {
        let value = to_json(&[1, 2, 3]);
        assert_eq!(from_json(&value).unwrap().unwrap().as_ref(), [1, 2, 3]);
        assert!(from_json(&serde_json::json!("plain")).is_none());
        assert!(from_json(&serde_json::json!(null)).is_none());
        assert!(from_json(&serde_json::json!("\u{1}*")).unwrap().is_err());
    }
}
