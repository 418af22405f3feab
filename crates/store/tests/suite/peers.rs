//! A leader of a peer group says the sessions of that group, and nobody else's count grows by it.

use model::{KindName, RecordId};
use serde_json::json;

use super::support::{Bed, Worker, random_id, refused};

both! {
    fn a_member_says_sessions_of_the_groups_that_name_them(bed: Bed) {
        let (leader, other, boss) = (bed.member(30), bed.member(31), bed.supervisor());
        let tellers = json!([leader.actor.account]);
        let group = bed.add(&boss, KindName::PeerGroup, json!({"label": "Stars", "tellers": tellers}));
        let say = |by: &Worker, group: RecordId| {
            let set = json!({"kind": "peer_session", "peer_group": group, "day": "2026-11-20"});
            let entry = bed.edit_entry(by, KindName::Session, RecordId(random_id()), set);
            bed.send(by, vec![entry]).remove(0)
        };
        assert_eq!(say(&leader, group).outcome, model::Outcome::Accepted);
        assert_eq!(refused(&say(&other, group)), "policy.unknown_record");
        assert_eq!(refused(&say(&leader, RecordId(random_id()))), "policy.unknown_record", "there is no such group");
        bed.edit(&boss, KindName::PeerGroup, group, json!({"tellers": []}));
        assert_eq!(refused(&say(&leader, group)), "policy.unknown_record", "named no more");
        bed.assert_sound();
    }
}
