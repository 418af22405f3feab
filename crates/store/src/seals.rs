//! Seals over rows: an HMAC under a key that hangs on the operator's, so that only the program writes what it believes.

use crate::{
    backend::Value,
    keys::{self, NetworkKeys},
};

/// A seal.
pub(crate) type Seal = [u8; 16];

/// The seal over named values.
pub(crate) fn sealed(keys: &NetworkKeys, name: &str, values: &[Value]) -> Seal {
    let parts: Vec<Vec<u8>> = values.iter().map(encoded).collect();
    let mut all: Vec<&[u8]> = vec![name.as_bytes()];
    all.extend(parts.iter().map(Vec::as_slice));
    keys::short_mac(&keys.rows, &all)
}

/// A value with its sort, so that no number looks like a text.
fn encoded(value: &Value) -> Vec<u8> {
    let (sort, bytes): (u8, &[u8]) = match value {
        Value::Null => (0, &[]),
        Value::Int(number) => return [&[1][..], &number.to_be_bytes()].concat(),
        Value::Text(text) => (2, text.as_bytes()),
        Value::Blob(bytes) => (3, bytes),
    };
    [&[sort], bytes].concat()
}

/// The seal of the network's own row.
pub(crate) fn of_network(keys: &NetworkKeys, values: &[Value]) -> Seal {
    sealed(keys, "network", values)
}
