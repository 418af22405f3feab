//! Files: photos, voices, papers. Sealed with the subject's key, named by a keyed hash of their content, written beside
//! and moved into place when they are on the disk.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use model::{Fields, Group, KindName, RecordId, State};
use rules::policy::{self, Actor};
use sha2::{Digest, Sha256};

use crate::{
    Store,
    backend::{Tx, Value},
    beside::BLOB,
    error::{Error, Result},
    held,
    keys::{self, NetworkKeys},
    log::Log,
    random, rows,
    seal::{self, Secret},
    stream::{Opener, PREFIX, Sealer},
    subjects,
};

/// Largest file in bytes.
pub const BLOB_BYTES_MAX: u64 = 10 * 1024 * 1024;

impl Store {
    /// Keeps the bytes of an attachment whose record exists and which the actor may write. `false` when the actor may
    /// not know of it. The bytes must be those that the record announces by size and SHA-256; the same again is fine.
    pub fn put_blob(&self, actor: &Actor, attachment: RecordId, bytes: &[u8]) -> Result<bool> {
        if bytes.len() as u64 > BLOB_BYTES_MAX {
            return Err(Error::TooLarge { max: BLOB_BYTES_MAX });
        }
        let Some(record) = self.attachment_to_fill(actor, attachment)? else { return Ok(false) };
        let hash = HEXLOWER.encode(&Sha256::digest(bytes));
        let announced_size = record.value("size").and_then(serde_json::Value::as_u64);
        let size_fits = announced_size.is_none_or(|size| size == bytes.len() as u64);
        if !record.text("sha256").is_some_and(|announced| announced.eq_ignore_ascii_case(&hash)) || !size_fits
        {
            return Err(Error::WrongBytes);
        }
        self.keep_blob(&record, bytes)?;
        Ok(true)
    }

    /// The attachment's record, if the actor knows of it and may write it.
    pub(crate) fn attachment_to_fill(&self, actor: &Actor, attachment: RecordId) -> Result<Option<State>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, attachment)? else { return Ok(None) };
            if stored.held.kind != KindName::Attachment || !ring.opens(&stored.audience) {
                return Ok(None);
            }
            let coded = held::coded_state(&stored.held);
            policy::may_edit(
                actor,
                &ring,
                Some(&coded),
                &stored.audience,
                KindName::Attachment,
                &Fields::new(),
            )
            .map_err(Error::Refused)?;
            Ok(Some(coded))
        })
    }

    /// Whether the bytes of an attachment are here.
    pub(crate) fn has_blob(&self, attachment: RecordId) -> Result<bool> {
        let keys = self.keys()?;
        self.read(|tx| Ok(BLOB.load(tx, &keys, &[attachment.into()])?.is_some()))
    }

    fn keep_blob(&self, record: &State, bytes: &[u8]) -> Result<()> {
        let keys = self.keys()?;
        let subject = rows::subject_of(record.record, rows::person_of(record));
        let random = self.inner.config.random.clone();
        let id = record.record;
        let key = self.write({
            let (keys, random) = (keys.clone(), random.clone());
            move |tx| {
                let mut log = Log::begin(tx, &keys)?;
                let known = log.data_keys;
                let key = subjects::key_for(tx, &keys, &mut log, subject, &*random)?;
                if log.data_keys != known {
                    log.save_beside(tx, &keys)?;
                }
                Ok(key)
            }
        })?;
        let Some((key_id, key)) = key else {
            return Err(Error::Refused(model::Refusal::rule("subject.erased")));
        };
        let address = keys::mac(&keys.blobs, &[id.0.as_bytes(), &key_id.to_be_bytes(), bytes]);
        let sealed = seal_file(&keys, &key, id, bytes, random::bytes(&*random)?)?;
        write_file(&self.inner.config.blobs, &address, &sealed)?;
        let size = bytes.len() as u64;
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            if BLOB.load(tx, &keys, &[id.into()])?.is_none() {
                log.written += 1;
            }
            let values = [id.into(), address.into(), key_id.into(), size.into()];
            let mut params: Vec<Value> = vec![keys.network.into(), BLOB.seal_of(&keys, &values).into()];
            params.extend(values);
            tx.execute(
                "INSERT INTO blob (network, seal, record, address, data_key, size) VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
                 ON CONFLICT (network, record) DO UPDATE SET address = excluded.address, data_key = excluded.data_key, \
                 size = excluded.size, seal = excluded.seal",
                &params,
            )?;
            log.save_beside(tx, &keys)
        })
    }

    /// The media type and bytes of an attachment that hangs on `parent`. `None` when the actor may not know of either,
    /// when they do not belong together, or when the bytes have not arrived or were erased.
    pub fn get_blob(
        &self,
        actor: &Actor,
        parent: RecordId,
        attachment: RecordId,
    ) -> Result<Option<(String, Vec<u8>)>> {
        let keys = self.keys()?;
        let blobs = &self.inner.config.blobs;
        self.read(|tx| {
            let ring = self.ring(tx, &keys, actor)?;
            let Some(stored) = rows::load(tx, &keys, attachment)? else { return Ok(None) };
            let Some(visibility) = policy::visible(&ring, stored.held.kind, &stored.audience) else {
                return Ok(None);
            };
            let coded = held::coded_state(&stored.held);
            let belongs = hangs_there(tx, &keys, &coded, parent)?;
            // The picture itself is as personal as its caption: who may not read the one may not see the other.
            let facts = stored.held.kind.facts().field("caption");
            if coded.kind != KindName::Attachment
                || !belongs
                || !facts.is_some_and(|field| visibility.shows(field))
            {
                return Ok(None);
            }
            let Some(bytes) = read_blob(tx, &keys, blobs, attachment)? else { return Ok(None) };
            let media_type = coded.text("media_type").unwrap_or("application/octet-stream").to_owned();
            Ok(Some((media_type, bytes)))
        })
    }
}

/// Whether a file is one of this record: it hangs on it, or is about this person. What hangs on a suspect or on evidence
/// stands on no child's file, whoever asks.
fn hangs_there(tx: &mut dyn Tx, keys: &NetworkKeys, file: &State, there: RecordId) -> Result<bool> {
    let on = file.reference("parent");
    if on == Some(there) || file.reference("person") != Some(there) {
        return Ok(on == Some(there));
    }
    let Some(on) = on else { return Ok(true) };
    Ok(rows::load(tx, keys, on)?.is_none_or(|on| on.held.kind.group() != Group::Justice))
}

/// Opens the file of a record; `None` when it has none.
pub(crate) fn read_blob(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    folder: &Path,
    record: RecordId,
) -> Result<Option<Vec<u8>>> {
    let row = tx.one(
        "SELECT address, data_key FROM blob WHERE network = ?1 AND record = ?2",
        &[keys.network.into(), record.into()],
    )?;
    let Some(row) = row else { return Ok(None) };
    let (address, key_id) = (row.array::<32>(0)?, row.uint(1)?);
    let Some(key) = keys.data_key(tx, key_id)? else { return Ok(None) };
    let damaged = || Error::Damaged(format!("the file of record {record} does not open"));
    let sealed = fs::read(path(folder, &address)).map_err(|_| damaged())?;
    let Some((prefix, body)) = sealed.split_first_chunk::<PREFIX>() else { return Err(damaged()) };
    let aad = seal::place(keys.network, record, "blob");
    let bytes =
        Opener::new(body, &key, *prefix, &aad).and_then(|mut opener| opener.rest()).map_err(|_| damaged())?;
    if keys::mac(&keys.blobs, &[record.0.as_bytes(), &key_id.to_be_bytes(), &bytes]) != address {
        return Err(damaged());
    }
    Ok(Some(bytes))
}

fn seal_file(
    keys: &NetworkKeys,
    key: &Secret,
    record: RecordId,
    bytes: &[u8],
    prefix: [u8; PREFIX],
) -> Result<Vec<u8>> {
    let aad = seal::place(keys.network, record, "blob");
    let mut sealer = Sealer::new(prefix.to_vec(), key, prefix, &aad);
    sealer.write_all(bytes)?;
    Ok(sealer.finish()?)
}

/// Where a file stands: folders by the first two digits, so that none grows too large.
pub(crate) fn path(folder: &Path, address: &[u8; 32]) -> PathBuf {
    let name = HEXLOWER.encode(address);
    folder.join(&name[..2]).join(name)
}

/// Writes a file beside its place and moves it there once it is on the disk.
pub(crate) fn write_file(folder: &Path, address: &[u8; 32], sealed: &[u8]) -> Result<()> {
    let path = path(folder, address);
    let parent = path.parent().unwrap_or(folder);
    fs::create_dir_all(parent)?;
    let beside = path.with_extension("part");
    let mut file = fs::File::create(&beside)?;
    file.write_all(sealed)?;
    file.sync_all()?;
    fs::rename(&beside, &path)?;
    fs::File::open(parent)?.sync_all()?;
    Ok(())
}

/// Removes a file; one that is not there is as good as removed.
pub(crate) fn remove(folder: &Path, address: &[u8; 32]) -> Result<()> {
    match fs::remove_file(path(folder, address)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Takes the file of a record out of the books; gives its address for removal after the commit.
pub(crate) fn forget(tx: &mut dyn Tx, keys: &NetworkKeys, record: RecordId) -> Result<Option<[u8; 32]>> {
    let which = [keys.network.into(), record.into()];
    let row = tx.one("SELECT address FROM blob WHERE network = ?1 AND record = ?2", &which)?;
    tx.execute("DELETE FROM blob WHERE network = ?1 AND record = ?2", &which)?;
    row.map(|row| row.array(0)).transpose()
}
