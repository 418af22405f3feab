//! What is exported comes back as it was.

use instruments::{Definition, definition::Texts, library};
use proptest::prelude::*;
use xlsform::{Imported, export, import, read_xlsx, write_xlsx};

use super::markdown::workbook;

/// A form that uses everything.
pub fn everything() -> Definition {
    let Imported { definition, problems, .. } = import(&workbook(include_str!("forms.md")));
    assert_eq!(problems, []);
    definition.unwrap()
}

/// Through a file and back.
fn through_a_file(definition: &Definition) -> Imported {
    let bytes = write_xlsx(&export(definition)).unwrap();
    import(&read_xlsx(&bytes).unwrap())
}

#[test]
fn a_form_that_uses_everything_comes_back_as_it_was() {
    let definition = everything();
    assert_eq!(definition.check(), []);
    let back = through_a_file(&definition);
    assert_eq!(back.problems, []);
    assert_eq!(back.definition, Some(definition));
}

#[test]
fn every_instrument_that_is_shipped_comes_back_as_it_was() {
    for shipped in library().unwrap() {
        let back = through_a_file(&shipped.definition);
        assert_eq!(back.problems, [], "{}", shipped.code);
        let back = back.definition.unwrap();
        // Item by item, so that a difference can be read.
        for (one, other) in shipped.definition.walk().zip(back.walk()) {
            assert_eq!((one.path, one.item), (other.path, other.item), "{}", shipped.code);
        }
        assert_eq!(back, shipped.definition, "{}", shipped.code);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Whatever signs a text has: none of them is taken for emphasis on the way back.
    #[test]
    fn texts_come_back_whatever_signs_they_have(
        label in "[a-z*_#<>\\\\\\[\\]() នសខ]{0,30}[a-z*]",
        hint in "[^\\p{C}\\s${]{1,20}",
        default in "[a-z0-9 +'\"<=-]{0,12}[a-z]",
    ) {
        let mut definition = everything();
        let item = &mut definition.items[1];
        item.label = texts(label.trim());
        item.hint = texts(hint.trim());
        let quoted = if default.contains('\'') { format!("\"{}\"", default.replace('"', "")) } else { format!("'{default}'") };
        item.default = Some(instruments::definition::Expression::of(quoted));
        prop_assert_eq!(definition.compile(), []);
        let back = through_a_file(&definition);
        prop_assert_eq!(back.problems, []);
        prop_assert_eq!(back.definition.map(|one| one.items[1].clone()), Some(definition.items[1].clone()));
    }
}

fn texts(text: &str) -> Texts {
    [("en", text)].into_iter().collect()
}
