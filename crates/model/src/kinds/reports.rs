//! What is written for those who give: reports, their parts, the stories told in them, and to whom they went.

use super::kind;

kind! {
    /// A report about a project and a period: written, looked at by somebody else, signed, sent.
    Report = "report" in Reports {
        /// The project.
        project: reference("project") Coded;
        /// Which headings it begins with.
        template: code("report_template") Coded;
        /// The language it is written in.
        language: code("language") Coded;
        /// Its title.
        title: text Personal;
        /// First day that it tells of.
        from: day Coded;
        /// Last day that it tells of: with the first one a whole month, or another period that figures know.
        until: day Coded;
        /// Where it will be read. A story stands in it only while somebody agreed to just that.
        channel: code("story_channel") Coded;
        /// Where it stands.
        status: code("report_status") Coded [decisive act];
        /// How often it was signed.
        version: count Coded [act];
        /// SHA-256 of figures and words as they were signed, hex.
        hash: text Personal [act];
        /// Who gave it to be looked at.
        submitted_by: account Coded [act];
        /// Who signed.
        signed_by: account Coded [act];
        /// When.
        signed: instant Coded [act];
        /// Why it was sent back, or taken up again after it was signed.
        reason: long_text Personal [act];
        /// Each version as it was signed: who, when, hash, the figures and the money that it told.
        locked: answers Personal [act];
    }
}

kind! {
    /// What stands under one heading of a report.
    ReportPart = "report_part" in Reports {
        /// The report.
        report: reference("report") Coded;
        /// The heading.
        heading: code("report_heading") Coded;
        /// Order among the parts.
        position: count Coded;
        /// The words. Figures stand in them by reference: `{{figure:<indicator>}}`, `{{figure:<indicator>:target}}`, `{{money:spent}}`.
        text: long_text Personal;
    }
}

kind! {
    /// A story of one life, told under another name and only where somebody agreed to it.
    Story = "story" in Reports {
        /// Whose story it is; none where it is nobody's in particular.
        person: reference("person") Coded;
        /// The project that it tells of.
        project: reference("project") Coded;
        /// The name it is told under.
        pseudonym: text Personal;
        /// The story.
        text: long_text Personal;
        /// Where it happened: a province, never finer.
        place: place Coded;
        /// The consent that it rests on.
        consent: reference("consent") Coded;
        /// The consent that its photos rest on.
        photo_consent: reference("consent") Coded;
        /// Where it may be read.
        channels: codes("story_channel") Coded;
        /// Last day on which it may be used.
        until: day Coded;
    }
}

kind! {
    /// A story stands in a report.
    StoryUse = "story_use" in Reports {
        /// The story.
        story: reference("story") Coded;
        /// The report.
        report: reference("report") Coded;
        /// Taken out again.
        removed: yes_no Coded;
    }
}

kind! {
    /// A signed report went to somebody.
    ReportSending = "report_sending" in Reports {
        /// The report.
        report: reference("report") Coded;
        /// Which version.
        version: count Coded;
        /// How.
        channel: code("report_way") Coded;
        /// To whom.
        to: text Personal;
        /// On which day.
        day: day Coded;
    }
}
