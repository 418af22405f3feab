//! What must be told to an authority, and what became of it.

super::code_lists! {
    statutory_report_status from "Safetynet" {
        to_write | "To be written" | "ត្រូវសរសេរ" | "ต้องเขียน"
        sent | "Sent" | "បានផ្ញើ" | "ส่งแล้ว"
        acknowledged | "Acknowledged" | "បានទទួលដឹង" | "ตอบรับแล้ว"
        answered | "Answered" | "បានឆ្លើយតប" | "ได้คำตอบแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    report_agreed from "Safetynet" {
        yes | "The child or carer agrees" | "កុមារ ឬអ្នកមើលថែយល់ព្រម" | "เด็กหรือผู้ดูแลยินยอม"
        no | "They do not agree" | "ពួកគេមិនយល់ព្រម" | "ไม่ยินยอม"
        not_asked | "Asking would be unsafe" | "ការសួរមិនមានសុវត្ថិភាព" | "การถามอาจไม่ปลอดภัย"
    }
    legal_ground from "Safetynet; which law holds is the network's to verify" {
        duty_by_law | "Duty by law" | "កាតព្វកិច្ចតាមច្បាប់" | "หน้าที่ตามกฎหมาย"
        danger_to_life | "Danger to life or health" | "គ្រោះថ្នាក់ដល់ជីវិត ឬសុខភាព" | "อันตรายต่อชีวิตหรือสุขภาพ"
        crime_against_child | "A crime against a child" | "បទល្មើសលើកុមារ" | "อาชญากรรมต่อเด็ก"
        order_of_court | "Order of a court or prosecutor" | "ដីកាតុលាការ ឬព្រះរាជអាជ្ញា" | "คำสั่งศาลหรืออัยการ"
        best_interests | "Best interests of the child" | "ឧត្តមប្រយោជន៍របស់កុមារ" | "ประโยชน์สูงสุดของเด็ก"
    }
}
