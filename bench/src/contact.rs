//! A contact as full as a careful worker makes it: some 40 values, about 2 KB.

use model::date::Instant;
use serde_json::{Value, json};

/// A time-ordered id (UUIDv7) from the time, the device and a counter.
pub fn id(now_ms: u64, node: &str, counter: u64) -> String {
    let time = format!("{now_ms:012x}");
    let low = format!("{counter:06x}");
    format!("{}-{}-7{}-8{}-{}", &time[..8], &time[8..], &low[..3], &low[3..], node)
}

/// The fields.
pub fn fields(now_ms: u64, n: u64) -> Value {
    let time = Instant::from_unix_millis(now_ms as i64).map(|at| at.to_string()).unwrap_or_default();
    let day = &time[..10];
    json!({
        "time": time,
        "place": "KH-1202",
        "who": "unnamed",
        "description": format!("អាវក្រហម សក់ខ្លី កាន់កាបូបខៀវ – red shirt, short hair, blue bag, number {n}"),
        "age": { "years_min": 8, "years_max": 11, "as_of": day, "method": "looks", "doubt": true },
        "sex": "female",
        "tally": [
            { "sex": "female", "band": "5-9", "n": 2 },
            { "sex": "male", "band": "10-14", "n": 3 },
            { "sex": "not_stated", "band": "not_stated", "n": 1 },
        ],
        "with_whom": ["siblings", "unknown_adult"],
        "group_size": n % 9,
        "doing": ["vending", "hanging_around"],
        "condition": ["hungry", "tired"],
        "indicators": ["groom_food_or_gifts", "groom_trust_with_family", "child_looks_intimidated"],
        "offered": ["talked", "food_water", "hotline_card", "club_invitation"],
        "accepted": ["talked", "food_water"],
        "concern_level": "medium",
        "said": "ថ្ងៃនេះមិនទាន់ញ៉ាំបាយទេ។ ម្តាយឈឺ ហើយបងប្រុសទៅធ្វើការនៅថៃ។ ចង់មកក្លឹបថ្ងៃច័ន្ទ ប៉ុន្តែត្រូវមើលប្អូន។",
        "next_step": "ជួបម្តាយនៅផ្សារ ហើយនាំទៅមណ្ឌលសុខភាព",
        "next_day": day,
        "adult_observed": "បុរសវ័យចំណាស់ អាវស ជិះម៉ូតូខ្មៅ ទិញអាហារឱ្យក្មេង ហើយនិយាយជាមួយម្តាយយូរ",
        "note": "The lights were out along the promenade. Two sisters sat by the wall with a tray of jasmine; the older one did the talking. We stayed \
                 twenty minutes, left water and a card, and agreed to look for the mother at the old market in the morning.",
    })
}
