//! Yes and no, as forms write them.

/// Yes, as a parameter and in export.
pub const YES: &str = "true";
/// No.
pub const NO: &str = "false";

/// Whether a cell says yes or no; none if neither.
pub fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "true" | "true()" => Some(true),
        "no" | "false" | "false()" => Some(false),
        _ => None,
    }
}
