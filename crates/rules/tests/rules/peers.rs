//! Failures of others (`docs/peers.md`): each has a test of ours by its name.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use model::{Fields, KindName};
use rules::policy::{KeyRing, Role, may_act, may_edit};
use serde_json::json;

use crate::world::{actor, home, id, keys_of, partner, put, referral};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All that stands in the files of tests, of the server and of the app.
fn gather(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "node_modules" | "target" | "build" | ".svelte-kit") {
                gather(&path, into);
            }
        } else if [".rs", ".test.ts", ".spec.ts"].iter().any(|end| name.ends_with(end)) {
            into.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_test_that_is_named_for_a_failure_elsewhere_exists() {
    let page = fs::read_to_string(root().join("docs/peers.md")).unwrap();
    let mut tests = String::new();
    for folder in ["crates", "web/src", "web/e2e"] {
        gather(&root().join(folder), &mut tests);
    }
    let named: BTreeSet<&str> = page.split('`').skip(1).step_by(2).collect();
    let named: Vec<&str> = named.into_iter().filter(|name| !name.contains('/')).collect();
    assert!(named.len() > 40, "the page is read");
    for name in named {
        let rust = tests.contains(&format!("fn {name}("));
        let app = ["'", "`"].iter().any(|quote| tests.contains(&format!("({quote}{name}{quote}")))
            || tests.contains(&format!("'{name}',"));
        assert!(rust || app, "no test is called: {name}");
    }
}

#[test]
fn a_patch_of_another_cases_referral_is_not_found() {
    // Theirs: sent by another organisation, about another case. I may write referrals at home.
    let mut theirs = referral(&["identity"]);
    put(&mut theirs, json!({"case": id(99), "status": "sent", "to": id(203)}).as_object().unwrap());
    theirs.org = partner();
    let me = actor(1, home(), &[Role::CaseSupervisor]);
    let ring = KeyRing::of(&me, &[]);
    let keys = keys_of(&theirs, &[]);
    // Into my case, with my child, or one word only.
    for set in [json!({"case": id(13)}), json!({"person": id(10)}), json!({"reason": "x"})] {
        let fields: Fields = set.as_object().unwrap().clone();
        let said = may_edit(&me, &ring, Some(&theirs), &keys, KindName::Referral, &fields);
        assert_eq!(said.unwrap_err().rule, "policy.unknown_record", "{set}");
    }
    for act in ["withdraw", "accept", "confirm", "complete"] {
        assert_eq!(
            may_act(&me, &ring, &theirs, &keys, act).unwrap_err().rule,
            "policy.unknown_record",
            "{act}"
        );
    }
}
