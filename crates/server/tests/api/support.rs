//! A house to knock at: server state, some organisations, people with sessions, and calls in few words.

use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{
        Arc, Mutex, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{Router, body::Body, extract::ConnectInfo};
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use model::{AccountId, EntryId, KindName, RecordId, date::Instant, id::DeviceId};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};
use server::{
    App, Config,
    auth::token::Token,
    clock::{Clock, NoRandomness, Random},
};
use sha2::{Digest as _, Sha256};
use store::{AccountChange, NewAccount, NewSession, OperatorKey, Store};
use tempfile::TempDir;
use tokio::sync::watch;
use tower::ServiceExt as _;

/// 2026-11-22T08:00:00Z.
pub const START_MS: u64 = 1_795_334_400_000;

/// A clock that goes when told to.
pub struct TestClock(AtomicU64);

impl TestClock {
    pub fn advance_s(&self, seconds: u64) {
        self.0.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for TestClock {
    fn now_ms(&self) -> u64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// The same bytes in every run.
#[derive(Default)]
pub struct TestRandom(AtomicU64);

impl TestRandom {
    fn take(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(32) {
            let count = self.0.fetch_add(1, Ordering::SeqCst);
            chunk.copy_from_slice(&Sha256::digest(count.to_be_bytes())[..chunk.len()]);
        }
    }
}

impl Random for TestRandom {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), NoRandomness> {
        self.take(buffer);
        Ok(())
    }
}

impl store::Random for TestRandom {
    fn fill(&self, buffer: &mut [u8]) -> store::Result<()> {
        self.take(buffer);
        Ok(())
    }
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Reply {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The lines of a stream.
    pub fn lines(&self) -> Vec<Value> {
        self.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[track_caller]
    pub fn ok(self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.text());
        self.json()
    }

    /// Status, code, field and rule of a problem.
    #[track_caller]
    pub fn problem(&self) -> (u16, String, Option<String>, Option<String>) {
        assert_eq!(
            self.headers[header::CONTENT_TYPE],
            "application/problem+json",
            "{} {}",
            self.status,
            self.text()
        );
        let document = self.json();
        let text = |name: &str| document[name].as_str().map(str::to_owned);
        assert_eq!(document["id"].as_str().unwrap(), self.headers["x-request-id"].to_str().unwrap());
        (self.status.as_u16(), text("code").unwrap(), text("field"), text("rule"))
    }

    #[track_caller]
    pub fn is(&self, status: u16, code: &str) {
        let (found, found_code, ..) = self.problem();
        assert_eq!((found, found_code.as_str()), (status, code), "{}", self.text());
    }
}

/// Somebody with a session.
#[derive(Clone)]
pub struct Caller {
    pub actor: Actor,
    pub token: String,
    pub device: DeviceId,
    pub node: String,
}

/// Server state in a temporary folder.
pub struct House {
    pub app: App,
    pub clock: Arc<TestClock>,
    router: Router,
    description: Value,
    pub stop: watch::Sender<bool>,
    said: AtomicU64,
    _folder: TempDir,
}

impl House {
    /// A server before its set-up.
    pub fn empty() -> Self {
        Self::with(Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0))))
    }

    pub fn with(config: Config) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let random = Arc::new(TestRandom::default());
        let clock = Arc::new(TestClock(AtomicU64::new(START_MS)));
        let mut settings = store::Config::new(
            format!("sqlite:{}", folder.path().join("data").display()),
            OperatorKey::from_bytes([7; 32]),
            folder.path().join("blobs"),
        );
        settings.random = random.clone();
        let store = Store::open(settings).unwrap();
        let (stop, stopping) = watch::channel(false);
        let app = App::new(config, store, clock.clone(), random, stopping).unwrap();
        let router = server::router(app.clone());
        let description = server::description(app.clone());
        Self { app, clock, router, description, stop, said: AtomicU64::new(0), _folder: folder }
    }

    /// A server with a network and nobody in it.
    pub fn open() -> Self {
        Self::with_network(Self::empty())
    }

    /// The same, for tests that ask more in a moment than anybody does in an hour.
    pub fn open_for_many_questions() -> Self {
        let mut config = Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0)));
        config.limits.address_burst = u32::MAX;
        config.limits.account_burst = u32::MAX;
        Self::with_network(Self::with(config))
    }

    /// A server with a network, set so.
    pub fn open_with(config: Config) -> Self {
        Self::with_network(Self::with(config))
    }

    fn with_network(house: Self) -> Self {
        house.app.store.create_network("Borders", &["km".to_owned(), "en".to_owned()], house.now()).unwrap();
        house
    }

    pub fn now(&self) -> Instant {
        Instant::from_unix_millis(self.clock.now_ms() as i64).unwrap()
    }

    pub fn id(&self) -> RecordId {
        let count = self.said.fetch_add(1, Ordering::SeqCst);
        // Salted: the same counter makes the identifiers of accounts and devices.
        let bytes = Sha256::digest(format!("record {count}"));
        RecordId::new(self.clock.now_ms(), bytes[..10].try_into().unwrap())
    }

    /// Somebody new, signed in past the passphrase.
    pub fn caller(&self, user: &str, org: RecordId, team: Option<&str>, roles: &[Role]) -> Caller {
        let account = NewAccount {
            user: user.to_owned(),
            display: format!("The {user}"),
            org,
            team: team.map(str::to_owned),
            roles: roles.to_vec(),
            projects: Vec::new(),
            language: "km".to_owned(),
            passphrase_hash: "none".to_owned(),
        };
        let account = self.app.store.accounts().create(account, self.now()).unwrap();
        self.session_of(account.id)
    }

    pub fn session_of(&self, id: AccountId) -> Caller {
        let account = self.app.store.accounts().get(id).unwrap().unwrap();
        let token = Token::new(self.app.random.as_ref()).unwrap();
        let device = self.app.store.devices().register(id, None, "phone", self.now()).unwrap();
        let expires = self.now().plus_hours(24 * 90);
        let session =
            NewSession { token_hash: token.hash(), account: id, device: device.id, now: self.now(), expires };
        self.app.store.sessions().create(session).unwrap();
        Caller {
            actor: account.actor(),
            token: token.reveal().to_owned(),
            device: device.id,
            node: device.node.0.iter().map(|byte| format!("{byte:02x}")).collect(),
        }
    }

    /// Gives a donor's account projects: these and no other.
    pub fn give(&self, donor: &Caller, projects: &[RecordId]) {
        let change = AccountChange { projects: Some(projects.to_vec()), ..AccountChange::default() };
        self.app.store.accounts().update(donor.actor.account, change).unwrap();
    }

    /// Another system of an organisation, by a connection that is on: its token.
    pub fn system(&self, org: RecordId) -> String {
        let token = Token::new(self.app.random.as_ref()).unwrap();
        let (name, system) = ("Their system".to_owned(), "oscar".to_owned());
        let new = store::NewConnection { org, name, system, url: None, token_hash: token.hash() };
        let (made, _) = self.app.store.connections().create(new, self.now()).unwrap();
        let on = Some(rules::exchange::ConnectionState::On);
        let change = store::ConnectionChange { state: on, ..store::ConnectionChange::default() };
        self.app.store.connections().update(made.id, change).unwrap();
        token.reveal().to_owned()
    }

    /// Sends a request as it is.
    pub async fn raw(&self, mut request: Request<Body>) -> Reply {
        if request.extensions().get::<ConnectInfo<SocketAddr>>().is_none() {
            request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([203, 0, 113, 9], 40_000))));
        }
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.map(|body| body.to_bytes().to_vec()).unwrap_or_default();
        let reply = Reply { status: parts.status, headers: parts.headers, bytes };
        check_against(&self.description, &method, &path, &reply);
        reply
    }

    /// The router itself, for answers that do not end.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    pub fn description(&self) -> &Value {
        &self.description
    }

    pub fn request(
        &self,
        caller: Option<&Caller>,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Request<Body> {
        let mut request = Request::builder().method(method).uri(format!("/api/v1{path}"));
        if let Some(caller) = caller {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", caller.token));
        }
        match body {
            Some(body) => request
                .header(header::CONTENT_TYPE, "application/json")
                .body(Body::from(body.to_string()))
                .unwrap(),
            None => request.body(Body::empty()).unwrap(),
        }
    }

    pub async fn get(&self, caller: &Caller, path: &str) -> Reply {
        self.raw(self.request(Some(caller), Method::GET, path, None)).await
    }

    pub async fn post(&self, caller: &Caller, path: &str, body: Value) -> Reply {
        self.raw(self.request(Some(caller), Method::POST, path, Some(body))).await
    }

    pub async fn send(
        &self,
        caller: Option<&Caller>,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Reply {
        self.raw(self.request(caller, method, path, body)).await
    }

    /// An entry that sets fields.
    pub fn edit(&self, caller: &Caller, kind: KindName, record: RecordId, seen: u64, set: Value) -> Value {
        self.entry(caller, kind, record, &json!({"edit": {"set": set, "seen": seen}}))
    }

    /// An entry that asks for an act.
    pub fn act(
        &self,
        caller: &Caller,
        kind: KindName,
        record: RecordId,
        seen: u64,
        name: &str,
        args: Value,
    ) -> Value {
        self.entry(caller, kind, record, &json!({"act": {"name": name, "args": args, "seen": seen}}))
    }

    fn entry(&self, caller: &Caller, kind: KindName, record: RecordId, say: &Value) -> Value {
        let count = self.said.fetch_add(1, Ordering::SeqCst);
        let id: EntryId = self.id().to_string().parse().unwrap();
        let mut entry = json!({
            "id": id, "record": record, "kind": kind,
            "at": format!("{:012x}-{:04x}-{}", self.clock.now_ms(), count % 65_536, caller.node),
        });
        for (name, value) in say.as_object().unwrap() {
            entry[name] = value.clone();
        }
        entry
    }

    /// Says entries and gives their outcomes.
    pub async fn say(&self, caller: &Caller, entries: &[Value]) -> Vec<Value> {
        let reply = self.post(caller, "/sync/up", json!({"entries": entries})).await.ok();
        reply["outcomes"].as_array().unwrap().clone()
    }

    /// Says one entry that must be accepted; gives its place in the log.
    #[track_caller]
    pub fn accepted<'a>(&'a self, caller: &'a Caller, entry: Value) -> impl Future<Output = u64> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let outcome = self.say(caller, &[entry]).await.remove(0);
            assert_eq!(outcome["outcome"], "accepted", "{place}: {outcome}");
            outcome["seq"].as_u64().unwrap()
        }
    }

    /// Everything that a new device of the caller gets, as lines.
    pub async fn sync_all(&self, caller: &Caller) -> Vec<Value> {
        let body = json!({"since": 0, "keys": "", "cursors": {}});
        let reply = self.post(caller, "/sync/down", body).await;
        assert_eq!(reply.status, 200, "{}", reply.text());
        reply.lines()
    }
}

type Validators = Mutex<HashMap<String, Arc<jsonschema::Validator>>>;

/// Whether the answer is what the description promises.
fn check_against(description: &Value, method: &Method, path: &str, reply: &Reply) {
    let Some(template) = template_of(description, path) else { return };
    let operation = &description["paths"][&template][method.as_str().to_lowercase()];
    if operation.is_null() {
        assert_eq!(reply.status, 405, "{method} {template}");
        return;
    }
    let status = reply.status.as_str();
    let described = match &operation["responses"][status] {
        Value::Null => {
            assert!(!reply.status.is_success(), "{method} {template}: {status} is not described");
            &operation["responses"]["default"]
        }
        described => described,
    };
    let content_type = reply.headers.get(header::CONTENT_TYPE).map_or("", |value| value.to_str().unwrap());
    let content_type = content_type.split(';').next().unwrap();
    let Value::Object(contents) = &described["content"] else {
        assert!(reply.bytes.is_empty(), "{method} {template}: {status} is described without content");
        return;
    };
    if contents.contains_key("application/octet-stream") && reply.status.is_success() {
        return;
    }
    let content = contents
        .get(content_type)
        .unwrap_or_else(|| panic!("{method} {template}: {status} as {content_type}"));
    if reply.headers.contains_key(header::CONTENT_ENCODING) {
        return;
    }
    let check = |instance: &Value| {
        let validator = validator(description, &content["schema"]);
        let errors: Vec<String> =
            validator.iter_errors(instance).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{method} {template} {status}: {errors:?}\n{instance}");
    };
    match content_type {
        "application/json" | "application/problem+json" => check(&reply.json()),
        "application/x-ndjson" => reply.lines().iter().for_each(check),
        _ => {}
    }
}

fn validator(description: &Value, schema: &Value) -> Arc<jsonschema::Validator> {
    static VALIDATORS: OnceLock<Validators> = OnceLock::new();
    let mut validators = VALIDATORS.get_or_init(Validators::default).lock().unwrap();
    let validator = validators.entry(schema.to_string()).or_insert_with(|| {
        let root = json!({"$schema": "https://json-schema.org/draft/2020-12/schema", "allOf": [schema], "components": description["components"]});
        Arc::new(jsonschema::options().should_validate_formats(true).build(&root).unwrap())
    });
    validator.clone()
}

/// The path of the description that a path is an instance of; fixed parts win.
pub fn template_of(description: &Value, path: &str) -> Option<String> {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |template: &&String| {
        let wanted: Vec<&str> = template.split('/').collect();
        wanted.len() == parts.len() && wanted.iter().zip(&parts).all(|(w, p)| w.starts_with('{') || w == p)
    };
    description["paths"]
        .as_object()
        .unwrap()
        .keys()
        .filter(fits)
        .min_by_key(|template| template.matches('{').count())
        .cloned()
}
