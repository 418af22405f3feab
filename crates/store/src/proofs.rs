//! Proofs about the log that anybody can check without the store.

use data_encoding::HEXLOWER;

use crate::{
    Store,
    error::Result,
    log::Log,
    tree::{self, Nodes, Stored},
    types::{Consistency, Inclusion},
};

impl Store {
    /// Proves that entry `seq` stands in the log as it is now; `None` when there is no such entry.
    pub fn inclusion(&self, seq: u64) -> Result<Option<Inclusion>> {
        let network = self.keys()?.network;
        self.read(|tx| {
            let size = Log::load(tx, network)?.edge.size;
            if seq == 0 || seq > size {
                return Ok(None);
            }
            let mut nodes = Stored { tx, network };
            let leaf = HEXLOWER.encode(&nodes.complete(0, seq - 1)?);
            let path = tree::inclusion(&mut nodes, seq - 1, size)?;
            Ok(Some(Inclusion {
                seq,
                size,
                leaf,
                path: path.iter().map(|hash| HEXLOWER.encode(hash)).collect(),
            }))
        })
    }

    /// Proves that the log of `to` entries begins with the log of `from` entries; `None` when it was never so long.
    pub fn consistency(&self, from: u64, to: u64) -> Result<Option<Consistency>> {
        let network = self.keys()?.network;
        self.read(|tx| {
            if from > to || to > Log::load(tx, network)?.edge.size {
                return Ok(None);
            }
            let path = tree::consistency(&mut Stored { tx, network }, from, to)?;
            Ok(Some(Consistency { from, to, path: path.iter().map(|hash| HEXLOWER.encode(hash)).collect() }))
        })
    }
}
