//! Lists, counts, searches.

use model::{KindName, RecordId};
use serde_json::json;
use store::{Query, Sort};

use super::{raw::Raw, support::Bed};

both! {
    fn pages_of_a_list_hold_every_record_once_in_order(bed: Bed) {
        let worker = bed.outreach();
        let children: Vec<RecordId> = (0..11).map(|n| bed.child(&worker, &format!("Child {n}"))).collect();
        bed.edit(&worker, KindName::Person, children[3], json!({"phone": "9"}));
        let mut query = Query { limit: 4, ..Query::of(KindName::Person) };
        let mut got = Vec::new();
        loop {
            let page = bed.store().list(&worker.actor, &query).unwrap();
            got.extend(page.records.iter().map(|record| record.id));
            match page.next {
                Some(next) => query.after = Some(next),
                None => break,
            }
        }
        let mut wanted: Vec<RecordId> = children.iter().rev().copied().filter(|id| *id != children[3]).collect();
        wanted.insert(0, children[3]);
        assert_eq!(got, wanted);
        assert_eq!(bed.store().count(&worker.actor, &query).unwrap(), 11);
        let created = Query { sort: Sort::Created, ..Query::of(KindName::Person) };
        let first = bed.store().list(&worker.actor, &created).unwrap().records[0].id;
        assert_eq!(first, children[10]);
    }

    fn a_search_that_breaks_is_an_error_and_never_an_empty_list(bed: Bed) {
        let worker = bed.outreach();
        bed.child(&worker, "Sok Dara");
        let people = Query::of(KindName::Person);
        assert_eq!(bed.store().search(&worker.actor, KindName::Person, "Dara").unwrap().len(), 1);
        Raw::of(&bed).run("ALTER TABLE find_token RENAME TO find_token_gone");
        assert!(bed.store().search(&worker.actor, KindName::Person, "Dara").is_err());
        Raw::of(&bed).run("ALTER TABLE record RENAME TO record_gone");
        assert!(bed.store().list(&worker.actor, &people).is_err());
        assert!(bed.store().count(&worker.actor, &people).is_err());
        // What was away comes back, and nothing of it was lost.
        Raw::of(&bed).run("ALTER TABLE record_gone RENAME TO record");
        Raw::of(&bed).run("ALTER TABLE find_token_gone RENAME TO find_token");
        assert_eq!(bed.store().search(&worker.actor, KindName::Person, "Dara").unwrap().len(), 1);
        bed.assert_sound();
    }

    fn what_is_due_first_comes_first_and_what_is_not_due_comes_last(bed: Bed) {
        let boss = bed.supervisor();
        let add = |due: Option<&str>| bed.add(&boss, KindName::Task, json!({"title": "t", "due": due}));
        let (never, late, soon) = (add(None), add(Some("2026-12-24")), add(Some("2026-11-23")));
        let query = Query { sort: Sort::Due, ..Query::of(KindName::Task) };
        let ids: Vec<_> = bed.store().list(&boss.actor, &query).unwrap().records.iter().map(|r| r.id).collect();
        assert_eq!(ids, vec![soon, late, never]);
    }

    fn every_condition_narrows(bed: Bed) {
        let (boss, worker) = (bed.supervisor(), bed.outreach());
        let (one, two) = (bed.child(&worker, "Sok Dara"), bed.child(&worker, "Chan Thy"));
        let case = bed.add(&boss, KindName::Case, json!({"person": one.to_string()}));
        bed.add(&boss, KindName::Case, json!({"person": two.to_string()}));
        bed.act(&boss, KindName::Case, case, "open", json!({"risk": "low"}));
        bed.add(&boss, KindName::Note, json!({"person": one.to_string(), "case": case.to_string(), "text": "t"}));
        let count = |query: Query| bed.store().count(&boss.actor, &query).unwrap();
        let cases = || Query::of(KindName::Case);
        assert_eq!(count(cases()), 2);
        assert_eq!(count(Query { person: Some(one), ..cases() }), 1);
        let status = bed.see(&boss, case).unwrap().fields["status"].as_str().map(str::to_owned);
        assert_eq!(count(Query { status, ..cases() }), 1);
        assert_eq!(count(Query { org: Some(bed.partner), ..cases() }), 0);
        assert_eq!(count(Query { case: Some(case), ..Query::of(KindName::Note) }), 1);
        assert_eq!(count(Query { updated_from: Some(bed.now().plus_hours(1)), ..cases() }), 0);
        assert_eq!(count(Query { updated_before: Some(bed.now().plus_hours(1)), ..cases() }), 2);
        assert_eq!(count(Query { text: Some("dara".to_owned()), ..Query::of(KindName::Person) }), 1);
        assert_eq!(count(Query { text: Some("dara".to_owned()), ..cases() }), 0);
    }

    fn a_child_is_found_by_every_form_of_its_name_and_only_by_who_may_read_it(bed: Bed) {
        let worker = bed.outreach();
        let child = bed.add(&worker, KindName::Person, json!({"name": {"script": "សុខ ដារ៉ា", "latin": "Sok Dara", "nickname": "Ah Touch"}}));
        bed.child(&worker, "Chan Thy");
        for text in ["sok", "DARA", "dara sok", "ដារ៉ា", "touch", "Soc Dara"] {
            let found = bed.store().search(&worker.actor, KindName::Person, text).unwrap();
            assert_eq!(found.iter().map(|r| r.id).collect::<Vec<_>>(), vec![child], "{text}");
        }
        for text in ["", "  ", "Sokunthea", "' OR 1=1 --", "%"] {
            assert!(bed.store().search(&worker.actor, KindName::Person, text).unwrap().is_empty(), "{text}");
        }
        assert!(bed.store().search(&bed.other_outreach().actor, KindName::Person, "sok").unwrap().is_empty());
        bed.edit(&worker, KindName::Person, child, json!({"name": {"latin": "Renamed"}}));
        assert!(bed.store().search(&worker.actor, KindName::Person, "sok").unwrap().is_empty());
    }

    fn odd_cursors_and_limits_do_no_harm(bed: Bed) {
        let worker = bed.outreach();
        bed.child(&worker, "One");
        for after in ["", "x", "1.2", "9.'; DROP TABLE record; --"] {
            let query = Query { after: Some(after.to_owned()), limit: 0, ..Query::of(KindName::Person) };
            assert_eq!(bed.store().list(&worker.actor, &query).unwrap().records.len(), 1, "{after}");
        }
        assert!("updated; DROP TABLE record".parse::<Sort>().is_err());
    }
}
