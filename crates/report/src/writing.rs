//! A report as its readers get it: one composition, from which paper, page and workbook are made alike. Whatever stands on
//! one stands on the others, in the same words.

use std::collections::BTreeMap;

use model::{
    RecordId, State, codes,
    place::{self, PlaceCode},
};
use rules::writing::{Gap, Piece, Told, Values, Written, pieces};

mod html;
mod picture;
mod words;

pub use html::to_html;
pub use picture::Picture;
use words::{Word, word};

/// What a report is composed of.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The report, opened.
    pub report: &'a State,
    /// Its project, coded.
    pub project: Option<&'a State>,
    /// The project's indicators in the order of their table, coded.
    pub indicators: &'a [State],
    /// What it says.
    pub written: &'a Written,
    /// The photos of its stories.
    pub photos: &'a BTreeMap<RecordId, Picture>,
    /// Who gives it out, in words.
    pub from: &'a str,
}

/// A report, laid out for any reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// `en`, `km`, `th`.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What the project is called.
    pub project: Option<String>,
    /// Who gives it out.
    pub from: String,
    /// Code of the project, with the version where it was signed.
    pub number: Option<String>,
    /// When it was signed, or that nobody has.
    pub made: String,
    /// What stands at the foot of every page.
    pub warning: String,
    /// Word between page and pages.
    pub of: &'static str,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// What stands under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What follows.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Labels with values.
    Facts(Vec<(String, String)>),
    /// Words in their lines.
    Text(String),
    /// Photos of a story.
    Pictures {
        /// Those of one story, in their order.
        pictures: Vec<Picture>,
        /// What is said of each to whoever does not see it.
        said: String,
    },
    /// A table.
    Table {
        /// Heads of the columns.
        head: Vec<String>,
        /// Rows, each as long as the head.
        rows: Vec<Vec<String>>,
    },
}

/// Composes a report in its own language.
pub fn compose(sources: &Sources) -> Document {
    let language = language_of(sources.report);
    let report = sources.report;
    let of_language = |state: &State, field: &str| in_language(state, field, language);
    let is_signed = matches!(report.text("status"), Some("signed" | "sent"));
    let version = report.value("version").and_then(serde_json::Value::as_u64).filter(|_| is_signed);
    let code = sources.project.and_then(|project| project.text("code"));
    let number = match (code, version) {
        (Some(code), Some(version)) => Some(format!("{code} · v{version}")),
        (Some(code), None) => Some(code.to_owned()),
        (None, version) => version.map(|version| format!("v{version}")),
    };
    let signed = report.text("signed").and_then(|at| at.get(..10));
    let template = report.text("template").unwrap_or("progress");
    let hash = report.text("hash").and_then(|hash| hash.get(..16)).unwrap_or_default();
    Document {
        language,
        title: report
            .text("title")
            .map_or_else(|| label("report_template", template, language), str::to_owned),
        project: sources.project.and_then(|project| of_language(project, "title")),
        from: sources.from.to_owned(),
        number,
        made: match (is_signed, signed) {
            (true, Some(day)) => format!("{} {day}", word(Word::Signed, language)),
            _ => word(Word::Draft, language).to_owned(),
        },
        warning: if is_signed {
            format!("{} {hash}", word(Word::Hidden, language))
        } else {
            word(Word::DraftWarning, language).to_owned()
        },
        of: "/",
        sections: sources.written.parts.iter().map(|part| section(sources, part, language)).collect(),
    }
}

fn section(sources: &Sources, part: &rules::writing::Part, language: &'static str) -> Section {
    let mut blocks = Vec::new();
    match part.heading.as_str() {
        "code" => {
            let code = sources.project.and_then(|project| project.text("code"));
            blocks.extend(code.map(|code| Block::Text(code.to_owned())));
        }
        "place" => {
            let place = sources.project.and_then(|project| project.text("place"));
            blocks.extend(place.and_then(|code| province(code, language)).map(Block::Text));
        }
        "period" => {
            let (from, until) = (sources.report.text("from"), sources.report.text("until"));
            blocks.extend(from.zip(until).map(|(from, until)| Block::Text(format!("{from} – {until}"))));
        }
        "funding" | "money" => blocks.extend(money(&sources.written.values, language)),
        "figures" => blocks.extend(table(sources, language)),
        _ => {}
    }
    let text = filled(&part.text, &sources.written.values, language);
    if !text.trim().is_empty() {
        blocks.push(Block::Text(text));
    }
    if part.heading == "example" {
        blocks.extend(sources.written.stories.iter().flat_map(|told| story(sources, told, language)));
    }
    Section { heading: label("report_heading", &part.heading, language), blocks }
}

/// A story while it may be told; what was taken back is told no more, in whichever version.
fn story(sources: &Sources, told: &Told, language: &'static str) -> Vec<Block> {
    if !told.is_told() {
        return vec![Block::Text(word(Word::TakenOut, language).to_owned())];
    }
    let place = told.place.as_deref().and_then(|code| province(code, language));
    let who = [Some(told.pseudonym.clone()).filter(|name| !name.is_empty()), place];
    let who: Vec<String> = who.into_iter().flatten().collect();
    let mut text = who.join(", ");
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(&told.text);
    let pictures: Vec<Picture> =
        told.shown().iter().filter_map(|photo| sources.photos.get(&photo.id).cloned()).collect();
    let said = || word(Word::Photo, language).to_owned();
    let pictures = (!pictures.is_empty()).then(|| Block::Pictures { pictures, said: said() });
    let note = Block::Text(word(Word::OtherName, language).to_owned());
    [Block::Text(text)].into_iter().chain(pictures).chain([note]).collect()
}

/// A text with its figures in place.
pub fn filled(text: &str, values: &Values, language: &str) -> String {
    pieces(text, values)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Value(value) => value,
            Piece::Gap { gap: Gap::Unknown } => word(Word::NotKnown, language).to_owned(),
            Piece::Gap { gap: Gap::Hidden } => word(Word::TooFew, language).to_owned(),
        })
        .collect()
}

fn money(values: &Values, language: &'static str) -> Option<Block> {
    let rows = [("budget", Word::Budget), ("received", Word::Received), ("spent", Word::Spent)]
        .into_iter()
        .filter_map(|(sum, name)| Some((word(name, language).to_owned(), values.money.get(sum)?.clone())));
    Some(rows.collect::<Vec<_>>()).filter(|rows| !rows.is_empty()).map(Block::Facts)
}

fn table(sources: &Sources, language: &'static str) -> Option<Block> {
    let head = [Word::Indicator, Word::Baseline, Word::Target, Word::Actual];
    let rows: Vec<Vec<String>> = sources
        .indicators
        .iter()
        .map(|indicator| {
            let value = sources.written.values.figures.get(&indicator.record).cloned().unwrap_or_default();
            let not_known = || word(Word::NotKnown, language).to_owned();
            let actual =
                if value.hidden { Some(word(Word::TooFew, language).to_owned()) } else { value.actual };
            vec![
                in_language(indicator, "label", language).unwrap_or_default(),
                indicator.text("baseline").unwrap_or("–").to_owned(),
                value.target.unwrap_or_else(|| "–".to_owned()),
                actual.unwrap_or_else(not_known),
            ]
        })
        .collect();
    let head = head.map(|name| word(name, language).to_owned()).to_vec();
    (!rows.is_empty()).then_some(Block::Table { head, rows })
}

/// The tables of a report as rows for a workbook: heading, then its facts and its table.
pub fn to_rows(document: &Document) -> Vec<Vec<String>> {
    let mut rows = vec![vec![document.title.clone()]];
    rows.extend(document.number.iter().map(|number| vec![number.clone()]));
    rows.push(vec![document.made.clone()]);
    for section in &document.sections {
        let tables =
            section.blocks.iter().filter(|block| !matches!(block, Block::Text(_) | Block::Pictures { .. }));
        for (at, block) in tables.enumerate() {
            if at == 0 {
                rows.push(vec![section.heading.clone()]);
            }
            match block {
                Block::Facts(facts) => rows.extend(facts.iter().map(|(a, b)| vec![a.clone(), b.clone()])),
                Block::Table { head, rows: table } => {
                    rows.push(head.clone());
                    rows.extend(table.iter().cloned());
                }
                Block::Text(_) | Block::Pictures { .. } => {}
            }
        }
    }
    rows
}

fn language_of(report: &State) -> &'static str {
    match report.text("language") {
        Some("km") => "km",
        Some("th") => "th",
        _ => "en",
    }
}

/// A text that stands in three languages, in this one or else in another.
fn in_language(state: &State, field: &str, language: &str) -> Option<String> {
    [language, "en", "km", "th"]
        .iter()
        .find_map(|one| state.text(&format!("{field}_{one}")))
        .map(str::to_owned)
}

fn label(list: &str, id: &str, language: &str) -> String {
    let code = codes::find(list).and_then(|list| list.code(id));
    code.map_or(id, |code| match language {
        "km" => code.km,
        "th" => code.th,
        _ => code.en,
    })
    .to_owned()
}

/// The province of a place, never finer.
fn province(code: &str, language: &str) -> Option<String> {
    let code: PlaceCode = code.parse().ok()?;
    let found = place::find(&code.at_level(place::Level::Province))?;
    Some(found.name(language).to_owned())
}

#[cfg(test)]
mod tests;
