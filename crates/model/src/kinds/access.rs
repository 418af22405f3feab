//! When somebody must see what their reach does not open: for hours, with a reason, and looked at afterwards.

use super::kind;

kind! {
    /// A file that was opened in an emergency by somebody whose reach does not open it: one person, one child, hours.
    EmergencyAccess = "emergency_access" in Care {
        /// Whose file.
        person: reference("person") Coded [act];
        /// Which danger.
        ground: code("emergency_reason") Coded [act];
        /// Why it could not wait, in words.
        reason: long_text Personal [act];
        /// Who opened it.
        holder: account Coded [act];
        /// Those who work with the child and are told at once.
        told: accounts Coded [act];
        /// Open, ended, reviewed.
        status: code("emergency_status") Coded [decisive act];
        /// From when.
        from: instant Coded [act];
        /// Until when at most.
        until: instant Coded [act];
        /// When it ended.
        ended: instant Coded [act];
        /// By when somebody else looks at it.
        due: instant Coded [act];
        /// Who looked at it.
        reviewer: account Coded [act];
        /// When.
        reviewed: instant Coded [act];
        /// What the review found.
        finding: code("emergency_finding") Coded [act];
        /// What there is to say about it.
        note: long_text Personal [act];
    }
}
