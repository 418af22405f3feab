//! Listening, and stopping without cutting anybody off.

use std::{convert::Infallible, future::Future, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, body::Body, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use store::Store;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{Semaphore, watch},
    time::MissedTickBehavior,
};
use tower::ServiceExt as _;

use crate::{
    clock::System, config::Config, counted_ahead, events::News, exchange, observe, problem::Problem, router,
    state::App,
};

/// Longest time for the head of a request.
const HEAD_TIME_MAX: Duration = Duration::from_secs(15);
/// How long requests under way may take after the stop.
const STOP_TIME_MAX: Duration = Duration::from_secs(20);
/// How often things that end by themselves are looked at.
const TIDY_EVERY: Duration = Duration::from_mins(1);

/// Why the server does not run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, or not ours.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// Where.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// No randomness, or no passphrase hashing.
    #[error("cannot start: {0}")]
    Start(String),
}

/// A server that listens but does not answer yet.
#[derive(Debug)]
pub struct Server {
    app: App,
    listener: TcpListener,
    stop: watch::Sender<bool>,
}

impl Server {
    /// Opens the address.
    ///
    /// # Errors
    /// [`ServeError`].
    pub async fn bind(config: Config, store: Store) -> Result<Self, ServeError> {
        let address = config.listen;
        let listener =
            TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })?;
        let (stop, stopping) = watch::channel(false);
        let app = App::new(config, store, Arc::new(System), Arc::new(System), stopping)
            .map_err(|problem| ServeError::Start(problem.cause().unwrap_or("unknown").to_owned()))?;
        Ok(Self { app, listener, stop })
    }

    /// Where it listens; the port is real when port 0 was asked for.
    pub fn address(&self) -> SocketAddr {
        self.listener.local_addr().unwrap_or(self.app.config.listen)
    }

    /// Answers until `shutdown`, then lets requests under way end.
    pub async fn run(self, shutdown: impl Future<Output = ()> + Send) {
        observe::quiet_panics();
        tracing::info!(event = "server.started", address = %self.address(), "listening");
        let router = router(self.app.clone());
        let open = Arc::new(Semaphore::new(self.app.config.limits.connections_max));
        let graceful = GracefulShutdown::new();
        let tidying = tokio::spawn(tidy(self.app.clone()));
        let sending = tokio::spawn(exchange::run(self.app.clone()));
        let counting = tokio::spawn(counted_ahead::run(self.app.clone()));
        let mut shutdown = std::pin::pin!(shutdown);
        loop {
            // A place first: when all are taken, the next caller waits in the system's queue.
            let place = tokio::select! {
                () = &mut shutdown => break,
                place = Arc::clone(&open).acquire_owned() => place,
            };
            let (Ok(place), accepted) = (
                place,
                tokio::select! {
                    () = &mut shutdown => break,
                    accepted = self.listener.accept() => accepted,
                },
            ) else {
                break;
            };
            match accepted {
                Ok((stream, peer)) => {
                    let connection = graceful.watch(connection(stream, peer, router.clone()));
                    tokio::spawn(async move {
                        // A caller who hangs up or says nothing is no event of ours.
                        let _ = connection.await;
                        drop(place);
                    });
                }
                // Out of file handles: taking a breath is all that helps.
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
        tracing::info!(event = "server.stopping", "stopping");
        let _ = self.stop.send(true);
        tidying.abort();
        sending.abort();
        counting.abort();
        let _ = tokio::time::timeout(STOP_TIME_MAX, graceful.shutdown()).await;
        tracing::info!(event = "server.stopped", "stopped");
    }
}

/// Listens and answers until `shutdown`.
///
/// # Errors
/// [`ServeError`].
pub async fn serve(
    config: Config,
    store: Store,
    shutdown: impl Future<Output = ()> + Send,
) -> Result<(), ServeError> {
    Server::bind(config, store).await?.run(shutdown).await;
    Ok(())
}

type Connection = http1::Connection<TokioIo<TcpStream>, TowerToHyperService<BoxedService>>;
type BoxedService = tower::util::BoxCloneSyncService<Request<Incoming>, axum::response::Response, Infallible>;

fn connection(stream: TcpStream, peer: SocketAddr, router: Router) -> Connection {
    // A lost delay is worth more here than a saved packet: answers are small and people wait for them.
    let _ = stream.set_nodelay(true);
    let service = router.map_request(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME_MAX)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(BoxedService::new(service)))
}

/// Ends what ends by itself: consents, answers that are due, sessions.
async fn tidy(app: App) {
    let mut every = tokio::time::interval(TIDY_EVERY);
    every.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        app.rates.tidy();
        app.public.tidy();
        if let Err(problem) = tick(&app).await {
            tracing::error!(event = "tidy.failed", cause = problem.cause(), "tidying failed");
        }
    }
}

async fn tick(app: &App) -> Result<(), Problem> {
    let now = app.now()?;
    let changed = app
        .run(move |store| {
            if store.network()?.is_none() {
                return Ok(false);
            }
            store.sessions().sweep(now)?;
            store.tick(now)
        })
        .await?;
    if changed {
        app.hub.tell(News::Changed(0));
    }
    Ok(())
}
