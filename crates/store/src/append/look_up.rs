//! What there is already of what an entry touches, looked up before it is judged.

use model::{Entry, Outcome, Refusal};
use uuid::Uuid;

use super::{ERASED, Work};
use crate::{
    backend::{Row, Value},
    error::Result,
    held::{self, Body},
    keys::{self, SubjectKey},
    rows::{self, Stored},
    seal::Secret,
    types::Taken,
};

/// Asks whether an entry was taken before, by network and id.
const KNOWN: &str = "SELECT seq, data_key, digest, body FROM entry WHERE network = ?1 AND id = ?2";

/// What there is already of what an entry touches.
pub(super) struct Found {
    pub known: Option<Row>,
    pub before: Option<Stored>,
    pub key: Option<(Uuid, SubjectKey)>,
}

impl Work<'_> {
    /// Looks up in one journey what an entry touches: itself, its record, and the key that it will most likely need.
    pub(super) fn look_up(&mut self, entry: &Entry) -> Result<Found> {
        let network = || Value::from(self.keys.network);
        let mut questions = vec![
            (KNOWN, vec![network(), entry.id.into()]),
            (rows::ONE, vec![network(), entry.record.into()]),
        ];
        let fields = entry.say.fields();
        let subject = rows::subject_of(entry.record, Self::person_after(entry, None));
        let secret = held::needs_key(entry.kind, fields);
        if secret {
            questions.push((keys::SUBJECT, vec![network(), subject.into()]));
        }
        let mut answers = self.tx.ask(&questions)?.into_iter().map(|rows| rows.into_iter().next());
        let mut next = || answers.next().flatten();
        let (known, before, key) = (next(), next(), next());
        let key = if secret { Some((subject, self.keys.subject_key(subject, key.as_ref())?)) } else { None };
        Ok(Found { known, before: before.map(|row| rows::stored(&row)).transpose()?, key })
    }

    /// The answer to an entry that was taken before, from a row of [`KNOWN`].
    pub(super) fn known(&mut self, entry: &Entry, digest_of: &[u8], row: &Row) -> Result<Taken> {
        let body = Body::from_bytes(row.blob(3)?)?;
        // After an erasure nobody can tell any more what was said: the id alone counts.
        let same = match self.digest_key(row.uint(1)?)? {
            _ if body.refused.as_ref().is_some_and(|refusal| refusal.rule == ERASED) => true,
            Some(key) => keys::short_mac(&key, &[digest_of])[..] == *row.blob(2)?,
            None => true,
        };
        let (seq, outcome) = if same && body.author == self.actor.account {
            (row.uint(0)?, body.outcome())
        } else {
            (0, Outcome::Refused(Refusal::rule("entry.id_reused")))
        };
        Ok(Taken { id: entry.id, seq, outcome, detail: None })
    }

    fn digest_key(&mut self, data_key: u64) -> Result<Option<Secret>> {
        if data_key == 0 {
            return Ok(Some(self.keys.entries.clone()));
        }
        let key = self.keys.data_key(self.tx, data_key)?;
        key.map(|key| digest_key(&key)).transpose()
    }
}

/// Recognises an entry said again, where something in it is sealed.
pub(super) fn digest_key(data_key: &Secret) -> Result<Secret> {
    keys::derive(data_key, b"safetynet digest v1")
}
