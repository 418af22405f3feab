//! What the public page says, in three languages. Plain words: whoever reads this may be afraid, or a child.

/// The languages of the page, by their codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// English.
    En,
    /// Khmer.
    Km,
    /// Thai.
    Th,
}

impl Lang {
    /// All, with their own names, as they stand in the row of links.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Km, "ខ្មែរ"), (Self::Th, "ไทย"), (Self::En, "English")];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Km => "km",
            Self::Th => "th",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.iter().map(|(lang, _)| *lang).find(|lang| lang.code() == code)
    }

    /// The first language that a browser asks for and we have; Khmer where it asks for none of ours.
    pub fn accepted(header: &str) -> Self {
        header.split(',').find_map(|part| Self::of(part.trim().get(..2)?)).unwrap_or(Self::Km)
    }

    /// What the page says in it.
    pub fn words(self) -> &'static Words {
        match self {
            Self::En => &EN,
            Self::Km => &KM,
            Self::Th => &TH,
        }
    }
}

macro_rules! words {
    ($($(#[doc = $doc:literal])* $name:ident: $en:literal | $km:literal | $th:literal;)+) => {
        /// Every sentence of the page.
        #[derive(Debug)]
        pub struct Words {
            $($(#[doc = $doc])* pub $name: &'static str,)+
        }
        const EN: Words = Words { $($name: $en),+ };
        const KM: Words = Words { $($name: $km),+ };
        const TH: Words = Words { $($name: $th),+ };

        #[cfg(test)]
        const ROWS: &[[&str; 4]] = &[$([stringify!($name), $en, $km, $th]),+];
    };
}
pub(crate) use words;

/// Whether every row stands in its own script in each language, with nothing invisible: for the tests of all pages.
#[cfg(test)]
pub(crate) fn in_their_scripts(rows: &[[&str; 4]]) {
    let khmer = |letter: char| ('\u{1780}'..='\u{17FF}').contains(&letter);
    let thai = |letter: char| ('\u{0E01}'..='\u{0E5B}').contains(&letter);
    for [name, en, km, th] in rows {
        assert!(!en.contains(|letter| khmer(letter) || thai(letter)) && !en.is_empty(), "{name}");
        assert!(km.contains(khmer) && !km.contains(thai), "{name}: {km}");
        assert!(th.contains(thai) && !th.contains(khmer), "{name}: {th}");
        for text in [en, km, th] {
            assert!(!text.chars().any(model::text::is_invisible), "{name} has invisible characters");
        }
    }
}

words! {
    title: "Worried about a child?" | "ព្រួយបារម្ភអំពីកុមារម្នាក់មែនទេ?" | "เป็นห่วงเด็กคนหนึ่งใช่ไหม";
    leave: "Leave this page now" | "ចាកចេញពីទំព័រនេះភ្លាម" | "ออกจากหน้านี้ทันที";
    intro: "Tell us. You need not be sure, and you need not say who you are. People who protect children read this."
        | "សូមប្រាប់យើង។ អ្នកមិនចាំបាច់ប្រាកដ ហើយមិនចាំបាច់ប្រាប់ថាអ្នកជានរណាទេ។ អ្នកធ្វើការការពារកុមារនឹងអានសារនេះ។"
        | "บอกเราได้ ไม่ต้องแน่ใจ และไม่ต้องบอกว่าคุณเป็นใคร ผู้ทำงานคุ้มครองเด็กจะอ่านข้อความนี้";
    privacy: "We keep no address of your phone or computer, and set no cookie. The page stays in your browser's history: you can remove it there."
        | "យើងមិនរក្សាទុកអាសយដ្ឋានទូរស័ព្ទ ឬកុំព្យូទ័ររបស់អ្នកទេ ហើយមិនដាក់ខូគីទេ។ ទំព័រនេះនៅក្នុងប្រវត្តិកម្មវិធីរុករករបស់អ្នក អ្នកអាចលុបវាចេញបាន។"
        | "เราไม่เก็บที่อยู่ของโทรศัพท์หรือคอมพิวเตอร์ของคุณ และไม่ใช้คุกกี้ หน้านี้จะอยู่ในประวัติเบราว์เซอร์ คุณลบออกได้";
    danger: "Is a child in danger right now? Call:" | "តើកុមារកំពុងមានគ្រោះថ្នាក់ឥឡូវនេះឬ? សូមហៅ៖" | "เด็กกำลังอยู่ในอันตรายหรือไม่ โทร";
    verified: "number checked on" | "បានពិនិត្យលេខនៅថ្ងៃទី" | "ตรวจสอบหมายเลขเมื่อ";
    story: "What worries you?" | "តើមានរឿងអ្វីដែលអ្នកព្រួយបារម្ភ?" | "คุณกังวลเรื่องอะไร";
    story_hint: "What did you see or hear, and when?" | "តើអ្នកបានឃើញ ឬឮអ្វី ហើយនៅពេលណា?" | "คุณเห็นหรือได้ยินอะไร เมื่อไร";
    place: "Province" | "ខេត្ត ឬរាជធានី" | "จังหวัด";
    place_unknown: "I do not know" | "ខ្ញុំមិនដឹង" | "ไม่ทราบ";
    place_told: "Where exactly?" | "នៅកន្លែងណាឱ្យប្រាកដ?" | "ที่ไหนกันแน่";
    place_hint: "Village, street, market, what stands near it" | "ភូមិ ផ្លូវ ផ្សារ អ្វីដែលនៅជិតនោះ" | "หมู่บ้าน ถนน ตลาด สิ่งที่อยู่ใกล้";
    child: "The child, as far as you know (you may leave this empty)" | "អំពីកុមារ តាមដែលអ្នកដឹង (អាចទុកទទេបាន)" | "ข้อมูลเด็กเท่าที่ทราบ (เว้นว่างได้)";
    child_hint: "Boy or girl, about how old, a name, clothes" | "ប្រុស ឬស្រី អាយុប្រហែលប៉ុន្មាន ឈ្មោះ សម្លៀកបំពាក់" | "ชายหรือหญิง อายุประมาณเท่าไร ชื่อ เสื้อผ้า";
    relation: "Who are you to the child? (you may leave this empty)" | "តើអ្នកត្រូវជាអ្វីនឹងកុមារ? (អាចទុកទទេបាន)" | "คุณเป็นอะไรกับเด็ก (เว้นว่างได้)";
    relation_none: "I do not want to say" | "ខ្ញុំមិនចង់ប្រាប់" | "ไม่ต้องการบอก";
    reporter: "How can we reach you? (you may leave this empty)" | "តើយើងអាចទាក់ទងអ្នកយ៉ាងដូចម្តេច? (អាចទុកទទេបាន)" | "เราจะติดต่อคุณได้อย่างไร (เว้นว่างได้)";
    reporter_hint: "Only if you want a call. Without it you stay unnamed." | "តែបើអ្នកចង់ឱ្យយើងហៅទៅ។ បើទទេ គ្មាននរណាដឹងថាអ្នកជានរណាទេ។" | "เฉพาะเมื่อต้องการให้เราโทรกลับ หากเว้นว่างจะไม่มีใครรู้ว่าคุณเป็นใคร";
    urgent: "Somebody must act today" | "ត្រូវមានអ្នកចាត់វិធានការនៅថ្ងៃនេះ" | "ต้องมีคนช่วยภายในวันนี้";
    send: "Send" | "ផ្ញើ" | "ส่ง";
    have_code: "I have a code: read the answer" | "ខ្ញុំមានលេខកូដ៖ អានចម្លើយ" | "ฉันมีรหัส อ่านคำตอบ";
    write_report: "Write a report" | "សរសេររបាយការណ៍" | "เขียนแจ้งเรื่อง";
    thanks: "Thank you. It is with the team." | "សូមអរគុណ។ សាររបស់អ្នកបានទៅដល់ក្រុមការងារហើយ។" | "ขอบคุณ เรื่องถึงทีมงานแล้ว";
    your_code: "Your code" | "លេខកូដរបស់អ្នក" | "รหัสของคุณ";
    code_why: "Write it down now: it is shown only once. With it you can read our answer here and tell us more. Keep it where nobody else finds it."
        | "សូមកត់ទុកឥឡូវនេះ៖ វាបង្ហាញតែម្តងគត់។ ដោយប្រើវា អ្នកអាចអានចម្លើយរបស់យើងនៅទីនេះ និងប្រាប់បន្ថែម។ សូមទុកវានៅកន្លែងដែលគ្មានអ្នកណារកឃើញ។"
        | "จดไว้เดี๋ยวนี้ เพราะแสดงเพียงครั้งเดียว ใช้อ่านคำตอบและบอกเพิ่มเติมได้ที่นี่ เก็บไว้ในที่ที่คนอื่นไม่พบ";
    again: "This report has reached us already. Its code was shown when you sent it." | "របាយការណ៍នេះបានមកដល់យើងហើយ។ លេខកូដបានបង្ហាញនៅពេលអ្នកផ្ញើ។" | "เรื่องนี้ถึงเราแล้ว รหัสแสดงไว้ตอนที่คุณส่ง";
    answer_title: "Read the answer" | "អានចម្លើយ" | "อ่านคำตอบ";
    code: "Code from your receipt" | "លេខកូដពីបង្កាន់ដៃរបស់អ្នក" | "รหัสจากใบรับของคุณ";
    open: "Open" | "បើក" | "เปิด";
    no_such_code: "There is nothing under this code. Please look at each letter again." | "គ្មានអ្វីនៅក្រោមលេខកូដនេះទេ។ សូមពិនិត្យអក្សរនីមួយៗម្តងទៀត។" | "ไม่พบข้อมูลของรหัสนี้ โปรดตรวจสอบตัวอักษรอีกครั้ง";
    you_told: "What you told us" | "អ្វីដែលអ្នកបានប្រាប់យើង" | "สิ่งที่คุณบอกเรา";
    answer: "Our answer" | "ចម្លើយរបស់យើង" | "คำตอบของเรา";
    not_read: "Nobody has read it yet." | "មិនទាន់មានអ្នកអាននៅឡើយទេ។" | "ยังไม่มีใครอ่าน";
    no_answer: "Somebody has read it and is looking into it. Come back for the answer." | "មានអ្នកបានអានហើយ និងកំពុងពិនិត្យ។ សូមត្រឡប់មកអានចម្លើយពេលក្រោយ។" | "มีผู้อ่านแล้วและกำลังตรวจสอบ โปรดกลับมาอ่านคำตอบภายหลัง";
    said_since: "Said since" | "បាននិយាយបន្ថែម" | "ข้อความหลังจากนั้น";
    you: "You" | "អ្នក" | "คุณ";
    team: "The team" | "ក្រុមការងារ" | "ทีมงาน";
    more: "Tell us more" | "ប្រាប់យើងបន្ថែម" | "บอกเราเพิ่มเติม";
    added: "Your words are with the team." | "សារបន្ថែមរបស់អ្នកបានទៅដល់ក្រុមការងារហើយ។" | "ข้อความเพิ่มเติมถึงทีมงานแล้ว";
    /// Before a sentence that says what is wrong.
    not_sent: "Not sent yet." | "មិនទាន់បានផ្ញើទេ។" | "ยังไม่ได้ส่ง";
    story_needed: "Please write what worries you." | "សូមសរសេរអំពីអ្វីដែលអ្នកព្រួយបារម្ភ។" | "โปรดเขียนสิ่งที่คุณกังวล";
    too_long: "This is too long. Please make it shorter, or call us." | "វែងពេក។ សូមសរសេរឱ្យខ្លី ឬហៅមកយើង។" | "ยาวเกินไป โปรดเขียนให้สั้นลง หรือโทรหาเรา";
    page_old: "The page was open for a long time. Your words are still here: please press the button again." | "ទំព័រនេះបើកយូរពេក។ ពាក្យរបស់អ្នកនៅតែមាន៖ សូមចុចប៊ូតុងម្តងទៀត។" | "หน้านี้เปิดไว้นานเกินไป ข้อความยังอยู่ โปรดกดปุ่มอีกครั้ง";
    busy: "Very many people are writing at this moment. Your words are still here: please wait a minute and press the button again, or call." | "មានមនុស្សជាច្រើនកំពុងសរសេរនៅពេលនេះ។ ពាក្យរបស់អ្នកនៅតែមាន៖ សូមរង់ចាំមួយនាទី រួចចុចប៊ូតុងម្តងទៀត ឬហៅទូរស័ព្ទ។" | "ขณะนี้มีผู้เขียนเข้ามามาก ข้อความยังอยู่ โปรดรอหนึ่งนาทีแล้วกดปุ่มอีกครั้ง หรือโทร";
    call_instead: "You have told us much already. Please call us for the rest." | "អ្នកបានប្រាប់យើងច្រើនហើយ។ សូមហៅមកយើងសម្រាប់អ្វីដែលនៅសល់។" | "คุณบอกเรามามากแล้ว ส่วนที่เหลือโปรดโทรหาเรา";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_stands_in_its_own_script() {
        in_their_scripts(ROWS);
    }

    #[test]
    fn a_browser_gets_the_first_of_its_languages_that_we_speak() {
        for (header, lang) in [
            ("th-TH,th;q=0.9,en;q=0.8", Lang::Th),
            ("fr,en-GB;q=0.7", Lang::En),
            ("fr", Lang::Km),
            ("", Lang::Km),
            ("ខ", Lang::Km),
        ] {
            assert_eq!(Lang::accepted(header), lang, "{header}");
        }
    }
}
