//! Files that come in parts over bad lines. A part is on the disk, sealed under the key of whom the file is about, before it
//! is answered; what is there already is asked for after a broken line, a reload, or weeks. When the last part is there and
//! the whole is what its record announced, it becomes the record's file ([`Store::put_blob`]).
//!
//! A half upload is a file of frames: time (8 bytes), length (4 bytes), sealed part. It belongs to one account and one
//! attachment; whoever does not know of the attachment does not learn of the upload.

use std::{
    fs::{self, File, OpenOptions},
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use model::{AccountId, RecordId, State, date::Instant};
use rules::policy::Actor;

use crate::{
    BLOB_BYTES_MAX, Store,
    error::{Error, Result},
    keys::{self, NetworkKeys},
    log::Log,
    random::Random,
    rows, seal, subjects,
};

/// Largest part in bytes.
pub const PART_BYTES_MAX: u64 = 512 * 1024;
/// Smallest part, except the last: each costs a frame.
const PART_BYTES_MIN: u64 = 16 * 1024;
/// A half upload that nobody went on with for so long is removed: longer than a phone is ever away, shorter than for ever.
pub const UPLOAD_KEPT_MS: i64 = 60 * 24 * 3_600_000;

const FRAME_HEAD: u64 = 12;
/// What sealing adds to a part: header and tag.
const SEALED_MORE: u64 = 33 + 16;

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Bytes that are here.
    pub offset: u64,
    /// Bytes of the whole.
    pub size: u64,
}

impl Upload {
    /// Whether all of it is here.
    pub fn is_whole(&self) -> bool {
        self.offset == self.size
    }
}

impl Store {
    /// How far the upload of an attachment's bytes is. `None` when the actor may not know of the attachment.
    pub fn upload(&self, actor: &Actor, attachment: RecordId, sha256: &str) -> Result<Option<Upload>> {
        let Some(record) = self.attachment_to_fill(actor, attachment)? else { return Ok(None) };
        let size = announced(&record, sha256)?;
        if self.has_blob(attachment)? {
            return Ok(Some(Upload { offset: size, size }));
        }
        let offset = match File::open(self.part_path(actor.account, attachment)?) {
            Ok(mut file) => frames(&mut file)?.iter().map(Frame::plain_bytes).sum(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
            Err(error) => return Err(error.into()),
        };
        Ok(Some(Upload { offset, size }))
    }

    /// Takes one part; it is on the disk when this returns. Saying what is there already is no harm; a part that leaves a
    /// gap is [`Error::WrongOffset`]. Bytes that are not what was announced are thrown away: [`Error::WrongBytes`].
    pub fn put_part(
        &self,
        actor: &Actor,
        attachment: RecordId,
        sha256: &str,
        offset: u64,
        bytes: &[u8],
        now: Instant,
    ) -> Result<Option<Upload>> {
        if bytes.len() as u64 > PART_BYTES_MAX {
            return Err(Error::TooLarge { max: PART_BYTES_MAX });
        }
        let Some(record) = self.attachment_to_fill(actor, attachment)? else { return Ok(None) };
        let size = announced(&record, sha256)?;
        if self.has_blob(attachment)? {
            return Ok(Some(Upload { offset: size, size }));
        }
        let end = offset.saturating_add(bytes.len() as u64);
        if end > size || end < size && (bytes.len() as u64) < PART_BYTES_MIN {
            return Err(Error::WrongBytes);
        }
        let path = self.part_path(actor.account, attachment)?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(&path)?;
        // Two devices, or two servers on one folder, at once: one after the other.
        file.lock()?;
        if self.has_blob(attachment)? {
            // The other finished it while we waited; what was opened here is a file that nobody finds any more.
            remove(&path)?;
            return Ok(Some(Upload { offset: size, size }));
        }
        let here: u64 = frames(&mut file)?.iter().map(Frame::plain_bytes).sum();
        let mut upload = Upload { offset: here, size };
        if end > here {
            if offset != here {
                return Err(Error::WrongOffset { offset: here });
            }
            self.append_part(&mut file, &record, here, bytes, now)?;
            upload.offset = end;
        }
        if upload.is_whole() {
            self.finish_upload(&mut file, &path, actor, &record)?;
        }
        Ok(Some(upload))
    }

    fn append_part(
        &self,
        file: &mut File,
        record: &State,
        at: u64,
        bytes: &[u8],
        now: Instant,
    ) -> Result<()> {
        let keys = self.keys()?;
        let random = self.inner.config.random.clone();
        let subject = rows::subject_of(record.record, rows::person_of(record));
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
        let place = place(&keys, record.record, at);
        let sealed = seal::seal(&key, key_id, &place, bytes, &*random as &dyn Random)?;
        let mut frame = Vec::with_capacity(FRAME_HEAD as usize + sealed.len());
        frame.extend_from_slice(&now.unix_millis().to_be_bytes());
        frame.extend_from_slice(&(sealed.len() as u32).to_be_bytes());
        frame.extend_from_slice(&sealed);
        file.write_all(&frame)?;
        Ok(file.sync_all()?)
    }

    /// Puts the parts together. Whatever comes of it, the half upload is over.
    fn finish_upload(&self, file: &mut File, path: &Path, actor: &Actor, record: &State) -> Result<()> {
        let keys = self.keys()?;
        let frames = frames(file)?;
        let mut whole = Vec::new();
        for frame in frames {
            let sealed = frame.sealed(file)?;
            let place = place(&keys, record.record, whole.len() as u64);
            let key = self.read(|tx| keys.data_key(tx, seal::key_id(&sealed)?))?;
            // Sealed for somebody who was erased meanwhile, or changed on the disk: it begins anew.
            let part = key.map(|key| seal::open(&key, &place, &sealed));
            let Some(Ok(part)) = part else {
                remove(path)?;
                return Err(Error::WrongBytes);
            };
            whole.extend_from_slice(&part);
        }
        let kept = self.put_blob(actor, record.record, &whole);
        remove(path)?;
        kept.map(|_| ())
    }

    fn part_path(&self, account: AccountId, attachment: RecordId) -> Result<PathBuf> {
        let keys = self.keys()?;
        let name = keys::mac(&keys.blobs, &[b"upload", account.0.as_bytes(), attachment.0.as_bytes()]);
        Ok(self.uploads_folder().join(HEXLOWER.encode(&name)))
    }

    fn uploads_folder(&self) -> PathBuf {
        self.inner.config.blobs.join("uploads")
    }

    /// Removes half uploads that nobody went on with.
    pub(crate) fn sweep_uploads(&self, now: Instant) -> Result<()> {
        let entries = match fs::read_dir(self.uploads_folder()) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(error.into()),
        };
        for entry in entries {
            let path = entry?.path();
            let mut file = OpenOptions::new().read(true).write(true).open(&path)?;
            let last = frames(&mut file)?.last().map_or(0, |frame| frame.at_ms);
            if last < now.unix_millis() - UPLOAD_KEPT_MS {
                remove(&path)?;
            }
        }
        Ok(())
    }
}

/// Removes a half upload; one that is not there is as good as removed.
fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Where a part lies in its file, and since when.
struct Frame {
    at_ms: i64,
    from: u64,
    sealed_bytes: u64,
}

impl Frame {
    fn plain_bytes(&self) -> u64 {
        self.sealed_bytes.saturating_sub(SEALED_MORE)
    }

    fn sealed(&self, file: &mut File) -> Result<Vec<u8>> {
        let mut sealed = vec![0; self.sealed_bytes as usize];
        file.seek(SeekFrom::Start(self.from))?;
        file.read_exact(&mut sealed)?;
        Ok(sealed)
    }
}

/// The whole frames of a half upload, the file's place after the last of them: what a pulled plug left unfinished is
/// written over.
fn frames(file: &mut File) -> Result<Vec<Frame>> {
    let size = file.metadata()?.len();
    let (mut out, mut next) = (Vec::new(), 0);
    while next + FRAME_HEAD <= size {
        let (mut at, mut length) = ([0; 8], [0; 4]);
        file.seek(SeekFrom::Start(next))?;
        file.read_exact(&mut at)?;
        file.read_exact(&mut length)?;
        let (from, sealed_bytes) = (next + FRAME_HEAD, u64::from(u32::from_be_bytes(length)));
        if from + sealed_bytes > size {
            break;
        }
        out.push(Frame { at_ms: i64::from_be_bytes(at), from, sealed_bytes });
        next = from + sealed_bytes;
    }
    file.seek(SeekFrom::Start(next))?;
    Ok(out)
}

/// Where a part stands, so that no part passes for another.
fn place(keys: &NetworkKeys, record: RecordId, offset: u64) -> Vec<u8> {
    seal::place(keys.network, record, &format!("upload|{offset}"))
}

/// The size that the record announces for these bytes.
fn announced(record: &State, sha256: &str) -> Result<u64> {
    if !record.text("sha256").is_some_and(|announced| announced.eq_ignore_ascii_case(sha256)) {
        return Err(Error::WrongBytes);
    }
    let size = record.value("size").and_then(serde_json::Value::as_u64).ok_or(Error::WrongBytes)?;
    if size > BLOB_BYTES_MAX { Err(Error::TooLarge { max: BLOB_BYTES_MAX }) } else { Ok(size) }
}
