//! Restore: into an empty place only, everything checked before anything counts.

use std::{
    fs,
    io::Read,
    path::{Path, PathBuf},
};

use model::NetworkId;

use crate::{
    backend::{Address, Connection, Tx, Value, connect, list, sqlite},
    backup::{self, HEADER_BYTES, Head, Header, TABLES, Table, frame},
    beside, blobs,
    error::{Error, Result},
    keys::{NetworkKeys, WrappedNetwork},
    log::Log,
    rekey, schema,
    store::{Config, Store},
    stream::Opener,
    types::{Progress, Report},
    verify,
};

/// Largest frame that a backup may hold, in bytes.
const FRAME_BYTES_MAX: u32 = 64 * 1024 * 1024;

/// Reads a backup into the empty place that `config` names, checks all of it, and only then lets it count; erases again
/// whoever is on the list of the erased. On any error the place is as it was.
pub fn restore(config: &Config, from: &mut dyn Read, passphrase: &str, progress: Progress) -> Result<Report> {
    let address = Address::parse(&config.url)?;
    let place = Place::prepare(&address, &config.blobs)?;
    let result = read_into(&place, config, from, passphrase, progress);
    let report = match result {
        Ok(report) => report,
        Err(error) => {
            place.abandon();
            return Err(error);
        }
    };
    // Opening replays the list of the erased.
    Store::open(config.clone())?;
    Ok(report)
}

/// Where a restore works before it counts.
struct Place {
    address: Address,
    blobs: PathBuf,
    blobs_work: PathBuf,
    /// For SQLite: the folder to move the finished file to, and whether it was there before.
    folder: Option<(PathBuf, bool)>,
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".restoring");
    path.with_file_name(name)
}

fn is_empty(folder: &Path) -> Result<bool> {
    match fs::read_dir(folder) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error.into()),
    }
}

impl Place {
    fn prepare(address: &Address, blobs: &Path) -> Result<Self> {
        if !is_empty(blobs)? {
            return Err(Error::NotEmpty);
        }
        let blobs_work = beside(blobs);
        let (address, folder) = match address {
            Address::Sqlite(folder) => {
                if sqlite::file(folder).exists() {
                    return Err(Error::NotEmpty);
                }
                (Address::Sqlite(beside(folder)), Some((folder.clone(), folder.exists())))
            }
            postgres @ Address::Postgres(_) => (postgres.clone(), None),
        };
        let place = Self { address, blobs: blobs.to_owned(), blobs_work, folder };
        // What an interrupted restore left behind.
        place.abandon();
        Ok(place)
    }

    fn abandon(&self) {
        let _nothing_there = fs::remove_dir_all(&self.blobs_work);
        if let Address::Sqlite(work) = &self.address {
            let _nothing_there = fs::remove_dir_all(work);
        }
    }

    /// Moves the files into place.
    fn move_blobs(&self) -> Result<()> {
        if self.blobs_work.exists() {
            if self.blobs.exists() {
                fs::remove_dir(&self.blobs)?;
            }
            fs::rename(&self.blobs_work, &self.blobs)?;
        }
        Ok(())
    }

    /// Moves the finished database into place.
    fn move_database(&self) -> Result<()> {
        let (Address::Sqlite(work), Some((folder, _))) = (&self.address, &self.folder) else { return Ok(()) };
        sqlite::checkpoint(work)?;
        fs::create_dir_all(folder)?;
        fs::rename(sqlite::file(work), sqlite::file(folder))?;
        Ok(fs::remove_dir_all(work)?)
    }
}

fn read_into(
    place: &Place,
    config: &Config,
    from: &mut dyn Read,
    passphrase: &str,
    progress: Progress,
) -> Result<Report> {
    let mut clear = vec![0; HEADER_BYTES];
    from.read_exact(&mut clear).map_err(|_| Error::BackupFormat)?;
    let header = Header::read(&clear)?;
    let key = header.key(passphrase)?;
    let mut opener = Opener::new(from, &key, header.prefix, &header.bytes)?;
    let head = read_head(&mut opener)?;
    let mut connection = connect(&place.address, true)?;
    connection.begin(true)?;
    let copied = copy(connection.tx(), place, config, &mut opener, &head, progress);
    match copied {
        Ok(report) => {
            place.move_blobs()?;
            connection.commit()?;
            drop::<Box<dyn Connection>>(connection);
            place.move_database()?;
            Ok(report)
        }
        Err(error) => {
            connection.rollback();
            Err(error)
        }
    }
}

fn read_head(opener: &mut Opener<&mut dyn Read>) -> Result<Head> {
    let (sort, bytes) = read_frame(opener)?;
    let head: Head = serde_json::from_slice(&bytes).map_err(|_| Error::BackupFormat)?;
    if sort != frame::HEAD || head.schema > schema::known() {
        return Err(Error::BackupFormat);
    }
    Ok(head)
}

fn read_frame(opener: &mut Opener<&mut dyn Read>) -> Result<(u8, Vec<u8>)> {
    let mut start = [0; 5];
    opener.exact(&mut start)?;
    let length = u32::from_be_bytes([start[1], start[2], start[3], start[4]]);
    if length > FRAME_BYTES_MAX {
        return Err(Error::BackupFormat);
    }
    let mut bytes = vec![0; length as usize];
    opener.exact(&mut bytes)?;
    Ok((start[0], bytes))
}

fn copy(
    tx: &mut dyn Tx,
    place: &Place,
    config: &Config,
    opener: &mut Opener<&mut dyn Read>,
    head: &Head,
    progress: Progress,
) -> Result<Report> {
    schema::migrate_in(tx, 0, head.schema)?;
    if tx.one("SELECT 1 FROM network", &[])?.is_some() {
        return Err(Error::NotEmpty);
    }
    let mut table: Option<&Table> = None;
    let mut rows = 0;
    let mut files_gone = 0;
    loop {
        let (sort, bytes) = read_frame(opener)?;
        match (sort, table) {
            (frame::TABLE, _) => {
                let named = TABLES.iter().find(|table| table.name.as_bytes() == bytes);
                table = Some(named.ok_or(Error::BackupFormat)?);
            }
            (frame::ROW, Some(table)) => {
                insert(tx, table, head.schema, &backup::decode(&bytes)?)?;
                rows += 1;
                if rows % 1000 == 0 {
                    progress(rows, head.rows);
                }
            }
            (frame::BLOB, _) => {
                let (address, sealed) = bytes.split_first_chunk::<32>().ok_or(Error::BackupFormat)?;
                if sealed.is_empty() {
                    files_gone += tx.execute("DELETE FROM blob WHERE address = ?1", &[(*address).into()])?;
                } else {
                    blobs::write_file(&place.blobs_work, address, sealed)?;
                }
            }
            (frame::END, _) => break,
            _ => return Err(Error::BackupFormat),
        }
    }
    if rows != head.rows {
        return Err(Error::BackupDamaged("rows are missing".to_owned()));
    }
    schema::migrate_in(tx, head.schema, schema::known())?;
    let keys = open_keys(tx, config)?;
    if !beside::adopt(tx, &keys)? && files_gone > 0 {
        let mut log = Log::begin(tx, &keys)?;
        log.written = log.written.saturating_sub(files_gone);
        log.save_beside(tx, &keys)?;
    }
    rekey::rekey_all(tx, &keys)?;
    check(tx, &keys, place, progress)
}

fn insert(tx: &mut dyn Tx, table: &Table, schema: u32, values: &[Value]) -> Result<()> {
    let columns = table.columns_of(schema);
    if values.len() != columns.len() {
        return Err(Error::BackupDamaged(format!("a row of {} has another form", table.name)));
    }
    let sql =
        format!("INSERT INTO {} ({}) VALUES {}", table.name, columns.join(", "), list(1, columns.len()));
    tx.execute(&sql, values)?;
    Ok(())
}

/// Opens the keys of what was read with the operator's key.
fn open_keys(tx: &mut dyn Tx, config: &Config) -> Result<NetworkKeys> {
    let sql = "SELECT id, secret, signing, public FROM network";
    let row = tx.one(sql, &[])?.ok_or_else(|| Error::BackupDamaged("no network in it".to_owned()))?;
    let wrapped = WrappedNetwork {
        secret: row.blob(1)?.to_vec(),
        signing: row.blob(2)?.to_vec(),
        public: row.array(3)?,
    };
    NetworkKeys::open(NetworkId(row.uuid(0)?), &config.operator_key, &wrapped)
}

/// Checks all of what was read.
fn check(tx: &mut dyn Tx, keys: &NetworkKeys, place: &Place, progress: Progress) -> Result<Report> {
    let report = verify::everything(tx, keys, &place.blobs_work, progress)?;
    match report.problems.first() {
        Some(problem) => Err(Error::BackupDamaged(problem.clone())),
        None => Ok(report),
    }
}
