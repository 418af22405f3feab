use std::collections::{BTreeMap, BTreeSet};

use rstest::rstest;

use super::*;
use crate::age::AgeMethod;
use crate::name::NamedBy;
use crate::text::{fold, is_invisible, normalise};

fn labels(code: &Code) -> [(&'static str, &'static str); 3] {
    [("en", code.en), ("km", code.km), ("th", code.th)]
}

fn ids(list: &str) -> Vec<&'static str> {
    find(list).unwrap().codes.iter().map(|code| code.id).collect()
}

fn is_snake_case(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        && !id.ends_with('_')
        && !id.contains("__")
}

#[test]
fn ids_are_unique_and_in_snake_case() {
    let mut lists = BTreeSet::new();
    for list in all() {
        assert!(lists.insert(list.id), "list {} stands twice", list.id);
        assert!(is_snake_case(list.id), "{}", list.id);
        assert!(!list.source.is_empty() && !list.codes.is_empty(), "{}", list.id);
        let mut codes = BTreeSet::new();
        for code in list.codes {
            assert!(codes.insert(code.id), "{}.{} stands twice", list.id, code.id);
            // ISO 4217 writes currencies in capitals.
            assert!(is_snake_case(code.id) || list.id == "currency", "{}.{}", list.id, code.id);
        }
    }
}

#[test]
fn labels_are_complete_clean_and_different() {
    for list in all() {
        let mut seen = BTreeMap::new();
        for code in list.codes {
            for (language, label) in labels(code) {
                let place = format!("{}.{} ({language})", list.id, code.id);
                assert!(!label.trim().is_empty(), "{place} is empty");
                assert!(!label.chars().any(is_invisible), "{place} has invisible characters");
                assert_eq!(normalise(label), label, "{place} is not normalised");
                let other = seen.insert((language, fold(label)), code.id);
                assert_eq!(other, None, "{place} reads like another code");
            }
        }
    }
}

/// A slid row or column shows itself by the wrong script (see `OSCaR`'s "Poverty" in Khmer).
#[test]
fn labels_stand_in_their_own_script() {
    let khmer = |letter: char| ('\u{1780}'..='\u{17FF}').contains(&letter);
    let thai = |letter: char| ('\u{0E01}'..='\u{0E5B}').contains(&letter);
    for code in all().flat_map(|list| list.codes) {
        assert!(!code.en.chars().any(|letter| khmer(letter) || thai(letter)), "{}: {}", code.id, code.en);
        assert!(code.km.contains(khmer) && !code.km.contains(thai), "{}: {}", code.id, code.km);
        assert!(code.th.contains(thai) && !code.th.contains(khmer), "{}: {}", code.id, code.th);
    }
}

/// "Other" slid onto another row is how a government list came to call poverty "other".
#[test]
fn only_the_other_code_is_called_other() {
    for list in all() {
        for code in list.codes {
            let says_other = code.km == "ផ្សេងទៀត" || code.th == "อื่น ๆ" || code.en == "Other";
            assert_eq!(says_other, says_other && code.id == "other", "{}.{}", list.id, code.id);
        }
    }
}

#[rstest]
#[case("risk", &["high", "medium", "low", "no_action"])]
#[case("urgency", &["one_hour", "three_hours", "one_day", "three_days"])]
#[case("stage", &["sighting", "known", "engaged"])]
#[case("case_status", &["identified", "registered", "assessed", "planned", "implementing", "following_up", "lost", "closed", "reopened"])]
#[case("referral_status", &["draft", "sent", "delivered", "seen", "accepted", "declined", "started", "completed", "not_helped", "withdrawn", "expired"])]
#[case("consent_class", &["none", "internal_only", "may_share_partners", "may_publish_pseudonym"])]
#[case("sex", &["female", "male", "other", "not_stated"])]
#[case("shift", &["day", "evening", "night"])]
#[case("weekday", &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])]
#[case("who", &["known", "new", "unnamed", "tally"])]
#[case("share_set", &["identity", "contact_details", "situation", "wishes", "notes", "plan"])]
#[case("referral_type", &["service", "transfer", "consult", "joint"])]
#[case("felt", &["helped", "partly", "no_help", "bad", "not_asked"])]
#[case("currency", &["KHR", "USD", "THB", "AUD"])]
fn scales_keep_their_order(#[case] list: &str, #[case] order: &[&str]) {
    assert_eq!(ids(list), order);
}

#[test]
fn every_role_of_the_design_is_there() {
    let roles = "outreach_worker duty_worker caseworker counsellor hotline_officer health_worker \
        education_worker centre_manager case_supervisor me_officer finance director network_member \
        government_reader police_liaison donor_reader system_admin auditor analyst other_system";
    assert_eq!(ids("role"), roles.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn every_service_belongs_to_a_group_and_every_group_has_one() {
    let mut used = BTreeSet::new();
    for service in ids("service") {
        let group = service_group(service);
        assert!(group.is_some(), "{service} has no group");
        used.extend(group.map(|group| group.id));
    }
    assert_eq!(used, ids("service_group").into_iter().collect());
    assert_eq!(service_group("care_kinship").map(|group| group.id), Some("care"));
    assert_eq!(service_group("no_such"), None);
}

#[test]
fn protection_concerns_come_in_pairs() {
    let concerns = ids("protection_concern");
    let stems = |prefix: &str| -> BTreeSet<String> {
        concerns.iter().filter_map(|id| id.strip_prefix(prefix)).map(str::to_owned).collect()
    };
    assert_eq!(stems("at_risk_of_"), stems("experiencing_"));
    assert_eq!(stems("at_risk_of_").len(), 12);
}

#[test]
fn every_indicator_says_its_group() {
    for id in ids("indicator_child") {
        assert!(["child_", "groom_", "border_"].iter().any(|group| id.starts_with(group)), "{id}");
    }
}

#[test]
fn lists_and_types_agree() {
    for id in ids("age_method") {
        assert!(serde_json::from_value::<AgeMethod>(id.into()).is_ok(), "{id}");
    }
    for id in ids("named_by") {
        assert!(serde_json::from_value::<NamedBy>(id.into()).is_ok(), "{id}");
    }
}

#[test]
fn a_code_is_found_by_list_and_id() {
    let risk = find("risk").unwrap();
    assert_eq!(risk.code("high").map(|code| code.en), Some("High"));
    assert!(risk.has("low") && !risk.has("Low") && !risk.has(""));
    assert_eq!(find("no_such_list"), None);
}
