//! The account of a child: what it gathers, for whom, and what it keeps to itself.

use std::collections::BTreeSet;

use model::{KindName, RecordId, date::Day};
use rules::policy::Role;
use serde_json::json;
use store::{
    ACCOUNT_LINES_MAX, Asked, Disclosures, Emergency, LinkOpened, NewConnection, NewLink, Period, TakenHow,
};

use super::support::{Bed, HOUR_MS, Worker, id};

/// No device is silent for so long.
const FOREVER_MS: u64 = 1 << 50;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn asked(person: RecordId) -> Asked {
    Asked { person, period: Period { from: day("2026-01-01"), until: day("2027-06-30") }, after: None }
}

impl Bed {
    fn account(&self, by: &Worker, child: RecordId) -> Option<Disclosures> {
        self.store().disclosures(&by.actor, &asked(child), &|_| FOREVER_MS).unwrap()
    }

    fn auditor(&self) -> Worker {
        let mut auditor = self.supervisor();
        auditor.actor.account = model::AccountId(id(30));
        auditor.actor.roles = vec![Role::Auditor];
        auditor
    }

    /// As (day, account, word, read, wrote).
    fn lines(account: &Disclosures, by: &Worker) -> Vec<(String, &'static str, u32, u32)> {
        let of = |line: &store::ReadOn| -> Vec<(String, &'static str, u32, u32)> {
            line.what.iter().map(|one| (line.day.to_string(), one.word, one.read, one.wrote)).collect()
        };
        account.readings.iter().filter(|line| line.account == by.actor.account).flat_map(of).collect()
    }
}

both! {
    fn it_tells_by_day_and_person_what_was_read_and_written(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let about = |more: &str| json!({"person": child.to_string(), "text": more});
        let notes = [bed.add(&boss, KindName::Note, about("one")), bed.add(&boss, KindName::Note, about("two"))];
        let said = json!({"person": child.to_string(), "kind": "counselling", "private": "in confidence"});
        let told = bed.add(&boss, KindName::Note, said);
        let concern = bed.add(&boss, KindName::Concern, json!({"person": child.to_string(), "story": "a neighbour"}));
        for _ in 0..3 {
            bed.pass(1000);
            bed.store().note_reading(&bed.director().actor, &[child, notes[0], notes[1], concern], bed.now()).unwrap();
        }
        bed.pass(24 * HOUR_MS);
        bed.store().note_reading(&bed.director().actor, &[told], bed.now()).unwrap();
        let account = bed.account(&boss, child).unwrap();
        let director = Bed::lines(&account, &bed.director());
        assert_eq!(director, [
            ("2026-11-23".to_owned(), "counselling", 1, 0),
            ("2026-11-22".to_owned(), "note", 2, 0),
            ("2026-11-22".to_owned(), "person", 1, 0),
        ], "thrice opened is told once, latest day first, and the report of a neighbour not at all");
        assert_eq!(Bed::lines(&account, &worker), [("2026-11-22".to_owned(), "person", 0, 1)]);
        assert!(!account.cut && account.next.is_none() && account.went.is_empty());
        let period = Period { from: day("2026-11-23"), until: day("2026-11-23") };
        let later = bed.store().disclosures(&boss.actor, &Asked { period, ..asked(child) }, &|_| FOREVER_MS).unwrap().unwrap();
        assert_eq!(later.readings.len(), 1, "only the days that were asked for");
    }

    fn a_referral_is_told_with_what_was_shown_and_on_which_consent(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, consent, referral) = bed.referred(child);
        let before = &bed.account(&boss, child).unwrap().went[0];
        assert_eq!(before.at_once, ["sex", "service", "urgency"]);
        assert!(before.accepted.is_empty(), "it has not accepted");
        bed.act(&partner, KindName::Referral, referral, "accept", json!({"reply": "yes, tonight"}));
        bed.store().note_reading(&partner.actor, &[child], bed.now()).unwrap();
        let account = bed.account(&boss, child).unwrap();
        let told = &account.went[0];
        assert_eq!((told.record, told.kind), (referral, KindName::Referral));
        assert_eq!(told.fields["to"], bed.partner.to_string());
        assert_eq!(told.fields["status"], "accepted");
        assert_eq!(told.accepted, ["identity", "situation"]);
        assert_eq!(told.consent.as_ref().unwrap()["until"], "2026-12-31");
        assert!(!told.fields.contains_key("reason") && !told.fields.contains_key("reply"), "no words");
        assert_eq!(Bed::lines(&account, &partner), [("2026-11-22".to_owned(), "person", 1, 0)]);
        bed.act(&boss, KindName::Consent, consent, "withdraw", json!({"reason": "she asked"}));
        let after = bed.account(&boss, child).unwrap();
        let told = &after.went[0];
        assert_eq!(told.accepted, ["identity", "situation"], "what was shown stays told");
        let consent = told.consent.as_ref().unwrap();
        assert_eq!(consent["status"], "withdrawn");
        assert!(!consent.contains_key("reason"));
    }

    fn a_declined_referral_is_told_as_asked_and_nothing_was_shown(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (.., referral) = bed.referred(child);
        bed.act(&partner, KindName::Referral, referral, "decline", json!({"decline_reason": "no_place"}));
        let told = bed.account(&boss, child).unwrap().went.remove(0);
        assert_eq!((&told.fields["status"], &told.fields["decline_reason"]), (&json!("declined"), &json!("no_place")));
        assert!(told.accepted.is_empty());
    }

    /// Two partners are asked about one child: neither learns of the other, nor has any such page.
    fn nobody_but_who_keeps_the_file_gets_an_account(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (case, _, referral) = bed.referred(child);
        let partner = bed.partner_supervisor();
        bed.act(&partner, KindName::Referral, referral, "accept", json!({}));
        assert!(bed.see(&partner, child).is_some(), "the partner reads the child");
        for who in [&partner, &bed.outreach(), &bed.other_outreach()] {
            assert!(bed.account(who, child).is_none(), "{:?}", who.actor.roles);
        }
        for who in [bed.supervisor(), bed.director(), bed.auditor()] {
            assert!(bed.account(&who, child).is_some(), "{:?}", who.actor.roles);
            assert!(bed.account(&who, case).is_none(), "a case is no child");
            assert!(bed.account(&who, RecordId(id(99))).is_none(), "nobody");
        }
        let mut gone = bed.supervisor();
        gone.actor.roles.clear();
        assert!(bed.account(&gone, child).is_none(), "whose role was taken away");
    }

    fn an_emergency_is_told_with_its_reason_to_who_may_read_words(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let words = "She lies in the street and does not answer";
        let text = child.to_string();
        let open = Emergency {
            code: text[text.len() - 12..].to_owned(), ground: "injured".to_owned(), reason: words.to_owned(), hours: 1,
        };
        bed.store().open_in_emergency(&bed.other_outreach().actor, &open, bed.now()).unwrap();
        let told = bed.account(&bed.supervisor(), child).unwrap().emergencies.remove(0);
        assert_eq!(told.fields["reason"], words);
        assert_eq!(told.fields["holder"], bed.other_outreach().actor.account.to_string());
        let coded = bed.account(&bed.auditor(), child).unwrap().emergencies.remove(0);
        assert_eq!(coded.fields["ground"], "injured");
        assert!(!coded.fields.contains_key("reason"), "who checks reads codes");
    }

    /// Somebody without an account: told as a link to an organisation, with its receipt, and not as a reader.
    fn an_opening_by_a_sealed_link_is_told_as_that(bed: Bed) {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (.., referral) = bed.referred(child);
        let new = NewLink { token: [7; 16], stretched: [1; 32], hours: 24 };
        let made = bed.now();
        bed.store().make_link(&boss.actor, referral, new, made).unwrap().unwrap();
        assert!(bed.account(&boss, child).unwrap().links.is_empty(), "nobody has opened it");
        bed.pass(HOUR_MS);
        let opened = bed.now();
        assert!(matches!(bed.store().open_link([7; 16], [1; 32], [9; 16], opened).unwrap(), LinkOpened::Shown(_)));
        let account = bed.account(&boss, child).unwrap();
        let [link] = &account.links[..] else { panic!("{:?}", account.links) };
        assert_eq!((link.referral, link.to, link.by), (referral, bed.partner, boss.actor.account));
        assert_eq!((link.made, link.opened, link.answered), (made, opened, None));
        assert_eq!(link.shown, ["identity", "situation"]);
        let known: BTreeSet<_> = account.people.iter().map(|one| one.account).collect();
        assert!(account.readings.iter().all(|line| line.org != bed.partner), "and not as somebody without a name");
        assert!(!known.contains(&model::AccountId(bed.partner.0)));
        let period = Period { from: day("2026-01-01"), until: day("2026-02-01") };
        let before = Asked { period, ..asked(child) };
        let before = bed.store().disclosures(&boss.actor, &before, &|_| FOREVER_MS).unwrap().unwrap();
        assert!(before.links.is_empty(), "only the days that were asked for");
    }

    fn exports_and_the_asking_itself_are_told_and_not_as_readings(bed: Bed) {
        let (boss, director) = (bed.supervisor(), bed.director());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        bed.store().note_taken_out(&director.actor, &[child], TakenHow::Export, bed.now()).unwrap();
        bed.pass(1000);
        bed.store().note_taken_out(&boss.actor, &[child], TakenHow::Account, bed.now()).unwrap();
        // Whoever sees nothing of the child leaves no trace of a taking.
        bed.store().note_taken_out(&bed.partner_supervisor().actor, &[child], TakenHow::Export, bed.now()).unwrap();
        let account = bed.account(&boss, child).unwrap();
        let taken: Vec<_> = account.taken.iter().map(|one| (one.account, one.how, one.words.clone())).collect();
        assert_eq!(taken, [
            (boss.actor.account, TakenHow::Account, vec!["person"]),
            (director.actor.account, TakenHow::Export, vec!["person"]),
        ]);
        assert!(Bed::lines(&account, &director).is_empty());
        assert!(!bed.store().readers(&boss.actor, child).unwrap().unwrap().is_empty(), "who looked still names them");
        bed.assert_sound();
    }

    fn an_erased_child_leaves_who_saw_without_words(bed: Bed) {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let report = json!({"person": child.to_string(), "to": "Officer Chea", "text": "what happened", "agreed": "yes"});
        let report = bed.add(&boss, KindName::StatutoryReport, report);
        bed.act(&boss, KindName::StatutoryReport, report, "send", json!({"how": "letter"}));
        bed.store().note_reading(&boss.actor, &[child, report], bed.now()).unwrap();
        assert_eq!(bed.account(&boss, child).unwrap().went[0].fields["to"], "Officer Chea");
        bed.store().erase(&bed.director().actor, child, "asked", bed.now()).unwrap();
        let account = bed.account(&boss, child).unwrap();
        assert!(account.erased);
        let said = format!("{account:?}");
        for word in ["Officer Chea", "what happened", "Sok", "Dara"] {
            assert!(!said.contains(word), "{word}");
        }
        let read: BTreeSet<&str> = Bed::lines(&account, &boss).iter().map(|line| line.1).collect();
        assert_eq!(read, BTreeSet::from(["person", "statutory_report"]));
        assert!(account.went[0].fields.contains_key("sent"));
    }

    fn another_system_is_told_by_its_name_only_at_home(bed: Bed) {
        let boss = bed.supervisor();
        let mut ids = Vec::new();
        for (n, org) in [(1_u8, bed.home), (2, bed.partner)] {
            let new = NewConnection {
                org, name: format!("system {n}"), system: "oscar".to_owned(),
                url: Some("https://example.org/hook".to_owned()), token_hash: [n; 32],
            };
            let (made, _) = bed.store().connections().create(new, bed.now()).unwrap();
            let on = store::ConnectionChange { state: Some(rules::exchange::ConnectionState::On), ..Default::default() };
            bed.store().connections().update(made.id, on).unwrap();
            ids.push(made.id);
        }
        let child = bed.child(&bed.outreach(), "Sok Dara");
        bed.referred(child);
        assert!(bed.account(&boss, child).unwrap().systems.is_empty(), "nothing has arrived anywhere");
        bed.pass(1000);
        for out in bed.store().take_deliveries(bed.now()).unwrap() {
            let (nr, attempt) = (out.told.nr, out.attempt);
            bed.store().note_sent(out.connection, nr, attempt, &store::Sent::Arrived(204), 0, bed.now()).unwrap();
        }
        let systems = bed.account(&boss, child).unwrap().systems;
        let told: BTreeSet<_> = systems.iter().map(|one| (one.org, one.name.as_deref(), one.what.as_str())).collect();
        assert_eq!(told, BTreeSet::from([
            (bed.home, Some("system 1"), "referral.sent"),
            (bed.partner, None, "referral.sent"),
        ]));
    }

    fn pages_tell_every_line_once(bed: Bed) {
        let boss = bed.supervisor();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let days = ACCOUNT_LINES_MAX + 30;
        for _ in 0..days {
            bed.pass(24 * HOUR_MS);
            bed.store().note_reading(&boss.actor, &[child], bed.now()).unwrap();
        }
        let long = Period { from: day("2026-01-01"), until: day("2028-12-31") };
        let mut asked = Asked { period: long, ..asked(child) };
        let mut seen = Vec::new();
        loop {
            let page = bed.store().disclosures(&boss.actor, &asked, &|_| FOREVER_MS).unwrap().unwrap();
            assert!(page.readings.len() <= ACCOUNT_LINES_MAX);
            seen.extend(page.readings.iter().map(|line| (line.day, line.account)));
            let Some(next) = page.next else { break };
            let (day, account) = next.split_once('/').unwrap();
            asked.after = Some((day.parse().unwrap(), account.parse().unwrap()));
        }
        assert_eq!(seen.len(), days + 1, "each day, and the worker who wrote her down");
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());
        assert!(seen.windows(2).all(|pair| pair[0].0 >= pair[1].0));
    }
}
