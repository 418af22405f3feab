//! What a form of the public page carries and brings back: that this server made it, and when.
//!
//! It stands for nobody and opens nothing. Making one costs a keyed hash and nothing is kept of it, so pages can be given
//! to everybody; a report needs one that is a few seconds old, so whoever wants to send thousands must first ask for
//! thousands.

use data_encoding::BASE64URL_NOPAD;
use model::receipt::Receipt;
use store::Store;
use subtle::ConstantTimeEq as _;

const NONCE: usize = 16;
const MAC: usize = 16;
/// How long somebody may write.
const LASTS_MS: u64 = 6 * 3_600_000;
/// Nobody writes a report in less.
const RIPENS_MS: u64 = 2_000;

/// A form's token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormToken {
    made_ms: u64,
    /// What it is told apart by.
    pub nonce: [u8; NONCE],
}

/// What a token that came back is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// It is ours, and of the right age.
    Good(FormToken),
    /// Made too long ago, a moment ago, or not by us: the form is given out anew.
    Stale,
}

impl FormToken {
    /// A new one.
    pub fn new(nonce: [u8; NONCE], now_ms: u64) -> Self {
        Self { made_ms: now_ms, nonce }
    }

    /// As it stands in the form.
    ///
    /// # Errors
    /// Before there is a network.
    pub fn text(&self, store: &Store) -> store::Result<String> {
        Ok(BASE64URL_NOPAD
            .encode(&[&self.made_ms.to_be_bytes()[..], &self.nonce, &self.mac(store)?].concat()))
    }

    /// Reads what came back.
    ///
    /// # Errors
    /// Before there is a network.
    pub fn read(text: &str, store: &Store, now_ms: u64) -> store::Result<Brought> {
        let Some(token) = Self::parts(text) else { return Ok(Brought::Stale) };
        let (token, mac) = token;
        let ours: bool = token.mac(store)?.ct_eq(&mac).into();
        let age_ms = now_ms.saturating_sub(token.made_ms);
        Ok(if ours && (RIPENS_MS..LASTS_MS).contains(&age_ms) {
            Brought::Good(token)
        } else {
            Brought::Stale
        })
    }

    /// The code of the report that is sent with it: the same however often it is sent.
    ///
    /// # Errors
    /// Before there is a network.
    pub fn receipt(&self, store: &Store) -> store::Result<Receipt> {
        let mac = store.public_mac(&[b"code", &self.made_ms.to_be_bytes(), &self.nonce])?;
        let mut chance = [0; 16];
        chance.copy_from_slice(&mac[..16]);
        Ok(Receipt::from_chance(chance))
    }

    fn parts(text: &str) -> Option<(Self, [u8; MAC])> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let (made, rest) = bytes.split_at_checked(8)?;
        let (nonce, mac) = rest.split_at_checked(NONCE)?;
        let token =
            Self { made_ms: u64::from_be_bytes(made.try_into().ok()?), nonce: nonce.try_into().ok()? };
        Some((token, mac.try_into().ok()?))
    }

    fn mac(&self, store: &Store) -> store::Result<[u8; MAC]> {
        let mac = store.public_mac(&[b"form", &self.made_ms.to_be_bytes(), &self.nonce])?;
        let mut short = [0; MAC];
        short.copy_from_slice(&mac[..MAC]);
        Ok(short)
    }
}
