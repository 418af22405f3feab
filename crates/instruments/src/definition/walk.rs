//! The items of a definition, one after the other.

use super::{Class, Item, ItemType, OTHER_SUFFIX};

/// An item with where it stands.
#[derive(Clone, Debug)]
pub struct Place<'a> {
    /// Names from the top.
    pub path: Vec<String>,
    /// The item; for words of one's own the question that they belong to.
    pub item: &'a Item,
    /// Its type; `text` for words of one's own.
    pub kind: ItemType,
    /// Whether this is `<name>_other`, the words of one's own of a question with `other`.
    pub other: bool,
    /// Whether the answer is confidential, by itself or by a group around it.
    pub confidential: bool,
    /// How many repeats stand around it.
    pub repeats: usize,
}

/// See [`super::Definition::walk`].
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    waiting: Vec<Place<'a>>,
}

impl<'a> Walk<'a> {
    pub(super) fn over(items: &'a [Item]) -> Self {
        let mut walk = Self { waiting: Vec::new() };
        walk.push(&[], items, false, 0);
        walk
    }

    /// Puts items before all that wait, the last at the bottom.
    fn push(&mut self, above: &[String], items: &'a [Item], confidential: bool, repeats: usize) {
        for item in items.iter().rev() {
            let confidential = confidential || item.class == Class::Confidential;
            let place = |name: String, kind, other| {
                let path = above.iter().cloned().chain([name]).collect();
                Place { path, item, kind, other, confidential, repeats }
            };
            if item.other && item.kind.has_choices() {
                self.waiting.push(place(format!("{}{OTHER_SUFFIX}", item.name), ItemType::Text, true));
            }
            self.waiting.push(place(item.name.clone(), item.kind, false));
        }
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Place<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let place = self.waiting.pop()?;
        if place.kind.holds_items() && !place.other {
            let inner = place.repeats + usize::from(place.kind == ItemType::Repeat);
            self.push(&place.path, &place.item.items, place.confidential, inner);
        }
        Some(place)
    }
}
