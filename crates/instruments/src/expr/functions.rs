//! Which functions there are: those of ODK XForms that a form without a server, and without fine positions, can have.

/// Many arguments.
const MANY: usize = 1000;

/// Each function with the fewest and the most arguments that it takes.
pub const FUNCTIONS: &[(&str, usize, usize)] = &[
    ("abs", 1, 1),
    ("acos", 1, 1),
    ("asin", 1, 1),
    ("atan", 1, 1),
    ("atan2", 2, 2),
    ("boolean", 1, 1),
    ("boolean-from-string", 1, 1),
    ("ceiling", 1, 1),
    ("checklist", 3, MANY),
    ("coalesce", 1, MANY),
    ("concat", 1, MANY),
    ("contains", 2, 2),
    ("cos", 1, 1),
    ("count", 1, 1),
    ("count-non-empty", 1, 1),
    ("count-selected", 1, 1),
    ("date", 1, 1),
    ("date-time", 1, 1),
    ("decimal-date-time", 1, 1),
    ("decimal-time", 1, 1),
    ("ends-with", 2, 2),
    ("exp", 1, 1),
    ("exp10", 1, 1),
    ("false", 0, 0),
    ("floor", 1, 1),
    ("format-date", 2, 2),
    ("format-date-time", 2, 2),
    ("if", 3, 3),
    ("indexed-repeat", 3, 7),
    ("int", 1, 1),
    ("join", 2, MANY),
    ("jr:choice-name", 2, 2),
    ("log", 1, 1),
    ("log10", 1, 1),
    ("max", 1, MANY),
    ("min", 1, MANY),
    ("normalize-space", 0, 1),
    ("not", 1, 1),
    ("now", 0, 0),
    ("number", 0, 1),
    ("once", 1, 1),
    ("pi", 0, 0),
    ("position", 0, 1),
    ("pow", 2, 2),
    ("pulldata", 2, 2),
    ("random", 0, 0),
    ("regex", 2, 2),
    ("round", 1, 2),
    ("selected", 2, 2),
    ("selected-at", 2, 2),
    ("sin", 1, 1),
    ("sqrt", 1, 1),
    ("starts-with", 2, 2),
    ("string", 0, 1),
    ("string-length", 0, 1),
    ("substr", 2, 3),
    ("substring-after", 2, 2),
    ("substring-before", 2, 2),
    ("sum", 1, 1),
    ("tan", 1, 1),
    ("today", 0, 0),
    ("translate", 3, 3),
    ("true", 0, 0),
    ("uuid", 0, 0),
    ("weighted-checklist", 4, MANY),
];

/// The fewest and the most arguments of a function; none = there is no such function.
pub fn arity(name: &str) -> Option<(usize, usize)> {
    let at = FUNCTIONS.binary_search_by(|(known, ..)| (*known).cmp(name)).ok()?;
    FUNCTIONS.get(at).map(|(_, least, most)| (*least, *most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_stand_in_order_and_are_found() {
        assert!(FUNCTIONS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(arity("if"), Some((3, 3)));
        assert_eq!(arity("area"), None);
    }
}
