//! Whether a child's own name stands in a text that is told under another.

use model::{
    name::{Name, Order},
    text::fold,
};

/// Letters of the shortest name that is looked for: a shorter one is a word of every sentence.
const LATIN_MIN: usize = 3;
/// The same in a script that sets no blanks between words, where a name is found within others.
const SCRIPT_MIN: usize = 4;

/// The first form of the name that stands in the text; `None` where none does. Every whole form counts, and the given name by
/// itself: nobody is called by the family's. A form of fewer letters than three, or four where words are not parted by
/// blanks, is not looked for.
pub fn name_in(text: &str, name: &Name) -> Option<String> {
    let words = format!(" {} ", fold(text).split_whitespace().collect::<Vec<_>>().join(" "));
    let joined: String = words.split_whitespace().collect();
    forms(name).into_iter().find(|form| {
        let form = fold(form).split_whitespace().collect::<Vec<_>>().join(" ");
        if form.is_ascii() {
            form.len() >= LATIN_MIN && words.contains(&format!(" {form} "))
        } else {
            let form: String = form.split_whitespace().collect();
            form.chars().count() >= SCRIPT_MIN && joined.contains(&form)
        }
    })
}

fn forms(name: &Name) -> Vec<String> {
    let mut all: Vec<String> = name.parts().map(str::to_owned).collect();
    for part in [&name.script, &name.latin].into_iter().flatten() {
        let mut words = part.split_whitespace();
        let given = if name.order == Some(Order::GivenFirst) { words.next() } else { words.next_back() };
        all.extend(given.map(str::to_owned));
    }
    all
}
