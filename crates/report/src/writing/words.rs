//! The few words that a report sets itself, in its own language.

/// A word of a report.
#[derive(Clone, Copy)]
pub enum Word {
    Signed,
    Draft,
    DraftWarning,
    Hidden,
    NotKnown,
    TooFew,
    TakenOut,
    OtherName,
    Photo,
    Budget,
    Received,
    Spent,
    Indicator,
    Baseline,
    Target,
    Actual,
}

/// The word in a language; English where the language is none of ours.
pub fn word(word: Word, language: &str) -> &'static str {
    let (en, km, th) = match word {
        Word::Signed => ("Signed on", "ចុះហត្ថលេខានៅថ្ងៃ", "ลงนามเมื่อ"),
        Word::Draft => ("Draft, not signed", "សេចក្តីព្រាង មិនទាន់ចុះហត្ថលេខា", "ฉบับร่าง ยังไม่ได้ลงนาม"),
        Word::DraftWarning => (
            "Draft: figures may still change. Not for anybody outside.",
            "សេចក្តីព្រាង៖ តួលេខអាចនៅផ្លាស់ប្តូរ។ មិនសម្រាប់អ្នកខាងក្រៅទេ។",
            "ฉบับร่าง ตัวเลขยังเปลี่ยนได้ ห้ามเผยแพร่ภายนอก",
        ),
        Word::Hidden => (
            "Counts of fewer than 11 people are hidden. Signed content",
            "ចំនួនមនុស្សតិចជាង ១១ នាក់ត្រូវបានលាក់។ លេខសម្គាល់ខ្លឹមសារ",
            "จำนวนที่น้อยกว่า 11 คนถูกปิดไว้ รหัสเนื้อหาที่ลงนาม",
        ),
        Word::NotKnown => ("[not known]", "[មិនដឹង]", "[ไม่ทราบ]"),
        Word::TooFew => ("[not shown: small numbers]", "[មិនបង្ហាញ៖ ចំនួនតិច]", "[ไม่แสดง: จำนวนน้อย]"),
        Word::TakenOut => (
            "A story that stood here is told no more.",
            "រឿងដែលធ្លាប់មាននៅទីនេះ លែងប្រាប់ទៀតហើយ។",
            "เรื่องที่เคยอยู่ตรงนี้ไม่ได้เล่าอีกต่อไป",
        ),
        Word::OtherName => ("The name is not the real one.", "ឈ្មោះនេះមិនមែនជាឈ្មោះពិតទេ។", "ชื่อนี้ไม่ใช่ชื่อจริง"),
        Word::Photo => ("Photo of this story", "រូបថតនៃរឿងនេះ", "รูปถ่ายของเรื่องนี้"),
        Word::Budget => ("Budget", "ថវិកា", "งบประมาณ"),
        Word::Received => ("Received so far", "បានទទួលរហូតមកដល់ពេលនេះ", "ได้รับแล้ว"),
        Word::Spent => ("Spent", "បានចំណាយ", "ใช้ไปแล้ว"),
        Word::Indicator => ("Indicator", "សូចនាករ", "ตัวชี้วัด"),
        Word::Baseline => ("Before", "មុនគម្រោង", "ก่อนโครงการ"),
        Word::Target => ("Target", "គោលដៅ", "เป้าหมาย"),
        Word::Actual => ("Reached", "សម្រេចបាន", "ทำได้"),
    };
    match language {
        "km" => km,
        "th" => th,
        _ => en,
    }
}
