//! Sealing streams in chunks: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over
//! XChaCha20-Poly1305. Nonce: 19 random bytes | chunk number, 4 bytes | 1 on the last chunk. So no chunk can be moved,
//! left out or cut off unseen.

use std::io::{self, Read, Write};

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use crate::{
    error::{Error, Result},
    seal::Secret,
};

/// Bytes of a chunk before sealing.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// Random bytes of a stream's nonces.
pub(crate) const PREFIX: usize = 19;

struct Chunks {
    cipher: XChaCha20Poly1305,
    prefix: [u8; PREFIX],
    aad: Vec<u8>,
    count: u32,
}

impl Chunks {
    fn new(key: &Secret, prefix: [u8; PREFIX], aad: &[u8]) -> Self {
        Self { cipher: XChaCha20Poly1305::new(&Key::from(key.0)), prefix, aad: aad.to_vec(), count: 0 }
    }

    fn nonce(&self, last: bool) -> XNonce {
        let mut nonce = [0; 24];
        nonce[..PREFIX].copy_from_slice(&self.prefix);
        nonce[PREFIX..23].copy_from_slice(&self.count.to_be_bytes());
        nonce[23] = u8::from(last);
        XNonce::from(nonce)
    }

    fn seal(&mut self, plain: &[u8], last: bool) -> io::Result<Vec<u8>> {
        let payload = Payload { msg: plain, aad: &self.aad };
        let sealed =
            self.cipher.encrypt(&self.nonce(last), payload).map_err(|_| io::Error::other("sealing"))?;
        self.count = self.count.checked_add(1).ok_or_else(|| io::Error::other("stream too long"))?;
        Ok(sealed)
    }

    fn open(&self, sealed: &[u8], last: bool) -> Option<Vec<u8>> {
        self.cipher.decrypt(&self.nonce(last), Payload { msg: sealed, aad: &self.aad }).ok()
    }
}

/// Seals what is written to it. Call [`Sealer::finish`]: a stream without its last chunk does not open.
pub(crate) struct Sealer<W: Write> {
    out: W,
    chunks: Chunks,
    waiting: Vec<u8>,
}

impl<W: Write> Sealer<W> {
    pub fn new(out: W, key: &Secret, prefix: [u8; PREFIX], aad: &[u8]) -> Self {
        Self { out, chunks: Chunks::new(key, prefix, aad), waiting: Vec::with_capacity(CHUNK) }
    }

    pub fn finish(mut self) -> io::Result<W> {
        let sealed = self.chunks.seal(&self.waiting, true)?;
        self.out.write_all(&sealed)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.waiting.len() == CHUNK {
            let sealed = self.chunks.seal(&self.waiting, false)?;
            self.out.write_all(&sealed)?;
            self.waiting.clear();
        }
        let taken = bytes.len().min(CHUNK - self.waiting.len());
        self.waiting.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Opens a sealed stream chunk by chunk.
pub(crate) struct Opener<R: Read> {
    from: R,
    chunks: Chunks,
    ahead: Vec<u8>,
    open: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Opener<R> {
    pub fn new(mut from: R, key: &Secret, prefix: [u8; PREFIX], aad: &[u8]) -> Result<Self> {
        let ahead = read_chunk(&mut from)?;
        Ok(Self { from, chunks: Chunks::new(key, prefix, aad), ahead, open: Vec::new(), at: 0, ended: false })
    }

    /// Reads exactly so many bytes; an early end is [`Error::BackupTruncated`].
    pub fn exact(&mut self, bytes: &mut [u8]) -> Result<()> {
        let mut done = 0;
        while done < bytes.len() {
            if self.at == self.open.len() {
                if self.ended {
                    return Err(Error::BackupTruncated);
                }
                self.next_chunk()?;
                continue;
            }
            let count = (bytes.len() - done).min(self.open.len() - self.at);
            bytes[done..done + count].copy_from_slice(&self.open[self.at..self.at + count]);
            self.at += count;
            done += count;
        }
        Ok(())
    }

    /// Reads whatever is left.
    pub fn rest(&mut self) -> Result<Vec<u8>> {
        let mut out = self.open.split_off(self.at);
        while !self.ended {
            self.next_chunk()?;
            out.append(&mut self.open);
        }
        (self.at, self.open) = (0, Vec::new());
        Ok(out)
    }

    fn next_chunk(&mut self) -> Result<()> {
        let next = read_chunk(&mut self.from)?;
        let last = next.is_empty();
        self.open = match self.chunks.open(&self.ahead, last) {
            Some(open) => open,
            None if last && self.chunks.open(&self.ahead, false).is_some() => {
                return Err(Error::BackupTruncated);
            }
            None => return Err(Error::BackupSealed),
        };
        self.chunks.count = self.chunks.count.checked_add(1).ok_or(Error::BackupFormat)?;
        (self.at, self.ahead, self.ended) = (0, next, last);
        Ok(())
    }
}

fn read_chunk(from: &mut impl Read) -> Result<Vec<u8>> {
    let mut chunk = Vec::with_capacity(CHUNK + TAG);
    from.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut chunk)?;
    Ok(chunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed(plain: &[u8]) -> Vec<u8> {
        let mut sealer = Sealer::new(Vec::new(), &Secret([1; 32]), [2; PREFIX], b"here");
        sealer.write_all(plain).unwrap();
        sealer.finish().unwrap()
    }

    fn open(bytes: &[u8]) -> Result<Vec<u8>> {
        Opener::new(bytes, &Secret([1; 32]), [2; PREFIX], b"here")?.rest()
    }

    #[test]
    fn gives_back_what_was_written_at_every_length_around_a_chunk() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5] {
            let plain: Vec<u8> = (0..length).map(|n| n as u8).collect();
            assert_eq!(open(&sealed(&plain)).unwrap(), plain, "{length}");
        }
    }

    #[test]
    fn a_cut_a_flip_or_a_swap_is_refused() {
        let plain = vec![7; 3 * CHUNK];
        let whole = sealed(&plain);
        let chunk = CHUNK + TAG;
        assert!(matches!(open(&whole[..chunk * 2]), Err(Error::BackupTruncated)));
        assert!(open(&whole[..chunk * 2 + 100]).is_err());
        assert!(open(&[]).is_err());
        for at in [0, chunk - 1, chunk, whole.len() - 1] {
            let mut flipped = whole.clone();
            flipped[at] ^= 1;
            assert!(matches!(open(&flipped), Err(Error::BackupSealed)), "{at}");
        }
        let mut swapped = whole.clone();
        swapped[..chunk].copy_from_slice(&whole[chunk..2 * chunk]);
        swapped[chunk..2 * chunk].copy_from_slice(&whole[..chunk]);
        assert!(open(&swapped).is_err());
    }
}
