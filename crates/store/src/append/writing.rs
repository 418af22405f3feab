//! What is asked of reports and stories beyond their form: what was given to be looked at stands, and no story names its
//! child.

use model::{Fields, KindName, RecordId, Refusal, State};
use rules::{refusals, writing as rule};
use serde_json::Value;

use super::{Judged, Work};
use crate::{held, rows, writing};

impl Work<'_> {
    /// Whether what is said of a report or a story may be said.
    pub(super) fn check_writing(
        &mut self,
        kind: KindName,
        before: Option<&State>,
        set: &Fields,
    ) -> Result<(), Judged> {
        match kind {
            KindName::ReportPart | KindName::StoryUse => {
                // Neither out of a report that stands nor into one.
                let here = before.and_then(|state| state.reference("report"));
                for report in here.into_iter().chain(reference(set, "report")) {
                    let status = self.status_of(report)?;
                    rule::may_change(status.as_deref())?;
                }
                Ok(())
            }
            KindName::ReportSending => {
                let report =
                    reference(set, "report").or_else(|| before.and_then(|state| state.reference("report")));
                let status = match report {
                    Some(report) => self.status_of(report)?,
                    None => None,
                };
                if matches!(status.as_deref(), Some("signed" | "sent")) {
                    Ok(())
                } else {
                    Err(Refusal::field(refusals::REPORT_NOT_SIGNED, "report").into())
                }
            }
            KindName::Story => self.check_story(before, set),
            KindName::Attachment => self.check_photo(before, set),
            _ => Ok(()),
        }
    }

    fn check_story(&mut self, before: Option<&State>, set: &Fields) -> Result<(), Judged> {
        const TOLD: &[&str] = &["text", "pseudonym", "person"];
        // A consent to photos brings them in; taking it off takes them out, which may be done at any time.
        if let Some(before) = before
            && set.get("photo_consent").is_some_and(|consent| !consent.is_null())
        {
            self.check_not_looked_at(before)?;
        }
        if !TOLD.iter().any(|name| set.contains_key(*name)) {
            return Ok(());
        }
        if let Some(before) = before
            && writing::is_told_for_good(self.tx, self.keys, before).map_err(Judged::Failed)?
        {
            return Err(Refusal::rule(refusals::REPORT_FIXED).into());
        }
        let now = |name: &str| {
            let known = || before.and_then(|state| state.value(name));
            set.get(name).or_else(known).and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        let Ok(person) = now("person").parse::<RecordId>() else { return Ok(()) };
        for field in ["text", "pseudonym"] {
            if writing::names_of(self.tx, self.keys, person, &[&now(field)]).map_err(Judged::Failed)? {
                return Err(Refusal::field(refusals::STORY_REAL_NAME, field).into());
            }
        }
        Ok(())
    }

    /// While a report is looked at nothing comes into what it shows: who signs has seen it.
    fn check_photo(&mut self, before: Option<&State>, set: &Fields) -> Result<(), Judged> {
        const SHOWN: &[&str] = &["consent", "parent"];
        if !SHOWN.iter().any(|name| set.contains_key(*name)) {
            return Ok(());
        }
        let now = |name: &str| {
            set.get(name).or_else(|| before.and_then(|state| state.value(name))).and_then(Value::as_str)
        };
        let is_shown = now("consent") == Some(rule::PUBLISHED);
        let parent = now("parent").and_then(|parent| parent.parse::<RecordId>().ok());
        let Some(parent) = parent.filter(|_| is_shown) else { return Ok(()) };
        let stored = rows::load(self.tx, self.keys, parent).map_err(Judged::Failed)?;
        let Some(story) = stored.filter(|stored| stored.held.kind == KindName::Story) else { return Ok(()) };
        self.check_not_looked_at(&held::coded_state(&story.held))
    }

    fn check_not_looked_at(&mut self, story: &State) -> Result<(), Judged> {
        if writing::is_looked_at(self.tx, self.keys, story).map_err(Judged::Failed)? {
            return Err(Refusal::rule(refusals::REPORT_FIXED).into());
        }
        Ok(())
    }

    fn status_of(&mut self, report: RecordId) -> Result<Option<String>, Judged> {
        let stored = rows::load(self.tx, self.keys, report).map_err(Judged::Failed)?;
        Ok(stored.and_then(|stored| held::coded_state(&stored.held).text("status").map(str::to_owned)))
    }
}

fn reference(set: &Fields, name: &str) -> Option<RecordId> {
    set.get(name)?.as_str()?.parse().ok()
}
