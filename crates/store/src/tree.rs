//! The log as a Merkle tree (RFC 6962, section 2): hashes of stored entries, kept so that appending and proving take
//! a number of steps that grows with the logarithm of the log.

use model::NetworkId;
use sha2::{Digest, Sha256};

use crate::{
    backend::Tx,
    error::{Error, Result},
};

/// A hash of the tree.
pub(crate) type Hash = [u8; 32];

/// Hash of a leaf: its bytes behind 0.
pub(crate) fn leaf(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

/// Hash of a node: its children behind 1.
pub(crate) fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// Hash of an empty tree.
pub(crate) fn empty() -> Hash {
    Sha256::digest([]).into()
}

/// The right edge of a growing tree: roots of its complete subtrees, largest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Edge {
    pub size: u64,
    pub peaks: Vec<Hash>,
}

impl Edge {
    /// Reads what [`Edge::to_bytes`] wrote.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Result<Self> {
        let (peaks, rest) = bytes.as_chunks::<32>();
        if !rest.is_empty() || peaks.len() as u32 != size.count_ones() {
            return Err(Error::Damaged("the edge of the log's tree has the wrong length".to_owned()));
        }
        Ok(Self { size, peaks: peaks.to_vec() })
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.concat()
    }

    /// Adds a leaf; `keep` is told every new node above the leaves as (level, place, hash).
    pub fn push(&mut self, leaf: Hash, mut keep: impl FnMut(u32, u64, Hash)) {
        let mut hash = leaf;
        let mut place = self.size;
        let mut level = 0;
        while place & 1 == 1 {
            let Some(left) = self.peaks.pop() else { break };
            hash = node(&left, &hash);
            place >>= 1;
            level += 1;
            keep(level, place, hash);
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// Root hash of the whole.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return empty() };
        peaks.fold(*last, |right, left| node(left, &right))
    }
}

/// Where hashes of complete subtrees come from.
pub(crate) trait Nodes {
    /// The root of the complete subtree of 2^level leaves that begins at leaf `place << level`.
    fn complete(&mut self, level: u32, place: u64) -> Result<Hash>;
}

/// Root of the leaves `from..to`; `from` is a multiple of the largest power of two that fits.
fn subtree(nodes: &mut dyn Nodes, from: u64, to: u64) -> Result<Hash> {
    let count = to - from;
    if count.is_power_of_two() {
        let level = count.trailing_zeros();
        return nodes.complete(level, from >> level);
    }
    let left = split(count);
    Ok(node(&subtree(nodes, from, from + left)?, &subtree(nodes, from + left, to)?))
}

/// The largest power of two smaller than `count` (RFC 6962: k).
fn split(count: u64) -> u64 {
    1 << (count - 1).ilog2()
}

/// Root of the first `size` leaves.
pub(crate) fn root(nodes: &mut dyn Nodes, size: u64) -> Result<Hash> {
    if size == 0 { Ok(empty()) } else { subtree(nodes, 0, size) }
}

/// The path that proves leaf `index` (from 0) in the tree of `size` leaves (RFC 6962, 2.1.1).
pub(crate) fn inclusion(nodes: &mut dyn Nodes, index: u64, size: u64) -> Result<Vec<Hash>> {
    let (mut from, mut to) = (0, size);
    let mut path = Vec::new();
    while to - from > 1 {
        let middle = from + split(to - from);
        if index < middle {
            path.push(subtree(nodes, middle, to)?);
            to = middle;
        } else {
            path.push(subtree(nodes, from, middle)?);
            from = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The path that proves that the tree of `old` leaves begins the tree of `size` leaves (RFC 6962, 2.1.2).
pub(crate) fn consistency(nodes: &mut dyn Nodes, old: u64, size: u64) -> Result<Vec<Hash>> {
    if old == 0 || old == size {
        return Ok(Vec::new());
    }
    let (mut from, mut to, mut whole) = (0, size, true);
    let mut path = Vec::new();
    while old != to {
        let middle = from + split(to - from);
        if old <= middle {
            path.push(subtree(nodes, middle, to)?);
            to = middle;
        } else {
            path.push(subtree(nodes, from, middle)?);
            from = middle;
            whole = false;
        }
    }
    if !whole {
        path.push(subtree(nodes, from, to)?);
    }
    path.reverse();
    Ok(path)
}

/// Goes up to where the next step of a proof joins; whether the step stands on the left of what is known there.
fn climb(place: &mut u64, last: &mut u64) -> bool {
    let step_is_left = *place & 1 == 1 || place == last;
    if step_is_left {
        while *place & 1 == 0 && *place != 0 {
            *place >>= 1;
            *last >>= 1;
        }
    }
    *place >>= 1;
    *last >>= 1;
    step_is_left
}

/// Checks an inclusion proof, as an outsider would (RFC 9162, 2.1.3.2).
pub fn check_inclusion(leaf: [u8; 32], index: u64, size: u64, path: &[[u8; 32]], root: [u8; 32]) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last, mut hash) = (index, size - 1, leaf);
    for step in path {
        if last == 0 {
            return false;
        }
        hash = if climb(&mut place, &mut last) { node(step, &hash) } else { node(&hash, step) };
    }
    last == 0 && hash == root
}

/// Checks a consistency proof, as an outsider would (RFC 9162, 2.1.4.2).
pub fn check_consistency(old: u64, size: u64, path: &[[u8; 32]], old_root: [u8; 32], root: [u8; 32]) -> bool {
    if old == 0 || old >= size {
        return old == 0 && path.is_empty() || old == size && path.is_empty() && old_root == root;
    }
    let mut steps = path.iter();
    let first = if old.is_power_of_two() { Some(&old_root) } else { steps.next() };
    let Some(first) = first else { return false };
    let (mut place, mut last) = (old - 1, size - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut old_hash, mut hash) = (*first, *first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if climb(&mut place, &mut last) {
            old_hash = node(step, &old_hash);
            hash = node(step, &hash);
        } else {
            hash = node(&hash, step);
        }
    }
    last == 0 && old_hash == old_root && hash == root
}

/// The stored nodes of one network.
pub(crate) struct Stored<'a> {
    pub tx: &'a mut dyn Tx,
    pub network: NetworkId,
}

impl Nodes for Stored<'_> {
    fn complete(&mut self, level: u32, place: u64) -> Result<Hash> {
        let missing = || Error::Damaged("a node of the log's tree is missing".to_owned());
        let row = if level == 0 {
            self.tx.one(
                "SELECT leaf FROM entry WHERE network = ?1 AND seq = ?2",
                &[self.network.into(), (place + 1).into()],
            )?
        } else {
            self.tx.one(
                "SELECT hash FROM tree WHERE network = ?1 AND level = ?2 AND place = ?3",
                &[self.network.into(), u64::from(level).into(), place.into()],
            )?
        };
        row.ok_or_else(missing)?.array(0)
    }
}

#[cfg(test)]
mod tests;
