//! Lists of instruments: surveys, assessments, scales.

super::code_lists! {
    instrument_purpose from "Safetynet" {
        survey | "Survey" | "ការស្ទង់មតិ" | "แบบสำรวจ"
        assessment | "Assessment" | "ការវាយតម្លៃ" | "แบบประเมิน"
        scale | "Wellbeing scale" | "មាត្រដ្ឋានសុខុមាលភាព" | "แบบวัดความเป็นอยู่ที่ดี"
        checklist | "Checklist" | "បញ្ជីពិនិត្យ" | "รายการตรวจสอบ"
        follow_up | "Follow-up" | "ការតាមដាន" | "แบบติดตาม"
        test | "Test of knowledge" | "តេស្តចំណេះដឹង" | "แบบทดสอบความรู้"
        feedback | "Feedback" | "មតិត្រឡប់" | "แบบรับฟังความเห็น"
    }
    instrument_about from "Safetynet" {
        nobody | "Somebody who stays unnamed" | "អ្នកដែលមិនបញ្ចេញឈ្មោះ" | "ผู้ที่ไม่เปิดเผยชื่อ"
        child | "A child" | "កុមារម្នាក់" | "เด็กคนหนึ่ง"
        adult | "An adult" | "មនុស្សធំម្នាក់" | "ผู้ใหญ่คนหนึ่ง"
        household | "A household" | "គ្រួសារមួយ" | "ครัวเรือน"
        case | "A case" | "ករណីមួយ" | "กรณีหนึ่ง"
        session | "A session" | "សកម្មភាពមួយលើក" | "กิจกรรมหนึ่งครั้ง"
        spot | "A place" | "ទីកន្លែងមួយ" | "สถานที่หนึ่ง"
    }
}
