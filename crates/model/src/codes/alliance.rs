//! Lists of the alliance: services of the directory and agreements between organisations.

super::code_lists! {
    service_status from "HSDS 3.0 service.status, in our words" {
        active | "Open" | "កំពុងផ្តល់សេវា" | "เปิดให้บริการ"
        paused | "Closed for now" | "ផ្អាកបណ្តោះអាសន្ន" | "ปิดชั่วคราว"
        retired | "No longer offered" | "លែងផ្តល់ទៀត" | "เลิกให้บริการแล้ว"
    }
    service_fee from "HSDS 3.0 cost_option, reduced to what a caseworker asks" {
        free | "Free" | "ឥតគិតថ្លៃ" | "ไม่เสียค่าใช้จ่าย"
        small | "A small contribution" | "បង់ចូលរួមបន្តិចបន្តួច" | "ร่วมจ่ายเล็กน้อย"
        paid | "Must be paid" | "ត្រូវបង់ប្រាក់" | "มีค่าใช้จ่าย"
    }
    service_access from "HSDS 3.0 application_process, as codes" {
        walk_in | "Just come" | "មកដោយផ្ទាល់" | "มาได้เลย"
        phone | "Call first" | "ទូរស័ព្ទមុន" | "โทรมาก่อน"
        referral | "By referral" | "តាមការបញ្ជូនបន្ត" | "ผ่านการส่งต่อ"
        visit | "Comes to the child" | "ចុះទៅរកកុមារ" | "ลงพื้นที่ไปหาเด็ก"
    }
    agreement_status from "Safetynet" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ฉบับร่าง"
        offered | "Signed by one side" | "ភាគីម្ខាងបានចុះហត្ថលេខា" | "ลงนามแล้วฝ่ายเดียว"
        standing | "In force" | "មានសុពលភាព" | "มีผลใช้บังคับ"
        ended | "Ended" | "បានបញ្ចប់" | "สิ้นสุดแล้ว"
    }
    certificate_status from "Safetynet" {
        taking_part | "Takes part" | "កំពុងចូលរួម" | "เข้าร่วมอยู่"
        issued | "Certificate given" | "បានផ្តល់វិញ្ញាបនបត្រ" | "ออกประกาศนียบัตรแล้ว"
        withdrawn | "Taken back" | "បានដកវិញ" | "เพิกถอนแล้ว"
    }
    trainee_role from "Joint trainings of child-protection networks" {
        outreach | "Outreach worker" | "បុគ្គលិកចុះតាមដងផ្លូវ" | "เจ้าหน้าที่ลงพื้นที่"
        social_work | "Social worker or caseworker" | "បុគ្គលិកសង្គម ឬអ្នកកាន់ករណី" | "นักสังคมสงเคราะห์หรือผู้จัดการรายกรณี"
        health | "Health worker" | "បុគ្គលិកសុខាភិបាល" | "เจ้าหน้าที่สาธารณสุข"
        teacher | "Teacher" | "គ្រូបង្រៀន" | "ครู"
        police | "Police or immigration" | "នគរបាល ឬអន្តោប្រវេសន៍" | "ตำรวจหรือตรวจคนเข้าเมือง"
        justice | "Court or prosecution" | "តុលាការ ឬព្រះរាជអាជ្ញា" | "ศาลหรืออัยการ"
        local_authority | "Village or commune authority" | "អាជ្ញាធរភូមិ ឃុំ" | "ผู้นำหมู่บ้านหรือตำบล"
        volunteer | "Volunteer of the community" | "អ្នកស្ម័គ្រចិត្តសហគមន៍" | "อาสาสมัครชุมชน"
        manager | "Manager" | "អ្នកគ្រប់គ្រង" | "ผู้บริหาร"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    practice_kind from "Safetynet" {
        guide | "Guide" | "មគ្គុទ្ទេសក៍" | "คู่มือ"
        procedure | "Procedure" | "នីតិវិធី" | "ขั้นตอนปฏิบัติ"
        form | "Form to print" | "ទម្រង់សម្រាប់បោះពុម្ព" | "แบบฟอร์มสำหรับพิมพ์"
        training | "Training material" | "ឯកសារបណ្តុះបណ្តាល" | "สื่อการอบรม"
        law | "Law or policy" | "ច្បាប់ ឬគោលនយោបាយ" | "กฎหมายหรือนโยบาย"
        lesson | "What we learnt" | "មេរៀនបទពិសោធន៍" | "บทเรียนจากงาน"
    }
    practice_topic from "Safetynet; themes of the inter-agency child-protection standards" {
        case_management | "Case management" | "គ្រប់គ្រងករណី" | "การจัดการรายกรณี"
        safe_outreach | "Safe outreach" | "ចុះតាមដងផ្លូវដោយសុវត្ថិភាព" | "ลงพื้นที่อย่างปลอดภัย"
        safeguarding | "Our own conduct" | "ការប្រព្រឹត្តរបស់យើង" | "ความประพฤติของเรา"
        interviewing | "Talking with children" | "និយាយជាមួយកុមារ" | "การพูดคุยกับเด็ก"
        trafficking | "Trafficking" | "ជួញដូរមនុស្ស" | "การค้ามนุษย์"
        cross_border | "Across the border" | "ឆ្លងដែន" | "ข้ามแดน"
        family_care | "Family and kinship care" | "ថែទាំក្នុងគ្រួសារ និងញាតិ" | "การดูแลโดยครอบครัวและญาติ"
        health | "Health" | "សុខភាព" | "สุขภาพ"
        education | "Education" | "ការអប់រំ" | "การศึกษา"
        data_protection | "Keeping data safe" | "ការពារទិន្នន័យ" | "การรักษาข้อมูลให้ปลอดภัย"
        staff_care | "Care for colleagues" | "ថែទាំបុគ្គលិក" | "การดูแลเพื่อนร่วมงาน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
