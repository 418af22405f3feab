//! Randomness as a parameter: the operating system's in the program, a seeded one in tests that need the same bytes twice.

use crate::error::{Error, Result};

/// A source of unpredictable bytes.
pub trait Random: Send + Sync {
    /// Fills the whole buffer.
    fn fill(&self, bytes: &mut [u8]) -> Result<()>;
}

/// The operating system's source.
#[derive(Clone, Copy, Debug)]
pub struct OsRandom;

impl Random for OsRandom {
    fn fill(&self, bytes: &mut [u8]) -> Result<()> {
        getrandom::fill(bytes).map_err(|_| Error::Io(std::io::Error::other("no randomness from the system")))
    }
}

/// That many random bytes.
pub(crate) fn bytes<const N: usize>(random: &dyn Random) -> Result<[u8; N]> {
    let mut bytes = [0; N];
    random.fill(&mut bytes)?;
    Ok(bytes)
}
