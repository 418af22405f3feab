//! The page behind a sealed link: what a referral shares, for a clinic, a school or a village chief without an account.
//! Rendered here, without scripts; in English, Khmer and Thai.
//!
//! It keeps the promises of the public page (`worried`): no cookie, no address kept, nothing in a cache or a referrer.
//! The address alone shows a form that is the same for every address; the PIN goes in a body. What a link opens is
//! shown once, and the form that was sent may show it again for a few minutes, because lines break.

pub mod page;
mod values;
mod words;

use data_encoding::BASE64URL_NOPAD;
use store::LinkAnswer;

use crate::{
    clock::{NoRandomness, Random, bytes},
    worried::clean,
};
use words::Words;

/// Longest name of who answers, characters.
pub const BY_CHARS_MAX: usize = 200;
/// Longest answer in words, characters.
pub const REPLY_CHARS_MAX: usize = 4_000;

/// Six digits, each sequence as likely as any other.
///
/// # Errors
/// Without randomness.
pub fn new_pin(random: &dyn Random) -> Result<String, NoRandomness> {
    const PINS: u32 = 1_000_000;
    // Numbers at the end of the range, which would make some PINs likelier, are thrown again.
    let fair = u32::MAX / PINS * PINS;
    loop {
        let number = u32::from_be_bytes(bytes::<4>(random)?);
        if number < fair {
            return Ok(format!("{:06}", number % PINS));
        }
    }
}

/// Sixteen bytes as they stand in an address or a form.
pub fn code_of(text: &str) -> Option<[u8; 16]> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// A form as it was sent, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// What the form brought back.
    pub token: String,
    /// What the address ended with.
    pub link: String,
    /// Six digits.
    pub pin: String,
    /// What the page that was opened brings back.
    pub answer: String,
    /// `accept` or `decline`.
    pub what: String,
    /// Why not, a code of `decline_reason`.
    pub reason: String,
    /// Who answers.
    pub by: String,
    /// What they add.
    pub reply: String,
}

impl Form {
    /// Reads a body as browsers send forms. What it does not know is left aside.
    pub fn read(body: &[u8]) -> Self {
        let mut form = Self::default();
        for (name, value) in form_urlencoded::parse(body) {
            let value = clean(&value);
            match &*name {
                "token" => form.token = value,
                "link" => form.link = value,
                "pin" => form.pin = value,
                "answer" => form.answer = value,
                "what" => form.what = value,
                "reason" => form.reason = value,
                "by" => form.by = value.replace('\n', " "),
                "reply" => form.reply = value,
                _ => {}
            }
        }
        form
    }

    fn has_reason(&self) -> bool {
        model::codes::find("decline_reason").is_some_and(|list| list.has(&self.reason))
    }

    /// What is wrong with an answer, in the words of a language.
    pub fn fault(&self, words: &'static Words) -> Option<&'static str> {
        if !matches!(&*self.what, "accept" | "decline") {
            Some(words.choose)
        } else if self.what == "decline" && !self.has_reason() {
            Some(words.reason_needed)
        } else if self.by.is_empty() {
            Some(words.by_needed)
        } else if self.by.chars().count() > BY_CHARS_MAX || self.reply.chars().count() > REPLY_CHARS_MAX {
            Some(words.too_long)
        } else {
            None
        }
    }

    /// The answer, once nothing is wrong with it.
    pub fn link_answer(&self) -> LinkAnswer {
        LinkAnswer {
            decline: (self.what == "decline").then(|| self.reason.clone()),
            by: self.by.clone(),
            reply: (!self.reply.is_empty()).then(|| self.reply.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worried::words::Lang;

    struct Thrown(std::sync::Mutex<Vec<u32>>);

    impl Random for Thrown {
        fn fill(&self, buffer: &mut [u8]) -> Result<(), NoRandomness> {
            let number = self.0.lock().map_err(|_| NoRandomness)?.pop().ok_or(NoRandomness)?;
            buffer.copy_from_slice(&number.to_be_bytes());
            Ok(())
        }
    }

    #[test]
    fn a_pin_has_six_digits_and_none_is_likelier() {
        let random = Thrown(vec![7, 4_294_000_000, u32::MAX].into());
        assert_eq!(new_pin(&random).unwrap(), "000007", "the two numbers beyond are thrown again");
    }

    #[test]
    fn an_answer_says_what_who_and_why() {
        let words = page::words_of(Lang::En);
        let mut form = Form::read(b"what=decline&by=+Nurse%0ADara+&reply=&evil=1");
        assert_eq!(form.by, "Nurse Dara");
        assert_eq!(form.fault(words), Some(words.reason_needed));
        form.reason = "dragons".to_owned();
        assert_eq!(form.fault(words), Some(words.reason_needed));
        form.reason = "no_place".to_owned();
        assert_eq!(form.fault(words), None);
        assert_eq!(form.link_answer().decline.as_deref(), Some("no_place"));
        form.what = "accept".to_owned();
        assert_eq!((form.link_answer().decline, form.link_answer().reply), (None, None));
        form.by = String::new();
        assert_eq!(form.fault(words), Some(words.by_needed));
        form.what = "perhaps".to_owned();
        assert_eq!(form.fault(words), Some(words.choose));
    }
}
