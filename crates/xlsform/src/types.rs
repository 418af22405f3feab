//! The column `type`: what a question is, in the many words that forms use for it.
//!
//! Source: XLSForm's question types (xlsform.org) and the aliases that pyxform takes.

use super::headers::canonical;

/// What a row of the sheet `survey` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question that Safetynet has, by its type there.
    Question(&'static str),
    /// A question with choices.
    Select {
        /// `select_one`, `select_multiple` or `rank`.
        how: &'static str,
        /// Where the choices come from.
        from: From,
        /// Whether somebody may say something else.
        other: bool,
    },
    /// Opens a group, a repeat or a loop.
    Begin(Frame),
    /// Closes it.
    End(Frame),
    /// What a phone would note of itself, unseen: kept as a name without a value, so that expressions still find it.
    Unseen {
        /// The word in the form.
        word: &'static str,
        /// What it can be instead, as a calculation.
        instead: &'static str,
    },
    /// A file beside the form.
    External(&'static str),
    /// Where in a form somebody was when; Safetynet does not watch.
    Audit,
}

/// Where choices come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum From {
    /// The sheet `choices`.
    Choices(String),
    /// The sheet `external_choices`.
    External(String),
    /// A file.
    File(String),
    /// What was answered in a repeat.
    Answers(String),
    /// Not said.
    Nowhere,
}

/// What has a beginning and an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Frame {
    /// A group.
    Group,
    /// A group that may stand several times.
    Repeat,
    /// One group for each choice of a list.
    Loop(String),
}

impl Frame {
    /// Its word in the workbook.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Repeat => "repeat",
            Self::Loop(_) => "loop",
        }
    }
}

/// Types with a word of Safetynet.
const QUESTIONS: &[(&str, &str)] = &[
    ("text", "text"),
    ("string", "text"),
    ("q_string", "text"),
    ("add_text_prompt", "text"),
    ("email_address", "text"),
    ("phone_number", "text"),
    ("q_phone_number", "text"),
    ("integer", "integer"),
    ("int", "integer"),
    ("q_int", "integer"),
    ("add_integer_prompt", "integer"),
    ("percentage", "integer"),
    ("decimal", "decimal"),
    ("q_decimal", "decimal"),
    ("add_decimal_prompt", "decimal"),
    ("range", "range"),
    ("date", "date"),
    ("q_date", "date"),
    ("add_date_prompt", "date"),
    ("time", "time"),
    ("q_time", "time"),
    ("datetime", "datetime"),
    ("q_datetime", "datetime"),
    ("date_time", "datetime"),
    ("add_date_time_prompt", "datetime"),
    ("note", "note"),
    ("q_note", "note"),
    ("add_note_prompt", "note"),
    ("acknowledge", "acknowledge"),
    ("q_acknowledge", "acknowledge"),
    ("add_acknowledge_prompt", "acknowledge"),
    ("trigger", "acknowledge"),
    ("image", "image"),
    ("photo", "image"),
    ("picture", "image"),
    ("q_picture", "image"),
    ("q_image", "image"),
    ("add_image_prompt", "image"),
    ("add_photo_prompt", "image"),
    ("signature", "image"),
    ("audio", "audio"),
    ("q_audio", "audio"),
    ("add_audio_prompt", "audio"),
    ("video", "file"),
    ("q_video", "file"),
    ("add_video_prompt", "file"),
    ("file", "file"),
    ("add_file_prompt", "file"),
    ("geopoint", "geopoint"),
    ("gps", "geopoint"),
    ("location", "geopoint"),
    ("q_location", "geopoint"),
    ("q_geopoint", "geopoint"),
    ("add_location_prompt", "geopoint"),
    ("geotrace", "geotrace"),
    ("q_geotrace", "geotrace"),
    ("geoshape", "geoshape"),
    ("q_geoshape", "geoshape"),
    ("barcode", "barcode"),
    ("q_barcode", "barcode"),
    ("add_barcode_prompt", "barcode"),
    ("calculate", "calculate"),
    ("q_calculate", "calculate"),
    ("add_calculate_prompt", "calculate"),
    ("hidden", "hidden"),
];
/// What phones note by themselves, with what an instrument can work out instead.
const UNSEEN: &[(&str, &str, &str)] = &[
    ("start", "start", "once(now())"),
    ("start_time", "start", "once(now())"),
    ("get_start_time", "start", "once(now())"),
    ("end", "end", ""),
    ("end_time", "end", ""),
    ("get_end_time", "end", ""),
    ("today", "today", "once(today())"),
    ("get_today", "today", "once(today())"),
    ("deviceid", "deviceid", ""),
    ("device_id", "deviceid", ""),
    ("get_device_id", "deviceid", ""),
    ("imei", "deviceid", ""),
    ("subscriberid", "subscriberid", ""),
    ("subscriber_id", "subscriberid", ""),
    ("simserial", "simserial", ""),
    ("sim_id", "simserial", ""),
    ("phonenumber", "phonenumber", ""),
    ("get_phone_number", "phonenumber", ""),
    ("username", "username", ""),
    ("email", "email", ""),
    ("start-geopoint", "start-geopoint", ""),
    ("background-geopoint", "background-geopoint", ""),
    ("background-audio", "background-audio", ""),
];
/// Questions with choices: the longest way to say it first.
const SELECTS: &[(&str, &str, Source)] = &[
    ("select_multiple_from_file", "select_multiple", Source::File),
    ("select_one_from_file", "select_one", Source::File),
    ("select_one_external", "select_one", Source::External),
    ("add_select_multiple_prompt_using", "select_multiple", Source::Choices),
    ("add_select_one_prompt_using", "select_one", Source::Choices),
    ("select_all_that_apply_from", "select_multiple", Source::Choices),
    ("select_all_that_apply", "select_multiple", Source::Choices),
    ("select_multiple_from", "select_multiple", Source::Choices),
    ("select_one_from", "select_one", Source::Choices),
    ("select_multiple", "select_multiple", Source::Choices),
    ("select_one", "select_one", Source::Choices),
    ("select1", "select_one", Source::Choices),
    ("select", "select_multiple", Source::Choices),
    ("rank", "rank", Source::Choices),
];

#[derive(Clone, Copy)]
enum Source {
    Choices,
    External,
    File,
}

/// What a type says; none if nobody knows the word.
pub fn kind(written: &str) -> Option<Kind> {
    let words: Vec<&str> = written.split_whitespace().collect();
    let joined = canonical(written);
    if let Some((_, known)) = QUESTIONS.iter().find(|(word, _)| *word == joined) {
        return Some(Kind::Question(known));
    }
    if let Some((_, word, instead)) = UNSEEN.iter().find(|(word, ..)| *word == joined) {
        return Some(Kind::Unseen { word, instead });
    }
    match joined.as_str() {
        "audit" => return Some(Kind::Audit),
        "xml-external" => return Some(Kind::External("xml")),
        "csv-external" => return Some(Kind::External("csv")),
        "group" => return Some(Kind::Begin(Frame::Group)),
        "repeat" => return Some(Kind::Begin(Frame::Repeat)),
        _ => {}
    }
    frame(&joined, &words).or_else(|| select(&joined, &words))
}

fn frame(joined: &str, words: &[&str]) -> Option<Kind> {
    let (begins, rest) = match (joined.strip_prefix("begin"), joined.strip_prefix("end")) {
        (Some(rest), _) => (true, rest),
        (_, Some(rest)) => (false, rest),
        _ => return None,
    };
    let frame = match rest.trim_start_matches('_') {
        "group" | "lgroup_group" => Frame::Group,
        "repeat" | "lgroup" | "looped_group" => Frame::Repeat,
        rest if rest.starts_with("loop") => {
            let over = rest.starts_with("loop_over_");
            Frame::Loop(words.last().filter(|_| over).map_or(String::new(), |list| (*list).to_owned()))
        }
        _ => return None,
    };
    Some(if begins { Kind::Begin(frame) } else { Kind::End(frame) })
}

fn select(joined: &str, words: &[&str]) -> Option<Kind> {
    let (how, source, taken) = SELECTS.iter().find_map(|(word, how, source)| {
        let rest = joined.strip_prefix(word)?;
        let whole = rest.is_empty() || rest.starts_with('_');
        let taken = words_of(word, words).filter(|_| whole)?;
        Some((*how, *source, taken))
    })?;
    let mut rest: Vec<&str> = words.iter().skip(taken).copied().collect();
    let other = match rest.as_slice() {
        [.., last] if matches!(canonical(last).as_str(), "or_other" | "or_specify_other") => {
            rest.pop().is_some()
        }
        [.., or, other] if *or == "or" && *other == "other" => {
            rest.truncate(rest.len() - 2);
            true
        }
        _ => false,
    };
    let list = rest.join(" ");
    let from = match source {
        _ if list.is_empty() => From::Nowhere,
        Source::File => From::File(list),
        Source::External => From::External(list),
        Source::Choices => match list.strip_prefix("${").and_then(|name| name.strip_suffix('}')) {
            Some(name) => From::Answers(name.trim().to_owned()),
            None => From::Choices(list),
        },
    };
    Some(Kind::Select { how, from, other })
}

/// How many words of a cell make up a prefix; none if it ends within a word. Words may be joined by blanks or by `_`.
fn words_of(prefix: &str, words: &[&str]) -> Option<usize> {
    let mut length = 0;
    for (taken, one) in words.iter().enumerate() {
        length += one.to_lowercase().len() + usize::from(taken > 0);
        if length == prefix.len() {
            return Some(taken + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn select_of(written: &str) -> (&'static str, From, bool) {
        match kind(written) {
            Some(Kind::Select { how, from, other }) => (how, from, other),
            other => panic!("{written}: {other:?}"),
        }
    }

    #[test]
    fn selects_are_read_however_they_are_written() {
        let choices = |name: &str| From::Choices(name.to_owned());
        assert_eq!(select_of("select_one yes_no"), ("select_one", choices("yes_no"), false));
        assert_eq!(select_of("select one yes_no or_other"), ("select_one", choices("yes_no"), true));
        assert_eq!(select_of("Select_Multiple  Work or specify other").1, choices("Work or specify other"));
        assert_eq!(select_of("select all that apply from work"), ("select_multiple", choices("work"), false));
        assert_eq!(select_of("select one from file cities.csv").1, From::File("cities.csv".to_owned()));
        assert_eq!(select_of("select_one ${name}").1, From::Answers("name".to_owned()));
        assert_eq!(select_of("select_one from_harm"), ("select_one", choices("from_harm"), false));
        assert_eq!(select_of("rank mylist").0, "rank");
        assert_eq!(select_of("select_one").1, From::Nowhere);
        assert_eq!(kind("selecting one"), None);
    }

    #[test]
    fn frames_and_plain_types() {
        assert_eq!(kind("begin group"), Some(Kind::Begin(Frame::Group)));
        assert_eq!(kind("end_repeat"), Some(Kind::End(Frame::Repeat)));
        assert_eq!(kind("begin_loop over c1"), Some(Kind::Begin(Frame::Loop("c1".to_owned()))));
        assert_eq!(kind("end loop"), Some(Kind::End(Frame::Loop(String::new()))));
        assert_eq!(kind("dateTime"), Some(Kind::Question("datetime")));
        assert_eq!(kind("end"), Some(Kind::Unseen { word: "end", instead: "" }));
        assert_eq!(kind("${q1x}"), None);
        assert_eq!(kind("ending"), None);
    }
}
