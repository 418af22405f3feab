//! Whose certificates are believed when something is sent to another system: those that the machine trusts, and those that
//! the operator names besides, such as a ministry's own authority.

use std::sync::{Arc, OnceLock};

use thiserror::Error;
use tokio_rustls::rustls::{
    CertificateError, ClientConfig, Error as TlsError, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject as _},
};

/// Certificates of authorities, read and found good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorities(Vec<CertificateDer<'static>>);

/// Why a text holds no certificates to trust.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum BadAuthorities {
    /// Not one certificate in it.
    #[error("it holds no certificate in PEM (`-----BEGIN CERTIFICATE-----`)")]
    None,
    /// One of them, counted from 1.
    #[error("certificate {0} in it cannot be read")]
    Unreadable(usize),
}

impl Authorities {
    /// Reads certificates in PEM, one after the other.
    ///
    /// # Errors
    /// [`BadAuthorities`]: all of them are good, or none is taken.
    pub fn from_pem(text: &[u8]) -> Result<Self, BadAuthorities> {
        let mut found = Vec::new();
        for (at, read) in CertificateDer::pem_slice_iter(text).enumerate() {
            let bad = BadAuthorities::Unreadable(at + 1);
            let Ok(one) = read else { return Err(bad) };
            if RootCertStore::empty().add(one.clone()).is_err() {
                return Err(bad);
            }
            found.push(one);
        }
        if found.is_empty() { Err(BadAuthorities::None) } else { Ok(Self(found)) }
    }
}

/// The certificates that count, gathered once, when the first receiver is called.
#[derive(Debug)]
pub struct Trust {
    besides: Authorities,
    config: OnceLock<Option<Arc<ClientConfig>>>,
}

impl Trust {
    /// Those of the machine, and these.
    pub fn new(besides: Authorities) -> Self {
        Self { besides, config: OnceLock::new() }
    }

    /// How TLS is begun; `None` where this build knows no safe protocol.
    pub fn config(&self) -> Option<Arc<ClientConfig>> {
        let gather = || {
            let mut roots = RootCertStore::empty();
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            roots.add_parsable_certificates(self.besides.0.iter().cloned());
            let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
            let builder = builder.with_safe_default_protocol_versions().ok()?;
            Some(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
        };
        self.config.get_or_init(gather).clone()
    }
}

/// Why TLS did not begin, in a word for the administrator.
pub fn fault(error: &std::io::Error) -> &'static str {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<TlsError>()) {
        Some(TlsError::InvalidCertificate(why)) => match why {
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                "certificate_name"
            }
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidYet
            | CertificateError::NotValidYetContext { .. } => "certificate_date",
            _ => "tls",
        },
        Some(_) => "no_tls",
        // The line broke while TLS began.
        None => "cut_off",
    }
}
