//! Aggregate values for a health or social information system: DHIS2 `dataValueSets` as JSON, and the same numbers as ADX
//! (IHE QRPH, Aggregate Data Exchange), one group for each place and period.
//!
//! Both speak in codes (`idScheme=CODE`): data elements are the codes of the indicators, organisation units the official
//! codes of provinces, category options the sexes. Over there an element is divided in one way only, so that the whole and
//! its parts by sex are two elements; the second ends in `-SEX`.

use std::collections::BTreeMap;

use model::date::{Instant, Period};
use rules::figures::Records;
use serde::Serialize;

use super::{Asked, Export, Left, Sheet, Why, lines::Line, xml::Xml};

/// One value as DHIS2 takes it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValue {
    data_element: String,
    period: String,
    org_unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    category_option_combo: Option<String>,
    value: String,
}

/// Body of `POST /api/dataValueSets`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DataValueSet<'a> {
    data_set: &'a str,
    data_element_id_scheme: &'static str,
    org_unit_id_scheme: &'static str,
    category_option_combo_id_scheme: &'static str,
    data_values: Vec<DataValue>,
}

/// The values of a project; `None` if there is no such project.
pub fn data_value_set(asked: &Asked, records: &dyn Records) -> Option<Export> {
    let mut left = Left::default();
    let sheet = Sheet::of(asked, records, &mut left)?;
    let mut data_values = Vec::new();
    for line in &sheet.lines {
        data_values.extend(values(line).map(|Value { element, sex, number }| DataValue {
            data_element: element,
            period: compact(line.period),
            org_unit: unit(&sheet, line),
            category_option_combo: sex,
            value: number,
        }));
    }
    note_missing(&sheet, &mut left);
    let set = DataValueSet {
        data_set: super::lines::code_of(sheet.project),
        data_element_id_scheme: "CODE",
        org_unit_id_scheme: "CODE",
        category_option_combo_id_scheme: "CODE",
        data_values,
    };
    Some(Export { text: serde_json::to_string_pretty(&set).unwrap_or_default(), left_out: left.list() })
}

/// The same as ADX.
pub fn adx(asked: &Asked, records: &dyn Records) -> Option<Export> {
    let mut left = Left::default();
    let sheet = Sheet::of(asked, records, &mut left)?;
    note_missing(&sheet, &mut left);
    let mut groups: BTreeMap<(String, Period), Vec<&Line>> = BTreeMap::new();
    for line in &sheet.lines {
        groups.entry((unit(&sheet, line), line.period)).or_default().push(line);
    }
    let exported = i64::try_from(asked.now_ms).ok().and_then(|ms| Instant::from_unix_millis(ms).ok())?;
    let mut xml = Xml::new();
    xml.open("adx", &[("xmlns", "urn:ihe:qrph:adx:2015"), ("exported", &exported.to_string())]);
    for ((unit, period), lines) in &groups {
        let of_group: Vec<Value> = lines.iter().flat_map(|line| values(line)).collect();
        // A group without a value says nothing, and the profile asks for one.
        if of_group.is_empty() {
            continue;
        }
        let data_set = super::lines::code_of(sheet.project);
        xml.open("group", &[("orgUnit", unit), ("period", &duration(*period)), ("dataSet", data_set)]);
        for Value { element, sex, number } in &of_group {
            let mut attributes = vec![("dataElement", element.as_str()), ("value", number.as_str())];
            attributes.extend(sex.as_ref().map(|sex| ("sex", sex.as_str())));
            xml.empty("dataValue", &attributes);
        }
        xml.close();
    }
    Some(Export { text: xml.finish(), left_out: left.list() })
}

/// One value of an element.
struct Value {
    element: String,
    sex: Option<String>,
    number: String,
}

/// The whole, then by sex. What is hidden is not there at all.
fn values(line: &Line) -> impl Iterator<Item = Value> {
    let whole = line.value.iter().map(|number| Value {
        element: line.code.clone(),
        sex: None,
        number: number.clone(),
    });
    let sexes = line.parts.sexes.iter().map(|(sex, n)| Value {
        element: format!("{}-SEX", line.code),
        sex: Some(sex.as_str().to_uppercase()),
        number: n.to_string(),
    });
    whole.chain(sexes)
}

/// `2026`, `2026Q4` or `202611`.
fn compact(period: Period) -> String {
    period.to_string().replace('-', "")
}

/// `2026-01-01/P1Y`, `2026-10-01/P3M` or `2026-11-01/P1M`.
fn duration(period: Period) -> String {
    let length = match period {
        Period::Year(_) => "P1Y",
        Period::Quarter(_) => "P3M",
        Period::Month(_) => "P1M",
    };
    period.months().first().map_or_else(String::new, |first| format!("{first}-01/{length}"))
}

/// A province, else the organisation.
fn unit(sheet: &Sheet<'_>, line: &Line) -> String {
    let place = line.province.as_ref().map(model::place::PlaceCode::as_str);
    place.unwrap_or_else(|| sheet.org_text("code")).to_owned()
}

fn note_missing(sheet: &Sheet<'_>, left: &mut Left) {
    if sheet.project.text("code").is_none() {
        left.note(Why::StandIn, "project.code");
    }
    if sheet.province.is_none() && sheet.org_text("code").is_empty() {
        left.note(Why::Missing, "organisation.code");
    }
}
