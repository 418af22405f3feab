use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[rstest]
#[case("2014-05-02")]
#[case("2014-05")]
#[case("2014")]
#[case("2014~")]
#[case("2024-02-29")]
fn a_partial_date_comes_back_as_written(#[case] text: &str) {
    let date: PartialDate = serde_json::from_value(text.into()).unwrap();
    assert_eq!(serde_json::to_value(date).unwrap(), text);
}

#[rstest]
#[case::bridge_bug("22012-01-01", 22012)]
#[case::bridge_bug_year("22012", 22012)]
#[case::approximate("22012~", 22012)]
#[case::too_early("1899-12-31", 1899)]
#[case::too_late("2101", 2101)]
#[case::zero("0000-01-01", 0)]
#[case::buddhist_is_not_for_the_wire("2569-01", 2569)]
fn years_out_of_range_are_named(#[case] text: &str, #[case] year: i64) {
    assert_eq!(text.parse::<PartialDate>(), Err(DateError::YearOutOfRange { year }));
    let message = serde_json::from_value::<PartialDate>(text.into()).unwrap_err().to_string();
    assert!(message.contains(&year.to_string()), "{message}");
}

#[rstest]
#[case::no_such_day("2014-02-29")]
#[case::no_such_day("2014-02-31")]
#[case::month("2014-13")]
#[case::month("2014-00-01")]
#[case::day_zero("2014-01-00")]
fn days_that_no_calendar_has_are_refused(#[case] text: &str) {
    assert_eq!(text.parse::<PartialDate>(), Err(DateError::NoSuchDay));
}

#[rstest]
#[case("")]
#[case("~")]
#[case("14")]
#[case("2014-5-2")]
#[case("2014/05/02")]
#[case("2014-05-02~")]
#[case("2014-05-02-01")]
#[case("២០១៤")]
#[case("-2014")]
#[case("+2014")]
#[case(" 2014")]
#[case("2014-05-02T00:00")]
fn other_shapes_are_refused(#[case] text: &str) {
    assert!(matches!(text.parse::<PartialDate>(), Err(DateError::Shape { .. })), "{text}");
}

#[rstest]
#[case::khmer("២០១៤", "2014")]
#[case::thai_buddhist("๒๕๕๗", "2014")]
#[case::this_year("2569", "2026")]
#[case::about("~2014", "2014~")]
#[case::about_khmer("ប្រហែល ២០១៤", "2014~")]
#[case::about_thai("ประมาณ 2557", "2014~")]
#[case::about_behind("2014 ~", "2014~")]
#[case::month("5/2014", "2014-05")]
#[case::month_year_first("2557-5", "2014-05")]
#[case::day_first("2/5/2014", "2014-05-02")]
#[case::dots("02.05.2557", "2014-05-02")]
#[case::dashes("2-5-2014", "2014-05-02")]
#[case::iso("2014-05-02", "2014-05-02")]
#[case::khmer_day("០២/០៥/២០១៤", "2014-05-02")]
#[case::invisible("20\u{200B}14", "2014")]
fn what_people_type_is_understood(#[case] typed: &str, #[case] meant: &str) {
    assert_eq!(PartialDate::from_input(typed).unwrap().to_string(), meant);
}

#[rstest]
#[case("")]
#[case("yesterday")]
#[case("5/14")]
#[case("2/5/14")]
#[case("1/2/3/2014")]
#[case("~2/5/2014")]
fn what_cannot_be_understood_is_refused(#[case] typed: &str) {
    assert!(matches!(PartialDate::from_input(typed), Err(DateError::Shape { .. })), "{typed}");
}

#[test]
fn typed_years_out_of_range_are_named_as_typed() {
    assert_eq!(PartialDate::from_input("22012"), Err(DateError::YearOutOfRange { year: 22012 }));
    assert_eq!(PartialDate::from_input("2300"), Err(DateError::YearOutOfRange { year: 2300 }));
    assert_eq!(PartialDate::from_input("300/2014"), Err(DateError::NoSuchDay));
    assert_eq!(PartialDate::from_input("31/2/2014"), Err(DateError::NoSuchDay));
    assert_eq!(Day::from_input("22/11/2569"), Ok(day("2026-11-22")));
    assert!(Day::from_input("2014").is_err());
}

#[rstest]
#[case("2014-05-02", "2014-05-02", "2014-05-02")]
#[case("2024-02", "2024-02-01", "2024-02-29")]
#[case("2014", "2014-01-01", "2014-12-31")]
#[case("2014~", "2013-01-01", "2015-12-31")]
#[case("1900~", "1900-01-01", "1901-12-31")]
#[case("2100~", "2099-01-01", "2100-12-31")]
fn a_partial_date_has_bounds(#[case] date: PartialDate, #[case] first: Day, #[case] last: Day) {
    assert_eq!(date.bounds(), Ok((first, last)));
}

#[rstest]
#[case("2026-11-22T14:40:03.120Z", "2026-11-22T14:40:03.120Z")]
#[case::other_offset("2026-11-22T21:40:03.12+07:00", "2026-11-22T14:40:03.120Z")]
#[case::no_fraction("2026-11-22T14:40:03Z", "2026-11-22T14:40:03.000Z")]
#[case::nanoseconds("2026-11-22T14:40:03.123999999Z", "2026-11-22T14:40:03.123Z")]
fn an_instant_is_kept_in_utc_to_the_millisecond(#[case] written: &str, #[case] kept: &str) {
    let instant: Instant = serde_json::from_value(written.into()).unwrap();
    assert_eq!(serde_json::to_value(instant).unwrap(), kept);
    assert_eq!(Instant::from_unix_millis(instant.unix_millis()), Ok(instant));
}

#[rstest]
#[case("22012-01-01T00:00:00Z", DateError::YearOutOfRange { year: 22012 })]
#[case("1899-12-31T23:59:59Z", DateError::YearOutOfRange { year: 1899 })]
#[case("2101-01-01T06:00:00+07:00", DateError::Shape { expected: "" })]
#[case("2026-11-22 14:40:03", DateError::Shape { expected: "" })]
#[case("2026-02-30T00:00:00Z", DateError::Shape { expected: "" })]
fn a_wrong_instant_is_refused(#[case] text: &str, #[case] error: DateError) {
    match (text.parse::<Instant>(), error) {
        (Err(DateError::Shape { .. }), DateError::Shape { .. }) => {}
        (Err(found), wanted) if found == wanted => {}
        // 06:00 in Poipet on 1 January 2101 is still 2100 in UTC, which is what counts.
        (Ok(instant), DateError::Shape { .. }) => assert_eq!(instant.to_string(), "2100-12-31T23:00:00.000Z"),
        (found, wanted) => panic!("{found:?} instead of {wanted:?}"),
    }
}

#[test]
fn a_night_round_belongs_to_its_evening_in_the_field() {
    let after_midnight_utc: Instant = "2026-11-21T18:10:00Z".parse().unwrap();
    assert_eq!(after_midnight_utc.field_day(), day("2026-11-22"));
    assert_eq!(after_midnight_utc.utc_day(), day("2026-11-21"));
    let last: Instant = "2100-12-31T23:59:59Z".parse().unwrap();
    assert_eq!(last.field_day(), day("2100-12-31"));
}

#[test]
fn an_instant_moves_and_measures() {
    let start: Instant = "2026-11-22T14:40:00Z".parse().unwrap();
    let due = start.plus_hours(24);
    assert_eq!(due.to_string(), "2026-11-23T14:40:00.000Z");
    assert_eq!(start.millis_until(due), 86_400_000);
    assert_eq!(due.millis_until(start), -86_400_000);
    assert_eq!(start.plus_millis(i64::MAX), start);
    assert!(Instant::from_unix_millis(i64::MIN).is_err());
}

#[test]
fn a_period_holds_its_days() {
    let year: Period = "2026".parse().unwrap();
    let month: Period = "2026-11".parse().unwrap();
    assert!(year.contains(day("2026-01-01")) && year.contains(day("2026-12-31")));
    assert!(!year.contains(day("2025-12-31")));
    assert!(month.contains(day("2026-11-30")) && !month.contains(day("2026-12-01")));
    assert_eq!((month.first_day(), month.last_day()), (Ok(day("2026-11-01")), Ok(day("2026-11-30"))));
    assert_eq!(year.months().len(), 12);
    assert_eq!(serde_json::to_value([year, month]).unwrap(), serde_json::json!(["2026", "2026-11"]));
    for wrong in ["", "26", "2026-1", "2026-11-22", "22026", "2026-13", "2026~"] {
        assert!(wrong.parse::<Period>().is_err(), "{wrong}");
    }
}

#[test]
fn months_follow_each_other_over_the_year() {
    let december: Month = "2026-12".parse().unwrap();
    assert_eq!(december.next().to_string(), "2027-01");
    assert_eq!(december.next().previous(), december);
    let last: Month = "2100-12".parse().unwrap();
    assert_eq!(last.next(), last);
}

proptest! {
    #[test]
    fn no_text_makes_a_date_outside_the_range(text in "[0-9~T:Z./ -]{0,24}|\\PC{0,12}") {
        let inside = |day: Day| (YEAR_MIN..=YEAR_MAX).contains(&day.year());
        for date in [text.parse::<PartialDate>(), PartialDate::from_input(&text)].into_iter().flatten() {
            let (first, last) = date.bounds().unwrap();
            prop_assert!(inside(first) && inside(last) && first <= last);
            prop_assert_eq!(date.to_string().parse(), Ok(date));
        }
        if let Ok(instant) = text.parse::<Instant>() {
            prop_assert!(inside(instant.utc_day()));
        }
    }

    #[test]
    fn days_are_counted_there_and_back(from in 0i64..70_000, step in -80_000i64..80_000) {
        let start = day("1900-01-01").plus_days(from);
        let end = start.plus_days(step);
        let held = (from + step).clamp(0, day("1900-01-01").days_until(day("2100-12-31")));
        prop_assert_eq!(start.days_until(end), held - from);
    }
}

#[test]
fn a_quarter_is_three_months_of_its_year() {
    let quarter: Period = "2026-Q4".parse().unwrap();
    let months: Vec<String> = quarter.months().iter().map(ToString::to_string).collect();
    assert_eq!(months, ["2026-10", "2026-11", "2026-12"]);
    assert!(
        quarter.contains("2026-10-01".parse().unwrap()) && quarter.contains("2026-12-31".parse().unwrap())
    );
    assert!(
        !quarter.contains("2026-09-30".parse().unwrap()) && !quarter.contains("2025-12-31".parse().unwrap())
    );
    assert_eq!(quarter.first_day().unwrap().to_string(), "2026-10-01");
    assert_eq!(quarter.last_day().unwrap().to_string(), "2026-12-31");
    assert_eq!(quarter.to_string(), "2026-Q4");
    assert_eq!("2026-11".parse::<Period>().unwrap().wider(), Some(quarter));
    assert_eq!(quarter.wider(), "2026".parse().ok());
    for wrong in ["2026-Q0", "2026-Q5", "2026-Q04", "2026-Q+4", "2026-Q", "26-Q1", "2026-q1"] {
        assert!(wrong.parse::<Period>().is_err(), "{wrong}");
    }
}
