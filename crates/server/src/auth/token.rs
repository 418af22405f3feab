//! Bearer tokens: 32 random bytes, base64url. The server keeps their SHA-256 and nothing else.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};

use crate::clock::{NoRandomness, Random, bytes};

/// A token as its owner holds it. Never logged: its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What the server keeps of a token.
pub type TokenHash = [u8; 32];

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn new(random: &dyn Random) -> Result<Self, NoRandomness> {
        Ok(Self(BASE64URL_NOPAD.encode(&bytes::<32>(random)?)))
    }

    /// Reads one from an `Authorization` header; anything that cannot be ours is `None`.
    pub fn from_header(header: &str) -> Option<Self> {
        let (scheme, token) = header.split_once(' ')?;
        let ours = scheme.eq_ignore_ascii_case("bearer")
            && BASE64URL_NOPAD.decode(token.as_bytes()).is_ok_and(|t| t.len() == 32);
        ours.then(|| Self(token.to_owned()))
    }

    /// What to keep and to look up by.
    pub fn hash(&self) -> TokenHash {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// For the answer to its owner.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::System;

    #[test]
    fn a_token_reads_back_and_does_not_show_itself() {
        let token = Token::new(&System).unwrap();
        assert_eq!(Token::from_header(&format!("Bearer {}", token.reveal())).unwrap().hash(), token.hash());
        assert!(!format!("{token:?}").contains(token.reveal()));
        assert_eq!(token.reveal().len(), 43);
    }

    #[test]
    fn what_is_not_ours_is_no_token() {
        for header in
            ["", "Bearer", "Bearer ", "Bearer x", "Basic YTpi", "Bearer ../../etc/passwd", "Bearer ក"]
        {
            assert_eq!(Token::from_header(header), None, "{header}");
        }
    }
}
