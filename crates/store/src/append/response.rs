//! What is asked of answers: that their version was published for their instrument, and asks for just them.

use std::{collections::HashMap, sync::Arc};

use instruments::{Definition, Problem, answers_fit};
use model::{Fields, KindName, RecordId, Refusal, State};
use parking_lot::Mutex;
use rules::refusals;
use serde_json::Value;

use super::{Judged, Work};
use crate::{held, rows};

/// Versions that are kept read.
const VERSIONS_MAX: usize = 64;

/// A published version, read once.
pub(crate) struct Asked {
    instrument: RecordId,
    pub definition: Definition,
}

/// Published versions by record. Nothing of one ever changes, so what was read of it stays true.
#[derive(Default)]
pub(crate) struct Versions(Mutex<HashMap<RecordId, Arc<Asked>>>);

impl Versions {
    /// Keeps what a transaction read, now that it stands.
    pub fn keep(&self, read: HashMap<RecordId, Arc<Asked>>) {
        let mut all = self.0.lock();
        if all.len() + read.len() > VERSIONS_MAX {
            all.clear();
        }
        all.extend(read);
    }

    fn get(&self, version: RecordId) -> Option<Arc<Asked>> {
        self.0.lock().get(&version).cloned()
    }
}

impl Work<'_> {
    /// Whether a response may hold what is set: asked wherever its answers or what they answer to change. Answers to an
    /// older version are as good as those to the newest: who was asked by it was asked so.
    pub(super) fn check_response(&mut self, before: Option<&State>, set: &Fields) -> Result<(), Judged> {
        const TOUCHED: &[&str] = &["instrument", "version", "answers", "private"];
        if before.is_some() && !TOUCHED.iter().any(|name| set.contains_key(*name)) {
            return Ok(());
        }
        let value = |name: &str| {
            let known = || before.and_then(|state| state.value(name));
            set.get(name).or_else(known).filter(|value| !value.is_null())
        };
        let reference = |name: &str| {
            let id = value(name).and_then(Value::as_str).and_then(|id| id.parse::<RecordId>().ok());
            id.ok_or_else(|| Refusal::field(refusals::INVALID_MISSING, name))
        };
        let (instrument, version) = (reference("instrument")?, reference("version")?);
        let asked = self.asked(version)?;
        if asked.instrument != instrument {
            return Err(Refusal::field(refusals::RESPONSE_OTHER_INSTRUMENT, "version").into());
        }
        let (answers, private) = (value("answers"), value("private"));
        let [answers, private] = [answers, private].map(|value| value.unwrap_or(&Value::Null));
        match answers_fit(&asked.definition, answers, private).first() {
            Some(problem) => Err(not_asked(problem).into()),
            None => Ok(()),
        }
    }

    /// A published version.
    pub(super) fn asked(&mut self, version: RecordId) -> Result<Arc<Asked>, Judged> {
        if let Some(asked) = self.versions.get(version).or_else(|| self.asked.get(&version).cloned()) {
            return Ok(asked);
        }
        let stored = rows::load(self.tx, self.keys, version).map_err(Judged::Failed)?;
        let coded = stored.map(|stored| held::coded_state(&stored.held));
        let coded = coded.filter(|state| state.kind == KindName::InstrumentVersion);
        let Some(coded) = coded else {
            return Err(Refusal::field(refusals::RESPONSE_NO_VERSION, "version").into());
        };
        let published = coded.value("published").is_some_and(|value| !value.is_null());
        let definition = coded.value("definition").map(Definition::from_json);
        match (published, coded.reference("instrument"), definition) {
            (true, Some(instrument), Some(Ok(definition))) => {
                let asked = Arc::new(Asked { instrument, definition });
                self.asked.insert(version, asked.clone());
                Ok(asked)
            }
            _ => Err(Refusal::field(refusals::RESPONSE_NOT_PUBLISHED, "version").into()),
        }
    }
}

/// `answers.living.sleeps`: the question at fault, never what was answered to it.
fn not_asked(problem: &Problem) -> Refusal {
    let path = std::iter::once(problem.field.as_str()).chain(problem.path.iter().map(String::as_str));
    Refusal::field(refusals::RESPONSE_NOT_ASKED, path.collect::<Vec<_>>().join("."))
}
