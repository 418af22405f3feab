//! What every handler has at hand.

use std::{
    collections::HashMap,
    net::{IpAddr, SocketAddr},
    ops::Deref,
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};

use axum::extract::ConnectInfo;
use http::{Extensions, HeaderMap};
use model::{AccountId, date::Instant};
use parking_lot::Mutex;
use rules::policy::Actor;
use store::Store;
use tokio::sync::watch;

use crate::{
    auth::{passphrase::Passphrases, token::TokenHash, totp},
    clock::{self, Clock, Random},
    config::Config,
    dashboards,
    events::Hub,
    metrics::Metrics,
    problem::{Answer, Code, Problem},
    project_page,
    rates::Rates,
    session::Session,
    trust::Trust,
    worried::Meters,
};

/// As many pages of feeds are made at once as a small machine has cores, and some.
const PAGES_AT_ONCE: usize = 4;
/// Readings of a whole organisation at once.
const COUNTS_AT_ONCE: usize = 2;
/// How long somebody waits for a turn to count.
const TURN_MAX: Duration = Duration::from_secs(15);

/// The server's state: cheap to clone, one per process.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// What [`App`] holds.
pub struct Inner {
    /// The log and what follows from it.
    pub store: Store,
    /// Settings.
    pub config: Config,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub random: Arc<dyn Random>,
    /// Hashing of passphrases.
    pub passphrases: Passphrases,
    /// Second factors that wait for their first code: secret, and since when.
    pub totp_begun: Mutex<HashMap<AccountId, ([u8; totp::SECRET_BYTES], u64)>>,
    /// Requests per account and address.
    pub rates: Rates,
    /// What the public asks for.
    pub public: Meters,
    /// The projects that everybody may see, finished.
    pub projects: project_page::Kept,
    /// Dashboards that were worked out.
    pub dashboards: dashboards::Kept,
    /// Counters.
    pub metrics: Metrics,
    /// Live streams.
    pub hub: Hub,
    /// Whose certificates are believed when something is sent.
    pub trust: Trust,
    /// Whether set-up was done for certain.
    pub set_up_done: AtomicBool,
    /// Pages of feeds that are being made at once.
    pub pages: tokio::sync::Semaphore,
    /// Readings of a whole organisation under way.
    pub counting: tokio::sync::Semaphore,
    /// One set-up at a time.
    pub setting_up: tokio::sync::Mutex<()>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("App")
    }
}

impl Deref for App {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl App {
    /// State over an open store. `stopping` turns true when streams must end.
    ///
    /// # Errors
    /// [`Problem::unknown`] without randomness.
    pub fn new(
        config: Config,
        store: Store,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
        stopping: watch::Receiver<bool>,
    ) -> Answer<Self> {
        let salt = clock::bytes(random.as_ref())?;
        let passphrases =
            Passphrases::new(config.limits.passphrases_at_once, salt).map_err(Problem::unknown)?;
        let rates = Rates::new(&config.limits);
        let trust = Trust::new(config.receiver_authorities.clone());
        Ok(Self(Arc::new(Inner {
            store,
            config,
            clock,
            random,
            passphrases,
            totp_begun: Mutex::default(),
            rates,
            public: Meters::default(),
            projects: project_page::Kept::default(),
            dashboards: dashboards::Kept::default(),
            metrics: Metrics::default(),
            hub: Hub::new(stopping),
            trust,
            set_up_done: AtomicBool::new(false),
            pages: tokio::sync::Semaphore::new(PAGES_AT_ONCE),
            counting: tokio::sync::Semaphore::new(COUNTS_AT_ONCE),
            setting_up: tokio::sync::Mutex::new(()),
        })))
    }

    /// Does work of the store off the async threads.
    ///
    /// # Errors
    /// What the store says, as a problem.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> store::Result<T> + Send + 'static,
    ) -> Answer<T> {
        let store = self.store.clone();
        Ok(tokio::task::spawn_blocking(move || work(&store)).await??)
    }

    /// As [`App::run`], for what reads everything of an organisation: few at a time, for each needs much memory.
    ///
    /// # Errors
    /// [`Code::Unavailable`] when others take too long; what the store says.
    pub async fn count<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> store::Result<T> + Send + 'static,
    ) -> Answer<T> {
        let turn = tokio::time::timeout(TURN_MAX, self.counting.acquire()).await;
        let _turn = turn.ok().and_then(Result::ok).ok_or(Problem::new(Code::Unavailable))?;
        self.run(work).await
    }

    /// Now, Unix milliseconds.
    pub fn now_ms(&self) -> u64 {
        self.clock.now_ms()
    }

    /// Now.
    ///
    /// # Errors
    /// When the machine's clock is absurd.
    pub fn now(&self) -> Answer<Instant> {
        Instant::from_unix_millis(self.now_ms() as i64).map_err(Problem::unknown)
    }

    /// The live session of a token, with the rights of this moment.
    ///
    /// # Errors
    /// [`Code::SignedOut`] when it ended, was revoked or never was.
    pub async fn session(&self, token: TokenHash) -> Answer<Session> {
        let (now, sessions) = (self.now()?, self.config.sessions);
        let idle_ms_max = move |actor: &Actor| sessions.idle_of(&actor.roles).as_millis() as u64;
        let found = self
            .run(move |store| match store.sessions().signed_in(token, now, idle_ms_max) {
                Err(store::Error::NoNetwork) => Ok(None),
                found => found,
            })
            .await?;
        let store::SignedIn { session, actor, node } = found.ok_or(Problem::new(Code::SignedOut))?;
        Ok(Session { actor, device: session.device, node, expires: session.expires, token })
    }

    /// The same session a moment later, as it is now.
    ///
    /// # Errors
    /// As [`App::session`].
    pub async fn still(&self, session: &Session) -> Answer<Session> {
        self.session(session.token).await
    }

    /// Where a request comes from: the peer, or whom a trusted proxy names.
    pub fn address(&self, extensions: &Extensions, headers: &HeaderMap) -> IpAddr {
        let peer = peer(extensions).map_or(IpAddr::from([0, 0, 0, 0]), |peer| peer.ip().to_canonical());
        if !self.config.trusted_proxies.contains(&peer) {
            return peer;
        }
        let named =
            headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).next_back();
        named.and_then(|list| list.rsplit(',').next()?.trim().parse().ok()).unwrap_or(peer)
    }
}

/// The other end of the connection.
pub fn peer(extensions: &Extensions) -> Option<SocketAddr> {
    extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| *peer)
}
