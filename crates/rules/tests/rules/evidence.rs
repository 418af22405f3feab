//! What is taken in as evidence, and that it stays what it was.

use model::KindName;
use rules::{evidence::takes, frozen::frozen};
use serde_json::json;

use crate::{generated::compare_or_update, world::record};

#[test]
fn pictures_recordings_and_papers_are_taken_in_and_nothing_that_runs() {
    for taken in
        ["image/jpeg", "image/heic", "video/mp4", "audio/ogg; codecs=opus", "Application/PDF", "text/plain"]
    {
        assert!(takes(taken), "{taken}");
    }
    let refused = [
        "text/html",
        "image/svg+xml",
        "application/javascript",
        "application/vnd.android.package-archive",
        "application/x-msdownload",
        "application/octet-stream",
        "image/",
        "",
    ];
    for media_type in refused {
        assert!(!takes(media_type), "{media_type}");
    }
    let cases = [
        "image/jpeg",
        "image/heic",
        "video/quicktime",
        "audio/webm;codecs=opus",
        "application/zip",
        "message/rfc822",
    ]
    .iter()
    .chain(&refused)
    .map(|media_type| json!({"media_type": media_type, "taken": takes(media_type)}).to_string())
    .collect::<Vec<_>>();
    compare_or_update("vectors/evidence.json", &format!("[\n{}\n]\n", cases.join(",\n")));
}

/// Whoever could give a file another hash could put another file in its place, and the check would call it the same.
#[test]
fn a_file_keeps_its_hash_and_its_place() {
    let file = json!({"parent": "0190a3a2-0000-7000-8000-000000000001", "kind": "photo", "media_type": "image/jpeg",
                      "size": 3, "sha256": "ab"});
    let file = record(KindName::Attachment, 14, file);
    let edit =
        |set: serde_json::Value| frozen(&file, set.as_object().unwrap()).map_err(|refusal| refusal.rule);
    let other = "0190a3a2-0000-7000-8000-000000000002";
    for set in [
        json!({"sha256": "cd"}),
        json!({"size": 4}),
        json!({"parent": other}),
        json!({"media_type": "image/png"}),
    ] {
        assert_eq!(edit(set.clone()), Err("attachment.fixed".to_owned()), "{set}");
    }
    assert_eq!(
        edit(json!({"sha256": null})),
        Err("attachment.fixed".to_owned()),
        "taken away, to be said anew"
    );
    assert_eq!(edit(json!({"caption": "his car", "consent": "internal_only", "sha256": "ab"})), Ok(()));
}
