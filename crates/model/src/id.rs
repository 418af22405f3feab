//! Identifiers: UUIDs that cannot be mistaken for one another.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl $name {
            /// A new time-ordered id (UUIDv7, RFC 9562) from the given wall time and 10 random bytes.
            pub fn new(unix_ms: u64, random: [u8; 10]) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
            }
        }
    )*};
}

ids! {
    /// A network: the alliance that shares one installation. First part of every stored key.
    NetworkId,
    /// A record of any kind.
    RecordId,
    /// An entry of the log: something that somebody said once.
    EntryId,
    /// A person who signs in.
    AccountId,
    /// A phone or computer that was registered at sign-in.
    DeviceId,
}

impl RecordId {
    /// The id that two devices arrive at independently for the same pair, so that a child ticked
    /// in one session by two workers offline is one attendance, not two (UUIDv5).
    pub fn of_pair(first: RecordId, second: RecordId) -> Self {
        Self(Uuid::new_v5(&first.0, second.0.as_bytes()))
    }

    /// The id that two devices arrive at independently for something that a record has once by that name: the session of a
    /// series on a day, a service within a stay (UUIDv5).
    pub fn of_name(record: RecordId, name: &str) -> Self {
        Self(Uuid::new_v5(&record.0, name.as_bytes()))
    }
}

/// A reference to a record of kind `K`.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<K> {
    record: RecordId,
    #[serde(skip)]
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// Names the record, taking its kind on trust: the store checks it where it matters.
    pub fn of(record: RecordId) -> Self {
        Self { record, kind: PhantomData }
    }

    /// The untyped id.
    pub fn record(self) -> RecordId {
        self.record
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Id<K> {}
impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record
    }
}
impl<K> Eq for Id<K> {}
impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.record.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_pair_gives_the_same_id_on_every_device() {
        let (a, b) = (RecordId::new(1, [1; 10]), RecordId::new(2, [2; 10]));
        assert_eq!(RecordId::of_pair(a, b), RecordId::of_pair(a, b));
        assert_ne!(RecordId::of_pair(a, b), RecordId::of_pair(b, a));
    }

    /// The app makes the same ids (`web/src/lib/store/ids.test.ts` holds the same three).
    #[test]
    fn derived_ids_are_pinned() {
        let series: RecordId = "019a0000-0000-7000-8000-000000000001".parse().unwrap();
        let child: RecordId = "019a0000-0000-7000-8000-000000000002".parse().unwrap();
        assert_eq!(RecordId::of_pair(series, child).to_string(), "85b655c6-d3ca-5690-ab88-74382f6b046d");
        assert_eq!(
            RecordId::of_name(series, "2026-11-25").to_string(),
            "63e0a5aa-22b7-5cdd-8573-f6ab0deb76ae"
        );
        assert_eq!(
            RecordId::of_name(child, "food_snack").to_string(),
            "d6bcdd92-cbe9-5cd7-8571-54d92d2510e4"
        );
    }

    #[test]
    fn new_ids_sort_by_time() {
        assert!(RecordId::new(1_000, [255; 10]) < RecordId::new(1_001, [0; 10]));
    }
}
