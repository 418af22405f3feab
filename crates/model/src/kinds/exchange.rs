//! How other systems name what we name. No person is in these records.

use super::kind;

kind! {
    /// One line of an organisation's table of codes: ours beside that of another system. Removed lines stay, inactive.
    CodeMap = "code_map" in Directory {
        /// The other system.
        system: code("external_system") Coded;
        /// Our list of codes.
        list: text Coded;
        /// Our code in it.
        code: text Coded;
        /// Their code: text always, so that `007` is not `7`.
        theirs: text Coded;
        /// Whether the line is in use; nothing said: it is.
        active: yes_no Coded;
    }
}
