//! One child's file in one organisation, full of words that the wrong people must never read, and its referral to another.

use http::{Method, header};
use model::{KindName, RecordId};
use rules::policy::Role;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::support::{Caller, House};

/// Bytes of the picture.
pub const PICTURE: &[u8] = b"canary-picture-bytes";

/// Fields that hold a word to look for: kind, field, word.
pub const CANARIES: &[(KindName, &str, &str)] = &[
    (KindName::Person, "name", "Canarynameoue"),
    (KindName::Person, "phone", "canaryphone"),
    (KindName::Contact, "said", "canarysaid"),
    (KindName::Contact, "adult_observed", "canaryadult"),
    (KindName::Concern, "story", "canarystory"),
    (KindName::Concern, "suspect", "canarysuspect"),
    (KindName::Case, "summary", "canarysummary"),
    (KindName::Note, "text", "canarytext"),
    (KindName::Note, "private", "canaryprivate"),
    (KindName::Consent, "note", "canaryconsent"),
    (KindName::Task, "title", "canarytitle"),
    (KindName::Attachment, "caption", "canarycaption"),
    (KindName::Referral, "reason", "canaryreason"),
    (KindName::Response, "answers", "canaryanswer"),
    (KindName::Response, "private", "canaryconfided"),
];

/// The records of a child.
pub struct Family {
    pub sender: RecordId,
    pub receiver: RecordId,
    pub supervisor: Caller,
    pub partner: Caller,
    pub person: RecordId,
    pub contact: RecordId,
    pub concern: RecordId,
    pub case: RecordId,
    pub note: RecordId,
    pub consent: RecordId,
    pub task: RecordId,
    pub attachment: RecordId,
    pub referral: RecordId,
    pub response: RecordId,
}

/// How far the referral went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referred {
    Draft,
    Sent,
    Accepted,
    Declined,
    ConsentWithdrawn,
    Withdrawn,
}

impl Family {
    /// Its records, with the letter that stands for each kind in the matrix.
    pub fn all(&self) -> [(char, KindName, RecordId); 10] {
        [
            ('P', KindName::Person, self.person),
            ('H', KindName::Contact, self.contact),
            ('O', KindName::Concern, self.concern),
            ('C', KindName::Case, self.case),
            ('N', KindName::Note, self.note),
            ('S', KindName::Consent, self.consent),
            ('T', KindName::Task, self.task),
            ('A', KindName::Attachment, self.attachment),
            ('R', KindName::Referral, self.referral),
            ('Q', KindName::Response, self.response),
        ]
    }

    pub async fn new(house: &House, name: &str, referred: Referred, owner: Option<&Caller>) -> Self {
        let sender = owner.map_or_else(|| house.id(), |owner| owner.actor.org);
        let receiver = house.id();
        let supervisor =
            house.caller(&format!("{name}-supervisor"), sender, Some("day"), &[Role::CaseSupervisor]);
        let partner =
            house.caller(&format!("{name}-partner"), receiver, Some("desk"), &[Role::CaseSupervisor]);
        let [person, contact, concern, case, note, consent, task, attachment, referral, response] =
            [(); 10].map(|()| house.id());
        let family = Self {
            sender,
            receiver,
            supervisor,
            partner,
            person,
            contact,
            concern,
            case,
            note,
            consent,
            task,
            attachment,
            referral,
            response,
        };
        family.write(house, owner).await;
        family.ask(house).await;
        family.refer(house, referred).await;
        family
    }

    async fn write(&self, house: &House, owner: Option<&Caller>) {
        let by = &self.supervisor;
        let who = owner.map_or(by.actor.account, |owner| owner.actor.account);
        let person = self.person;
        let sha256: String = Sha256::digest(PICTURE).iter().map(|byte| format!("{byte:02x}")).collect();
        let edits = [
            (
                KindName::Person,
                person,
                json!({"name": {"latin": "Canarynameoue Sok"}, "sex": "female", "phone": "canaryphone"}),
            ),
            (
                KindName::Contact,
                self.contact,
                json!({"person": person, "who": "known", "time": "2026-11-21T14:40:00.000Z",
                "said": "canarysaid", "adult_observed": "canaryadult"}),
            ),
            (
                KindName::Concern,
                self.concern,
                json!({"person": person, "story": "canarystory", "suspect": "canarysuspect",
                "raised": "2026-11-21T15:00:00.000Z"}),
            ),
            (
                KindName::Case,
                self.case,
                json!({"person": person, "number": "C-1", "summary": "canarysummary"}),
            ),
            (
                KindName::Note,
                self.note,
                json!({"person": person, "case": self.case, "text": "canarytext", "private": "canaryprivate"}),
            ),
            (
                KindName::Consent,
                self.consent,
                json!({"person": person, "recipient": self.receiver, "share": ["identity", "situation"],
                "giver": codes("consent_giver"), "note": "canaryconsent"}),
            ),
            (
                KindName::Task,
                self.task,
                json!({"person": person, "case": self.case, "title": "canarytitle", "assignee": who}),
            ),
            (
                KindName::Attachment,
                self.attachment,
                json!({"person": person, "parent": person, "kind": "photo",
                "media_type": "image/jpeg", "size": PICTURE.len(), "sha256": sha256, "caption": "canarycaption"}),
            ),
            (
                KindName::Referral,
                self.referral,
                json!({"person": person, "case": self.case, "to": self.receiver,
                "service": codes("service"), "urgency": "one_day", "consent": self.consent, "share": ["identity", "situation"],
                "sex": "female", "reason": "canaryreason"}),
            ),
        ];
        for (kind, record, set) in edits {
            house.accepted(by, house.edit(by, kind, record, 0, set)).await;
        }
        self.say(house, by, KindName::Case, self.case, "open", json!({"risk": "high", "owner": who})).await;
        self.say(house, by, KindName::Concern, self.concern, "triage", json!({"level": "high"})).await;
        self.say(house, by, KindName::Concern, self.concern, "assign", json!({"assignee": who})).await;
        let mut put = house.request(Some(by), Method::PUT, &format!("/blobs/{sha256}"), None);
        put.headers_mut().insert("attachment", self.attachment.to_string().parse().unwrap());
        put.headers_mut().insert(header::CONTENT_TYPE, "application/octet-stream".parse().unwrap());
        *put.body_mut() = PICTURE.into();
        assert_eq!(house.raw(put).await.status, 204);
    }

    /// An instrument of their own, published, and the child's answers to it.
    async fn ask(&self, house: &House) {
        let by = &self.supervisor;
        let (instrument, version) = (house.id(), house.id());
        let question = |name: &str, class: &str| json!({"name": name, "type": "text", "class": class, "label": {"en": "How are you?"}});
        let definition = json!({"format": 1, "languages": ["en"], "title": {"en": "How are you?"},
            "items": [question("well", "personal"), question("hurt", "confidential")]});
        let edits = [
            (KindName::Instrument, instrument, json!({"code": "well"})),
            (
                KindName::InstrumentVersion,
                version,
                json!({"instrument": instrument, "number": 1, "definition": definition}),
            ),
        ];
        for (kind, record, set) in edits {
            house.accepted(by, house.edit(by, kind, record, 0, set)).await;
        }
        self.say(house, by, KindName::InstrumentVersion, version, "publish", json!({})).await;
        let set = json!({"instrument": instrument, "version": version, "person": self.person,
            "answers": {"well": "canaryanswer"}, "private": {"hurt": "canaryconfided"}});
        house.accepted(by, house.edit(by, KindName::Response, self.response, 0, set)).await;
    }

    async fn refer(&self, house: &House, referred: Referred) {
        if referred == Referred::Draft {
            return;
        }
        let (us, them) = (&self.supervisor, &self.partner);
        self.say(house, us, KindName::Consent, self.consent, "give", json!({})).await;
        self.say(house, us, KindName::Referral, self.referral, "send", json!({})).await;
        match referred {
            Referred::Draft | Referred::Sent => {}
            Referred::Declined => {
                let args = json!({"decline_reason": codes("decline_reason")});
                self.say(house, them, KindName::Referral, self.referral, "decline", args).await;
            }
            _ => self.say(house, them, KindName::Referral, self.referral, "accept", json!({})).await,
        }
        match referred {
            Referred::ConsentWithdrawn => {
                self.say(house, us, KindName::Consent, self.consent, "withdraw", json!({})).await;
            }
            Referred::Withdrawn => {
                self.say(house, us, KindName::Referral, self.referral, "withdraw", json!({})).await;
            }
            _ => {}
        }
    }

    /// An act that must be accepted.
    pub async fn say(
        &self,
        house: &House,
        by: &Caller,
        kind: KindName,
        record: RecordId,
        act: &str,
        args: Value,
    ) {
        let seen = house.get(by, &format!("/records/{record}")).await.ok()["version"].as_u64().unwrap();
        house.accepted(by, house.act(by, kind, record, seen, act, args)).await;
    }
}

/// The first code of a list.
pub fn codes(list: &str) -> &'static str {
    model::codes::find(list).unwrap().codes[0].id
}
