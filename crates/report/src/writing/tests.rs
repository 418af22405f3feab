use std::collections::BTreeMap;

use model::{
    AccountId, Fields, KindName, RecordId, State, Write,
    hlc::{Hlc, Node},
    id::EntryId,
};
use rules::writing::{FigureValue, Part, Photo, Standing};
use serde_json::{Value, json};

use super::*;

const NOW_MS: u64 = 1_795_500_000_000;

fn id(n: u8) -> RecordId {
    RecordId::new(1, [n; 10])
}

fn state(record: RecordId, kind: KindName, fields: &Value) -> State {
    let at = Hlc { wall_ms: NOW_MS, counter: 0, node: Node([1; 6]) };
    let write = |value: &Value| Write {
        value: value.clone(),
        seq: 1,
        claimed: at,
        at,
        entry: EntryId::new(1, [1; 10]),
        by: AccountId::new(1, [1; 10]),
    };
    let fields: Fields = fields.as_object().unwrap().clone();
    let registers: BTreeMap<_, _> =
        fields.iter().map(|(name, value)| (name.clone(), vec![write(value)])).collect();
    State {
        record,
        kind,
        version: 1,
        org: id(1),
        team: None,
        by: AccountId::new(1, [1; 10]),
        created_ms: NOW_MS,
        updated_ms: NOW_MS,
        registers,
        erased: false,
    }
}

fn part(n: u8, heading: &str, text: &str) -> Part {
    Part { id: id(n), authors: Vec::new(), heading: heading.to_owned(), text: text.to_owned() }
}

fn told(standing: Standing, names: bool) -> Told {
    Told {
        id: id(40),
        standing,
        names,
        pseudonym: "Star".to_owned(),
        text: "She <b>walks</b> to school".to_owned(),
        place: Some("KH-011002".to_owned()),
        photos: vec![
            Photo { id: id(41), sha256: "ab".repeat(32) },
            Photo { id: id(42), sha256: "cd".repeat(32) },
        ],
        photos_standing: Standing::NoConsent,
    }
}

/// The same with a consent to its photos that stands so.
fn seen(told: Told, photos_standing: Standing) -> Told {
    Told { photos_standing, ..told }
}

/// A JPEG of one grey dot.
const DOT: &[u8] = b"\xff\xd8\xff\xe1\x00\x0aSreymom!\xff\xdb\x00\x04\x00\x01\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x01\x01\x11\x00\
\xff\xc4\x00\x03\x00\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x37\xff\xd9";

/// A report of two indicators, one of them hidden, in a language, with a story.
fn document(language: &str, told: Told) -> Document {
    let figures = BTreeMap::from([
        (id(3), FigureValue { actual: Some("5,130".into()), hidden: false, target: Some("5,000".into()) }),
        (id(4), FigureValue { actual: None, hidden: true, target: None }),
    ]);
    let money = BTreeMap::from([("budget".to_owned(), "12,000.50 USD".to_owned())]);
    let words =
        format!("We met {{{{figure:{}}}}} and {{{{figure:{}}}}} of {{{{money:spent}}}}", id(3), id(4));
    let written = Written {
        values: Values { figures, money },
        has_period: true,
        parts: vec![
            part(20, "code", ""),
            part(21, "place", ""),
            part(22, "update", &words),
            part(23, "figures", ""),
            part(24, "money", ""),
            part(25, "example", ""),
        ],
        stories: vec![told],
        hash: String::new(),
    };
    let report = state(
        id(10),
        KindName::Report,
        &json!({"language": language, "title": "A <year>", "status": "signed", "version": 2,
            "signed": "2026-11-22T07:00:00.000Z", "hash": "ab".repeat(32)}),
    );
    let project = state(
        id(2),
        KindName::Project,
        &json!({"code": "KHM-HPC-PSK-P02", "title_en": "Street", "place": "KH-011002"}),
    );
    let indicators = [(3, "Attendances"), (4, "Children")].map(|(n, label)| {
        state(id(n), KindName::Indicator, &json!({"label_en": label, "label_km": format!("km {label}")}))
    });
    // Of the second photo the bytes are no picture.
    let photos = BTreeMap::from([(id(41), Picture::of_jpeg(DOT).unwrap())]);
    compose(&Sources {
        photos: &photos,
        report: &report,
        project: Some(&project),
        indicators: &indicators,
        written: &written,
        from: "House & Hope",
    })
}

fn words_of(document: &Document) -> String {
    let blocks: Vec<_> = document.sections.iter().flat_map(|section| &section.blocks).collect();
    format!("{blocks:?}")
}

#[test]
fn a_figure_stands_alike_in_words_and_table_and_none_is_nought() {
    let made = document("en", told(Standing::Stands, false));
    let words = words_of(&made);
    assert!(words.contains("We met 5,130 and [not shown: small numbers] of [not known]"), "{words}");
    assert!(words.contains(r#"["Attendances", "–", "5,000", "5,130"]"#), "{words}");
    assert!(words.contains(r#"["Children", "–", "–", "[not shown: small numbers]"]"#), "{words}");
    assert_eq!(made.number.as_deref(), Some("KHM-HPC-PSK-P02 · v2"));
    assert!(made.warning.contains("abababab"));
}

#[test]
fn the_place_is_a_province_and_what_was_taken_back_is_told_no_more() {
    let made = document("en", told(Standing::Stands, false));
    let words = words_of(&made);
    assert!(words.contains("She <b>walks") && words.contains("Star, Banteay Meanchey"), "{words}");
    for gone in
        [told(Standing::Withdrawn, false), told(Standing::Expired, false), told(Standing::Stands, true)]
    {
        let words = words_of(&document("en", gone));
        assert!(!words.contains("walks") && !words.contains("Star"), "{words}");
        assert!(words.contains("told no more"));
    }
}

#[test]
fn the_page_holds_no_tag_of_anybody_and_needs_nothing_else() {
    let page = to_html(&document("en", told(Standing::Stands, false)));
    assert!(
        page.contains("A &lt;year&gt;")
            && page.contains("House &amp; Hope")
            && page.contains("&lt;b&gt;walks")
    );
    assert!(
        !page.contains("<b>")
            && !page.contains("<script")
            && !page.contains("src=")
            && !page.contains("href=")
    );
}

#[test]
fn a_photo_stands_with_its_story_where_both_are_agreed_to() {
    let stands = seen(told(Standing::Stands, false), Standing::Stands);
    let made = document("en", stands.clone());
    let page = to_html(&made);
    assert_eq!(page.matches("<img alt=\"Photo of this story\"").count(), 1, "{page}");
    let source =
        page.split("src=\"data:image/jpeg;base64,").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let bytes = data_encoding::BASE64.decode(source.as_bytes()).unwrap();
    assert!(bytes.starts_with(&[0xff, 0xd8]) && !bytes.windows(7).any(|name| name == b"Sreymom"));
    assert!(page.contains("img-src data:") && !page.contains("src=\"http"));
    for out in [Standing::NoConsent, Standing::Withdrawn, Standing::Expired] {
        let page = to_html(&document("en", seen(told(Standing::Stands, false), out)));
        assert!(page.contains("walks") && !page.contains("<img"), "{out:?}");
    }
    for gone in [told(Standing::Withdrawn, false), told(Standing::Stands, true)] {
        assert!(!to_html(&document("en", seen(gone, Standing::Stands))).contains("<img"));
    }
    assert_eq!(
        to_rows(&made),
        to_rows(&document("en", told(Standing::Stands, false))),
        "a workbook has no pictures"
    );
}

#[test]
fn each_language_has_its_own_words_throughout() {
    for (language, headings) in [("km", "តួលេខ"), ("th", "ตัวเลข")] {
        let made = document(language, told(Standing::Withdrawn, false));
        assert!(made.sections.iter().any(|section| section.heading == headings));
        let words = words_of(&made);
        assert!(!words.contains("Target") && !words.contains("told no more"), "{words}");
        assert_eq!(made.language, language);
    }
}

#[test]
fn the_workbook_holds_the_tables_and_no_prose() {
    let rows = to_rows(&document("en", told(Standing::Stands, false)));
    assert!(rows.contains(&["Attendances", "–", "5,000", "5,130"].map(str::to_owned).to_vec()));
    assert!(rows.contains(&["Budget", "12,000.50 USD"].map(str::to_owned).to_vec()));
    assert!(rows.iter().flatten().all(|cell| !cell.contains("We met") && !cell.contains("walks")));
}
