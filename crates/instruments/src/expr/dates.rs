//! Days and times in expressions. They are texts; as numbers they are days since 1970-01-01 by the clock on the wall.

use model::date::Day;

/// Days since 1970-01-01 of `2026-11-25` or `2026-11-25T21:40:00.000+07:00` (the time is read as it stands: a form is
/// filled in one place, and the day there is what counts).
pub fn days(text: &str) -> Option<f64> {
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let whole = day_number(day)?;
    match time {
        None => Some(whole),
        Some(time) => Some(whole + time_fraction(time)?),
    }
}

fn day_number(text: &str) -> Option<f64> {
    let day: Day = text.parse().ok()?;
    let start = Day::new(1970, 1, 1).ok()?;
    Some(start.days_until(day) as f64)
}

/// The part of a day that `21:40`, `21:40:30.5` or `21:40:00Z` is.
pub fn time_fraction(text: &str) -> Option<f64> {
    let (hours, minutes, seconds) = clock(text)?;
    Some((f64::from(hours) * 3600.0 + f64::from(minutes) * 60.0 + seconds) / 86_400.0)
}

/// Hours, minutes and seconds of a time; what follows says how far from Greenwich and is left aside.
fn clock(text: &str) -> Option<(u8, u8, f64)> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let mut parts = text[..end].split(':');
    let two = |part: &str| (part.len() == 2).then(|| part.parse::<u8>().ok()).flatten();
    let hours = two(parts.next()?).filter(|n| *n < 24)?;
    let minutes = two(parts.next()?).filter(|n| *n < 60)?;
    let seconds = match parts.next() {
        None => 0.0,
        Some(part) if part.bytes().all(|b| b.is_ascii_digit() || b == b'.') => {
            part.parse::<f64>().ok().filter(|n| *n < 60.0)?
        }
        Some(_) => return None,
    };
    parts.next().is_none().then_some((hours, minutes, seconds))
}

/// The day that a number of days is.
pub fn day_text(days: f64) -> Option<String> {
    if !days.is_finite() || days.abs() > 100_000.0 {
        return None;
    }
    let start = Day::new(1970, 1, 1).ok()?;
    let day = start.plus_days(days.floor() as i64);
    // Beyond the calendar's ends a day is held at its end: then it is another one.
    (start.days_until(day) == days.floor() as i64).then(|| day.to_string())
}

/// The day and time that a number of days is, without a word on how far from Greenwich.
pub fn moment_text(days: f64) -> Option<String> {
    let day = day_text(days)?;
    let millis = ((days - days.floor()) * 86_400_000.0).round() as u64;
    let (seconds, millis) = (millis / 1000, millis % 1000);
    Some(format!("{day}T{:02}:{:02}:{:02}.{millis:03}", seconds / 3600, seconds / 60 % 60, seconds % 60))
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];

/// `format-date` and `format-date-time` of ODK: `%Y %y %m %n %b %d %e %a %H %h %M %S %3 %%`.
pub fn format(text: &str, pattern: &str) -> Option<String> {
    let days = days(text)?;
    let day = day_text(days)?;
    let (year, rest) = day.split_once('-')?;
    let (month, date) = rest.split_once('-')?;
    let time = text.split_once('T').map_or("00:00:00", |(_, time)| time);
    let (hours, minutes, seconds) = clock(time)?;
    let bare = |digits: &str| digits.trim_start_matches('0').to_owned();
    let mut out = String::new();
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        if sign != '%' {
            out.push(sign);
            continue;
        }
        let part = match signs.next()? {
            'Y' => year.to_owned(),
            'y' => year.get(2..)?.to_owned(),
            'm' => month.to_owned(),
            'n' => bare(month),
            'b' => (*MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?).to_owned(),
            'd' => date.to_owned(),
            'e' => bare(date),
            'a' => (*WEEKDAYS.get(days.floor().rem_euclid(7.0) as usize)?).to_owned(),
            'H' => format!("{hours:02}"),
            'h' => hours.to_string(),
            'M' => format!("{minutes:02}"),
            'S' => format!("{:02}", seconds.floor()),
            '3' => format!("{:03}", ((seconds - seconds.floor()) * 1000.0).round()),
            '%' => "%".to_owned(),
            _ => return None,
        };
        out.push_str(&part);
    }
    Some(out)
}
