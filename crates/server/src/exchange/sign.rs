//! Signatures of what is sent, as Standard Webhooks writes them (`docs/integrations.md`): HMAC-SHA-256 over
//! `id.timestamp.body`, base64, each behind `v1,`, several with a blank between while a secret is being changed.
//! Source: standard-webhooks/standard-webhooks, spec/standard-webhooks.md.

use data_encoding::BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The value of the header `webhook-signature`.
pub fn signature<'a>(secrets: impl Iterator<Item = &'a [u8]>, id: &str, seconds: i64, body: &str) -> String {
    let one = |secret: &[u8]| {
        // An HMAC takes a key of any length, so this cannot fail.
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
        mac.update(format!("{id}.{seconds}.{body}").as_bytes());
        Some(format!("v1,{}", BASE64.encode(&mac.finalize().into_bytes())))
    };
    secrets.filter_map(one).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors of the specification's reference libraries (libraries/*/test).
    #[test]
    fn signatures_are_those_of_the_standard() {
        for (secret, id, seconds, body, wanted) in [
            (
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                r#"{"test": 2432232314}"#,
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            ),
            (
                "plJ3nmyCDGBKInavdOK15jsl",
                "msg_loFOjxBNrRLzqYUf",
                1_731_705_121,
                r#"{"event_type":"ping","data":{"success":true}}"#,
                "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=",
            ),
        ] {
            let secret = BASE64.decode(secret.as_bytes()).unwrap();
            assert_eq!(signature([secret.as_slice()].into_iter(), id, seconds, body), wanted);
        }
    }

    #[test]
    fn while_a_secret_is_changed_both_sign() {
        let both = signature([&b"new"[..], &b"old"[..]].into_iter(), "evt", 1, "{}");
        let alone = |secret: &[u8]| signature([secret].into_iter(), "evt", 1, "{}");
        assert_eq!(both, format!("{} {}", alone(b"new"), alone(b"old")));
        assert_ne!(alone(b"new"), alone(b"old"));
    }
}
