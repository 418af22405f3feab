//! A small network to test with: two organisations, people of several roles, devices with clocks.

use std::{cell::Cell, sync::Arc};

use model::{
    AccountId, Act, Edit, Entry, EntryId, Fields, Hlc, KindName, Outcome, RecordId, Say, date::Instant,
    hlc::Node,
};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use sha2::Digest;
use store::{Config, OperatorKey, OsRandom, Record, Store, Taken};
use tempfile::TempDir;

use super::{postgres::Database, raw::Raw};

/// Runs a test on both databases.
macro_rules! both {
    ($($(#[$meta:meta])* fn $name:ident($bed:ident: Bed) $body:block)*) => {$(
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, reason = "not every test uses all of the bed")]
            use super::*;

            fn on($bed: Bed) $body

            #[test]
            fn sqlite() {
                on(Bed::sqlite());
            }

            #[test]
            fn postgres() {
                on(Bed::postgres());
            }
        }
    )*};
}

/// 2026-11-22T05:00:00Z: noon in the field.
pub const NOON_MS: i64 = 1_795_323_600_000;
pub const HOUR_MS: i64 = 3_600_000;

pub struct Bed {
    // Dropped first: lets go of the database before that is dropped.
    store: Option<Store>,
    pub config: Config,
    pub clock: Cell<i64>,
    counter: Cell<u16>,
    pub dir: TempDir,
    pub database: Option<Database>,
    pub home: RecordId,
    pub partner: RecordId,
}

/// Tables that [`Bed::keep_tables`] keeps.
const KEPT: &[&str] = &[
    "entry",
    "tree",
    "head",
    "network",
    "record",
    "find_token",
    "feed",
    "data_key",
    "tombstone",
    "reading",
    "taken_out",
    "blob",
    "account",
    "account_projects",
    "device",
    "setting",
    "session",
    "connection",
    "exchange_event",
    "sealed_link",
    "reading_look",
    "reading_alarm",
];

/// Somebody with a role and a device.
#[derive(Clone)]
pub struct Worker {
    pub actor: Actor,
    pub node: Node,
}

pub fn id(n: u8) -> uuid::Uuid {
    let mut random = [n; 10];
    random[9] = 0xee;
    uuid::Builder::from_unix_timestamp_millis(1_790_000_000_000 + u64::from(n), &random).into_uuid()
}

pub fn random_id() -> uuid::Uuid {
    let mut random = [0; 10];
    getrandom::fill(&mut random).unwrap();
    uuid::Builder::from_unix_timestamp_millis(NOON_MS as u64, &random).into_uuid()
}

impl Bed {
    pub fn sqlite() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", dir.path().join("data").display());
        Self::open(dir, url, None)
    }

    pub fn postgres() -> Self {
        let database = Database::create();
        let url = database.url();
        Self::open(tempfile::tempdir().unwrap(), url, Some(database))
    }

    /// On a database that the test looks after itself.
    pub fn on(url: String) -> Self {
        Self::open(tempfile::tempdir().unwrap(), url, None)
    }

    fn open(dir: TempDir, url: String, database: Option<Database>) -> Self {
        let config = Config {
            url,
            operator_key: OperatorKey::from_bytes([9; 32]),
            blobs: dir.path().join("blobs"),
            erased_list: Some(dir.path().join("erased.jsonl")),
            random: Arc::new(OsRandom),
        };
        let store = Store::open(config.clone()).unwrap();
        store.create_network("Network", &["km".to_owned(), "en".to_owned()], at(NOON_MS)).unwrap();
        Self {
            store: Some(store),
            config,
            clock: Cell::new(NOON_MS),
            counter: Cell::new(0),
            dir,
            database,
            home: RecordId(id(1)),
            partner: RecordId(id(2)),
        }
    }

    pub fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    /// Closes and opens the store again, as a restart does.
    pub fn reopen(&mut self) {
        self.store = None;
        self.store = Some(Store::open(self.config.clone()).unwrap());
    }

    /// Closes the store.
    pub fn close(&mut self) {
        self.store = None;
    }

    pub fn is_sqlite(&self) -> bool {
        self.database.is_none()
    }

    pub fn now(&self) -> Instant {
        at(self.clock.get())
    }

    pub fn pass(&self, ms: i64) {
        self.clock.set(self.clock.get() + ms);
    }

    fn worker(n: u8, org: RecordId, team: &str, roles: &[Role]) -> Worker {
        let actor = Actor {
            account: AccountId(id(n)),
            org,
            team: Some(team.to_owned()),
            roles: roles.to_vec(),
            projects: Vec::new(),
        };
        Worker { actor, node: Node([n; 6]) }
    }

    #[expect(clippy::unused_self, reason = "whoever works is asked of the bed")]
    pub fn outreach(&self) -> Worker {
        Self::some_outreach()
    }

    /// The same in every bed.
    pub fn some_outreach() -> Worker {
        Self::worker(10, RecordId(id(1)), "night", &[Role::OutreachWorker])
    }

    pub fn other_outreach(&self) -> Worker {
        Self::worker(11, self.home, "day", &[Role::OutreachWorker])
    }

    pub fn supervisor(&self) -> Worker {
        Self::worker(12, self.home, "office", &[Role::CaseSupervisor])
    }

    pub fn director(&self) -> Worker {
        Self::worker(13, self.home, "office", &[Role::Director])
    }

    /// A member of the community network, one of several.
    pub fn member(&self, n: u8) -> Worker {
        Self::worker(n, self.home, "village", &[Role::NetworkMember])
    }

    pub fn partner_supervisor(&self) -> Worker {
        Self::worker(20, self.partner, "office", &[Role::CaseSupervisor])
    }

    pub fn entry(&self, by: &Worker, kind: KindName, record: RecordId, say: Say) -> Entry {
        self.clock.set(self.clock.get() + 1);
        self.counter.set(self.counter.get().wrapping_add(1));
        let at = Hlc { wall_ms: self.clock.get() as u64, counter: 0, node: by.node };
        Entry { id: EntryId(random_id()), record, kind, at, say }
    }

    pub fn edit_entry(&self, by: &Worker, kind: KindName, record: RecordId, set: Value) -> Entry {
        let seen = self.version(record);
        self.entry(by, kind, record, Say::Edit(Edit { set: fields(set), seen }))
    }

    pub fn send(&self, by: &Worker, entries: Vec<Entry>) -> Vec<Taken> {
        self.store().append(&by.actor, by.node, entries, self.now()).unwrap()
    }

    /// Edits and expects it to be taken.
    pub fn edit(&self, by: &Worker, kind: KindName, record: RecordId, set: Value) -> u64 {
        let entry = self.edit_entry(by, kind, record, set);
        let taken = self.send(by, vec![entry]).remove(0);
        assert_eq!(taken.outcome, Outcome::Accepted, "{kind:?}");
        taken.seq
    }

    /// Creates a record.
    pub fn add(&self, by: &Worker, kind: KindName, set: Value) -> RecordId {
        let record = RecordId(random_id());
        self.edit(by, kind, record, set);
        record
    }

    pub fn act_taken(&self, by: &Worker, kind: KindName, record: RecordId, name: &str, args: Value) -> Taken {
        let seen = self.version(record);
        let act = Act { name: name.to_owned(), args: fields(args), seen };
        let entry = self.entry(by, kind, record, Say::Act(act));
        self.send(by, vec![entry]).remove(0)
    }

    pub fn act(&self, by: &Worker, kind: KindName, record: RecordId, name: &str, args: Value) {
        let taken = self.act_taken(by, kind, record, name, args);
        assert_eq!(taken.outcome, Outcome::Accepted, "{name}");
    }

    fn version(&self, record: RecordId) -> u64 {
        let seen = |worker: Worker| self.store().record(&worker.actor, record).unwrap().map(|r| r.version);
        seen(self.supervisor()).or_else(|| seen(self.partner_supervisor())).unwrap_or(0)
    }

    pub fn see(&self, by: &Worker, record: RecordId) -> Option<Record> {
        self.store().record(&by.actor, record).unwrap()
    }

    /// A child with a name.
    pub fn child(&self, by: &Worker, name: &str) -> RecordId {
        self.add(
            by,
            KindName::Person,
            json!({"name": {"latin": name}, "sex": "female", "phone": "012 345 678"}),
        )
    }

    /// A referral of a child to the partner, sent, with a consent that stands; gives (case, consent, referral).
    pub fn referred(&self, child: RecordId) -> (RecordId, RecordId, RecordId) {
        let boss = self.supervisor();
        let case = self.add(
            &boss,
            KindName::Case,
            json!({"person": child.to_string(), "summary": "what happened at home"}),
        );
        self.act(&boss, KindName::Case, case, "open", json!({"risk": "high"}));
        let sets = json!(["identity", "situation"]);
        let consent = self.add(
            &boss,
            KindName::Consent,
            json!({"person": child.to_string(), "recipient": self.partner.to_string(), "share": sets, "giver": "child",
                   "until": "2026-12-31"}),
        );
        self.act(&boss, KindName::Consent, consent, "give", json!({}));
        let referral = self.add(
            &boss,
            KindName::Referral,
            json!({"person": child.to_string(), "case": case.to_string(), "to": self.partner.to_string(),
                   "service": "care_emergency_foster", "urgency": "one_day", "consent": consent.to_string(), "share": sets,
                   "sex": "female", "reason": "needs a bed tonight"}),
        );
        self.act(&boss, KindName::Referral, referral, "send", json!({}));
        (case, consent, referral)
    }

    /// An attachment with its bytes.
    pub fn photo(&self, by: &Worker, parent: RecordId, bytes: &[u8]) -> RecordId {
        let hash = data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes));
        let set = json!({"parent": parent.to_string(), "kind": "photo", "media_type": "image/jpeg",
                         "size": bytes.len(), "sha256": hash, "caption": "by the river"});
        let photo = self.add(by, KindName::Attachment, set);
        assert!(self.store().put_blob(&by.actor, photo, bytes).unwrap());
        photo
    }

    /// Where something can be restored to: this bed's place, emptied.
    pub fn fresh_config(&self) -> Config {
        match &self.database {
            None => Config {
                url: format!("sqlite:{}", self.dir.path().join("fresh").display()),
                blobs: self.dir.path().join("fresh-blobs"),
                erased_list: None,
                ..self.config.clone()
            },
            Some(database) => {
                database.empty();
                Config {
                    blobs: self.dir.path().join("fresh-blobs"),
                    erased_list: None,
                    ..self.config.clone()
                }
            }
        }
    }

    /// Puts back what [`Bed::keep_tables`] kept.
    pub fn restore_tables(raw: &mut Raw) {
        for table in KEPT {
            raw.run("BEGIN");
            raw.run(&format!("DELETE FROM {table}"));
            raw.run(&format!("INSERT INTO {table} SELECT * FROM kept_{table}"));
            raw.run("COMMIT");
        }
    }

    /// Keeps the tables as they are now.
    pub fn keep_tables(raw: &mut Raw) {
        for table in KEPT {
            raw.run(&format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}"));
        }
    }

    /// Whether `verify` finds nothing wrong; that it cannot even read what is there is wrong too.
    pub fn sound(&self) -> bool {
        self.store().verify(&mut |_, _| {}).is_ok_and(|report| report.problems.is_empty())
    }

    pub fn verify(&self) -> Vec<String> {
        self.store().verify(&mut |_, _| {}).unwrap().problems
    }

    #[track_caller]
    pub fn assert_sound(&self) {
        assert_eq!(self.verify(), Vec::<String>::new());
    }
}

pub fn at(ms: i64) -> Instant {
    Instant::from_unix_millis(ms).unwrap()
}

pub fn fields(value: Value) -> Fields {
    match value {
        Value::Object(fields) => fields,
        _ => panic!("fields are an object"),
    }
}

pub fn refused(taken: &Taken) -> &str {
    match &taken.outcome {
        Outcome::Refused(refusal) => &refusal.rule,
        Outcome::Accepted => panic!("it was taken"),
    }
}
