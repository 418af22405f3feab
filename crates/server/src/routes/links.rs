//! `/referrals/{id}/links`: sealed one-time links to a referral, for a partner where nobody signs in.

use axum::{Json, extract::State};
use data_encoding::BASE64URL_NOPAD;
use http::StatusCode;
use model::{AccountId, RecordId, date::Instant};
use rules::{policy::LINK_HOURS, refusals};
use serde::{Deserialize, Serialize};
use store::{NewLink, SealedLink};
use utoipa::ToSchema;

use crate::{
    access::Session,
    clock,
    extract::{self, Path},
    problem::{Answer, Code, Problem},
    sealed,
    state::App,
};

/// A link as its sender sees it: never its address, nor its PIN.
#[derive(Serialize, ToSchema)]
pub struct Link {
    /// Which.
    #[schema(value_type = uuid::Uuid)]
    id: RecordId,
    /// Who made it.
    #[schema(value_type = uuid::Uuid)]
    by: AccountId,
    /// What it shows: codes of `share_set`.
    share: Vec<String>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    created: Instant,
    /// Until when it can be opened.
    #[schema(value_type = String, format = DateTime)]
    until: Instant,
    /// `open`, `opened`, `answered`, `withdrawn`, `blocked` or `expired`.
    state: &'static str,
    /// How many wrong PINs it still bears.
    tries_left: u64,
    /// When it was opened: the view receipt.
    #[schema(value_type = Option<String>, format = DateTime)]
    opened: Option<Instant>,
    /// When it was answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    answered: Option<Instant>,
}

impl From<SealedLink> for Link {
    fn from(link: SealedLink) -> Self {
        Self {
            id: link.id,
            by: link.by,
            share: link.share,
            created: link.created,
            until: link.until,
            state: link.state.as_str(),
            tries_left: link.tries_left,
            opened: link.opened,
            answered: link.answered,
        }
    }
}

/// A link to make.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkToMake {
    /// For how long it stands open: 24, 72 or 168.
    hours: u64,
}

/// A link with what is shown of it once.
#[derive(Serialize, ToSchema)]
pub struct MadeLink {
    /// The link.
    link: Link,
    /// Its address on this server. Nothing shows it again.
    path: String,
    /// Six digits, to be told by another way than the address. Nothing shows them again.
    pin: String,
}

/// The links of a referral, latest first: for whoever may send it.
#[utoipa::path(get, path = "/referrals/{id}/links", tag = "records", params(("id" = uuid::Uuid, Path, description = "The referral")),
    responses((status = 200, description = "Its links", body = Vec<Link>)))]
pub async fn list_links(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
) -> Answer<Json<Vec<Link>>> {
    let (actor, now) = (session.actor.clone(), app.now()?);
    let links = app.run(move |store| store.links(&actor, id, now)).await?;
    let links = links.ok_or(Problem::new(Code::NotFound))?;
    Ok(Json(links.into_iter().map(Link::from).collect()))
}

/// Makes a link. What it shows is what the referral shares at this moment; the consent must cover it.
#[utoipa::path(post, path = "/referrals/{id}/links", tag = "records", params(("id" = uuid::Uuid, Path, description = "The referral")),
    request_body = LinkToMake,
    responses((status = 201, description = "The link, with its address and its PIN", body = MadeLink)))]
pub async fn make_link(
    State(app): State<App>,
    session: Session,
    Path(id): Path<RecordId>,
    extract::Json(asked): extract::Json<LinkToMake>,
) -> Answer<(StatusCode, Json<MadeLink>)> {
    if !LINK_HOURS.contains(&asked.hours) {
        return Err(Problem::invalid("hours", refusals::LINK_HOURS));
    }
    let (actor, now) = (session.actor.clone(), app.now()?);
    // Whoever may not is told so before the work of the PIN is done.
    let may = app.run(move |store| store.links(&actor, id, now)).await?;
    may.ok_or(Problem::new(Code::NotFound))?;
    let actor = session.actor.clone();
    let token: [u8; 16] = clock::bytes(app.random.as_ref())?;
    let pin = sealed::new_pin(app.random.as_ref())?;
    let stretched = app.passphrases.stretch(pin.clone(), token).await?;
    let new = NewLink { token, stretched, hours: asked.hours };
    let made = app.run(move |store| store.make_link(&actor, id, new, now)).await?;
    let link = made.ok_or(Problem::new(Code::NotFound))?.into();
    let path = format!("/sealed/{}", BASE64URL_NOPAD.encode(&token));
    Ok((StatusCode::CREATED, Json(MadeLink { link, path, pin })))
}

/// Takes a link back: it opens nothing from now on.
#[utoipa::path(delete, path = "/referrals/{id}/links/{link}", tag = "records",
    params(("id" = uuid::Uuid, Path, description = "The referral"), ("link" = uuid::Uuid, Path, description = "The link")),
    responses((status = 200, description = "The link as it stands", body = Link)))]
pub async fn withdraw_link(
    State(app): State<App>,
    session: Session,
    Path((id, link)): Path<(RecordId, RecordId)>,
) -> Answer<Json<Link>> {
    let (actor, now) = (session.actor.clone(), app.now()?);
    let link = app.run(move |store| store.withdraw_link(&actor, (id, link), now)).await?;
    Ok(Json(link.ok_or(Problem::new(Code::NotFound))?.into()))
}
