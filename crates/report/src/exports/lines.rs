//! The numbers of a project as files for others carry them: one line an indicator and period.

use model::{
    KindName, RecordId, State,
    date::{Day, Period},
    place::{Level, PlaceCode, find},
};
use rules::{
    figures::{Records, Sex},
    policy::FIGURES_K_OUTSIDE,
    read,
    suppress::Table,
};

use super::{Left, Why};
use crate::figures::{self, Detail, Labels};

/// Which project, which period, and the moment of asking.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The project.
    pub project: RecordId,
    /// A year (with its months) or one month.
    pub period: Period,
    /// Unix milliseconds.
    pub now_ms: u64,
}

/// A project with its numbers.
pub struct Sheet<'a> {
    pub(super) project: &'a State,
    pub(super) org: Option<&'a State>,
    pub(super) today: Day,
    pub(super) province: Option<PlaceCode>,
    pub(super) lines: Vec<Line>,
}

/// One number of one period.
pub(super) struct Line {
    /// Its code: that of the project with the place in its table.
    pub code: String,
    pub label: Labels,
    pub counts_people: bool,
    pub is_share: bool,
    pub province: Option<PlaceCode>,
    pub period: Period,
    pub target: Option<String>,
    /// Absent = hidden.
    pub value: Option<String>,
    pub parts: Parts,
}

/// A number by sex, and by age as far as children and adults go; empty where hidden or for a month.
#[derive(Default)]
pub(super) struct Parts {
    pub sexes: Vec<(Sex, u64)>,
    pub children: Option<u64>,
    pub adults: Option<u64>,
}

impl Parts {
    pub fn of_sex(&self, sex: Sex) -> Option<u64> {
        self.sexes.iter().find(|(one, _)| *one == sex).map(|(_, n)| *n)
    }
}

impl<'a> Sheet<'a> {
    /// A project with its numbers of a period, and by month where that is a year; `None` if there is no such project.
    pub(super) fn of(asked: &Asked, records: &'a dyn Records, left: &mut Left) -> Option<Self> {
        let mut sheet = Self::without_lines(asked, records, left)?;
        let mut periods = vec![asked.period];
        if let Period::Year(_) = asked.period {
            periods = asked.period.months().into_iter().map(Period::Month).chain(periods).collect();
        }
        for (position, indicator) in (1_u64..).zip(indicators(asked.project, records)) {
            for period in &periods {
                sheet.add(indicator, position, *period, asked, records, left);
            }
        }
        Some(sheet)
    }

    /// The project alone.
    pub(super) fn without_lines(asked: &Asked, records: &'a dyn Records, left: &mut Left) -> Option<Self> {
        let project = records.get(asked.project).filter(|state| state.kind == KindName::Project)?;
        let today = read::field_day(asked.now_ms)?;
        let province = coarse(project, "project.place", left);
        if province.is_none() {
            left.note(Why::Missing, "project.place");
        }
        let org = records.get(project.org).filter(|state| state.kind == KindName::Organisation);
        Some(Self { project, org, today, province, lines: Vec::new() })
    }

    fn add(
        &mut self,
        indicator: &State,
        position: u64,
        period: Period,
        asked: &Asked,
        records: &dyn Records,
        left: &mut Left,
    ) {
        if period.first_day().is_ok_and(|first| first > self.today) || self.is_before(period) {
            return;
        }
        let asked = figures::Asked { period, k: FIGURES_K_OUTSIDE, now_ms: asked.now_ms };
        let Some(Detail { row, parts, .. }) = figures::detail(indicator, records, &asked) else {
            left.note(Why::NoMeasure, name(indicator));
            return;
        };
        if row.hidden {
            left.note(Why::SmallCell, name(indicator));
        }
        let is_month = matches!(period, Period::Month(_));
        if is_month && row.measure.counts_people() && !row.hidden {
            left.note(Why::MonthWithoutParts, name(indicator));
        }
        let value =
            if row.measure.is_share() { row.share_percent } else { row.actual.map(|n| n.to_string()) };
        self.lines.push(Line {
            code: format!("{}-I{:02}", code_of(self.project), row.position.unwrap_or(position)),
            counts_people: row.measure.counts_people(),
            is_share: row.measure.is_share(),
            label: row.label,
            province: coarse(indicator, "indicator.place", left).or_else(|| self.province.clone()),
            period,
            target: row.target,
            value,
            parts: parts
                .by_age_and_sex
                .filter(|_| !is_month)
                .map(|table| by_part(&table))
                .unwrap_or_default(),
        });
    }

    fn is_before(&self, period: Period) -> bool {
        let starts = read::day(self.project, "starts");
        starts.zip(period.last_day().ok()).is_some_and(|(starts, last)| last < starts)
    }

    /// What the organisation is called in a language.
    pub(super) fn org_text(&self, field: &str) -> &str {
        self.org.and_then(|org| org.text(field)).unwrap_or_default()
    }
}

/// Indicators of a project in the order of its table.
pub(super) fn indicators(project: RecordId, records: &dyn Records) -> Vec<&State> {
    let mut all: Vec<&State> = records
        .of_kind(KindName::Indicator)
        .filter(|state| state.reference("project") == Some(project))
        .collect();
    let position = |state: &State| state.value("position").and_then(serde_json::Value::as_u64);
    all.sort_by_key(|state| (position(state).unwrap_or(u64::MAX), state.record));
    all
}

/// The code of a project, else a stand-in nobody takes for one.
pub(super) fn code_of(project: &State) -> &str {
    project.text("code").unwrap_or("NO-CODE")
}

/// What an indicator is called where somebody reads what was left out.
pub(super) fn name(indicator: &State) -> String {
    let text =
        ["label_en", "label_km", "label_th", "measure"].into_iter().find_map(|field| indicator.text(field));
    text.unwrap_or_default().to_owned()
}

/// The province of a place; finer ones are noted.
pub(super) fn coarse(state: &State, field: &str, left: &mut Left) -> Option<PlaceCode> {
    let place: PlaceCode = state.text("place")?.parse().ok()?;
    let province = place.at_level(Level::Province);
    if province != place {
        left.note(Why::FinerPlace, field);
    }
    Some(province)
}

/// The English name of a place.
pub(super) fn place_name(code: &PlaceCode) -> &'static str {
    find(code).map_or("", |place| place.name("en"))
}

/// The whole by sex, as far as it may be shown; of a hidden whole nothing.
pub(super) fn sexes(table: Option<&Table>) -> Vec<(Sex, u64)> {
    let Some(table) = table.filter(|table| table.total.is_some()) else { return Vec::new() };
    Sex::ALL.into_iter().zip(&table.column_totals).filter_map(|(sex, total)| Some((sex, (*total)?))).collect()
}

/// Sums of a protected table; a sum with a hidden part is left out, and both where somebody's age is not known: "no adults"
/// would be read where nobody was asked.
fn by_part(table: &Table) -> Parts {
    let rows = || table.rows.iter().zip(&table.row_totals);
    let all_known = table.total.is_some() && rows().all(|(band, n)| band != "not_stated" || *n == Some(0));
    let sum = |adult: bool| -> Option<u64> {
        let rows = rows().filter(|(band, _)| *band != "not_stated" && (*band == "18+") == adult);
        rows.map(|(_, n)| *n).sum::<Option<u64>>().filter(|_| all_known)
    };
    Parts { sexes: sexes(Some(table)), children: sum(false), adults: sum(true) }
}
