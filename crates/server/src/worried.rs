//! The page for the public: "Worried about a child?". Rendered here, without scripts, so that it works on any telephone
//! and in any browser; in English, Khmer and Thai.
//!
//! What it promises: no cookie, no address kept, nothing in a cache or a referrer, no code in an address. A wrong code is
//! answered like one that opens nothing, and as slowly. Limits hold for all together and for one form, never for one
//! address alone: a village may sit behind it. Whoever meets a limit keeps what was written.

pub mod page;
pub mod token;
pub mod words;

use std::{num::NonZeroU32, time::Duration};

use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use model::{KindName, RecordId, kinds::Concern, text};
use rules::policy::{Actor, Role};
use store::{Query, Store};

use crate::worried::{token::FormToken, words::Lang};

/// Every answer to a code takes at least so long, whatever there is to find: a wrong one is not told by the clock.
pub const CODE_TAKES: Duration = Duration::from_millis(400);
/// Longest form, bytes: the longest text in Khmer, escaped, fits.
pub const FORM_BYTES_MAX: usize = 256 << 10;
const STORY_MAX: usize = 10_000;
const LINE_MAX: usize = 300;

/// How much the public may ask for.
#[derive(Debug)]
pub struct Meters {
    reports: DefaultDirectRateLimiter,
    codes: DefaultDirectRateLimiter,
    forms: DefaultKeyedRateLimiter<[u8; 16]>,
    links: DefaultDirectRateLimiter,
}

impl Default for Meters {
    fn default() -> Self {
        let quota = |a_minute: u32, at_once: u32| {
            Quota::per_minute(NonZeroU32::new(a_minute).unwrap_or(NonZeroU32::MIN))
                .allow_burst(NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN))
        };
        Self {
            reports: RateLimiter::direct(quota(60, 120)),
            codes: RateLimiter::direct(quota(120, 240)),
            forms: RateLimiter::keyed(quota(6, 12)),
            links: RateLimiter::direct(quota(120, 240)),
        }
    }
}

impl Meters {
    /// Whether one more report can be taken with this form.
    pub fn report(&self, form: &FormToken) -> bool {
        self.forms.check_key(&form.nonce).is_ok() && self.reports.check().is_ok()
    }

    /// Whether one more code can be looked at with this form.
    pub fn code(&self, form: &FormToken) -> bool {
        self.forms.check_key(&form.nonce).is_ok() && self.codes.check().is_ok()
    }

    /// Whether one more PIN or answer of a sealed link can be looked at with this form.
    pub fn link(&self, form: &FormToken) -> bool {
        self.forms.check_key(&form.nonce).is_ok() && self.links.check().is_ok()
    }

    /// Forgets forms that were not sent for a while.
    pub fn tidy(&self) {
        self.forms.retain_recent();
    }
}

/// A form as it was sent, cleaned: what is shown again when it could not be taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What the form brought back.
    pub token: String,
    /// What worries.
    pub story: String,
    /// Province.
    pub place: String,
    /// Where, in words.
    pub place_told: String,
    /// The child.
    pub child: String,
    /// Who the reporter is to the child.
    pub relation: String,
    /// How to reach the reporter.
    pub reporter: String,
    /// Whether somebody must act today.
    pub urgent: bool,
    /// Code of a receipt.
    pub code: String,
    /// What is added to a report.
    pub more: String,
}

impl Form {
    /// Reads a body as browsers send forms. What it does not know is left aside.
    pub fn read(body: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = clean(&value);
            match &*name {
                "token" => form.token = value,
                "story" => form.story = value,
                "place" => form.place = value,
                "place_told" => form.place_told = value,
                "child" => form.child = value,
                "relation" => form.relation = value,
                "reporter" => form.reporter = value.replace('\n', " "),
                "urgent" => form.urgent = !value.is_empty(),
                "code" => form.code = value,
                "more" => form.more = value,
                _ => {}
            }
        }
        form
    }

    /// What is wrong with a report, in the words of a language.
    pub fn fault(&self, lang: Lang) -> Option<&'static str> {
        let too_long = |text: &str, max: usize| text.chars().count() > max;
        let words = lang.words();
        if self.story.is_empty() {
            Some(words.story_needed)
        } else if too_long(&self.story, STORY_MAX)
            || too_long(&self.child, STORY_MAX)
            || too_long(&self.place_told, STORY_MAX)
            || too_long(&self.reporter, LINE_MAX)
        {
            Some(words.too_long)
        } else {
            None
        }
    }

    /// What is wrong with something that is added.
    pub fn fault_of_more(&self, lang: Lang) -> Option<&'static str> {
        match self.more.chars().count() {
            0 => Some(lang.words().story_needed),
            1..=STORY_MAX => None,
            _ => Some(lang.words().too_long),
        }
    }

    /// The concern that it becomes. A province or relation that is none of the list is nothing said.
    pub fn concern(&self) -> Concern {
        let told = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let listed = |list: &str, id: &str| {
            model::codes::find(list).filter(|list| list.has(id)).map(|_| id.to_owned())
        };
        Concern {
            story: told(&self.story),
            place: page::provinces()
                .any(|place| place.code.as_str() == self.place)
                .then(|| self.place.clone()),
            place_told: told(&self.place_told),
            child_told: told(&self.child),
            reporter: told(&self.reporter),
            reporter_kind: listed("caller_relation", &self.relation),
            urgent: self.urgent.then_some(true),
            ..Concern::default()
        }
    }
}

/// Line ends as everywhere, no control characters, Khmer in its normal form.
pub(crate) fn clean(value: &str) -> String {
    let plain: String =
        value.replace("\r\n", "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    text::normalise(plain.trim())
}

/// The organisation that receives reports, by its code or id.
///
/// # Errors
/// What the store says.
pub fn receiver(store: &Store, wanted: &str) -> store::Result<Option<RecordId>> {
    let nobody = RecordId::new(0, [0; 10]);
    let reader = Actor {
        account: model::AccountId::new(0, [0; 10]),
        org: nobody,
        team: None,
        roles: vec![Role::SystemAdmin],
        projects: Vec::new(),
    };
    let page = store.list(&reader, &Query { limit: 200, ..Query::of(KindName::Organisation) })?;
    let is_it = |record: &&store::Record| {
        record.id.to_string() == wanted
            || record.fields.get("code").and_then(serde_json::Value::as_str) == Some(wanted)
    };
    Ok(page.records.iter().find(is_it).map(|record| record.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_cleaned_and_what_is_strange_is_left_aside() {
        let form = Form::read(
            b"story=+a%0D%0Ab%00c+&place=KH-99&relation=king&urgent=yes&reporter=012%0A345&evil=1&place_told=",
        );
        assert_eq!((form.story.as_str(), form.reporter.as_str(), form.urgent), ("a\nbc", "012 345", true));
        let concern = form.concern();
        assert_eq!(
            (concern.place, concern.reporter_kind, concern.place_told, concern.urgent),
            (None, None, None, Some(true))
        );
        assert_eq!(Form::read(b"place=KH-12&story=x").concern().place.as_deref(), Some("KH-12"));
    }

    #[test]
    fn what_is_missing_or_too_long_is_told() {
        let with = |story: &str| Form { story: story.to_owned(), ..Form::default() };
        assert_eq!(with("").fault(Lang::En), Some(Lang::En.words().story_needed));
        assert_eq!(with(&"ក".repeat(10_000)).fault(Lang::Km), None);
        assert_eq!(with(&"ក".repeat(10_001)).fault(Lang::Km), Some(Lang::Km.words().too_long));
    }
}
