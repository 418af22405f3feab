//! People who were screened for trafficking, in the terms of the Human Trafficking Case Data Standard 2.0 (IOM, CC BY 4.0):
//! coded, without any identifier, and anonymous (`super::anonymous`). The standard has no field for an age band and
//! none for a year; both are ours and say so by their prefix `x_`.

use std::collections::BTreeMap;

use model::{KindName, RecordId, State};
use rules::{
    figures::{Records, Sex, who_is},
    policy::FIGURES_K_OUTSIDE,
    read,
};

use super::{
    Export, Left, Why,
    anonymous::{Anonymous, KNOWN, Known, Told, anonymous},
};
use crate::csv::{self, Cell};

/// What is known from elsewhere, then what is told.
const COLUMNS: [&str; 9] = [
    "prs_Gender",
    "x_AgeBand",
    "prs_Citizenship",
    "x_Year",
    "vic_TraffickingStatus",
    "vic_TraffickingStatusDecisionMakingOrg",
    "vic_MethodsOfControl",
    "vic_TypeOfExploitation",
    "cas_Status",
];

/// Fields of the standard that we could fill and never do in this file.
const NEVER: [&str; 8] = [
    "prs_FirstName",
    "prs_SecondName",
    "prs_Birthdate",
    "prs_IdentityNumber",
    "prs_MobilePhone",
    "prs_MailingStreet",
    "cco_CaseComment",
    "cas_CaseOwner",
];

/// Between several codes of one field.
const BETWEEN: &str = ";";

/// All people of these records about whom somebody said whether they were trafficked.
pub fn cases(records: &dyn Records) -> Export {
    let mut left = Left::default();
    let rows: Vec<(Known, Told)> = said_of(records)
        .into_iter()
        .filter_map(|(person, said)| {
            row(records.get(person).filter(|person| !person.erased)?, &said, records)
        })
        .collect();
    let k = usize::try_from(FIGURES_K_OUTSIDE).unwrap_or(usize::MAX);
    let Anonymous { rows, coarser, left_out, all_alike } = anonymous(rows, k);
    for (what, n) in KNOWN.iter().zip(coarser) {
        left.note_n(Why::Coarser, *what, n);
    }
    left.note_n(Why::TooFew, "person", left_out);
    left.note_n(Why::AllAlike, "group", all_alike);
    for field in NEVER {
        left.note(Why::Never, field);
    }
    let mut text = String::from(csv::START);
    csv::line(&mut text, &COLUMNS.map(Cell::text));
    for (known, told) in rows {
        let cells: Vec<Cell> = known.into_iter().chain(told).map(cell).collect();
        csv::line(&mut text, &cells);
    }
    Export { text, left_out: left.list() }
}

fn cell(text: String) -> Cell {
    if text.is_empty() { Cell::Nothing } else { Cell::Text(text) }
}

/// What was said of one person: the latest screening and determination, and the latest case.
#[derive(Default)]
struct Said<'a> {
    screening: Option<&'a State>,
    determination: Option<&'a State>,
    case: Option<&'a State>,
}

fn said_of(records: &dyn Records) -> BTreeMap<RecordId, Said<'_>> {
    let mut said: BTreeMap<RecordId, Said<'_>> = BTreeMap::new();
    let latest = |kept: &mut Option<&State>, new: &State| {
        kept.is_none_or(|old| (old.updated_ms, old.record) < (new.updated_ms, new.record))
    };
    for state in records.of_kind(KindName::Screening) {
        let Some(person) = state.reference("person") else { continue };
        let of = &mut said.entry(person).or_default().screening;
        if latest(of, state) {
            *of = Some(state);
        }
    }
    for state in records.of_kind(KindName::Determination) {
        let Some(person) = state.reference("person") else { continue };
        let of = &mut said.entry(person).or_default().determination;
        if latest(of, state) {
            *of = Some(state);
        }
    }
    for state in records.of_kind(KindName::Case) {
        let Some(of) = state.reference("person").and_then(|person| said.get_mut(&person)) else { continue };
        if latest(&mut of.case, state) {
            of.case = Some(state);
        }
    }
    said
}

fn row(person: &State, said: &Said<'_>, records: &dyn Records) -> Option<(Known, Told)> {
    let first = said.screening.or(said.determination)?;
    let begun = said.case.or_else(|| first.reference("case").and_then(|case| records.get(case)));
    let said_on =
        read::instant_ms(first, "time").and_then(read::field_day).or_else(|| read::day(first, "day"));
    let day = said_on.or_else(|| read::field_day(first.created_ms))?;
    let (sex, band) = who_is(person, day);
    let known = [
        gender(sex).to_owned(),
        band.as_str().to_owned(),
        person.text("nationality").and_then(country).unwrap_or("not_stated").to_owned(),
        day.year().to_string(),
    ];
    let told = vec![
        status(said).to_owned(),
        said.determination
            .and_then(|state| decided_by(state.text("authority")?))
            .unwrap_or_default()
            .to_owned(),
        codes(said.screening, "means", means),
        codes(said.screening, "purposes", purpose),
        begun.and_then(|case| case_status(case.text("status")?)).unwrap_or_default().to_owned(),
    ];
    Some((known, told))
}

fn codes(state: Option<&State>, field: &str, code: fn(&str) -> &'static str) -> String {
    let mut codes: Vec<&str> =
        state.into_iter().flat_map(|state| read::texts(state, field)).map(code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes.join(BETWEEN)
}

/// `prs_Gender`.
fn gender(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "Feminine",
        Sex::Male => "Masculine",
        Sex::Other => "NonConforming",
        Sex::NotStated => "NonSpecifiedUnknown",
    }
}

/// ISO 3166-1 alpha-2 of a code of `nationality`.
pub(super) const COUNTRIES: [(&str, &str); 6] = [
    ("cambodian", "KH"),
    ("thai", "TH"),
    ("vietnamese", "VN"),
    ("lao", "LA"),
    ("myanmar", "MM"),
    ("chinese", "CN"),
];

fn country(nationality: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(ours, _)| *ours == nationality).map(|(_, theirs)| *theirs)
}

/// `vic_TraffickingStatus`: an authority's word, else ours, which is never more than "possible".
fn status(said: &Said<'_>) -> &'static str {
    let text = |state: Option<&State>| state.and_then(|state| state.text("result").map(str::to_owned));
    match text(said.determination).as_deref() {
        Some("victim") => "ActualVictimOfTrafficking",
        Some("not_victim") => "NotAVictimOfTrafficking",
        _ => match text(said.screening).as_deref() {
            Some("likely" | "possible") => "PossibleVictimOfTrafficking",
            _ => "",
        },
    }
}

/// `vic_TraffickingStatusDecisionMakingOrg`.
fn decided_by(authority: &str) -> Option<&'static str> {
    Some(match authority {
        "police" => "Police",
        "prosecutor" => "CourtOrProsecution",
        "social_affairs" | "multidisciplinary_team" => "NonPoliceGovernmentalOrganization",
        "other" => "Other",
        _ => return None,
    })
}

/// `vic_MethodsOfControl`, as far as the means of the Palermo Protocol have one.
fn means(code: &str) -> &'static str {
    match code {
        "force" => "PhysicalThreats",
        "deception" => "FalsePromises",
        "debt" => "DebtBondage",
        _ => "Other",
    }
}

/// `vic_TypeOfExploitation`.
fn purpose(code: &str) -> &'static str {
    match code {
        "sexual_exploitation" => "SexualExploitation",
        "forced_labour" | "online_scam" => "ForcedLabour",
        "forced_begging" => "ForcedBegging",
        "domestic_servitude" => "Servitude",
        "forced_marriage" => "ForcedMarriage",
        "organs" => "OrganRemoval",
        _ => "Other",
    }
}

/// `cas_Status`.
fn case_status(status: &str) -> Option<&'static str> {
    Some(match status {
        "closed" => "Closed",
        "following_up" => "FollowUp",
        "lost" => return None,
        _ => "Active",
    })
}
