//! Every byte of every row of a small network is flipped, one at a time, and found: by the very checks that
//! [`Store::verify`] makes of such a row. That it makes them of every row is shown by the suite, on both databases.

use std::collections::BTreeMap;

use super::*;
use crate::{
    backup::TABLES,
    beside::{GUARDED, SESSION},
    tests::network::{Network, filled},
};

/// What follows from nothing that is kept, so that nobody can say what it should be (`docs/cryptography.md`):
/// when a device or a session was last used, and what a feed told last.
const FREE: &[(&str, &str)] =
    &[("device", "last_seen"), ("session", "last_used"), ("feed", "position"), ("feed", "gone")];

/// A row with its place: the names of its columns, and how many of them are its key.
struct Place<'a> {
    table: &'a str,
    columns: Vec<&'a str>,
    key: usize,
    row: Row,
}

impl Place<'_> {
    fn get(&self, column: &str) -> &Value {
        let at = self.columns.iter().position(|name| *name == column).unwrap();
        &self.row.0[at]
    }

    fn uint(&self, column: &str) -> u64 {
        match self.get(column) {
            Value::Int(value) => *value as u64,
            other => panic!("{column}: {other:?}"),
        }
    }

    /// Puts another value into a column; false when the database itself refuses it.
    fn put(&self, tx: &mut dyn Tx, column: &str, value: Value) -> bool {
        let wanted: Vec<String> =
            (2..).zip(&self.columns[..self.key]).map(|(n, name)| format!("{name} = ?{n}")).collect();
        let sql = format!("UPDATE {} SET {column} = ?1 WHERE {}", self.table, wanted.join(" AND "));
        let params: Vec<Value> = [value].into_iter().chain(self.row.0[..self.key].iter().cloned()).collect();
        tx.execute(&sql, &params).is_ok_and(|changed| changed == 1)
    }
}

/// Every value that differs in one bit of one byte; for nothing, something.
fn flipped(value: &Value) -> Vec<Value> {
    let bytes = |bytes: &[u8]| -> Vec<Vec<u8>> {
        let flip = |at: usize| {
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 1;
            flipped
        };
        (0..bytes.len()).map(flip).collect()
    };
    match value {
        Value::Null => vec![Value::Blob(vec![0; 16]), Value::Text("x".to_owned()), Value::Int(1)],
        Value::Int(number) => {
            let flips = bytes(&number.to_be_bytes()).into_iter();
            flips.map(|bytes| Value::Int(i64::from_be_bytes(bytes.try_into().unwrap()))).collect()
        }
        Value::Text(text) => {
            let flips = bytes(text.as_bytes()).into_iter();
            flips.map(|bytes| Value::Text(String::from_utf8(bytes).unwrap())).collect()
        }
        Value::Blob(blob) => bytes(blob).into_iter().map(Value::Blob).collect(),
    }
}

fn rows<'a>(tx: &mut dyn Tx, name: &'a str, columns: &[&'a str], key: usize) -> Vec<Place<'a>> {
    let sql = format!("SELECT {} FROM {name}", columns.join(", "));
    let rows = tx.query(&sql, &[]).unwrap();
    rows.into_iter().map(|row| Place { table: name, columns: columns.to_vec(), key, row }).collect()
}

/// All rows of a table, those of sessions among them, which no backup holds.
fn of_table<'a>(tx: &mut dyn Tx, name: &'a str) -> Vec<Place<'a>> {
    if let Some(table) = TABLES.iter().find(|table| table.name == name) {
        return rows(tx, name, table.columns, table.key);
    }
    let columns = [&["network"][..], SESSION.columns, &["last_used", "seal"]].concat();
    rows(tx, name, &columns, 1 + SESSION.key)
}

/// What the log says of each node of the tree.
fn nodes(tx: &mut dyn Tx) -> BTreeMap<(u64, u64), tree::Hash> {
    let mut edge = Edge::default();
    let mut nodes = BTreeMap::new();
    for row in tx.query("SELECT body FROM entry ORDER BY seq", &[]).unwrap() {
        edge.push(tree::leaf(row.blob(0).unwrap()), |level, place, hash| {
            nodes.insert((u64::from(level), place), hash);
        });
    }
    nodes
}

/// The narrowest of the checks of `everything` that is to find a change of this column; `true` = found.
fn found(
    network: &Network,
    tx: &mut dyn Tx,
    log: &Log,
    nodes: &BTreeMap<(u64, u64), tree::Hash>,
    place: &Place,
    column: &str,
) -> bool {
    let (keys, blobs) = (&network.keys, &network.blobs);
    let mut check = Check::new(tx, keys);
    let record = match place.table {
        "record" => Some("id"),
        "feed" | "find_token" => Some("record"),
        _ => None,
    };
    let done = match (place.table, column) {
        ("network" | "head", _) | ("entry", "seq") | ("record", "id") => {
            return everything(tx, keys, blobs, &mut |_, _| {})
                .is_ok_and(|report| !report.problems.is_empty());
        }
        (_, "network") => check.network().map(drop),
        ("entry", _) => {
            let seq = place.uint("seq");
            let sql = format!("{ENTRY} WHERE network = ?1 AND seq = ?2");
            let row = check.tx.one(&sql, &[keys.network.into(), seq.into()]).unwrap().unwrap();
            check.entry(seq, &row).map(drop)
        }
        ("tree", _) => {
            let (level, at) = (place.uint("level"), place.uint("place"));
            check.node(level as u32, at, nodes[&(level, at)])
        }
        ("data_key", _) => check.data_keys(log.data_keys),
        (table, _) if GUARDED.iter().any(|guarded| guarded.name == table) => check.beside(log.written),
        _ => {
            let id = place.get(record.unwrap()).clone();
            let sql = format!("{RECORD} WHERE network = ?1 AND id = ?2");
            let row = check.tx.one(&sql, &[keys.network.into(), id]).unwrap().unwrap();
            check.record(&row, log.today)
        }
    };
    // A row that cannot even be read stops the check with an error.
    done.is_err() || !check.report.problems.is_empty()
}

/// Flips every byte of these tables; gives how many were flipped.
fn flip_all(tables: &[&str]) -> usize {
    let network = filled();
    let tables: Vec<String> = tables.iter().map(|&name| name.to_owned()).collect();
    let store = network.store.clone();
    let count = store.write(move |tx| {
        let log = Log::load(tx, network.keys.network)?;
        let nodes = nodes(tx);
        let mut count = 0;
        for table in &tables {
            let places = of_table(tx, table);
            assert!(!places.is_empty(), "{table} is empty");
            for place in &places {
                count += flip_row(&network, tx, &log, &nodes, place);
            }
        }
        let sound = everything(tx, &network.keys, &network.blobs, &mut |_, _| {})?;
        assert_eq!(sound.problems, Vec::<String>::new(), "every flip was undone");
        Ok(count)
    });
    count.unwrap()
}

fn flip_row(
    network: &Network,
    tx: &mut dyn Tx,
    log: &Log,
    nodes: &BTreeMap<(u64, u64), tree::Hash>,
    place: &Place,
) -> usize {
    let mut count = 0;
    for column in &place.columns {
        if is_free(network, tx, place, column) {
            continue;
        }
        for (at, value) in flipped(place.get(column)).into_iter().enumerate() {
            tx.execute("SAVEPOINT flip", &[]).unwrap();
            // Keys that were opened before must not hide that their wrapping was changed.
            network.keys.forget();
            if place.put(tx, column, value) {
                assert!(
                    found(network, tx, log, nodes, place, column),
                    "{}.{column}, byte {at}: {:?}",
                    place.table,
                    &place.row.0[..place.key]
                );
                count += 1;
            }
            tx.execute("ROLLBACK TO SAVEPOINT flip", &[]).unwrap();
            tx.execute("RELEASE SAVEPOINT flip", &[]).unwrap();
        }
    }
    count
}

/// Whether nothing says what stands here.
fn is_free(network: &Network, tx: &mut dyn Tx, place: &Place, column: &str) -> bool {
    // The mark by which an entry is known again, of what cannot be read any more: nothing asks for it.
    let mut erased = || {
        let key = place.uint("data_key");
        key != 0 && network.keys.data_key(tx, key).unwrap().is_none()
    };
    // What a feed told of as gone follows from no record of today.
    let told = place.table == "feed" && place.uint("gone") == 1 && column != "network";
    FREE.contains(&(place.table, column))
        || told
        || ((place.table, column) == ("entry", "digest") && erased())
}

/// How much was flipped at the least: so that no test passes by flipping nothing.
fn at_least(wanted: usize, tables: &[&str]) {
    let flipped = flip_all(tables);
    assert!(flipped >= wanted, "{tables:?}: {flipped} bytes flipped");
}

#[test]
fn every_byte_of_the_log() {
    at_least(7_500, &["entry", "tree", "head", "network"]);
}

#[test]
fn every_byte_of_the_records() {
    at_least(5_500, &["record"]);
}

#[test]
fn every_byte_of_what_finds_and_feeds_them() {
    at_least(1_400, &["feed", "find_token"]);
}

#[test]
fn every_byte_of_what_stands_beside() {
    let tables =
        ["data_key", "tombstone", "reading", "taken_out", "blob", "account", "device", "setting", "session"];
    at_least(1_300, &tables);
}
