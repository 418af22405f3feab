//! Who is asking: passphrases, second factors, tokens.

pub mod invitation;
pub mod passphrase;
pub mod recovery;
pub mod token;
pub mod totp;
