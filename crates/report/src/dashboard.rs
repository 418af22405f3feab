//! What somebody sees first of their organisation's year: a few figures, how far referrals got, and what was to be reached.
//! Every number is protected as it is wherever else it stands.

use model::{KindName, RecordId, State};
use rules::figures::{Measure, Published, Question, Records, publish};

use crate::figures::{self, Asked, Row};

/// What is shown at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dashboard {
    /// The figures, in the order asked for.
    pub figures: Vec<Published>,
    /// How far referrals got.
    pub funnel: Vec<Published>,
    /// Projects of which something was to be reached in the period, by code.
    pub targets: Vec<ProjectTargets>,
}

/// What a project was to reach in the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectTargets {
    /// The project.
    pub project: RecordId,
    /// Its code.
    pub code: Option<String>,
    /// Its indicators that have a target for this very period, in the order of its table.
    pub rows: Vec<Row>,
}

/// Counts and protects all of it.
pub fn dashboard(
    measures: &[Measure],
    funnel: &[Measure],
    records: &dyn Records,
    asked: &Asked,
) -> Dashboard {
    let shown = |measures: &[Measure]| {
        let of = |measure: &Measure| {
            publish(&Question::of(*measure, asked.period, asked.now_ms), records, asked.k)
        };
        measures.iter().map(of).collect()
    };
    Dashboard { figures: shown(measures), funnel: shown(funnel), targets: targets(records, asked) }
}

fn targets(records: &dyn Records, asked: &Asked) -> Vec<ProjectTargets> {
    let mut projects: Vec<&State> = records.of_kind(KindName::Project).collect();
    projects.sort_by_key(|state| (state.text("code").map(str::to_owned), state.record));
    let of = |project: &State| ProjectTargets {
        project: project.record,
        code: project.text("code").map(str::to_owned),
        rows: figures::targeted(project.record, records, asked),
    };
    projects.into_iter().map(of).filter(|targets| !targets.rows.is_empty()).collect()
}
