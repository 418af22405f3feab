//! The one photo of the demo network: drawn by us, its face covered as the app does it. Nobody stood for it.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// A child with a kite at the river, JPEG.
pub const KITE: &[u8] = include_bytes!("../data/kite.jpg");

/// What its bytes hash to.
pub fn sha256() -> String {
    HEXLOWER.encode(&Sha256::digest(KITE))
}
