//! People who sign in, their devices and sessions.

use model::RecordId;
use rules::policy::Role;
use store::{AccountChange, Error, NewAccount, NewSession};

use super::support::{Bed, HOUR_MS, random_id};

fn new(bed: &Bed, user: &str) -> NewAccount {
    NewAccount {
        user: user.to_owned(),
        display: "Chan Sophea".to_owned(),
        org: bed.home,
        team: Some("night".to_owned()),
        roles: vec![Role::OutreachWorker],
        projects: Vec::new(),
        language: "km".to_owned(),
        passphrase_hash: "$argon2id$…".to_owned(),
    }
}

both! {
    fn a_user_name_is_unique_whatever_its_case_and_not_readable_on_disk(bed: Bed) {
        let accounts = bed.store().accounts();
        let account = accounts.create(new(&bed, "Sophea"), bed.now()).unwrap();
        assert!(matches!(accounts.create(new(&bed, "SOPHEA"), bed.now()), Err(Error::Taken("user"))));
        let found = accounts.find_by_user("sophea").unwrap().unwrap();
        assert_eq!((found.account, found.passphrase_hash.as_str()), (account.clone(), "$argon2id$…"));
        assert!(accounts.find_by_user("sophe").unwrap().is_none());
        assert_eq!(accounts.list_of_org(bed.home).unwrap(), vec![account]);
        assert!(accounts.list_of_org(bed.partner).unwrap().is_empty());
        bed.assert_sound();
    }

    fn changes_of_an_account_are_kept(bed: Bed) {
        let accounts = bed.store().accounts();
        let id = accounts.create(new(&bed, "sophea"), bed.now()).unwrap().id;
        let change = AccountChange {
            display: Some("Sophea C.".to_owned()),
            team: Some(None),
            roles: Some(vec![Role::CaseSupervisor, Role::Director]),
            language: Some("th".to_owned()),
            ..AccountChange::default()
        };
        let changed = accounts.update(id, change).unwrap().unwrap();
        assert_eq!((changed.display.as_str(), changed.team.as_deref()), ("Sophea C.", None));
        assert_eq!(changed.roles, vec![Role::CaseSupervisor, Role::Director]);
        accounts.set_totp(id, Some(b"secret")).unwrap();
        assert_eq!(accounts.sign_in_of(id).unwrap().unwrap().totp_secret.unwrap(), b"secret");
        assert!(accounts.use_totp_step(id, 7).unwrap());
        assert!(!accounts.use_totp_step(id, 7).unwrap(), "a code counts once");
        accounts.set_totp(id, None).unwrap();
        assert!(!accounts.get(id).unwrap().unwrap().has_totp);
        assert!(accounts.update(model::AccountId(random_id()), AccountChange::default()).unwrap().is_none());
    }

    fn a_donors_account_keeps_its_projects_for_as_long_as_it_is_a_donors(bed: Bed) {
        let mut bed = bed;
        let [one, other] = [RecordId(random_id()), RecordId(random_id())];
        let asked = NewAccount { roles: vec![Role::DonorReader], projects: vec![other, one, other], ..new(&bed, "giver") };
        let made = bed.store().accounts().create(asked, bed.now()).unwrap();
        let both = if one < other { vec![one, other] } else { vec![other, one] };
        assert_eq!(made.projects, both, "each once");
        let device = bed.store().devices().register(made.id, None, "Phone", bed.now()).unwrap().id;
        let session = NewSession { token_hash: [1; 32], account: made.id, device, now: bed.now(), expires: bed.now().plus_hours(9) };
        bed.store().sessions().create(session).unwrap();
        let held = |bed: &Bed| {
            let found = bed.store().sessions().signed_in([1; 32], bed.now(), |_| HOUR_MS as u64).unwrap().unwrap();
            assert_eq!(found.actor, bed.store().accounts().get(made.id).unwrap().unwrap().actor());
            found.actor.projects
        };
        assert_eq!(held(&bed), both);
        bed.reopen();
        assert_eq!(held(&bed), both);
        let change = |bed: &Bed, change: AccountChange| bed.store().accounts().update(made.id, change).unwrap().unwrap().projects;
        assert_eq!(change(&bed, AccountChange { projects: Some(vec![one]), ..AccountChange::default() }), [one]);
        assert_eq!(change(&bed, AccountChange { display: Some("G".to_owned()), ..AccountChange::default() }), [one], "left alone it stays");
        assert_eq!(held(&bed), [one]);
        // Who stops to be a donor, and is one again later, begins without.
        let as_role = |role| AccountChange { roles: Some(vec![role]), ..AccountChange::default() };
        assert!(change(&bed, AccountChange { projects: Some(vec![one]), ..as_role(Role::Finance) }).is_empty());
        assert!(change(&bed, as_role(Role::DonorReader)).is_empty());
        assert!(held(&bed).is_empty());
        bed.assert_sound();
    }

    fn a_session_ends_by_idling_by_age_and_by_every_revocation(bed: Bed) {
        let account = bed.store().accounts().create(new(&bed, "sophea"), bed.now()).unwrap().id;
        let device = bed.store().devices().register(account, None, "Phone", bed.now()).unwrap();
        let again = bed.store().devices().register(account, Some(device.id), "Phone", bed.now()).unwrap();
        assert_eq!(again, device);
        let sessions = bed.store().sessions();
        let begin = |token: u8| {
            let expires = bed.now().plus_hours(100);
            sessions.create(NewSession { token_hash: [token; 32], account, device: device.id, now: bed.now(), expires }).unwrap();
        };
        let idle = 12 * HOUR_MS as u64;
        let live = |token: u8, hours: i64| sessions.find([token; 32], bed.now().plus_hours(hours), idle).unwrap().is_some();
        begin(1);
        assert!(live(1, 0) && live(1, 11) && live(1, 22), "use keeps it alive");
        assert!(!live(1, 35), "idle");
        assert!(!live(2, 0), "unknown");
        begin(3);
        for hours in (0..100).step_by(10) {
            assert!(live(3, hours), "{hours}");
        }
        assert!(!live(3, 100), "its end");
        begin(5);
        begin(6);
        sessions.revoke_of_account(account, Some([6; 32])).unwrap();
        assert!(!live(5, 0) && live(6, 0));
        assert!(bed.store().devices().revoke(account, device.id, bed.now()).unwrap());
        assert!(!live(6, 0));
        let other = bed.store().devices().register(account, Some(device.id), "Phone", bed.now()).unwrap();
        assert_ne!(other.id, device.id, "a revoked device comes back as another");
        sessions.create(NewSession { token_hash: [7; 32], account, device: other.id, now: bed.now(), expires: bed.now().plus_hours(9) }).unwrap();
        assert!(live(7, 0));
        bed.store().accounts().update(account, AccountChange { active: Some(false), ..AccountChange::default() }).unwrap();
        assert!(!live(7, 0));
        assert_eq!(bed.store().devices().list(account).unwrap().len(), 2);
        assert!(!bed.store().devices().revoke(model::AccountId(random_id()), other.id, bed.now()).unwrap());
    }

    fn a_token_is_taken_until_its_successor_was_used(bed: Bed) {
        let account = bed.store().accounts().create(new(&bed, "sophea"), bed.now()).unwrap().id;
        let device = bed.store().devices().register(account, None, "Phone", bed.now()).unwrap().id;
        let expires = bed.now().plus_hours(100);
        bed.store().sessions().create(NewSession { token_hash: [1; 32], account, device, now: bed.now(), expires }).unwrap();
        let live = |bed: &Bed, token: u8| {
            bed.store().sessions().find([token; 32], bed.now(), 90 * HOUR_MS as u64).unwrap()
        };
        let rotate = |bed: &Bed, old: u8, new: u8| bed.store().sessions().rotate([old; 32], [new; 32], bed.now()).unwrap();

        // The answer is lost, and the phone is away for days: the old token still holds.
        assert!(rotate(&bed, 1, 2));
        bed.pass(50 * HOUR_MS);
        assert!(live(&bed, 1).is_some());
        // It asks again: what never arrived is worth nothing. Even in the same millisecond.
        assert!(rotate(&bed, 1, 3) && rotate(&bed, 1, 4));
        assert!(live(&bed, 2).is_none() && live(&bed, 3).is_none() && live(&bed, 1).is_some());
        // This answer arrives. What is on its way with the old token gets through, for a minute.
        assert_eq!(live(&bed, 4).unwrap().expires, expires, "rotation lengthens nothing");
        assert!(live(&bed, 1).is_some());
        bed.pass(61_000);
        assert!(live(&bed, 1).is_none() && live(&bed, 4).is_some());
        assert!(!rotate(&bed, 9, 8), "unknown");
        bed.assert_sound();

        // Signing out ends what is in its last minute, too.
        assert!(rotate(&bed, 4, 5) && live(&bed, 5).is_some() && live(&bed, 4).is_some());
        bed.store().sessions().revoke([5; 32]).unwrap();
        assert!(live(&bed, 4).is_none() && live(&bed, 5).is_none());
    }

    fn failed_sign_ins_are_counted_and_forgotten(bed: Bed) {
        let failures = bed.store().failures();
        assert!(failures.count("sophea").unwrap().is_none());
        assert_eq!(failures.note("sophea", bed.now(), 1000).unwrap(), 1);
        assert_eq!(failures.note("Sophea", bed.now(), 1000).unwrap(), 2);
        assert_eq!(failures.count("sophea").unwrap().unwrap(), (2, bed.now()));
        bed.pass(1001);
        assert_eq!(failures.note("sophea", bed.now(), 1000).unwrap(), 1, "long ago");
        failures.clear("sophea").unwrap();
        assert!(failures.count("sophea").unwrap().is_none());
    }

    fn the_network_is_made_once(bed: Bed) {
        assert!(matches!(bed.store().create_network("Other", &[], bed.now()), Err(Error::NotEmpty)));
        assert_eq!(bed.store().network().unwrap().unwrap().languages, ["km", "en"]);
        bed.store().set_setting("recovery", b"hash").unwrap();
        bed.store().set_setting("recovery", b"other").unwrap();
        assert_eq!(bed.store().setting("recovery").unwrap().unwrap(), b"other");
        assert!(bed.store().setting("nothing").unwrap().is_none());
    }
}
