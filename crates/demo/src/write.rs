//! Writing the script into a store: as the people who say it, in the order of time, many lines at once.

use std::collections::HashMap;

use model::{AccountId, Entry, Hlc, KindName, Outcome, RecordId, date::Instant, entry::Say, hlc::Node};
use store::{AccountChange, NewAccount, PAGE_RECORDS_MAX, Query, Record, Store};

use crate::{
    calendar::Calendar,
    cast::{Cast, GIVEN, ORGANISATIONS, USERS, User},
    emergencies, photo,
    rng::Rng,
    script::{Line, Seen, unix_ms},
    story::{exchange, tell},
    unusual,
    world::Scale,
};

/// Most lines of one call to the store.
const LINES_MAX: usize = 400;
const DAY_MS: i64 = 24 * 3_600_000;
/// Phones come into reach of a connection about so often.
const WINDOW_MS: i64 = 7 * DAY_MS;

/// What was made.
#[derive(Clone, Debug)]
pub struct Made {
    /// Who can sign in.
    pub cast: Cast,
    /// Lines written.
    pub entries: usize,
    /// What the store refused, by rule: nothing, unless the script and the rules have parted.
    pub refused: Vec<String>,
}

/// Makes the network in an empty store. `hashes` are the Argon2id texts of the demo passphrase, one for each of [`USERS`].
pub fn make(
    store: &Store,
    now: Instant,
    scale: Scale,
    seed: u64,
    hashes: Vec<String>,
    progress: &mut dyn FnMut(u64, u64),
) -> store::Result<Made> {
    let calendar = Calendar::new(now);
    let founded = calendar.ago(scale.days() + 31, 8, 0);
    store.create_network(
        "Demo network – all people invented",
        &["en", "km", "th"].map(str::to_owned),
        founded,
    )?;
    let cast = cast(store, founded, seed, hashes)?;
    let connection = exchange::connect(store, &cast, seed, founded)?;
    let lines = tell(calendar, scale, cast.clone(), seed);
    let mut writer = Writer::new(store, &cast);
    let all = lines.len();
    for (done, line) in lines.into_iter().enumerate() {
        writer.say(line)?;
        if done % 100 == 0 {
            progress(done as u64, all as u64);
        }
    }
    writer.flush()?;
    give_projects(store, &cast)?;
    exchange::pause(store, connection, now)?;
    unusual::read(store, &cast, now)?;
    store.tick(now)?;
    emergencies::open(store, &cast, now, seed)?;
    progress(all as u64, all as u64);
    Ok(Made { refused: writer.refused, cast, entries: all })
}

fn cast(store: &Store, founded: Instant, seed: u64, hashes: Vec<String>) -> store::Result<Cast> {
    let mut rng = Rng::new(seed ^ 0x0dd_ba11);
    let orgs: Vec<RecordId> =
        ORGANISATIONS.iter().map(|_| RecordId::new(unix_ms(founded), rng.bytes())).collect();
    let mut users = Vec::new();
    for (part, passphrase_hash) in USERS.iter().zip(hashes) {
        let org = ORGANISATIONS.iter().position(|org| org.code == part.org).unwrap_or_default();
        let account = AccountId::new(unix_ms(founded), rng.bytes());
        let new = NewAccount {
            user: part.user.to_owned(),
            display: part.display.to_owned(),
            org: orgs[org],
            team: part.team.map(str::to_owned),
            roles: part.roles.iter().filter_map(|role| role.parse().ok()).collect(),
            projects: Vec::new(),
            language: part.language.to_owned(),
            passphrase_hash,
        };
        store.accounts().create_as(account, new, founded)?;
        users.push(User { account, org, part });
    }
    Ok(Cast { orgs, users })
}

/// What an administrator does once there are projects: a donor's account reads those that it was given.
fn give_projects(store: &Store, cast: &Cast) -> store::Result<()> {
    for (name, code) in GIVEN {
        let user = &cast.users[cast.user(name)];
        let Some(admin) = cast.with_role(user.org, "system_admin").first().copied() else { continue };
        let admin = cast.actor(&cast.users[admin]);
        let query = Query { limit: PAGE_RECORDS_MAX, ..Query::of(KindName::Project) };
        let found = store.list(&admin, &query)?.records.into_iter();
        let is_it = |project: &Record| {
            project.org == admin.org
                && project.fields.get("code").and_then(|code| code.as_str()) == Some(*code)
        };
        let projects = Some(found.filter(is_it).map(|project| project.id).collect());
        store.accounts().update(user.account, AccountChange { projects, ..AccountChange::default() })?;
    }
    Ok(())
}

/// Lines on their way: gathered by author as long as nobody needs another's.
struct Writer<'a> {
    store: &'a Store,
    cast: &'a Cast,
    clocks: Vec<Hlc>,
    versions: HashMap<RecordId, u64>,
    waiting: Vec<(usize, Vec<Entry>)>,
    touched: HashMap<RecordId, usize>,
    first_at: Option<Instant>,
    last_at: Option<Instant>,
    refused: Vec<String>,
}

impl<'a> Writer<'a> {
    fn new(store: &'a Store, cast: &'a Cast) -> Self {
        let node = |user: usize| Node([0xde, 0x30, 0, 0, (user >> 8) as u8, user as u8]);
        let clocks =
            (0..cast.users.len()).map(|user| Hlc { wall_ms: 0, counter: 0, node: node(user) }).collect();
        let (versions, waiting, touched, refused) = (HashMap::new(), Vec::new(), HashMap::new(), Vec::new());
        Self { store, cast, clocks, versions, waiting, touched, first_at: None, last_at: None, refused }
    }

    fn say(&mut self, line: Line) -> store::Result<()> {
        let needs = needs(&line);
        let others = needs.iter().any(|record| self.touched.get(record).is_some_and(|by| *by != line.by));
        let late = self.first_at.is_some_and(|first| first.millis_until(line.at) > WINDOW_MS);
        // Raised by the office from all that was said before.
        if others || late || line.kind == KindName::Alert {
            self.flush()?;
        }
        self.first_at.get_or_insert(line.at);
        self.last_at = Some(line.at);
        self.touched.insert(line.record, line.by);
        let by = line.by;
        let file = (line.kind == KindName::Attachment).then_some(line.record);
        if line.kind == KindName::Alert {
            self.look(&line)?;
        }
        let entry = self.entry(line);
        match self.waiting.iter_mut().find(|(author, _)| *author == by) {
            Some((_, entries)) => entries.push(entry),
            None => self.waiting.push((by, vec![entry])),
        }
        if file.is_some() || self.waiting.iter().any(|(_, entries)| entries.len() >= LINES_MAX) {
            self.flush()?;
        }
        file.map_or(Ok(()), |file| self.fill(by, file))
    }

    /// A phone sends the bytes of a photo right after it has told of it.
    fn fill(&mut self, by: usize, file: RecordId) -> store::Result<()> {
        let actor = self.cast.actor(&self.cast.users[by]);
        if !self.store.put_blob(&actor, file, photo::KITE)? {
            self.refused.push("the photo of a story".to_owned());
        }
        Ok(())
    }

    /// What somebody has before them who answers what the office raised.
    fn look(&mut self, line: &Line) -> store::Result<()> {
        let actor = self.cast.actor(&self.cast.users[line.by]);
        if let Some(record) = self.store.record(&actor, line.record)? {
            self.versions.insert(line.record, record.version);
        }
        Ok(())
    }

    fn entry(&mut self, line: Line) -> Entry {
        let clock = &mut self.clocks[line.by];
        *clock = clock.tick(unix_ms(line.at));
        let seen = match line.seen {
            Seen::Latest => self.versions.get(&line.record).copied().unwrap_or_default(),
            Seen::Nothing => 0,
        };
        let mut say = line.say;
        match &mut say {
            Say::Edit(edit) => edit.seen = seen,
            Say::Act(act) => act.seen = seen,
        }
        Entry { id: line.id, record: line.record, kind: line.kind, at: *clock, say }
    }

    fn flush(&mut self) -> store::Result<()> {
        // Received right after the last of them was said.
        let Some(received) = self.last_at.map(|at| at.plus_millis(1_000)) else { return Ok(()) };
        for (by, entries) in std::mem::take(&mut self.waiting) {
            let records: HashMap<_, _> =
                entries.iter().map(|entry| (entry.id, (entry.record, what(entry)))).collect();
            let user = &self.cast.users[by];
            let actor = self.cast.actor(user);
            for taken in self.store.append(&actor, self.clocks[by].node, entries, received)? {
                let Some((record, what)) = records.get(&taken.id) else { continue };
                match taken.outcome {
                    Outcome::Accepted => drop(self.versions.insert(*record, taken.seq)),
                    Outcome::Refused(refusal) => {
                        let field = refusal.field.unwrap_or_default();
                        self.refused.push(format!("{} {what}: {} {field}", user.part.user, refusal.rule));
                    }
                }
            }
        }
        self.touched.clear();
        (self.first_at, self.last_at) = (None, None);
        Ok(())
    }
}

fn what(entry: &Entry) -> String {
    match &entry.say {
        Say::Edit(_) => format!("sets {}", entry.kind.as_str()),
        Say::Act(act) => format!("{}.{}", entry.kind.as_str(), act.name),
    }
}

/// Records that must be in the store before a line: its own, and every one that it points to.
fn needs(line: &Line) -> Vec<RecordId> {
    let mut needs = vec![line.record];
    for value in line.say.fields().values() {
        let items = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
        needs.extend(
            items.iter().filter_map(|item| item.as_str()).filter_map(|text| text.parse::<RecordId>().ok()),
        );
    }
    needs
}
