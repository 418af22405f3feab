//! Lists of patterns to be told of.

super::code_lists! {
    alert_pattern from "Safetynet, after the practice of night outreach" {
        same_adult | "The same unknown adult in several contacts" | "មនុស្សធំមិនស្គាល់ដដែល ក្នុងការជួបច្រើនដង" | "ผู้ใหญ่แปลกหน้าคนเดิมในการพบหลายครั้ง"
        gifts_alone_night | "Gifts, alone, at night" | "អំណោយ នៅម្នាក់ឯង ពេលយប់" | "ของขวัญ อยู่ลำพัง เวลากลางคืน"
        border_no_school | "Not at school, and crosses the border" | "មិនទៅរៀន ហើយឆ្លងដែន" | "ไม่เรียนหนังสือและข้ามแดน"
        absent_after_disclosure | "Absent after telling something in a group" | "អវត្តមានបន្ទាប់ពីប្រាប់រឿងក្នុងក្រុម" | "ขาดหลังเล่าเรื่องในกลุ่ม"
    }
    alert_tell from "Safetynet" {
        supervisor | "The supervisor" | "អ្នកគ្រប់គ្រងករណី" | "หัวหน้างานเคส"
        case_team | "The supervisor and the team of the case" | "អ្នកគ្រប់គ្រងករណី និងក្រុមរបស់ករណី" | "หัวหน้างานเคสและทีมของเคส"
    }
    alert_rule_status from "Safetynet" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ร่าง"
        tried | "Tried" | "បានសាក" | "ทดลองแล้ว"
        on | "On" | "បើក" | "เปิด"
        off | "Off" | "បិទ" | "ปิด"
    }
    alert_status from "Safetynet" {
        raised | "Waits for an answer" | "រង់ចាំចម្លើយ" | "รอคำตอบ"
        answered | "Answered" | "បានឆ្លើយ" | "ตอบแล้ว"
    }
    alert_answer from "Safetynet" {
        acted | "We have acted" | "យើងបានចាត់ការហើយ" | "ดำเนินการแล้ว"
        known | "Known already, somebody acts" | "ដឹងរួចហើយ មានអ្នកចាត់ការ" | "ทราบแล้ว มีผู้ดำเนินการ"
        watch | "We look out for it" | "យើងតាមដាន" | "กำลังเฝ้าดู"
        mistaken | "Looked into: it is not so" | "បានពិនិត្យ៖ មិនមែនដូច្នេះទេ" | "ตรวจแล้ว ไม่ได้เป็นเช่นนั้น"
    }
}
