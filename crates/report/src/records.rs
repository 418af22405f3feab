//! Records of one kind as lines of a table: one column a field, names and ages in their parts.

use model::{Fields, KindName, Shape};
use serde_json::Value;

use crate::csv::Cell;

const NAME_PARTS: [&str; 4] = ["script", "latin", "nickname", "aliases"];
const AGE_PARTS: [&str; 5] = ["years_min", "years_max", "as_of", "method", "doubt"];

/// What stands in front of the fields.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Identifier.
    pub id: String,
    /// Owning organisation.
    pub org: String,
    /// When it was created, RFC 3339.
    pub created: String,
    /// When it last changed, RFC 3339.
    pub updated: String,
    /// The fields that may be seen.
    pub fields: &'a Fields,
}

/// Names of the columns.
pub fn header(kind: KindName) -> Vec<Cell> {
    let mut cells: Vec<Cell> = ["id", "org", "created", "updated"].map(Cell::text).to_vec();
    for field in kind.facts().fields {
        match parts(field.shape) {
            Some(parts) => {
                cells.extend(parts.iter().map(|part| Cell::text(format!("{}.{part}", field.name))));
            }
            None => cells.push(Cell::text(field.name)),
        }
    }
    cells
}

/// The cells of one record, under [`header`].
pub fn row(kind: KindName, row: &Row<'_>) -> Vec<Cell> {
    let mut cells: Vec<Cell> =
        [&row.id, &row.org, &row.created, &row.updated].map(|text| Cell::text(text.as_str())).to_vec();
    for field in kind.facts().fields {
        let value = row.fields.get(field.name);
        match parts(field.shape) {
            Some(parts) => cells
                .extend(parts.iter().map(|part| cell(field.shape, value.and_then(|value| value.get(*part))))),
            None => cells.push(cell(field.shape, value)),
        }
    }
    cells
}

fn parts(shape: Shape) -> Option<&'static [&'static str]> {
    match shape {
        Shape::Name => Some(&NAME_PARTS),
        Shape::Age => Some(&AGE_PARTS),
        _ => None,
    }
}

fn cell(shape: Shape, value: Option<&Value>) -> Cell {
    match value {
        None | Some(Value::Null) => Cell::Nothing,
        Some(Value::Number(number)) => Cell::Number(number.to_string()),
        Some(Value::String(text)) if shape == Shape::Decimal => Cell::Number(text.clone()),
        Some(Value::String(text)) => Cell::text(text.as_str()),
        Some(Value::Bool(yes)) => Cell::text(if *yes { "yes" } else { "no" }),
        Some(Value::Array(items)) if items.iter().all(Value::is_string) => {
            Cell::text(items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("; "))
        }
        Some(other) => Cell::text(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::csv;

    #[test]
    fn every_row_has_the_columns_of_its_header() {
        for kind in KindName::ALL {
            let fields = Fields::new();
            let row_of = Row {
                id: String::new(),
                org: String::new(),
                created: String::new(),
                updated: String::new(),
                fields: &fields,
            };
            assert_eq!(header(*kind).len(), row(*kind, &row_of).len(), "{kind:?}");
        }
    }

    #[test]
    fn a_name_made_to_run_is_only_shown() {
        let Value::Object(fields) = json!({
            "name": {"latin": "=HYPERLINK(\"http://x\")", "aliases": ["+1", "b"]},
            "age": {"years_min": 8, "years_max": 10, "as_of": "2026-11-22", "method": "looks", "doubt": true},
            "languages": ["km", "th"],
        }) else {
            panic!()
        };
        let row_of = Row {
            id: "1".into(),
            org: "2".into(),
            created: "3".into(),
            updated: "4".into(),
            fields: &fields,
        };
        let mut out = String::new();
        csv::line(&mut out, &row(KindName::Person, &row_of));
        assert!(
            out.starts_with("\"1\",\"2\",\"3\",\"4\",,\"'=HYPERLINK(\"\"http://x\"\")\",,\"'+1; b\","),
            "{out}"
        );
        assert!(
            out.contains(",8,10,\"2026-11-22\",\"looks\",\"yes\",") && out.contains("\"km; th\""),
            "{out}"
        );
    }
}
