//! Alerts: raised from what was recorded, once, in whatever order it arrives and however long the program slept; seen by
//! whom they are for; waiting until somebody answers.

use std::collections::{BTreeMap, BTreeSet};

use model::{KindName, Outcome, RecordId};
use proptest::{prelude::*, test_runner::Config as Runs};
use serde_json::json;
use store::{Query, Record};

use super::support::{Bed, HOUR_MS, NOON_MS, Worker, at, fields, random_id, refused};

const DAY_MS: i64 = 24 * HOUR_MS;

impl Bed {
    /// A rule that is on.
    fn rule_on(&self, pattern: &str, days: u64, least: u64) -> RecordId {
        let boss = self.supervisor();
        let rule = self.add(&boss, KindName::AlertRule, json!({"label_en": pattern}));
        let numbers =
            json!({"pattern": pattern, "days": days, "least": least, "level": "high", "tell": "case_team"});
        self.act(&boss, KindName::AlertRule, rule, "change", numbers);
        self.act(&boss, KindName::AlertRule, rule, "try", json!({}));
        self.act(&boss, KindName::AlertRule, rule, "switch_on", json!({}));
        rule
    }

    fn met(&self, by: &Worker, child: RecordId, days_ago: i64, called: &str) -> RecordId {
        let time = at(NOON_MS - days_ago * DAY_MS).to_string();
        self.add(by, KindName::Contact, json!({"person": child, "time": time, "adult_called": called}))
    }

    /// What somebody sees of alerts.
    fn alerts(&self, by: &Worker) -> Vec<Record> {
        let query = Query { limit: 100, ..Query::of(KindName::Alert) };
        self.store().list(&by.actor, &query).unwrap().records
    }
}

fn contacts(alert: &Record) -> BTreeSet<String> {
    let ids = alert.fields["contacts"].as_array().unwrap();
    ids.iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

fn named(records: &[RecordId]) -> BTreeSet<String> {
    records.iter().map(ToString::to_string).collect()
}

both! {
    fn the_same_unknown_adult_is_told_to_the_supervisor_alone(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let (girl, other) = (bed.child(&worker, "Srey Neang"), bed.child(&worker, "Srey Pov"));
        let rule = bed.rule_on("same_adult", 14, 3);
        let first = bed.met(&worker, girl, 9, "Uncle Dam");
        let second = bed.met(&worker, other, 4, "  uncle  dam ");
        bed.met(&worker, girl, 3, "Uncle Dan");
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.alerts(&boss).is_empty(), "two are not three, and nobody is guessed");
        let third = bed.met(&worker, girl, 1, "UNCLE DAM");
        let alerts = bed.alerts(&boss);
        assert_eq!(alerts.len(), 1, "told as soon as it is recorded");
        let alert = &alerts[0];
        assert_eq!(contacts(alert), named(&[first, second, third]));
        assert_eq!((&alert.fields["rule"], &alert.fields["version"], &alert.fields["days"]), (&json!(rule), &json!(1), &json!(14)));
        assert!(!alert.fields.contains_key("person"));
        for who in [&worker, &bed.other_outreach(), &bed.director(), &bed.partner_supervisor()] {
            assert!(bed.alerts(who).is_empty() && bed.see(who, alert.id).is_none(), "{:?}", who.actor.roles);
            let said = bed.act_taken(who, KindName::Alert, alert.id, "answer", json!({"answer": "known", "reason": "x"}));
            assert_ne!(said.outcome, Outcome::Accepted);
        }
        bed.assert_sound();
    }

    fn contacts_of_a_suspect_count_as_with_one_adult_and_nobody_learns_that_there_is_a_suspect(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let (girl, other) = (bed.child(&worker, "Srey Neang"), bed.child(&worker, "Srey Pov"));
        bed.rule_on("same_adult", 14, 3);
        let (first, second) = (bed.met(&worker, girl, 9, "Uncle Dam"), bed.met(&worker, other, 4, "uncle dam"));
        let third = bed.met(&worker, girl, 2, "the man with the white car");
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.alerts(&boss).is_empty(), "called by other words they are other adults");
        let since = bed.store().position().unwrap();
        let set = json!({"alias": "the driver", "contacts": [first, third]});
        let suspect = bed.add(&boss, KindName::Suspect, set);
        let alert = bed.alerts(&boss).remove(0);
        assert_eq!(contacts(&alert), named(&[first, second, third]), "told as soon as somebody has said it is one");
        let said = json!(alert.fields).to_string();
        assert!(!said.contains(&suspect.to_string()) && !said.contains("driver"), "{said}");
        for who in [&worker, &bed.other_outreach(), &bed.director(), &bed.partner_supervisor()] {
            assert!(bed.alerts(who).is_empty() && bed.see(who, alert.id).is_none(), "{:?}", who.actor.roles);
            let told = bed.store().feed(&who.actor, &store::Position::Since(since), 100).unwrap();
            let told = told.lines.iter().filter(|line| !matches!(line, store::FeedLine::Gone { .. })).count();
            assert_eq!(told, 0, "{:?}", who.actor.roles);
        }
        // One more by either way is gathered into the same alert; looking again tells nothing twice.
        let fourth = bed.met(&worker, other, 1, "UNCLE DAM");
        let fifth = bed.met(&worker, other, 1, "somebody");
        let all = json!({"contacts": [first, third, fifth]});
        let entry = bed.edit_entry(&boss, KindName::Suspect, suspect, all);
        assert_eq!(bed.send(&boss, vec![entry]).remove(0).outcome, Outcome::Accepted);
        bed.store().tick(bed.now()).unwrap();
        let alerts = bed.alerts(&boss);
        assert_eq!(alerts.len(), 1);
        assert_eq!(contacts(&alerts[0]), named(&[first, second, third, fourth, fifth]));
        bed.assert_sound();
    }

    fn an_answer_stands_and_only_something_new_raises_another(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let girl = bed.child(&worker, "Srey Neang");
        let rule = bed.rule_on("same_adult", 14, 2);
        let one = bed.met(&worker, girl, 9, "Dam");
        bed.store().tick(bed.now()).unwrap();
        let two = bed.met(&worker, girl, 8, "Dam");
        let alert = bed.alerts(&boss).remove(0);
        let blank = bed.act_taken(&boss, KindName::Alert, alert.id, "answer", json!({"answer": "watch", "reason": " "}));
        assert_eq!(refused(&blank), "invalid.missing");
        // Recorded while the supervisor read it: an answer to less than there is does not count.
        let seen = alert.version;
        let three = bed.met(&worker, girl, 7, "Dam");
        let late = model::Act { name: "answer".to_owned(), args: fields(json!({"answer": "watch", "reason": "seen"})), seen };
        let entry = bed.entry(&boss, KindName::Alert, alert.id, model::Say::Act(late));
        assert_eq!(refused(&bed.send(&boss, vec![entry])[0]), "alert.more");
        bed.act(&boss, KindName::Alert, alert.id, "answer", json!({"answer": "watch", "reason": "we ask around"}));
        assert_eq!(contacts(&bed.see(&boss, alert.id).unwrap()), named(&[one, two, three]));

        // Switched off, tried and on again: nothing old comes back.
        bed.act(&boss, KindName::AlertRule, rule, "switch_off", json!({}));
        bed.pass(2 * DAY_MS);
        bed.store().tick(bed.now()).unwrap();
        bed.act(&boss, KindName::AlertRule, rule, "try", json!({}));
        bed.act(&boss, KindName::AlertRule, rule, "switch_on", json!({}));
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.alerts(&boss).len(), 1);
        let four = bed.met(&worker, girl, 1, "Dam");
        let new: Vec<_> = bed.alerts(&boss).into_iter().filter(|one| one.id != alert.id).collect();
        assert_eq!((new.len(), contacts(&new[0])), (1, named(&[four])));
        assert_eq!(new[0].fields["before"], json!(alert.id));
        bed.act(&boss, KindName::AlertRule, rule, "switch_off", json!({}));
        assert_eq!(bed.see(&boss, new[0].id).unwrap().fields["status"], "raised", "it still waits");
        bed.assert_sound();
    }

    fn a_program_that_slept_skips_nothing_and_doubles_nothing(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let girl = bed.child(&worker, "Srey Neang");
        bed.rule_on("gifts_alone_night", 14, 1);
        // A clock that ran ahead: it has not happened yet.
        let ahead = at(NOON_MS + 2 * DAY_MS + 9 * HOUR_MS).to_string();
        let signs = json!({"person": girl, "time": ahead, "indicators": ["groom_food_or_gifts"], "with_whom": ["alone"]});
        bed.add(&worker, KindName::Contact, signs);
        bed.store().tick(bed.now()).unwrap();
        assert!(bed.alerts(&boss).is_empty());
        let mut bed = bed;
        bed.pass(3 * DAY_MS);
        bed.reopen();
        for _ in 0..3 {
            bed.store().tick(bed.now()).unwrap();
        }
        bed.reopen();
        bed.store().tick(bed.now()).unwrap();
        let alerts = bed.alerts(&boss);
        assert_eq!(alerts.len(), 1);
        assert_eq!(alerts[0].fields["person"], json!(girl));
        assert_eq!(alerts[0].fields["due"], json!(bed.now().plus_hours(24).to_string()), "its clock runs from when it was told");
        bed.assert_sound();
    }

    fn what_a_trial_counts_is_what_its_author_may_see(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let girl = bed.child(&worker, "Srey Neang");
        for days in [9, 8] {
            bed.met(&worker, girl, days, "Dam");
        }
        let rule = bed.add(&boss, KindName::AlertRule, json!({"label_en": "adults"}));
        let try_as = |by: &Worker| bed.store().try_alert_rule(&by.actor, rule, bed.now());
        let why = |by: &Worker| match try_as(by) {
            Err(store::Error::Refused(refusal)) => refusal.rule,
            other => panic!("{other:?}"),
        };
        assert_eq!(why(&boss), "alert_rule.incomplete");
        bed.act(&boss, KindName::AlertRule, rule, "change", json!({"pattern": "same_adult", "days": 7, "least": 2, "level": "low", "tell": "supervisor"}));
        let (found, named) = try_as(&boss).unwrap().unwrap();
        assert_eq!((found, named.len(), named[0].because.len()), (1, 1, 2));
        assert_eq!(why(&bed.director()), "alert_rule.close");
        assert_eq!(why(&worker), "policy.not_writer");
        assert!(try_as(&bed.partner_supervisor()).unwrap().is_none(), "there is no such rule for others");
        assert!(try_as(&boss).unwrap().is_some() && bed.alerts(&boss).is_empty(), "trying raises nothing");
        bed.act(&boss, KindName::AlertRule, rule, "try", json!({}));
        assert_eq!(bed.see(&boss, rule).unwrap().fields["found"], json!(1));
        assert!(!bed.see(&worker, rule).unwrap().fields.contains_key("found"), "how many is nothing for the street");
    }

    fn a_look_at_everybody_leaves_nobody_out_however_many_there_are(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let many = 505;
        let mut entries = Vec::new();
        for n in 0..many {
            let child = RecordId(random_id());
            entries.push(bed.edit_entry(&worker, KindName::Person, child, json!({"name": {"latin": format!("Child {n}")}})));
            let met = json!({"person": child, "time": at(NOON_MS - 15 * HOUR_MS).to_string(),
                "indicators": ["groom_food_or_gifts", "groom_alone_together"], "adult_called": format!("Uncle {}", n / 2)});
            entries.push(bed.edit_entry(&worker, KindName::Contact, RecordId(random_id()), met));
        }
        for some in entries.chunks(101) {
            assert!(bed.send(&worker, some.to_vec()).iter().all(|taken| taken.outcome == Outcome::Accepted));
        }
        for (pattern, least, wanted) in [("gifts_alone_night", 1, many), ("same_adult", 2, many / 2)] {
            let rule = bed.add(&boss, KindName::AlertRule, json!({"label_en": pattern}));
            let numbers = json!({"pattern": pattern, "days": 7, "least": least, "level": "low", "tell": "supervisor"});
            bed.act(&boss, KindName::AlertRule, rule, "change", numbers);
            let (found, named) = bed.store().try_alert_rule(&boss.actor, rule, bed.now()).unwrap().unwrap();
            assert_eq!((found, named.len()), (wanted, usize::try_from(wanted).unwrap().min(500)), "{pattern}");
        }
    }

    fn two_suspects_in_the_same_contacts_are_each_found_whole(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let girl = bed.child(&worker, "Srey Neang");
        let [a, b, d] = [5, 4, 3].map(|days| bed.met(&worker, girl, days, ""));
        let [c, _by_word] = [2, 1].map(|days| bed.met(&worker, girl, days, "Uncle Dam"));
        for (alias, contacts) in [("driver", [a, b, c]), ("owner", [a, b, d])] {
            bed.add(&boss, KindName::Suspect, json!({"alias": alias, "contacts": contacts}));
        }
        let rule = bed.add(&boss, KindName::AlertRule, json!({"label_en": "adults"}));
        let numbers = json!({"pattern": "same_adult", "days": 7, "least": 2, "level": "low", "tell": "supervisor"});
        bed.act(&boss, KindName::AlertRule, rule, "change", numbers);
        let (_, named) = bed.store().try_alert_rule(&boss.actor, rule, bed.now()).unwrap().unwrap();
        let mut sizes: Vec<usize> = named.iter().map(|one| one.because.len()).collect();
        sizes.sort_unstable();
        assert_eq!(sizes, [3, 4], "the driver also by the word, the owner with the third contact");
    }

    fn when_she_is_forgotten_the_words_about_her_are_gone_too(bed: Bed) {
        let (worker, boss) = (bed.outreach(), bed.supervisor());
        let girl = bed.child(&worker, "Srey Neang");
        bed.rule_on("gifts_alone_night", 14, 1);
        let night = json!({"person": girl, "time": at(NOON_MS - 15 * HOUR_MS).to_string(),
            "indicators": ["groom_food_or_gifts", "groom_alone_together"], "adult_called": "Dam"});
        bed.add(&worker, KindName::Contact, night);
        bed.store().tick(bed.now()).unwrap();
        let alert = bed.alerts(&boss).remove(0);
        bed.act(&boss, KindName::Alert, alert.id, "answer", json!({"answer": "acted", "reason": "Neang sleeps at her aunt's"}));
        bed.store().erase(&bed.director().actor, girl, "she asked", bed.now()).unwrap();
        let left = bed.see(&boss, alert.id).unwrap();
        assert!(left.erased && !left.fields.contains_key("reason"));
        bed.pass(2 * DAY_MS);
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.alerts(&boss).len(), 1);
        bed.assert_sound();
    }
}

/// Who, when, with which signs, which word for the adult; and whether the program ticks or sleeps afterwards.
type Step = (u8, i64, u8, u8, u8);

/// The contacts that alerts name, by pattern and child.
fn evidence(bed: &Bed) -> BTreeMap<(String, Option<RecordId>), BTreeSet<String>> {
    let mut all: BTreeMap<(String, Option<RecordId>), BTreeSet<String>> = BTreeMap::new();
    for alert in bed.alerts(&bed.supervisor()) {
        let child = alert.fields.get("person").map(|id| id.as_str().unwrap().parse().unwrap());
        let about = (alert.fields["pattern"].to_string(), child);
        all.entry(about).or_default().extend(contacts(&alert));
    }
    all
}

fn play(steps: &[(usize, Step)]) -> BTreeMap<String, BTreeSet<usize>> {
    let mut bed = Bed::sqlite();
    let worker = bed.outreach();
    let children = [bed.child(&worker, "Srey Neang"), bed.child(&worker, "Srey Pov")];
    bed.rule_on("same_adult", 5, 2);
    bed.rule_on("gifts_alone_night", 5, 2);
    let mut numbers = BTreeMap::new();
    for (number, (who, hours, signs, word, then)) in steps {
        let mut set = json!({
            "person": children[usize::from(who % 2)],
            "time": at(NOON_MS - hours * HOUR_MS).to_string(),
            "indicators": if signs & 1 == 1 { json!(["groom_food_or_gifts"]) } else { json!([]) },
            "with_whom": if signs & 2 == 2 { json!(["alone"]) } else { json!(["friends"]) },
        });
        if let Some(word) = ["Dam", "Noi"].get(usize::from(word % 3)) {
            set["adult_called"] = json!(word);
        }
        let id = bed.add(&worker, KindName::Contact, set);
        numbers.insert(id.to_string(), *number);
        match then % 4 {
            0 => drop(bed.store().tick(bed.now()).unwrap()),
            1 => bed.reopen(),
            _ => {}
        }
    }
    bed.store().tick(bed.now()).unwrap();
    let first = evidence(&bed);
    bed.reopen();
    bed.store().tick(bed.now()).unwrap();
    assert_eq!(evidence(&bed), first, "told twice");
    bed.assert_sound();
    // By what each contact is, not by its id, which differs from play to play.
    let mut all: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for ((pattern, person), contacts) in first {
        let child = children.iter().position(|child| Some(*child) == person);
        let key = format!("{pattern} {child:?}");
        all.entry(key).or_default().extend(contacts.iter().map(|id| numbers[id]));
    }
    all
}

proptest! {
    #![proptest_config(Runs { cases: 24, max_shrink_iters: 200, ..Runs::default() })]

    #[test]
    fn whatever_the_order_and_the_ticks_the_alerts_are_the_same(
        steps in prop::collection::vec((any::<u8>(), 1_i64..9 * 24, any::<u8>(), any::<u8>(), any::<u8>()), 1..10),
        order in any::<u64>(),
        ticks in prop::collection::vec(any::<u8>(), 10),
    ) {
        let told: Vec<(usize, Step)> = steps.into_iter().enumerate().collect();
        let mut other = told.clone();
        // Another order, with other pauses between.
        other.sort_by_key(|(number, step)| (order.rotate_left(*number as u32 * 7) ^ u64::from(step.2), *number));
        for (one, tick) in other.iter_mut().zip(ticks) {
            one.1.4 = tick;
        }
        prop_assert_eq!(play(&told), play(&other));
    }
}
