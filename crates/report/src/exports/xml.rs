//! XML that stays well-formed whatever the texts in it say: nothing gets in but through here, and elements close in order.

/// A document being written.
pub(super) struct Xml {
    out: String,
    open: Vec<&'static str>,
}

/// Names and values of attributes.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub fn new() -> Self {
        Self { out: String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), open: Vec::new() }
    }

    pub fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.indent();
        self.begin(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name);
    }

    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.end(name);
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.indent();
        self.begin(name, attributes);
        self.out.push_str("/>\n");
    }

    /// An element that holds nothing but a text.
    pub fn text(&mut self, name: &'static str, attributes: Attributes<'_>, text: &str) {
        self.indent();
        self.begin(name, attributes);
        self.out.push('>');
        escape(&mut self.out, text);
        self.end(name);
    }

    /// The document, every element closed.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }

    fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(&mut self.out, value);
            self.out.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }
}

/// As a text or as the value of an attribute. What XML 1.0 has no place for at all is left out (section 2.2).
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}' => out.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever a text says, it opens no element, closes none, and ends no attribute.
        #[test]
        fn a_text_stays_a_text(text in "\\PC{0,20}|[<>&\"'\\]\\-!\u{0}\u{b}\n a]{0,20}") {
            let mut xml = Xml::new();
            xml.open("a", &[("b", &text)]);
            xml.text("c", &[], &text);
            let out = xml.finish();
            prop_assert_eq!(out.matches('<').count(), 5, "{}", &out);
            prop_assert_eq!(out.matches('>').count(), 5, "{}", &out);
            prop_assert_eq!(out.matches('"').count(), 6, "{}", &out);
            prop_assert!(!out.chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
