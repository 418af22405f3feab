//! Where events may be sent: a receiver is on the internet, not on this machine or in its network. Otherwise whoever keeps
//! a connection could make the server knock at doors that only it can reach (CWE-918).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use http::Uri;

/// Longest address of a receiver, bytes.
pub const URL_BYTES_MAX: usize = 500;

/// Where a connection is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Name or number of the host, without brackets.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Whether by TLS.
    pub tls: bool,
    /// What to put into `Host`.
    pub authority: String,
    /// Path with query.
    pub path: String,
}

/// Reads the address of a receiver. `internal`: the operator lets connections reach the machine's own network, and then
/// the machine itself without TLS too.
///
/// # Errors
/// The rule that it breaks.
pub fn target(url: &str, internal: bool) -> Result<Target, &'static str> {
    if url.len() > URL_BYTES_MAX {
        return Err("too_long");
    }
    if url.contains('#') || url.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err("url");
    }
    let uri: Uri = url.parse().map_err(|_| "url")?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return Err("url") };
    if authority.as_str().contains('@') {
        // A password would stand in logs of others.
        return Err("url_password");
    }
    let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    if host.is_empty() {
        return Err("url");
    }
    let number = host.parse::<IpAddr>().ok();
    let here = number.is_some_and(|ip| ip.to_canonical().is_loopback()) || host == "localhost";
    let tls = match scheme {
        "https" => true,
        "http" if internal && here => false,
        _ => return Err("https_only"),
    };
    let is_name = number.is_none();
    if !internal && (number.is_some_and(|ip| !is_public(ip)) || is_name && is_inside_name(&host)) {
        return Err("address_refused");
    }
    let port = authority.port_u16().unwrap_or(if tls { 443 } else { 80 });
    let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    Ok(Target { host, port, tls, authority: authority.as_str().to_owned(), path })
}

/// Names that mean something inside a network only, and numbers in disguise (`0x7f.1`, `2130706433`), which some resolvers
/// read as addresses.
fn is_inside_name(host: &str) -> bool {
    let bare = host.trim_end_matches('.');
    let last = bare.rsplit('.').next().unwrap_or_default();
    !bare.contains('.')
        || matches!(last, "localhost" | "local" | "internal" | "intranet" | "lan" | "home" | "corp" | "arpa")
        || last.starts_with(|c: char| c.is_ascii_digit())
}

/// The addresses of a host, if all of them may be reached: a name that leads to the internet and to our own network means
/// no good.
///
/// # Errors
/// `address_refused`, or `unknown_host` when there are none.
pub fn allowed(found: &[IpAddr], internal: bool) -> Result<IpAddr, &'static str> {
    let first = *found.first().ok_or("unknown_host")?;
    if internal || found.iter().all(|ip| is_public(*ip)) { Ok(first) } else { Err("address_refused") }
}

/// Whether an address is one of the internet's. Source: IANA special-purpose address registries (RFC 6890).
pub fn is_public(ip: IpAddr) -> bool {
    match ip.to_canonical() {
        IpAddr::V4(ip) => is_public_4(ip),
        IpAddr::V6(ip) => is_public_6(ip),
    }
}

fn is_public_4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        || a >= 240
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (b == 18 || b == 19)))
}

fn is_public_6(ip: Ipv6Addr) -> bool {
    let [a, b, ..] = ip.segments();
    // Only global unicast, 2000::/3; of it not documentation, and nothing that carries another address inside: Teredo and
    // other protocols (2001::/23), 6to4 (2002::/16).
    (0x2000..0x4000).contains(&a)
        && !(a == 0x2001 && (b < 0x0200 || b == 0x0db8))
        && a != 0x2002
        && !(a == 0x3fff && b < 0x1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_to_the_internet_is_a_receiver() {
        for (url, rule) in [
            ("http://oscar.example.org/hook", "https_only"),
            ("ftp://oscar.example.org/", "https_only"),
            ("file:///etc/passwd", "url"),
            ("gopher://127.0.0.1:6379/_FLUSHALL", "https_only"),
            ("https://", "url"),
            ("oscar.example.org", "url"),
            ("https://user:secret@oscar.example.org/", "url_password"),
            ("https://oscar.example.org@127.0.0.1/", "url_password"),
            ("https://oscar.example.org/#fragment", "url"),
            ("https://oscar.example.org/a b", "url"),
            ("https://oscar.example.org/\r\nX: y", "url"),
            ("https://127.0.0.1/", "address_refused"),
            ("https://127.1/", "address_refused"),
            ("https://0x7f000001/", "address_refused"),
            ("https://2130706433/", "address_refused"),
            ("https://0177.0.0.1/", "address_refused"),
            ("https://[::1]/", "address_refused"),
            ("https://[::ffff:10.0.0.1]/", "address_refused"),
            ("https://[fd00::1]:8443/", "address_refused"),
            ("https://169.254.169.254/latest/meta-data/", "address_refused"),
            ("https://localhost/", "address_refused"),
            ("https://LOCALHOST./", "address_refused"),
            ("https://router/", "address_refused"),
            ("https://db.internal/", "address_refused"),
            ("https://printer.local/", "address_refused"),
        ] {
            assert_eq!(target(url, false), Err(rule), "{url}");
        }
        let long = format!("https://oscar.example.org/{}", "x".repeat(500));
        assert_eq!(target(&long, false), Err("too_long"));
        let found = target("https://OSCAR.example.org:8443/hook?from=us", false).unwrap();
        assert_eq!((found.host.as_str(), found.port, found.tls), ("oscar.example.org", 8443, true));
        assert_eq!(found.path, "/hook?from=us");
    }

    #[test]
    fn the_operator_may_open_the_own_network_and_without_tls_the_machine_itself_alone() {
        assert!(target("https://10.0.0.7/hook", true).is_ok());
        assert!(!target("http://127.0.0.1:9000/hook", true).unwrap().tls);
        for url in ["http://10.0.0.7/hook", "http://oscar.example.org/"] {
            assert_eq!(target(url, true), Err("https_only"), "{url}");
        }
    }

    #[test]
    fn addresses_that_are_not_the_internets_are_refused() {
        for ip in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:192.168.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
        ] {
            let ip: IpAddr = ip.parse().unwrap();
            assert!(!is_public(ip), "{ip}");
            assert_eq!(allowed(&[ip], false), Err("address_refused"), "{ip}");
            assert_eq!(allowed(&[ip], true), Ok(ip));
        }
        for ip in ["1.1.1.1", "172.15.0.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"] {
            assert!(is_public(ip.parse().unwrap()), "{ip}");
        }
    }

    #[test]
    fn a_name_that_leads_outside_and_inside_leads_nowhere() {
        let (out, inside): (IpAddr, IpAddr) = ("1.1.1.1".parse().unwrap(), "10.0.0.1".parse().unwrap());
        assert_eq!(allowed(&[out, inside], false), Err("address_refused"));
        assert_eq!(allowed(&[], false), Err("unknown_host"));
        assert_eq!(allowed(&[out], false), Ok(out));
    }
}
