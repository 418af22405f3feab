//! The sheet `settings`, and our own sheet `scores`.

use super::{
    choices::texts,
    headers::{Line, Table},
    languages::Languages,
    parameters::decimal,
    problem::{Findings, Place},
    sheets::find,
    workbook::Workbook,
};
use instruments::definition::{Band, Better, Score, Settings, Texts, Tone};

/// Settings that are kept, or that change how the rest is read.
const KEPT: &[&str] = &["title", "form_id", "version", "default_language"];

/// What holds for the form as a whole.
#[derive(Default)]
pub struct Head {
    /// What the form is called.
    pub title: Texts,
    /// Its settings.
    pub settings: Settings,
    /// Where the title stands.
    pub place: Place,
}

/// What is said of the language of texts that have none.
pub fn default_language(workbook: &Workbook) -> String {
    let mut findings = Findings::default();
    let Some(sheet) = find(workbook, "settings") else { return String::new() };
    let table = Table::read(sheet, &mut findings);
    table.rows.first().map_or(String::new(), |row| table.line(row).get("default_language").to_owned())
}

/// Reads the sheet `settings`.
pub fn read(workbook: &Workbook, languages: &mut Languages, findings: &mut Findings) -> Head {
    let Some(sheet) = find(workbook, "settings") else { return Head::default() };
    let table = Table::read(sheet, findings);
    for header in table.headers.iter().filter(|header| header.key == "title" && header.language.is_some()) {
        languages.meet(header.language.as_deref());
    }
    let Some(row) = table.rows.first() else { return Head::default() };
    let line = table.line(row);
    for (header, _) in line.cells().filter(|(header, _)| !KEPT.contains(&header.key.as_str())) {
        let message = format!("The setting '{}' means nothing in Safetynet: it is left out.", header.written);
        findings.warn(line.place().column(&header.written), "setting.unused", message);
    }
    Head {
        title: texts(line, "title", languages),
        settings: Settings {
            form_id: line.get("form_id").to_owned(),
            version: line.get("version").to_owned(),
            scores: Vec::new(),
        },
        place: line.at("title"),
    }
}

/// Reads the sheet `scores`, which only Safetynet knows: a row for each band, the first of a score with what holds for
/// all of it.
pub fn scores(
    workbook: &Workbook,
    languages: &mut Languages,
    findings: &mut Findings,
) -> Vec<(Score, Place)> {
    let mut scores: Vec<(Score, Place)> = Vec::new();
    let Some(sheet) = find(workbook, "scores") else { return scores };
    let table = Table::read(sheet, findings);
    for header in table.headers.iter().filter(|header| matches!(header.key.as_str(), "label" | "band_label"))
    {
        languages.meet(header.language.as_deref());
    }
    for row in table.rows {
        let line = table.line(row);
        if !line.get("item").is_empty() {
            scores.extend(score(line, languages, findings).map(|score| (score, line.at("item"))));
        }
        let banded = ["from", "to", "tone"].iter().any(|key| !line.get(key).is_empty());
        match scores.last_mut() {
            Some((score, _)) if banded => score.bands.extend(band(line, languages, findings)),
            None if banded => {
                findings.refuse(line.at("item"), "score.item", "To which score does this band belong?");
            }
            _ => {}
        }
    }
    scores
}

fn score(line: Line<'_>, languages: &Languages, findings: &mut Findings) -> Option<Score> {
    let (min, max) = (number(line, "min", findings), number(line, "max", findings));
    let better = match line.get("better") {
        "up" => Some(Better::Up),
        "down" => Some(Better::Down),
        _ => {
            findings.refuse(line.at("better"), "score.better", "Which way is the score better: up or down?");
            None
        }
    };
    Some(Score {
        item: line.get("item").split('/').map(|name| name.trim().to_owned()).collect(),
        label: texts(line, "label", languages),
        min: min?,
        max: max?,
        better: better?,
        bands: Vec::new(),
    })
}

fn band(line: Line<'_>, languages: &Languages, findings: &mut Findings) -> Option<Band> {
    let (from, to) = (number(line, "from", findings), number(line, "to", findings));
    let tone = match line.get("tone") {
        "bad" => Some(Tone::Bad),
        "warn" => Some(Tone::Warn),
        "good" => Some(Tone::Good),
        _ => {
            findings.refuse(line.at("tone"), "score.tone", "The tone of a band is bad, warn or good.");
            None
        }
    };
    Some(Band { from: from?, to: to?, label: texts(line, "band_label", languages), tone: tone? })
}

fn number(line: Line<'_>, key: &str, findings: &mut Findings) -> Option<f64> {
    let number = decimal(line.get(key));
    if number.is_none() {
        findings.refuse(line.at(key), "score.number", format!("'{key}' of a score must be a number."));
    }
    number
}
