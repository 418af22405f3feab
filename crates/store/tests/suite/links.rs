//! Sealed links on both databases: what a copy of the database tells, who wins of many, and what stays behind.

use model::KindName;
use serde_json::json;
use store::{LINK_SHOWN_AGAIN_MS, LinkAnswer, LinkAnswered, LinkOpened, LinkState, NewLink};

use super::{
    raw::{Cell, Raw},
    support::{Bed, HOUR_MS, Worker},
};

const TOKEN: [u8; 16] = [7; 16];
/// What Argon2id would make of the right PIN, and of a wrong one.
const RIGHT: [u8; 32] = [1; 32];
const WRONG: [u8; 32] = [2; 32];

impl Bed {
    fn link(&self, referral: model::RecordId) -> store::SealedLink {
        let new = NewLink { token: TOKEN, stretched: RIGHT, hours: 24 };
        self.store().make_link(&self.supervisor().actor, referral, new, self.now()).unwrap().unwrap()
    }

    fn knock(&self, stretched: [u8; 32], form: u8) -> LinkOpened {
        self.store().open_link(TOKEN, stretched, [form; 16], self.now()).unwrap()
    }

    fn content(&self) -> usize {
        Raw::of(self).bytes("SELECT content FROM sealed_link")[0].len()
    }
}

both! {
    fn a_copy_of_the_database_tells_neither_words_nor_address(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.link(referral);
        assert!(bed.content() > 0);
        let mut raw = Raw::of(&bed);
        let (_, rows) = raw.rows("sealed_link");
        for cell in rows.iter().flatten() {
            if let Cell::Bytes(bytes) = cell {
                for word in [&b"Dara"[..], b"what happened", b"bed tonight", &TOKEN, &RIGHT] {
                    assert!(!bytes.windows(word.len()).any(|part| part == word));
                }
            }
        }
        // With the operator's key, but without address or PIN, there is still one seal more.
        assert!(matches!(bed.knock(WRONG, 1), LinkOpened::WrongPin { left: 4 }));
        let LinkOpened::Shown(page) = bed.knock(RIGHT, 2) else { panic!("it opens") };
        let told = serde_json::to_string(&page.told).unwrap();
        assert!(told.contains("Sok Dara") && told.contains("what happened at home") && told.contains("bed tonight"));
        bed.assert_sound();
    }

    fn of_many_at_once_one_opens_and_five_wrong_ones_close_it(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.link(referral);
        let (store, now) = (bed.store().clone(), bed.now());
        let opened: usize = std::thread::scope(|scope| {
            let tries: Vec<_> = (0..8_u8)
                .map(|form| {
                    let store = &store;
                    scope.spawn(move || store.open_link(TOKEN, RIGHT, [form; 16], now).unwrap())
                })
                .collect();
            tries.into_iter().map(|one| one.join().unwrap()).filter(|one| matches!(one, LinkOpened::Shown(_))).count()
        });
        assert_eq!(opened, 1);
        assert!(matches!(bed.knock(WRONG, 99), LinkOpened::Closed));
        bed.assert_sound();
    }

    fn wrong_pins_are_counted_where_nobody_can_take_them_back(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.link(referral);
        for left in [4, 3, 2, 1] {
            assert_eq!(bed.knock(WRONG, 1), LinkOpened::WrongPin { left });
        }
        Raw::of(&bed).run("UPDATE sealed_link SET tries = 0");
        assert!(bed.store().open_link(TOKEN, RIGHT, [1; 16], bed.now()).is_err(), "a row that others changed opens nothing");
        Raw::of(&bed).run("UPDATE sealed_link SET tries = 4");
        assert_eq!(bed.knock(WRONG, 1), LinkOpened::Closed);
        assert_eq!((bed.knock(RIGHT, 1), bed.content()), (LinkOpened::Closed, 0));
        bed.assert_sound();
    }

    fn what_was_shown_is_wiped_and_the_answer_outlives_it(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.link(referral);
        let LinkOpened::Shown(page) = bed.knock(RIGHT, 3) else { panic!("it opens") };
        bed.pass(LINK_SHOWN_AGAIN_MS + 1);
        bed.store().tick(bed.now()).unwrap();
        assert_eq!(bed.content(), 0);
        assert_eq!(bed.knock(RIGHT, 3), LinkOpened::Closed);
        let answer = || LinkAnswer { decline: None, by: "Nurse".to_owned(), reply: None };
        let say = || bed.store().answer_link(TOKEN, page.answer.unwrap(), answer(), bed.now()).unwrap();
        assert!(matches!(say(), LinkAnswered::Done { .. }));
        assert_eq!(say(), LinkAnswered::Before);
        let boss = bed.supervisor();
        let referral = bed.see(&boss, referral).unwrap();
        assert_eq!((&referral.fields["status"], &referral.fields["by_link"]), (&json!("accepted"), &json!(true)));
        // Nobody there signs in: who asked writes down how it went.
        bed.act(&boss, KindName::Referral, referral.id, "complete", json!({}));
        bed.assert_sound();
    }

    fn an_expired_link_is_told_so_and_holds_nothing(bed: Bed) {
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.link(referral);
        bed.pass(24 * HOUR_MS);
        assert_eq!(bed.knock(RIGHT, 1), LinkOpened::Closed);
        bed.store().tick(bed.now()).unwrap();
        let links = bed.store().links(&bed.supervisor().actor, referral, bed.now()).unwrap().unwrap();
        assert_eq!((links[0].state, bed.content()), (LinkState::Expired, 0));
        bed.assert_sound();
    }

    /// The day turns with whatever is written first. It did so here and then kept nothing of how far it had come.
    fn an_answer_on_paper_that_comes_to_nothing_turns_the_day_whole(bed: Bed) {
        let (boss, partner) = (bed.supervisor(), bed.partner_supervisor());
        let child = bed.child(&bed.outreach(), "Sok Dara");
        let (_, _, referral) = bed.referred(child);
        bed.act(&partner, KindName::Referral, referral, "accept", json!({}));
        let last: model::date::Instant = "2026-12-31T16:59:59.000Z".parse().unwrap();
        let next = last.plus_millis(1000);
        bed.store().tick(last).unwrap();
        let answer = || LinkAnswer { decline: None, by: "Nurse".to_owned(), reply: None };
        let note = |who: &Worker| bed.store().note_paper_answer(&who.actor, referral, answer(), next).unwrap();
        assert_eq!(note(&bed.other_outreach()), None, "not theirs to write down");
        assert_eq!(note(&boss), Some(LinkAnswered::Before));
        assert!(bed.see(&partner, child).is_none(), "the consent ended with the day");
        bed.child(&bed.outreach(), "Chan Thida");
        bed.assert_sound();
    }
}
