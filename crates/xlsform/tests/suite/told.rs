//! What somebody is told who imports a form.

use xlsform::{Imported, SheetProblem, import};

use super::markdown::workbook;

fn told(all: &[SheetProblem]) -> Vec<(&str, Option<u32>, &str, &str)> {
    let mut told: Vec<_> =
        all.iter().map(|one| (one.sheet.as_str(), one.row, one.column.as_str(), one.rule)).collect();
    told.sort_unstable();
    told
}

#[test]
fn everything_that_is_wrong_is_told_at_once_each_with_its_place() {
    let form = "
        | survey |
        | | type | name | caption | relevance | required | trigger |
        | | text | a | ${nobody} | | | |
        | | select_one gone | b | B | | | |
        | | begin group | g | G | | | |
        | | integer | c | C | ${a} + | | |
        | | integer | c | C | | | ${x |
        | | wibble | d | D | | | |
        | | text | | E | | | |
        | choices |
        | | list_name | name | label |
        | | l | one | One |
        | | l | one | One again |
        | | l | | Nameless |
    ";
    let Imported { definition, problems, .. } = import(&workbook(form));
    assert_eq!(definition, None);
    assert_eq!(
        told(&problems),
        [
            ("choices", Some(3), "name", "choice.twice"),
            ("choices", Some(4), "name", "choice.name"),
            ("survey", Some(2), "caption", "expr.unknown"),
            ("survey", Some(3), "type", "list.unknown"),
            ("survey", Some(4), "type", "frame.not_closed"),
            ("survey", Some(5), "relevance", "expr.ends_early"),
            ("survey", Some(6), "name", "name.twice"),
            ("survey", Some(6), "trigger", "trigger.form"),
            ("survey", Some(7), "type", "type.unknown"),
            ("survey", Some(8), "name", "name.missing"),
        ]
    );
}

#[test]
fn what_is_left_out_or_turned_is_told_and_the_rest_is_taken() {
    let form = "
        | survey |
        | | type | name | label | label::Khmer (km) | media::image | parameters | calculation | required | disabled |
        | | audit | | | | | | | | |
        | | today | day | | | | | | | |
        | | deviceid | phone | | | | | | | |
        | | text | why | Why? | | why.png | | | | |
        | | note | seen | Device ${phone} on ${day} | | | | | yes | |
        | | range | mood | Mood | | | start=5 end=1 step=2 | | | |
        | | select_one_from_file towns.csv | town | Town | | | | | | |
        | | decimal | half | | | | | ${mood} div 2 | | |
        | | wibble | off | | | | | | | yes |
        | settings |
        | | form_title | instance_name |
        | | A form | ${why} |
    ";
    let Imported { definition, problems, warnings } = import(&workbook(form));
    assert_eq!(problems, []);
    let form = definition.unwrap();
    let kinds: Vec<String> =
        form.items.iter().map(|item| format!("{} {}", item.kind.as_str(), item.name)).collect();
    assert_eq!(
        kinds,
        [
            "calculate day",
            "hidden phone",
            "text why",
            "note seen",
            "range mood",
            "select_one town",
            "calculate half"
        ]
    );
    assert_eq!(
        (&form.languages[..], form.lists["towns"].len()),
        (&["en".to_owned(), "km".to_owned()][..], 0)
    );
    assert_eq!(form.items[4].parameters["start"], "1");
    assert_eq!(
        told(&warnings),
        [
            ("settings", Some(2), "form_title", "text.missing"),
            ("settings", Some(2), "instance_name", "setting.unused"),
            ("survey", Some(1), "media::image", "column.unused"),
            ("survey", Some(2), "type", "type.unseen"),
            ("survey", Some(3), "type", "type.unseen"),
            ("survey", Some(4), "type", "type.unseen"),
            ("survey", Some(5), "label", "text.missing"),
            ("survey", Some(6), "required", "field.misplaced"),
            ("survey", Some(7), "parameters", "range.turned"),
            ("survey", Some(8), "type", "list.of_file"),
        ]
    );
}

#[test]
fn a_label_is_read_whatever_markdown_it_has_and_words_for_yes_are_understood() {
    let form = "
        | survey |
        | | type | name | label::English | required | read_only |
        | | text | a | # How **are** you? | TRUE | no |
        | | text | b | B | FALSE | ${a} = '' |
    ";
    let form = import(&workbook(form)).definition.unwrap();
    let [a, b] = form.items.as_slice() else { panic!("two questions") };
    assert_eq!(a.label.0["en"], "How are you?");
    assert_eq!(a.required.as_ref().map(|one| one.source.as_str()), Some("true()"));
    assert_eq!((&a.read_only, &b.required), (&None, &None));
    assert_eq!(b.read_only.as_ref().map(|one| one.source.as_str()), Some("${a} = ''"));
}
