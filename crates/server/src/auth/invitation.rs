//! Personal links of members of the community network. What stands in a link names the account and proves the right to
//! its first session: 16 bytes and 24 random ones, base64url. The server keeps a hash of it and nothing else.

use data_encoding::BASE64URL_NOPAD;
use model::AccountId;
use sha2::{Digest as _, Sha256};

use crate::clock::{NoRandomness, Random, bytes};

const ID_BYTES: usize = 16;
const SECRET_BYTES: usize = 24;

/// What a link carries. Never logged: its `Debug` hides it.
#[derive(Clone, PartialEq, Eq)]
pub struct LinkToken {
    /// Whose link it is.
    pub account: AccountId,
    text: String,
}

impl LinkToken {
    /// A new one for an account.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn new(account: AccountId, random: &dyn Random) -> Result<Self, NoRandomness> {
        let mut all = account.0.as_bytes().to_vec();
        all.extend(bytes::<SECRET_BYTES>(random)?);
        Ok(Self { account, text: BASE64URL_NOPAD.encode(&all) })
    }

    /// Reads one; anything that cannot be ours is `None`.
    pub fn read(text: &str) -> Option<Self> {
        let all = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        let id = all.get(..ID_BYTES).filter(|_| all.len() == ID_BYTES + SECRET_BYTES)?;
        let account = AccountId(uuid::Uuid::from_slice(id).ok()?);
        Some(Self { account, text: text.to_owned() })
    }

    /// What to keep of it.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.text.as_bytes()).into()
    }

    /// For the answer to the administrator, once.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

impl std::fmt::Debug for LinkToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LinkToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::System;

    #[test]
    fn a_link_reads_back_and_does_not_show_itself() {
        let account = AccountId(uuid::Uuid::from_u128(7));
        let token = LinkToken::new(account, &System).unwrap();
        let again = LinkToken::read(token.reveal()).unwrap();
        assert_eq!((again.account, again.hash()), (account, token.hash()));
        assert!(!format!("{token:?}").contains(token.reveal()));
        assert_ne!(LinkToken::new(account, &System).unwrap().hash(), token.hash());
    }

    #[test]
    fn what_is_not_ours_is_no_link() {
        let token = LinkToken::new(AccountId(uuid::Uuid::from_u128(7)), &System).unwrap();
        let cut = &token.reveal()[..token.reveal().len() - 4];
        for text in ["", "x", "../../etc/passwd", "ក", cut] {
            assert_eq!(LinkToken::read(text), None, "{text}");
        }
    }
}
