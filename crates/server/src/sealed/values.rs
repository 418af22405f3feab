//! What a value is called and how it reads, in the language of the page.

use model::{KindName, Shape, codes, date::Instant, place::PlaceCode};
use serde_json::Value;

use super::words::{Words, words_of};
use crate::worried::words::Lang;

/// What a field is called. `None`: it has no name here, and is not shown.
pub fn label(words: &'static Words, kind: &str, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        ("case", "status") => words.case_status,
        ("note", "kind") => words.note_kind,
        ("referral", "kind") => words.what_for,
        ("referral", "urgency") => words.answer_within,
        ("referral", "place") => words.province,
        ("referral", "reason") => words.why,
        ("referral", "age_band") | (_, "age") => words.age,
        (_, "told_by_phone") => words.told_by_phone,
        (_, "name") => words.name,
        (_, "sex") => words.sex,
        (_, "languages") => words.languages,
        (_, "nationality") => words.nationality,
        (_, "phone") => words.phone,
        (_, "place") => words.place,
        (_, "place_note") => words.place_note,
        (_, "living") => words.living,
        (_, "school") => words.school,
        (_, "vulnerability") => words.vulnerability,
        (_, "status") => words.status,
        (_, "wishes") => words.wishes,
        (_, "number") => words.number,
        (_, "risk") => words.risk,
        (_, "summary") => words.summary,
        (_, "about") => words.about,
        (_, "care") => words.care,
        (_, "child_view") => words.child_view,
        (_, "time") => words.time,
        (_, "text") => words.text,
        (_, "domain") => words.domain,
        (_, "goal") => words.goal,
        (_, "action") => words.action,
        (_, "service") => words.service,
        (_, "urgency") => words.urgency,
        (_, "due") => words.due,
        (_, "who") => words.who,
        (_, "done") => words.done,
        _ => return None,
    })
}

/// A value as a reader understands it. Nothing where it says nothing.
pub fn shown(lang: Lang, kind: &str, field: &str, value: &Value) -> Option<String> {
    let words = words_of(lang);
    let facts = KindName::ALL.iter().find(|name| name.as_str() == kind)?.facts().field(field)?;
    let text = value.as_str();
    let all = |list| {
        let of = |item: &Value| item.as_str().map(|id| code(lang, list, id));
        Some(value.as_array()?.iter().filter_map(of).collect::<Vec<_>>().join(", "))
    };
    let shown = match facts.shape {
        Shape::Code(list) => code(lang, list, text?),
        Shape::Codes(list) => all(list)?,
        Shape::Place => place(lang, text?),
        Shape::Instant => text?.parse().map_or_else(|_| text.unwrap_or_default().to_owned(), moment),
        Shape::YesNo => if value.as_bool()? { words.yes } else { words.no }.to_owned(),
        Shape::Name => name(value)?,
        Shape::Age => years(words, &span(value)?),
        _ if field == "age_band" => match text? {
            "not_stated" => words.not_stated.to_owned(),
            band => years(words, &band.replace('-', "–")),
        },
        _ => match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        },
    };
    (!shown.is_empty()).then_some(shown)
}

/// A code's label; of one that this program does not know the code itself, so that nothing is left out unseen.
pub fn code(lang: Lang, list: &str, id: &str) -> String {
    let found = codes::find(list).and_then(|list| list.code(id));
    let label = found.map(|code| match lang {
        Lang::En => code.en,
        Lang::Km => code.km,
        Lang::Th => code.th,
    });
    label.unwrap_or(id).to_owned()
}

/// A moment by the clock of the field (UTC+7), the day as it is written everywhere.
pub fn moment(at: Instant) -> String {
    let local = at.plus_hours(7).to_string();
    let time = local.split_once('T').map_or("", |(_, time)| time.get(..5).unwrap_or_default());
    format!("{} {time}", at.field_day())
}

/// A place, and the province that it lies in.
fn place(lang: Lang, text: &str) -> String {
    let named = |code: &str| {
        let code: PlaceCode = code.parse().ok()?;
        let found = model::place::all().iter().find(|place| place.code == code)?;
        Some(found.name(lang.code()).to_owned())
    };
    let province = text.get(..5).filter(|province| *province != text).and_then(named);
    match (named(text), province) {
        (Some(place), Some(province)) => format!("{place}, {province}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => text.to_owned(),
    }
}

/// All that somebody is called by, their own script first.
fn name(value: &Value) -> Option<String> {
    let parts = ["script", "latin", "nickname"].map(|part| value.get(part).and_then(Value::as_str));
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn span(age: &Value) -> Option<String> {
    let bound = |name| age.get(name).and_then(Value::as_u64);
    let (min, max) = (bound("years_min")?, bound("years_max")?);
    Some(if min == max { min.to_string() } else { format!("{min}–{max}") })
}

fn years(words: &Words, span: &str) -> String {
    words.years.replace("{n}", span)
}

#[cfg(test)]
mod tests {
    use model::schema::SHARE_SETS;
    use serde_json::json;

    use super::*;

    #[test]
    fn whatever_a_referral_may_share_has_a_name_on_the_page() {
        let points = |shape| matches!(shape, Shape::Ref(_) | Shape::Refs(_) | Shape::AnyRef);
        let mut named = 0;
        for (kind, fields) in SHARE_SETS.iter().flat_map(|(_, kinds)| *kinds) {
            let facts = KindName::ALL.iter().find(|name| name.as_str() == *kind).unwrap().facts();
            for field in *fields {
                if points(facts.field(field).unwrap().shape) || *field == "shareable" {
                    continue;
                }
                assert!(label(words_of(Lang::Km), kind, field).is_some(), "{kind}.{field}");
                named += 1;
            }
        }
        assert!(named > 30, "{named}");
    }

    #[test]
    fn values_read_as_people_say_them() {
        let en = |kind, field, value: Value| shown(Lang::En, kind, field, &value);
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            en("person", "name", json!({"script": "សុខ", "latin": "Sok", "nickname": "Mouse"})),
            text("សុខ · Sok · Mouse")
        );
        assert_eq!(en("person", "age", json!({"years_min": 8, "years_max": 10})), text("8–10 years"));
        assert_eq!(en("person", "age", json!({"years_min": 9, "years_max": 9})), text("9 years"));
        assert_eq!(en("referral", "age_band", json!("10-14")), text("10–14 years"));
        assert_eq!(en("note", "time", json!("2026-11-03T20:05:00.000Z")), text("2026-11-04 03:05"));
        assert_eq!(shown(Lang::Km, "person", "sex", &json!("female")), text("ស្រី"));
        assert_eq!(en("person", "sex", json!("dragon")), text("dragon"));
        assert_eq!(en("person", "name", json!({})), None);
        assert!(shown(Lang::Th, "person", "place", &json!("KH-12")).is_some_and(|name| !name.contains("KH")));
    }
}
