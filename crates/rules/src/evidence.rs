//! Which files are taken in as evidence, or of a suspect. The app asks the same (`vectors/evidence.json`).
//!
//! What lawyers and police open without anything of it running: pictures, recordings, papers, exports of chats. A program
//! or a page with scripts proves what it is by its hash alone, and stays with whoever examines it.

/// Media types that are taken in, without their parameters. Ours, after what telephones make and courts are handed.
const TAKEN: &[&str] = &[
    "image/jpeg",
    "image/png",
    "image/webp",
    "image/gif",
    "image/heic",
    "image/heif",
    "audio/aac",
    "audio/amr",
    "audio/mp4",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "audio/webm",
    "video/3gpp",
    "video/mp4",
    "video/quicktime",
    "video/webm",
    "application/pdf",
    "application/zip",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
    "text/csv",
    "text/plain",
];

/// Whether a file of this media type is taken in.
pub fn takes(media_type: &str) -> bool {
    let plain = media_type.split(';').next().unwrap_or_default().trim();
    TAKEN.iter().any(|taken| taken.eq_ignore_ascii_case(plain))
}
