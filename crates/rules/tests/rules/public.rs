//! Who shows a project to everybody, and where its page may lead.

use model::KindName;
use rstest::rstest;
use rules::{
    policy::{KeyRing, Role, is_support_link, may_edit, may_publish},
    refusals,
};
use serde_json::{Value, json};

use crate::{
    generated::compare_or_update,
    world::{actor, home, keys_of, partner, record},
};

/// Whether somebody may say this of a project of `home`; `None` of one that is to be made.
fn says(role: Role, org: model::RecordId, stands: Option<Value>, says: Value) -> Result<(), String> {
    let who = actor(1, org, &[role]);
    let project = stands.map(|fields| record(KindName::Project, 60, fields));
    let audience = project.as_ref().map(|state| keys_of(state, &[])).unwrap_or_default();
    let Value::Object(fields) = says else { panic!("fields are an object") };
    may_edit(&who, &KeyRing::of(&who, &[]), project.as_ref(), &audience, KindName::Project, &fields)
        .map_err(|refusal| refusal.rule)
}

#[rstest]
fn only_who_leads_or_counts_shows_a_project(
    #[values("public", "support_link", "public_note")] field: &str,
    #[values(false, true)] new: bool,
) {
    let value = match field {
        "public" => json!(true),
        "support_link" => json!("https://example.org/give"),
        _ => json!("Look here"),
    };
    for role in Role::ALL {
        let stands = (!new).then(|| json!({"code": "KHM-HPC-PSK-P02"}));
        let outcome = says(*role, home(), stands, json!({field: value}));
        let may = matches!(role, Role::Director | Role::MeOfficer);
        assert_eq!(outcome.is_ok(), may, "{role} {field} {outcome:?}");
        assert_eq!(may_publish(&actor(1, home(), &[*role]), home()).is_ok(), may, "{role}");
    }
}

#[test]
fn another_organisation_shows_nothing_of_ours() {
    let outcome = says(Role::Director, partner(), Some(json!({})), json!({"public": true}));
    assert_eq!(outcome, Err(refusals::PROJECT_PUBLISHERS.to_owned()));
    assert!(may_publish(&actor(1, partner(), &[Role::Director]), home()).is_err());
}

#[test]
fn whoever_writes_the_project_takes_its_page_back() {
    let stands = || Some(json!({"public": true, "support_link": "https://example.org", "public_note": "x"}));
    for role in [Role::Finance, Role::CentreManager, Role::CaseSupervisor, Role::SystemAdmin] {
        for back in [json!({"public": false}), json!({"public": null}), json!({"support_link": null})] {
            assert_eq!(says(role, home(), stands(), back.clone()), Ok(()), "{role} {back}");
        }
        assert!(says(role, home(), stands(), json!({"public": false, "public_note": "y"})).is_err());
        // The rest of the project stays theirs to write.
        assert_eq!(says(role, home(), stands(), json!({"budget": "10"})), Ok(()), "{role}");
    }
    assert!(says(Role::OutreachWorker, home(), stands(), json!({"public": false})).is_err());
}

/// Addresses with whether a page may lead to them.
const LINKS: &[(&str, bool)] = &[
    ("https://example.org", true),
    ("https://give.example.org/KHM-HPC-PSK-P02?from=page&x=1#form", true),
    ("https://xn--bcher-kva.example/a", true),
    ("https://example.org/%E1%9E%80", true),
    ("", false),
    ("example.org", false),
    ("http://example.org", false),
    ("HTTPS://example.org", false),
    ("javascript:alert(1)", false),
    ("https:example.org", false),
    ("https://", false),
    ("https:///x", false),
    ("https://localhost/give", false),
    ("https://127.0.0.1/give", false),
    ("https://[::1]/give", false),
    ("https://example.org:8443/", false),
    ("https://user@example.org/", false),
    ("https://bank.example.org@evil.example/", false),
    ("https://example.org\\@evil.example/", false),
    ("https://example.org/a b", false),
    ("https://example.org/\"onmouseover=x", false),
    ("https://example.org/'x", false),
    ("https://example.org/<b>", false),
    ("https://example.org/ក", false),
    ("https://exаmple.org/", false),
    ("https://-a.example/", false),
    ("https://a..example/", false),
    ("https://example.org./", false),
    ("https://example.org/\u{202e}gro", false),
    ("https://example.org/\n", false),
    (" https://example.org", false),
];

#[test]
fn a_page_for_everybody_leads_to_plain_addresses_only() {
    for (link, may) in LINKS {
        assert_eq!(is_support_link(link), *may, "{link:?}");
        let outcome = says(Role::Director, home(), Some(json!({})), json!({"support_link": link}));
        assert_eq!(outcome.is_ok(), *may, "{link:?} {outcome:?}");
    }
    let long = format!("https://example.org/{}", "a".repeat(480));
    assert!(is_support_link(&long) && !is_support_link(&format!("{long}a")));
    // The app's reading of the same addresses is held to this one.
    let told: Vec<String> =
        LINKS.iter().map(|(link, may)| json!({"link": link, "may": may}).to_string()).collect();
    compare_or_update("vectors/support-link.json", &format!("{{\n\"all\": [\n{}\n]\n}}\n", told.join(",\n")));
}
