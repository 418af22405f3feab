//! Who works in the month: three teams, an office, a partner. The same people in every month; made once.

use std::{
    ffi::OsString,
    path::Path,
    sync::{Arc, OnceLock},
};

use model::{AccountId, RecordId, hlc::Node, id::DeviceId};
use rules::policy::{Actor, Role};
use store::{Config, NewAccount, NewSession, OperatorKey, Store};
use tempfile::TempDir;

use super::{
    super::support::{NOON_MS, at, id},
    dice::{Dice, Seeded},
};

pub type Token = [u8; 32];

pub const DAY_MS: i64 = 24 * 3_600_000;
pub const TEAMS: [&str; 3] = ["river", "market", "border"];

/// What somebody mainly does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// Rolls, meals, children of a team on the street.
    Street,
    /// The register and the counts of the border desk.
    Desk,
    Caseworker,
    Supervisor,
    Manager,
    /// Looks on.
    Director,
    Partner,
}

const STREET: &[Role] = &[Role::OutreachWorker];
const TEACHER: &[Role] = &[Role::EducationWorker];
const DESK: &[Role] = &[Role::DutyWorker];

/// Team, roles, job; the devices are theirs in this order.
const PEOPLE: &[(&str, &[Role], Job)] = &[
    ("river", STREET, Job::Street),
    ("river", STREET, Job::Street),
    ("river", STREET, Job::Street),
    ("river", TEACHER, Job::Street),
    ("river", DESK, Job::Street),
    ("market", STREET, Job::Street),
    ("market", STREET, Job::Street),
    ("market", STREET, Job::Street),
    ("market", TEACHER, Job::Street),
    ("border", DESK, Job::Desk),
    ("border", DESK, Job::Desk),
    ("border", DESK, Job::Desk),
    ("border", DESK, Job::Desk),
    ("border", DESK, Job::Desk),
    ("office", &[Role::Caseworker], Job::Caseworker),
    ("office", &[Role::CaseSupervisor], Job::Supervisor),
    ("office", &[Role::CentreManager], Job::Manager),
    ("office", &[Role::Director], Job::Director),
    ("office", &[Role::CaseSupervisor], Job::Partner),
];

/// Who has a second device: a tablet beside the phone.
const TABLET_OF: usize = 5;

/// A device as it was registered, signed in.
#[derive(Clone)]
pub struct Registered {
    pub actor: Actor,
    pub job: Job,
    pub device: DeviceId,
    pub node: Node,
    pub token: Token,
}

/// The store of one month and the twenty devices that were signed in on its first day.
pub struct Network {
    pub store: Store,
    pub devices: Vec<Registered>,
    pub partner: RecordId,
    _dir: TempDir,
}

struct Base {
    /// Name and bytes of its database and of what was not moved there from the write-ahead log.
    files: Vec<(OsString, Vec<u8>)>,
    devices: Vec<Registered>,
}

static BASE: OnceLock<Base> = OnceLock::new();

/// In memory where the system has such a folder: what a month asks of the disk is tested elsewhere.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

fn config(folder: &Path, seed: u64) -> Config {
    Config {
        url: format!("sqlite:{}", folder.join("data").display()),
        operator_key: OperatorKey::from_bytes([9; 32]),
        blobs: folder.join("blobs"),
        erased_list: None,
        random: Arc::new(Seeded::new(seed)),
    }
}

impl Network {
    /// A network of its own, copied from the one that was made once.
    pub fn new(seed: u64) -> Self {
        let base = BASE.get_or_init(Base::make);
        let dir = folder();
        let data = dir.path().join("data");
        std::fs::create_dir(&data).unwrap();
        for (name, bytes) in &base.files {
            std::fs::write(data.join(name), bytes).unwrap();
        }
        let store = Store::open(config(dir.path(), seed)).unwrap();
        Self { store, devices: base.devices.clone(), partner: RecordId(id(2)), _dir: dir }
    }

    /// Another device of somebody: signed in anew.
    pub fn register(&self, of: &Registered, dice: &mut Dice, now_ms: i64) -> Registered {
        register(&self.store, of.actor.clone(), of.job, dice.bytes(), now_ms)
    }
}

impl Base {
    fn make() -> Self {
        let (dir, mut dice) = (folder(), Dice::new(1));
        let store = Store::open(config(dir.path(), 0)).unwrap();
        store.create_network("Network", &["km".to_owned()], at(NOON_MS)).unwrap();
        let mut devices = Vec::new();
        for (n, (team, roles, job)) in (0u8..).zip(PEOPLE) {
            let org = RecordId(id(if *job == Job::Partner { 2 } else { 1 }));
            let new = NewAccount {
                user: format!("user{n}"),
                display: format!("User {n}"),
                org,
                team: Some((*team).to_owned()),
                roles: roles.to_vec(),
                projects: Vec::new(),
                language: "km".to_owned(),
                passphrase_hash: "hash".to_owned(),
            };
            let account = AccountId(id(100 + n));
            store.accounts().create_as(account, new, at(NOON_MS)).unwrap();
            let actor = Actor {
                account,
                org,
                team: Some((*team).to_owned()),
                roles: roles.to_vec(),
                projects: Vec::new(),
            };
            for _ in 0..=usize::from(usize::from(n) == TABLET_OF) {
                devices.push(register(&store, actor.clone(), *job, dice.bytes(), NOON_MS));
            }
        }
        assert_eq!(devices.len(), 20);
        drop(store);
        let files = std::fs::read_dir(dir.path().join("data")).unwrap().map(|file| {
            let file = file.unwrap();
            (file.file_name(), std::fs::read(file.path()).unwrap())
        });
        Self { files: files.collect(), devices }
    }
}

fn register(store: &Store, actor: Actor, job: Job, token: Token, now_ms: i64) -> Registered {
    let device = store.devices().register(actor.account, None, "Phone", at(now_ms)).unwrap();
    let session = NewSession {
        token_hash: token,
        account: actor.account,
        device: device.id,
        now: at(now_ms),
        expires: at(now_ms + 90 * DAY_MS),
    };
    store.sessions().create(session).unwrap();
    Registered { actor, job, device: device.id, node: device.node, token }
}
