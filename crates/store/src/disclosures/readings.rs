//! Who opened, wrote and took out, grouped by day and person: nobody reads thousands of lines.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use model::{AccountId, RecordId, State, date::Day};

use super::{ACCOUNT_LINES_MAX, Asker, Kept, ReadOn, TakenOn, Word, field_day, links::Opened, rows_about};
use crate::{
    append::SYSTEM,
    backend::Tx,
    beside::{READING, TAKEN_OUT},
    error::Result,
    readings::TakenHow,
};

/// The latest day first, and on one day by account.
type Line = (Reverse<Day>, AccountId, RecordId);

/// What was read and what was begun of one sort.
#[derive(Default)]
struct Seen {
    read: BTreeSet<RecordId>,
    wrote: BTreeSet<RecordId>,
}

type Lines = BTreeMap<Line, BTreeMap<&'static str, Seen>>;

/// One page of who read and who wrote, and where the next begins. What was read while it was taken out stands there, and
/// what a sealed link showed stands with the link.
pub(super) fn page(
    tx: &mut dyn Tx,
    asker: &Asker,
    records: &[Kept],
    (opened, after): (&Opened, Option<(Day, AccountId)>),
) -> Result<(Vec<ReadOn>, Option<String>)> {
    let words = words(records);
    let mut taken = BTreeSet::new();
    rows_about(tx, asker, records, &TAKEN_OUT, &mut |row| {
        taken.insert((row.uuid(0)?, row.uuid(1)?, row.uint(2)?));
        Ok(())
    })?;
    let elsewhere =
        |read: &(_, uuid::Uuid, _)| taken.contains(read) || opened.contains_key(&RecordId(read.1));
    let mut lines = Lines::new();
    rows_about(tx, asker, records, &READING, &mut |row| {
        let (record, account, at) = (row.uuid(0)?, row.uuid(1)?, row.uint(2)?);
        if let Some(word) = words.get(&RecordId(record)).filter(|_| !elsewhere(&(record, account, at))) {
            let line = (Reverse(field_day(at)?), AccountId(account), RecordId(row.uuid(3)?));
            lines.entry(line).or_default().entry(word).or_default().read.insert(RecordId(record));
        }
        Ok(())
    })?;
    for kept in records {
        let Some(word) = kept.word else { continue };
        let State { created_ms, by, org, record, .. } = &kept.coded;
        if *by != SYSTEM && asker.period.holds(*created_ms) {
            let line = (Reverse(field_day(*created_ms)?), *by, *org);
            lines.entry(line).or_default().entry(word).or_default().wrote.insert(*record);
        }
    }
    Ok(cut(lines, after))
}

/// The lines after a place: whole days of one person, so that no line is told twice or lost between two pages.
fn cut(lines: Lines, after: Option<(Day, AccountId)>) -> (Vec<ReadOn>, Option<String>) {
    let beyond =
        |(day, account, _): &Line| after.is_none_or(|(last, who)| (*day, *account) > (Reverse(last), who));
    let mut page: Vec<ReadOn> = Vec::new();
    for ((day, account, org), what) in lines.into_iter().filter(|(line, _)| beyond(line)) {
        if let Some(last) = page.last().filter(|_| page.len() >= ACCOUNT_LINES_MAX)
            && (last.day, last.account) != (day.0, account)
        {
            let next = format!("{}/{}", last.day, last.account);
            return (page, Some(next));
        }
        let count = |all: &BTreeSet<RecordId>| u32::try_from(all.len()).unwrap_or(u32::MAX);
        let word = |(word, seen): (&'static str, Seen)| Word {
            word,
            read: count(&seen.read),
            wrote: count(&seen.wrote),
        };
        page.push(ReadOn { day: day.0, account, org, what: what.into_iter().map(word).collect() });
    }
    (page, None)
}

/// What was taken out, latest day first.
pub(super) fn taken(tx: &mut dyn Tx, asker: &Asker, records: &[Kept]) -> Result<Vec<TakenOn>> {
    let words = words(records);
    let mut days: BTreeMap<(Line, TakenHow), BTreeSet<&'static str>> = BTreeMap::new();
    rows_about(tx, asker, records, &TAKEN_OUT, &mut |row| {
        let how = TakenHow::read(row.text(3)?)?;
        if let Some(word) = words.get(&RecordId(row.uuid(0)?)) {
            let line = (Reverse(field_day(row.uint(2)?)?), AccountId(row.uuid(1)?), RecordId(row.uuid(4)?));
            days.entry((line, how)).or_default().insert(word);
        }
        Ok(())
    })?;
    let on = |(((day, account, org), how), words): ((Line, TakenHow), BTreeSet<&'static str>)| TakenOn {
        day: day.0,
        account,
        org,
        how,
        words: words.into_iter().collect(),
    };
    Ok(days.into_iter().map(on).collect())
}

fn words(records: &[Kept]) -> HashMap<RecordId, &'static str> {
    records.iter().filter_map(|kept| Some((kept.coded.record, kept.word?))).collect()
}
