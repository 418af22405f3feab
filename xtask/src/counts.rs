//! Reading how many tests passed and failed from what each runner says.

use serde_json::Value;

/// Tests of one runner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Passed.
    pub passed: u64,
    /// Failed, timed out, or left out: a test that does not run is no test.
    pub failed: u64,
}

impl Counts {
    /// One check that passed or failed.
    pub fn one(ok: bool) -> Self {
        Self { passed: u64::from(ok), failed: u64::from(!ok) }
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// A runner that failed without a failed test (it did not build, it crashed) is a failure.
    pub fn or_failure(self, ok: bool) -> Self {
        if ok || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }
}

/// `     Summary [  12.3s] 210 tests run: 208 passed (1 slow), 1 failed, 1 timed out, 3 skipped`
pub fn nextest(output: &str) -> Option<Counts> {
    let line =
        plain(output).lines().rev().find(|line| line.trim_start().starts_with("Summary ["))?.to_owned();
    let (_, parts) = line.split_once("run:")?;
    let failed = ["failed", "timed out", "exec failed", "skipped"];
    Some(Counts {
        passed: before(parts, "passed"),
        failed: failed.iter().map(|word| before(parts, word)).sum(),
    })
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; …`, one line a binary.
pub fn cargo_test(output: &str) -> Option<Counts> {
    let text = plain(output);
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("test result:")).collect();
    let sum = |word| lines.iter().map(|line| before(line, word)).sum::<u64>();
    (!lines.is_empty()).then(|| Counts { passed: sum("passed"), failed: sum("failed") + sum("ignored") })
}

/// Vitest's JSON report.
pub fn vitest(report: &Value) -> Option<Counts> {
    let number = |key: &str| report.get(key).and_then(Value::as_u64);
    let left_out = number("numPendingTests")? + number("numTodoTests")?;
    Some(Counts { passed: number("numPassedTests")?, failed: number("numFailedTests")? + left_out })
}

/// Playwright's JSON report. A flaky test passed only at its second try: it counts as failed.
pub fn playwright(report: &Value) -> Option<Counts> {
    let stats = report.get("stats")?;
    let number = |key: &str| stats.get(key).and_then(Value::as_u64);
    Some(Counts {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")? + number("skipped")?,
    })
}

/// The number that stands right before a word, 0 when the word is absent.
fn before(text: &str, word: &str) -> u64 {
    text.split([',', ';', '.', ':'])
        .filter_map(|part| part.trim().split_once(' '))
        .find(|(_, rest)| *rest == word || rest.strip_prefix(word).is_some_and(|more| more.starts_with(" (")))
        .and_then(|(number, _)| number.parse().ok())
        .unwrap_or(0)
}

/// Text without the colours of a terminal.
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nextest_says_passed_failed_and_left_out() {
        let all = "noise\n     Summary [   1.204s] 57 tests run: 57 passed (2 slow), 0 skipped\n";
        assert_eq!(nextest(all), Some(Counts { passed: 57, failed: 0 }));
        let some = "\u{1b}[31m     Summary\u{1b}[0m [ 1s] 9/12 tests run: 6 passed, 2 failed, 1 timed out, 4 skipped";
        assert_eq!(nextest(some), Some(Counts { passed: 6, failed: 7 }));
        assert_eq!(nextest("error: could not compile"), None);
    }

    #[test]
    fn cargo_test_is_summed_over_binaries() {
        let text = "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(cargo_test(text), Some(Counts { passed: 15, failed: 3 }));
    }

    #[test]
    fn a_skipped_or_flaky_browser_test_is_a_failure() {
        let report = json!({"stats": {"expected": 10, "unexpected": 0, "flaky": 1, "skipped": 2}});
        assert_eq!(playwright(&report), Some(Counts { passed: 10, failed: 3 }));
        assert_eq!(playwright(&json!({})), None);
    }

    #[test]
    fn vitest_todo_is_a_failure() {
        let report =
            json!({"numPassedTests": 5, "numFailedTests": 0, "numPendingTests": 0, "numTodoTests": 1});
        assert_eq!(vitest(&report), Some(Counts { passed: 5, failed: 1 }));
    }

    #[test]
    fn a_runner_that_fails_without_a_failed_test_is_one_failure() {
        assert_eq!(Counts { passed: 3, failed: 0 }.or_failure(false), Counts { passed: 3, failed: 1 });
        assert_eq!(Counts { passed: 3, failed: 2 }.or_failure(false), Counts { passed: 3, failed: 2 });
    }
}
