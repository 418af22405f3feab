//! Lists, counts and searches: which records, in which order. What of them is shown is `read`'s to say.

use std::fmt::Write;

use model::{KindName, RecordId};
use rules::policy::{Actor, KeyRing};

use crate::{
    Store,
    among::Among,
    backend::{Tx, Value, list},
    error::Result,
    keys::NetworkKeys,
    read::project,
    rows, tokens,
    types::{PAGE_RECORDS_MAX, Page, Query, Record, Sort},
};

/// The conditions of a query and their values.
struct Conditions {
    sql: String,
    params: Vec<Value>,
}

fn conditions(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    ring: &KeyRing,
    query: &Query,
) -> Result<Option<Conditions>> {
    let among = Among::of(tx, keys, ring, query.kind)?;
    let mut params: Vec<Value> = vec![keys.network.into(), query.kind.as_str().into()];
    let mut sql = "r.network = ?1 AND r.kind = ?2".to_owned();
    let mut and = |condition: &str, value: Value| {
        params.push(value);
        sql.push_str(" AND ");
        sql.push_str(&condition.replace('?', &format!("?{}", params.len())));
    };
    let ids = [
        ("r.person = ?", query.person),
        ("r.case_id = ?", query.case),
        ("r.project = ?", query.project),
        ("r.session = ?", query.session),
        ("r.round = ?", query.round),
        ("r.parent = ?", query.parent),
        ("r.org = ?", query.org),
    ];
    for (condition, id) in ids {
        if let Some(id) = id {
            and(condition, id.into());
        }
    }
    if let Some(status) = &query.status {
        and("r.status = ?", status.as_str().into());
    }
    if let Some(from) = query.updated_from {
        and("r.updated >= ?", from.unix_millis().into());
    }
    if let Some(before) = query.updated_before {
        and("r.updated < ?", before.unix_millis().into());
    }
    if let Some(text) = &query.text {
        let found = tokens::find(tx, keys, query.kind, text, &among)?;
        if found.is_empty() {
            return Ok(None);
        }
        let from = params.len() + 1;
        let _infallible = write!(sql, " AND r.id IN {}", list(from, found.len()));
        params.extend(found.into_iter().map(Value::from));
    }
    sql.push_str(" AND ");
    sql.push_str(&among.condition("r.id", &mut params));
    Ok(Some(Conditions { sql, params }))
}

/// Column, direction and comparison of an order.
fn order(sort: Sort) -> (&'static str, &'static str, &'static str) {
    match sort {
        Sort::Updated => ("r.updated", "DESC", "<"),
        Sort::Created => ("r.created", "DESC", "<"),
        Sort::Due => ("r.due", "ASC", ">"),
    }
}

/// Reads [`Page::next`]; `None` when it is none of ours.
fn read_cursor(text: &str) -> Option<(i64, RecordId)> {
    let (value, id) = text.split_once('.')?;
    Some((value.parse().ok()?, id.parse().ok()?))
}

impl Store {
    /// One page of the records that the actor may see, projected. An `after` that no page gave begins at the start.
    pub fn list(&self, actor: &Actor, query: &Query) -> Result<Page> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            list_page(tx, &keys, &ring, query)
        })
    }

    /// How many records [`Store::list`] would give on all its pages.
    pub fn count(&self, actor: &Actor, query: &Query) -> Result<u64> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(Conditions { sql, params }) = conditions(tx, &keys, &ring, query)? else { return Ok(0) };
            let row = tx.one(&format!("SELECT COUNT(*) FROM record r WHERE {sql}"), &params)?;
            row.map_or(Ok(0), |row| row.uint(0))
        })
    }

    /// Records of a kind named like this, best match first, at most [`PAGE_RECORDS_MAX`].
    pub fn search(&self, actor: &Actor, kind: KindName, text: &str) -> Result<Vec<Record>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let among = Among::of(tx, &keys, &ring, kind)?;
            let found = tokens::find(tx, &keys, kind, text, &among)?;
            let mut records = Vec::new();
            for id in found.into_iter().take(PAGE_RECORDS_MAX) {
                if let Some(stored) = rows::load(tx, &keys, id)? {
                    // Who may not see the name must not learn it by guessing.
                    records.extend(project(tx, &keys, &ring, &stored)?.filter(shows_a_name));
                }
            }
            Ok(records)
        })
    }

    /// Every record of a kind that the actor may see, projected, in pages behind the scenes; a refusal when the actor
    /// may not take this kind out in bulk.
    pub fn export(&self, actor: &Actor, kind: KindName, each: &mut dyn FnMut(Record)) -> Result<()> {
        rules::policy::may_export(actor, kind).map_err(crate::Error::Refused)?;
        let mut query = Query { limit: PAGE_RECORDS_MAX, sort: Sort::Created, ..Query::of(kind) };
        loop {
            let page = self.list(actor, &query)?;
            page.records.into_iter().for_each(&mut *each);
            match page.next {
                Some(next) => query.after = Some(next),
                None => return Ok(()),
            }
        }
    }
}

/// Whether a name field is among what is shown.
fn shows_a_name(record: &Record) -> bool {
    let facts = record.kind.facts();
    facts
        .fields
        .iter()
        .any(|field| field.shape == model::Shape::Name && record.fields.contains_key(field.name))
}

fn list_page(tx: &mut dyn Tx, keys: &NetworkKeys, ring: &KeyRing, query: &Query) -> Result<Page> {
    let none = Page { records: Vec::new(), next: None };
    let Some(Conditions { mut sql, mut params }) = conditions(tx, keys, ring, query)? else {
        return Ok(none);
    };
    let (column, direction, beyond) = order(query.sort);
    if let Some((value, id)) = query.after.as_deref().and_then(read_cursor) {
        let n = params.len();
        params.extend([Value::Int(value), id.into()]);
        let _infallible = write!(sql, " AND ({column}, r.id) {beyond} (?{}, ?{})", n + 1, n + 2);
    }
    let limit = query.limit.clamp(1, PAGE_RECORDS_MAX);
    let sql = format!(
        "SELECT {}, {column} FROM record r WHERE {sql} ORDER BY {column} {direction}, r.id {direction} LIMIT {}",
        rows::COLUMNS,
        limit + 1
    );
    let rows = tx.query(&sql, &params)?;
    let mut page = none;
    for row in rows.iter().take(limit) {
        let record = project(tx, keys, ring, &rows::stored(row)?)?;
        let named = |record: &Record| query.text.is_none() || shows_a_name(record);
        page.records.extend(record.filter(named));
    }
    if rows.len() > limit
        && let Some(last) = rows.get(limit - 1)
    {
        page.next = Some(format!("{}.{}", last.int(6)?, last.uuid(0)?));
    }
    Ok(page)
}
