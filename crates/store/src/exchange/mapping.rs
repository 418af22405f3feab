//! An organisation's table of codes: ours beside those of another system. Text is compared as text: `007` is not `7`.

use std::collections::BTreeSet;

use model::{KindName, RecordId, codes};

use crate::{backend::Tx, error::Result, held, keys::NetworkKeys, rows};

/// One line that is in use.
struct Line {
    list: String,
    code: String,
    theirs: String,
}

/// The lines of one organisation for one system.
pub(crate) struct Table(Vec<Line>);

impl Table {
    pub fn load(tx: &mut dyn Tx, keys: &NetworkKeys, org: RecordId, system: &str) -> Result<Self> {
        let sql = format!(
            "SELECT {} FROM record r WHERE r.network = ?1 AND r.kind = ?2 AND r.org = ?3 AND r.erased = 0",
            rows::COLUMNS
        );
        let params = [keys.network.into(), KindName::CodeMap.as_str().into(), org.into()];
        let mut lines = Vec::new();
        for row in tx.query(&sql, &params)? {
            let state = held::coded_state(&rows::stored(&row)?.held);
            let active = state.value("active").and_then(serde_json::Value::as_bool) != Some(false);
            let text = |field: &str| state.text(field).map(str::to_owned);
            let (true, Some(of)) = (active, text("system")) else { continue };
            if let (true, Some(list), Some(code), Some(theirs)) =
                (of == system, text("list"), text("code"), text("theirs"))
            {
                lines.push(Line { list, code, theirs });
            }
        }
        Ok(Self(lines))
    }

    /// What a code of theirs means. Two answers are no answer, and neither is a code that our list does not have.
    pub fn ours(&self, list: &str, theirs: &str) -> Option<&str> {
        let said = self.0.iter().filter(|line| line.list == list && line.theirs == theirs);
        let found: BTreeSet<&str> = said.map(|line| line.code.as_str()).collect();
        let code = found.first().filter(|_| found.len() == 1)?;
        codes::find(list)?.has(code).then_some(*code)
    }

    /// How they name a code of ours, where that is one name.
    pub fn theirs(&self, list: &str, code: &str) -> Option<&str> {
        let said = self.0.iter().filter(|line| line.list == list && line.code == code);
        let found: BTreeSet<&str> = said.map(|line| line.theirs.as_str()).collect();
        found.first().filter(|_| found.len() == 1).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(lines: &[(&str, &str)]) -> Table {
        let line = |(code, theirs): &(&str, &str)| Line {
            list: "decline_reason".to_owned(),
            code: (*code).to_owned(),
            theirs: (*theirs).to_owned(),
        };
        Table(lines.iter().map(line).collect())
    }

    #[test]
    fn oscar_bridge_leading_zeros_stay() {
        let table = table(&[("no_place", "007"), ("other", "7")]);
        assert_eq!(table.ours("decline_reason", "007"), Some("no_place"));
        assert_eq!(table.ours("decline_reason", "7"), Some("other"));
        assert_eq!(table.ours("decline_reason", "0007"), None);
        assert_eq!(table.theirs("decline_reason", "no_place"), Some("007"));
    }

    #[test]
    fn two_answers_are_no_answer_and_a_code_that_we_lack_is_none() {
        let table = table(&[("no_place", "1"), ("other", "1"), ("dragon", "2"), ("no_place", "3")]);
        assert_eq!(table.ours("decline_reason", "1"), None);
        assert_eq!(table.ours("decline_reason", "2"), None);
        assert_eq!(table.ours("not_helped_reason", "3"), None);
        assert_eq!(table.theirs("decline_reason", "no_place"), None, "1 or 3");
    }
}
