//! Who is asking: passphrases, second factors, tokens, and how fast one may guess.

pub mod passphrase;
pub mod recovery;
pub mod slow_down;
pub mod token;
pub mod totp;
