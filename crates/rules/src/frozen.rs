//! What nobody changes afterwards.

use model::{Fields, KindName, Refusal, State};
use serde_json::Value;

use crate::refusals;

/// What a return is about: another period is another return.
const RETURN_FIXED: &[&str] = &["project", "from", "until", "restates"];

/// What somebody agreed to: who, what for, to whom, what, until when, and who said so how.
const CONSENT_FIXED: &[&str] =
    &["person", "purpose", "recipient", "share", "giver", "how", "explained_in", "given", "until"];

/// What was sent.
const REFERRAL_FIXED: &[&str] = &[
    "person",
    "case",
    "to",
    "service",
    "urgency",
    "age_band",
    "sex",
    "place",
    "languages",
    "consent",
    "share",
    "reason",
    "kind",
    "before",
    "told_by_phone",
];

/// What the other side of the border was asked.
const CROSS_BORDER_FIXED: &[&str] =
    &["person", "case", "kind", "direction", "to", "found", "home", "age_band", "sex", "languages", "about"];
/// What another organisation said yes to.
const BED_ASK_FIXED: &[&str] =
    &["person", "case", "age_band", "sex", "needs", "siblings", "province", "until"];

/// What was approved, or where a child lives: another home is another placement.
const PLACEMENT_FIXED: &[&str] = &["person", "case", "care", "bed", "organisation", "why_not_kin"];

/// What another person approved.
const APPROVAL_FIXED: &[&str] = &["person", "case", "what", "response", "low", "note"];

/// What a second person looked at.
const SCREENING_FIXED: &[&str] =
    &["person", "case", "time", "acts", "means", "purposes", "result", "note", "private"];

/// What was given to be looked at, or was signed.
const REPORT_FIXED: &[&str] = &["project", "template", "language", "title", "from", "until", "channel"];

/// What answers are answers to.
const VERSION_FIXED: &[&str] = &["instrument", "number", "definition", "changes"];

/// What two organisations signed.
const AGREEMENT_FIXED: &[&str] = &["with", "share", "purposes", "from", "until"];

/// A step in a chain of custody: a court asks whether it was changed afterwards.
const STEP_FIXED: &[&str] =
    &["evidence", "time", "from", "to", "why", "seal", "intact", "hash", "file", "note"];

/// What a file is: whoever could change its hash could put another in its place.
const FILE_FIXED: &[&str] = &["parent", "media_type", "size", "sha256"];

/// What a child told, who heard it and when.
const TESTIMONY_FIXED: &[&str] = &["person", "time", "taker", "taken_by", "text"];

/// What a receipt says.
const GIFT_FIXED: &[&str] =
    &["donor", "fund", "pledge", "project", "amount", "currency", "rate", "received", "method"];

/// What another person is asked to approve.
const SPENDING_FIXED: &[&str] =
    &["line", "project", "day", "amount", "currency", "rate", "what", "payee", "voucher"];

/// Whether a spending is still being written: not submitted yet, or sent back.
pub fn is_written(spending: &State) -> bool {
    matches!(spending.text("status"), None | Some("draft" | "sent_back"))
}

/// Whether an edit touches what has been fixed: a consent once given, a referral once sent, the child of a case, the
/// questions of a published version, the version of given answers, what another person approved or verified. What
/// somebody agreed to, was sent or answered must
/// stay what it was; whoever wants something else says it anew.
pub fn frozen(state: &State, fields: &Fields) -> Result<(), Refusal> {
    let differs =
        |name: &str| fields.get(name).is_some_and(|new| state.value(name).unwrap_or(&Value::Null) != new);
    let said = |name: &str| state.value(name).is_some_and(|value| !value.is_null());
    let first_fixed = |fixed: &[&'static str]| fixed.iter().copied().find(|name| differs(name));
    // Each by itself: what was left out may still be said, and that opens nothing else.
    let first_changed =
        |fixed: &[&'static str]| fixed.iter().copied().find(|name| said(name) && differs(name));
    match state.kind {
        KindName::Consent if state.value("status").is_some() => first_fixed(CONSENT_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::CONSENT_FIXED, name))),
        KindName::Referral if !matches!(state.text("status"), None | Some("draft")) => {
            first_fixed(REFERRAL_FIXED)
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::REFERRAL_FIXED, name)))
        }
        KindName::CrossBorder if !matches!(state.text("status"), None | Some("draft")) => {
            first_fixed(CROSS_BORDER_FIXED)
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::CROSS_BORDER_FIXED, name)))
        }
        KindName::InstrumentVersion if said("published") => first_fixed(VERSION_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::INSTRUMENT_PUBLISHED_FIXED, name))),
        KindName::Approval if said("status") => first_fixed(APPROVAL_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::APPROVAL_FIXED, name))),
        KindName::Screening if state.text("status") == Some("verified") => first_fixed(SCREENING_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::SCREENING_FIXED, name))),
        KindName::Response => first_changed(&["instrument", "version"])
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::RESPONSE_FIXED, name))),
        KindName::BedAsk if !matches!(state.text("status"), None | Some("open")) => {
            first_fixed(BED_ASK_FIXED)
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::BED_ASK_FIXED, name)))
        }
        // Whoever moves a day to look better says so: with an act, and why.
        KindName::ActionItem => first_changed(&["area", "agreed", "due"])
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::ACTION_ITEM_FIXED, name))),
        KindName::ResultNode => first_changed(&["project", "level"])
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::RESULT_NODE_FIXED, name))),
        KindName::ResultsReturn => {
            let open = matches!(state.text("status"), None | Some("draft" | "sent_back"));
            let due = if open { None } else { first_fixed(&["due"]) };
            first_changed(RETURN_FIXED)
                .or(due)
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::RESULTS_RETURN_FIXED, name)))
        }
        KindName::ReturnValue => first_changed(&["results_return", "indicator"])
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::RESULTS_RETURN_FIXED, name))),
        KindName::Gift if said("status") => {
            first_fixed(GIFT_FIXED).map_or(Ok(()), |name| Err(Refusal::field(refusals::GIFT_FIXED, name)))
        }
        KindName::Spending if !is_written(state) => first_fixed(SPENDING_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::SPENDING_FIXED, name))),
        KindName::Report if !matches!(state.text("status"), None | Some("draft" | "sent_back")) => {
            first_fixed(REPORT_FIXED).map_or(Ok(()), |name| Err(Refusal::field(refusals::REPORT_FIXED, name)))
        }
        KindName::Placement if said("approved") => first_fixed(PLACEMENT_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::PLACEMENT_FIXED, name))),
        // A seal or a hash that is added later proves nothing: what was left out is said in another step.
        KindName::CustodyStep if STEP_FIXED.iter().any(|name| said(name)) => {
            first_fixed(STEP_FIXED).map_or(Ok(()), |name| Err(Refusal::field(refusals::EVIDENCE_FIXED, name)))
        }
        KindName::Attachment => first_changed(FILE_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::ATTACHMENT_FIXED, name))),
        // Who was beside the child may still be added, and what was left out.
        KindName::Testimony => first_changed(TESTIMONY_FIXED)
            .map_or(Ok(()), |name| Err(Refusal::field(refusals::EVIDENCE_FIXED, name))),
        KindName::Case if state.value("person").is_some() && differs("person") => {
            Err(Refusal::field(refusals::CASE_PERSON_FIXED, "person"))
        }
        KindName::Certificate if said("issued") => {
            first_fixed(&["session", "who", "role", "organisation", "present", "hours"])
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::CERTIFICATE_FIXED, name)))
        }
        KindName::Service if said("organisation") && differs("organisation") => {
            Err(Refusal::field(refusals::SERVICE_FIXED, "organisation"))
        }
        KindName::Agreement if !matches!(state.text("status"), None | Some("draft")) => {
            first_fixed(AGREEMENT_FIXED)
                .map_or(Ok(()), |name| Err(Refusal::field(refusals::AGREEMENT_FIXED, name)))
        }
        _ => Ok(()),
    }
}
