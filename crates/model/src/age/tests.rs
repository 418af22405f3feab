use proptest::prelude::*;
use rstest::rstest;
use serde_json::json;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn age(years: (u16, u16), as_of: &str, doubt: bool) -> Age {
    Age::new(years, day(as_of), AgeMethod::Looks, doubt).unwrap()
}

#[test]
fn an_age_comes_back_as_written() {
    let wire = json!({"years_min":8,"years_max":10,"as_of":"2026-11-22","method":"x_ray","doubt":false});
    let age: Age = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(age, Age::new((8, 10), day("2026-11-22"), AgeMethod::XRay, false).unwrap());
    assert_eq!(serde_json::to_value(age).unwrap(), wire);
}

#[test]
fn the_benefit_of_the_doubt_is_given_unless_refused() {
    let silent = json!({"years_min":17,"years_max":19,"as_of":"2026-11-22","method":"looks"});
    let age: Age = serde_json::from_value(silent).unwrap();
    assert!(age.doubt());
    assert!(age.is_child_on(day("2026-11-22")));
}

#[rstest]
#[case::inverted(json!({"years_min":10,"years_max":8,"as_of":"2026-11-22","method":"asked"}), "years_max 8 is below")]
#[case::too_old(json!({"years_min":10,"years_max":121,"as_of":"2026-11-22","method":"asked"}), "121")]
#[case::negative(json!({"years_min":-1,"years_max":8,"as_of":"2026-11-22","method":"asked"}), "")]
#[case::method(json!({"years_min":1,"years_max":8,"as_of":"2026-11-22","method":"guess"}), "guess")]
#[case::day(json!({"years_min":1,"years_max":8,"as_of":"22012-01-01","method":"asked"}), "22012")]
#[case::strange(json!({"years_min":1,"years_max":8,"as_of":"2026-11-22","method":"asked","months":3}), "months")]
fn a_wrong_age_is_refused(#[case] wire: serde_json::Value, #[case] names: &str) {
    let error = serde_json::from_value::<Age>(wire).unwrap_err().to_string();
    assert!(error.contains(names), "{error}");
}

#[rstest]
#[case::the_same_day("2026-11-22", (8, 10))]
#[case::half_a_year_on("2027-05-22", (8, 11))]
#[case::a_day_short_of_a_year("2027-11-21", (8, 11))]
#[case::a_year_on("2027-11-22", (9, 11))]
#[case::ten_years_on("2036-11-22", (18, 20))]
#[case::a_year_before("2025-11-22", (7, 9))]
#[case::before_birth("2010-01-01", (0, 0))]
fn a_stated_age_grows(#[case] on: &str, #[case] years: (u16, u16)) {
    assert_eq!(age((8, 10), "2026-11-22", true).years_on(day(on)), years);
}

#[test]
fn an_age_stated_on_a_leap_day_grows_too() {
    let stated = age((4, 4), "2024-02-29", true);
    assert_eq!(stated.years_on(day("2024-02-29")), (4, 4));
    // Whoever was born on 29 February is still four on 28 February.
    assert_eq!(stated.years_on(day("2025-02-28")), (4, 5));
    assert_eq!(stated.years_on(day("2025-03-01")), (5, 6));
}

#[rstest]
#[case((0, 4), true, AgeBand::From0To4)]
#[case((5, 9), false, AgeBand::From5To9)]
#[case((10, 14), false, AgeBand::From10To14)]
#[case((15, 17), false, AgeBand::From15To17)]
#[case((18, 60), false, AgeBand::From18)]
#[case::doubt((8, 12), true, AgeBand::From5To9)]
#[case::no_doubt((8, 12), false, AgeBand::NotStated)]
#[case::doubt_about_childhood((16, 19), true, AgeBand::From15To17)]
fn a_range_falls_in_a_band(#[case] years: (u16, u16), #[case] doubt: bool, #[case] band: AgeBand) {
    assert_eq!(age(years, "2026-11-22", doubt).band_on(day("2026-11-22")), band);
}

#[rstest]
#[case::certain((10, 17), false, true)]
#[case::doubt((17, 19), true, true)]
#[case::no_doubt((17, 19), false, false)]
#[case::adult((18, 19), true, false)]
fn childhood_ends_at_eighteen(#[case] years: (u16, u16), #[case] doubt: bool, #[case] child: bool) {
    assert_eq!(age(years, "2026-11-22", doubt).is_child_on(day("2026-11-22")), child);
}

#[test]
fn a_child_turns_eighteen_on_the_birthday() {
    let born: PartialDate = "2008-11-22".parse().unwrap();
    assert_eq!(band_on(Some(born), None, day("2026-11-21")), AgeBand::From15To17);
    assert_eq!(band_on(Some(born), None, day("2026-11-22")), AgeBand::From18);
}

#[rstest]
#[case("2014-05-02", "2026-11-22", (12, 12))]
#[case("2014-11-22", "2026-11-22", (12, 12))]
#[case("2014-11-23", "2026-11-22", (11, 11))]
#[case("2014-11", "2026-11-22", (11, 12))]
#[case("2014", "2026-11-22", (11, 12))]
#[case("2014", "2026-12-31", (12, 12))]
#[case("2014~", "2026-11-22", (10, 13))]
#[case("2026", "2026-11-22", (0, 0))]
fn an_age_follows_from_a_birth(#[case] born: &str, #[case] on: &str, #[case] years: (u16, u16)) {
    let born: PartialDate = born.parse().unwrap();
    assert_eq!(born_years_on(born, day(on)), Ok(years));
    let age = Age::from_born(born, day(on), AgeMethod::Document).unwrap();
    assert_eq!(age.years_on(day(on)), years);
}

#[test]
fn births_that_cannot_be_are_refused() {
    let on = day("2026-11-22");
    assert_eq!(born_years_on("2027".parse().unwrap(), on), Err(AgeError::NotBorn { on }));
    assert_eq!(born_years_on("1901".parse().unwrap(), on), Err(AgeError::TooOld { years: 125 }));
}

#[test]
fn the_band_comes_from_what_is_known() {
    let on = day("2026-11-22");
    let stated = age((16, 16), "2026-11-22", true);
    assert_eq!(band_on(Some("2016-01".parse().unwrap()), Some(&stated), on), AgeBand::From10To14);
    assert_eq!(band_on(None, Some(&stated), on), AgeBand::From15To17);
    assert_eq!(band_on(Some("2030".parse().unwrap()), Some(&stated), on), AgeBand::From15To17);
    assert_eq!(band_on(None, None, on), AgeBand::NotStated);
}

#[test]
fn bands_have_their_wire_names() {
    let names: Vec<String> = AgeBand::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(serde_json::to_value(AgeBand::ALL).unwrap(), json!(names));
    assert_eq!(names, ["0-4", "5-9", "10-14", "15-17", "18+", "not_stated"]);
}

proptest! {
    #[test]
    fn the_true_age_always_lies_in_the_range(
        born in 0i64..30_000, stated_after in 0i64..20_000, asked_after in 0i64..10_000, slack in 0u16..3,
    ) {
        let birth = day("1930-01-01").plus_days(born);
        let stated = birth.plus_days(stated_after);
        let asked = stated.plus_days(asked_after);
        let at_statement = completed_years(birth, stated);
        let years = (at_statement.saturating_sub(slack), at_statement + slack);
        let age = Age::new(years, stated, AgeMethod::Asked, true).unwrap();
        prop_assert_eq!(age.years_on(stated), years);
        let (min, max) = age.years_on(asked);
        let truth = completed_years(birth, asked);
        prop_assert!(min <= truth && truth <= max, "{truth} not in {min}-{max}");
    }

    #[test]
    fn nobody_grows_younger(min in 0u16..60, width in 0u16..10, first in 0i64..20_000, later in 0i64..10_000) {
        let age = age((min, min + width), "2026-11-22", true);
        let first = day("2000-01-01").plus_days(first);
        let (before, after) = (age.years_on(first), age.years_on(first.plus_days(later)));
        prop_assert!(before.0 <= after.0 && before.1 <= after.1 && after.0 <= after.1);
    }
}

/// The app counts its day and month sheets by the same bands: `web/src/lib/model/bands.test.ts` reads what is written here.
#[test]
fn bands_are_pinned_for_the_app() {
    let days = ["2024-02-29", "2026-01-01", "2026-11-25", "2027-12-31"];
    let births = ["2008-11-25", "2008-11-26", "2012-02-29", "2011-11", "2016", "2017~", "2030-01-01"];
    let ages =
        [(4, 4, false), (8, 10, false), (8, 10, true), (15, 17, false), (16, 19, true), (16, 19, false)];
    let mut cases = Vec::new();
    for day in days {
        let on: Day = day.parse().unwrap();
        for born in births {
            let band = band_on(Some(born.parse().unwrap()), None, on);
            cases.push(json!({"born": born, "age": null, "day": day, "band": band}));
        }
        for (min, max, doubt) in ages {
            let age = json!({"years_min": min, "years_max": max, "as_of": "2024-02-29", "method": "looks", "doubt": doubt});
            let known: Age = serde_json::from_value(age.clone()).unwrap();
            for born in [None, Some("2010~")] {
                let band = band_on(born.map(|born| born.parse().unwrap()), Some(&known), on);
                cases.push(json!({"born": born, "age": age, "day": day, "band": band}));
            }
        }
    }
    let text = serde_json::to_string_pretty(&cases).unwrap() + "\n";
    crate::schema::compare_or_update("vectors/bands.json", &text);
}
