//! A suspect is never shown on a child's file, nor anywhere to anybody but those few: asked in every way that there is.

use http::{Method, header};
use model::{Group, KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::{
    family::{Family, Referred},
    support::{Caller, House, Reply},
};

/// A word in every text of theirs; whoever reads it anywhere has been told.
const WORD: &str = "sealedword";
const BYTES: &[u8] = b"sealedword-picture-bytes";

/// Sends bytes for an attachment.
async fn put(house: &House, by: &Caller, attachment: RecordId, bytes: &'static [u8]) -> Reply {
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let mut put = house.request(Some(by), Method::PUT, &format!("/blobs/{sha256}"), None);
    put.headers_mut().insert("attachment", attachment.to_string().parse().unwrap());
    put.headers_mut().insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
    *put.body_mut() = bytes.into();
    house.raw(put).await
}

/// What is known of an adult whom a child's contact, concern and case name, with a picture that even names the child.
struct Sealed {
    family: Family,
    suspect: RecordId,
    evidence: RecordId,
    step: RecordId,
    testimony: RecordId,
    picture: RecordId,
    /// What hangs on the evidence, as it was taken in.
    file: RecordId,
}

impl Sealed {
    async fn new(house: &House) -> Self {
        let family = Family::new(house, "one", Referred::Accepted, None).await;
        let by = &family.supervisor;
        let [suspect, evidence, step, testimony, picture, file] = [(); 6].map(|()| house.id());
        let sha256: String = Sha256::digest(BYTES).iter().map(|byte| format!("{byte:02x}")).collect();
        let bytes = json!({"media_type": "image/jpeg", "size": BYTES.len(), "sha256": sha256, "caption": WORD, "kind": "photo"});
        let with = |more: Value| {
            let mut set = bytes.clone();
            set.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            set
        };
        let edits = [
            (
                KindName::Suspect,
                suspect,
                json!({"alias": WORD, "description": WORD, "phones": WORD, "contacts": [family.contact],
                       "concerns": [family.concern], "cases": [family.case]}),
            ),
            (KindName::Evidence, evidence, json!({"label": WORD, "kind": "gift", "suspects": [suspect]})),
            (
                KindName::Testimony,
                testimony,
                json!({"person": family.person, "case": family.case, "text": WORD, "taken_by": WORD}),
            ),
            (KindName::Attachment, picture, with(json!({"parent": suspect, "person": family.person}))),
            (KindName::Attachment, file, with(json!({"parent": evidence}))),
            (
                KindName::CustodyStep,
                step,
                json!({"evidence": evidence, "to": WORD, "why": "file_taken", "file": file, "hash": WORD}),
            ),
        ];
        for (kind, record, set) in edits {
            house.accepted(by, house.edit(by, kind, record, 0, set)).await;
        }
        for attachment in [picture, file] {
            assert_eq!(put(house, by, attachment, BYTES).await.status, 204);
        }
        Self { family, suspect, evidence, step, testimony, picture, file }
    }

    fn all(&self) -> [RecordId; 6] {
        [self.suspect, self.evidence, self.step, self.testimony, self.picture, self.file]
    }

    /// Everything that can be asked that might tell of them.
    async fn everything(&self, house: &House, who: &Caller) -> String {
        let mut paths = Vec::new();
        for id in self.all() {
            for part in ["", "/history", "/readers"] {
                paths.push(format!("/records/{id}{part}"));
            }
            paths.push(format!("/records?kind=attachment&parent={id}"));
        }
        let about = [
            String::new(),
            format!("&person={}", self.family.person),
            format!("&case={}", self.family.case),
            format!("&q={WORD}"),
        ];
        for kind in KindName::ALL {
            let sealed = kind.group() == Group::Justice || *kind == KindName::Attachment;
            let kind = kind.as_str();
            paths.push(format!("/export?kind={kind}&format=json"));
            let ways = if sealed { &about[..] } else { &about[..1] };
            paths.extend(ways.iter().map(|part| format!("/records?kind={kind}{part}&limit=200")));
            if sealed {
                paths.push(format!("/search?kind={kind}&q={WORD}"));
                paths.push(format!("/export?kind={kind}&format=csv"));
            }
        }
        for id in [self.family.person, self.family.contact, self.family.concern, self.family.case] {
            paths.push(format!("/records/{id}"));
            paths.push(format!("/records/{id}/history"));
            paths.push(format!("/records/{id}/account"));
            paths.push(format!("/records/{id}/attachments/{}", self.picture));
        }
        for parent in self.all() {
            paths.push(format!("/records/{parent}/attachments/{}", self.picture));
            paths.push(format!("/records/{parent}/attachments/{}", self.file));
        }
        let mut told = serde_json::to_string(&house.sync_all(who).await).unwrap();
        for path in paths {
            let reply = house.get(who, &path).await;
            assert!(reply.status.as_u16() < 500, "{path}");
            told.push_str(&reply.text());
        }
        told
    }

    /// How many records of each kind somebody is told that there are.
    async fn counts(&self, house: &House, who: &Caller) -> Vec<Value> {
        let mut counts = Vec::new();
        for kind in KindName::ALL {
            let path = format!("/records/count?kind={}", kind.as_str());
            counts.push(house.get(who, &path).await.ok()["count"].clone());
            let path = format!("/records/count?kind={}&person={}", kind.as_str(), self.family.person);
            counts.push(house.get(who, &path).await.ok()["count"].clone());
        }
        counts
    }
}

/// CVE-2023-32060 (DHIS2): the interface hid what the API returned. Here every route is asked as every role.
#[tokio::test]
async fn nobody_outside_is_told_of_a_suspect_in_any_way() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let (home, partner) = (sealed.family.sender, sealed.family.receiver);
    for org in [home, partner] {
        for role in Role::ALL {
            let inside = matches!(role, Role::CaseSupervisor | Role::PoliceLiaison | Role::Auditor);
            if org == home && inside {
                continue;
            }
            let who = house.caller(&format!("{role}-{org}"), org, Some("day"), &[*role]);
            let told = sealed.everything(&house, &who).await;
            assert!(!told.contains(WORD), "{role}");
            for id in sealed.all() {
                assert!(!told.contains(&id.to_string()), "{role} is told that there is {id}");
                house.get(&who, &format!("/records/{id}")).await.is(404, "not_found");
            }
        }
    }
}

#[tokio::test]
async fn no_count_outside_changes_by_a_suspect() {
    let house = House::open_for_many_questions();
    let family = Family::new(&house, "one", Referred::Accepted, None).await;
    let roles = [Role::Director, Role::CentreManager, Role::MeOfficer, Role::Analyst, Role::Caseworker];
    let outside: Vec<Caller> = roles
        .iter()
        .map(|role| house.caller(&format!("out-{role}"), family.sender, Some("day"), &[*role]))
        .collect();
    let none = Sealed {
        suspect: house.id(),
        evidence: house.id(),
        step: house.id(),
        testimony: house.id(),
        picture: house.id(),
        file: house.id(),
        family,
    };
    let mut before = Vec::new();
    for who in &outside {
        before.push(none.counts(&house, who).await);
    }
    let by = &none.family.supervisor;
    let suspect = json!({"alias": WORD, "contacts": [none.family.contact], "cases": [none.family.case]});
    house.accepted(by, house.edit(by, KindName::Suspect, none.suspect, 0, suspect)).await;
    let told = json!({"person": none.family.person, "case": none.family.case, "text": WORD});
    house.accepted(by, house.edit(by, KindName::Testimony, none.testimony, 0, told)).await;
    let picture = json!({"parent": none.suspect, "person": none.family.person, "kind": "photo", "media_type": "image/jpeg"});
    house.accepted(by, house.edit(by, KindName::Attachment, none.picture, 0, picture)).await;
    for (who, before) in outside.iter().zip(before) {
        assert_eq!(none.counts(&house, who).await, before, "{:?}", who.actor.roles);
    }
}

#[tokio::test]
async fn those_few_read_it_and_the_auditor_reads_no_word() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let home = sealed.family.sender;
    let police = house.caller("police", home, Some("day"), &[Role::PoliceLiaison]);
    let told = sealed.everything(&house, &police).await;
    assert!(told.contains(WORD) && sealed.all().iter().all(|id| told.contains(&id.to_string())));
    let auditor = house.caller("auditor", home, None, &[Role::Auditor]);
    let told = sealed.everything(&house, &auditor).await;
    assert!(told.contains(&sealed.suspect.to_string()) && !told.contains(WORD));
    let elsewhere = house.caller("police-night", home, Some("night"), &[Role::PoliceLiaison]);
    assert!(!sealed.everything(&house, &elsewhere).await.contains(WORD));
}

#[tokio::test]
async fn nobody_outside_writes_a_suspect_or_finds_one_by_pointing_to_it() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    for role in Role::ALL {
        if matches!(role, Role::CaseSupervisor | Role::PoliceLiaison) {
            continue;
        }
        let who = house.caller(&format!("writer-{role}"), sealed.family.sender, Some("day"), &[*role]);
        let new = house.edit(&who, KindName::Suspect, house.id(), 0, json!({"alias": "x"}));
        let over = house.edit(&who, KindName::Suspect, sealed.suspect, 1, json!({"alias": "x"}));
        // Whether it is there or not, the answer is the same.
        let hung = |house: &House, on: RecordId| {
            house.edit(&who, KindName::Attachment, house.id(), 0, json!({"parent": on, "kind": "photo"}))
        };
        let (there, nowhere) = (hung(&house, sealed.suspect), hung(&house, house.id()));
        let outcomes = house.say(&who, &[new, over, there, nowhere]).await;
        for outcome in &outcomes[..2] {
            assert_ne!(outcome["outcome"], "accepted", "{role}: {outcome}");
        }
        if *role != Role::Auditor {
            assert_eq!(outcomes[2]["outcome"], outcomes[3]["outcome"], "{role}");
        }
        assert_ne!(outcomes[2]["outcome"], "accepted", "{role}: {}", outcomes[2]);
    }
}

/// Kobo: whoever knew the path of an attachment could open it.
#[tokio::test]
async fn the_picture_of_a_suspect_is_not_opened_by_knowing_its_path() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let path = format!("/records/{}/attachments/{}", sealed.suspect, sealed.picture);
    assert_eq!(house.get(&sealed.family.supervisor, &path).await.status, 200);
    let stranger = house.raw(house.request(None, Method::GET, &path, None)).await;
    assert_eq!(stranger.status, 401);
    let colleague = house.caller("colleague", sealed.family.sender, Some("day"), &[Role::Caseworker]);
    let beside = [sealed.family.person, sealed.family.case, sealed.family.contact, sealed.evidence];
    house.get(&colleague, &path).await.is(404, "not_found");
    for parent in beside {
        // Under another parent that the colleague may read, and for the supervisor too: it hangs where it hangs.
        let path = format!("/records/{parent}/attachments/{}", sealed.picture);
        house.get(&colleague, &path).await.is(404, "not_found");
        house.get(&sealed.family.supervisor, &path).await.is(404, "not_found");
    }
}

/// The file of an item of evidence is read by whoever reads the words of that item, and by nobody else: asked as every role
/// of both organisations, in the team that wrote it and in another.
#[tokio::test]
async fn the_file_of_evidence_opens_to_whoever_reads_the_item() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let (item, path) = (
        format!("/records/{}", sealed.evidence),
        format!("/records/{}/attachments/{}", sealed.evidence, sealed.file),
    );
    let mut readers = Vec::new();
    for org in [sealed.family.sender, sealed.family.receiver] {
        for (team, role) in
            ["day", "night"].iter().flat_map(|team| Role::ALL.iter().map(move |role| (team, role)))
        {
            let who = house.caller(&format!("{role}-{team}-{org}"), org, Some(team), &[*role]);
            let reads = house.get(&who, &item).await.text().contains(WORD);
            let opened = house.get(&who, &path).await;
            if reads {
                assert_eq!(opened.bytes, BYTES, "{role} {team}");
                readers.push(format!("{role} {team}"));
            } else {
                opened.is(404, "not_found");
                assert!(!put(&house, &who, sealed.file, BYTES).await.status.is_success(), "{role} {team}");
            }
        }
    }
    readers.sort();
    assert_eq!(readers, ["case_supervisor day", "case_supervisor night", "police_liaison day"]);
    let stranger = house.raw(house.request(None, Method::GET, &path, None)).await;
    assert_eq!(stranger.status, 401);
}

#[tokio::test]
async fn the_file_of_evidence_is_found_under_its_own_item_alone_and_its_opening_is_noted() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let (by, partner) = (&sealed.family.supervisor, &sealed.family.partner);
    let [ours, theirs] = [house.id(), house.id()];
    for (who, item) in [(by, ours), (partner, theirs)] {
        house.accepted(who, house.edit(who, KindName::Evidence, item, 0, json!({"label": "a film"}))).await;
    }
    let beside = [
        ours,
        theirs,
        sealed.suspect,
        sealed.step,
        sealed.testimony,
        sealed.family.person,
        sealed.family.case,
    ];
    for who in [by, partner] {
        for parent in beside {
            let path = format!("/records/{parent}/attachments/{}", sealed.file);
            house.get(who, &path).await.is(404, "not_found");
        }
    }
    // Nobody hangs it elsewhere, or puts another in its place.
    for set in [json!({"parent": ours}), json!({"sha256": "00"})] {
        let outcome = house.say(by, &[house.edit(by, KindName::Attachment, sealed.file, 1, set)]).await;
        assert_eq!(outcome[0]["outcome"]["refused"]["rule"], "attachment.fixed", "{}", outcome[0]);
    }
    let step = json!({"evidence": theirs, "file": sealed.file, "why": "file_opened"});
    let outcome =
        house.say(partner, &[house.edit(partner, KindName::CustodyStep, house.id(), 0, step)]).await;
    assert_eq!(outcome[0]["outcome"]["refused"]["rule"], "policy.unknown_record", "{}", outcome[0]);
    let readers = format!("/records/{}/readers", sealed.file);
    let before = house.get(by, &readers).await.ok().as_array().unwrap().len();
    let own = format!("/records/{}/attachments/{}", sealed.evidence, sealed.file);
    assert_eq!(house.get(by, &own).await.bytes, BYTES);
    assert_eq!(house.get(by, &readers).await.ok().as_array().unwrap().len(), before + 1);
}

/// Though the picture of a suspect names the child, and a supervisor opened it: what is told of the child knows neither.
#[tokio::test]
async fn the_account_of_a_child_tells_of_no_picture_of_a_suspect() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let org = sealed.family.sender;
    let police = house.caller("police", org, Some("day"), &[Role::PoliceLiaison]);
    for (parent, file) in [(sealed.suspect, sealed.picture), (sealed.evidence, sealed.file)] {
        let opened = house.get(&police, &format!("/records/{parent}/attachments/{file}")).await;
        assert_eq!(opened.bytes, BYTES);
    }
    for role in [Role::CaseSupervisor, Role::Director, Role::Auditor] {
        let who = house.caller(&format!("asks-{role}"), org, Some("day"), &[role]);
        let told = house.get(&who, &format!("/records/{}/account", sealed.family.person)).await;
        assert_eq!(told.status, 200, "{role}");
        let whole = told.text();
        for id in sealed.all() {
            assert!(!whole.contains(&id.to_string()), "{role}");
        }
        // Whose devices hold the child's file follows from their role and team, whatever they read of anybody else.
        let mut told = told.json();
        for part in ["devices", "people"] {
            told[part] = Value::Null;
        }
        let told = told.to_string();
        assert!(!told.contains(WORD) && !told.contains(&police.actor.account.to_string()), "{role}: {told}");
    }
}

/// What a counsellor was told is theirs and the supervisor's; a colleague of the same team does not learn that it is there.
#[tokio::test]
async fn a_testimony_is_for_whoever_heard_it_and_those_few() {
    let house = House::open_for_many_questions();
    let sealed = Sealed::new(&house).await;
    let org = sealed.family.sender;
    let [author, colleague] = ["heard", "beside"]
        .map(|name| house.caller(name, org, Some("day"), &[Role::Caseworker, Role::Counsellor]));
    let told = house.id();
    let set = json!({"person": sealed.family.person, "case": sealed.family.case, "text": WORD});
    house.accepted(&author, house.edit(&author, KindName::Testimony, told, 0, set)).await;
    let path = format!("/records/{told}");
    for who in [&author, &sealed.family.supervisor] {
        assert!(house.get(who, &path).await.text().contains(WORD));
    }
    house.get(&colleague, &path).await.is(404, "not_found");
    house.get(&colleague, &format!("{path}/history")).await.is(404, "not_found");
    for (who, count) in [(&author, 1), (&colleague, 0)] {
        let reply = house.get(who, "/records/count?kind=testimony").await.ok();
        assert_eq!(reply["count"], count);
    }
}
