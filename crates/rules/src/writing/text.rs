//! Words in which figures stand by reference: `{{figure:<indicator>}}`, `{{figure:<indicator>:target}}`, `{{money:spent}}`.

use model::RecordId;

use super::Values;

/// What a reference points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// What an indicator counted.
    Figure(RecordId),
    /// What an indicator was to reach.
    Target(RecordId),
    /// A sum of money: `budget`, `received`, `spent`.
    Money(String),
    /// Nothing that there is.
    Nothing,
}

/// Why no value stands where one is referred to. It is never shown as nought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// There is no such figure, or nobody said it.
    Unknown,
    /// So few that it is hidden.
    Hidden,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it was written.
    Words(&'a str),
    /// What a reference stands for.
    Value(String),
    /// A reference without a value.
    Gap {
        /// Why.
        gap: Gap,
    },
}

/// A text in its pieces, references in place of which values stand.
pub fn pieces<'a>(text: &'a str, values: &Values) -> Vec<Piece<'a>> {
    split(text)
        .into_iter()
        .map(|part| match part {
            Ok(words) => Piece::Words(words),
            Err(reference) => match values.of(&parse(reference)) {
                Ok(value) => Piece::Value(value),
                Err(gap) => Piece::Gap { gap },
            },
        })
        .collect()
}

/// What a text refers to, in its order.
pub fn references(text: &str) -> Vec<Reference> {
    split(text).into_iter().filter_map(Result::err).map(parse).collect()
}

/// Words as they stand, and what stands between two pairs of braces. A pair that is never closed is words.
fn split(text: &str) -> Vec<Result<&str, &str>> {
    let (mut out, mut rest) = (Vec::new(), text);
    while let Some((before, from)) = rest.split_once("{{") {
        let Some((inside, after)) = from.split_once("}}") else { break };
        if !before.is_empty() {
            out.push(Ok(before));
        }
        out.push(Err(inside));
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Ok(rest));
    }
    out
}

fn parse(inside: &str) -> Reference {
    let mut words = inside.trim().split(':');
    let known = match (words.next(), words.next(), words.next(), words.next()) {
        (Some("figure"), Some(id), None, None) => id.parse().ok().map(Reference::Figure),
        (Some("figure"), Some(id), Some("target"), None) => id.parse().ok().map(Reference::Target),
        (Some("money"), Some(sum), None, None) => Some(Reference::Money(sum.to_owned())),
        _ => None,
    };
    known.unwrap_or(Reference::Nothing)
}
