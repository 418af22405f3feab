//! Who does what, where, when and for whom (5W), as CSV with a row of HXL tags. Columns after the 5W of child protection
//! in Cox's Bazar and the core tags of HXL 1.1.

use rules::figures::{Records, Sex};

use super::{Asked, Export, Left, Sheet, Why, lines, lines::Line};
use crate::csv::{self, Cell};

/// Heading and tag of each column.
const COLUMNS: [(&str, &str); 23] = [
    ("Organisation", "#org+impl+name"),
    ("Organisation code", "#org+impl+code"),
    ("Project code", "#activity+code"),
    ("Project", "#activity+name"),
    ("Sector (DAC)", "#sector+code"),
    ("Status", "#status"),
    ("Country", "#country+code+v_iso2"),
    ("Province code", "#adm1+code"),
    ("Province", "#adm1+name"),
    ("From", "#date+start"),
    ("Until", "#date+end"),
    ("Month or year", "#meta+period"),
    ("Indicator code", "#indicator+code"),
    ("Indicator", "#indicator+name"),
    ("Unit", "#indicator+unit"),
    ("Value", "#indicator+value+num"),
    ("Target", "#targeted+num"),
    ("Reached", "#reached+num"),
    ("Girls and women", "#reached+f+num"),
    ("Boys and men", "#reached+m+num"),
    ("Children", "#reached+children+num"),
    ("Adults", "#reached+adults+num"),
    ("Hidden because small", "#meta+hidden"),
];

/// The 5W of a project; `None` if there is no such project.
pub fn five_w(asked: &Asked, records: &dyn Records) -> Option<Export> {
    let mut left = Left::default();
    let sheet = Sheet::of(asked, records, &mut left)?;
    for field in ["code", "title_en", "status"] {
        if sheet.project.text(field).is_none() {
            left.note(Why::Missing, format!("project.{field}"));
        }
    }
    left.note(Why::Never, "donor");
    let mut text = String::from(csv::START);
    csv::line(&mut text, &COLUMNS.map(|(heading, _)| Cell::text(heading)));
    csv::line(&mut text, &COLUMNS.map(|(_, tag)| Cell::text(tag)));
    for line in &sheet.lines {
        csv::line(&mut text, &row(&sheet, line));
    }
    Some(Export { text, left_out: left.list() })
}

fn row(sheet: &Sheet<'_>, line: &Line) -> Vec<Cell> {
    let project = |field| project_text(sheet, field);
    let day = |day: Result<model::date::Day, _>| day.map_or(Cell::Nothing, |day| Cell::text(day.to_string()));
    let number = |text: Option<&String>| text.map_or(Cell::Nothing, |text| Cell::Number(text.clone()));
    let people = |n: Option<u64>| n.filter(|_| line.counts_people).map_or(Cell::Nothing, Cell::whole);
    let province = line.province.as_ref();
    let word = |year: &'static str, month: &'static str| {
        Cell::text(if matches!(line.period, model::date::Period::Year(_)) { year } else { month })
    };
    let is_reached = line.counts_people && !line.is_share;
    vec![
        words(sheet.org_text("name_en")),
        words(sheet.org_text("code")),
        project("code"),
        project("title_en"),
        Cell::text(super::iati::sector(sheet.project)),
        project("status"),
        province.map_or(Cell::Nothing, |place| Cell::text(place.country())),
        province.map_or(Cell::Nothing, |place| Cell::text(place.as_str())),
        province.map_or(Cell::Nothing, |place| Cell::text(lines::place_name(place))),
        day(line.period.first_day()),
        day(line.period.last_day()),
        word("year", "month"),
        Cell::text(line.code.as_str()),
        line.label.en.as_deref().map_or(Cell::Nothing, words),
        Cell::text(if line.is_share {
            "percent"
        } else if line.counts_people {
            "people"
        } else {
            "number"
        }),
        number(line.value.as_ref()),
        number(line.target.as_ref()),
        number(line.value.as_ref().filter(|_| is_reached)),
        people(line.parts.of_sex(Sex::Female)),
        people(line.parts.of_sex(Sex::Male)),
        people(line.parts.children),
        people(line.parts.adults),
        Cell::text(if line.value.is_none() { "yes" } else { "no" }),
    ]
}

fn project_text(sheet: &Sheet<'_>, field: &str) -> Cell {
    sheet.project.text(field).map_or(Cell::Nothing, words)
}

/// A text on one line: HXL counts a line break within a value as a fault.
fn words(text: &str) -> Cell {
    Cell::text(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
