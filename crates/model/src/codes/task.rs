//! What rules ask people to do.

super::code_lists! {
    task_cause from "Safetynet" {
        absence | "Was missing from the group" | "អវត្តមានពីក្រុម" | "ขาดจากกลุ่ม"
        not_seen | "Has not been seen" | "មិនបានឃើញយូរហើយ" | "ไม่พบตัวมานาน"
        next_step | "Next step that was agreed" | "ជំហានបន្ទាប់ដែលបានព្រមព្រៀង" | "ขั้นตอนถัดไปที่ตกลงไว้"
        low_score | "Low score in an assessment" | "ពិន្ទុទាបក្នុងការវាយតម្លៃ" | "คะแนนต่ำในการประเมิน"
        handover | "Hand-over from the desk" | "ការប្រគល់ពីតុទទួល" | "ส่งต่อจากจุดรับ"
    }
}
