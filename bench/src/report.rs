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

/// One line of JSON: milliseconds of the median, of each thing that is asked for.
pub fn run(address: &str, passphrase: &str) -> Result<Value, String> {
    let mut worker = Phone::sign_in(address, "outreach.phnompenh", passphrase)?;
    let mut writer = Phone::sign_in(address, "director.phnompenh", passphrase)?;
    let reports = writer.read("/api/v1/reports")?;
    let report = &reports["reports"][0];
    let text = |name: &str| report[name].as_str().ok_or_else(|| format!("no report: {reports}"));
    let (id, project) = (text("id")?, text("project")?);
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
    let dashboard = format!("/api/v1/dashboard?period={YEAR}");
    Ok(json!({
        "table_ms": asked(&format!("/api/v1/figures?project={project}&period={YEAR}"), true)?,
        "report_ms": asked(&format!("/api/v1/reports/{id}/figures"), true)?,
        "measure_ms": asked(&format!("/api/v1/measures/contacts?period={YEAR}"), true)?,
        "dashboard_anew_ms": asked(&dashboard, true)?,
        "dashboard_ms": asked(&dashboard, false)?,
        "pdf_ms": asked(&format!("/api/v1/reports/{id}/document?format=pdf"), true)?,
    }))
}
