use super::{Level, PlaceCode};

/// A place of the shipped gazetteer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Official code.
    pub code: PlaceCode,
    /// Name in English or the country's official romanisation.
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
    #[must_use]
    pub fn level(&self) -> Level {
        self.code.level()
    }
}

/// The place of a code.
#[must_use]
pub fn find(_code: &PlaceCode) -> Option<&'static Place> {
    None
}

/// The places directly inside one, in order of code.
#[must_use]
pub fn children_of(_code: &PlaceCode) -> Vec<&'static Place> {
    Vec::new()
}

/// Places whose name or alias begins with the text, larger places first.
#[must_use]
pub fn search(_text: &str, _limit: usize) -> Vec<&'static Place> {
    Vec::new()
}
