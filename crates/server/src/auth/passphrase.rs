//! Passphrases: Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), off the async threads, few at once.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Block, Params, PasswordVerifier as _, Version,
    password_hash::{
        self, CustomizedPasswordHasher,
        phc::{Output, ParamsString, PasswordHash, Salt},
    },
};
use tokio::sync::Semaphore;

use crate::problem::Problem;

/// Fewest characters. Length is what counts (NIST SP 800-63B-4, 3.1.1.2).
pub const CHARS_MIN: usize = 10;
/// Most characters: enough for any sentence, too few to burn the processor.
pub const CHARS_MAX: usize = 200;

/// Words that every list of stolen passphrases begins with, in the shape that our minimum length forces them into.
const TOO_COMMON: &[&str] = &[
    "passphrase",
    "password12",
    "password123",
    "password1234",
    "1234567890",
    "12345678910",
    "0123456789",
    "1111111111",
    "0000000000",
    "qwertyuiop",
    "qwerty12345",
    "safetynet1",
    "safetynet123",
    "iloveyou12",
    "abcdefghij",
    "abc1234567",
];

/// The passphrase is refused by the named rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than [`CHARS_MIN`] characters.
    TooShort,
    /// More than [`CHARS_MAX`] characters.
    TooLong,
    /// Among the first that anybody would guess.
    TooCommon,
}

impl From<Weak> for Problem {
    fn from(weak: Weak) -> Self {
        let rule = match weak {
            Weak::TooShort => "passphrase_too_short",
            Weak::TooLong => "too_long",
            Weak::TooCommon => "passphrase_too_common",
        };
        Self::invalid("passphrase", rule)
    }
}

/// Whether a new passphrase is worth having for this user.
///
/// # Errors
/// [`Weak`].
pub fn check(passphrase: &str, user: &str) -> Result<(), Weak> {
    let chars = passphrase.chars().count();
    let lower = passphrase.to_lowercase();
    let one_letter = passphrase.chars().all(|c| passphrase.starts_with(c));
    match chars {
        ..CHARS_MIN => Err(Weak::TooShort),
        _ if chars > CHARS_MAX => Err(Weak::TooLong),
        _ if one_letter
            || TOO_COMMON.contains(&lower.as_str())
            || lower == user.repeat(2)
            || lower == user =>
        {
            Err(Weak::TooCommon)
        }
        _ => Ok(()),
    }
}

/// Hashes and verifies, few at once.
#[derive(Clone)]
pub struct Passphrases {
    permits: Arc<Semaphore>,
    nobody: Arc<str>,
}

impl Passphrases {
    /// `salt` is of the hash that stands in for users that do not exist.
    ///
    /// # Errors
    /// When Argon2 refuses its own parameters.
    pub fn new(at_once: usize, salt: [u8; 16]) -> Result<Self, argon2::password_hash::Error> {
        let nobody = hash(b"nobody has this passphrase", &salt)?.into();
        Ok(Self { permits: Arc::new(Semaphore::new(at_once.max(1))), nobody })
    }

    /// The PHC string to keep.
    ///
    /// # Errors
    /// [`Problem::unknown`] when the work cannot be done.
    pub async fn hash(&self, passphrase: String, salt: [u8; 16]) -> Result<String, Problem> {
        let _permit = self.permits.acquire().await.map_err(Problem::unknown)?;
        tokio::task::spawn_blocking(move || hash(passphrase.as_bytes(), &salt))
            .await?
            .map_err(Problem::unknown)
    }

    /// A key out of a few digits, with the same work: for what is opened by digits and a secret salt together.
    ///
    /// # Errors
    /// [`Problem::unknown`] when the work cannot be done.
    pub async fn stretch(&self, digits: String, salt: [u8; 16]) -> Result<[u8; 32], Problem> {
        let _permit = self.permits.acquire().await.map_err(Problem::unknown)?;
        let made = tokio::task::spawn_blocking(move || {
            let mut key = [0; 32];
            let params = Params::new(19 * 1024, 2, 1, Some(key.len()))?;
            let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
            fill(&argon2, digits.as_bytes(), &salt, &mut key).map(|()| key)
        });
        made.await?.map_err(Problem::unknown)
    }

    /// Whether the passphrase is the one kept. For a user that does not exist the same work is done, in vain.
    ///
    /// # Errors
    /// [`Problem::unknown`] when the work cannot be done.
    pub async fn verify(&self, kept: Option<String>, passphrase: String) -> Result<bool, Problem> {
        let _permit = self.permits.acquire().await.map_err(Problem::unknown)?;
        let exists = kept.is_some();
        let kept = kept.unwrap_or_else(|| self.nobody.to_string());
        let matches = tokio::task::spawn_blocking(move || {
            PasswordHash::new(&kept)
                .is_ok_and(|kept| Hasher.verify_password(passphrase.as_bytes(), &kept).is_ok())
        })
        .await?;
        Ok(matches && exists)
    }
}

/// The PHC string of a passphrase, for whoever makes accounts without a server: the command line and the demo network.
///
/// # Errors
/// When Argon2 refuses.
pub fn hash(passphrase: &[u8], salt: &[u8; 16]) -> Result<String, argon2::password_hash::Error> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|_| argon2::password_hash::Error::Crypto)?;
    Ok(Hasher.hash_password_customized(passphrase, salt, None, None, params)?.to_string())
}

/// Blocks of 1 KiB that are asked for at least. glibc gives memory of more than 32 MiB back to the system as soon as it
/// is freed, but keeps smaller blocks for the next time, in each thread's own arena: sign-ins on eight threads would
/// hold 150 MB for ever. Only what is used of it is ever real.
const BLOCKS_MIN: usize = 33 * 1024;

/// Argon2 in memory that goes back to the system.
struct Hasher;

impl CustomizedPasswordHasher<PasswordHash> for Hasher {
    type Params = Params;

    fn hash_password_customized(
        &self,
        passphrase: &[u8],
        salt: &[u8],
        algorithm: Option<&str>,
        version: Option<u32>,
        params: Params,
    ) -> password_hash::Result<PasswordHash> {
        let algorithm = algorithm.map(Algorithm::try_from).transpose()?.unwrap_or_default();
        let version = version.map(Version::try_from).transpose()?.unwrap_or_default();
        let mut output = vec![0; params.output_len().unwrap_or(Params::DEFAULT_OUTPUT_LEN)];
        let kept = ParamsString::try_from(&params)?;
        fill(&Argon2::new(algorithm, version, params), passphrase, salt, &mut output)?;
        Ok(PasswordHash {
            algorithm: algorithm.ident(),
            version: Some(version.into()),
            params: kept,
            salt: Some(Salt::new(salt)?),
            hash: Some(Output::new(&output)?),
        })
    }
}

fn fill(argon2: &Argon2<'_>, secret: &[u8], salt: &[u8], output: &mut [u8]) -> Result<(), argon2::Error> {
    let blocks = argon2.params().block_count();
    let mut memory = Vec::with_capacity(blocks.max(BLOCKS_MIN));
    memory.resize(blocks, Block::new());
    argon2.hash_password_into_with_memory(secret, salt, output, &mut memory)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("short", Err(Weak::TooShort))]
    #[case("password123", Err(Weak::TooCommon))]
    #[case("aaaaaaaaaaaaaa", Err(Weak::TooCommon))]
    #[case("sok.chantha", Err(Weak::TooCommon))]
    #[case("ទឹកជ្រោះធំណាស់", Ok(()))]
    #[case("river at night, four lamps", Ok(()))]
    fn weak_passphrases_are_refused(#[case] passphrase: &str, #[case] wanted: Result<(), Weak>) {
        assert_eq!(check(passphrase, "sok.chantha"), wanted);
    }

    #[tokio::test]
    async fn only_the_right_passphrase_of_a_real_user_passes() {
        let passphrases = Passphrases::new(2, [1; 16]).unwrap();
        let kept = passphrases.hash("four lamps on the river".to_owned(), [2; 16]).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(passphrases.verify(Some(kept.clone()), "four lamps on the river".to_owned()).await.unwrap());
        assert!(!passphrases.verify(Some(kept), "four lamps on the road".to_owned()).await.unwrap());
        assert!(!passphrases.verify(None, "nobody has this passphrase".to_owned()).await.unwrap());
        assert!(!passphrases.verify(Some("not a hash".to_owned()), "x".to_owned()).await.unwrap());
    }
}
