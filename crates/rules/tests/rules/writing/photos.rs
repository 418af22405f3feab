//! Photos of a story: which may be shown, and what a signature has to do with them.

use rules::writing::{PHOTO_BYTES_MAX, Photo, publishable};

use super::*;

fn with_photo(photos_standing: Standing) -> Told {
    let photos = vec![Photo { id: id(41), sha256: "ef".repeat(32) }];
    Told { photos, photos_standing, ..told(Standing::Stands, false) }
}

#[rstest]
#[case(Standing::Withdrawn, Some("report.photo_withdrawn"))]
#[case(Standing::Expired, Some("report.photo_expired"))]
#[case(Standing::NoConsent, None)]
#[case(Standing::Stands, None)]
fn a_consent_to_photos_that_ended_keeps_signature_and_sending_away(
    #[case] standing: Standing,
    #[case] rule: Option<&str>,
) {
    let said = written("words", vec![with_photo(standing)]);
    let signed = does(&mut in_review(), 2, Role::Director, "sign", json!({}), &said);
    assert_eq!(signed.err().as_deref(), rule);
    let mut report = in_review();
    let agreed = written("words", vec![with_photo(Standing::Stands)]);
    does(&mut report, 2, Role::Director, "sign", json!({}), &agreed).unwrap();
    assert_eq!(does(&mut report, 2, Role::Director, "send", json!({}), &said).err().as_deref(), rule);
}

#[test]
fn a_signature_stands_for_the_photos_that_are_shown_and_for_no_others() {
    let bare = written("words", vec![told(Standing::Stands, false)]);
    let shown = written("words", vec![with_photo(Standing::Stands)]);
    let kept_out = written("words", vec![with_photo(Standing::NoConsent)]);
    assert_ne!(shown.bytes(), bare.bytes());
    assert_eq!(kept_out.bytes(), bare.bytes(), "what is not shown is not signed");
    let mut other = shown.clone();
    other.stories[0].photos[0].sha256 = "01".repeat(32);
    assert_ne!(shown.bytes(), other.bytes());
    assert_eq!(shown.locked()["photos"], json!({id(41).to_string(): "ef".repeat(32)}));
    assert!(!kept_out.locked().contains_key("photos"));
}

#[test]
fn a_file_is_shown_only_as_a_published_jpeg_of_the_storys_own_person() {
    let story = story(json!({"person": id(10)}));
    let fields = json!({"parent": story.record, "person": id(10), "kind": "photo", "media_type": "image/jpeg",
        "size": 9, "sha256": "AB".repeat(32), "consent": "may_publish_pseudonym"});
    let file = |fields: &Value| record(KindName::Attachment, 41, fields.clone());
    let photo = publishable(&story, &file(&fields)).unwrap();
    assert_eq!((photo.id, photo.sha256.as_str()), (id(41), "ab".repeat(32).as_str()));
    for (field, value) in [
        ("parent", json!(id(31))),
        ("person", json!(id(12))),
        ("person", Value::Null),
        ("kind", json!("document")),
        ("media_type", json!("image/png")),
        ("size", json!(PHOTO_BYTES_MAX + 1)),
        ("size", Value::Null),
        ("sha256", Value::Null),
        ("consent", json!("may_share_partners")),
        ("consent", json!("none")),
        ("consent", Value::Null),
    ] {
        let mut other = fields.clone();
        other[field] = value.clone();
        assert_eq!(publishable(&story, &file(&other)), None, "{field} {value}");
    }
    let mut clash = file(&fields);
    let heads = clash.registers.get_mut("consent").unwrap();
    let mut no = heads[0].clone();
    no.value = json!("internal_only");
    heads.push(no);
    assert_eq!(
        publishable(&story, &clash),
        None,
        "of two words that nobody chose between the stricter counts"
    );
    let mut gone = file(&fields);
    gone.erased = true;
    assert_eq!(publishable(&story, &gone), None);
}
