//! A store whose audiences were worked out by rules of before.

use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{FeedLine, Position, Store};

use super::{
    raw::Raw,
    support::{Bed, Worker, random_id},
};

/// More than one batch.
const SPOTS: usize = 620;

/// Somebody who plans without a team of their own.
fn planner(bed: &Bed) -> Worker {
    let mut boss = bed.supervisor();
    boss.actor.team = None;
    boss
}

fn spots(bed: &Bed, by: &Worker) -> Vec<RecordId> {
    let ids: Vec<RecordId> = (0..SPOTS).map(|_| RecordId(random_id())).collect();
    let say = |id: &RecordId| bed.edit_entry(by, KindName::Spot, *id, json!({"label": "Riverfront"}));
    bed.send(by, ids.iter().map(say).collect());
    ids
}

/// Makes of every record what an older program would have stored, behind the store's back.
fn age(bed: &Bed) {
    let key = format!("teams:{}/field", bed.home);
    let mut raw = Raw::of(bed);
    raw.run(&format!("UPDATE record SET audience = replace(audience, '\n{key}', '')"));
    let feed = raw.literal(&Sha256::digest(&key)[..16]);
    assert_eq!(raw.run(&format!("DELETE FROM feed WHERE audience = {feed}")), SPOTS as u64);
    raw.run("UPDATE record SET parent = NULL WHERE kind IN ('session', 'membership')");
    bed.store().set_setting("audience", br#"{"version":0}"#).unwrap();
}

fn told(bed: &Bed, by: &Worker, since: u64) -> usize {
    let page = bed.store().feed(&by.actor, &Position::Since(since), 2000).unwrap();
    page.lines.iter().filter(|line| matches!(line, FeedLine::Record { .. })).count()
}

both! {
    fn opening_works_out_anew_whom_everything_is_for(bed: Bed) {
        let mut bed = bed;
        let (boss, worker) = (planner(&bed), bed.outreach());
        let all = spots(&bed, &boss);
        let series = bed.add(&boss, KindName::Series, json!({"label": "Club", "team": []}));
        let session = bed.add(&boss, KindName::Session, json!({"series": series.to_string(), "day": "2026-11-22"}));
        age(&bed);
        assert!(bed.see(&worker, all[0]).is_none() && !bed.sound(), "as it was before");
        let since = bed.store().position().unwrap();

        bed.reopen();
        bed.assert_sound();
        assert!(all.iter().all(|spot| bed.see(&worker, *spot).is_some()));
        assert_eq!(told(&bed, &worker, since), SPOTS, "devices hear of it by themselves");
        // What is part of a series is found by it again.
        bed.edit(&boss, KindName::Series, series, json!({"team": [worker.actor.account.to_string()]}));
        assert!(bed.see(&worker, session).is_some());

        let position = bed.store().position().unwrap();
        bed.reopen();
        assert_eq!(bed.store().position().unwrap(), position, "once is enough");
    }

    fn projects_of_before_are_for_the_donors_that_they_are_given_to(bed: Bed) {
        let mut bed = bed;
        let boss = bed.supervisor();
        let project = bed.add(&boss, KindName::Project, json!({"code": "KHM-HPC-PSK-P02"}));
        let line = bed.add(&boss, KindName::Indicator, json!({"project": project.to_string()}));
        let target = bed.add(&boss, KindName::Target, json!({"indicator": line.to_string(), "period": "2026"}));
        let mut donor = bed.director();
        (donor.actor.roles, donor.actor.projects) = (vec![Role::DonorReader], vec![project]);
        let key = format!("project:{}:{project}/directory", bed.home);
        let mut raw = Raw::of(&bed);
        raw.run(&format!("UPDATE record SET audience = replace(audience, '\n{key}', '')"));
        let feed = raw.literal(&Sha256::digest(&key)[..16]);
        assert_eq!(raw.run(&format!("DELETE FROM feed WHERE audience = {feed}")), 3);
        raw.run("UPDATE record SET parent = NULL WHERE kind = 'target'");
        drop(raw);
        bed.store().set_setting("audience", br#"{"version":1}"#).unwrap();
        assert!([project, line, target].iter().all(|page| bed.see(&donor, *page).is_none()), "as it was before");

        bed.reopen();
        bed.assert_sound();
        assert!([project, line, target].iter().all(|page| bed.see(&donor, *page).is_some()));
        // A line that is moved takes along what it is to reach.
        let other = bed.add(&boss, KindName::Project, json!({"code": "KHM-HPC-PSK-P03"}));
        bed.edit(&boss, KindName::Indicator, line, json!({"project": other.to_string()}));
        assert!(bed.see(&donor, project).is_some());
        assert!([other, line, target].iter().all(|page| bed.see(&donor, *page).is_none()));
        bed.assert_sound();
    }

    fn servers_that_open_together_share_the_work(bed: Bed) {
        let mut bed = bed;
        let worker = bed.outreach();
        let all = spots(&bed, &planner(&bed));
        age(&bed);
        let since = bed.store().position().unwrap();
        bed.close();
        std::thread::scope(|scope| {
            let servers: Vec<_> = (0..3).map(|_| scope.spawn(|| Store::open(bed.config.clone()).unwrap())).collect();
            for server in servers {
                drop(server.join().unwrap());
            }
        });
        bed.reopen();
        bed.assert_sound();
        assert_eq!(told(&bed, &worker, since), all.len());
        assert_eq!(bed.store().position().unwrap(), since + all.len() as u64, "nothing was moved twice");
    }

    fn an_end_in_between_is_gone_on_from(bed: Bed) {
        let mut bed = bed;
        let mut all = spots(&bed, &planner(&bed));
        all.sort();
        age(&bed);
        let half = json!({"version": 0, "towards": 2, "after": all[SPOTS / 2].to_string()});
        bed.store().set_setting("audience", half.to_string().as_bytes()).unwrap();
        bed.reopen();
        let seen = |id: &&RecordId| bed.see(&bed.outreach(), **id).is_some();
        assert_eq!(all.iter().filter(seen).count(), SPOTS - SPOTS / 2 - 1, "it does not begin anew");
        // Begun for other rules it is worth nothing.
        let other = half.to_string().replace("\"towards\":2", "\"towards\":7");
        bed.store().set_setting("audience", other.as_bytes()).unwrap();
        bed.reopen();
        bed.assert_sound();
    }

    fn a_restored_copy_is_brought_up_to_the_rules_before_it_is_checked(bed: Bed) {
        let worker = bed.outreach();
        let all = spots(&bed, &planner(&bed));
        age(&bed);
        let mut copy = Vec::new();
        bed.store().backup(&mut copy, "seven boats in the rain", bed.now(), &mut |_, _| {}).unwrap();
        let config = bed.fresh_config();
        store::restore(&config, &mut &copy[..], "seven boats in the rain", &mut |_, _| {}).unwrap();
        let store = Store::open(config).unwrap();
        assert!(store.record(&worker.actor, all[0]).unwrap().is_some());
    }
}
