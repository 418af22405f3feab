use rstest::rstest;
use serde_json::json;

use super::*;

fn name(wire: serde_json::Value) -> Result<Name, serde_json::Error> {
    serde_json::from_value(wire)
}

#[test]
fn a_full_name_comes_back_as_written() {
    let wire = json!({
        "script": "កែវ ដារ៉ា", "latin": "Keo Dara", "order": "family_first",
        "nickname": "តូឡា", "aliases": ["Ra"], "named_by": "self"
    });
    let full = name(wire.clone()).unwrap();
    assert_eq!(full.named_by, Some(NamedBy::Oneself));
    assert_eq!(serde_json::to_value(full).unwrap(), wire);
}

#[test]
fn what_is_not_given_is_not_written() {
    let short = name(json!({"nickname": "Tola"})).unwrap();
    assert_eq!(serde_json::to_value(short).unwrap(), json!({"nickname": "Tola"}));
}

#[rstest]
#[case::nothing(json!({}))]
#[case::nothing_but_who_said_so(json!({"named_by": "worker"}))]
#[case::blanks(json!({"script": " ", "latin": ""}))]
#[case::invisible(json!({"script": "\u{200B}\u{FEFF}"}))]
#[case::strange_part(json!({"latin": "Keo", "middle": "X"}))]
#[case::strange_order(json!({"latin": "Keo", "order": "random"}))]
#[case::too_long(json!({"latin": "a".repeat(PART_CHARS_MAX + 1)}))]
#[case::too_many(json!({"latin": "Keo", "aliases": vec!["x"; ALIASES_MAX + 1]}))]
#[case::no_object(json!("Keo Dara"))]
fn what_is_no_name_is_refused(#[case] wire: serde_json::Value) {
    assert!(name(wire).is_err());
}

#[test]
fn length_is_counted_in_characters_not_bytes() {
    assert!(name(json!({"script": "ក".repeat(PART_CHARS_MAX)})).is_ok());
}

#[rstest]
#[case(json!({"script": "ដារ៉ា", "latin": "Dara", "nickname": "Tola"}), "ដារ៉ា", Some("Dara"))]
#[case(json!({"latin": "Dara", "nickname": "Tola"}), "Dara", Some("Tola"))]
#[case(json!({"script": " ", "nickname": "Tola"}), "Tola", None)]
#[case(json!({"aliases": ["Blue shirt"]}), "Blue shirt", None)]
fn script_is_shown_first(#[case] wire: serde_json::Value, #[case] first: &str, #[case] second: Option<&str>) {
    let name = name(wire).unwrap();
    assert_eq!((name.primary(), name.secondary()), (first, second));
}

#[test]
fn cleaning_leaves_what_can_be_seen_once() {
    let dirty = Name {
        script: Some(" ដា\u{200B}រ៉ា ".into()),
        latin: Some("\u{A0}".into()),
        aliases: vec!["Ra ".into(), "Ra".into(), " ".into()],
        ..Name::default()
    };
    let clean = dirty.cleaned().unwrap();
    assert_eq!(clean.script.as_deref(), Some("ដារ៉ា"));
    assert_eq!(clean.latin, None);
    assert_eq!(clean.aliases, ["Ra"]);
    assert_eq!(Name::default().cleaned(), Err(NameError::Empty));
}
