//! Every reading of a sensitive record is written down.

use model::{Class, RecordId};
use rules::policy::Actor;
use store::TakenHow;

use crate::{access::Session, problem::Answer, state::App};

/// Whether an answer tells more of a record than its codes: a name, free text, anything that is sealed at rest.
fn is_sensitive(record: &store::Record) -> bool {
    let facts = record.kind.facts();
    let tells = |name: &String| facts.field(name).is_some_and(|field| field.class > Class::Coded);
    record.fields.keys().any(tells)
}

/// Writes down that the caller was given these records, before they are.
///
/// # Errors
/// When it cannot be written down, they must not be given.
pub async fn note(app: &App, session: &Session, records: &[store::Record]) -> Answer<()> {
    note_ids(
        app,
        session,
        records.iter().filter(|record| is_sensitive(record)).map(|record| record.id).collect(),
    )
    .await
}

/// As [`note`], for another system.
///
/// # Errors
/// As [`note`].
pub async fn note_as(app: &App, actor: &Actor, records: &[store::Record]) -> Answer<()> {
    let ids: Vec<RecordId> =
        records.iter().filter(|record| is_sensitive(record)).map(|record| record.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let (actor, now) = (actor.clone(), app.now()?);
    app.run(move |store| store.note_reading(&actor, &ids, now)).await
}

/// As [`note`], by identifier.
///
/// # Errors
/// As [`note`].
pub async fn note_ids(app: &App, session: &Session, ids: Vec<RecordId>) -> Answer<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let (actor, now) = (session.actor.clone(), app.now()?);
    app.run(move |store| store.note_reading(&actor, &ids, now)).await
}

/// Writes down that the caller takes these records out of the program, before they are given.
///
/// # Errors
/// As [`note`].
pub async fn note_taken(app: &App, session: &Session, ids: Vec<RecordId>, how: TakenHow) -> Answer<()> {
    let (actor, now) = (session.actor.clone(), app.now()?);
    app.run(move |store| store.note_taken_out(&actor, &ids, how, now)).await
}
