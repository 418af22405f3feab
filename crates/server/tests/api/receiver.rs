//! Another system's door on this machine, with TLS and without.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU16, Ordering},
    },
};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;

/// What came in at the receiver: its head and its body.
pub type Came = (BTreeMap<String, String>, String);

/// Another system's door on this machine. It answers with the status that it is told.
pub struct Receiver {
    pub url: String,
    pub status: Arc<AtomicU16>,
    came: Arc<Mutex<Vec<Came>>>,
}

impl Receiver {
    pub async fn open(status: u16) -> Self {
        Self::open_with(status, None).await
    }

    /// By TLS, where there is a certificate to show.
    pub async fn open_with(status: u16, tls: Option<TlsAcceptor>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (status, came) = (Arc::new(AtomicU16::new(status)), Arc::new(Mutex::new(Vec::new())));
        let (scheme, secured) = (if tls.is_some() { "https" } else { "http" }, tls);
        let (answers, keeps) = (Arc::clone(&status), Arc::clone(&came));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let status = answers.load(Ordering::SeqCst);
                let heard = match &secured {
                    None => hear(stream, status).await,
                    // Whoever does not believe the certificate says nothing.
                    Some(tls) => match tls.accept(stream).await {
                        Ok(stream) => hear(stream, status).await,
                        Err(_) => continue,
                    },
                };
                keeps.lock().unwrap().push(heard);
            }
        });
        Self { url: format!("{scheme}://{address}/hook"), status, came }
    }

    pub fn came(&self) -> Vec<Came> {
        self.came.lock().unwrap().clone()
    }
}

/// One request, which is answered with a status.
async fn hear(mut stream: impl AsyncRead + AsyncWrite + Unpin, status: u16) -> Came {
    let mut bytes = Vec::new();
    let request = loop {
        let mut part = [0; 4096];
        let read = stream.read(&mut part).await.unwrap_or(0);
        bytes.extend_from_slice(&part[..read]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let done = text.split_once("\r\n\r\n").is_some_and(|(head, body)| {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            length.is_none_or(|length| body.len() >= length.trim().parse().unwrap())
        });
        if done || read == 0 {
            break text;
        }
    };
    let (head, body) = request.split_once("\r\n\r\n").unwrap_or((&request, ""));
    let mut lines: BTreeMap<String, String> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    lines.insert("request".to_owned(), head.lines().next().unwrap_or_default().to_owned());
    let answer = format!(
        "HTTP/1.1 {status} x\r\nlocation: http://127.0.0.1:1/inside\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    );
    let _ = stream.write_all(answer.as_bytes()).await;
    let _ = stream.flush().await;
    (lines, body.to_owned())
}
