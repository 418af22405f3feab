//! The tree of a form while it is read: items that still know their row.

use std::collections::{BTreeMap, BTreeSet};

use super::{headers::Table, problem::Findings};
use instruments::definition::{Choice, Item, Texts};

/// An item and the row that it came from.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The item, without what stands in it.
    pub item: Item,
    /// Which of the table's rows.
    pub row: usize,
    /// Names in the column `trigger`.
    pub triggers: Vec<String>,
    /// What stands in it.
    pub inside: Vec<Draft>,
}

impl Draft {
    /// How many items it is, itself included.
    pub fn count(&self) -> usize {
        1 + self.inside.iter().map(Self::count).sum::<usize>()
    }

    /// One group for each choice, as a loop means; `%(label)s` and `%(name)s` become those of the choice.
    pub fn unrolled(&self, choices: &[Choice]) -> Vec<Self> {
        let one = |choice: &Choice| {
            let mut item = Item::new(choice.name.clone(), instruments::definition::ItemType::Group);
            item.label = choice.label.clone();
            let inside = self.inside.iter().map(|draft| draft.named_after(choice)).collect();
            Self { item, row: self.row, triggers: Vec::new(), inside }
        };
        choices.iter().map(one).collect()
    }

    fn named_after(&self, choice: &Choice) -> Self {
        let mut draft = self.clone();
        let item = &mut draft.item;
        for texts in
            [&mut item.label, &mut item.hint, &mut item.required_message, &mut item.constraint_message]
        {
            fill_in(texts, choice);
        }
        draft.inside = self.inside.iter().map(|inside| inside.named_after(choice)).collect();
        draft
    }
}

fn fill_in(texts: &mut Texts, choice: &Choice) {
    for (language, text) in &mut texts.0 {
        let label = choice.label.in_language(language, "").unwrap_or(&choice.name);
        *text = text.replace("%(label)s", label).replace("%(name)s", &choice.name);
    }
}

/// The row of each item, by its path.
pub type Rows = BTreeMap<Vec<String>, usize>;

/// Names that were seen so far and must not come again.
#[derive(Default)]
pub struct Seen {
    repeats: BTreeSet<String>,
    /// Triggers by path of the item.
    pub triggers: BTreeMap<Vec<String>, Vec<String>>,
    /// Rows by path.
    pub rows: Rows,
    /// Paths that were there already.
    pub twice: BTreeSet<Vec<String>>,
}

/// Drafts → items. Says which names are not unique; names within a group are, and those of repeats are everywhere,
/// because `${…}` and other tools find them by name alone.
pub fn settle(
    drafts: Vec<Draft>,
    above: &[String],
    table: &Table<'_>,
    seen: &mut Seen,
    findings: &mut Findings,
) -> Vec<Item> {
    let mut names = BTreeSet::new();
    let mut items = Vec::new();
    for draft in drafts {
        let Draft { mut item, row, triggers, inside } = draft;
        let name = item.name.clone();
        let place = || table.rows.get(row).map_or_else(Default::default, |row| table.line(row).at("name"));
        let repeat = item.kind == instruments::definition::ItemType::Repeat;
        let path: Vec<String> = above.iter().cloned().chain([name.clone()]).collect();
        if !names.insert(name.clone()) {
            seen.twice.insert(path.clone());
            let message =
                format!("The name '{name}' is already there in this group: names are unique in their group.");
            findings.refuse(place(), "name.twice", message);
        } else if repeat && !seen.repeats.insert(name.clone()) {
            let message =
                format!("Another repeat is called '{name}': names of repeats are unique in the whole form.");
            findings.refuse(place(), "name.repeat_twice", message);
        }
        if name == "meta" || (repeat && name == "data") {
            let message = format!("The name '{name}' is reserved: choose another.");
            findings.refuse(place(), "name.reserved", message);
        }
        item.items = settle(inside, &path, table, seen, findings);
        if !triggers.is_empty() {
            seen.triggers.insert(path.clone(), triggers);
        }
        seen.rows.entry(path).or_insert(row);
        items.push(item);
    }
    items
}
