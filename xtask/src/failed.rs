//! Which tests failed and why, in a line or two each: said once more at the end of a run, where a log that is cut short
//! still has it.

use serde_json::Value;

use crate::counts::plain;

/// Characters of what a test said.
const WHY_CHARS: usize = 400;
/// Lines of a check that has no tests.
const TAIL_LINES: usize = 8;

/// What Playwright's JSON report says of each test that did not pass: where it is, the step, and the first error.
pub fn playwright(report: &Value) -> Vec<String> {
    let mut failed = Vec::new();
    for suite in all(report, "suites") {
        in_suite(suite, &mut failed);
    }
    failed
}

fn in_suite(suite: &Value, failed: &mut Vec<String>) {
    for inner in all(suite, "suites") {
        in_suite(inner, failed);
    }
    for spec in all(suite, "specs").filter(|spec| spec["ok"] != true) {
        let results = all(spec, "tests").flat_map(|test| all(test, "results"));
        for result in results.filter(|result| result["status"] != "passed") {
            let error = &result["error"];
            let file = text(&spec["file"]);
            failed.push(format!(
                "{file}:{} › {}{} · after {} s: {}",
                line_of(file, text(&error["stack"])).or(spec["line"].as_u64()).unwrap_or_default(),
                text(&spec["title"]),
                steps(result),
                result["duration"].as_u64().unwrap_or_default() / 1000,
                short(text(&error["message"])),
            ));
        }
    }
}

/// Where in the scene's own file it failed; the innermost line is often one that all scenes share.
fn line_of(file: &str, stack: &str) -> Option<u64> {
    let (_, place) = stack.lines().find_map(|line| line.split_once(&format!("{file}:")))?;
    place.split(':').next()?.parse().ok()
}

/// The way to the step that failed.
fn steps(of: &Value) -> String {
    let Some(step) = all(of, "steps").find(|step| step.get("error").is_some_and(|error| !error.is_null()))
    else {
        return String::new();
    };
    format!(" › {}{}", text(&step["title"]), steps(step))
}

/// What Vitest's JSON report says of each test that failed.
pub fn vitest(report: &Value) -> Vec<String> {
    all(report, "testResults")
        .flat_map(|file| all(file, "assertionResults"))
        .filter(|test| test["status"] == "failed")
        .map(|test| format!("{}: {}", text(&test["fullName"]), short(text(&test["failureMessages"][0]))))
        .collect()
}

/// The tests that `cargo nextest` or `cargo test` calls failed, and where they panicked.
pub fn rust(output: &str) -> Vec<String> {
    let output = plain(output);
    let mut failed: Vec<String> = Vec::new();
    let mut lines = output.lines();
    while let Some(line) = lines.next() {
        let word = line.split_whitespace().next().unwrap_or_default();
        let named = matches!(word, "FAIL" | "TIMEOUT" | "ABORT" | "SIGABRT" | "SIGSEGV" | "SIGKILL")
            && line.contains('[')
            || line.starts_with("test ") && line.ends_with("... FAILED");
        let said = if line.contains("panicked at ") {
            short(&format!("{} {}", line.trim(), lines.next().unwrap_or_default().trim()))
        } else if named || line.starts_with("error") {
            short(line.rsplit_once(") ").map_or(line, |(_, name)| name).trim())
        } else {
            continue;
        };
        if !failed.contains(&said) {
            failed.push(said);
        }
    }
    failed
}

/// The last lines of what has no tests of its own.
pub fn check(output: &str) -> Vec<String> {
    let output = plain(output);
    let lines: Vec<&str> = output.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.iter().skip(lines.len().saturating_sub(TAIL_LINES)).map(|line| short(line)).collect()
}

fn all<'a>(of: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    of[key].as_array().map(Vec::as_slice).unwrap_or_default().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// One line without colours.
fn short(said: &str) -> String {
    let one_line: String = plain(said).split_whitespace().collect::<Vec<_>>().join(" ");
    one_line.chars().take(WHY_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_browser_test_is_told_with_its_step_its_line_and_its_first_error() {
        let passed = json!({"title": "fine", "ok": true, "file": "a.spec.ts", "tests": [{"results": [{"status": "passed"}]}]});
        let broken = json!({"title": "a year", "ok": false, "file": "b.spec.ts", "line": 3, "tests": [{"results": [{
            "status": "failed", "duration": 61_500,
            "error": {
                "message": "\u{1b}[31mError\u{1b}[39m: not\n  visible",
                "stack": "Error: not\n at x (/a/e2e/support/v.ts:30:1)\n at /a/e2e/b.spec.ts:70:5\n at /a/e2e/b.spec.ts:9:3",
            },
            "steps": [{"title": "spring"}, {"title": "summer", "error": {}, "steps": [{"title": "June", "error": {}}]}],
        }]}]});
        let report = json!({"suites": [{"specs": [passed], "suites": [{"specs": [broken]}]}]});
        assert_eq!(
            playwright(&report),
            ["b.spec.ts:70 › a year › summer › June · after 61 s: Error: not visible"]
        );
        assert_eq!(playwright(&json!({})), [""; 0]);
    }

    #[test]
    fn a_web_test_is_told_by_its_full_name() {
        let one = |status: &str, why: &[&str]| json!({"fullName": "merge keeps both", "status": status, "failureMessages": why});
        let report = json!({"testResults": [{"assertionResults": [one("passed", &[]), one("failed", &["no\n at x"])]}]});
        assert_eq!(vitest(&report), ["merge keeps both: no at x"]);
    }

    #[test]
    fn a_rust_test_is_told_once_with_its_panic() {
        let nextest = "        PASS [ 0.1s] (1/2) store reads\n        FAIL [   0.3s] (2/2) store tests::writes\n\
            thread 'tests::writes' panicked at crates/store/src/x.rs:3:5:\nno such table\n\
            \u{1b}[31m        FAIL\u{1b}[0m [   0.3s] (2/2) store tests::writes\n";
        let panicked = "thread 'tests::writes' panicked at crates/store/src/x.rs:3:5: no such table";
        assert_eq!(rust(nextest), ["store tests::writes", panicked]);
        assert_eq!(rust("test a::b ... ok\ntest a::c ... FAILED\n"), ["test a::c ... FAILED"]);
        assert_eq!(rust("error[E0425]: cannot find value `x`\n"), ["error[E0425]: cannot find value `x`"]);
    }

    #[test]
    fn a_check_is_told_by_its_end() {
        let output = (0..20).map(|n| format!("line {n}")).collect::<Vec<_>>().join("\n\n");
        assert_eq!(check(&output).first().map(String::as_str), Some("line 12"));
        assert_eq!(check(&output).len(), TAIL_LINES);
        assert_eq!(check(""), [""; 0]);
    }
}
