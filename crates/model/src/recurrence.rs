//! Recurrence rules as they may be stored: RFC 5545, section 3.3.10, for whole days.
//!
//! The server never works out occurrences (the app does, with a library); it only keeps a broken rule from every phone of
//! the team. A grammar of some lines does that without a calendar library and its time zones in the tree.

use crate::date::Day;

/// Largest interval, count or position: no programme plans further.
const NUMBER_MAX: u16 = 999;
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// Single dates instead of a rule (RFC 5545, section 3.8.5.2).
const DATES: &str = "RDATE;VALUE=DATE:";

/// Whether a text is a rule that recurs by days: `FREQ=WEEKLY;BYDAY=MO,FR`, `RDATE;VALUE=DATE:20261103,20261117`.
pub fn is_rule(text: &str) -> bool {
    text.strip_prefix(DATES).map_or_else(|| is_recur(text), |dates| dates.split(',').all(is_date))
}

/// Whether a text is a time of day on a 24-hour clock: `17:30`.
pub fn is_time_of_day(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(hour, minute)| two_digits(hour, 23).is_some() && two_digits(minute, 59).is_some())
}

fn is_recur(text: &str) -> bool {
    let mut parts: Vec<(&str, &str)> = Vec::new();
    for part in text.split(';') {
        let Some((name, value)) = part.split_once('=') else { return false };
        // "MUST NOT occur more than once".
        if parts.iter().any(|(other, _)| *other == name) {
            return false;
        }
        parts.push((name, value));
    }
    let has = |name: &str| parts.iter().any(|(other, _)| *other == name);
    let Some((_, freq)) = parts.iter().find(|(name, _)| *name == "FREQ") else { return false };
    let by_date = matches!(*freq, "MONTHLY" | "YEARLY");
    parts.iter().all(|(name, value)| part_is_well(name, value, by_date))
        // "MUST NOT occur in the same recurrence rule".
        && !(has("COUNT") && has("UNTIL"))
        // "MUST NOT be specified when the FREQ rule part is set to WEEKLY".
        && !(has("BYMONTHDAY") && *freq == "WEEKLY")
        // "MUST only be used in conjunction with another BYxxx rule part".
        && (!has("BYSETPOS") || has("BYDAY") || has("BYMONTHDAY") || has("BYMONTH"))
}

fn part_is_well(name: &str, value: &str, by_date: bool) -> bool {
    let each = |well: &dyn Fn(&str) -> bool| value.split(',').all(well);
    match name {
        "FREQ" => matches!(value, "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY"),
        "INTERVAL" | "COUNT" => number(value, NUMBER_MAX),
        "UNTIL" => is_date(value.split_once('T').map_or(value, |(date, _)| date)) && until_time(value),
        "WKST" => WEEKDAYS.contains(&value),
        // A position before the weekday has a meaning within months and years only.
        "BYDAY" => each(&|item| weekday(item, by_date)),
        "BYMONTHDAY" => each(&|item| signed(item, 31)),
        "BYMONTH" => each(&|item| number(item, 12)),
        "BYSETPOS" => each(&|item| signed(item, 366)),
        _ => false,
    }
}

fn weekday(item: &str, with_position: bool) -> bool {
    let Some((position, day)) = item.split_at_checked(item.len().saturating_sub(2)) else { return false };
    WEEKDAYS.contains(&day) && (position.is_empty() || (with_position && signed(position, 53)))
}

fn until_time(value: &str) -> bool {
    let Some((_, time)) = value.split_once('T') else { return true };
    let digits = time.strip_suffix('Z').unwrap_or(time);
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn signed(text: &str, max: u16) -> bool {
    number(text.strip_prefix(['-', '+']).unwrap_or(text), max)
}

fn number(text: &str, max: u16) -> bool {
    let plain = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    plain && text.parse::<u16>().is_ok_and(|n| (1..=max).contains(&n))
}

fn two_digits(text: &str, max: u8) -> Option<u8> {
    let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|n| plain && *n <= max)
}

fn is_date(text: &str) -> bool {
    let (Some(year), Some(month), Some(day)) = (text.get(..4), text.get(4..6), text.get(6..)) else {
        return false;
    };
    format!("{year}-{month}-{day}").parse::<Day>().is_ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    #[case("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA")]
    #[case("FREQ=MONTHLY;BYMONTHDAY=15")]
    #[case("FREQ=MONTHLY;BYMONTHDAY=-1")]
    #[case("FREQ=MONTHLY;BYDAY=-1FR")]
    #[case("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    #[case("FREQ=DAILY;UNTIL=20271231")]
    #[case("FREQ=DAILY;UNTIL=20271231T160000Z")]
    #[case("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;COUNT=5;WKST=MO")]
    #[case("RDATE;VALUE=DATE:20261103,20261117")]
    fn a_rule_of_the_standard_is_taken(#[case] rule: &str) {
        assert!(is_rule(rule));
    }

    #[rstest]
    #[case("")]
    #[case("every Friday")]
    #[case("FREQ=HOURLY")]
    #[case("BYDAY=MO")]
    #[case("FREQ=WEEKLY;BYDAY=")]
    #[case("FREQ=WEEKLY;BYDAY=XX")]
    #[case("FREQ=WEEKLY;BYDAY=2MO")]
    #[case("FREQ=WEEKLY;FREQ=DAILY")]
    #[case("FREQ=WEEKLY;INTERVAL=0")]
    #[case("FREQ=WEEKLY;COUNT=3;UNTIL=20271231")]
    #[case("FREQ=WEEKLY;BYMONTHDAY=3")]
    #[case("FREQ=MONTHLY;BYMONTHDAY=32")]
    #[case("FREQ=MONTHLY;BYSETPOS=1")]
    #[case("FREQ=DAILY;UNTIL=20270231")]
    #[case("FREQ=DAILY;UNTIL=20271231T99")]
    #[case("FREQ=DAILY;X-NOTE=hello")]
    #[case("RRULE:FREQ=DAILY")]
    #[case("RDATE;VALUE=DATE:20261103,")]
    #[case("RDATE;VALUE=DATE:20261131")]
    #[case("FREQ=WEEKLY;BYDAY=ចន្ទ")]
    fn anything_else_is_not(#[case] rule: &str) {
        assert!(!is_rule(rule));
    }

    #[rstest]
    #[case("17:30", true)]
    #[case("00:00", true)]
    #[case("24:00", false)]
    #[case("7:30", false)]
    #[case("17.30", false)]
    #[case("១៧:៣០", false)]
    fn a_time_of_day_has_two_and_two_digits(#[case] text: &str, #[case] well: bool) {
        assert_eq!(is_time_of_day(text), well);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "(FREQ|RDATE)?[;=:,A-Z0-9+-]*.{0,8}") {
            let _ = (is_rule(&text), is_time_of_day(&text));
        }
    }
}
