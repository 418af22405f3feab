//! Relatives who are looked for before anybody else. Chance is asked for nothing, so that the other stories stay as they
//! are.

use model::{KindName, kinds::Kin};
use serde_json::json;

use super::concerns::CasePart;
use crate::world::World;

/// Relation, name, where, contacted, willing, safe, who said so.
type Relative =
    (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const RELATIVES: [Relative; 3] = [
    (
        "grandmother",
        "យាយ សុខា – Grandmother Sokha",
        "other_province",
        "yes",
        "yes",
        "yes",
        "មេភូមិ – the village chief",
    ),
    ("aunt_or_uncle", "ពូ វុទ្ធី – Uncle Vuthy", "same_province", "yes", "yes", "no", "កុមារ – the child"),
    ("cousin", "បង ស្រីនាង – Cousin Sreyneang", "abroad", "unknown", "unknown", "unknown", "ម្តាយ – the mother"),
];

/// For every third child whose case is open: one who could be the answer, one ruled out, one still looked for.
pub fn tell(world: &mut World, cases: &[CasePart]) {
    let fits = |case: &&CasePart| case.open && case.days > 3 && world.children[case.child].is_minor();
    let chosen: Vec<CasePart> = cases.iter().filter(fits).step_by(3).cloned().collect();
    for case in &chosen {
        search(world, case);
    }
}

fn search(world: &mut World, case: &CasePart) {
    let begun = case.opened.plus_hours(6).min(world.calendar.now().plus_hours(-40));
    for (number, (relation, name, lives, contacted, willing, safe, said_by)) in (0_i64..).zip(RELATIVES) {
        let at = begun.plus_millis(number * 120_000);
        let text = |word: &str| Some(word.to_owned());
        let record = Kin {
            person: Some(world.children[case.child].id),
            case: Some(case.id),
            relation: text(relation),
            name: text(name),
            lives: text(lives),
            contacted: text(contacted),
            willing: text(willing),
            safe: text(safe),
            said_by: text(said_by),
            ..Kin::default()
        };
        let about = (KindName::Kin, world.script.create(case.owner, at, &record));
        match safe {
            "yes" => {
                world.script.plain_act(case.owner, at.plus_hours(3), about, "contact");
                world.script.plain_act(case.owner, at.plus_hours(20), about, "assess");
            }
            "no" => {
                let why = json!({ "reason": "កុមារខ្លាចគាត់ – the child is afraid of him" });
                world.script.act(case.owner, at.plus_hours(4), about, "rule_out", &why);
            }
            _ => {}
        }
    }
}
