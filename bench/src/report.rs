//! Figures, asked for as somebody who writes a yearly report asks.

use std::time::Instant;

use serde_json::{Value, json};

use crate::{
    load,
    phone::{Phone, What},
};

/// How often each is asked for.
const TIMES: usize = 7;
const YEAR: &str = "2026";
const FIRST: &str = "2026-01-01";
const LAST: &str = "2026-12-31";

/// One line of JSON: milliseconds of the median, of each thing that is asked for.
pub fn run(address: &str, passphrase: &str) -> Result<Value, String> {
    let mut worker = Phone::sign_in(address, "outreach.phnompenh", passphrase)?;
    let mut writer = Phone::sign_in(address, "director.phnompenh", passphrase)?;
    let reports = writer.read("/api/v1/reports")?;
    let report = &reports["reports"][0];
    let text = |name: &str| report[name].as_str().ok_or_else(|| format!("no report: {reports}"));
    let (signed, project) = (text("id")?, text("project")?);
    // What is signed is not counted again: a draft is.
    let draft =
        json!({ "project": project, "title": "Bench", "from": FIRST, "until": LAST, "language": "en" });
    let draft = writer.begin("report", &draft)?;
    let dashboard = format!("/api/v1/dashboard?period={YEAR}");
    // The first since the server started has nothing to show before it has counted.
    let started = Instant::now();
    writer.ask(&dashboard)?;
    let first = started.elapsed().as_secs_f64() * 1_000.0;
    let mut asked = |path: &str, anew: bool| -> Result<f64, String> {
        let mut took = Vec::new();
        for _ in 0..TIMES {
            if anew {
                // So that nothing that was worked out before still holds.
                worker.send(1, 1, What::Contacts)?;
            }
            let started = Instant::now();
            writer.ask(path)?;
            took.push(started.elapsed().as_secs_f64() * 1_000.0);
        }
        Ok(load::at(&mut took, 0.5))
    };
    Ok(json!({
        "table_ms": asked(&format!("/api/v1/figures?project={project}&period={YEAR}"), true)?,
        "report_ms": asked(&format!("/api/v1/reports/{draft}/figures"), true)?,
        "measure_ms": asked(&format!("/api/v1/measures/contacts?period={YEAR}"), true)?,
        "dashboard_first_ms": first,
        "dashboard_said_ms": asked(&dashboard, true)?,
        "dashboard_ms": asked(&dashboard, false)?,
        "draft_ms": asked(&format!("/api/v1/reports/{draft}/document?format=pdf"), true)?,
        "pdf_ms": asked(&format!("/api/v1/reports/{signed}/document?format=pdf"), true)?,
    }))
}
