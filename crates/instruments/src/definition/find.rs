//! Finding one's way in a definition: every item with its path, and the names that expressions use.

use model::Class;

use super::{Definition, Item, Type};
use crate::expr::{Lists, Names, Sort};

/// An item with where it stands.
#[derive(Clone, Debug)]
pub struct Flat<'a> {
    /// Names from the top, its own last.
    pub path: Vec<String>,
    /// The item; none for the words behind "other".
    pub item: Option<&'a Item>,
    /// What kind of answer it takes.
    pub sort: Type,
    /// The class of its answers.
    pub class: Class,
    /// How many of the names, from the top, end in a repeat: lengths of those paths.
    pub repeats: Vec<usize>,
}

/// The name of the words behind "other".
pub(crate) fn other_name(name: &str) -> String {
    format!("{name}_other")
}

/// Every item in its order, groups before what they hold; behind a question with "other" its words.
pub fn flat(definition: &Definition) -> Vec<Flat<'_>> {
    let mut out = Vec::new();
    walk(&definition.items, &mut Vec::new(), &mut Vec::new(), &mut out);
    out
}

fn walk<'a>(
    items: &'a [Item],
    path: &mut Vec<String>,
    repeats: &mut Vec<usize>,
    out: &mut Vec<Flat<'a>>,
) {
    for item in items {
        path.push(item.name.clone());
        if item.sort == Type::Repeat {
            repeats.push(path.len());
        }
        out.push(Flat {
            path: path.clone(),
            item: Some(item),
            sort: item.sort,
            class: item.class(),
            repeats: repeats.clone(),
        });
        walk(&item.items, path, repeats, out);
        if item.sort == Type::Repeat {
            repeats.pop();
        }
        path.pop();
        if item.other {
            path.push(other_name(&item.name));
            let class = item.class().max(Class::Personal);
            out.push(Flat { path: path.clone(), item: None, sort: Type::Text, class, repeats: repeats.clone() });
            path.pop();
        }
    }
}

/// The names that the expressions of a definition may use.
pub fn names(definition: &Definition) -> Names {
    let mut names = Names::default();
    for one in flat(definition) {
        let sort = match one.sort {
            Type::Group => Sort::Group,
            Type::Repeat => Sort::Repeat,
            _ => Sort::Question,
        };
        names.add(&one.path, sort);
    }
    definition.lists.keys().for_each(|list| names.add_list(list));
    names
}

impl Definition {
    /// The item at a path.
    pub fn item(&self, path: &[String]) -> Option<&Item> {
        let (first, rest) = path.split_first()?;
        let mut item = self.items.iter().find(|item| item.name == *first)?;
        for name in rest {
            item = item.items.iter().find(|item| item.name == *name)?;
        }
        Some(item)
    }
}

impl Lists for Definition {
    fn look_up(&self, list: &str, column: &str, key: &str, value: &str) -> Option<String> {
        let of = |choice: &super::Choice, column: &str| match column {
            "name" => Some(choice.name.clone()),
            "label" => Some(self.text(&choice.label, "").to_owned()),
            other => choice.columns.get(other).cloned(),
        };
        let choice = self.lists.get(list)?.iter().find(|choice| of(choice, key).as_deref() == Some(value))?;
        of(choice, column)
    }

    fn choice_label(&self, path: &[String], choice: &str, language: &str) -> Option<String> {
        let list = self.item(path)?.list.as_ref()?;
        let choice = self.lists.get(list)?.iter().find(|one| one.name == choice)?;
        Some(self.text(&choice.label, language).to_owned())
    }
}
