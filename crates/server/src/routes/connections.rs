//! `/exchange/connections`: other systems of the administrator's own organisation, what they were told, and codes of theirs
//! that nobody has said the meaning of.

use axum::{Json, extract::State};
use http::StatusCode;
use model::{RecordId, codes, date::Instant};
use rules::{exchange::ConnectionState, policy};
use serde::{Deserialize, Deserializer, Serialize};
use store::{ConnectionChange, NewConnection};
use utoipa::ToSchema;

use crate::{
    access::Session,
    auth::token::Token,
    events::News,
    exchange::address,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    state::App,
};

/// Longest name of a connection, characters.
const NAME_CHARS_MAX: usize = 80;

/// A connection as its administrator sees it: without its secrets.
#[derive(Serialize, ToSchema)]
pub struct Connection {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
    /// What it is called.
    name: String,
    /// Which system: a code of `external_system`.
    system: String,
    /// Where events are sent; none = the system asks by itself.
    url: Option<String>,
    /// `draft`, `on` or `paused`.
    state: &'static str,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created: Instant,
    /// Until when the secret before signs too.
    #[schema(value_type = Option<String>, format = DateTime)]
    overlap_until: Option<Instant>,
    /// Events that have not arrived yet.
    waiting: u64,
    /// Events that were tried for three days.
    parked: u64,
}

/// A connection to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionToMake {
    /// What to call it.
    name: String,
    /// Which system: a code of `external_system`.
    system: String,
    /// Where events are sent, by https.
    url: Option<String>,
}

/// A connection with what is shown of it once.
#[derive(Serialize, ToSchema)]
pub struct MadeConnection {
    /// The connection, a draft.
    connection: Connection,
    /// Signs what is sent (Standard Webhooks). Nothing shows it again.
    secret: String,
    /// What the system asks with. Nothing shows it again.
    token: String,
}

/// A new secret or a new token, shown once.
#[derive(Serialize, ToSchema)]
pub struct Shown {
    /// Itself.
    shown: String,
    /// Until when the one before holds too; none = it ended at once.
    #[schema(value_type = Option<String>, format = DateTime)]
    before_until: Option<Instant>,
}

/// What to change; what is absent stays.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ConnectionToChange {
    /// Its name.
    name: Option<String>,
    /// Where events are sent; `null` = nowhere.
    #[serde(default, deserialize_with = "named")]
    #[schema(value_type = Option<String>)]
    #[expect(clippy::option_option, reason = "absent, null and an address are three things on the wire")]
    url: Option<Option<String>>,
    /// `on` or `paused`.
    state: Option<String>,
}

/// Tells a `null` from an absent member.
#[expect(clippy::option_option, reason = "absent, null and an address are three things on the wire")]
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// One event on its way: neither the referral nor a child is named.
#[derive(Serialize, ToSchema)]
pub struct Delivery {
    /// Its place in the order of events.
    nr: u64,
    /// Its type.
    #[serde(rename = "type")]
    kind: String,
    /// When it happened.
    #[schema(value_type = String, format = DateTime)]
    at: Instant,
    /// `waiting`, `delivered`, `parked` or `withheld`.
    state: &'static str,
    /// Tries so far.
    attempts: u64,
    /// When it is tried next.
    #[schema(value_type = Option<String>, format = DateTime)]
    next: Option<Instant>,
    /// What the last try was answered: a status, or why there was none.
    answer: Option<String>,
}

/// What to send again.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Again {
    /// Which event; none = all that are parked.
    nr: Option<u64>,
}

/// How many are sent again.
#[derive(Serialize, ToSchema)]
pub struct SentAgain {
    /// So many.
    sent: u64,
}

/// A code of another system that waits for its meaning.
#[derive(Serialize, ToSchema)]
pub struct UnmappedCode {
    /// Which system.
    system: String,
    /// Our list.
    list: String,
    /// Their code, as they write it.
    theirs: String,
    /// In how many answers it came.
    seen: u64,
    /// When first.
    #[schema(value_type = String, format = DateTime)]
    first: Instant,
    /// When last.
    #[schema(value_type = String, format = DateTime)]
    last: Instant,
}

/// All connections of the caller's organisation.
#[utoipa::path(get, path = "/exchange/connections", tag = "exchange",
    responses((status = 200, description = "Connections", body = Vec<Connection>)))]
pub async fn list_connections(State(app): State<App>, session: Session) -> Answer<Json<Vec<Connection>>> {
    let org = session.actor.org;
    policy::may_connect(&session.actor, org)?;
    let all = app
        .run(move |store| {
            let all = store.connections().list_of_org(org)?;
            all.into_iter()
                .map(|one| Ok((store.undelivered(one.id)?, one)))
                .collect::<store::Result<Vec<_>>>()
        })
        .await?;
    Ok(Json(all.into_iter().map(|(undelivered, one)| on_the_wire(one, undelivered)).collect()))
}

/// Makes a connection of the caller's organisation: a draft.
#[utoipa::path(post, path = "/exchange/connections", tag = "exchange", request_body = ConnectionToMake,
    responses((status = 201, description = "Made", body = MadeConnection)))]
pub async fn make_connection(
    State(app): State<App>,
    session: Session,
    extract::Json(new): extract::Json<ConnectionToMake>,
) -> Answer<(StatusCode, Json<MadeConnection>)> {
    let org = session.actor.org;
    policy::may_connect(&session.actor, org)?;
    check_name(&new.name)?;
    if !codes::find("external_system").is_some_and(|list| list.has(&new.system)) {
        return Err(Problem::invalid("system", "code"));
    }
    new.url.as_deref().map_or(Ok(()), |url| check_url(&app, url))?;
    let token = Token::new(app.random.as_ref())?;
    let made =
        NewConnection { org, name: new.name, system: new.system, url: new.url, token_hash: token.hash() };
    let now = app.now()?;
    let (connection, secret) = app.run(move |store| store.connections().create(made, now)).await?;
    let made = MadeConnection {
        connection: on_the_wire(connection, (0, 0)),
        secret: secret.to_string(),
        token: token.reveal().to_owned(),
    };
    Ok((StatusCode::CREATED, Json(made)))
}

/// Changes a connection, switches it on, pauses it.
#[utoipa::path(patch, path = "/exchange/connections/{id}", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The connection")), request_body = ConnectionToChange,
    responses((status = 200, description = "As it is now", body = Connection)))]
pub async fn change_connection(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    extract::Json(wanted): extract::Json<ConnectionToChange>,
) -> Answer<Json<Connection>> {
    own(&app, &session, id).await?;
    wanted.name.as_deref().map_or(Ok(()), check_name)?;
    if let Some(Some(url)) = &wanted.url {
        check_url(&app, url)?;
    }
    let state = wanted.state.as_deref().map(str::parse::<ConnectionState>);
    let state = state.transpose().map_err(|()| Problem::invalid("state", "code"))?;
    let change = ConnectionChange { name: wanted.name, url: wanted.url, state, token_hash: None };
    let changed = app
        .run(move |store| {
            let Some(changed) = store.connections().update(id, change)? else { return Ok(None) };
            Ok(Some((store.undelivered(id)?, changed)))
        })
        .await?;
    let (undelivered, changed) = changed.ok_or(Problem::new(Code::NotFound))?;
    app.hub.tell(News::Changed(0));
    Ok(Json(on_the_wire(changed, undelivered)))
}

/// Makes a new signing secret; the one before signs too for a day, so that the receiver can change over.
#[utoipa::path(post, path = "/exchange/connections/{id}/secret", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Shown once", body = Shown)))]
pub async fn new_secret(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Shown>> {
    own(&app, &session, id).await?;
    let now = app.now()?;
    let secret = app.run(move |store| store.connections().new_secret(id, now)).await?;
    let secret = secret.ok_or(Problem::new(Code::NotFound))?;
    let until = now.plus_hours(store::SECRET_OVERLAP_HOURS);
    Ok(Json(Shown { shown: secret.to_string(), before_until: Some(until) }))
}

/// Makes a new token. The one before opens nothing any more.
#[utoipa::path(post, path = "/exchange/connections/{id}/token", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Shown once", body = Shown)))]
pub async fn new_token(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Shown>> {
    own(&app, &session, id).await?;
    let token = Token::new(app.random.as_ref())?;
    let change = ConnectionChange { token_hash: Some(token.hash()), ..ConnectionChange::default() };
    app.run(move |store| store.connections().update(id, change))
        .await?
        .ok_or(Problem::new(Code::NotFound))?;
    Ok(Json(Shown { shown: token.reveal().to_owned(), before_until: None }))
}

/// What a connection was told of and what it was not yet, latest first.
#[utoipa::path(get, path = "/exchange/connections/{id}/deliveries", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The connection")),
    responses((status = 200, description = "At most 200", body = Vec<Delivery>)))]
pub async fn list_deliveries(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Vec<Delivery>>> {
    own(&app, &session, id).await?;
    let all = app.run(move |store| store.deliveries(id)).await?;
    let delivery = |one: store::Delivery| Delivery {
        nr: one.nr,
        kind: one.kind,
        at: one.at,
        state: one.state.as_str(),
        attempts: one.attempts,
        next: one.next,
        answer: one.answer,
    };
    Ok(Json(all.into_iter().map(delivery).collect()))
}

/// Sends again what was parked.
#[utoipa::path(post, path = "/exchange/connections/{id}/send-again", tag = "exchange",
    params(("id" = uuid::Uuid, Path, description = "The connection")), request_body = Again,
    responses((status = 200, description = "So many", body = SentAgain)))]
pub async fn send_again(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    extract::Json(which): extract::Json<Again>,
) -> Answer<Json<SentAgain>> {
    own(&app, &session, id).await?;
    let nr = which.nr.map(i64::try_from).transpose().map_err(|_| Problem::new(Code::NotFound))?;
    let now = app.now()?;
    let nr = nr.map(|nr| nr as u64);
    let sent = app.run(move |store| store.send_again(id, nr, now)).await?;
    if sent == 0 && nr.is_some() {
        return Err(Problem::new(Code::NotFound));
    }
    app.hub.tell(News::Changed(0));
    Ok(Json(SentAgain { sent }))
}

/// Codes of other systems that wait for their meaning.
#[utoipa::path(get, path = "/exchange/unmapped", tag = "exchange",
    responses((status = 200, description = "At most 500, the one seen last first", body = Vec<UnmappedCode>)))]
pub async fn list_unmapped(State(app): State<App>, session: Session) -> Answer<Json<Vec<UnmappedCode>>> {
    let org = session.actor.org;
    policy::may_connect(&session.actor, org)?;
    let all = app.run(move |store| store.unmapped(org)).await?;
    let code = |one: store::Unmapped| UnmappedCode {
        system: one.system,
        list: one.list,
        theirs: one.theirs,
        seen: one.seen,
        first: one.first,
        last: one.last,
    };
    Ok(Json(all.into_iter().map(code).collect()))
}

/// The connection, if the caller keeps it: any other does not exist for them.
async fn own(app: &App, session: &Session, id: RecordId) -> Answer<()> {
    let found = app.run(move |store| store.connections().get(id)).await?;
    let found = found.ok_or(Problem::new(Code::NotFound))?;
    policy::may_connect(&session.actor, found.org).map_err(|_| Problem::new(Code::NotFound))
}

fn check_name(name: &str) -> Answer<()> {
    let fits = (1..=NAME_CHARS_MAX).contains(&name.chars().count())
        && name.trim() == name
        && !name.chars().any(char::is_control);
    if fits { Ok(()) } else { Err(Problem::invalid("name", "shape")) }
}

fn check_url(app: &App, url: &str) -> Answer<()> {
    let found = address::target(url, app.config.internal_receivers);
    found.map(drop).map_err(|rule| Problem::invalid("url", rule))
}

fn on_the_wire(one: store::Connection, (waiting, parked): (u64, u64)) -> Connection {
    Connection {
        id: one.id,
        name: one.name,
        system: one.system,
        url: one.url,
        state: one.state.as_str(),
        created: one.created,
        overlap_until: one.overlap_until,
        waiting,
        parked,
    }
}
