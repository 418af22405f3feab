//! What a link shows: the referral and what it shares of the child, as it stood when the link was made.

use std::collections::BTreeSet;

use model::{RecordId, Shape};
use rules::policy::{self, Share};
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::{
    backend::Tx,
    error::{Error, Result},
    held,
    keys::NetworkKeys,
    rows::{self, Stored},
};

/// Most records that one link shows: a page that a clinic can read.
const RECORDS_MAX: usize = 200;

/// One value that is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The share set that opens it; empty = the referral itself.
    pub set: String,
    /// Of which record.
    pub record: RecordId,
    /// Of which kind.
    pub kind: String,
    /// Which field.
    pub field: String,
    /// What it holds.
    pub value: Json,
}

pub(super) fn to_bytes(told: &[Told]) -> Result<Vec<u8>> {
    serde_json::to_vec(told).map_err(|_| damaged())
}

pub(super) fn from_bytes(bytes: &[u8]) -> Result<Vec<Told>> {
    serde_json::from_slice(bytes).map_err(|_| damaged())
}

fn damaged() -> Error {
    Error::Damaged("a link's content".to_owned())
}

/// Everything that a link to this referral tells, set by set, each value once.
pub(super) fn collect(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    referral: &Stored,
    share: &Share,
) -> Result<Vec<Told>> {
    let mut found = Vec::new();
    push(tx, keys, referral, share, &mut found)?;
    for (column, id) in [("person", Some(share.person)), ("case_id", share.case)] {
        let Some(id) = id else { continue };
        let sql = format!(
            "SELECT {} FROM record r WHERE r.network = ?1 AND r.{column} = ?2 AND r.erased = 0 \
             AND r.kind IN ('person', 'case', 'note', 'plan_item') ORDER BY r.created, r.id LIMIT {RECORDS_MAX}",
            rows::COLUMNS
        );
        for row in tx.query(&sql, &[keys.network.into(), id.into()])? {
            push(tx, keys, &rows::stored(&row)?, share, &mut found)?;
        }
    }
    let mut told = BTreeSet::new();
    found.retain(|one| told.insert((one.record, one.field.clone())));
    // Set by set as they are shown; within one as the records came.
    found.sort_by_key(|one| rank(&one.set));
    Ok(found)
}

/// The place of a share set among all.
fn rank(set: &str) -> Option<usize> {
    model::schema::SHARE_SETS.iter().position(|(name, _)| *name == set)
}

fn push(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    stored: &Stored,
    share: &Share,
    found: &mut Vec<Told>,
) -> Result<()> {
    let coded = held::coded_state(&stored.held);
    let sets = policy::shown_by_link(share, &coded);
    if sets.is_empty() {
        return Ok(());
    }
    let facts = coded.kind.facts();
    let open = held::open_state(keys, tx, &stored.held, |_| true)?;
    for (set, fields) in sets {
        for name in fields {
            let Some(field) = facts.field(name) else { continue };
            // What points to other records, and what says that a note may be shared, tells a reader nothing.
            let points = matches!(
                field.shape,
                Shape::Ref(_) | Shape::Refs(_) | Shape::AnyRef | Shape::Account | Shape::Accounts
            );
            let Some(value) = open.value(name).filter(|value| !value.is_null() && !points) else { continue };
            if name == "shareable" {
                continue;
            }
            found.push(Told {
                set: set.clone(),
                record: coded.record,
                kind: coded.kind.as_str().to_owned(),
                field: name.to_owned(),
                value: value.clone(),
            });
        }
    }
    Ok(())
}
