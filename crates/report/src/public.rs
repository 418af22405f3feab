//! What everybody may see of a project: finished facts, worked out from coded records, with nothing of a person in them.
//!
//! The page shows no number that the table for readers outside the network ([`FIGURES_K_OUTSIDE`]) would not show, or that
//! does not follow from it: a whole year's total once the year is over; of the year that runs the sum of its months, up to
//! the last quarter that is over and as far as that table shows every month. And it stands still until at least as many more
//! were counted: whoever copies the page each day learns nothing of a few from the difference of two copies. What is left
//! out is told to whoever decides, with its reason ([`LeftOut`]); the page itself is silent about it.

mod numbers;

use model::{
    KindName, RecordId, State,
    date::{Day, Month, Period},
    place::{Level, PlaceCode},
};
use rules::{
    figures::{Measure, Records},
    money::{self, Books, Raised},
    policy::{self, FIGURES_K_OUTSIDE},
    read,
};
use serde_json::Value;

use self::numbers::{apart, months, number};
use crate::figures::{self, Asked, Labels};

/// Most years that a page shows, the newest first.
const YEARS_MAX: i32 = 5;
/// Longest code of a project that stands in an address, characters.
const CODE_CHARS_MAX: usize = 40;

/// A project as everybody may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicProject {
    /// Its code: what its address ends with.
    pub code: String,
    /// Titles.
    pub title: Labels,
    /// The organisation that answers for it.
    pub organisation: Labels,
    /// Code of that organisation.
    pub organisation_code: Option<String>,
    /// What stands on top.
    pub note: Option<String>,
    /// Why it is needed.
    pub need: Option<String>,
    /// What it does.
    pub approach: Option<String>,
    /// What changes in a life.
    pub life_change: Option<String>,
    /// Main cause: a code of `cause`.
    pub cause: Option<String>,
    /// A code of `project_status`.
    pub status: Option<String>,
    /// Province or country, never finer.
    pub place: Option<PlaceCode>,
    /// First day.
    pub starts: Option<Day>,
    /// Last day.
    pub ends: Option<Day>,
    /// Total budget, decimal.
    pub budget: Option<String>,
    /// Received, decimal: the sum of the gifts, or else what was typed in.
    pub raised: Option<String>,
    /// Until when, where it is the sum of the gifts.
    pub raised_until: Option<Day>,
    /// Currency of both: a code of `currency`.
    pub currency: Option<String>,
    /// Whether gifts to it are tax deductible; `None` = nothing is said.
    pub tax_deductible: Option<bool>,
    /// Where gifts are made; checked by [`policy::is_support_link`].
    pub support_link: Option<String>,
    /// Reports that were sent, the newest first.
    pub reports: Vec<ReportLine>,
    /// What was counted, in the order of the project's table; only lines with a number.
    pub figures: Vec<Line>,
}

/// A report that was sent: that there is one, not what it says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportLine {
    /// Last day that it tells of.
    pub until: Day,
    /// First day that it tells of.
    pub from: Day,
    /// Which sort: a code of `report_template`.
    pub template: String,
}

/// One indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is called.
    pub label: Labels,
    /// What it counts.
    pub measure: Measure,
    /// Its numbers, the newest year first; never empty.
    pub shown: Vec<Shown>,
}

/// One number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The year.
    pub year: i32,
    /// Counted up to the end of this month, where the year is not over; else to its end.
    pub until: Option<Month>,
    /// How many.
    pub n: u64,
    /// Of how many, where the measure is a share.
    pub of: Option<u64>,
    /// In percent, one decimal, where the measure is a share.
    pub percent: Option<String>,
    /// What was to be reached in the whole year, decimal.
    pub target: Option<String>,
}

/// What is not on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Why.
    pub why: Why,
    /// The indicator, where it is one.
    pub label: Option<Labels>,
    /// The year, where it is about one.
    pub year: Option<i32>,
}

/// Why something is not on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The project has no code that an address could end with: there is no page.
    NoCode,
    /// An older project has the same code: there is no page.
    CodeTaken,
    /// People disagree about whether it is shown, or its record was erased: there is no page.
    NotAgreed,
    /// The place is finer than a province: only the province is shown.
    PlaceFiner,
    /// The address for gifts is none that the page may lead to.
    Link,
    /// So few that a child could be known by it, or that another number would tell one.
    Small,
    /// The year runs, and no quarter of it is over whose months may all be shown.
    Running,
    /// The year runs, and this number is only known when it is over: a share, or an estimate.
    WholeYearOnly,
    /// So close to another number of the page, or to what it showed before, that the difference would be a few.
    Difference,
    /// The indicator is not counted from records.
    NotCounted,
    /// Gifts of too few donors: their sum would tell what one of them gave. What was typed in stands there.
    FewDonors,
}

impl Why {
    /// The word on the wire and in the app's messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoCode => "no_code",
            Self::CodeTaken => "code_taken",
            Self::NotAgreed => "not_agreed",
            Self::PlaceFiner => "place_finer",
            Self::Link => "link",
            Self::Small => "small",
            Self::Running => "running",
            Self::WholeYearOnly => "whole_year_only",
            Self::Difference => "difference",
            Self::NotCounted => "not_counted",
            Self::FewDonors => "few_donors",
        }
    }
}

/// When a page is made.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// Today in the field.
    pub today: Day,
    /// Now, Unix milliseconds.
    pub now_ms: u64,
}

/// Whether everybody may see a project: every live word of it says yes. Where two disagree nothing is shown.
pub fn is_public(project: &State) -> bool {
    let heads = project.registers.get("public").map_or(&[][..], Vec::as_slice);
    project.kind == KindName::Project
        && !project.erased
        && !heads.is_empty()
        && heads.iter().all(|head| head.value == Value::Bool(true))
}

/// A project's code, as far as an address may end with it.
pub fn address_code(project: &State) -> Option<&str> {
    let fits = |code: &&str| {
        (1..=CODE_CHARS_MAX).contains(&code.len())
            && code.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'-')
    };
    project.text("code").filter(fits)
}

/// Of several projects with the same code the one that was there first: nobody takes another's address.
pub fn keeps_code(project: &State, all: &[State]) -> bool {
    let code = address_code(project);
    let rank = |state: &State| (state.created_ms, state.record);
    code.is_some()
        && all.iter().all(|other| {
            other.kind != KindName::Project || address_code(other) != code || rank(other) >= rank(project)
        })
}

/// A project's page, and what is not on it. `organisation`: the record of the organisation that answers for it; `records`:
/// coded records of that organisation.
pub fn page(
    project: &State,
    organisation: Option<&State>,
    records: &dyn Records,
    at: At,
) -> (PublicProject, Vec<LeftOut>) {
    let mut left_out = Vec::new();
    let text = |name: &str| said(project, name);
    let place: Option<PlaceCode> = project.text("place").and_then(|code| code.parse().ok());
    if place.as_ref().is_some_and(|place| place.level() > Level::Province) {
        left_out.push(LeftOut { why: Why::PlaceFiner, label: None, year: None });
    }
    let link = text("support_link");
    let good_link = link.clone().filter(|link| policy::is_support_link(link));
    if link.is_some() && good_link.is_none() {
        left_out.push(LeftOut { why: Why::Link, label: None, year: None });
    }
    let (raised, raised_until) = raised(project, records, at.today, &mut left_out);
    let figures = lines(project, records, at, &mut left_out);
    let facts = PublicProject {
        code: address_code(project).unwrap_or_default().to_owned(),
        title: labels(project, "title"),
        organisation: organisation.map_or(Labels { en: None, km: None, th: None }, |org| labels(org, "name")),
        organisation_code: organisation.and_then(|org| said(org, "code")),
        note: text("public_note"),
        need: text("need"),
        approach: text("approach"),
        life_change: text("life_change"),
        cause: text("cause"),
        status: text("status"),
        place: place.map(|place| place.at_level(Level::Province)),
        starts: read::day(project, "starts"),
        ends: read::day(project, "ends"),
        budget: text("budget"),
        raised,
        raised_until,
        currency: text("currency"),
        tax_deductible: project.value("tax_deductible").and_then(Value::as_bool),
        support_link: good_link,
        reports: reports(project.record, records),
        figures,
    };
    (facts, left_out)
}

fn said(state: &State, field: &str) -> Option<String> {
    state.text(field).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// What came for a project, and until when. No donor and no single gift is within it: see [`money::raised`].
fn raised(
    project: &State,
    records: &dyn Records,
    today: Day,
    left_out: &mut Vec<LeftOut>,
) -> (Option<String>, Option<Day>) {
    let books = Books::of(records.of_kind(KindName::Gift).chain(records.of_kind(KindName::Fund)));
    match money::raised(&books, project.record, today) {
        Raised::Sum { until, amount } => (Some(amount.to_string()), Some(until)),
        few_or_none => {
            if few_or_none == Raised::FewDonors {
                left_out.push(LeftOut { why: Why::FewDonors, label: None, year: None });
            }
            (said(project, "raised"), None)
        }
    }
}

fn labels(state: &State, field: &str) -> Labels {
    let of = |language: &str| said(state, &format!("{field}_{language}"));
    Labels { en: of("en"), km: of("km"), th: of("th") }
}

/// Reports of a project that left the house. Their titles and texts are sealed and not within reach.
fn reports(project: RecordId, records: &dyn Records) -> Vec<ReportLine> {
    let mut all: Vec<ReportLine> = records
        .of_kind(KindName::Report)
        .filter(|state| !state.erased && state.reference("project") == Some(project))
        .filter(|state| state.text("status") == Some("sent"))
        .filter_map(|state| {
            let (from, until) = (read::day(state, "from")?, read::day(state, "until")?);
            Some(ReportLine { until, from, template: state.text("template")?.to_owned() })
        })
        .collect();
    all.sort_by(|a, b| b.cmp(a));
    all.dedup();
    all
}

/// The years that a project runs in, the newest first, none that has not begun.
fn years(project: &State, today: Day) -> Vec<i32> {
    let this = today.year();
    let last = read::day(project, "ends").map_or(this, |day| day.year().min(this));
    let first = read::day(project, "starts").map_or(last, Day::year);
    (first.max(last - YEARS_MAX + 1)..=last).rev().collect()
}

fn lines(project: &State, records: &dyn Records, at: At, left_out: &mut Vec<LeftOut>) -> Vec<Line> {
    let mut indicators: Vec<&State> = records
        .of_kind(KindName::Indicator)
        .filter(|state| !state.erased && state.reference("project") == Some(project.record))
        .collect();
    indicators.sort_by_key(|state| {
        (state.value("position").and_then(Value::as_u64).unwrap_or(u64::MAX), state.record)
    });
    let mut lines: Vec<Line> = Vec::new();
    for indicator in indicators {
        let label = labels(indicator, "label");
        let out = |why, year| LeftOut { why, label: Some(label.clone()), year };
        let mut shown = Vec::new();
        let mut measure = None;
        for year in years(project, at.today) {
            let asked = Asked { period: Period::Year(year), k: FIGURES_K_OUTSIDE, now_ms: at.now_ms };
            let Some(detail) = figures::detail(indicator, records, &asked) else { continue };
            measure = Some(detail.row.measure);
            let months = months(indicator, records, year, at.now_ms);
            match number(&detail, &months, year, at.today) {
                Ok(number) => {
                    if number.until.is_some() && year < at.today.year() {
                        left_out.push(out(Why::Difference, Some(year)));
                    }
                    shown.push(number);
                }
                Err(why) => left_out.push(out(why, Some(year))),
            }
        }
        match measure {
            Some(measure) if !shown.is_empty() => lines.push(Line { label, measure, shown }),
            Some(_) => {}
            None => left_out.push(out(Why::NotCounted, None)),
        }
    }
    apart(&mut lines, left_out);
    lines
}

#[cfg(test)]
mod tests;
