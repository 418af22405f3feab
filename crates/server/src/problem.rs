//! Everything that can go wrong, as RFC 9457 problem documents. Codes are message keys of the app (`problem.<code>`).
//!
//! A problem carries what the caller may know. Its cause, if it has one, goes to the log once, under the id that the
//! caller sees; see [`crate::observe`], which writes the body.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

/// Declares the codes once: variant, status, wire name, English title.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $status:ident $wire:literal $title:literal;)*) => {
        /// What went wrong, in one word that the app has in all its languages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The HTTP status that goes with it.
            pub fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status),* }
            }

            /// The word on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $wire),* }
            }

            /// English title, for developers; the app has its own words.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),* }
            }
        }
    };
}

codes! {
    /// Not JSON, or not readable at all.
    Malformed = BAD_REQUEST "malformed" "The request cannot be read";
    /// No session, or one that ended or was revoked.
    SignedOut = UNAUTHORIZED "signed_out" "Sign in first";
    /// User or passphrase wrong, whichever.
    SignInFailed = UNAUTHORIZED "sign_in_failed" "User or passphrase is wrong";
    /// The passphrase is right; a second factor is needed.
    TotpRequired = UNAUTHORIZED "totp_required" "A code from the authenticator is needed";
    /// Known, but not allowed.
    Forbidden = FORBIDDEN "forbidden" "Not allowed";
    /// Does not exist, or must look so.
    NotFound = NOT_FOUND "not_found" "Nothing here";
    /// The path exists, the method does not.
    MethodNotAllowed = METHOD_NOT_ALLOWED "method_not_allowed" "This method does not exist here";
    /// The body did not come in time.
    Timeout = REQUEST_TIMEOUT "timeout" "The request took too long";
    /// It was done already, or somebody else was first.
    Conflict = CONFLICT "conflict" "This was already done";
    /// More than the limit.
    TooLarge = PAYLOAD_TOO_LARGE "too_large" "Too large";
    /// Neither JSON nor what the route takes.
    UnsupportedMediaType = UNSUPPORTED_MEDIA_TYPE "unsupported_media_type" "This type of content is not taken here";
    /// Readable, but a field breaks a rule.
    Invalid = UNPROCESSABLE_ENTITY "invalid" "A value is not right";
    /// Wait, then try again.
    SlowDown = TOO_MANY_REQUESTS "slow_down" "Too many tries, wait a little";
    /// Our fault.
    Unknown = INTERNAL_SERVER_ERROR "unknown" "Something went wrong on the server";
    /// Not now.
    Unavailable = SERVICE_UNAVAILABLE "unavailable" "The server cannot answer now";
}

/// The document on the wire.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document {
    /// `/problems/<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// English, for developers.
    pub title: &'static str,
    /// The HTTP status again.
    pub status: u16,
    /// What went wrong: a message key of the app.
    pub code: &'static str,
    /// The field at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The rule that it breaks: a message key of the app.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// More for developers, never a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Identifier of this request: what to tell the administrator.
    pub id: String,
}

/// What a handler returns instead of its answer.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What went wrong.
    pub code: Code,
    field: Option<String>,
    rule: Option<String>,
    detail: Option<String>,
    retry_after_s: Option<u64>,
    cause: Option<String>,
}

/// What a handler returns.
pub type Answer<T> = Result<T, Problem>;

impl Problem {
    /// A problem that is told by its code alone.
    pub fn new(code: Code) -> Self {
        Self { code, field: None, rule: None, detail: None, retry_after_s: None, cause: None }
    }

    /// Our fault; the cause is logged, the caller sees an id.
    pub fn unknown(cause: impl std::fmt::Display) -> Self {
        Self { cause: Some(cause.to_string()), ..Self::new(Code::Unknown) }
    }

    /// A value that breaks a rule.
    pub fn invalid(field: impl Into<String>, rule: impl Into<String>) -> Self {
        Self::new(Code::Invalid).field(field).rule(rule)
    }

    /// Not allowed, by a rule.
    pub fn forbidden(rule: impl Into<String>) -> Self {
        Self::new(Code::Forbidden).rule(rule)
    }

    /// Names the field at fault.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Names the rule.
    #[must_use]
    pub fn rule(mut self, rule: impl Into<String>) -> Self {
        self.rule = Some(rule.into());
        self
    }

    /// Adds an explanation for developers. Never a value that somebody entered.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Says when to try again, seconds.
    #[must_use]
    pub fn retry_after_s(mut self, seconds: u64) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    /// The cause, for the log.
    pub fn cause(&self) -> Option<&str> {
        self.cause.as_deref()
    }

    /// The document under the request's identifier.
    pub fn document(&self, id: &str) -> Document {
        Document {
            kind: format!("/problems/{}", self.code.as_str()),
            title: self.code.title(),
            status: self.code.status().as_u16(),
            code: self.code.as_str(),
            field: self.field.clone(),
            rule: self.rule.clone(),
            detail: self.detail.clone(),
            id: id.to_owned(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.code.status().into_response();
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.code.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<crate::clock::NoRandomness> for Problem {
    fn from(error: crate::clock::NoRandomness) -> Self {
        Self::unknown(error)
    }
}

impl From<tokio::task::JoinError> for Problem {
    fn from(error: tokio::task::JoinError) -> Self {
        Self::unknown(error)
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        use store::Error;
        match error {
            Error::Refused(refusal) => {
                let problem = Self::forbidden(refusal.rule);
                match refusal.field {
                    Some(field) => problem.field(field),
                    None => problem,
                }
            }
            Error::NotEmpty => Self::new(Code::Conflict).rule("setup_done"),
            Error::NoNetwork => Self::new(Code::Unavailable).rule("setup"),
            Error::Taken(field) => Self::new(Code::Conflict).rule("taken").field(field),
            Error::TooLarge { .. } => Self::new(Code::TooLarge).rule("blob_bytes_max"),
            Error::WrongBytes => Self::invalid("sha256", "sha256"),
            Error::WrongOffset { .. } => {
                Self::new(Code::Conflict).rule("upload_offset").field("Upload-Offset")
            }
            Error::Closed => Self::new(Code::Unavailable),
            other => Self::unknown(other),
        }
    }
}
