//! The network's own row: how long the log is, its tree's edge, the counters, the day, and the signature over all of it.

use data_encoding::HEXLOWER;
use ed25519_dalek::{Signature, Signer, Verifier, VerifyingKey};
use model::{
    NetworkId,
    date::{Day, Instant},
};

use crate::{
    backend::{Row, Tx, Value},
    error::{Error, Result},
    keys::NetworkKeys,
    seals::{self, Seal},
    tree::{Edge, Hash},
    types::SignedHead,
};

/// The row, read at the beginning of a writing job and saved at its end.
#[derive(Clone, Debug)]
pub(crate) struct Log {
    network: NetworkId,
    name: String,
    languages: String,
    pub edge: Edge,
    /// Counter of the feeds.
    pub position: u64,
    /// Counter of data keys.
    pub data_keys: u64,
    /// Counts changes of what is shared between organisations.
    pub sharing: u64,
    /// Counts erasures.
    pub erasures: u64,
    /// The day that policy counts with; only ever moves forward.
    pub today: Day,
    /// Counts writes of what stands beside the log ([`crate::beside`]).
    pub written: u64,
    head_at_ms: u64,
    seal: Option<Seal>,
    new_nodes: Vec<(u32, u64, Hash)>,
}

/// Name of the entry that tells of an erasure in the record's history.
pub(crate) const ERASE: &str = "erase";

const READ: &str = "SELECT size, position, data_keys, sharing, erasures, today, peaks, name, languages, head_at, written, beside \
     FROM network WHERE id = ?1";

impl Log {
    /// Reads the row as it stands: for reading, and where its seal is judged elsewhere.
    pub fn load(tx: &mut dyn Tx, network: NetworkId) -> Result<Self> {
        let row = tx.one(READ, &[network.into()])?.ok_or(Error::NoNetwork)?;
        let today = row.text(5)?.parse().map_err(|_| Error::Damaged("the network's day".to_owned()))?;
        Ok(Self {
            network,
            edge: Edge::from_bytes(row.uint(0)?, row.blob(6)?)?,
            position: row.uint(1)?,
            data_keys: row.uint(2)?,
            sharing: row.uint(3)?,
            erasures: row.uint(4)?,
            today,
            name: row.text(7)?.to_owned(),
            languages: row.text(8)?.to_owned(),
            head_at_ms: row.uint(9)?,
            written: row.maybe(10, Row::uint)?.unwrap_or(0),
            seal: row.maybe(11, Row::array)?,
            new_nodes: Vec::new(),
        })
    }

    /// Reads the row to write it: only as the program left it, so that nobody's change is sealed with it.
    pub fn begin(tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<Self> {
        let log = Self::load(tx, keys.network)?;
        if log.is_sealed(keys) {
            Ok(log)
        } else {
            Err(Error::Damaged("the network's row is not as it was written".to_owned()))
        }
    }

    /// Whether the row is as the program left it.
    pub fn is_sealed(&self, keys: &NetworkKeys) -> bool {
        self.seal.is_some_and(|seal| seal == self.sealed(keys, self.head_at_ms))
    }

    fn sealed(&self, keys: &NetworkKeys, head_at_ms: u64) -> Seal {
        seals::of_network(
            keys,
            &[
                self.network.into(),
                self.name.as_str().into(),
                self.languages.as_str().into(),
                self.edge.size.into(),
                self.position.into(),
                self.data_keys.into(),
                self.sharing.into(),
                self.erasures.into(),
                self.today.to_string().into(),
                self.edge.to_bytes().into(),
                head_at_ms.into(),
                self.written.into(),
            ],
        )
    }

    /// Adds a leaf's hash to the tree.
    pub fn push(&mut self, leaf: Hash) {
        let nodes = &mut self.new_nodes;
        self.edge.push(leaf, |level, place, hash| nodes.push((level, place, hash)));
    }

    /// The next number of the feeds.
    pub fn next_position(&mut self) -> u64 {
        self.position += 1;
        self.position
    }

    /// Writes the new nodes and the row, signed.
    pub fn save(mut self, tx: &mut dyn Tx, keys: &NetworkKeys, now_ms: u64) -> Result<()> {
        for chunk in self.new_nodes.chunks(64) {
            let marks: Vec<String> = (0..chunk.len())
                .map(|n| format!("(?1,?{},?{},?{})", n * 3 + 2, n * 3 + 3, n * 3 + 4))
                .collect();
            let sql = format!("INSERT INTO tree (network, level, place, hash) VALUES {}", marks.join(","));
            let mut params: Vec<Value> = vec![self.network.into()];
            for (level, place, hash) in chunk {
                params.extend([u64::from(*level).into(), (*place).into(), (*hash).into()]);
            }
            tx.later(&sql, params)?;
        }
        self.new_nodes.clear();
        let seal = self.sealed(keys, now_ms);
        let head = Signed {
            network: self.network,
            size: self.edge.size,
            root: self.edge.root(),
            at_ms: now_ms,
            beside: Some(seal),
        };
        tx.later(
            "UPDATE network SET size = ?2, position = ?3, data_keys = ?4, sharing = ?5, erasures = ?6, today = ?7, \
             peaks = ?8, head_at = ?9, signature = ?10, written = ?11, beside = ?12 WHERE id = ?1",
            vec![
                self.network.into(),
                self.edge.size.into(),
                self.position.into(),
                self.data_keys.into(),
                self.sharing.into(),
                self.erasures.into(),
                self.today.to_string().into(),
                self.edge.to_bytes().into(),
                now_ms.into(),
                head.sign(keys).into(),
                self.written.into(),
                seal.into(),
            ],
        )
    }

    /// As [`Log::save`], when only something beside the log was written: the head keeps its time.
    pub fn save_beside(self, tx: &mut dyn Tx, keys: &NetworkKeys) -> Result<()> {
        let at_ms = self.head_at_ms;
        self.save(tx, keys, at_ms)
    }
}

/// What a head's signature covers.
pub(crate) struct Signed {
    pub network: NetworkId,
    pub size: u64,
    pub root: Hash,
    pub at_ms: u64,
    /// Seal of the network's row, and so of what stands beside the log; heads from before schema 2 have none.
    pub beside: Option<Seal>,
}

impl Signed {
    fn message(&self) -> String {
        let Self { network, size, at_ms, .. } = self;
        let root = HEXLOWER.encode(&self.root);
        match &self.beside {
            None => format!("safetynet head v1\n{network}\n{size}\n{root}\n{at_ms}\n"),
            Some(seal) => {
                let seal = HEXLOWER.encode(seal);
                format!("safetynet head v2\n{network}\n{size}\n{root}\n{at_ms}\n{seal}\n")
            }
        }
    }

    /// Signs it.
    pub fn sign(&self, keys: &NetworkKeys) -> [u8; 64] {
        keys.signing.sign(self.message().as_bytes()).to_bytes()
    }

    /// Whether a signature is the network's.
    pub fn is_by(&self, public: &[u8; 32], signature: &[u8]) -> bool {
        let Ok(key) = VerifyingKey::from_bytes(public) else { return false };
        let Ok(signature) = Signature::from_slice(signature) else { return false };
        key.verify(self.message().as_bytes(), &signature).is_ok()
    }
}

impl SignedHead {
    /// The text that the signature covers.
    pub fn message(&self) -> String {
        let at_ms = self.at.unix_millis() as u64;
        let (version, beside) = match &self.beside {
            None => (1, String::new()),
            Some(seal) => (2, format!("{seal}\n")),
        };
        let (network, size, root) = (self.network, self.size, &self.root);
        format!("safetynet head v{version}\n{network}\n{size}\n{root}\n{at_ms}\n{beside}")
    }
}

/// The head as of the last write.
pub(crate) fn signed_head(tx: &mut dyn Tx, network: NetworkId) -> Result<SignedHead> {
    let sql = "SELECT size, peaks, head_at, signature, public, beside FROM network WHERE id = ?1";
    let row = tx.one(sql, &[network.into()])?.ok_or(Error::NoNetwork)?;
    let edge = Edge::from_bytes(row.uint(0)?, row.blob(1)?)?;
    Ok(SignedHead {
        network,
        size: edge.size,
        root: HEXLOWER.encode(&edge.root()),
        at: instant(row.uint(2)?)?,
        signature: HEXLOWER.encode(row.blob(3)?),
        key: HEXLOWER.encode(row.blob(4)?),
        beside: row.maybe(5, |row, n| row.blob(n).map(|seal| HEXLOWER.encode(seal)))?,
    })
}

/// A moment from the stored milliseconds.
pub(crate) fn instant(ms: u64) -> Result<Instant> {
    Instant::from_unix_millis(ms as i64).map_err(|_| Error::Damaged("a time outside 1900-2100".to_owned()))
}
