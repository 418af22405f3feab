//! What the page behind a sealed link says, in three languages. Plain words: a village chief reads this on a telephone.

use crate::worried::words::{Lang, words};

/// What the page says in a language.
pub fn words_of(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        Lang::Km => &KM,
        Lang::Th => &TH,
    }
}

impl Words {
    /// A wrong PIN, and how many tries are left.
    pub fn wrong(&self, left: u64) -> String {
        format!("{} {}", self.wrong_pin, self.tries_left.replace("{n}", &left.to_string()))
    }
}

words! {
    leave: "Leave this page now" | "ចាកចេញពីទំព័រនេះឥឡូវ" | "ออกจากหน้านี้ทันที";
    title: "A sealed message about a child" | "សារបិទត្រាអំពីកុមារម្នាក់" | "ข้อความปิดผนึกเกี่ยวกับเด็กคนหนึ่ง";
    intro: "An organisation that protects children asks for your help. The message opens once, with a PIN of six digits that they tell you by telephone."
        | "អង្គការមួយដែលការពារកុមារសុំជំនួយពីអ្នក។ សារនេះបើកបានតែម្តង ដោយប្រើលេខសម្ងាត់ ៦ ខ្ទង់ដែលគេប្រាប់អ្នកតាមទូរស័ព្ទ។"
        | "องค์กรคุ้มครองเด็กขอความช่วยเหลือจากคุณ ข้อความนี้เปิดได้ครั้งเดียวด้วยรหัสหกหลักที่เขาแจ้งทางโทรศัพท์";
    alone: "Open it only when you are alone and can read it to the end." | "សូមបើកតែពេលអ្នកនៅម្នាក់ឯង ហើយអាចអានរហូតដល់ចប់។" | "โปรดเปิดเมื่ออยู่คนเดียวและอ่านได้จนจบ";
    pin: "PIN of six digits" | "លេខសម្ងាត់ ៦ ខ្ទង់" | "รหัสหกหลัก";
    open: "Open once" | "បើកម្តង" | "เปิดครั้งเดียว";
    six_digits: "The PIN has six digits. This did not count as a try." | "លេខសម្ងាត់មាន ៦ ខ្ទង់។ ការសាកនេះមិនរាប់ទេ។" | "รหัสมีหกหลัก ครั้งนี้ไม่นับเป็นการลอง";
    wrong_pin: "The PIN is not right. Please call whoever sent you the address." | "លេខសម្ងាត់មិនត្រឹមត្រូវទេ។ សូមទូរស័ព្ទទៅអ្នកដែលផ្ញើអាសយដ្ឋាននេះ។" | "รหัสไม่ถูกต้อง โปรดโทรหาผู้ที่ส่งที่อยู่นี้";
    tries_left: "Tries left: {n}." | "ចំនួនសាកនៅសល់៖ {n}។" | "ลองได้อีก {n} ครั้ง";
    page_old: "The page was open for a long time. Please press the button again." | "ទំព័រនេះបើកយូរពេក។ សូមចុចប៊ូតុងម្តងទៀត។" | "หน้านี้เปิดไว้นานเกินไป โปรดกดปุ่มอีกครั้ง";
    busy: "Too many are trying at this moment. Please wait a minute and press the button again." | "មានអ្នកសាកច្រើនពេកនៅពេលនេះ។ សូមរង់ចាំមួយនាទី រួចចុចប៊ូតុងម្តងទៀត។" | "ขณะนี้มีผู้ลองมากเกินไป โปรดรอหนึ่งนาทีแล้วกดปุ่มอีกครั้ง";
    closed: "This link opens nothing any more" | "តំណនេះលែងបើកអ្វីទៀតហើយ" | "ลิงก์นี้เปิดอะไรไม่ได้แล้ว";
    closed_why: "If you still need it, please call whoever sent you the address. They can make a new one."
        | "ប្រសិនបើអ្នកនៅត្រូវការ សូមទូរស័ព្ទទៅអ្នកដែលផ្ញើអាសយដ្ឋាននេះ។ គេអាចធ្វើតំណថ្មីបាន។"
        | "หากยังต้องการ โปรดโทรหาผู้ที่ส่งที่อยู่นี้ เขาสร้างลิงก์ใหม่ได้";
    heading: "A child needs your help" | "កុមារម្នាក់ត្រូវការជំនួយពីអ្នក" | "เด็กคนหนึ่งต้องการความช่วยเหลือจากคุณ";
    from: "From" | "ពី" | "จาก";
    to: "To" | "ជូន" | "ถึง";
    once: "You see this once. Read it now; print or write down only what you need, keep it locked away, and destroy it afterwards. Tell nobody who does not have to know."
        | "អ្នកឃើញទំព័រនេះតែម្តងគត់។ សូមអានឥឡូវនេះ បោះពុម្ព ឬកត់តែអ្វីដែលត្រូវការ ទុកក្នុងទីចាក់សោ ហើយបំផ្លាញវាក្រោយប្រើ។ កុំប្រាប់អ្នកដែលមិនចាំបាច់ដឹង។"
        | "คุณเห็นหน้านี้เพียงครั้งเดียว อ่านเดี๋ยวนี้ พิมพ์หรือจดเฉพาะที่จำเป็น เก็บในที่ล็อก และทำลายหลังใช้ อย่าบอกผู้ที่ไม่จำเป็นต้องรู้";
    asked: "What is asked of you" | "អ្វីដែលសុំពីអ្នក" | "สิ่งที่ขอจากคุณ";
    answer: "Your answer" | "ចម្លើយរបស់អ្នក" | "คำตอบของคุณ";
    answer_until: "You can answer from this page until" | "អ្នកអាចឆ្លើយពីទំព័រនេះរហូតដល់" | "ตอบจากหน้านี้ได้ถึง";
    accept: "Yes, we help" | "បាទ/ចាស យើងជួយ" | "ได้ เราช่วย";
    decline: "No, we cannot" | "ទេ យើងមិនអាច" | "ไม่ได้ เราช่วยไม่ได้";
    reason: "If not: why?" | "ប្រសិនបើមិនអាច៖ ហេតុអ្វី?" | "หากไม่ได้ เพราะอะไร";
    reason_none: "Choose a reason" | "ជ្រើសរើសមូលហេតុ" | "เลือกเหตุผล";
    by: "Your name and what you do" | "ឈ្មោះ និងតួនាទីរបស់អ្នក" | "ชื่อและหน้าที่ของคุณ";
    reply: "What they should know (you may leave this empty)" | "អ្វីដែលគេគួរដឹង (អាចទុកទទេបាន)" | "สิ่งที่เขาควรทราบ (เว้นว่างได้)";
    send: "Send the answer" | "ផ្ញើចម្លើយ" | "ส่งคำตอบ";
    choose: "Please say whether you can help." | "សូមប្រាប់ថាអ្នកអាចជួយ ឬមិនអាច។" | "โปรดบอกว่าช่วยได้หรือไม่";
    reason_needed: "Please choose why you cannot." | "សូមជ្រើសរើសមូលហេតុដែលអ្នកមិនអាច។" | "โปรดเลือกเหตุผลที่ช่วยไม่ได้";
    by_needed: "Please write who you are." | "សូមសរសេរថាអ្នកជានរណា។" | "โปรดเขียนว่าคุณเป็นใคร";
    too_long: "This is too long. Please make it shorter, or call." | "វែងពេក។ សូមសរសេរឱ្យខ្លី ឬទូរស័ព្ទ។" | "ยาวเกินไป โปรดเขียนให้สั้นลงหรือโทร";
    not_done: "Not done yet." | "មិនទាន់រួចទេ។" | "ยังไม่เสร็จ";
    thanks: "Thank you. Your answer has reached them." | "សូមអរគុណ។ ចម្លើយរបស់អ្នកបានទៅដល់គេហើយ។" | "ขอบคุณ คำตอบของคุณถึงเขาแล้ว";
    thanks_why: "They will call you if they need more. You can close this page." | "គេនឹងទូរស័ព្ទមកអ្នក បើត្រូវការបន្ថែម។ អ្នកអាចបិទទំព័រនេះបាន។" | "เขาจะโทรหาหากต้องการข้อมูลเพิ่ม คุณปิดหน้านี้ได้";
    yes: "Yes" | "បាទ/ចាស" | "ใช่";
    no: "No" | "ទេ" | "ไม่";
    not_stated: "Not stated" | "មិនបានបញ្ជាក់" | "ไม่ระบุ";
    years: "{n} years" | "{n} ឆ្នាំ" | "{n} ปี";
    /// Names of fields, as the app has them.
    name: "Name" | "ឈ្មោះ" | "ชื่อ";
    sex: "Sex" | "ភេទ" | "เพศ";
    age: "Age" | "អាយុ" | "อายุ";
    languages: "Languages" | "ភាសា" | "ภาษา";
    nationality: "Nationality" | "សញ្ជាតិ" | "สัญชาติ";
    phone: "Telephone" | "លេខទូរស័ព្ទ" | "โทรศัพท์";
    place: "Place" | "ទីកន្លែង" | "สถานที่";
    place_note: "How to find the child" | "របៀបរកកុមារ" | "วิธีหาเด็ก";
    living: "How the child lives" | "របៀបរស់នៅ" | "ความเป็นอยู่";
    school: "School" | "សាលារៀន" | "โรงเรียน";
    vulnerability: "Vulnerability" | "ភាពងាយរងគ្រោះ" | "ความเปราะบาง";
    status: "Status" | "ស្ថានភាព" | "สถานะ";
    wishes: "Wishes" | "បំណង" | "ความต้องการ";
    number: "Case number" | "លេខករណី" | "หมายเลขเคส";
    case_status: "Status of the case" | "ស្ថានភាពករណី" | "สถานะเคส";
    risk: "Risk" | "ហានិភ័យ" | "ความเสี่ยง";
    summary: "What happened and how it stands" | "អ្វីបានកើតឡើង និងស្ថានភាពបច្ចុប្បន្ន" | "เกิดอะไรขึ้นและเป็นอย่างไรตอนนี้";
    about: "What it is about" | "អំពីអ្វី" | "เรื่องอะไร";
    care: "Where the child lives now" | "កន្លែងរស់នៅបច្ចុប្បន្ន" | "ที่อยู่ปัจจุบันของเด็ก";
    child_view: "The child’s own view" | "ទស្សនៈរបស់កុមារ" | "มุมมองของเด็ก";
    note_kind: "Sort of meeting" | "ប្រភេទនៃការជួប" | "ประเภทการพบ";
    time: "When" | "ពេលណា" | "เมื่อไร";
    text: "Note" | "កំណត់ចំណាំ" | "บันทึก";
    domain: "Area of life" | "ផ្នែកនៃជីវិត" | "ด้านของชีวิต";
    goal: "What is to change" | "អ្វីដែលត្រូវផ្លាស់ប្តូរ" | "สิ่งที่ต้องเปลี่ยน";
    action: "What is done for it" | "អ្វីដែលត្រូវធ្វើ" | "สิ่งที่จะทำ";
    service: "Service" | "សេវា" | "บริการ";
    urgency: "How soon" | "ឆាប់ប៉ុណ្ណា" | "เร่งด่วนเพียงใด";
    due: "By when" | "ត្រឹមពេលណា" | "ภายในเมื่อใด";
    who: "Who does it" | "អ្នកណាធ្វើ" | "ใครเป็นคนทำ";
    done: "Done on" | "ធ្វើរួចនៅ" | "ทำเสร็จเมื่อ";
    what_for: "What for" | "ដើម្បីអ្វី" | "เพื่ออะไร";
    answer_within: "Answer within" | "ឆ្លើយក្នុងរយៈពេល" | "ตอบภายใน";
    told_by_phone: "Told by phone" | "បានប្រាប់តាមទូរស័ព្ទ" | "แจ้งทางโทรศัพท์";
    province: "Province" | "ខេត្ត" | "จังหวัด";
    why: "Why" | "ហេតុអ្វី" | "เหตุผล";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_sentence_stands_in_its_own_script() {
        crate::worried::words::in_their_scripts(super::ROWS);
    }
}
