//! A record's states as a table: which act leads from where to where. The drawings in `docs/state-machines.md` are made
//! from these tables, and the property tests walk them.

use model::{KindName, Refusal, State};

use crate::refusals;

/// One act, the states in which it may be done, and the state that it leads to.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    /// The act.
    pub act: &'static str,
    /// States in which it may be done.
    pub from: &'static [&'static str],
    /// The state afterwards.
    pub to: &'static str,
}

/// The states of one kind. The state stands in the field `status`; a record that no act has touched is in `start`.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// The kind.
    pub kind: KindName,
    /// Where a record begins.
    pub start: &'static str,
    /// Every move. An act that leads to different states from different ones stands there once for each.
    pub moves: &'static [Move],
}

impl Machine {
    /// Where a record stands.
    pub fn status<'a>(&self, state: &'a State) -> &'a str {
        state.text("status").unwrap_or(self.start)
    }

    /// The state that an act leads to, or that it is not for now.
    pub fn next(&self, state: &State, act: &str) -> Result<&'static str, Refusal> {
        let status = self.status(state);
        self.moves
            .iter()
            .find(|step| step.act == act && step.from.contains(&status))
            .map(|step| step.to)
            .ok_or_else(|| Refusal::field(refusals::NOT_NOW, "status"))
    }

    /// Every state, in the order of the table.
    pub fn states(&self) -> Vec<&'static str> {
        let mut states = vec![self.start];
        for state in self.moves.iter().flat_map(|step| step.from.iter().copied().chain([step.to])) {
            if !states.contains(&state) {
                states.push(state);
            }
        }
        states
    }
}
