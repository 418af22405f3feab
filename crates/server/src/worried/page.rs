//! The page as HTML. Whatever comes from outside goes through [`esc`].

use std::fmt::Write as _;

use model::{
    codes,
    date::Instant,
    place::{Level, Place, all},
    receipt::Receipt,
};
use store::PublicReport;

use super::{Form, words::Lang};
use crate::config::Worried;

/// Where the style sheet is.
pub const STYLE: &str = include_str!("page.css");

/// One page in the making.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Its language.
    pub lang: Lang,
    /// What the network says of it.
    pub settings: &'a Worried,
    /// What the form is to bring back.
    pub token: &'a str,
}

/// The provinces of Cambodia, Thailand and their neighbours, as far as we have them.
pub fn provinces() -> impl Iterator<Item = &'static Place> {
    all().iter().filter(|place| place.level() == Level::Province)
}

/// Text as it may stand in HTML, also within quotes.
pub fn esc(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            plain => out.push(plain),
        }
    }
    out
}

impl Page<'_> {
    /// The form of a report. `fault` says why it was not taken; what was written stands in it again.
    pub fn report(&self, form: &Form, fault: Option<&str>) -> String {
        let words = self.lang.words();
        let mut out = format!("<h1>{}</h1>{}<p>{}</p>", words.title, self.notice(fault), words.intro);
        out.push_str(&self.hotlines());
        let _ = write!(
            out,
            "<form method=\"post\" action=\"/worried?lang={}\">{}",
            self.lang.code(),
            self.hidden()
        );
        out.push_str(&area("story", words.story, words.story_hint, &form.story, 6, true));
        out.push_str(&self.places(&form.place));
        out.push_str(&area("place_told", words.place_told, words.place_hint, &form.place_told, 2, false));
        out.push_str(&area("child", words.child, words.child_hint, &form.child, 3, false));
        out.push_str(&self.relations(&form.relation));
        out.push_str(&line("reporter", words.reporter, words.reporter_hint, &form.reporter));
        let checked = if form.urgent { " checked" } else { "" };
        let _ = write!(
            out,
            "<label class=\"tick\"><input type=\"checkbox\" name=\"urgent\" value=\"yes\"{checked}>{}</label>\
             <button type=\"submit\">{}</button></form><p class=\"hint\">{}</p>",
            words.urgent, words.send, words.privacy
        );
        let _ = write!(out, "<p>{}</p>", self.way("/worried/answer", words.have_code));
        self.whole(&out, "/worried")
    }

    /// What a reporter gets. `code` only the first time; an urgent one stands beside the numbers to call.
    pub fn receipt(&self, code: Option<Receipt>, urgent: bool) -> String {
        let words = self.lang.words();
        let mut out = format!("<h1>{}</h1>", words.thanks);
        if urgent {
            out.push_str(&self.hotlines());
        }
        let _ = match code {
            Some(code) => write!(
                out,
                "<h2>{}</h2><p class=\"code\">{code}</p><p>{}</p>",
                words.your_code, words.code_why
            ),
            None => write!(out, "<p>{}</p>", words.again),
        };
        let _ = write!(out, "<p>{}</p>", self.way("/worried/answer", words.have_code));
        self.whole(&out, "/worried")
    }

    /// Where a code is typed in. One that opened nothing stands there again, to be looked at letter by letter.
    pub fn ask_code(&self, code: &str, fault: Option<&str>) -> String {
        let words = self.lang.words();
        let fault = fault.map(|fault| format!("<p class=\"notice\" role=\"alert\">{fault}</p>"));
        let out = format!(
            "<h1>{}</h1>{}<form method=\"post\" action=\"/worried/answer?lang={}\" autocomplete=\"off\">{}{}<button type=\"submit\">{}</button></form><p>{}</p>",
            words.answer_title,
            fault.unwrap_or_default(),
            self.lang.code(),
            self.hidden(),
            line("code", words.code, "", code),
            words.open,
            self.way("/worried", words.write_report),
        );
        self.whole(&out, "/worried/answer")
    }

    /// What the team answered, and room for more. `form` has the code, and what could not be taken yet.
    pub fn answer(
        &self,
        report: &PublicReport,
        form: &Form,
        notice: Option<&str>,
        fault: Option<&str>,
    ) -> String {
        let words = self.lang.words();
        let mut out = format!("<h1>{}</h1>", words.answer);
        if let Some(notice) = notice {
            let _ = write!(out, "<p class=\"notice\" role=\"status\">{notice}</p>");
        }
        out.push_str(&self.notice(fault));
        let answer = match &report.feedback {
            Some(feedback) => esc(feedback),
            None if report.read => words.no_answer.to_owned(),
            None => words.not_read.to_owned(),
        };
        let _ = write!(out, "<div class=\"said\"><p>{answer}</p></div><h2>{}</h2>", words.you_told);
        out.push_str(&said(&day(report.raised), report.story.as_deref().unwrap_or_default()));
        if !report.said.is_empty() {
            let _ = write!(out, "<h2>{}</h2>", words.said_since);
        }
        for one in &report.said {
            let who = if one.by_team { words.team } else { words.you };
            out.push_str(&said(&format!("{who} · {}", day(one.at)), &one.text));
        }
        out.push_str(&self.more(form));
        out.push_str(&self.hotlines());
        self.whole(&out, "/worried/answer")
    }

    /// What is to be added once more, where it could not be taken: without the report, which nobody looked up.
    pub fn more_again(&self, form: &Form, fault: &str) -> String {
        let out =
            format!("<h1>{}</h1>{}{}", self.lang.words().more, self.notice(Some(fault)), self.more(form));
        self.whole(&out, "/worried/answer")
    }

    fn more(&self, form: &Form) -> String {
        let words = self.lang.words();
        format!(
            "<form method=\"post\" action=\"/worried/more?lang={}\" autocomplete=\"off\">{}<input type=\"hidden\" name=\"code\" value=\"{}\">{}<button type=\"submit\">{}</button></form>",
            self.lang.code(),
            self.hidden(),
            esc(&form.code),
            area("more", words.more, "", &form.more, 4, true),
            words.send
        )
    }

    fn whole(&self, inside: &str, path: &str) -> String {
        let (words, code) = (self.lang.words(), self.lang.code());
        let links = Lang::ALL.map(|(lang, name)| {
            let current = if lang == self.lang { " aria-current=\"true\"" } else { "" };
            format!(
                "<a href=\"{path}?lang={0}\" lang=\"{0}\" hreflang=\"{0}\"{current}>{name}</a>",
                lang.code()
            )
        });
        format!(
            "<!doctype html><html lang=\"{code}\" spellcheck=\"false\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noarchive\">\
             <title>{}</title><link rel=\"stylesheet\" href=\"/worried/page.css\"><link rel=\"icon\" href=\"data:,\"></head>\
             <body><header><a class=\"leave\" rel=\"noreferrer\" href=\"{}\">{}</a></header>\
             <main><nav>{}</nav>{inside}</main></body></html>",
            words.title,
            esc(&self.settings.exit),
            words.leave,
            links.concat(),
        )
    }

    fn hidden(&self) -> String {
        format!("<input type=\"hidden\" name=\"token\" value=\"{}\">", esc(self.token))
    }

    fn notice(&self, fault: Option<&str>) -> String {
        let not_sent = self.lang.words().not_sent;
        fault.map_or_else(String::new, |fault| {
            format!("<p class=\"notice\" role=\"alert\"><strong>{not_sent}</strong> {fault}</p>")
        })
    }

    fn way(&self, path: &str, text: &str) -> String {
        format!("<a class=\"way\" href=\"{path}?lang={}\">{text}</a>", self.lang.code())
    }

    fn hotlines(&self) -> String {
        if self.settings.hotlines.is_empty() {
            return String::new();
        }
        let words = self.lang.words();
        let one = |line: &crate::config::Hotline| {
            let dial: String = line.number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            format!(
                "<li>{} <a href=\"tel:{}\">{}</a> <span class=\"hint\">({} {})</span></li>",
                esc(&line.name),
                esc(&dial),
                esc(&line.number),
                words.verified,
                line.verified_on
            )
        };
        let lines: String = self.settings.hotlines.iter().map(one).collect();
        format!("<section class=\"call\"><strong>{}</strong><ul>{lines}</ul></section>", words.danger)
    }

    fn places(&self, chosen: &str) -> String {
        let words = self.lang.words();
        let options =
            provinces().map(|place| option(place.code.as_str(), place.name(self.lang.code()), chosen));
        select("place", words.place, words.place_unknown, &options.collect::<String>())
    }

    fn relations(&self, chosen: &str) -> String {
        let words = self.lang.words();
        let label = |code: &codes::Code| match self.lang {
            Lang::En => code.en,
            Lang::Km => code.km,
            Lang::Th => code.th,
        };
        let list = codes::find("caller_relation").map_or(&[][..], |list| list.codes);
        let options = list.iter().map(|code| option(code.id, label(code), chosen));
        select("relation", words.relation, words.relation_none, &options.collect::<String>())
    }
}

pub(crate) fn option(id: &str, label: &str, chosen: &str) -> String {
    let selected = if id == chosen { " selected" } else { "" };
    format!("<option value=\"{}\"{selected}>{}</option>", esc(id), esc(label))
}

pub(crate) fn select(name: &str, label: &str, none: &str, options: &str) -> String {
    format!(
        "<label for=\"{name}\">{label}</label><select id=\"{name}\" name=\"{name}\"><option value=\"\">{none}</option>{options}</select>"
    )
}

fn hint(name: &str, text: &str) -> (String, String) {
    if text.is_empty() {
        return (String::new(), String::new());
    }
    (format!("<p class=\"hint\" id=\"{name}-hint\">{text}</p>"), format!(" aria-describedby=\"{name}-hint\""))
}

pub(crate) fn area(name: &str, label: &str, text: &str, value: &str, rows: u8, needed: bool) -> String {
    let (hint, described) = hint(name, text);
    let required = if needed { " required" } else { "" };
    // A line end after the tag is dropped by browsers: one is given to be dropped.
    format!(
        "<label for=\"{name}\">{label}</label>{hint}<textarea translate=\"no\" id=\"{name}\" name=\"{name}\" rows=\"{rows}\" maxlength=\"10000\"{described}{required}>\n{}</textarea>",
        esc(value)
    )
}

pub(crate) fn line(name: &str, label: &str, text: &str, value: &str) -> String {
    let (hint, described) = hint(name, text);
    format!(
        "<label for=\"{name}\">{label}</label>{hint}<input type=\"text\" id=\"{name}\" name=\"{name}\" maxlength=\"300\" autocomplete=\"off\"{described} value=\"{}\">",
        esc(value)
    )
}

pub(crate) fn said(head: &str, text: &str) -> String {
    format!("<div class=\"said\"><span class=\"hint\">{head}</span><p>{}</p></div>", esc(text))
}

/// The day in the field.
fn day(at: Instant) -> String {
    at.field_day().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_cannot_become_a_tag_or_leave_its_quotes() {
        let settings =
            Worried { organisation: "X".to_owned(), exit: "about:blank".to_owned(), hotlines: Vec::new() };
        let page = Page { lang: Lang::En, settings: &settings, token: "t" };
        let evil = "</textarea><script>alert(1)</script>\"' onfocus=x";
        let form = Form {
            story: evil.to_owned(),
            reporter: evil.to_owned(),
            code: evil.to_owned(),
            more: evil.to_owned(),
            ..Form::default()
        };
        let report = PublicReport {
            raised: "2026-11-22T05:00:00.000Z".parse().unwrap(),
            read: false,
            story: Some(evil.to_owned()),
            feedback: Some(evil.to_owned()),
            said: Vec::new(),
        };
        for html in
            [page.report(&form, None), page.answer(&report, &form, None, None), page.ask_code(evil, None)]
        {
            assert!(!html.contains("<script") && !html.contains("\"' onfocus"), "{html}");
        }
    }

    #[test]
    fn every_province_of_both_countries_can_be_chosen() {
        let of = |country: &str| provinces().filter(|place| place.code.country() == country).count();
        assert_eq!((of("KH"), of("TH")), (25, 77));
    }
}
