//! The rules of one item.

use std::collections::BTreeSet;

use super::{Checker, NAME_RULE, REPEATS_DEEP_MAX, is_item_name};
use crate::{
    definition::{Item, ItemType, Place},
    expr::{Ast, Sort},
};

impl Checker<'_> {
    pub(super) fn item(&mut self, place: &Place) {
        let (path, item) = (&place.path, place.item);
        if !is_item_name(&item.name) {
            self.say(path, "name", "name.form", NAME_RULE);
        }
        if item.kind == ItemType::Repeat && place.repeats >= REPEATS_DEEP_MAX {
            let message = format!("Repeats stand at most {REPEATS_DEEP_MAX} deep.");
            self.say(path, "type", "repeat.deep", message);
        }
        self.fields(path, item);
        self.list_of(path, item);
        self.label_of(path, item);
        for (field, texts) in item.texts() {
            self.texts(path, field, texts);
        }
        for (field, expression) in item.expressions() {
            match &expression.ast {
                None => self.say(path, field, "expr.not_compiled", "The expression cannot be read."),
                Some(ast) => {
                    self.ast(path, field, ast);
                    self.leak(place, field, ast);
                }
            }
        }
        self.triggers(path, item);
        self.range(path, item);
        self.attached(place);
    }

    /// A picture or a voice is a record of its own, shared as the response is: the class of its question cannot hold it.
    fn attached(&mut self, place: &Place) {
        let kind = place.item.kind;
        if place.confidential && matches!(kind, ItemType::Image | ItemType::Audio | ItemType::File) {
            let message = "Whoever may read the response sees it: it cannot be asked in confidence.";
            self.say(&place.path, "class", "class.attachment", message);
        }
    }

    /// Each field only where it means something.
    fn fields(&mut self, path: &[String], item: &Item) {
        let kind = item.kind;
        let answerable = kind.has_answer();
        let fields = [
            ("required", item.required.is_some() && !kind.is_asked()),
            ("required_message", !item.required_message.is_empty() && !kind.is_asked()),
            ("constraint", item.constraint.is_some() && !kind.is_asked()),
            ("constraint_message", !item.constraint_message.is_empty() && !kind.is_asked()),
            ("read_only", item.read_only.is_some() && !kind.is_asked()),
            ("default", item.default.is_some() && (!answerable || kind == ItemType::Calculate)),
            ("calculation", item.calculation.is_some() && !answerable),
            ("trigger", !item.trigger.is_empty() && !answerable),
            ("choice_filter", item.choice_filter.is_some() && !kind.has_choices()),
            ("list", item.list.is_some() && !kind.has_choices()),
            ("other", item.other && !matches!(kind, ItemType::SelectOne | ItemType::SelectMultiple)),
            ("repeat_count", item.repeat_count.is_some() && kind != ItemType::Repeat),
            ("items", !item.items.is_empty() && !kind.holds_items()),
        ];
        for (field, misplaced) in fields {
            if misplaced {
                let message = format!("{field} means nothing on {}.", kind.as_str());
                self.say(path, field, "field.misplaced", message);
            }
        }
        if kind == ItemType::Calculate && item.calculation.is_none() {
            self.say(path, "calculation", "calculation.missing", "What is it worked out from?");
        }
        if kind.holds_items() && item.items.is_empty() {
            self.say(path, "items", "items.empty", "A group needs something in it.");
        }
    }

    fn list_of(&mut self, path: &[String], item: &Item) {
        if !item.kind.has_choices() {
            return;
        }
        match &item.list {
            None => self.say(path, "list", "list.missing", "Which list does it choose from?"),
            Some(list) if !self.names.has_list(list) => {
                self.say(path, "list", "list.unknown", format!("There is no list named {list}."));
            }
            Some(_) => {}
        }
    }

    fn label_of(&mut self, path: &[String], item: &Item) {
        let shown = item.kind.is_asked() || item.kind == ItemType::Note;
        if shown && item.label.is_empty() {
            self.say(path, "label", "text.missing", "What is asked needs a label.");
        }
    }

    /// What is worked out from a confidential answer tells of it.
    fn leak(&mut self, place: &Place, field: &str, ast: &Ast) {
        if place.confidential || !matches!(field, "calculation" | "default" | "repeat_count") {
            return;
        }
        let reads: BTreeSet<&[String]> = ast.reads().into_iter().collect();
        for read in reads {
            if self.confidential.contains(read) {
                let name = read.join("/");
                let message = format!("This reads {name}, which is confidential: then it must be so too.");
                self.say(&place.path, field, "class.leak", message);
            }
        }
    }

    fn triggers(&mut self, path: &[String], item: &Item) {
        for trigger in &item.trigger {
            if self.names.sort(trigger) != Some(Sort::Question) || trigger == path {
                let message = format!("{} is no other question.", trigger.join("/"));
                self.say(path, "trigger", "trigger.unknown", message);
            }
        }
    }

    fn range(&mut self, path: &[String], item: &Item) {
        if item.kind != ItemType::Range {
            return;
        }
        let number = |key: &str| item.parameters.get(key).map(|text| text.parse::<f64>().unwrap_or(f64::NAN));
        let (start, end, step) = (number("start"), number("end"), number("step"));
        let given = [start, end, step].into_iter().flatten();
        if given.clone().any(|n| !n.is_finite()) {
            self.say(path, "parameters", "range.number", "start, end and step are numbers.");
        } else if start.unwrap_or(1.0) >= end.unwrap_or(10.0) || step.is_some_and(|step| step <= 0.0) {
            self.say(path, "parameters", "range.order", "start is below end, and step above 0.");
        }
    }
}
