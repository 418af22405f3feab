//! Who may call a route at all. Every route is declared with its rule in one step ([`Routes::route`]), and the rule is
//! what lets the request through: a handler that wants a [`Session`] gets one only where the rule demands one.
//! What a caller may see or do once inside is the business of `rules::policy`, asked by the store.

use axum::{
    extract::{FromRequestParts, Request, State},
    middleware::{self, Next},
    response::{IntoResponse as _, Response},
};
use http::{header, request::Parts};
use rules::policy::Role;
use serde_json::json;
use utoipa::openapi::{
    ContentBuilder, PathItem, Ref, ResponseBuilder, path::Operation, security::SecurityRequirement,
};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

use crate::{
    auth::token::Token,
    problem::{Answer, Code, Problem},
    state::{self, App},
};

pub use crate::session::Session;

/// Who may call a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody.
    Open,
    /// Only programs on the machine itself, not through a proxy.
    Machine,
    /// Whoever is signed in.
    Session,
    /// Whoever is signed in; anybody, where the network opens its directory (`open_directory`).
    Directory,
    /// Another system, by the token of its connection; no session opens it, and the token opens nothing else.
    OtherSystem,
    /// Whoever administers users: `system_admin`.
    Administrator,
    /// Whoever leads an organisation: `director`.
    Director,
}

impl Access {
    /// The name in the description and in the access matrix.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Machine => "machine",
            Self::Session => "session",
            Self::Directory => "directory",
            Self::OtherSystem => "other_system",
            Self::Administrator => "administrator",
            Self::Director => "director",
        }
    }

    /// The role that the rule asks for.
    fn role(self) -> Option<Role> {
        match self {
            Self::Open | Self::Machine | Self::Session | Self::Directory | Self::OtherSystem => None,
            Self::Administrator => Some(Role::SystemAdmin),
            Self::Director => Some(Role::Director),
        }
    }
}

impl FromRequestParts<App> for Session {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Answer<Self> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::new(Code::SignedOut))
    }
}

/// The connection that another system asks by.
#[derive(Clone, Debug)]
pub struct Connected(pub store::Connection);

impl FromRequestParts<App> for Connected {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Answer<Self> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::new(Code::SignedOut))
    }
}

/// Routes with their rules.
pub struct Routes {
    app: App,
    router: OpenApiRouter<App>,
}

impl Routes {
    /// None yet.
    pub fn new(app: App) -> Self {
        let router = OpenApiRouter::with_openapi(crate::openapi::base());
        Self { app, router }
    }

    /// Adds a route: the only way to.
    #[must_use]
    pub fn route(mut self, access: Access, (schemas, mut paths, methods): UtoipaMethodRouter<App>) -> Self {
        for item in paths.paths.values_mut() {
            operations(item).for_each(|operation| describe(operation, access));
        }
        let methods = methods.route_layer(middleware::from_fn_with_state((self.app.clone(), access), guard));
        self.router = self.router.routes((schemas, paths, methods));
        self
    }

    /// The router of pages that have no prefix, and its description.
    pub fn finish_at_root(self) -> (axum::Router<App>, utoipa::openapi::OpenApi) {
        self.router.split_for_parts()
    }

    /// The router under its prefix, and its description.
    pub fn finish(self, prefix: &str) -> (axum::Router<App>, utoipa::openapi::OpenApi) {
        OpenApiRouter::new().nest(prefix, self.router).split_for_parts()
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.put, &mut item.post, &mut item.patch, &mut item.delete].into_iter().flatten()
}

/// Writes the rule into the description, with the problems that any route may answer.
fn describe(operation: &mut Operation, access: Access) {
    let extensions =
        utoipa::openapi::extensions::ExtensionsBuilder::new().add("x-access", json!(access.as_str())).build();
    operation.extensions.get_or_insert_default().merge(extensions);
    if access.role().is_some() || matches!(access, Access::Session | Access::Directory | Access::OtherSystem)
    {
        operation.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
    }
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let problem = ResponseBuilder::new()
        .description("What went wrong")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.insert("default".to_owned(), problem.into());
}

/// Lets a request through to its handler, or not.
async fn guard(State((app, access)): State<(App, Access)>, mut request: Request, next: Next) -> Response {
    let admitted = match access {
        Access::Open => Ok(None),
        Access::Machine => machine(&request).map(|()| None),
        Access::Directory if app.config.open_directory => Ok(None),
        Access::OtherSystem => {
            let token = token(&request);
            connected(&app, token).await.map(|found| {
                request.extensions_mut().insert(found);
                None
            })
        }
        Access::Session | Access::Directory | Access::Administrator | Access::Director => {
            let token = token(&request);
            signed_in(&app, access, token).await.map(Some)
        }
    };
    match admitted {
        Ok(session) => {
            if let Some(session) = session {
                request.extensions_mut().insert(session);
            }
            next.run(request).await
        }
        Err(problem) => problem.into_response(),
    }
}

/// Behind a proxy on the same machine everybody seems to be local: whoever was forwarded is not.
fn machine(request: &Request) -> Answer<()> {
    let forwarded = ["forwarded", "x-forwarded-for", "x-real-ip", "via"]
        .iter()
        .any(|name| request.headers().contains_key(*name));
    let local = state::peer(request.extensions()).is_some_and(|peer| peer.ip().to_canonical().is_loopback());
    if local && !forwarded { Ok(()) } else { Err(Problem::new(Code::NotFound)) }
}

fn token(request: &Request) -> Option<Token> {
    Token::from_header(request.headers().get(header::AUTHORIZATION)?.to_str().ok()?)
}

/// The connection of a token. One that is not on opens nothing, and says so to its own system alone.
async fn connected(app: &App, token: Option<Token>) -> Answer<Connected> {
    let hash = token.ok_or(Problem::new(Code::SignedOut))?.hash();
    let found = app
        .run(move |store| match store.connections().by_token(hash) {
            Err(store::Error::NoNetwork) => Ok(None),
            found => found,
        })
        .await?;
    let found = found.ok_or(Problem::new(Code::SignedOut))?;
    app.rates.account(found.actor().account)?;
    if found.state == rules::exchange::ConnectionState::On {
        Ok(Connected(found))
    } else {
        Err(Problem::forbidden("connection_off"))
    }
}

async fn signed_in(app: &App, access: Access, token: Option<Token>) -> Answer<Session> {
    let token = token.ok_or(Problem::new(Code::SignedOut))?;
    let session = app.session(token.hash()).await?;
    app.rates.account(session.actor.account)?;
    match access.role() {
        Some(role) if !session.actor.roles.contains(&role) => Err(Problem::forbidden("role")),
        _ => Ok(session),
    }
}
