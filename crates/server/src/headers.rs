//! Security headers. The API answers data and needs few; the app is a page and gets all of them.

use http::{HeaderMap, HeaderName, HeaderValue, header};

const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const COEP: HeaderName = HeaderName::from_static("cross-origin-embedder-policy");
const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// Sets what every answer carries.
pub fn every(headers: &mut HeaderMap) {
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(CORP, HeaderValue::from_static("same-origin"));
}

/// Sets what data carries: nothing of it is kept by a browser or a proxy, nothing of it runs.
pub fn data(headers: &mut HeaderMap) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
}

/// Sets what a page or a script of the app carries.
pub fn page(headers: &mut HeaderMap, policy: &HeaderValue) {
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    headers.insert(COOP, HeaderValue::from_static("same-origin"));
    headers.insert(COEP, HeaderValue::from_static("require-corp"));
    headers.insert(
        PERMISSIONS,
        HeaderValue::from_static(
            "microphone=(self), camera=(self), geolocation=(self), payment=(), usb=(), bluetooth=(), midi=(), serial=(), display-capture=()",
        ),
    );
    headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
}

/// The policy for the app, with the hashes of the few inline scripts that its build could not avoid.
pub fn content_security_policy(script_hashes: &[String]) -> HeaderValue {
    let scripts: Vec<String> =
        script_hashes.iter().filter(|hash| is_hash(hash)).map(|hash| format!(" '{hash}'")).collect();
    let scripts = scripts.concat();
    let policy = format!(
        "default-src 'self'; script-src 'self'{scripts}; style-src 'self'; connect-src 'self'; img-src 'self' blob: data:; \
         media-src blob:; font-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; frame-ancestors 'none'; \
         base-uri 'none'; form-action 'self'"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'self'"))
}

fn is_hash(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"+/=-".contains(&b);
    ["sha256-", "sha384-", "sha512-"].iter().any(|start| text.starts_with(start)) && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_get_in_and_nothing_else_does() {
        let policy = content_security_policy(&[
            "sha256-AbC+/=".to_owned(),
            "sha256-x' 'unsafe-inline".to_owned(),
            "*".to_owned(),
        ]);
        let policy = policy.to_str().unwrap();
        assert!(policy.contains("script-src 'self' 'sha256-AbC+/=';"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
    }
}
