//! Second factor: TOTP (RFC 6238) with the defaults that every authenticator app knows.

use data_encoding::BASE32_NOPAD;
use totp_rs::{Builder, Totp};

/// Length of a secret, bytes (RFC 4226 recommends 160 bits).
pub const SECRET_BYTES: usize = 20;

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// The step of time to which a code belongs, if it is right now (one step of skew either way). Whoever asks lets each
/// step pass once only (RFC 6238, 5.2): a code that somebody watched being typed opens nothing.
pub fn check(secret: &[u8], code: &str, now_ms: u64) -> Option<u64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    totp(secret)?.check(&digits, now_ms / 1000)
}

/// The secret as people type it.
pub fn readable(secret: &[u8]) -> String {
    BASE32_NOPAD.encode(secret)
}

/// The link that authenticator apps read (Key URI Format).
pub fn uri(secret: &[u8], user: &str) -> String {
    let label: String = user
        .bytes()
        .map(|b| {
            if b.is_ascii_alphanumeric() || b"-._~".contains(&b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect();
    format!("otpauth://totp/Safetynet:{label}?secret={}&issuer=Safetynet", readable(secret))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret of the SHA-1 rows.
    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn the_rfc_vectors_pass() {
        // Last six digits of the eight that the RFC prints.
        for (time_s, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(check(SECRET, code, time_s * 1000), Some(time_s / 30), "{time_s}");
        }
    }

    #[test]
    fn an_old_or_odd_code_opens_nothing() {
        assert_eq!(check(SECRET, "287082", 200_000), None);
        for code in ["", "28708", "2870822", "២៨៧០៨២", "-87082", "abcdef"] {
            assert_eq!(check(SECRET, code, 59_000), None, "{code}");
        }
    }

    #[test]
    fn the_link_escapes_the_user() {
        assert!(uri(SECRET, "a b?c").starts_with("otpauth://totp/Safetynet:a%20b%3Fc?secret=GEZDGNBV"));
    }
}
