//! Data keys of subjects, made when the first value is sealed for one.

use std::sync::Arc;

use uuid::Uuid;

use crate::{
    backend::Tx,
    error::Result,
    keys::{NetworkKeys, SubjectKey},
    log::Log,
    random::Random,
    seal::Secret,
};

/// The subject's data key, made now if it has none. `None` = the subject was erased, and gets no other.
pub(crate) fn key_for(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    subject: Uuid,
    random: &dyn Random,
) -> Result<Option<(u64, Arc<Secret>)>> {
    let found = keys.of_subject(tx, subject)?;
    key_from(tx, keys, log, subject, found, random)
}

/// As [`key_for`], where it was asked already what there is.
pub(crate) fn key_from(
    tx: &mut dyn Tx,
    keys: &NetworkKeys,
    log: &mut Log,
    subject: Uuid,
    found: SubjectKey,
    random: &dyn Random,
) -> Result<Option<(u64, Arc<Secret>)>> {
    match found {
        SubjectKey::Live(id, key) => Ok(Some((id, key))),
        SubjectKey::Destroyed => Ok(None),
        SubjectKey::None => {
            log.data_keys += 1;
            let id = log.data_keys;
            let (key, wrapped) = keys.new_data_key(id, subject, random)?;
            tx.later(
                "INSERT INTO data_key (network, id, subject, wrapped) VALUES (?1, ?2, ?3, ?4)",
                vec![keys.network.into(), id.into(), subject.into(), wrapped.into()],
            )?;
            Ok(Some((id, key)))
        }
    }
}
