//! Unsent work carried by hand: the file that the app saves as a last resort.

use data_encoding::BASE64;
use serde::Deserialize;

use super::Parcel;

const FORMAT: &str = "safetynet outbox 1";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: String,
    parcels: Vec<Wire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    key: String,
    wrapped: String,
    sealed: String,
}

/// The parcels of such a file; `None` when it is none.
pub fn read_outbox(text: &str) -> Option<Vec<Parcel>> {
    let file: File = serde_json::from_str(text).ok().filter(|file: &File| file.format == FORMAT)?;
    let bytes = |text: &str| BASE64.decode(text.as_bytes()).ok();
    let parcel =
        |one: Wire| Some(Parcel { wrapped: bytes(&one.wrapped)?, sealed: bytes(&one.sealed)?, key: one.key });
    file.parcels.into_iter().map(parcel).collect()
}
