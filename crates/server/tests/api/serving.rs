//! A real socket: answering, and stopping without cutting anybody off.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use server::{Config, Server};
use store::{OperatorKey, Store};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::oneshot,
};

fn store(folder: &tempfile::TempDir) -> Store {
    let url = format!("sqlite:{}", folder.path().join("data").display());
    Store::open(store::Config::new(url, OperatorKey::from_bytes([7; 32]), folder.path().join("blobs")))
        .unwrap()
}

async fn ask(address: SocketAddr, request: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut buffer = vec![0; 64 << 10];
    let length = stream.read(&mut buffer).await.unwrap();
    (stream, String::from_utf8_lossy(&buffer[..length]).into_owned())
}

#[tokio::test]
async fn a_stopped_server_lets_idle_lines_go_and_frees_its_port() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::bind(Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0))), store(&folder))
        .await
        .unwrap();
    let address = server.address();
    let (stop, stopped) = oneshot::channel::<()>();
    let running = tokio::spawn(server.run(async move {
        let _ = stopped.await;
    }));
    let (mut idle, text) = ask(address, "GET /api/v1/health HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.ends_with("{\"status\":\"ok\"}"), "{text}");
    let (_, text) = ask(address, "GET /api/v1/metrics HTTP/1.1\r\nhost: x\r\n\r\n").await;
    assert!(text.contains("safetynet_http_answers_total"), "{text}");
    let (_, text) = ask(address, "NONSENSE\r\n\r\n").await;
    assert!(text.starts_with("HTTP/1.1 400"), "{text}");
    let began = Instant::now();
    stop.send(()).unwrap();
    running.await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    assert_eq!(idle.read(&mut [0; 8]).await.unwrap(), 0, "the idle line was closed");
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_taken_address_is_said_so() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first =
        Server::bind(Config::listening_on(SocketAddr::from(([127, 0, 0, 1], 0))), store(&one)).await.unwrap();
    let error = Server::bind(Config::listening_on(first.address()), store(&two)).await.unwrap_err();
    assert!(error.to_string().starts_with(&format!("cannot listen on {}", first.address())), "{error}");
}
