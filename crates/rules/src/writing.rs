//! Reports: words with figures that stand in them by reference, stories that stand on a consent, and what keeps a report
//! from being signed. The app mirrors the words, the stories and the names (`web/src/lib/writing`); `vectors/writing.json`
//! holds both together.

use model::{AccountId, Fields, RecordId, Refusal};
use serde::Serialize;

use crate::refusals;

mod names;
mod photo;
mod story;
mod text;
mod values;

pub use names::name_in;
pub use photo::{PHOTO_BYTES_MAX, PHOTOS_MAX, PUBLISHED, Photo, publishable};
pub use story::{Standing, photos_standing, standing};
pub use text::{Gap, Piece, Reference, pieces, references};
pub use values::{BOOKS, FigureValue, Values, period, period_of, values};

/// States in which a report is still written.
pub const OPEN: &[&str] = &["draft", "sent_back"];

/// The words under one heading, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The part.
    pub id: RecordId,
    /// Who wrote on it.
    pub authors: Vec<AccountId>,
    /// Code of `report_heading`.
    pub heading: String,
    /// The words, with figures by reference.
    pub text: String,
}

/// A story that stands in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The story.
    pub id: RecordId,
    /// Whether it may stand there.
    pub standing: Standing,
    /// Whether the child's own name was found in it.
    pub names: bool,
    /// The name it is told under.
    pub pseudonym: String,
    /// The story; empty where nothing of it is left.
    pub text: String,
    /// Province, if any.
    pub place: Option<String>,
    /// Its photos that may be published.
    pub photos: Vec<Photo>,
    /// Whether they may be shown with it.
    pub photos_standing: Standing,
}

impl Told {
    /// Whether the story is told.
    pub fn is_told(&self) -> bool {
        self.standing == Standing::Stands && !self.names
    }

    /// The photos that are shown with it.
    pub fn shown(&self) -> &[Photo] {
        let are_shown = self.is_told() && self.photos_standing == Standing::Stands;
        if are_shown { &self.photos } else { &[] }
    }

    /// The rule by which its photos keep a report from being signed. Photos that nobody agreed to stay out and hold nothing
    /// up; those whose consent has ended are looked at by somebody.
    fn photo_refusal(&self) -> Option<&'static str> {
        match self.photos_standing {
            _ if self.photos.is_empty() => None,
            Standing::Withdrawn => Some(refusals::REPORT_PHOTO_WITHDRAWN),
            Standing::Expired => Some(refusals::REPORT_PHOTO_EXPIRED),
            _ => None,
        }
    }
}

/// Everything that a report says at one moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Figures and money.
    pub values: Values,
    /// Whether its days are a period that figures know.
    pub has_period: bool,
    /// Its parts, in their order.
    pub parts: Vec<Part>,
    /// Its stories.
    pub stories: Vec<Told>,
    /// SHA-256 of [`Written::bytes`], hex, by whoever can work it out.
    pub hash: String,
}

/// Something that keeps a report from being signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The rule: a name of `refusals`.
    pub rule: &'static str,
    /// The part that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<RecordId>,
    /// The story that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub story: Option<RecordId>,
}

impl Written {
    /// What keeps it from being signed, the gravest first: a child who said no comes before a missing figure.
    pub fn problems(&self) -> Vec<Problem> {
        let mut all = Vec::new();
        for told in &self.stories {
            let named = told.names.then_some(refusals::STORY_REAL_NAME);
            let rule = told.standing.refusal().or(named).or(told.photo_refusal());
            all.extend(rule.map(|rule| Problem { rule, part: None, story: Some(told.id) }));
        }
        if !self.has_period {
            all.push(Problem { rule: refusals::REPORT_NO_PERIOD, part: None, story: None });
        }
        for part in &self.parts {
            let is_unknown = |piece: &Piece| matches!(piece, Piece::Gap { gap: Gap::Unknown, .. });
            if pieces(&part.text, &self.values).iter().any(is_unknown) {
                all.push(Problem { rule: refusals::REPORT_UNKNOWN_FIGURE, part: Some(part.id), story: None });
            }
        }
        if self.parts.iter().all(|part| part.text.trim().is_empty()) {
            all.push(Problem { rule: refusals::REPORT_EMPTY, part: None, story: None });
        }
        all
    }

    /// What a signature stands for, as bytes that are the same whenever the same is said.
    pub fn bytes(&self) -> Vec<u8> {
        let parts: Vec<_> =
            self.parts.iter().map(|part| (part.heading.as_str(), part.text.as_str())).collect();
        let stories: Vec<_> =
            self.stories.iter().map(|told| (told.pseudonym.as_str(), told.text.as_str())).collect();
        let photos: Vec<_> = self.shown().map(|photo| photo.sha256.as_str()).collect();
        // Without photos the bytes are those of the time before a report had any.
        let bytes = if photos.is_empty() {
            serde_json::to_vec(&(&self.values, parts, stories))
        } else {
            serde_json::to_vec(&(&self.values, parts, stories, photos))
        };
        bytes.unwrap_or_default()
    }

    /// The photos that are shown, in the order of their stories.
    pub fn shown(&self) -> impl Iterator<Item = &Photo> {
        self.stories.iter().flat_map(Told::shown)
    }

    /// What is kept of a version: its figures and money, its photos by what their bytes hash to, and the hash of it all. A
    /// photo that comes later, or other bytes in the place of one, is in no file of this version.
    pub fn locked(&self) -> Fields {
        let mut kept = Fields::new();
        let photos: Fields =
            self.shown().map(|photo| (photo.id.to_string(), photo.sha256.clone().into())).collect();
        if !photos.is_empty() {
            kept.insert("photos".to_owned(), photos.into());
        }
        kept.insert("hash".to_owned(), self.hash.clone().into());
        kept.insert("values".to_owned(), serde_json::to_value(&self.values).unwrap_or_default());
        kept
    }
}

/// Whether a part, a use of a story or the story itself may still be changed: not once the report was given to be looked at.
pub fn may_change(report_status: Option<&str>) -> Result<(), Refusal> {
    match report_status {
        None => Ok(()),
        Some(status) if OPEN.contains(&status) => Ok(()),
        Some(_) => Err(Refusal::rule(refusals::REPORT_FIXED)),
    }
}
