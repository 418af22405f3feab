//! Where in the workbook an item, a choice or a score of the definition came from.

use std::collections::BTreeMap;

use super::{choices::Lists, draft::Seen, headers::Table, problem::Place, settings::Head};
use instruments::{
    Problem,
    definition::{OTHER_SUFFIX, Score},
};

/// Where everything came from.
pub struct Places<'a> {
    table: &'a Table<'a>,
    seen: &'a Seen,
    lists: BTreeMap<String, &'a (Place, Place)>,
    title: &'a Place,
    scores: &'a [(Score, Place)],
}

impl<'a> Places<'a> {
    /// Of one workbook.
    pub fn new(
        table: &'a Table<'a>,
        seen: &'a Seen,
        lists: &'a Lists,
        head: &'a Head,
        scores: &'a [(Score, Place)],
    ) -> Self {
        let mut by_field = BTreeMap::new();
        for ((list, choice), places) in &lists.places {
            by_field.entry(format!("lists.{list}")).or_insert(places);
            by_field.insert(format!("lists.{list}.{choice}"), places);
        }
        Self { table, seen, lists: by_field, title: &head.place, scores }
    }

    /// Of a problem of the definition.
    pub fn of(&self, problem: &Problem) -> Place {
        let field = problem.field.as_str();
        if field.starts_with("scores") {
            let score = self.scores.iter().find(|(score, _)| score.item == problem.path);
            return score.map_or_else(|| Place::sheet("scores"), |(_, place)| place.clone());
        }
        if !problem.path.is_empty() {
            return self.of_item(&problem.path, field);
        }
        match (field, self.lists.get(field)) {
            (_, Some((name, _)))
                if problem.rule.starts_with("choice") || problem.rule.starts_with("name") =>
            {
                name.clone()
            }
            (_, Some((_, label))) => label.clone(),
            ("title", _) => self.title.clone(),
            _ => Place::sheet(self.table.sheet),
        }
    }

    /// Of an item and one of its fields.
    pub fn of_item(&self, path: &[String], field: &str) -> Place {
        let mut path = path.to_vec();
        let key = match field {
            "items" | "list" | "other" | "type" => "type",
            field => field.split('.').next().unwrap_or(field),
        };
        while !path.is_empty() {
            if let Some(row) = self.seen.rows.get(&path).and_then(|row| self.table.rows.get(*row)) {
                return self.table.line(row).at(key);
            }
            // The words of one's own have no row of their own.
            let last = path.pop();
            path.extend(last.and_then(|last| last.strip_suffix(OTHER_SUFFIX).map(str::to_owned)));
        }
        Place::sheet(self.table.sheet)
    }

    /// Of a choice's label.
    pub fn of_choice(&self, list: &str, choice: &str) -> Place {
        let found = self.lists.get(&format!("lists.{list}.{choice}"));
        found.map_or_else(|| Place::sheet("choices"), |(_, label)| label.clone())
    }

    /// Of the title.
    pub fn of_title(&self) -> Place {
        self.title.clone()
    }

    /// Whether this name was there already, and somebody was told.
    pub fn is_twice(&self, path: &[String]) -> bool {
        self.seen.twice.contains(path)
    }
}
