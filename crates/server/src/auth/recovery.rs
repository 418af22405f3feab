//! The recovery key: shown once at set-up, kept as a hash, good for one opening of one administrator's account.

use data_encoding::BASE32_NOPAD;
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

use crate::clock::{NoRandomness, Random, bytes};

/// Under which name the store keeps the hash.
pub const SETTING: &str = "recovery_key_sha256";

/// A new key as people write it down, and what to keep of it. 160 random bits need no slow hash.
///
/// # Errors
/// When there is no randomness.
pub fn new(random: &dyn Random) -> Result<(String, Vec<u8>), NoRandomness> {
    let letters = BASE32_NOPAD.encode(&bytes::<20>(random)?);
    let groups: Vec<&str> = (0..letters.len()).step_by(4).filter_map(|at| letters.get(at..at + 4)).collect();
    let kept = hash(&letters);
    Ok((groups.join("-"), kept))
}

/// Whether the key is the one kept. Case, dashes and blanks do not matter.
pub fn fits(key: &str, kept: &[u8]) -> bool {
    let letters: String =
        key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    hash(&letters).as_slice().ct_eq(kept).into()
}

fn hash(letters: &str) -> Vec<u8> {
    Sha256::digest(letters.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::System;

    #[test]
    fn a_key_fits_however_it_is_typed_and_no_other_does() {
        let (key, kept) = new(&System).unwrap();
        assert_eq!(key.len(), 39);
        assert!(fits(&key, &kept));
        assert!(fits(&key.to_lowercase().replace('-', " "), &kept));
        assert!(!fits(&new(&System).unwrap().0, &kept));
        assert!(!fits("", &kept));
    }
}
