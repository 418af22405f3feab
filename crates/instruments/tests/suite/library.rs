//! The instruments that come with Safetynet, as those who fill them in would find them.

use std::collections::BTreeMap;

use instruments::definition::{Definition, Texts};
use instruments::expr::referred_names;
use instruments::library::{About, Purpose, Shipped, library};
use model::text::{is_invisible, normalise};

const LANGUAGES: [&str; 3] = ["en", "km", "th"];

pub fn shipped(code: &str) -> &'static Shipped {
    library().unwrap().iter().find(|one| one.code == code).unwrap()
}

/// Every text of a form, with the place where it stands.
fn texts(definition: &Definition) -> Vec<(String, &Texts)> {
    let mut all = vec![("title".to_owned(), &definition.title)];
    for place in definition.walk().filter(|place| !place.other) {
        let path = place.path.join("/");
        all.extend(
            place
                .item
                .texts()
                .into_iter()
                .filter(|(_, texts)| !texts.is_empty())
                .map(|(field, texts)| (format!("{path} {field}"), texts)),
        );
    }
    for (list, choices) in &definition.lists {
        all.extend(choices.iter().map(|one| (format!("{list}.{}", one.name), &one.label)));
    }
    for score in &definition.settings.scores {
        let path = score.item.join("/");
        all.push((format!("score {path}"), &score.label));
        all.extend(
            score.bands.iter().map(|band| (format!("band of {path} from {}", band.from), &band.label)),
        );
    }
    all
}

fn each_text(mut visit: impl FnMut(&str, &'static str, &str)) {
    for one in library().unwrap() {
        for (place, texts) in texts(&one.definition) {
            for language in LANGUAGES {
                let text = texts.0.get(language).map_or("", String::as_str);
                visit(&format!("{}: {place} in {language}", one.code), language, text);
            }
        }
    }
}

fn is_khmer(letter: char) -> bool {
    ('\u{1780}'..='\u{17FF}').contains(&letter)
}

fn is_thai(letter: char) -> bool {
    ('\u{0E01}'..='\u{0E5B}').contains(&letter)
}

/// Promised is what stands in the table of `docs/library.md`, where whoever decides reads of it.
#[test]
fn all_that_are_promised_can_be_used() {
    let page = include_str!("../../../../docs/library.md");
    let promised: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect();
    let codes: Vec<&str> =
        library().unwrap_or_else(|broken| panic!("{broken}")).iter().map(|one| one.code).collect();
    assert!(!codes.is_empty());
    assert_eq!(codes, promised);
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/library")).unwrap();
    assert_eq!(folder.count(), codes.len(), "a file of the folder is not offered");
}

#[test]
fn every_text_is_there_in_all_three_languages_and_clean() {
    let mut count = 0;
    each_text(|place, _, text| {
        assert!(!text.trim().is_empty(), "{place} is empty");
        assert_eq!(text, text.trim(), "{place} has blanks around it");
        assert!(!text.contains(is_invisible), "{place} has invisible characters");
        assert_eq!(normalise(text), text, "{place}: letters are not in their order");
        assert!(!text.contains("  "), "{place} has doubled blanks");
        count += 1;
    });
    assert!(count > 2_000, "only {count} texts were looked at");
}

#[test]
fn every_text_stands_in_its_own_script() {
    each_text(|place, language, text| {
        // What `${name}` shows, and names that are the same everywhere.
        let mut said = text.to_owned();
        for name in referred_names(text) {
            said = said.replace(&format!("${{{name}}}"), "");
        }
        let said = said.replace("IDPoor", "");
        let latin = said.contains(|letter: char| letter.is_ascii_alphabetic());
        let (khmer, thai) = (said.contains(is_khmer), said.contains(is_thai));
        let expected = match language {
            "en" => (true, false, false),
            "km" => (false, true, false),
            _ => (false, false, true),
        };
        assert_eq!((latin, khmer, thai), expected, "{place}: {text}");
    });
}

#[test]
fn every_language_shows_the_same_answers() {
    for one in library().unwrap() {
        for (place, texts) in texts(&one.definition) {
            let shown = |language: &str| {
                let mut names = referred_names(&texts.0[language]);
                names.sort();
                names
            };
            assert_eq!(shown("en"), shown("km"), "{}: {place}", one.code);
            assert_eq!(shown("en"), shown("th"), "{}: {place}", one.code);
        }
    }
}

/// A slid row is how a government list came to call poverty "other": within a list no two choices read alike.
#[test]
fn choices_of_a_list_read_differently() {
    for one in library().unwrap() {
        for (list, choices) in &one.definition.lists {
            for language in LANGUAGES {
                let mut seen = BTreeMap::new();
                for choice in choices {
                    let twin = seen.insert(choice.label.0[language].as_str(), choice.name.as_str());
                    assert_eq!(twin, None, "{}: {list}.{} in {language}", one.code, choice.name);
                }
            }
        }
    }
}

/// A help text of the government's form put "excellent" before "sufficient": a scale that says its number counts up.
#[test]
fn steps_of_a_scale_count_upwards_in_every_language() {
    let digits = |text: &str| model::text::parse_digits(text.split(" · ").next().unwrap_or_default());
    let mut scales = 0;
    for one in library().unwrap() {
        for (list, choices) in &one.definition.lists {
            if choices[0].name != "1" {
                continue;
            }
            scales += 1;
            for (number, choice) in (1..).zip(choices) {
                assert_eq!(choice.name, number.to_string(), "{}: {list}", one.code);
                for language in LANGUAGES {
                    let said = digits(&choice.label.0[language]);
                    assert_eq!(said, Some(number), "{}: {list}.{} in {language}", one.code, choice.name);
                }
            }
        }
    }
    assert_eq!(scales, 10 + 12 + 12 + 10);
}

#[test]
fn names_and_codes_are_plain() {
    let plain = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
    };
    for one in library().unwrap() {
        for place in one.definition.walk() {
            let name = place.path.last().unwrap();
            assert!(plain(name), "{}: {name}", one.code);
        }
        for (list, choices) in &one.definition.lists {
            assert!(plain(list), "{}: {list}", one.code);
            for choice in choices {
                // ISO 4217 writes currencies in capitals.
                assert!(plain(&choice.name) || list == "currency", "{}: {list}.{}", one.code, choice.name);
            }
        }
    }
}

/// What no question chooses from is a leftover; what `pulldata` looks at is in use too.
#[test]
fn every_list_is_used() {
    for one in library().unwrap() {
        for list in one.definition.lists.keys() {
            let used = one.definition.walk().any(|place| place.item.list.as_ref() == Some(list));
            assert!(used, "{}: {list}", one.code);
        }
    }
}

#[test]
fn what_is_followed_over_time_has_bands_without_a_gap() {
    let followed: Vec<&Shipped> =
        library().unwrap().iter().filter(|one| !one.definition.settings.scores.is_empty()).collect();
    let codes: Vec<&str> = followed.iter().map(|one| one.code).collect();
    assert_eq!(
        codes,
        [
            "child_wellbeing",
            "csi",
            "family_needs",
            "follow_up_light",
            "feelings_faces",
            "wellbeing_scale",
            "adult_survivor",
            "workshop_test",
        ]
    );
    for one in followed {
        for score in &one.definition.settings.scores {
            let place = format!("{}: {}", one.code, score.item.join("/"));
            let (first, last) = (score.bands.first().unwrap(), score.bands.last().unwrap());
            assert_eq!((first.from, last.to), (score.min, score.max), "{place}");
            for pair in score.bands.windows(2) {
                // Scores are whole, or rounded to one decimal.
                let gap = pair[1].from - pair[0].to;
                assert!(gap > 0.0 && gap < 1.05, "{place}: between {} and {}", pair[0].to, pair[1].from);
            }
        }
    }
    for one in
        library().unwrap().iter().filter(|one| matches!(one.purpose, Purpose::Scale | Purpose::Assessment))
    {
        assert!(!one.definition.settings.scores.is_empty(), "{} is not followed", one.code);
    }
}

#[test]
fn what_asks_children_for_their_opinion_knows_nobody() {
    assert_eq!((shipped("feedback").about, shipped("feedback").purpose), (About::Nobody, Purpose::Feedback));
    assert_eq!(shipped("feedback").definition.walk().filter(|place| place.kind.is_asked()).count(), 4);
    assert_eq!(shipped("workshop_test").about, About::Session);
}

/// What a child tells of violence, of substances, and how a worker read it, only few may read.
#[test]
fn hard_answers_are_confidential() {
    let guarded = |code: &str, path: &[&str]| {
        let place = shipped(code).definition.walk().find(|place| place.path == path);
        assert!(place.is_some_and(|place| place.confidential), "{code}: {}", path.join("/"));
    };
    for name in ["hurt", "afraid_of", "touched", "forced", "by_whom", "safe_tonight", "hard_words"] {
        guarded("street_survey", &["hard_things", "hard_questions", name]);
    }
    guarded("street_survey", &["hard_things", "worry_count"]);
    guarded("street_survey", &["substances", "uses"]);
    guarded("vulnerability_checklist", &["guarded_signs", "violence_disclosed"]);
    guarded("vulnerability_checklist", &["result", "weight"]);
    guarded("follow_up_light", &["checks", "safety_words"]);
    guarded("wellbeing_scale", &["heavy_times", "wished_away"]);
}

/// Owners of these allow no copies: their own words must not have slipped in.
#[test]
fn nothing_is_copied_from_scales_that_are_licensed() {
    let licensed = [
        // WHO-5
        "cheerful and in good spirits",
        "calm and relaxed",
        "active and vigorous",
        "fresh and rested",
        "filled with things that interest me",
        // SDQ
        "considerate of other people",
        "restless, overactive",
        "often unhappy, down-hearted",
        "nervous or clingy",
        // WEMWBS
        "optimistic about the future",
        "dealing with problems well",
    ];
    each_text(|place, _, text| {
        let text = text.to_lowercase();
        assert!(!licensed.iter().any(|phrase| text.contains(phrase)), "{place}");
    });
    assert!(library().unwrap().iter().all(|one| one.source.starts_with("Safetynet")));
}
