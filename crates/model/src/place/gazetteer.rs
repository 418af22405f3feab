//! The shipped gazetteer: Cambodia to the village, Thailand to the district, and the neighbours'
//! names. Where the files come from and how they are made stands in `data/README.md`.

use std::sync::LazyLock;

use super::{Level, PlaceCode};
use crate::text::{fold, latin_key};

const COUNTRIES: &str = include_str!("../../data/places_countries.txt");
const CAMBODIA: &str = include_str!("../../data/places_kh.txt");
const THAILAND: &str = include_str!("../../data/places_th.txt");

/// A place of the shipped gazetteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Official code.
    pub code: PlaceCode,
    /// Name in English letters, as it is used most.
    pub en: &'static str,
    /// Name in Khmer, where known.
    pub km: Option<&'static str>,
    /// Name in Thai, where known.
    pub th: Option<&'static str>,
    /// Other spellings.
    pub aliases: Vec<&'static str>,
}

impl Place {
    /// How fine the place is.
    pub fn level(&self) -> Level {
        self.code.level()
    }

    /// The name in a language of the app (`en`, `km`, `th`); the English one where that is unknown.
    pub fn name(&self, language: &str) -> &'static str {
        let own = match language {
            "km" => self.km,
            "th" => self.th,
            _ => None,
        };
        own.unwrap_or(self.en)
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        [Some(self.en), self.km, self.th].into_iter().flatten().chain(self.aliases.iter().copied())
    }
}

/// All places, in order of code.
pub fn all() -> &'static [Place] {
    static PLACES: LazyLock<Vec<Place>> = LazyLock::new(load);
    &PLACES
}

/// The place of a code.
pub fn find(code: &PlaceCode) -> Option<&'static Place> {
    let at = all().binary_search_by(|place| place.code.cmp(code)).ok()?;
    all().get(at)
}

/// The places directly inside one, in order of code.
pub fn children_of(code: &PlaceCode) -> Vec<&'static Place> {
    let first = all().partition_point(|place| place.code <= *code);
    let after = all().get(first..).unwrap_or_default();
    after
        .iter()
        .take_while(|place| place.code.is_within(code))
        .filter(|place| place.code.parent().as_ref() == Some(code))
        .collect()
}

/// The place with all that it lies in, the country first. Levels that the gazetteer lacks are left
/// out, so a place split off since then still shows its province.
pub fn path(code: &PlaceCode) -> Vec<&'static Place> {
    let mut places: Vec<&Place> = Vec::new();
    let mut next = Some(code.clone());
    while let Some(code) = next {
        places.extend(find(&code));
        next = code.parent();
    }
    places.reverse();
    places
}

/// Places of which a name, an alias or a word of either begins with the text, larger places
/// first; where there is none, places that sound like it.
pub fn search(text: &str, limit: usize) -> Vec<&'static Place> {
    let wanted = fold(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let by_name = best(limit, |entry| entry.names.iter().filter_map(|name| closeness(name, &wanted)).min());
    let key = latin_key(text);
    if !by_name.is_empty() || key.chars().count() < SOUND_LETTERS_MIN {
        return by_name;
    }
    best(limit, |entry| entry.names.iter().filter_map(|name| closeness(&latin_key(name), &key)).min())
}

/// Below this many letters a phonetic key says too little.
const SOUND_LETTERS_MIN: usize = 3;

/// How well a name meets what was typed: 0 the same, 1 begins with it, 2 a word begins with it.
fn closeness(name: &str, wanted: &str) -> Option<u8> {
    if name == wanted {
        Some(0)
    } else if name.starts_with(wanted) {
        Some(1)
    } else {
        name.match_indices(' ').any(|(blank, _)| name[blank + 1..].starts_with(wanted)).then_some(2)
    }
}

struct Entry {
    place: &'static Place,
    names: Vec<String>,
}

/// The places that are met at all, by level, closeness and code.
fn best(limit: usize, closeness: impl Fn(&Entry) -> Option<u8>) -> Vec<&'static Place> {
    static FOLDED: LazyLock<Vec<Entry>> = LazyLock::new(|| {
        all().iter().map(|place| Entry { place, names: place.names().map(fold).collect() }).collect()
    });
    let mut met: Vec<(Level, u8, &Place)> = FOLDED
        .iter()
        .filter_map(|entry| closeness(entry).map(|close| (entry.place.level(), close, entry.place)))
        .collect();
    met.sort_by_key(|(level, close, _)| (*level, *close));
    met.into_iter().take(limit).map(|(_, _, place)| place).collect()
}

fn load() -> Vec<Place> {
    let mut places: Vec<Place> = COUNTRIES.lines().filter_map(country).collect();
    tree("KH", CAMBODIA, &mut places);
    tree("TH", THAILAND, &mut places);
    places.sort_by(|one, other| one.code.cmp(&other.code));
    places
}

fn country(line: &'static str) -> Option<Place> {
    let mut columns = line.split('|');
    let code = columns.next()?.parse().ok()?;
    Some(Place { code, en: columns.next()?, km: columns.next(), th: columns.next(), aliases: Vec::new() })
}

/// Reads lines whose leading blanks are their depth; a line's code is its own two digits behind
/// those of the lines above it.
fn tree(country: &str, text: &'static str, places: &mut Vec<Place>) {
    let mut digits = String::new();
    for line in text.lines() {
        let row = line.trim_start_matches(' ');
        let mut columns = row.split('|');
        digits.truncate((line.len() - row.len()) * 2);
        digits.push_str(columns.next().unwrap_or_default());
        let Ok(code) = format!("{country}-{digits}").parse() else { continue };
        let filled = |column: Option<&'static str>| column.filter(|text| !text.is_empty());
        let (own, en) = (filled(columns.next()), columns.next().unwrap_or_default());
        let other = filled(columns.next());
        let (km, th) = if country == "TH" { (other, own) } else { (own, other) };
        let aliases = filled(columns.next()).map(|text| text.split(';').collect()).unwrap_or_default();
        places.push(Place { code, en, km, th, aliases });
    }
}

#[cfg(test)]
mod tests;
