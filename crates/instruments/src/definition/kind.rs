//! Types of items.

use serde::{Deserialize, Serialize};

/// What an item asks for: the table in `docs/instruments.md`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each is described in the contract's table, by its name on the wire")]
pub enum ItemType {
    #[default]
    Text,
    Integer,
    Decimal,
    Range,
    SelectOne,
    SelectMultiple,
    Rank,
    Date,
    Time,
    Datetime,
    Note,
    Acknowledge,
    Image,
    Audio,
    File,
    Geopoint,
    Geotrace,
    Geoshape,
    Barcode,
    Calculate,
    Hidden,
    Group,
    Repeat,
}

impl ItemType {
    /// All, in the order of the contract's table.
    pub const ALL: [Self; 23] = [
        Self::Text,
        Self::Integer,
        Self::Decimal,
        Self::Range,
        Self::SelectOne,
        Self::SelectMultiple,
        Self::Rank,
        Self::Date,
        Self::Time,
        Self::Datetime,
        Self::Note,
        Self::Acknowledge,
        Self::Image,
        Self::Audio,
        Self::File,
        Self::Geopoint,
        Self::Geotrace,
        Self::Geoshape,
        Self::Barcode,
        Self::Calculate,
        Self::Hidden,
        Self::Group,
        Self::Repeat,
    ];

    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Range => "range",
            Self::SelectOne => "select_one",
            Self::SelectMultiple => "select_multiple",
            Self::Rank => "rank",
            Self::Date => "date",
            Self::Time => "time",
            Self::Datetime => "datetime",
            Self::Note => "note",
            Self::Acknowledge => "acknowledge",
            Self::Image => "image",
            Self::Audio => "audio",
            Self::File => "file",
            Self::Geopoint => "geopoint",
            Self::Geotrace => "geotrace",
            Self::Geoshape => "geoshape",
            Self::Barcode => "barcode",
            Self::Calculate => "calculate",
            Self::Hidden => "hidden",
            Self::Group => "group",
            Self::Repeat => "repeat",
        }
    }

    /// Whether other items stand in it.
    pub const fn holds_items(self) -> bool {
        matches!(self, Self::Group | Self::Repeat)
    }

    /// Whether it has choices.
    pub const fn has_choices(self) -> bool {
        matches!(self, Self::SelectOne | Self::SelectMultiple | Self::Rank)
    }

    /// Whether there is an answer to it.
    pub const fn has_answer(self) -> bool {
        !self.holds_items() && !matches!(self, Self::Note)
    }

    /// Whether somebody answers it; the others are worked out or given.
    pub const fn is_asked(self) -> bool {
        self.has_answer() && !matches!(self, Self::Calculate | Self::Hidden)
    }

    /// Whether its answer is a number.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal | Self::Range)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_is_called_on_the_wire_as_here() {
        for kind in ItemType::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
        }
    }
}
