//! A form as it is shown.

use serde_json::Value;

use super::{
    Form,
    plan::{Node, ast},
    tree,
};
use crate::{
    answers::is_nothing,
    definition::{Choice, Item, ItemType, OTHER},
    expr::{Row as ChoiceRow, Scope, Step, eval},
};

/// An item as it stands in the form now.
#[derive(Clone, Debug)]
pub struct Row<'d> {
    /// Names, and numbers of instances.
    pub path: Vec<Step>,
    /// The item.
    pub item: &'d Item,
    /// Its type; `text` for the words of one's own of a question.
    pub kind: ItemType,
    /// Whether it is asked.
    pub relevant: bool,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether it may be seen but not changed.
    pub read_only: bool,
    /// Which rule its answer breaks: `required`, `choice`, `range`, `constraint`.
    pub error: Option<&'static str>,
    /// What the form says to that, if it says anything of its own.
    pub message: Option<String>,
    /// Names of the choices that are offered; none where nothing is chosen.
    pub choices: Option<Vec<&'d str>>,
}

/// What keeps a form from being complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Names, and numbers of instances.
    pub path: Vec<Step>,
    /// As [`Row::error`].
    pub rule: &'static str,
    /// As [`Row::message`].
    pub message: Option<String>,
}

impl Row<'_> {
    /// Whether these are the words of one's own of [`Row::item`].
    pub fn is_other(&self) -> bool {
        self.kind != self.item.kind
    }
}

impl<'d> Form<'d> {
    /// Every item in its order, in every instance of the repeats that are asked.
    pub fn view(&self) -> Vec<Row<'d>> {
        let mut rows = Vec::new();
        self.show(&self.plan.top, &[], &mut rows);
        rows
    }

    /// What is missing or wrong; nothing = complete.
    pub fn complete(&self) -> Vec<Wrong> {
        let wrong = |row: Row| row.error.map(|rule| Wrong { path: row.path, rule, message: row.message });
        self.view().into_iter().filter_map(wrong).collect()
    }

    fn show(&self, numbers: &[usize], above: &[Step], rows: &mut Vec<Row<'d>>) {
        for number in numbers {
            let node = &self.plan.nodes[*number];
            let mut place = above.to_vec();
            place.extend(node.path.last().map(|name| Step::Name(name.clone())));
            rows.push(self.row(node, &place));
            match node.kind {
                ItemType::Group => self.show(&node.inside, &place, rows),
                ItemType::Repeat => {
                    let all = tree::get(&self.seen, &place).as_array().map_or(0, Vec::len);
                    for index in 0..all {
                        let mut instance = place.clone();
                        instance.push(Step::Index(index));
                        self.show(&node.inside, &instance, rows);
                    }
                }
                _ => {}
            }
        }
    }

    fn row(&self, node: &Node<'d>, place: &[Step]) -> Row<'d> {
        let relevant = self.asked.contains(place);
        let choices = node.kind.has_choices().then(|| self.offered(node, place));
        let required = relevant
            && !node.other
            && node.kind.is_asked()
            && ast(node.item.required.as_ref()).is_some_and(|required| self.value(required, place).truth());
        let error = relevant.then(|| self.error(node, place, required, choices.as_deref())).flatten();
        let texts = match error {
            Some("required") => Some(&node.item.required_message),
            Some("constraint") => Some(&node.item.constraint_message),
            _ => None,
        };
        Row {
            path: place.to_vec(),
            item: node.item,
            kind: node.kind,
            relevant,
            required,
            read_only: relevant && (node.is_worked_out() || self.is_read_only(node, place)),
            error,
            message: texts.and_then(|texts| self.text(texts, place)),
            choices,
        }
    }

    pub(super) fn is_read_only(&self, node: &Node, place: &[Step]) -> bool {
        !node.other
            && ast(node.item.read_only.as_ref()).is_some_and(|read_only| self.value(read_only, place).truth())
    }

    fn error(
        &self,
        node: &Node,
        place: &[Step],
        required: bool,
        choices: Option<&[&str]>,
    ) -> Option<&'static str> {
        let answer = tree::get(&self.seen, place);
        if !node.kind.is_asked() {
            return None;
        }
        if is_nothing(answer) {
            return required.then_some("required");
        }
        if node.other {
            return None;
        }
        let offered = |name: &Value| {
            choices.is_none_or(|offered| name.as_str().is_some_and(|name| offered.contains(&name)))
        };
        let all_offered = answer.as_array().map_or_else(|| offered(answer), |all| all.iter().all(offered));
        if !all_offered {
            return Some("choice");
        }
        if node.kind == ItemType::Range && !in_range(node.item, answer.as_f64().unwrap_or(f64::NAN)) {
            return Some("range");
        }
        let constraint = ast(node.item.constraint.as_ref())?;
        (!self.value(constraint, place).truth()).then_some("constraint")
    }

    /// The choices that pass the filter, and `other` last where the list does not have it.
    fn offered(&self, node: &Node<'d>, place: &[Step]) -> Vec<&'d str> {
        let definition = self.definition;
        let choices = definition.choices(node.item);
        let filter = ast(node.item.choice_filter.as_ref());
        let passes = |(at, choice): &(usize, &Choice)| {
            filter.is_none_or(|filter| {
                let row = ChoiceRow {
                    name: &choice.name,
                    label: choice.label.in_language(definition.first_language(), "").unwrap_or_default(),
                    columns: &choice.columns,
                    number: at + 1,
                };
                eval(filter, &Scope { row: Some(row), ..self.scope(place) }).truth()
            })
        };
        let passing = choices.iter().enumerate().filter(passes).map(|(_, choice)| choice.name.as_str());
        let mut offered: Vec<&str> = passing.collect();
        if node.item.other && !choices.iter().any(|choice| choice.name == OTHER) {
            offered.push(OTHER);
        }
        offered
    }
}

/// Whether a number stands on the scale of a range: from 1 to 10 by 1 unless it says otherwise, as in ODK.
fn in_range(item: &Item, n: f64) -> bool {
    let setting =
        |key: &str, usual: f64| item.parameters.get(key).and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (start, end, step) = (setting("start", 1.0), setting("end", 10.0), setting("step", 1.0));
    let steps = (n - start) / step;
    (start..=end).contains(&n) && (steps - steps.round()).abs() < 1e-6
}
