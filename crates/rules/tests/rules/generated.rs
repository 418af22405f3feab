//! Files that follow from the rules: the access matrix, and the app's words for rules and methods.

use std::{collections::BTreeSet, fmt::Write as _, path::Path};

use model::{Class, Group, codes};
use rules::{
    figures::{METHODS_JSON, Measure},
    policy::{Reach, Role, Side, act_matrix, matrix},
    refusals::{RULES, SENTENCES_JSON},
};
use serde_json::{Map, Value};

const LANGUAGES: [&str; 3] = ["en", "km", "th"];

/// Compares a generated file with what it should be; with `UPDATE=1` writes it instead.
pub fn compare_or_update(path: &str, wanted: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == wanted, "{path} is stale: run `cargo xtask generate`");
}

#[test]
fn the_access_matrix_is_what_the_role_table_says() {
    compare_or_update("docs/access-matrix.md", &access_matrix());
}

fn access_matrix() -> String {
    let mut out = String::from(
        "# Access matrix\n\nGenerated from `rules::policy` by `cargo xtask generate`. Do not edit: change the role table and read the difference here.\n\n\
         Each cell: how far the role **reads** / how far it **writes** · the closest class of field that it sees.\n\
         given = what an administrator gave the account · own = what one wrote, is assigned, owns or was out for · team · organisation · network. Deny wins; what is not here is denied.\n\n",
    );
    let head: Vec<&str> = Group::ALL.iter().map(|group| group.as_str()).collect();
    let _ = writeln!(
        out,
        "## Roles and groups\n\n| role | {} |\n|---|{}",
        head.join(" | "),
        "---|".repeat(head.len())
    );
    for rows in matrix().chunks(Group::ALL.len()) {
        let cells: Vec<String> = rows
            .iter()
            .map(|row| {
                let class = match row.clearance {
                    Class::Coded => "coded",
                    Class::Personal => "personal",
                    Class::Confidential => "confidential",
                };
                let notes = if row.own_notes { ", confidential in own notes" } else { "" };
                match row.read {
                    Reach::None => "–".to_owned(),
                    read => format!("{} / {} · {class}{notes}", read.as_str(), row.write.as_str()),
                }
            })
            .collect();
        let _ = writeln!(out, "| {} | {} |", rows[0].role, cells.join(" | "));
    }
    out.push_str("\nThe directory is read network-wide as coded fields; a clearance above that holds in the own organisation only.\n");
    out.push_str("A donor's account reads of its organisation's directory what belongs to no project (`pages:`) and the pages of the projects that it was given (`project:`); figures, results of instruments and sent reports of those projects alone.\n");
    out.push_str("A partner that a referral was sent to sees its minimum (`sent:`); once accepted, and while the consent stands, the fields of the share sets (`share:`); afterwards its status and times (`ended:`). ");
    out.push_str("Those keys are held by roles that read referrals with team reach or farther; what is shared only by those cleared for personal fields.\n");

    out.push_str("Beds and asks for one carry `net/referral`, held by the same roles of every organisation: it opens the coded fields that are named for it (`BED_TOLD`, `BED_ASK_TOLD`), never an address, a child, or a case.\n");

    out.push_str("\n## Kinds that each role writes\n\n| role | kinds |\n|---|---|\n");
    for rows in matrix().chunks(Group::ALL.len()) {
        let kinds: BTreeSet<_> =
            rows.iter().filter(|row| row.write > Reach::None).flat_map(|row| row.kinds).collect();
        let names: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
        let _ = writeln!(
            out,
            "| {} | {} |",
            rows[0].role,
            if names.is_empty() { "–".to_owned() } else { names.join(", ") }
        );
    }

    out.push_str("\n## Roles and acts\n\nKeeper = whoever writes the record; receiver = the organisation that a referral was sent to; network = every organisation that refers (`net/referral`); witness = whoever sees the record.\n\n");
    let _ = writeln!(
        out,
        "| act | side | {} |",
        Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" | ")
    );
    let _ = writeln!(out, "|---|---|{}", "---|".repeat(Role::ALL.len()));
    for row in act_matrix() {
        let side = match row.side {
            Side::Keeper => "keeper",
            Side::Receiver => "receiver",
            Side::Both => "both",
            Side::Network => "network",
            Side::Witness => "witness",
        };
        let ticks: Vec<&str> =
            Role::ALL.iter().map(|role| if row.roles.contains(role) { "✓" } else { "" }).collect();
        let _ = writeln!(out, "| {} {} | {side} | {} |", row.kind.as_str(), row.act, ticks.join(" | "));
    }
    out
}

#[test]
fn the_app_has_the_words_of_every_rule_and_method() {
    for language in LANGUAGES {
        let mut words = Map::new();
        for (prefix, texts) in [("rule", texts(SENTENCES_JSON)), ("method", texts(METHODS_JSON))] {
            words.extend(
                texts.iter().map(|(name, text)| (format!("{prefix}.{name}"), text[language].clone())),
            );
        }
        let json = serde_json::to_string_pretty(&words).unwrap() + "\n";
        compare_or_update(&format!("web/src/lib/i18n/rules/{language}.json"), &json);
    }
}

fn texts(json: &str) -> Map<String, Value> {
    serde_json::from_str(json).unwrap()
}

#[test]
fn every_rule_and_every_measure_is_put_into_words_once() {
    let names = |json| texts(json).keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(SENTENCES_JSON), RULES.iter().map(ToString::to_string).collect());
    assert_eq!(names(METHODS_JSON), Measure::ALL.iter().map(|measure| measure.as_str().to_owned()).collect());
    assert_eq!(RULES.iter().collect::<BTreeSet<_>>().len(), RULES.len());
    let invisible = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{a0}' | '\u{ad}' | '\u{feff}');
    for (name, text) in texts(SENTENCES_JSON).iter().chain(&texts(METHODS_JSON)) {
        for language in LANGUAGES {
            let said = text[language].as_str().unwrap_or_default();
            assert!(
                !said.is_empty() && said.trim() == said && !said.contains(invisible),
                "{name} in {language}"
            );
        }
        let own_script = |language: &str, range: std::ops::RangeInclusive<char>| {
            text[language].as_str().unwrap().chars().any(|c| range.contains(&c))
        };
        assert!(
            own_script("km", '\u{1780}'..='\u{17ff}') && own_script("th", '\u{e00}'..='\u{e7f}'),
            "{name}"
        );
    }
}

#[test]
fn roles_and_measures_are_the_codes_of_their_lists() {
    let ids = |list: &str| codes::find(list).unwrap().codes.iter().map(|code| code.id).collect::<Vec<_>>();
    assert_eq!(ids("role"), Role::ALL.iter().map(|role| role.as_str()).collect::<Vec<_>>());
    assert_eq!(ids("measure"), Measure::ALL.iter().map(|measure| measure.as_str()).collect::<Vec<_>>());
    assert_eq!(ids("sex"), rules::figures::Sex::ALL.map(rules::figures::Sex::as_str));
}

#[test]
fn every_rule_that_the_model_checks_has_a_name_here() {
    let source =
        include_str!("../../../model/src/value.rs").to_owned() + include_str!("../../../model/src/acts.rs");
    for rule in
        ["unknown_field", "too_long", "control_character", "too_many", "double", "missing", "not_of_this_act"]
    {
        assert!(
            source.contains(&format!("\"{rule}\"")) && RULES.contains(&format!("invalid.{rule}").as_str()),
            "{rule}"
        );
    }
}
