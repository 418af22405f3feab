//! Other systems: told in order, exactly once to their eyes, through a day without an answer; what they ask for and answer
//! goes through policy like everything else.

use model::{KindName, RecordId};
use rules::exchange::ConnectionState;
use serde_json::json;
use store::{
    Answer, AnswerAct, Answered, Connection, ConnectionChange, DELIVERY_TRIED_MS, DeliveryState,
    NewConnection, Outgoing, Reason, Sent,
};

use super::support::{Bed, HOUR_MS, Worker, random_id};

const DAY_MS: i64 = 24 * HOUR_MS;

/// A receiver as it is on the other side: it keeps what it saw, each event once.
#[derive(Default)]
struct Receiver {
    down: bool,
    tries: usize,
    seen: Vec<(RecordId, String, uuid::Uuid)>,
}

impl Receiver {
    /// Takes what is due until nothing is, as a server does.
    fn pump(&mut self, bed: &Bed) {
        loop {
            let due = bed.store().take_deliveries(bed.now()).unwrap();
            if due.is_empty() {
                return;
            }
            for outgoing in due {
                let sent = self.knock(&outgoing);
                note(bed, &outgoing, &sent);
            }
        }
    }

    fn knock(&mut self, outgoing: &Outgoing) -> Sent {
        self.tries += 1;
        if self.down {
            return Sent::Failed { answer: "unreachable".to_owned(), wait_ms: None };
        }
        let told = &outgoing.told;
        if self.seen.iter().all(|(_, _, id)| *id != told.id) {
            self.seen.push((told.referral, told.kind.clone(), told.id));
        }
        Sent::Arrived(200)
    }

    fn of(&self, referral: RecordId) -> Vec<&str> {
        self.seen.iter().filter(|(of, ..)| *of == referral).map(|(_, kind, _)| kind.as_str()).collect()
    }
}

fn note(bed: &Bed, outgoing: &Outgoing, sent: &Sent) {
    let (connection, nr, attempt) = (outgoing.connection, outgoing.told.nr, outgoing.attempt);
    bed.store().note_sent(connection, nr, attempt, sent, 500, bed.now()).unwrap();
}

impl Bed {
    fn connection(&self, org: RecordId) -> Connection {
        let new = NewConnection {
            org,
            name: "Their OSCaR".to_owned(),
            system: "oscar".to_owned(),
            url: Some("https://oscar.example.org/hook".to_owned()),
            token_hash: org.0.as_bytes().repeat(2).try_into().unwrap(),
        };
        let (made, secret) = self.store().connections().create(new, self.now()).unwrap();
        assert!(secret.starts_with("whsec_"));
        assert_eq!(made.state, ConnectionState::Draft);
        self.turn(&made, ConnectionState::On).unwrap()
    }

    fn turn(&self, connection: &Connection, state: ConnectionState) -> store::Result<Connection> {
        let change = ConnectionChange { state: Some(state), ..ConnectionChange::default() };
        self.store().connections().update(connection.id, change).map(Option::unwrap)
    }

    fn administrator(&self, org: RecordId) -> Worker {
        let mut by = self.director();
        by.actor.org = org;
        by.actor.account = model::AccountId(random_id());
        by.actor.roles = vec![rules::policy::Role::SystemAdmin];
        by
    }

    fn connection_of_somebody_else(&self) -> Connection {
        self.connection(RecordId(super::support::id(3)))
    }

    fn said(
        &self,
        by: &Connection,
        referral: RecordId,
        key: &str,
        act: AnswerAct,
        reason: Option<Reason>,
    ) -> Option<Answered> {
        self.store().answer(by, referral, key, &Answer { act, reason }, self.now()).unwrap()
    }

    fn status(&self, referral: RecordId) -> String {
        let seen = self.see(&self.supervisor(), referral).unwrap();
        seen.fields["status"].as_str().unwrap().to_owned()
    }
}

fn theirs(code: &str) -> Reason {
    Reason::Theirs(code.to_owned())
}

both! {
    fn a_receiver_that_is_down_for_a_day_hears_everything_once_and_in_order(bed: Bed) {
        let mut bed = bed;
        let partner = bed.partner_supervisor();
        let theirs = bed.connection(bed.partner);
        let ours = bed.connection(bed.home);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let mut receiver = Receiver { down: true, ..Receiver::default() };
        let (_, consent, first) = bed.referred(child);
        receiver.pump(&bed);
        bed.act(&partner, KindName::Referral, first, "accept", json!({}));
        let (_, _, second) = bed.referred(child);
        bed.act(&bed.supervisor(), KindName::Referral, second, "withdraw", json!({}));
        // A day, an hour at a time, with a restart in the middle.
        for hour in 0..24 {
            bed.pass(HOUR_MS);
            receiver.pump(&bed);
            if hour == 11 {
                bed.reopen();
            }
        }
        assert!(receiver.seen.is_empty());
        assert!(receiver.tries < 300, "not at every look: {}", receiver.tries);
        bed.act(&bed.supervisor(), KindName::Consent, consent, "withdraw", json!({}));
        receiver.down = false;
        for _ in 0..3 {
            bed.pass(HOUR_MS);
            receiver.pump(&bed);
        }
        // Both organisations are told by their own connection; to the eyes of the one receiver here each event is one.
        assert_eq!(receiver.of(first), ["referral.sent", "referral.accepted", "referral.consent_withdrawn"]);
        assert_eq!(receiver.of(second), ["referral.sent", "referral.withdrawn"]);
        for connection in [&theirs, &ours] {
            let all = bed.store().deliveries(connection.id).unwrap();
            assert_eq!(all.len(), 5);
            assert!(all.iter().all(|one| one.state == DeliveryState::Delivered), "{all:?}");
        }
        let tries = receiver.tries;
        bed.reopen();
        bed.pass(DAY_MS);
        receiver.pump(&bed);
        assert_eq!(receiver.tries, tries, "what has arrived is not sent again");
        bed.assert_sound();
    }

    fn after_three_days_it_is_parked_and_sent_again_by_hand_with_what_came_behind_it(bed: Bed) {
        let connection = bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let mut receiver = Receiver { down: true, ..Receiver::default() };
        let (_, _, referral) = bed.referred(child);
        let begun = bed.clock.get();
        while bed.store().undelivered(connection.id).unwrap().1 == 0 {
            receiver.pump(&bed);
            bed.pass(HOUR_MS);
        }
        let tried = bed.clock.get() - begun;
        assert!((DELIVERY_TRIED_MS..DELIVERY_TRIED_MS + 4 * HOUR_MS).contains(&tried), "{tried}");
        bed.act(&bed.supervisor(), KindName::Referral, referral, "withdraw", json!({}));
        receiver.down = false;
        bed.pass(DAY_MS);
        receiver.pump(&bed);
        assert!(receiver.seen.is_empty(), "what came later waits for what came before");
        assert_eq!(bed.store().undelivered(connection.id).unwrap(), (1, 1));
        assert_eq!(bed.store().send_again(RecordId(random_id()), None, bed.now()).unwrap(), 0);
        assert_eq!(bed.store().send_again(connection.id, None, bed.now()).unwrap(), 1);
        receiver.pump(&bed);
        assert_eq!(receiver.of(referral), ["referral.sent", "referral.withdrawn"]);
        assert_eq!(bed.store().undelivered(connection.id).unwrap(), (0, 0));
    }

    fn two_servers_do_not_send_the_same_and_one_that_died_is_taken_over(bed: Bed) {
        bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        bed.referred(child);
        let taken = bed.store().take_deliveries(bed.now()).unwrap();
        assert_eq!(taken.len(), 1);
        assert!(bed.store().take_deliveries(bed.now()).unwrap().is_empty(), "the other server gets nothing");
        bed.pass(HOUR_MS);
        let again = bed.store().take_deliveries(bed.now()).unwrap();
        assert_eq!((again.len(), again[0].told.id), (1, taken[0].told.id), "under the same id");
        // The first was only slow: what it says of its try no longer counts.
        note(&bed, &taken[0], &Sent::Failed { answer: "timeout".to_owned(), wait_ms: None });
        note(&bed, &again[0], &Sent::Arrived(204));
        assert_eq!(bed.store().deliveries(again[0].connection).unwrap()[0].state, DeliveryState::Delivered);
    }

    fn what_is_told_names_nobody_and_only_what_may_be_known_now(bed: Bed) {
        bed.connection(bed.partner);
        let admin = bed.administrator(bed.partner);
        bed.add(&admin, KindName::CodeMap, json!({"system": "oscar", "list": "service", "code": "care_emergency_foster", "theirs": "0012"}));
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (case, consent, referral) = bed.referred(child);
        let taken = bed.store().take_deliveries(bed.now()).unwrap().remove(0);
        let codes: Vec<(&str, &str, Option<&str>)> =
            taken.told.codes.iter().map(|c| (c.field.as_str(), c.code.as_str(), c.theirs.as_deref())).collect();
        assert_eq!(codes, [("service", "care_emergency_foster", Some("0012")), ("urgency", "one_day", None)]);
        let text = format!("{taken:?} {:?}", taken.told);
        for secret in ["Dara", "needs a bed", &child.to_string(), &case.to_string(), "whsec"] {
            assert!(!text.contains(secret), "{secret}");
        }
        note(&bed, &taken, &Sent::Failed { answer: "503".to_owned(), wait_ms: None });
        bed.act(&bed.supervisor(), KindName::Consent, consent, "withdraw", json!({}));
        bed.pass(HOUR_MS);
        let later = bed.store().take_deliveries(bed.now()).unwrap().remove(0);
        assert_eq!((later.told.id, later.told.referral), (taken.told.id, referral));
        assert!(later.told.codes.is_empty(), "the consent has ended: where it stands, and no more");
    }

    fn a_consent_that_ends_with_the_day_is_told_when_the_day_turns(bed: Bed) {
        let connection = bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.act(&bed.partner_supervisor(), KindName::Referral, referral, "accept", json!({}));
        assert_eq!(bed.store().shared(&connection, referral).unwrap().unwrap().records.len(), 2);
        let new_year: model::date::Instant = "2026-12-31T17:00:00.000Z".parse().unwrap();
        bed.clock.set(new_year.unix_millis());
        bed.store().tick(bed.now()).unwrap();
        bed.store().tick(bed.now()).unwrap();
        let page = bed.store().events_after(&connection, 0).unwrap();
        let kinds: Vec<&str> = page.events.iter().map(|event| event.kind.as_str()).collect();
        assert_eq!(kinds, ["referral.sent", "referral.accepted", "referral.consent_expired"]);
        assert!(bed.store().shared(&connection, referral).unwrap().unwrap().records.is_empty());
        bed.assert_sound();
    }

    fn a_system_reads_exactly_what_its_referral_shares(bed: Bed) {
        let (connection, own) = (bed.connection(bed.partner), bed.connection(bed.home));
        let (worker, boss, partner) = (bed.outreach(), bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&worker, "Sok Dara");
        let (case, consent, referral) = bed.referred(child);
        bed.add(&boss, KindName::Note, json!({"person": child.to_string(), "case": case.to_string(), "text": "ours"}));
        let early = bed.store().shared(&connection, referral).unwrap().unwrap();
        assert!(early.records.is_empty() && !early.referral.fields.contains_key("person"));
        bed.act(&partner, KindName::Referral, referral, "accept", json!({}));

        let shared = bed.store().shared(&connection, referral).unwrap().unwrap();
        let of = |kind: KindName| shared.records.iter().find(|record| record.kind == kind);
        let person = of(KindName::Person).unwrap();
        assert_eq!(person.fields["name"]["latin"], "Sok Dara");
        assert!(!person.fields.contains_key("phone"));
        assert!(of(KindName::Case).is_some() && of(KindName::Note).is_none());
        for record in &shared.records {
            let seen = bed.see(&partner, record.id).unwrap();
            assert_eq!(seen.fields, record.fields, "no more and no less than the people there see");
        }
        // The sender's own system reads where it stands, not the child by this door.
        assert!(bed.store().shared(&own, referral).unwrap().unwrap().records.is_empty());
        let nobody = bed.connection_of_somebody_else();
        assert!(bed.store().shared(&nobody, referral).unwrap().is_none());
        assert!(bed.store().events_after(&nobody, 0).unwrap().events.is_empty());
        for other in [child, case, consent, RecordId(random_id())] {
            assert!(bed.store().shared(&connection, other).unwrap().is_none(), "only referrals have this door");
        }
        bed.act(&boss, KindName::Consent, consent, "withdraw", json!({}));
        let after = bed.store().shared(&connection, referral).unwrap().unwrap();
        assert!(after.records.is_empty() && !after.referral.fields.contains_key("reason"), "at once");
    }

    fn an_answer_said_twice_counts_once_and_another_under_its_key_is_refused(bed: Bed) {
        let connection = bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        for _ in 0..3 {
            assert_eq!(bed.said(&connection, referral, "a-1", AnswerAct::Accept, None), Some(Answered::Done));
        }
        let history = bed.store().history(&bed.supervisor().actor, referral).unwrap().unwrap();
        let accepts = history.iter().filter(|line| line.author.0 == connection.id.0).count();
        assert_eq!(accepts, 1, "the history says which system, once");
        let other = Answer { act: AnswerAct::Start, reason: None };
        let reused = bed.store().answer(&connection, referral, "a-1", &other, bed.now());
        assert!(matches!(reused, Err(store::Error::Taken("Idempotency-Key"))));
        assert!(matches!(bed.said(&connection, referral, "a-2", AnswerAct::Accept, None), Some(Answered::Refused(_))));
        assert_eq!(bed.said(&connection, referral, "a-3", AnswerAct::Complete, None), Some(Answered::Done));
        assert_eq!(bed.status(referral), "completed");
        bed.assert_sound();
    }

    fn a_system_answers_for_the_receiver_alone_and_consent_holds_at_once(bed: Bed) {
        let (connection, own) = (bed.connection(bed.partner), bed.connection(bed.home));
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, consent, referral) = bed.referred(child);
        assert_eq!(bed.said(&own, referral, "a-1", AnswerAct::Accept, None), None, "the sender's system");
        let nobody = bed.connection_of_somebody_else();
        assert_eq!(bed.said(&nobody, referral, "a-1", AnswerAct::Accept, None), None);
        assert_eq!(bed.said(&connection, child, "a-1", AnswerAct::Accept, None), None, "not a referral");
        bed.act(&bed.supervisor(), KindName::Consent, consent, "withdraw", json!({}));
        let Some(Answered::Refused(refusal)) = bed.said(&connection, referral, "a-1", AnswerAct::Accept, None) else {
            panic!("a consent that was withdrawn stops it");
        };
        assert_eq!(refusal.rule, "referral.no_consent");
        assert_eq!(bed.status(referral), "sent");
    }

    fn a_code_without_meaning_waits_in_the_queue_and_goes_on_once_somebody_has_chosen(bed: Bed) {
        let mut bed = bed;
        let connection = bed.connection(bed.partner);
        let admin = bed.administrator(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, first) = bed.referred(child);
        let (_, _, second) = bed.referred(child);
        let held = Answered::Held { list: "decline_reason".to_owned(), theirs: "007".to_owned() };
        assert_eq!(bed.said(&connection, first, "a-1", AnswerAct::Decline, Some(theirs("007"))), Some(held.clone()));
        assert_eq!(bed.said(&connection, first, "a-1", AnswerAct::Decline, Some(theirs("007"))), Some(held.clone()));
        bed.pass(HOUR_MS);
        assert_eq!(bed.said(&connection, second, "a-2", AnswerAct::Decline, Some(theirs("007"))), Some(held));
        assert_eq!(bed.said(&connection, second, "a-3", AnswerAct::Accept, None), Some(Answered::Behind));
        let queue = bed.store().unmapped(bed.partner).unwrap();
        assert_eq!((queue.len(), queue[0].theirs.as_str(), queue[0].seen), (1, "007", 2), "said again is not seen again");
        assert_eq!(queue[0].first.millis_until(queue[0].last) / HOUR_MS, 1);
        assert!(bed.store().unmapped(bed.home).unwrap().is_empty());
        assert!(!bed.store().carry_on_answers(bed.now()).unwrap());
        // Seven without its zeros is another code.
        let line = |theirs: &str| json!({"system": "oscar", "list": "decline_reason", "code": "no_place", "theirs": theirs});
        bed.add(&admin, KindName::CodeMap, line("7"));
        bed.add(&bed.administrator(bed.home), KindName::CodeMap, line("007"));
        assert!(!bed.store().carry_on_answers(bed.now()).unwrap(), "neither it nor another organisation's table says so");
        bed.add(&admin, KindName::CodeMap, line("007"));
        bed.reopen();
        assert!(bed.store().carry_on_answers(bed.now()).unwrap());
        assert_eq!((bed.status(first).as_str(), bed.status(second).as_str()), ("declined", "declined"));
        assert!(bed.store().unmapped(bed.partner).unwrap().is_empty());
        assert!(!bed.store().carry_on_answers(bed.now()).unwrap());
        assert!(matches!(bed.said(&connection, second, "a-3", AnswerAct::Accept, None), Some(Answered::Refused(_))));
        assert_eq!(bed.said(&connection, first, "a-1", AnswerAct::Decline, Some(theirs("007"))), Some(Answered::Done));
        bed.assert_sound();
    }

    fn paused_it_waits_a_draft_is_told_nothing_and_gone_pauses(bed: Bed) {
        let connection = bed.connection(bed.partner);
        assert!(matches!(bed.turn(&connection, ConnectionState::Draft), Err(store::Error::Refused(_))));
        bed.turn(&connection, ConnectionState::Paused).unwrap();
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        let mut receiver = Receiver::default();
        bed.pass(5 * DAY_MS);
        receiver.pump(&bed);
        assert_eq!(bed.store().undelivered(connection.id).unwrap(), (1, 0), "however long: a pause is no try");
        bed.turn(&connection, ConnectionState::On).unwrap();
        receiver.pump(&bed);
        assert_eq!(receiver.of(referral), ["referral.sent"]);
        bed.act(&bed.supervisor(), KindName::Referral, referral, "withdraw", json!({}));
        let taken = bed.store().take_deliveries(bed.now()).unwrap().remove(0);
        note(&bed, &taken, &Sent::Gone);
        assert_eq!(bed.store().connections().get(connection.id).unwrap().unwrap().state, ConnectionState::Paused);
        assert_eq!(bed.store().undelivered(connection.id).unwrap(), (1, 0), "and nothing is lost");
    }

    fn secrets_overlap_tokens_do_not_and_neither_stands_readable_on_the_disk(bed: Bed) {
        let connection = bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        bed.referred(child);
        let second = bed.store().connections().new_secret(connection.id, bed.now()).unwrap().unwrap();
        let taken = bed.store().take_deliveries(bed.now()).unwrap().remove(0);
        let encoded = format!("whsec_{}", data_encoding::BASE64.encode(&taken.secrets[0]));
        assert_eq!((taken.secrets.len(), encoded.as_str()), (2, second.as_str()), "the new one first");
        bed.pass(25 * HOUR_MS);
        assert_eq!(bed.store().take_deliveries(bed.now()).unwrap()[0].secrets.len(), 1);
        let old: [u8; 32] = bed.partner.0.as_bytes().repeat(2).try_into().unwrap();
        assert!(bed.store().connections().by_token(old).unwrap().is_some());
        let change = ConnectionChange { token_hash: Some([8; 32]), ..ConnectionChange::default() };
        bed.store().connections().update(connection.id, change).unwrap();
        assert!(bed.store().connections().by_token(old).unwrap().is_none(), "at once");
        assert!(bed.store().connections().by_token([8; 32]).unwrap().is_some());
        bed.assert_sound();
    }

    fn a_backup_brings_connections_and_what_waits_back(bed: Bed) {
        let connection = bed.connection(bed.partner);
        let child = bed.child(&bed.outreach(), "Sok Dara");
        bed.referred(child);
        let mut copy = Vec::new();
        bed.store().backup(&mut copy, "correct horse battery", bed.now(), &mut |_, _| {}).unwrap();
        let mut bed = bed;
        bed.close();
        let fresh = bed.fresh_config();
        let report = store::restore(&fresh, &mut copy.as_slice(), "correct horse battery", &mut |_, _| {}).unwrap();
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        let restored = store::Store::open(fresh).unwrap();
        assert_eq!(restored.take_deliveries(bed.now()).unwrap()[0].connection, connection.id);
    }
}
