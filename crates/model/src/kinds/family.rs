//! The family around a child: relatives who are looked for before anybody else.

use super::kind;

kind! {
    /// A relative who might care for the child: looked for, asked, looked at, or ruled out.
    Kin = "kin" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What the relative is to the child.
        relation: code("relation") Coded;
        /// Who it is.
        name: text Personal;
        /// How far away, told coarsely: never an address.
        lives: code("kin_lives") Coded;
        /// Whether somebody spoke with the relative.
        contacted: code("yes_no_unknown") Coded;
        /// Whether the relative is willing to care for the child.
        willing: code("yes_no_unknown") Coded;
        /// Whether it is safe there.
        safe: code("yes_no_unknown") Coded;
        /// Who said so.
        said_by: text Personal;
        /// When it was said.
        said_on: day Coded;
        /// What else there is to say.
        note: long_text Personal;
        /// Searched, contacted, assessed, ruled out.
        status: code("kin_status") Coded [decisive act];
        /// Why ruled out.
        reason: long_text Personal [act];
    }
}
