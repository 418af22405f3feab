use std::path::PathBuf;

use rstest::rstest;

use super::*;
use crate::{schema::compare_or_update, text::normalise};

fn code(text: &str) -> PlaceCode {
    text.parse().unwrap()
}

fn count(country: &str, level: Level) -> usize {
    all().iter().filter(|place| place.code.country() == country && place.level() == level).count()
}

#[test]
fn the_whole_country_is_there() {
    assert_eq!(count("KH", Level::Province), 25);
    assert_eq!(count("KH", Level::District), 210);
    assert_eq!(count("KH", Level::Commune), 1661);
    assert_eq!(count("KH", Level::Village), 14489);
    assert_eq!(count("TH", Level::Province), 77);
    assert_eq!(count("TH", Level::District), 929);
}

#[test]
fn every_line_of_the_files_is_a_place_inside_its_parent() {
    let lines = [COUNTRIES, CAMBODIA, THAILAND].iter().map(|file| file.lines().count()).sum::<usize>();
    assert_eq!(all().len(), lines);
    for place in all() {
        let parent = place.code.parent();
        assert!(parent.is_none_or(|parent| find(&parent).is_some()), "{}", place.code);
        assert!(!place.en.is_empty(), "{}", place.code);
    }
    assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code), "no code twice");
}

/// `UPDATE=1` puts the Khmer clusters of the files in order.
#[test]
fn gazetteer_names_are_clean() {
    for file in ["places_kh.txt", "places_th.txt", "places_countries.txt"] {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("data").join(file);
        let mut text = std::fs::read_to_string(&path).unwrap();
        let mut clean = String::with_capacity(text.len());
        for line in text.lines() {
            let depth = line.len() - line.trim_start().len();
            let columns: Vec<String> = line.split('|').map(normalise).collect();
            clean.push_str(&" ".repeat(depth));
            clean.push_str(&columns.join("|"));
            clean.push('\n');
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &clean).unwrap();
            text = std::fs::read_to_string(&path).unwrap();
        }
        let dirty = text.lines().zip(clean.lines()).find(|(found, wanted)| found != wanted);
        assert_eq!(dirty, None, "{file}: run with UPDATE=1");
    }
}

/// One line of the app's files: code, Khmer, English, Thai, aliases; empty columns at the end left out.
fn web_line(place: &Place) -> String {
    let columns = [
        place.code.as_str(),
        place.km.unwrap_or(""),
        place.en,
        place.th.unwrap_or(""),
        &place.aliases.join(";"),
    ];
    columns.join("|").trim_end_matches('|').to_owned() + "\n"
}

/// The app loads what is larger than a village at once, and villages by province when one is needed.
#[test]
fn the_files_of_the_app_are_the_gazetteer() {
    let small: String = all().iter().filter(|place| place.level() < Level::Village).map(web_line).collect();
    compare_or_update("web/static/gazetteer/places.txt", &small);
    for province in children_of(&code("KH")) {
        let villages: String = all()
            .iter()
            .filter(|place| place.level() == Level::Village && place.code.is_within(&province.code))
            .map(web_line)
            .collect();
        assert!(!villages.is_empty(), "{}", province.code);
        compare_or_update(&format!("web/static/gazetteer/{}.txt", province.code), &villages);
    }
    let elsewhere = |place: &Place| place.level() == Level::Village && place.code.country() != "KH";
    assert!(!all().iter().any(elsewhere), "villages of another country: give the app their files too");
}

#[test]
fn poipet_has_its_five_sangkats() {
    let names: Vec<&str> = children_of(&code("KH-0110")).iter().map(|place| place.en).collect();
    assert_eq!(names, ["Nimit", "Paoy Paet", "Phsar Kandal", "Ou Chrov", "Ou Ruessei"]);
    assert!(children_of(&code("TH-2706")).is_empty());
    assert_eq!(children_of(&code("KH")).len(), 25);
}

#[test]
fn a_place_shows_the_way_to_it() {
    let names: Vec<&str> = path(&code("KH-011002")).iter().map(|place| place.name("km")).collect();
    assert_eq!(names, ["កម្ពុជា", "បន្ទាយមានជ័យ", "ប៉ោយប៉ែត", "ប៉ោយប៉ែត"]);
    let unknown: Vec<&str> = path(&code("KH-0199")).iter().map(|place| place.name("en")).collect();
    assert_eq!(unknown, ["Cambodia", "Banteay Meanchey"]);
}

#[rstest]
#[case("poipet", "KH-0110")]
#[case("Paoy Paet", "KH-0110")]
#[case("ប៉ោយប៉ែត", "KH-0110")]
#[case("ប\u{17C4}\u{17C9}យប\u{17C9}\u{17C2}ត", "KH-0110")]
#[case("ปอยเปต", "KH-0110")]
#[case("mongkol borey", "KH-0102")]
#[case("Mangkul", "KH-0102")]
#[case::second_word("meanchey", "KH-01")]
#[case("o'chrov", "KH-0105")]
#[case("sisophon", "KH-0106")]
#[case("សៀមរាប", "KH-17")]
#[case("phnom", "KH-12")]
#[case("พนมเปญ", "KH-12")]
#[case("aranya", "TH-2706")]
#[case("สระแก้ว", "TH-27")]
#[case::tone_mark_forgotten("สระแกว", "TH-27")]
#[case("stung meanchey", "KH-1206")]
#[case::by_sound("batambang", "KH-02")]
#[case::by_sound("kampung chnang", "KH-04")]
fn a_place_is_found_first_by(#[case] text: &str, #[case] first: &str) {
    let found: Vec<String> = search(text, 5).iter().map(|place| place.code.to_string()).collect();
    assert_eq!(found.first().map(String::as_str), Some(first), "{found:?}");
}

#[test]
fn nothing_is_found_by_nothing() {
    assert!(search(" \u{200B}", 5).is_empty());
    assert!(search("qqqzzz", 5).is_empty());
    assert_eq!(search("a", 5).len(), 5);
}
