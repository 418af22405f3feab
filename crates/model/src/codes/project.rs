//! Lists of projects and needs.

super::code_lists! {
    project_status from "IATI 2.03 ActivityStatus, codes 1 to 6" {
        pipeline | "Being prepared" | "កំពុងរៀបចំ" | "กำลังเตรียมการ"
        implementation | "Under way" | "កំពុងអនុវត្ត" | "กำลังดำเนินการ"
        finalisation | "Being finished" | "កំពុងបញ្ចប់" | "กำลังสรุปโครงการ"
        closed | "Closed" | "បានបិទ" | "ปิดโครงการ"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
        suspended | "Suspended" | "ផ្អាក" | "ระงับชั่วคราว"
    }
    cause from "Causes on donor pages of the alliance, in our words" {
        trafficking | "Combatting trafficking" | "ប្រយុទ្ធប្រឆាំងការជួញដូរមនុស្ស" | "ต่อต้านการค้ามนุษย์"
        child_protection | "Child protection" | "ការពារកុមារ" | "คุ้มครองเด็ก"
        education | "Education" | "ការអប់រំ" | "การศึกษา"
        health | "Health" | "សុខភាព" | "สุขภาพ"
        food | "Food" | "អាហារ" | "อาหาร"
        livelihoods | "Livelihoods" | "ការរកប្រាក់ចំណូល" | "การประกอบอาชีพ"
        safe_migration | "Safe migration" | "ចំណាកស្រុកសុវត្ថិភាព" | "การย้ายถิ่นอย่างปลอดภัย"
        community | "Community development" | "អភិវឌ្ឍសហគមន៍" | "พัฒนาชุมชน"
    }
    need from "OSCaR hotline basic-need reasons, with the border centre's own" {
        food | "Food or water" | "អាហារ ឬទឹក" | "อาหารหรือน้ำ"
        shelter | "A place to sleep" | "កន្លែងស្នាក់នៅ" | "ที่พัก"
        safety | "Safety" | "សុវត្ថិភាព" | "ความปลอดภัย"
        health | "Health care" | "ការព្យាបាល" | "การรักษาพยาบาล"
        hygiene | "Washing" | "អនាម័យ" | "สุขอนามัย"
        clothing | "Clothes" | "សម្លៀកបំពាក់" | "เสื้อผ้า"
        family_contact | "Contact with family" | "ទំនាក់ទំនងជាមួយគ្រួសារ" | "ติดต่อครอบครัว"
        transport | "Transport" | "ការធ្វើដំណើរ" | "การเดินทาง"
        documents | "Documents" | "ឯកសារ" | "เอกสาร"
        education | "School" | "ការរៀនសូត្រ" | "การเรียน"
        work | "Work or a skill" | "ការងារ ឬជំនាញ" | "งานหรือทักษะ"
        counselling | "Someone to talk to" | "ការប្រឹក្សា" | "คนรับฟัง"
        legal | "Legal help" | "ជំនួយផ្លូវច្បាប់" | "ความช่วยเหลือทางกฎหมาย"
        care_in_family | "Help for the carer" | "ជំនួយដល់អ្នកថែទាំ" | "ช่วยเหลือผู้ดูแล"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
