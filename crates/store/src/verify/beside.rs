//! What stands beside the log: wrapped keys and accounts.

use crate::{accounts, error::Result};

use super::Check;

impl Check<'_> {
    /// Every data key opens, or was destroyed by an erasure that left its tombstone.
    pub(super) fn data_keys(&mut self) -> Result<()> {
        let mut after = -1_i64;
        loop {
            let rows = self.tx.query(
                "SELECT d.id, d.subject, d.wrapped, t.subject FROM data_key d LEFT JOIN tombstone t \
                 ON t.network = d.network AND t.subject = d.subject WHERE d.network = ?1 AND d.id > ?2 ORDER BY d.id LIMIT 500",
                &[self.keys.network.into(), after.into()],
            )?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = last.int(0)?;
            for row in &rows {
                let what = format!("data key {}", row.int(0)?);
                match (row.is_null(2), row.is_null(3)) {
                    (false, true) => {
                        let opened = self.keys.unwrap(row.uuid(1)?, row.blob(2)?);
                        self.or_problem(&what, opened)?;
                    }
                    (true, false) => {}
                    (true, true) => self.problem(format!("{what}: destroyed without an erasure")),
                    (false, false) => self.problem(format!("{what}: still there after an erasure")),
                }
            }
        }
    }

    /// Every account opens and is found by its name.
    pub(super) fn accounts(&mut self) -> Result<()> {
        let checked = accounts::check_all(self.tx, self.keys);
        for problem in checked? {
            self.problem(problem);
        }
        Ok(())
    }
}
