//! Whether a story may stand where it stands.

use model::{State, date::Day};
use serde::Serialize;

use crate::{read, refusals};

/// What a consent is asked for.
#[derive(Clone, Copy)]
enum Asked {
    /// Telling the story.
    Story,
    /// Showing its photos.
    Photos,
}

impl Asked {
    /// Code of `consent_purpose`.
    fn purpose(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Photos => "photo",
        }
    }

    /// The field of the story that names it.
    fn field(self) -> &'static str {
        match self {
            Self::Story => "consent",
            Self::Photos => "photo_consent",
        }
    }
}

/// How a story stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It may be told.
    Stands,
    /// Nobody agreed to it.
    NoConsent,
    /// Who agreed took it back.
    Withdrawn,
    /// Its time, or that of the consent, is over.
    Expired,
    /// Nobody agreed to this use.
    OtherChannel,
    /// Its person was forgotten.
    Erased,
}

impl Standing {
    /// The rule by which it keeps a report from being signed.
    pub fn refusal(self) -> Option<&'static str> {
        match self {
            Self::Stands => None,
            Self::NoConsent => Some(refusals::REPORT_STORY_NO_CONSENT),
            Self::Withdrawn => Some(refusals::REPORT_STORY_WITHDRAWN),
            Self::Expired => Some(refusals::REPORT_STORY_EXPIRED),
            Self::OtherChannel => Some(refusals::REPORT_STORY_CHANNEL),
            Self::Erased => Some(refusals::REPORT_STORY_ERASED),
        }
    }
}

/// How a story stands on a day for a use, by the consent that it names. A withdrawal counts in any live value: deny wins.
/// A story of nobody in particular rests on no consent, but it too has its uses and its time.
pub fn standing(story: &State, consent: Option<&State>, channel: &str, today: Day) -> Standing {
    if story.erased {
        return Standing::Erased;
    }
    match agreed(story, consent, Asked::Story, today) {
        Standing::Stands => {}
        other => return other,
    }
    if read::day(story, "until").is_some_and(|until| until < today) {
        return Standing::Expired;
    }
    if read::texts(story, "channels").any(|one| one == channel) {
        Standing::Stands
    } else {
        Standing::OtherChannel
    }
}

/// How the photos of a story stand on a day, by the consent to photos that it names: a consent to be told of is none to be
/// seen. Where the story itself does not stand, they do not either.
pub fn photos_standing(story: &State, consent: Option<&State>, today: Day) -> Standing {
    if story.erased { Standing::Erased } else { agreed(story, consent, Asked::Photos, today) }
}

/// Whether the person of a story, if it has one, agreed to this much.
fn agreed(story: &State, consent: Option<&State>, asked: Asked, today: Day) -> Standing {
    let Some(person) = story.reference("person") else { return Standing::Stands };
    let covers = |consent: &&State| {
        !consent.erased
            && story.reference(asked.field()) == Some(consent.record)
            && consent.reference("person") == Some(person)
            && consent.text("purpose") == Some(asked.purpose())
    };
    let Some(consent) = consent.filter(covers) else { return Standing::NoConsent };
    if read::any_head_is(consent, "status", "withdrawn") {
        return Standing::Withdrawn;
    }
    let is_over = read::day(consent, "until").is_some_and(|until| until < today);
    if is_over || read::any_head_is(consent, "status", "expired") {
        return Standing::Expired;
    }
    if consent.text("status") == Some("given") { Standing::Stands } else { Standing::NoConsent }
}
