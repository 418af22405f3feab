//! The figures and the money that a report may tell, small counts hidden as outside the network.

use std::collections::BTreeMap;

use model::{
    KindName, RecordId, State,
    date::{Day, Month, Period},
};
use serde::{Deserialize, Serialize};

use super::{Gap, Reference};
use crate::{
    figures::{Question, Records, publish},
    money::{Amount, Books, Position, Span, position},
    policy::FIGURES_K_OUTSIDE,
    read,
};

/// What the money of a report is summed from. Amounts, days and codes alone: who gave is sealed.
pub const BOOKS: [KindName; 6] = [
    KindName::Fund,
    KindName::Pledge,
    KindName::Gift,
    KindName::BudgetLine,
    KindName::Spending,
    KindName::SpendingShare,
];

/// One indicator, as a reader sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureValue {
    /// What was counted: `5,130` or `72.5 %`. Nothing where it is hidden or not known.
    pub actual: Option<String>,
    /// Whether it is hidden because it is small.
    pub hidden: bool,
    /// What was to be reached in just this period.
    pub target: Option<String>,
}

/// Everything that a report may refer to, in the words in which every reader sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Values {
    /// By indicator.
    pub figures: BTreeMap<RecordId, FigureValue>,
    /// `budget`, `received`, `spent`: amount and currency.
    pub money: BTreeMap<String, String>,
}

impl Values {
    /// What a reference stands for.
    pub(super) fn of(&self, reference: &Reference) -> Result<String, Gap> {
        let found = match reference {
            Reference::Figure(id) => {
                let figure = self.figures.get(id).ok_or(Gap::Unknown)?;
                if figure.hidden {
                    return Err(Gap::Hidden);
                }
                figure.actual.as_ref()
            }
            Reference::Target(id) => self.figures.get(id).and_then(|figure| figure.target.as_ref()),
            Reference::Money(sum) => self.money.get(sum),
            Reference::Nothing => None,
        };
        found.cloned().ok_or(Gap::Unknown)
    }
}

/// The period that begins and ends on these days, if figures know it.
pub fn period_of(from: Day, until: Day) -> Option<Period> {
    let fits = |period: &Period| period.first_day() == Ok(from) && period.last_day() == Ok(until);
    let quarter = format!("{}-Q{}", from.year(), (from.month_number() - 1) / 3 + 1);
    [Some(Period::Month(Month::of(from))), Some(Period::Year(from.year())), quarter.parse().ok()]
        .into_iter()
        .flatten()
        .find(fits)
}

/// The period that a report tells of, if figures know it.
pub fn period(report: &State) -> Option<Period> {
    read::day(report, "from").zip(read::day(report, "until")).and_then(|(from, until)| period_of(from, until))
}

/// What a report may tell of its project, and whether its days are a period that figures know.
pub fn values(report: &State, records: &dyn Records, now_ms: u64) -> (Values, bool) {
    let mut values = Values::default();
    let period = period(report);
    let Some(project) = report.reference("project") else { return (values, period.is_some()) };
    for indicator in records.of_kind(KindName::Indicator) {
        if indicator.reference("project") == Some(project) {
            let value = period.map(|period| figure(indicator, period, records, now_ms));
            values.figures.insert(indicator.record, value.unwrap_or_default());
        }
    }
    if let Some(project) = records.get(project) {
        let currency = project.text("currency").unwrap_or_default().to_uppercase();
        for (name, sum) in money(project, read::day(report, "until"), records) {
            let said = format!("{} {currency}", grouped(&sum)).trim().to_owned();
            values.money.insert(name.to_owned(), said);
        }
    }
    (values, period.is_some())
}

/// Budget, and what was received and spent from the beginning to the last day of a report: as the books have it, else as the
/// page of the project says it. What nobody said is not there.
fn money(project: &State, until: Option<Day>, records: &dyn Records) -> Vec<(&'static str, String)> {
    let books = Books::of(BOOKS.into_iter().flat_map(|kind| records.of_kind(kind)));
    let ours = |all: &[&State]| all.iter().any(|one| books.project_of(one) == Some(project.record));
    let span = until.map(|until| Span { from: None, until });
    let position = span.map(|span| position(&books, project.record, (None, None), span));
    let of_books = |kept: bool, sum: fn(&Position) -> Amount| {
        position.as_ref().filter(|_| kept).map(|position| sum(position).to_string())
    };
    let of_page = |field: &str| project.text(field).map(str::to_owned);
    let sums = [
        ("budget", of_books(ours(&books.lines), |all| all.budget).or_else(|| of_page("budget"))),
        ("received", of_books(ours(&books.gifts), |all| all.received).or_else(|| of_page("raised"))),
        ("spent", of_books(ours(&books.spendings), |all| all.spent)),
    ];
    sums.into_iter().filter_map(|(name, sum)| Some((name, sum?))).collect()
}

fn figure(indicator: &State, period: Period, records: &dyn Records, now_ms: u64) -> FigureValue {
    let target = target(indicator.record, period, records);
    let Some(question) = Question::of_indicator(indicator, period, now_ms) else {
        return FigureValue { target, ..FigureValue::default() };
    };
    let shown = publish(&question, records, FIGURES_K_OUTSIDE);
    let actual = if question.measure.is_share() {
        // Of nothing there is no share.
        shown.total.zip(shown.of).filter(|(_, of)| *of > 0).map(|(part, of)| share(part, of))
    } else {
        shown.total.map(|total| grouped(&total.to_string()))
    };
    FigureValue { actual, hidden: shown.hidden, target }
}

/// A share in percent with one decimal, rounded half up, in whole numbers throughout.
fn share(part: u64, of: u64) -> String {
    let tenths = (u128::from(part) * 2000 + u128::from(of)) / (u128::from(of) * 2);
    format!("{}.{} %", tenths / 10, tenths % 10)
}

/// The target of exactly this period, of two the one said last.
fn target(indicator: RecordId, period: Period, records: &dyn Records) -> Option<String> {
    let period = period.to_string();
    // What is to be reached of girls alone, or in one place, is not what is to be reached.
    let is_whole = |state: &State| ["sex", "band", "place"].iter().all(|field| state.text(field).is_none());
    records
        .of_kind(KindName::Target)
        .filter(|state| {
            state.reference("indicator") == Some(indicator) && state.text("period") == Some(&period)
        })
        .filter(|state| is_whole(state))
        .max_by_key(|state| (state.updated_ms, state.record))
        .and_then(|state| state.text("value"))
        .map(grouped)
}

/// A decimal with its thousands parted: `12000.50` as `12,000.50`.
fn grouped(decimal: &str) -> String {
    let (sign, digits) = decimal.strip_prefix('-').map_or(("", decimal), |rest| ("-", rest));
    let (whole, fraction) =
        digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}
