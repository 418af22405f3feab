//! The network's own row: how long the log is, its tree's edge, the counters, the day, and the signature over all of it.

use ed25519_dalek::{Signature, Signer, Verifier, VerifyingKey};
use model::{
    NetworkId,
    date::{Day, Instant},
};

use crate::{
    backend::{Tx, Value},
    error::{Error, Result},
    keys::NetworkKeys,
    tree::{Edge, Hash},
    types::SignedHead,
};

/// The row, read at the beginning of a writing job and saved at its end.
#[derive(Clone, Debug)]
pub(crate) struct Log {
    network: NetworkId,
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
    new_nodes: Vec<(u32, u64, Hash)>,
}

/// Name of the entry that tells of an erasure in the record's history.
pub(crate) const ERASE: &str = "erase";

const READ: &str =
    "SELECT size, position, data_keys, sharing, erasures, today, peaks FROM network WHERE id = ?1";

impl Log {
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
            new_nodes: Vec::new(),
        })
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
            tx.execute(&sql, &params)?;
        }
        self.new_nodes.clear();
        let signature = sign(keys, self.edge.size, &self.edge.root(), now_ms);
        tx.execute(
            "UPDATE network SET size = ?2, position = ?3, data_keys = ?4, sharing = ?5, erasures = ?6, today = ?7, \
             peaks = ?8, head_at = ?9, signature = ?10 WHERE id = ?1",
            &[
                self.network.into(),
                self.edge.size.into(),
                self.position.into(),
                self.data_keys.into(),
                self.sharing.into(),
                self.erasures.into(),
                self.today.to_string().into(),
                self.edge.to_bytes().into(),
                now_ms.into(),
                signature.into(),
            ],
        )?;
        Ok(())
    }
}

/// The text that a head's signature covers.
fn message(network: NetworkId, size: u64, root: &Hash, at_ms: u64) -> String {
    format!("safetynet head v1\n{network}\n{size}\n{}\n{at_ms}\n", data_encoding::HEXLOWER.encode(root))
}

/// Signs a head.
pub(crate) fn sign(keys: &NetworkKeys, size: u64, root: &Hash, at_ms: u64) -> [u8; 64] {
    keys.signing.sign(message(keys.network, size, root, at_ms).as_bytes()).to_bytes()
}

/// Whether a head's signature is the network's.
pub(crate) fn signed_by(
    public: &[u8; 32],
    network: NetworkId,
    size: u64,
    root: &Hash,
    at_ms: u64,
    signature: &[u8],
) -> bool {
    let Ok(key) = VerifyingKey::from_bytes(public) else { return false };
    let Ok(signature) = Signature::from_slice(signature) else { return false };
    key.verify(message(network, size, root, at_ms).as_bytes(), &signature).is_ok()
}

impl SignedHead {
    /// The text that the signature covers.
    pub fn message(&self) -> String {
        let at_ms = self.at.unix_millis() as u64;
        let root = &self.root;
        format!("safetynet head v1\n{}\n{}\n{root}\n{at_ms}\n", self.network, self.size)
    }
}

/// The head as of the last write.
pub(crate) fn signed_head(tx: &mut dyn Tx, network: NetworkId) -> Result<SignedHead> {
    let row = tx
        .one("SELECT size, peaks, head_at, signature, public FROM network WHERE id = ?1", &[network.into()])?
        .ok_or(Error::NoNetwork)?;
    let edge = Edge::from_bytes(row.uint(0)?, row.blob(1)?)?;
    Ok(SignedHead {
        network,
        size: edge.size,
        root: data_encoding::HEXLOWER.encode(&edge.root()),
        at: instant(row.uint(2)?)?,
        signature: data_encoding::HEXLOWER.encode(row.blob(3)?),
        key: data_encoding::HEXLOWER.encode(row.blob(4)?),
    })
}

/// A moment from the stored milliseconds.
pub(crate) fn instant(ms: u64) -> Result<Instant> {
    Instant::from_unix_millis(ms as i64).map_err(|_| Error::Damaged("a time outside 1900-2100".to_owned()))
}
