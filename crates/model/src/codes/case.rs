//! Lists of case work.

super::code_lists! {
    case_status from "MoSVY Primero case steps, in their order" {
        identified | "Identified" | "បានកំណត់អត្តសញ្ញាណ" | "พบตัวแล้ว"
        registered | "Registered" | "បានចុះឈ្មោះ" | "ลงทะเบียนแล้ว"
        assessed | "Assessed" | "បានវាយតម្លៃ" | "ประเมินแล้ว"
        planned | "Plan made" | "បានធ្វើផែនការ" | "วางแผนแล้ว"
        implementing | "Plan under way" | "កំពុងអនុវត្តផែនការ" | "กำลังดำเนินตามแผน"
        following_up | "Follow-up" | "កំពុងតាមដាន" | "กำลังติดตามผล"
        lost | "Whereabouts unknown" | "មិនដឹងទីកន្លែង" | "ไม่ทราบว่าอยู่ที่ไหน"
        closed | "Closed" | "បានបិទ" | "ปิดแล้ว"
        reopened | "Reopened" | "បានបើកឡើងវិញ" | "เปิดใหม่อีกครั้ง"
    }
    close_reason from "MoSVY Primero closure and OSCaR exit reasons" {
        no_longer_at_risk | "No longer at risk" | "លែងប្រឈមនឹងហានិភ័យ" | "ไม่มีความเสี่ยงแล้ว"
        reintegrated | "Reintegrated with family" | "បានធ្វើសមាហរណកម្មជាមួយគ្រួសារ" | "กลับคืนสู่ครอบครัวแล้ว"
        repatriated | "Repatriated" | "បានធ្វើមាតុភូមិនិវត្តន៍" | "ส่งกลับประเทศแล้ว"
        transferred | "Transferred to another organisation" | "បានផ្ទេរទៅអង្គការផ្សេង" | "โอนไปองค์กรอื่น"
        became_adult | "Became an adult" | "គ្រប់អាយុ" | "บรรลุนิติภาวะ"
        moved_within_country | "Moved within the country" | "បានផ្លាស់ទីក្នុងប្រទេស" | "ย้ายภายในประเทศ"
        moved_abroad | "Moved abroad" | "បានទៅក្រៅប្រទេស" | "ย้ายไปต่างประเทศ"
        refused_service | "Refused the service" | "បដិសេធសេវា" | "ปฏิเสธบริการ"
        not_eligible | "No longer meets the criteria" | "លែងត្រូវតាមលក្ខខណ្ឌ" | "ไม่เข้าเกณฑ์แล้ว"
        lack_of_resources | "We lack the means" | "អង្គការខ្វះធនធាន" | "องค์กรขาดทรัพยากร"
        duplicate | "Duplicate of another case" | "ករណីជាន់គ្នា" | "เคสซ้ำ"
        died | "The child died" | "កុមារបានស្លាប់" | "เด็กเสียชีวิต"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    note_type from "OSCaR case note interaction types" {
        visit | "Visit" | "ចុះសួរសុខទុក្ខ" | "เยี่ยมเยียน"
        phone | "Phone call" | "ទូរស័ព្ទ" | "โทรศัพท์"
        office | "At our office" | "មកការិយាល័យ" | "มาที่สำนักงาน"
        meeting | "Meeting with others" | "ប្រជុំជាមួយអ្នកពាក់ព័ន្ធ" | "ประชุมกับผู้เกี่ยวข้อง"
        supervision | "Supervision" | "ការត្រួតពិនិត្យគាំទ្រ" | "การนิเทศงาน"
        counselling | "Counselling" | "ប្រឹក្សាផ្លូវចិត្ត" | "ให้คำปรึกษา"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    task_status from "Safetynet" {
        open | "Open" | "មិនទាន់ធ្វើ" | "ยังไม่เสร็จ"
        done | "Done" | "រួចរាល់" | "เสร็จแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    plan_domain from "MoSVY child care plan domains, in our words" {
        physical_health | "Physical health" | "សុខភាពកាយ" | "สุขภาพกาย"
        mental_health | "Mental health" | "សុខភាពផ្លូវចិត្ត" | "สุขภาพจิต"
        safety | "Safety" | "សុវត្ថិភាព" | "ความปลอดภัย"
        food | "Food" | "អាហារ" | "อาหาร"
        shelter | "Shelter" | "ទីជម្រក" | "ที่อยู่อาศัย"
        clothing | "Clothing" | "សម្លៀកបំពាក់" | "เครื่องนุ่งห่ม"
        education | "School and training" | "ការសិក្សា និងបណ្តុះបណ្តាល" | "การเรียนและการฝึกอบรม"
        family | "Family relations" | "ទំនាក់ទំនងគ្រួសារ" | "ความสัมพันธ์ในครอบครัว"
        social | "Friends and community" | "មិត្តភក្តិ និងសហគមន៍" | "เพื่อนและชุมชน"
        legal | "Papers and law" | "ឯកសារ និងច្បាប់" | "เอกสารและกฎหมาย"
        livelihood | "Livelihood of the family" | "ជីវភាពគ្រួសារ" | "อาชีพของครอบครัว"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    plan_item_status from "Safetynet" {
        open | "To do" | "ត្រូវធ្វើ" | "ต้องทำ"
        doing | "Under way" | "កំពុងធ្វើ" | "กำลังทำ"
        done | "Done" | "រួចរាល់" | "เสร็จแล้ว"
        waived | "Waived with a reason" | "លើកលែងដោយមានមូលហេតុ" | "ยกเว้นโดยมีเหตุผล"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
}
