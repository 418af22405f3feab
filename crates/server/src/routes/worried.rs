//! `/worried`: what the public tells and reads, without an account. See the module `worried` of the crate.

use axum::{
    extract::{Query, Request, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, HeaderValue, header};
use model::{receipt::Receipt, text::ascii_digits};
use serde::Deserialize;
use store::{Added, Received};

use crate::{
    clock,
    config::Worried,
    events::News,
    extract,
    problem::{Answer, Code, Problem},
    state::App,
    worried::{
        self, CODE_TAKES, FORM_BYTES_MAX, Form,
        page::{self, Page},
        token::{Brought, FormToken},
        words::Lang,
    },
};

/// A receipt's code is shown again for so long, to whoever sends the same form once more: the line may have broken.
const SHOWN_AGAIN_MS: i64 = 10 * 60_000;

/// In which language.
#[derive(Debug, Deserialize)]
pub struct Asked {
    lang: Option<String>,
}

/// The page, without scripts.
#[utoipa::path(get, path = "/worried", tag = "public", responses((status = 200, description = "The form")))]
pub async fn show_form(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    Ok(html(desk.page().report(&Form::default(), None)))
}

/// Takes a report. Answers with a page in any case; what was not taken stands in it again.
#[utoipa::path(post, path = "/worried", tag = "public", responses((status = 200, description = "The receipt, or the form again")))]
pub async fn take_report(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    request: Request,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    let form = Form::read(&extract::read(request, FORM_BYTES_MAX, "form_bytes_max").await?);
    let again = |fault: &str| Ok(html(desk.page().report(&form, Some(fault))));
    if let Some(fault) = form.fault(desk.lang) {
        return again(fault);
    }
    let words = desk.lang.words();
    let Brought::Good(token) = desk.brought(&app, &form.token).await? else { return again(words.page_old) };
    if !app.public.report(&token) {
        return again(words.busy);
    }
    let (concern, now, wanted) = (form.concern(), app.now()?, desk.settings.organisation.clone());
    let story = form.story.clone();
    let received = app
        .run(move |store| {
            let Some(org) = worried::receiver(store, &wanted)? else { return Ok(None) };
            let receipt = token.receipt(store)?;
            let received = store.receive_report(org, receipt, concern, now)?;
            // Sent again with other words: these are not lost.
            if let Received::Again { .. } = received
                && store.read_report(receipt)?.is_some_and(|kept| kept.story.as_deref() != Some(&*story))
            {
                store.add_to_report(receipt, name_of(&story), &story, now)?;
            }
            Ok(Some((receipt, received)))
        })
        .await?;
    let Some((receipt, received)) = received else { return Err(Problem::new(Code::Unavailable)) };
    let shown = match received {
        Received::New { .. } => true,
        Received::Again { since } => since.millis_until(now) < SHOWN_AGAIN_MS,
    };
    if let Received::New { seq } = received {
        app.hub.tell(News::Changed(seq));
    }
    Ok(html(desk.page().receipt(shown.then_some(receipt), form.urgent)))
}

/// Where a receipt's code is typed in.
#[utoipa::path(get, path = "/worried/answer", tag = "public", responses((status = 200, description = "The form")))]
pub async fn ask_code(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    Ok(html(desk.page().ask_code("", None)))
}

/// What was answered to a report.
#[utoipa::path(post, path = "/worried/answer", tag = "public", responses((status = 200, description = "The answer, or the form again")))]
pub async fn show_answer(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    request: Request,
) -> Answer<Response> {
    with_code(app, asked, headers, request, false).await
}

/// Adds to a report.
#[utoipa::path(post, path = "/worried/more", tag = "public", responses((status = 200, description = "The answer, or the form again")))]
pub async fn add_more(
    State(app): State<App>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
    request: Request,
) -> Answer<Response> {
    with_code(app, asked, headers, request, true).await
}

/// How the page looks.
#[utoipa::path(get, path = "/worried/page.css", tag = "public", responses((status = 200, description = "The style sheet")))]
pub async fn style(State(app): State<App>) -> Answer<Response> {
    settings(&app)?;
    let mut response = page::STYLE.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"));
    Ok(response)
}

/// Everything that a code opens takes the same time, whether it opens anything or not.
async fn with_code(
    app: App,
    asked: Asked,
    headers: HeaderMap,
    request: Request,
    adds: bool,
) -> Answer<Response> {
    let desk = Desk::new(&app, &asked, &headers).await?;
    let form = Form::read(&extract::read(request, FORM_BYTES_MAX, "form_bytes_max").await?);
    let done = tokio::time::Instant::now() + CODE_TAKES;
    let answer = opened(&app, &desk, &form, adds).await;
    tokio::time::sleep_until(done).await;
    answer
}

async fn opened(app: &App, desk: &Desk<'_>, form: &Form, adds: bool) -> Answer<Response> {
    let (words, page) = (desk.lang.words(), desk.page());
    let closed = match desk.brought(app, &form.token).await? {
        Brought::Stale => Some(words.page_old),
        Brought::Good(token) if !app.public.code(&token) => Some(words.busy),
        Brought::Good(_) => None,
    };
    // Nothing is looked up without a good form: the same page is given out again, with what was written.
    if let Some(fault) = closed {
        return Ok(html(if adds {
            page.more_again(form, fault)
        } else {
            page.ask_code(&form.code, Some(fault))
        }));
    }
    // A code that is none is looked for like one that is: as what nobody was given.
    let receipt = ascii_digits(&form.code).parse().unwrap_or_else(|_| Receipt::from_chance([0; 16]));
    let fault = if adds { form.fault_of_more(desk.lang) } else { None };
    let (say, now, more) = (adds && fault.is_none(), app.now()?, form.more.clone());
    let (report, added) = app
        .run(move |store| {
            let add = || store.add_to_report(receipt, name_of(&more), &more, now);
            let added = say.then(add).transpose()?;
            Ok((store.read_report(receipt)?, added))
        })
        .await?;
    let Some(report) = report else { return Ok(html(page.ask_code(&form.code, Some(words.no_such_code)))) };
    let said = Form { more: String::new(), ..form.clone() };
    Ok(html(match added {
        Some(Added::Kept { seq }) => {
            app.hub.tell(News::Changed(seq));
            page.answer(&report, &said, Some(words.added), None)
        }
        Some(_) => page.answer(&report, form, None, Some(words.call_instead)),
        None => page.answer(&report, form, None, fault),
    }))
}

/// What everybody who asks here is given: a language, and a form that can be told apart.
struct Desk<'a> {
    settings: &'a Worried,
    lang: Lang,
    token: String,
}

impl<'a> Desk<'a> {
    async fn new(app: &'a App, asked: &Asked, headers: &HeaderMap) -> Answer<Self> {
        let settings = settings(app)?;
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let lang = asked.lang.as_deref().and_then(Lang::of);
        let lang = lang.unwrap_or_else(|| Lang::accepted(accepted.unwrap_or_default()));
        let token = FormToken::new(clock::bytes(app.random.as_ref())?, app.now_ms());
        let token = app.run(move |store| store.network()?.map(|_| token.text(store)).transpose()).await?;
        Ok(Self { settings, lang, token: token.ok_or(Problem::new(Code::NotFound))? })
    }

    fn page(&self) -> Page<'_> {
        Page { lang: self.lang, settings: self.settings, token: &self.token }
    }

    async fn brought(&self, app: &App, text: &str) -> Answer<Brought> {
        let (text, now_ms) = (text.to_owned(), app.now_ms());
        app.run(move |store| FormToken::read(&text, store, now_ms)).await
    }
}

/// What the network says of the page; where it wants none, there is none.
fn settings(app: &App) -> Answer<&Worried> {
    app.config.worried.as_ref().ok_or(Problem::new(Code::NotFound))
}

/// Tells what is said apart from what was said before.
fn name_of(text: &str) -> [u8; 16] {
    use sha2::Digest as _;
    let mut name = [0; 16];
    name.copy_from_slice(&sha2::Sha256::digest(text)[..16]);
    name
}

/// A page that nothing keeps: no cache, no frame, no script.
pub(super) fn html(page: String) -> Response {
    let mut response = page.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::VARY, "accept-language"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
