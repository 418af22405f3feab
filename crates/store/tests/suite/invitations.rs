//! Personal links: taken once, counted, ended, and not to be put back by whoever gets at the database.

use model::AccountId;
use rules::policy::Role;
use store::{INVITATION_TRIES, NewAccount, NewInvitation};

use super::support::{Bed, HOUR_MS};

const SECRET: [u8; 32] = [1; 32];
const PHONE: [u8; 32] = [2; 32];
const OTHER_PHONE: [u8; 32] = [3; 32];

fn invited(bed: &Bed) -> AccountId {
    let new = NewAccount {
        user: "member-1".to_owned(),
        display: "Keo Vanna".to_owned(),
        org: bed.home,
        team: None,
        roles: vec![Role::NetworkMember],
        projects: Vec::new(),
        language: "km".to_owned(),
        passphrase_hash: String::new(),
    };
    let account = bed.store().accounts().create(new, bed.now()).unwrap().id;
    give(bed, account, SECRET);
    account
}

fn give(bed: &Bed, account: AccountId, secret_hash: [u8; 32]) {
    let new =
        NewInvitation { secret_hash, expires: bed.now().plus_hours(72), place: Some("KH-17".to_owned()) };
    bed.store().invitations().keep(account, new).unwrap();
}

fn lets_in(bed: &Bed, account: AccountId, secret: [u8; 32], phone: [u8; 32]) -> bool {
    bed.store().invitations().take(account, secret, phone, bed.now()).unwrap().is_some()
}

both! {
    fn a_link_is_taken_by_one_phone_which_may_ask_again(bed: Bed) {
        let account = invited(&bed);
        assert!(!bed.store().invitations().of(account).unwrap().unwrap().taken);
        assert!(lets_in(&bed, account, SECRET, PHONE));
        let device = bed.store().devices().register(account, None, "Phone", bed.now()).unwrap().id;
        bed.store().invitations().note_device(account, device).unwrap();
        assert!(!lets_in(&bed, account, SECRET, OTHER_PHONE));
        let again = bed.store().invitations().take(account, SECRET, PHONE, bed.now()).unwrap().unwrap();
        assert_eq!(again.device, Some(device));
        let kept = bed.store().invitations().of(account).unwrap().unwrap();
        assert_eq!((kept.taken, kept.tries_left, kept.place.as_deref()), (true, INVITATION_TRIES - 3, Some("KH-17")));
        bed.assert_sound();
    }

    fn a_wrong_secret_uses_up_no_try_and_a_right_one_five(bed: Bed) {
        let account = invited(&bed);
        for _ in 0..20 {
            assert!(!lets_in(&bed, account, [9; 32], OTHER_PHONE));
        }
        for _ in 0..INVITATION_TRIES {
            assert!(lets_in(&bed, account, SECRET, PHONE));
        }
        assert!(!lets_in(&bed, account, SECRET, PHONE));
    }

    fn a_link_ends_by_time_by_another_and_by_hand(bed: Bed) {
        let account = invited(&bed);
        bed.pass(72 * HOUR_MS);
        assert!(!lets_in(&bed, account, SECRET, PHONE));
        give(&bed, account, [4; 32]);
        assert!(!lets_in(&bed, account, SECRET, PHONE));
        assert!(lets_in(&bed, account, [4; 32], OTHER_PHONE));
        give(&bed, account, [5; 32]);
        bed.store().invitations().end(account).unwrap();
        assert!(!lets_in(&bed, account, [5; 32], PHONE));
        // Whoever has none is let in by none.
        let nobody = AccountId(uuid::Uuid::from_u128(5));
        assert!(!lets_in(&bed, nobody, SECRET, PHONE));
        assert!(bed.store().invitations().of(nobody).unwrap().is_none());
        bed.assert_sound();
    }
}
