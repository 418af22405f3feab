//! Photos of a story: which of its files may be shown with it.

use model::{RecordId, State};
use serde_json::Value;

use crate::read;

/// Photos of one story that a report shows at most, the first that were taken.
pub const PHOTOS_MAX: usize = 4;
/// The largest photo that a report shows, bytes: a report is sent by mail, and read on a phone.
pub const PHOTO_BYTES_MAX: u64 = 2 * 1024 * 1024;
/// What the person of a shown photo agreed to: code of `consent_class`.
pub const PUBLISHED: &str = "may_publish_pseudonym";

/// A photo that may be shown with its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The attachment.
    pub id: RecordId,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
}

/// A file of a story as a photo that may be shown: one that is of the story's own person, a JPEG of no more than
/// [`PHOTO_BYTES_MAX`], and published by every live value of its consent, shown or not.
pub fn publishable(story: &State, file: &State) -> Option<Photo> {
    let is_photo = file.text("kind") == Some("photo") && file.text("media_type") == Some("image/jpeg");
    let is_of_story = file.reference("parent") == Some(story.record)
        && file.reference("person") == story.reference("person");
    let is_small = file.value("size").and_then(Value::as_u64).is_some_and(|size| size <= PHOTO_BYTES_MAX);
    if file.erased
        || !is_photo
        || !is_of_story
        || !is_small
        || !read::every_head_is(file, "consent", PUBLISHED)
    {
        return None;
    }
    Some(Photo { id: file.record, sha256: file.text("sha256")?.to_ascii_lowercase() })
}
