//! What is sent to other systems goes to whom it is meant for: by the certificate that the receiver shows.

use std::{net::IpAddr, sync::Arc};

use data_encoding::BASE64;
use model::KindName;
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose, SanType,
    date_time_ymd,
};
use serde_json::{Value, json};
use server::{
    exchange,
    trust::{Authorities, BadAuthorities},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{ServerConfig, crypto::ring, pki_types::PrivateKeyDer},
};

use crate::{
    exchange::{Wired, config, wire},
    family::{Family, Referred},
    receiver::Receiver,
    support::House,
};

/// An authority that somebody has made for themselves.
type Authority = CertifiedIssuer<'static, KeyPair>;

fn authority(name: &str) -> Authority {
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// What a receiver shows.
struct Shows {
    here: bool,
    until: i32,
}

const GOOD: Shows = Shows { here: true, until: 2100 };

/// A receiver on this machine with a certificate by an authority.
async fn receiver(by: &Authority, shows: &Shows) -> Receiver {
    let mut params = CertificateParams::new(vec!["oscar.example.org".to_owned()]).unwrap();
    if shows.here {
        params.subject_alt_names.push(SanType::IpAddress(IpAddr::from([127, 0, 0, 1])));
    }
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(shows.until, 1, 1);
    let key = KeyPair::generate().unwrap();
    let leaf = params.signed_by(&key, by).unwrap();
    let tls = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], PrivateKeyDer::Pkcs8(key.serialize_der().into()))
        .unwrap();
    Receiver::open_with(204, Some(TlsAcceptor::from(Arc::new(tls)))).await
}

/// A house that believes an authority besides those of the machine.
fn house(believes: &Authority) -> House {
    let mut config = config();
    config.receiver_authorities = Authorities::from_pem(believes.pem().as_bytes()).unwrap();
    House::open_with(config)
}

/// Something happens that a receiver is to hear of.
async fn send_something(house: &House, url: &str) -> Wired {
    let family = Family::new(house, "one", Referred::Draft, None).await;
    let wired = wire(house, "admin", family.receiver, Some(url)).await;
    let by = &family.supervisor;
    family.say(house, by, KindName::Consent, family.consent, "give", json!({})).await;
    family.say(house, by, KindName::Referral, family.referral, "send", json!({})).await;
    exchange::pump(&house.app).await.unwrap();
    wired
}

/// The one event as its administrator sees it.
async fn seen(house: &House, wired: &Wired) -> Value {
    house.get(&wired.admin, &wired.path("/deliveries")).await.ok()[0].clone()
}

#[tokio::test]
async fn an_event_is_delivered_by_tls_to_whom_the_operator_believes_signed() {
    let ministry = authority("A ministry");
    let house = house(&ministry);
    let receiver = receiver(&ministry, &GOOD).await;
    assert!(receiver.url.starts_with("https://127.0.0.1:"));
    let wired = send_something(&house, &receiver.url).await;
    let came = receiver.came();
    let (head, body) = &came[0];
    assert_eq!((came.len(), head["request"].as_str()), (1, "POST /hook HTTP/1.1"));
    let secret = BASE64.decode(wired.secret.strip_prefix("whsec_").unwrap().as_bytes()).unwrap();
    let seconds: i64 = head["webhook-timestamp"].parse().unwrap();
    let wanted =
        exchange::sign::signature([secret.as_slice()].into_iter(), &head["webhook-id"], seconds, body);
    assert_eq!(head["webhook-signature"], wanted);
    assert_eq!(seen(&house, &wired).await["state"], "delivered");
}

/// Nothing of an event goes to who shows this; it is tried again, and the administrator sees why.
async fn gets_nothing(believes: &Authority, by: &Authority, shows: &Shows, why: &str) {
    let house = house(believes);
    let receiver = receiver(by, shows).await;
    let wired = send_something(&house, &receiver.url).await;
    let first = seen(&house, &wired).await;
    assert_eq!((&first["state"], &first["answer"]), (&json!("waiting"), &json!(why)), "{first}");
    assert_eq!(first["attempts"], 1);
    for _ in 0..3 {
        house.clock.advance_s(3600);
        exchange::pump(&house.app).await.unwrap();
    }
    let later = seen(&house, &wired).await;
    assert_eq!((&later["state"], &later["answer"]), (&json!("waiting"), &json!(why)));
    assert!(later["attempts"].as_u64().unwrap() > 2, "it is tried again: {later}");
    assert!(receiver.came().is_empty(), "not one word was said to it");
}

#[tokio::test]
async fn nothing_goes_to_a_receiver_whose_authority_nobody_believes() {
    gets_nothing(&authority("A ministry"), &authority("A ministry"), &GOOD, "tls").await;
}

#[tokio::test]
async fn nothing_goes_to_a_receiver_with_a_certificate_for_another_name() {
    let ministry = authority("A ministry");
    gets_nothing(&ministry, &ministry, &Shows { here: false, ..GOOD }, "certificate_name").await;
}

#[tokio::test]
async fn nothing_goes_to_a_receiver_whose_certificate_has_ended() {
    let ministry = authority("A ministry");
    gets_nothing(&ministry, &ministry, &Shows { until: 2024, ..GOOD }, "certificate_date").await;
}

#[tokio::test]
async fn nothing_goes_to_a_receiver_that_speaks_no_tls_on_that_door() {
    let house = house(&authority("A ministry"));
    let door = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/hook", door.local_addr().unwrap());
    let heard = tokio::spawn(async move {
        let (mut stream, _) = door.accept().await.unwrap();
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n").await.unwrap();
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard).await;
        String::from_utf8_lossy(&heard).into_owned()
    });
    let wired = send_something(&house, &url).await;
    let seen = seen(&house, &wired).await;
    assert_eq!((&seen["state"], &seen["answer"]), (&json!("waiting"), &json!("no_tls")), "{seen}");
    assert!(!heard.await.unwrap().contains("referral"), "nothing in the clear");
}

#[test]
fn a_file_of_certificates_is_good_as_a_whole_or_refused() {
    let (one, two) = (authority("One").pem(), authority("Two").pem());
    assert!(Authorities::from_pem(format!("{one}\n{two}").as_bytes()).is_ok());
    for nothing in ["", "not a certificate", &KeyPair::generate().unwrap().serialize_pem()] {
        assert_eq!(Authorities::from_pem(nothing.as_bytes()), Err(BadAuthorities::None), "{nothing}");
    }
    let empty = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let broken = format!("{one}\n{empty}");
    assert_eq!(Authorities::from_pem(broken.as_bytes()), Err(BadAuthorities::Unreadable(2)));
}
