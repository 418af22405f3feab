//! `safetynet export`: what one user may see of a kind, into a file.

use std::{
    fs::File,
    io::{BufWriter, Write as _},
    path::Path,
};

use model::KindName;
use report::{csv, records};
use rules::policy;
use store::{Record, Store, TakenHow};

use crate::{Failure, cli::Format, config::Settings, place, progress};

/// Writes the file; the reading is logged as the user's.
pub fn run(settings: &Settings, user: &str, kind: &str, format: Format, out: &Path) -> Result<(), Failure> {
    let store = place::open_network(settings)?;
    let found = store.accounts().find_by_user(user)?.filter(|found| found.account.active);
    let account = found.ok_or_else(|| Failure::Said(format!("no user `{user}` who may sign in")))?.account;
    let kind: KindName = kind.parse().map_err(|_| {
        let known: Vec<&str> = KindName::ALL.iter().map(|kind| kind.as_str()).collect();
        Failure::Said(format!("no kind `{kind}`; there are: {}", known.join(", ")))
    })?;
    let actor = place::actor(&account);
    policy::may_export(&actor, kind)
        .map_err(|_| Failure::Said(format!("{user} may not export this kind")))?;
    let file =
        File::options().write(true).create_new(true).open(out).map_err(|why| Failure::file(out, &why))?;
    let mut writer = Writer { out: BufWriter::new(file), kind, format, written: 0, failed: None };
    let count = write(&store, &actor, &mut writer).and_then(|()| writer.end()).map_err(|why| match why {
        Stop::Store(why) => Failure::from(why),
        Stop::File(why) => Failure::file(out, &why),
    })?;
    say!("{}: {count} records", out.display());
    Ok(())
}

/// Why writing stopped.
enum Stop {
    Store(store::Error),
    File(std::io::Error),
}

fn write(store: &Store, actor: &policy::Actor, writer: &mut Writer) -> Result<(), Stop> {
    writer.begin().map_err(Stop::File)?;
    let bar = progress::bar("export");
    let mut ids = Vec::new();
    let done = store.export(actor, writer.kind, &mut |record| {
        ids.push(record.id);
        bar.inc(1);
        writer.add(&record);
    });
    bar.finish_and_clear();
    done.map_err(Stop::Store)?;
    let now = place::now().map_err(|why| Stop::File(std::io::Error::other(why.to_string())))?;
    store.note_taken_out(actor, &ids, TakenHow::Export, now).map_err(Stop::Store)
}

struct Writer {
    out: BufWriter<File>,
    kind: KindName,
    format: Format,
    written: u64,
    failed: Option<std::io::Error>,
}

impl Writer {
    fn begin(&mut self) -> std::io::Result<()> {
        match self.format {
            Format::Csv => {
                let mut text = csv::START.to_owned();
                csv::line(&mut text, &records::header(self.kind));
                self.out.write_all(text.as_bytes())
            }
            Format::Json => self.out.write_all(b"["),
        }
    }

    fn add(&mut self, record: &Record) {
        if self.failed.is_none() {
            self.failed = self.try_add(record).err();
        }
    }

    fn try_add(&mut self, record: &Record) -> std::io::Result<()> {
        let text = match self.format {
            Format::Csv => {
                let row = records::Row {
                    id: record.id.to_string(),
                    org: record.org.to_string(),
                    created: record.created.to_string(),
                    updated: record.updated.to_string(),
                    fields: &record.fields,
                };
                let mut text = String::new();
                csv::line(&mut text, &records::row(self.kind, &row));
                text
            }
            Format::Json => {
                let comma = if self.written > 0 { ",\n" } else { "" };
                format!("{comma}{}", serde_json::to_string(record)?)
            }
        };
        self.written += 1;
        self.out.write_all(text.as_bytes())
    }

    fn end(&mut self) -> Result<u64, Stop> {
        if let Some(why) = self.failed.take() {
            return Err(Stop::File(why));
        }
        if self.format == Format::Json {
            self.out.write_all(b"]\n").map_err(Stop::File)?;
        }
        self.out.flush().and_then(|()| self.out.get_ref().sync_all()).map_err(Stop::File)?;
        Ok(self.written)
    }
}
