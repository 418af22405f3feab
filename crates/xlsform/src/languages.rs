//! Languages of texts: `English (en)`, `en`, `English` and `eng` are one.

use super::headers::canonical;

/// What a text without a language is taken for, unless the settings say otherwise.
pub const DEFAULT: &str = "en";
/// Names of languages, as forms write them, with the code that is kept.
const NAMES: &[(&str, &str)] = &[
    ("english", "en"),
    ("eng", "en"),
    ("khmer", "km"),
    ("khm", "km"),
    ("cambodian", "km"),
    ("ខ្មែរ", "km"),
    ("ភាសាខ្មែរ", "km"),
    ("thai", "th"),
    ("tha", "th"),
    ("ไทย", "th"),
    ("ภาษาไทย", "th"),
    ("vietnamese", "vi"),
    ("tiếng_việt", "vi"),
    ("lao", "lo"),
    ("burmese", "my"),
    ("chinese", "zh"),
    ("french", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("arabic", "ar"),
    ("russian", "ru"),
    ("kyrgyz", "ky"),
    ("indonesia", "id"),
    ("indonesian", "id"),
    ("german", "de"),
    ("portuguese", "pt"),
    ("hindi", "hi"),
    ("nepali", "ne"),
    ("bengali", "bn"),
    ("swahili", "sw"),
];

/// The languages of a form, in the order in which they were met.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    found: Vec<String>,
    default: String,
    /// Whether somebody said what the default is.
    said: bool,
}

impl Languages {
    /// Columns whose texts may have a language.
    pub const TRANSLATED: &'static [&'static str] = &[
        "label",
        "hint",
        "guidance_hint",
        "constraint_message",
        "required_message",
        "no_app_error_string",
        "image",
        "big-image",
        "audio",
        "video",
        "title",
        "band_label",
    ];

    /// With what a text without a language is in.
    pub fn with_default(written: &str) -> Self {
        let said = !written.trim().is_empty();
        Self { found: Vec::new(), default: if said { code(written) } else { DEFAULT.to_owned() }, said }
    }

    /// Notes the language of a heading.
    pub fn meet(&mut self, written: Option<&str>) {
        self.said |= written.is_none();
        let code = self.of(written);
        if !self.found.contains(&code) {
            self.found.push(code);
        }
    }

    /// The code of a heading's language.
    pub fn of(&self, written: Option<&str>) -> String {
        written.map_or_else(|| self.default.clone(), code)
    }

    /// All, the default first; never none.
    pub fn all(&self) -> Vec<String> {
        let mut all = self.found.clone();
        match all.iter().position(|one| *one == self.default) {
            Some(at) if self.said => all[..=at].rotate_right(1),
            None if self.said || all.is_empty() => all.insert(0, self.default.clone()),
            _ => {}
        }
        all
    }
}

/// The code of a language: what stands in brackets, else what its name is known by, else the name itself.
pub fn code(written: &str) -> String {
    let (name, inside) = match written.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        Some((name, inside)) => (name, inside.trim()),
        None => (written, ""),
    };
    if let Some(code) = Some(inside).filter(|code| is_code(code)) {
        let (main, rest) = code.split_at(code.find('-').unwrap_or(code.len()));
        return format!("{}{rest}", main.to_lowercase());
    }
    let name = canonical(name);
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return (*code).to_owned();
    }
    if is_code(&name) && name.len() == 2 {
        return name;
    }
    let letters: String = name.chars().filter(char::is_ascii_lowercase).take(3).collect();
    if letters.len() < 2 { "und".to_owned() } else { letters }
}

/// The heading of a language: `English (en)`.
pub fn heading(code: &str) -> String {
    let name = match code {
        "en" => "English",
        "km" => "Khmer",
        "th" => "Thai",
        // Some codes are also names of a language that has a shorter code.
        _ if self::code(code) == code => return code.to_owned(),
        _ => code,
    };
    format!("{name} ({code})")
}

/// `km`, `bos`, `zh-Hant`.
fn is_code(text: &str) -> bool {
    let (main, rest) = text.split_once('-').unwrap_or((text, "a"));
    (2..=3).contains(&main.len())
        && main.bytes().all(|b| b.is_ascii_alphabetic())
        && rest
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_language_however_it_is_written() {
        for written in ["English (en)", "en", "English", "eng", "eng(en)", "ENGLISH  (EN)"] {
            assert_eq!(code(written), "en", "{written}");
        }
        assert_eq!(code("ភាសាខ្មែរ"), "km");
        assert_eq!(code("Bosnian (bos)"), "bos");
        assert_eq!(code("English (schm)"), "en");
        assert_eq!(code("Chinese (zh-Hant)"), "zh-Hant");
        assert_eq!(code("ceb"), "ceb");
        assert_eq!(code("Klingon"), "kli");
        assert_eq!(code("語"), "und");
    }

    #[test]
    fn the_default_language_stands_first() {
        let mut languages = Languages::with_default("");
        languages.meet(Some("Thai"));
        languages.meet(Some("Khmer (km)"));
        languages.meet(None);
        languages.meet(Some("fr"));
        assert_eq!(languages.all(), ["en", "th", "km", "fr"]);
        assert_eq!(Languages::with_default("Khmer").all(), ["km"]);
    }
}
