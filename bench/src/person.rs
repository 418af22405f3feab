//! The file of an invented child, as a worker begins it: names in script and Latin, a nickname, an age guessed by looks.

use demo::{
    names::{self, People},
    rng::Rng,
};
use model::date::Instant;
use serde_json::{Value, json};

/// The fields.
pub fn fields(now_ms: u64, n: u64) -> Value {
    let mut rng = Rng::new(n);
    let people = match n % 10 {
        0 | 1 => People::Thai,
        2 => People::Vietnamese,
        _ => People::Khmer,
    };
    let girl = rng.chance(50);
    let time = Instant::from_unix_millis(now_ms as i64).map(|at| at.to_string()).unwrap_or_default();
    let years = rng.between(4, 16);
    json!({
        "name": names::person(&mut rng, people, girl),
        "sex": if girl { "female" } else { "male" },
        "age": { "years_min": years, "years_max": years + 2, "as_of": &time[..10], "method": "looks" },
        "place": "KH-1202",
        "description": format!("ស្នាមនៅចិញ្ចើម អាវពណ៌លឿង – scar on the brow, yellow shirt, number {n}"),
        "stage": "sighting",
    })
}
