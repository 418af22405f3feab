use super::*;
use crate::project_page::Give;

const HOSTILE: &str = "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>\"' onfocus=x javascript:alert(1) \u{202e}";

fn labels(text: &str) -> Labels {
    Labels { en: Some(text.to_owned()), km: None, th: None }
}

/// A project of which every text is hostile, also those that a form would refuse.
fn hostile() -> Shown {
    let text = || Some(HOSTILE.to_owned());
    let line = Line {
        label: labels(HOSTILE),
        measure: rules::figures::Measure::Contacts,
        shown: vec![Number { year: 2025, until: None, n: 12, of: Some(30), percent: text(), target: text() }],
    };
    let day = "2026-01-31".parse().unwrap();
    let report = report::public::ReportLine { until: day, from: day, template: HOSTILE.to_owned() };
    let facts = PublicProject {
        code: HOSTILE.to_owned(),
        title: labels(HOSTILE),
        organisation: labels(HOSTILE),
        organisation_code: text(),
        note: text(),
        need: text(),
        approach: text(),
        life_change: text(),
        cause: text(),
        status: text(),
        place: Some("KH-12".parse().unwrap()),
        starts: Some(day),
        ends: None,
        budget: text(),
        raised: text(),
        raised_until: Some(day),
        currency: text(),
        tax_deductible: Some(true),
        support_link: text(),
        reports: vec![report],
        figures: vec![line],
    };
    Shown { facts, give: Give { link: text(), bank: vec![HOSTILE.to_owned()] } }
}

#[test]
fn no_text_becomes_a_tag_or_leaves_its_quotes() {
    for (lang, _) in Lang::ALL {
        let page = Page { lang };
        for html in [page.one(&hostile()), page.list(&[hostile()])] {
            assert!(
                !html.contains("<script") && !html.contains("<img") && !html.contains("\"' on"),
                "{html}"
            );
            // Each `<` is one of ours: the page of a harmless project has as many.
            let tags = html.matches('<').count();
            let mut harmless = hostile();
            harmless.facts.code = "A".to_owned();
            assert_eq!(
                tags,
                if html.contains("class=\"list\"") { page.list(&[harmless]) } else { page.one(&harmless) }
                    .matches('<')
                    .count()
            );
        }
    }
}

#[test]
fn money_is_grouped_without_being_turned_into_another_number() {
    for (text, shown) in [
        ("38000", "38,000"),
        ("999", "999"),
        ("1000.50", "1,000.5"),
        ("1234567.00", "1,234,567"),
        ("12345678901234567890123.4", "12,345,678,901,234,567,890,123.4"),
        ("-5", "-5"),
        ("", ""),
    ] {
        assert_eq!(grouped(text), shown, "{text}");
    }
}

#[test]
fn the_share_that_came_in_is_worked_out_in_whole_numbers() {
    for (part, whole, shown) in [
        ("27450", "38000", Some(72)),
        ("0.05", "0.1", Some(50)),
        ("24500", "24500.00", Some(100)),
        ("1", "0", None),
        ("x", "5", None),
    ] {
        assert_eq!(share(part, whole), shown, "{part} of {whole}");
    }
}

#[test]
fn every_measure_tells_how_it_counts_in_every_language() {
    for measure in rules::figures::Measure::ALL {
        for (lang, _) in Lang::ALL {
            assert!(method(measure.as_str(), lang.code()).is_some_and(|note| note.len() > 10), "{measure}");
        }
    }
}
