//! The page as HTML. Whatever comes from outside goes through [`esc`].

use std::{fmt::Write as _, sync::LazyLock};

use model::{codes, place};
use report::{
    figures::Labels,
    public::{Line, PublicProject, Shown as Number},
};
use serde_json::Value;

use super::{
    Shown,
    words::{Words, words_of},
};
use crate::worried::{page::esc, words::Lang};

/// Where the style sheet is.
pub const STYLE: &str = include_str!("page.css");

/// How each measure counts, by its code and language.
static METHODS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(rules::figures::METHODS_JSON).unwrap_or_default());

/// One page in the making.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its language.
    pub lang: Lang,
}

impl Page {
    /// The list of projects.
    pub fn list(self, all: &[Shown]) -> String {
        let words = self.words();
        let item = |shown: &Shown| {
            let facts = &shown.facts;
            let sub: Vec<String> =
                [Some(facts.code.clone()), self.label(&facts.organisation), self.place(facts)]
                    .into_iter()
                    .flatten()
                    .collect();
            format!(
                "<li><a href=\"/project/{0}?lang={1}\">{2}</a><p class=\"hint\">{3}</p></li>",
                esc(&facts.code),
                self.lang.code(),
                esc(&self.title(facts)),
                esc(&sub.join(" · "))
            )
        };
        let items: String = all.iter().map(item).collect();
        let inside = format!(
            "<h1>{}</h1><p>{}</p><ul class=\"list\">{items}</ul>",
            words.list_title, words.list_intro
        );
        self.whole(words.list_title, "/project", &inside)
    }

    /// One project.
    pub fn one(self, shown: &Shown) -> String {
        let (words, facts) = (self.words(), &shown.facts);
        let title = self.title(facts);
        let mut out = format!(
            "<p><a class=\"way\" href=\"/project?lang={}\">{}</a></p><h1>{}</h1>",
            self.lang.code(),
            words.all,
            esc(&title)
        );
        if let Some(note) = &facts.note {
            let _ = write!(out, "<p class=\"note\">{}</p>", esc(note));
        }
        out.push_str(&self.facts(facts));
        for (heading, text) in [
            (words.need, &facts.need),
            (words.approach, &facts.approach),
            (words.life_change, &facts.life_change),
        ] {
            if let Some(text) = text {
                let _ = write!(out, "<h2>{heading}</h2><p class=\"text\">{}</p>", esc(text));
            }
        }
        out.push_str(&self.money(facts));
        out.push_str(&self.support(shown));
        out.push_str(&self.figures(&facts.figures));
        out.push_str(&self.reports(facts));
        self.whole(&title, &format!("/project/{}", esc(&facts.code)), &out)
    }

    fn words(self) -> &'static Words {
        words_of(self.lang)
    }

    /// In the page's language, else in any.
    fn label(self, labels: &Labels) -> Option<String> {
        let own = match self.lang {
            Lang::En => &labels.en,
            Lang::Km => &labels.km,
            Lang::Th => &labels.th,
        };
        [own, &labels.en, &labels.km, &labels.th].into_iter().flatten().next().cloned()
    }

    fn title(self, facts: &PublicProject) -> String {
        self.label(&facts.title).unwrap_or_else(|| facts.code.clone())
    }

    /// A code's label; of one that this program does not know the code itself.
    fn code(self, list: &str, id: &str) -> String {
        let found = codes::find(list).and_then(|list| list.code(id));
        let label = found.map(|code| match self.lang {
            Lang::En => code.en,
            Lang::Km => code.km,
            Lang::Th => code.th,
        });
        label.unwrap_or(id).to_owned()
    }

    /// The province and its country.
    fn place(self, facts: &PublicProject) -> Option<String> {
        let path = place::path(facts.place.as_ref()?);
        let names: Vec<&str> = path.iter().rev().map(|place| place.name(self.lang.code())).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    fn facts(self, facts: &PublicProject) -> String {
        let words = self.words();
        let day = |day: Option<_>| day.map_or_else(|| "…".to_owned(), |day| words.day(day));
        let dates = (facts.starts.is_some() || facts.ends.is_some())
            .then(|| format!("{} – {}", day(facts.starts), day(facts.ends)));
        let rows = [
            (words.code, Some(facts.code.clone())),
            (words.by, self.label(&facts.organisation)),
            (words.cause, facts.cause.as_deref().map(|id| self.code("cause", id))),
            (words.status, facts.status.as_deref().map(|id| self.code("project_status", id))),
            (words.place, self.place(facts)),
            (words.dates, dates),
        ];
        let row = |(name, value): (&str, Option<String>)| {
            value.map(|value| format!("<div><dt>{name}</dt><dd>{}</dd></div>", esc(&value)))
        };
        let rows: String = rows.into_iter().filter_map(row).collect();
        format!("<dl>{rows}</dl>")
    }

    fn money(self, facts: &PublicProject) -> String {
        let words = self.words();
        let currency = facts.currency.as_deref().unwrap_or_default();
        let amount =
            |text: &Option<String>| text.as_ref().map(|text| esc(&format!("{} {currency}", grouped(text))));
        let (budget, raised) = (amount(&facts.budget), amount(&facts.raised));
        if budget.is_none() && raised.is_none() {
            return String::new();
        }
        let row = |name: &str, value: Option<String>| {
            value.map_or_else(String::new, |value| format!("<div><dt>{name}</dt><dd>{value}</dd></div>"))
        };
        let raised_name = facts.raised_until.map_or_else(
            || words.raised.to_owned(),
            |day| words.raised_until.replace("{day}", &words.day(day)),
        );
        let mut out = format!(
            "<h2>{}</h2><dl>{}{}</dl>",
            words.money,
            row(words.budget, budget),
            row(&raised_name, raised)
        );
        if let Some(share) =
            facts.raised.as_deref().zip(facts.budget.as_deref()).and_then(|(r, b)| share(r, b))
        {
            let _ = write!(
                out,
                "<p><progress max=\"100\" value=\"{}\" aria-label=\"{}\"></progress> {share} % {}</p>",
                share.min(100),
                words.raised,
                words.of_budget
            );
        }
        out
    }

    fn support(self, shown: &Shown) -> String {
        let (words, give) = (self.words(), &shown.give);
        let mut out = String::new();
        if let Some(link) = &give.link {
            let _ = write!(
                out,
                "<p><a class=\"give\" rel=\"noopener noreferrer nofollow\" href=\"{0}\">{1}</a></p><p class=\"hint\">{2} {0}</p>",
                esc(link),
                words.give,
                words.give_note
            );
        }
        if !give.bank.is_empty() {
            let lines: Vec<String> = give.bank.iter().map(|line| esc(line)).collect();
            let _ = write!(
                out,
                "<h3>{}</h3><p class=\"bank\">{}</p><p class=\"hint\">{}</p>",
                words.bank,
                lines.join("<br>"),
                words.bank_code
            );
        }
        let tax = shown.facts.tax_deductible.map(|yes| if yes { words.tax_yes } else { words.tax_no });
        if let Some(tax) = tax {
            let _ = write!(out, "<p>{tax}</p>");
        }
        if out.is_empty() { out } else { format!("<h2>{}</h2>{out}", words.support) }
    }

    fn figures(self, lines: &[Line]) -> String {
        if lines.is_empty() {
            return String::new();
        }
        let words = self.words();
        let mut rows = String::new();
        let mut methods = String::new();
        for line in lines {
            let label =
                esc(&self.label(&line.label).unwrap_or_else(|| self.code("measure", line.measure.as_str())));
            for one in &line.shown {
                let _ = write!(
                    rows,
                    "<tr><th scope=\"row\">{label}</th><td>{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>",
                    esc(&words.span(one.year, one.until)),
                    esc(&self.number(one)),
                    one.target.as_deref().map_or_else(|| "–".to_owned(), |target| esc(&grouped(target)))
                );
            }
            if let Some(method) = method(line.measure.as_str(), self.lang.code()) {
                let _ = write!(methods, "<dt>{label}</dt><dd>{}</dd>", esc(method));
            }
        }
        format!(
            "<h2>{}</h2><div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{0}\"><table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
             <th scope=\"col\" class=\"n\">{}</th><th scope=\"col\" class=\"n\">{}</th></tr></thead><tbody>{rows}</tbody></table></div>\
             <p class=\"hint\">{}</p><details><summary>{}</summary><dl class=\"methods\">{methods}</dl></details>",
            words.results,
            words.indicator,
            words.when,
            words.number,
            words.target,
            words.protects,
            words.method
        )
    }

    fn number(self, one: &Number) -> String {
        let n = grouped(&one.n.to_string());
        let n = match one.of {
            Some(of) => self.words().of.replace("{n}", &n).replace("{of}", &grouped(&of.to_string())),
            None => n,
        };
        one.percent.as_ref().map_or_else(|| n.clone(), |percent| format!("{n} ({percent} %)"))
    }

    fn reports(self, facts: &PublicProject) -> String {
        if facts.reports.is_empty() {
            return String::new();
        }
        let words = self.words();
        let line = |one: &report::public::ReportLine| {
            let what = self.code("report_template", &one.template);
            format!("<li>{}: {} – {}</li>", esc(&what), esc(&words.day(one.from)), esc(&words.day(one.until)))
        };
        let lines: String = facts.reports.iter().map(line).collect();
        format!("<h2>{}</h2><ul>{lines}</ul><p class=\"hint\">{}</p>", words.reports, words.reports_ask)
    }

    /// `path` as it may stand in an attribute.
    fn whole(self, title: &str, path: &str, inside: &str) -> String {
        let links = Lang::ALL.map(|(lang, name)| {
            let current = if lang == self.lang { " aria-current=\"true\"" } else { "" };
            format!(
                "<a href=\"{path}?lang={0}\" lang=\"{0}\" hreflang=\"{0}\"{current}>{name}</a>",
                lang.code()
            )
        });
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noarchive\">\
             <title>{}</title><link rel=\"stylesheet\" href=\"/project/page.css\"><link rel=\"icon\" href=\"data:,\"></head>\
             <body><header><nav aria-label=\"{}\">{}</nav></header><main>{inside}</main></body></html>",
            self.lang.code(),
            esc(title),
            self.words().languages,
            links.concat(),
        )
    }
}

/// The note on how a measure counts: a sentence, or the part of an entry that says it.
fn method(measure: &str, language: &str) -> Option<&'static str> {
    let entry = METHODS.get(measure)?;
    let said = |value: &'static Value| value.as_str().or_else(|| value.get("method")?.as_str());
    entry.get(language).and_then(said).or_else(|| entry.get("method")?.get(language)?.as_str())
}

/// A decimal with commas between thousands; zeros after the point are left out. What is no decimal stays as it is.
fn grouped(text: &str) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return text.to_owned();
    }
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    let part = part.trim_end_matches('0');
    if part.is_empty() { out } else { format!("{out}.{part}") }
}

/// So many whole parts of a hundred; `None` where either is no decimal above nothing.
fn share(part: &str, whole: &str) -> Option<u128> {
    let thousandths = |text: &str| -> Option<u128> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let part: String = part.chars().chain("000".chars()).take(3).collect();
        format!("{whole}{part}").parse().ok()
    };
    let (part, whole) = (thousandths(part)?, thousandths(whole)?);
    part.checked_mul(100)?.checked_div(whole)
}

#[cfg(test)]
mod tests;
