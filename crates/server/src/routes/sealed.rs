//! `/sealed`: what somebody without an account opens with an address and a PIN. See the module `sealed` of the crate.

use axum::{
    extract::{Path, Query, Request, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, header};
use model::{AccountId, KindName, RecordId, text::ascii_digits};
use rules::policy::{Actor, Role};
use serde::Deserialize;
use store::{LinkAnswered, LinkOpened, LinkPage};
use tokio::time::{Instant, sleep_until};

use crate::{
    clock,
    events::News,
    extract,
    problem::{Answer, Code, Problem},
    routes::worried::html,
    sealed::{
        Form, code_of,
        page::{self, Names, Page},
    },
    state::App,
    worried::{
        CODE_TAKES,
        token::{Brought, FormToken},
        words::Lang,
    },
};

/// Longest form, bytes.
const FORM_BYTES_MAX: usize = 64 << 10;
/// Longest PIN that is looked at, characters: whoever types blanks between digits is understood.
const PIN_CHARS_MAX: usize = 40;

/// In which language.
#[derive(Debug, Deserialize)]
pub struct Asked {
    lang: Option<String>,
}

/// Asks for the PIN. Nothing is looked up and nothing is used up: programs of messengers open addresses by themselves.
#[utoipa::path(get, path = "/sealed/{token}", tag = "public", params(("token" = String, Path, description = "What the address ends with")),
    responses((status = 200, description = "The form")))]
pub async fn ask_pin(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    let page = desk.page();
    Ok(html(if code_of(&token).is_some() { page.ask(&token, None) } else { page.closed() }))
}

/// Opens a link by its PIN: once.
#[utoipa::path(post, path = "/sealed/open", tag = "public", responses((status = 200, description = "What it shows, or the form again")))]
pub async fn open_link(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    request: Request,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    let form = Form::read(&extract::read(request, FORM_BYTES_MAX, "form_bytes_max").await?);
    let done = Instant::now() + CODE_TAKES;
    let answer = opened(&app, &desk, &form).await;
    sleep_until(done).await;
    answer
}

/// Takes the answer from a page that was opened.
#[utoipa::path(post, path = "/sealed/answer", tag = "public", responses((status = 200, description = "Thanks, or the form again")))]
pub async fn answer_link(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    request: Request,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    let form = Form::read(&extract::read(request, FORM_BYTES_MAX, "form_bytes_max").await?);
    let page = desk.page();
    let words = page.words();
    let (Some(token), Some(answer_token)) = (code_of(&form.link), code_of(&form.answer)) else {
        return Ok(html(page.closed()));
    };
    let fault = match desk.brought(&app, &form.token).await? {
        Brought::Stale => Some(words.page_old),
        Brought::Good(nonce) if !app.public.link(&nonce) => Some(words.busy),
        Brought::Good(_) => form.fault(words),
    };
    if let Some(fault) = fault {
        return Ok(html(page.answer_again(&form, fault)));
    }
    let (answer, now) = (form.link_answer(), app.now()?);
    let answered = app.run(move |store| store.answer_link(token, answer_token, answer, now)).await?;
    Ok(html(match answered {
        LinkAnswered::Done { seq } => {
            app.hub.tell(News::Changed(seq));
            page.thanks()
        }
        LinkAnswered::Before => page.thanks(),
        LinkAnswered::Closed => page.closed(),
    }))
}

/// How the page looks.
#[utoipa::path(get, path = "/sealed/page.css", tag = "public", responses((status = 200, description = "The style sheet")))]
pub async fn style() -> Response {
    let mut response = page::STYLE.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    response
}

/// The same work is done whether there is such a link or not.
async fn opened(app: &App, desk: &Desk, form: &Form) -> Answer<Response> {
    let page = desk.page();
    let words = page.words();
    let Some(token) = code_of(&form.link) else { return Ok(html(page.closed())) };
    let nonce = match desk.brought(app, &form.token).await? {
        Brought::Stale => return Ok(html(page.ask(&form.link, Some(words.page_old)))),
        Brought::Good(nonce) if !app.public.link(&nonce) => {
            return Ok(html(page.ask(&form.link, Some(words.busy))));
        }
        Brought::Good(nonce) => nonce.nonce,
    };
    let pin: String = ascii_digits(&form.pin).chars().filter(|letter| !letter.is_whitespace()).collect();
    // What cannot be a PIN is a slip of the finger, and costs none of the few tries.
    if pin.len() != 6 || form.pin.chars().count() > PIN_CHARS_MAX || !pin.bytes().all(|b| b.is_ascii_digit())
    {
        return Ok(html(page.ask(&form.link, Some(words.six_digits))));
    }
    let stretched = app.passphrases.stretch(pin, token).await?;
    let now = app.now()?;
    let opened = app.run(move |store| store.open_link(token, stretched, nonce, now)).await?;
    Ok(html(match opened {
        LinkOpened::Closed => page.closed(),
        LinkOpened::WrongPin { left } => page.ask(&form.link, Some(&words.wrong(left))),
        LinkOpened::Shown(shown) => {
            app.hub.tell(News::Changed(shown.seq));
            let names = names(app, &shown).await?;
            page.shown(&shown, &form.link, &names)
        }
    }))
}

/// What the two organisations are called, in each language that they said.
async fn names(app: &App, shown: &LinkPage) -> Answer<Names> {
    let (from, to) = (shown.from, shown.to);
    let reader = Actor {
        account: AccountId::new(0, [0; 10]),
        org: RecordId::new(0, [0; 10]),
        team: None,
        roles: vec![Role::SystemAdmin],
        projects: Vec::new(),
    };
    app.run(move |store| {
        let fields = |id| {
            let found = store.record(&reader, id)?.filter(|record| record.kind == KindName::Organisation);
            Ok::<_, store::Error>(found.map(|record| record.fields).unwrap_or_default())
        };
        Ok(Names { from: fields(from)?, to: fields(to)? })
    })
    .await
}

/// What everybody who asks here is given: a language, and a form that can be told apart.
struct Desk {
    exit: String,
    lang: Lang,
    token: String,
}

impl Desk {
    async fn new(app: &App, asked: &Asked, headers: &HeaderMap) -> Answer<Self> {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let lang = asked.lang.as_deref().and_then(Lang::of);
        let lang = lang.unwrap_or_else(|| Lang::accepted(accepted.unwrap_or_default()));
        let token = FormToken::new(clock::bytes(app.random.as_ref())?, app.now_ms());
        let token = app.run(move |store| store.network()?.map(|_| token.text(store)).transpose()).await?;
        let exit = app.config.worried.as_ref().map_or("about:blank", |settings| &*settings.exit).to_owned();
        Ok(Self { exit, lang, token: token.ok_or(Problem::new(Code::NotFound))? })
    }

    fn page(&self) -> Page<'_> {
        Page { lang: self.lang, exit: &self.exit, token: &self.token }
    }

    async fn brought(&self, app: &App, text: &str) -> Answer<Brought> {
        let (text, now_ms) = (text.to_owned(), app.now_ms());
        app.run(move |store| FormToken::read(&text, store, now_ms)).await
    }
}
