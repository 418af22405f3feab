//! Rows of people of which none can be told apart from fewer than so many others (k-anonymity: Samarati and Sweeney 1998),
//! and of which no group says one thing of all its members (l-diversity with l = 2: Machanavajjhala et al. 2007).
//!
//! What others may know of a person (sex, age, citizenship, year) is made coarser step by step, only for rows whose group is
//! still too small; what is left in the end is left out. The rows come back sorted, so that their order tells nothing.

use std::collections::BTreeMap;

/// A value that was given up.
pub(super) const ANY: &str = "*";
/// What is known of somebody from elsewhere: sex, age band, citizenship, year.
pub(super) type Known = [String; 4];
/// What the row tells: whatever must not be tied to somebody.
pub(super) type Told = Vec<String>;

/// What each of [`Known`] is called in a report of what was made coarser.
pub(super) const KNOWN: [&str; 4] = ["sex", "age_band", "citizenship", "year"];

/// What came out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Anonymous {
    pub rows: Vec<(Known, Told)>,
    /// How many rows had each of [`Known`] made coarser.
    pub coarser: [u64; 4],
    /// How many rows were left out.
    pub left_out: u64,
    /// How often a column of [`Told`] was emptied, because all of a group said the same.
    pub all_alike: u64,
}

/// Steps from what was recorded to nothing at all. Each does what those before it do.
const STEPS: u8 = 6;

fn coarse([sex, band, citizenship, year]: &Known, step: u8) -> Known {
    let any = |from: u8, value: String| if step >= from { ANY.to_owned() } else { value };
    let wide_year = |year: &str| year.parse::<i32>().map_or(ANY.to_owned(), five_years);
    let wide_band = |band: &str| match band {
        "18+" | "not_stated" => band.to_owned(),
        _ => "0-17".to_owned(),
    };
    [
        any(5, sex.clone()),
        any(4, if step >= 2 { wide_band(band) } else { band.clone() }),
        any(3, citizenship.clone()),
        any(6, if step >= 1 { wide_year(year) } else { year.clone() }),
    ]
}

/// The five years around a year, from one that ends in 1 or 6: `2026-2030`.
fn five_years(year: i32) -> String {
    let first = (year - 1).div_euclid(5) * 5 + 1;
    format!("{first}-{}", first + 4)
}

/// The rows as they may be shown.
pub(super) fn anonymous(rows: Vec<(Known, Told)>, k: usize) -> Anonymous {
    let mut out = Anonymous::default();
    let mut waiting = rows;
    for step in 0..=STEPS {
        let mut groups: BTreeMap<Known, Vec<(Known, Told)>> = BTreeMap::new();
        for (known, told) in waiting {
            groups.entry(coarse(&known, step)).or_default().push((known, told));
        }
        waiting = Vec::new();
        for (shown, group) in groups {
            if group.len() >= k.max(1) {
                release(&shown, group, &mut out);
            } else {
                waiting.extend(group);
            }
        }
    }
    out.left_out = waiting.len() as u64;
    out.rows.sort();
    out
}

fn release(shown: &Known, group: Vec<(Known, Told)>, out: &mut Anonymous) {
    let columns = group.first().map_or(0, |(_, told)| told.len());
    let alike: Vec<bool> = (0..columns)
        .map(|at| {
            let first = group.first().and_then(|(_, told)| told.get(at)).filter(|value| !value.is_empty());
            first.is_some() && group.iter().all(|(_, told)| told.get(at) == first)
        })
        .collect();
    out.all_alike += alike.iter().filter(|alike| **alike).count() as u64;
    for (known, mut told) in group {
        for (at, count) in out.coarser.iter_mut().enumerate() {
            *count += u64::from(known[at] != shown[at]);
        }
        for (value, alike) in told.iter_mut().zip(&alike) {
            if *alike {
                value.clear();
            }
        }
        out.rows.push((shown.clone(), told));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn known() -> impl Strategy<Value = Known> {
        let word = |words: &'static [&'static str]| prop::sample::select(words).prop_map(str::to_owned);
        (
            word(&["Feminine", "Masculine"]),
            word(&["0-4", "10-14", "15-17", "18+", "not_stated"]),
            word(&["KH", "TH", "VN"]),
            word(&["2019", "2024", "2025", "2026"]),
        )
            .prop_map(|(a, b, c, d)| [a, b, c, d])
    }

    /// Whether what is shown could have been said of what was recorded.
    fn covers(shown: &Known, real: &Known) -> bool {
        (0..=STEPS).any(|step| coarse(real, step) == *shown)
    }

    proptest! {
        #[test]
        fn nobody_is_one_of_fewer_than_k_and_nobody_is_invented(
            people in prop::collection::vec((known(), prop::sample::select(vec!["", "x", "y"])), 0..80),
            k in 1_usize..12,
        ) {
            let rows: Vec<_> = people.into_iter().map(|(known, told)| (known, vec![told.to_owned()])).collect();
            let out = anonymous(rows.clone(), k);
            prop_assert_eq!(out.rows.len() as u64 + out.left_out, rows.len() as u64);
            let mut groups: BTreeMap<&Known, Vec<&Told>> = BTreeMap::new();
            for (shown, told) in &out.rows {
                groups.entry(shown).or_default().push(told);
                prop_assert!(rows.iter().any(|(real, _)| covers(shown, real)));
            }
            for (shown, group) in groups {
                prop_assert!(group.len() >= k, "{shown:?}");
                let said: Vec<&str> = group.iter().map(|told| told[0].as_str()).filter(|t| !t.is_empty()).collect();
                let same = said.len() == group.len() && said.iter().all(|t| *t == said[0]);
                // Groups of two steps may meet in the same words; each of them was diverse or emptied by itself.
                prop_assert!(!same, "{shown:?} tells one thing of all");
            }
            let mut sorted = out.rows.clone();
            sorted.sort();
            prop_assert_eq!(sorted, out.rows);
        }
    }

    #[test]
    fn enough_alike_keep_what_was_recorded() {
        let person =
            |told: &str| (["Feminine", "10-14", "KH", "2026"].map(str::to_owned), vec![told.to_owned()]);
        let mut rows = vec![person("x"); 10];
        rows.push(person("y"));
        let out = anonymous(rows.clone(), 11);
        assert_eq!((out.rows, out.left_out, out.coarser), (rows, 0, [0; 4]));
    }

    #[test]
    fn five_years_do_not_cross() {
        assert_eq!(
            [2021, 2025, 2026].map(five_years),
            ["2021-2025", "2021-2025", "2026-2030"].map(str::to_owned)
        );
    }
}
