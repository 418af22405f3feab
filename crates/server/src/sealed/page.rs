//! The page as HTML. Whatever comes from outside goes through [`esc`].

use std::fmt::Write as _;

use data_encoding::BASE64URL_NOPAD;
use model::Fields;
use store::{LinkPage, LinkTold};

pub use super::words::words_of;
use super::{Form, values};
use crate::worried::{
    page::{area, esc, line, option, select},
    words::Lang,
};

/// The style sheet: that of the public page, and what this one has besides.
pub const STYLE: &str = concat!(include_str!("../worried/page.css"), include_str!("page.css"));

/// One page in the making.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Its language.
    pub lang: Lang,
    /// Where the button that leaves leads.
    pub exit: &'a str,
    /// What the form is to bring back.
    pub token: &'a str,
}

/// The two organisations, as they call themselves.
pub struct Names {
    /// Who sent it.
    pub from: Fields,
    /// Whom it was sent to.
    pub to: Fields,
}

impl Page<'_> {
    /// What the page says.
    pub fn words(&self) -> &'static super::words::Words {
        words_of(self.lang)
    }

    /// Asks for the PIN.
    pub fn ask(&self, link: &str, fault: Option<&str>) -> String {
        let words = self.words();
        let inside = format!(
            "<h1>{}</h1>{}<p>{}</p><p>{}</p>\
             <form method=\"post\" action=\"/sealed/open?lang={}\" autocomplete=\"off\">{}\
             <label for=\"pin\">{}</label><input type=\"text\" id=\"pin\" name=\"pin\" class=\"pin\" inputmode=\"numeric\" \
             maxlength=\"12\" autocomplete=\"off\" required><button type=\"submit\">{}</button></form>",
            words.title,
            self.notice(fault),
            words.intro,
            words.alone,
            self.lang.code(),
            self.hidden(&[("link", link)]),
            words.pin,
            words.open,
        );
        self.whole(&inside, Some(link))
    }

    /// What a link shows, once, with the form of the answer.
    pub fn shown(&self, shown: &LinkPage, link: &str, names: &Names) -> String {
        let words = self.words();
        let mut out = format!(
            "<h1>{}</h1><dl class=\"ends\"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl><p class=\"notice\">{}</p>",
            words.heading,
            words.from,
            esc(&self.name(&names.from)),
            words.to,
            esc(&self.name(&names.to)),
            words.once
        );
        for told in shown.told.chunk_by(|one, next| one.set == next.set) {
            out.push_str(&self.set(told));
        }
        if let Some(answer) = shown.answer {
            let form =
                Form { link: link.to_owned(), answer: BASE64URL_NOPAD.encode(&answer), ..Form::default() };
            let until = format!("{} {}", words.answer_until, values::moment(shown.until));
            out.push_str(&self.answer(&form, &until));
        }
        self.whole(&out, None)
    }

    /// An answer that was not taken, to be mended. What the link showed is not shown again.
    pub fn answer_again(&self, form: &Form, fault: &str) -> String {
        self.whole(&format!("{}{}", self.notice(Some(fault)), self.answer(form, "")), None)
    }

    /// The answer is there.
    pub fn thanks(&self) -> String {
        let words = self.words();
        self.whole(&format!("<h1>{}</h1><p>{}</p>", words.thanks, words.thanks_why), None)
    }

    /// There is nothing. The same for every reason.
    pub fn closed(&self) -> String {
        let words = self.words();
        self.whole(&format!("<h1>{}</h1><p>{}</p>", words.closed, words.closed_why), None)
    }

    fn set(&self, told: &[LinkTold]) -> String {
        let words = self.words();
        let set = told.first().map_or("", |one| &one.set);
        let head =
            if set.is_empty() { words.asked.to_owned() } else { values::code(self.lang, "share_set", set) };
        let mut out = format!("<section class=\"told\"><h2>{}</h2>", esc(&head));
        for of_record in told.chunk_by(|one, next| one.record == next.record) {
            out.push_str("<dl>");
            for one in of_record {
                let label = values::label(words, &one.kind, &one.field);
                let value = values::shown(self.lang, &one.kind, &one.field, &one.value);
                if let Some((label, value)) = label.zip(value) {
                    let _ = write!(out, "<dt>{label}</dt><dd>{}</dd>", esc(&value));
                }
            }
            out.push_str("</dl>");
        }
        out + "</section>"
    }

    fn answer(&self, form: &Form, until: &str) -> String {
        let words = self.words();
        let choice = |what: &str, label: &str| {
            let checked = if form.what == what { " checked" } else { "" };
            format!(
                "<label class=\"tick\"><input type=\"radio\" name=\"what\" value=\"{what}\" required{checked}>{label}</label>"
            )
        };
        let reasons = model::codes::find("decline_reason").map_or(&[][..], |list| list.codes);
        let reasons = reasons
            .iter()
            .map(|code| option(code.id, &values::code(self.lang, "decline_reason", code.id), &form.reason));
        format!(
            "<section class=\"answer\"><h2>{}</h2><p>{}</p><form method=\"post\" action=\"/sealed/answer?lang={}\" autocomplete=\"off\">{}\
             {}{}{}{}{}<button type=\"submit\">{}</button></form></section>",
            words.answer,
            esc(until),
            self.lang.code(),
            self.hidden(&[("link", &form.link), ("answer", &form.answer)]),
            choice("accept", words.accept),
            choice("decline", words.decline),
            select("reason", words.reason, words.reason_none, &reasons.collect::<String>()),
            line("by", words.by, "", &form.by),
            area("reply", words.reply, "", &form.reply, 3, false),
            words.send,
        )
    }

    fn name(&self, of: &Fields) -> String {
        let own = format!("name_{}", self.lang.code());
        let names = [&*own, "name_en", "name_km", "name_th", "code"];
        let found = names.iter().find_map(|name| of.get(*name)?.as_str());
        found.unwrap_or_default().to_owned()
    }

    fn hidden(&self, more: &[(&str, &str)]) -> String {
        let one = |(name, value): &(&str, &str)| {
            format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", esc(value))
        };
        [("token", self.token)].iter().chain(more).map(one).collect()
    }

    fn notice(&self, fault: Option<&str>) -> String {
        let not_done = self.words().not_done;
        fault.map_or_else(String::new, |fault| {
            format!("<p class=\"notice\" role=\"alert\"><strong>{not_done}</strong> {}</p>", esc(fault))
        })
    }

    /// Around it the button that leaves, and the languages: only where another one can still be chosen.
    fn whole(&self, inside: &str, link: Option<&str>) -> String {
        let (words, code) = (self.words(), self.lang.code());
        let of = |link: &str| {
            let links = Lang::ALL.map(|(lang, name)| {
                let current = if lang == self.lang { " aria-current=\"true\"" } else { "" };
                format!(
                    "<a href=\"/sealed/{}?lang={1}\" rel=\"noreferrer\" lang=\"{1}\" hreflang=\"{1}\"{current}>{name}</a>",
                    esc(link),
                    lang.code()
                )
            });
            format!("<nav>{}</nav>", links.concat())
        };
        format!(
            "<!doctype html><html lang=\"{code}\" translate=\"no\" spellcheck=\"false\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex, noarchive\">\
             <title>{}</title><link rel=\"stylesheet\" href=\"/sealed/page.css\"><link rel=\"icon\" href=\"data:,\"></head>\
             <body><header><a class=\"leave\" rel=\"noreferrer\" href=\"{}\">{}</a></header>\
             <main>{}{inside}</main></body></html>",
            words.title,
            esc(self.exit),
            words.leave,
            link.map(of).unwrap_or_default(),
        )
    }
}

#[cfg(test)]
mod tests {
    use model::RecordId;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_was_written_cannot_become_a_tag_or_leave_its_quotes() {
        let page = Page { lang: Lang::En, exit: "about:blank", token: "t" };
        let evil = "</textarea><script>alert(1)</script>\"' onfocus=x";
        let told = |set: &str, kind: &str, field: &str| LinkTold {
            set: set.to_owned(),
            record: RecordId::new(0, [1; 10]),
            kind: kind.to_owned(),
            field: field.to_owned(),
            value: json!(evil),
        };
        let shown = LinkPage {
            from: RecordId::new(0, [2; 10]),
            to: RecordId::new(0, [3; 10]),
            told: vec![
                told("", "referral", "reason"),
                told("notes", "note", "text"),
                told(evil, "note", "text"),
            ],
            until: "2026-11-22T05:00:00.000Z".parse().unwrap(),
            answer: Some([7; 16]),
            seq: 1,
        };
        let fields = || Fields::from_iter([("name_en".to_owned(), json!(evil))]);
        let names = Names { from: fields(), to: fields() };
        let form = Form {
            link: evil.to_owned(),
            answer: evil.to_owned(),
            by: evil.to_owned(),
            reply: evil.to_owned(),
            reason: evil.to_owned(),
            ..Form::default()
        };
        for html in
            [page.ask(evil, Some(evil)), page.shown(&shown, evil, &names), page.answer_again(&form, "x")]
        {
            assert!(!html.contains("<script") && !html.contains("\"' onfocus"), "{html}");
        }
    }
}
