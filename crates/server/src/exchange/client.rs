//! One POST to a receiver: to the very address that was looked at, over TLS, following nowhere, reading nothing of what it
//! writes.

use std::{
    net::{IpAddr, SocketAddr},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderValue, Request, StatusCode, header};
use http_body_util::Full;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
};
use tokio_rustls::{TlsConnector, rustls::pki_types::ServerName};

use super::address::{self, Target};
use crate::trust::{self, Trust};

/// Longest time for one try, name and TLS and all.
const TRY_TIME_MAX: Duration = Duration::from_secs(15);

/// What a receiver answered: nothing of it is read but this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Its status. A redirect is an answer like another, and none that says "arrived".
    pub status: StatusCode,
    /// How long it asks us to wait, seconds.
    pub retry_after_s: Option<i64>,
}

/// Why there was no answer, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault(&'static str);

impl Fault {
    /// The word.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

/// Where may be sent to, and whose certificates are believed there.
#[derive(Clone, Copy, Debug)]
pub struct Way<'a> {
    /// Whether into the machine's own network too.
    pub internal: bool,
    /// Certificates.
    pub trust: &'a Trust,
}

/// Sends a body with headers.
///
/// # Errors
/// [`Fault`].
pub async fn post(
    url: &str,
    headers: &[(&'static str, String)],
    body: String,
    way: Way<'_>,
) -> Result<Reply, Fault> {
    let target = address::target(url, way.internal).map_err(Fault)?;
    let request = request(&target, headers, body).ok_or(Fault("url"))?;
    let tried = tokio::time::timeout(TRY_TIME_MAX, exchange(&target, request, way)).await;
    tried.unwrap_or(Err(Fault("timeout")))
}

fn request(
    target: &Target,
    headers: &[(&'static str, String)],
    body: String,
) -> Option<Request<Full<Bytes>>> {
    let mut request = Request::post(&target.path)
        .header(header::HOST, &target.authority)
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::USER_AGENT, concat!("Safetynet/", env!("CARGO_PKG_VERSION")));
    for (name, value) in headers {
        request = request.header(*name, HeaderValue::from_str(value).ok()?);
    }
    request.body(Full::new(Bytes::from(body))).ok()
}

async fn exchange(target: &Target, request: Request<Full<Bytes>>, way: Way<'_>) -> Result<Reply, Fault> {
    let found: Vec<IpAddr> = match target.host.parse() {
        Ok(ip) => vec![ip],
        Err(_) => lookup_host((target.host.as_str(), target.port))
            .await
            .map_err(|_| Fault("unknown_host"))?
            .map(|address| address.ip())
            .collect(),
    };
    // To this address and no other: asked again, a name could lead elsewhere.
    let address = SocketAddr::new(address::allowed(&found, way.internal).map_err(Fault)?, target.port);
    let stream = TcpStream::connect(address).await.map_err(|_| Fault("unreachable"))?;
    if !target.tls {
        return over(stream, request).await;
    }
    let name = ServerName::try_from(target.host.clone()).map_err(|_| Fault("url"))?;
    let connector = TlsConnector::from(way.trust.config().ok_or(Fault("no_tls"))?);
    let stream = connector.connect(name, stream).await.map_err(|why| Fault(trust::fault(&why)))?;
    over(stream, request).await
}

async fn over(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    request: Request<Full<Bytes>>,
) -> Result<Reply, Fault> {
    let (mut sender, connection) =
        http1::handshake(TokioIo::new(stream)).await.map_err(|_| Fault("unreachable"))?;
    let speaking = tokio::spawn(connection);
    let answer = sender.send_request(request).await;
    speaking.abort();
    let answer = answer.map_err(|_| Fault("cut_off"))?;
    let asked = answer.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
    Ok(Reply { status: answer.status(), retry_after_s: asked })
}
