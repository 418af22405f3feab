//! Lists of beds, placements and their papers.

super::code_lists! {
    care_kind from "Cambodia, minimum standards of alternative care (MoSVY 2006, 2008); UN Guidelines for the Alternative Care of Children 2010, in our words" {
        kinship | "With relatives" | "ជាមួយសាច់ញាតិ" | "อยู่กับญาติ"
        foster_emergency | "Emergency foster family" | "គ្រួសារធម្មបិតាបន្ទាន់" | "ครอบครัวอุปถัมภ์ฉุกเฉิน"
        foster_long | "Foster family for longer" | "គ្រួសារធម្មបិតារយៈពេលវែង" | "ครอบครัวอุปถัมภ์ระยะยาว"
        small_home | "Small group home" | "ផ្ទះក្រុមតូច" | "บ้านกลุ่มเล็ก"
        supported_living | "Living on their own with support" | "រស់នៅឯករាជ្យដោយមានការគាំទ្រ" | "อยู่ลำพังโดยมีผู้ดูแล"
        shelter | "Shelter" | "ទីជម្រកបណ្តោះអាសន្ន" | "บ้านพักชั่วคราว"
        residential | "Residential centre, the last resort" | "មជ្ឈមណ្ឌលថែទាំ ជម្រើសចុងក្រោយ" | "สถานสงเคราะห์ ทางเลือกสุดท้าย"
    }
    bed_need from "Safetynet, after Primero placement requests" {
        baby | "Baby or toddler" | "ទារក ឬកុមារតូច" | "ทารกหรือเด็กเล็ก"
        mother_child | "Mother with her child" | "ម្តាយជាមួយកូន" | "แม่กับลูก"
        wheelchair | "Wheelchair" | "រទេះរុញ" | "รถเข็น"
        medical | "Care of a nurse" | "ការថែទាំដោយគិលានុបដ្ឋាក" | "การดูแลจากพยาบาล"
        trauma | "Quiet place after violence" | "កន្លែងស្ងប់ស្ងាត់ក្រោយអំពើហិង្សា" | "ที่สงบหลังความรุนแรง"
        substance | "Coming off drugs" | "ផ្តាច់គ្រឿងញៀន" | "เลิกสารเสพติด"
        secret | "Address must stay secret" | "អាសយដ្ឋានត្រូវតែសម្ងាត់" | "ที่อยู่ต้องเป็นความลับ"
    }
    bed_age from "Safetynet: age bands of the figures, told coarser" {
        under_5 | "0 to 4" | "០ ដល់ ៤" | "0 ถึง 4"
        from_5 | "5 to 9" | "៥ ដល់ ៩" | "5 ถึง 9"
        from_10 | "10 to 14" | "១០ ដល់ ១៤" | "10 ถึง 14"
        from_15 | "15 to 17" | "១៥ ដល់ ១៧" | "15 ถึง 17"
        adult | "18 and older" | "១៨ ឡើងទៅ" | "18 ปีขึ้นไป"
    }
    bed_status from "Safetynet" {
        free | "Free" | "ទំនេរ" | "ว่าง"
        held | "Held" | "បានកក់ទុក" | "จองไว้"
        taken | "Taken" | "មានអ្នកស្នាក់នៅ" | "มีผู้อยู่แล้ว"
        out_of_use | "Out of use" | "មិនប្រើទេ" | "งดใช้"
    }
    bed_ask_status from "Safetynet" {
        open | "Waiting for a yes" | "រង់ចាំការយល់ព្រម" | "รอคำตอบรับ"
        accepted | "A partner said yes" | "ដៃគូបានយល់ព្រម" | "มีองค์กรรับแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
        expired | "Nobody had a bed" | "គ្មានអ្នកណាមានគ្រែ" | "ไม่มีใครมีเตียง"
    }
    placement_status from "Safetynet" {
        proposed | "Proposed" | "បានស្នើ" | "เสนอแล้ว"
        approved | "Approved" | "បានអនុម័ត" | "อนุมัติแล้ว"
        active | "Lives there" | "កំពុងរស់នៅទីនោះ" | "อยู่ที่นั่นแล้ว"
        ended | "Ended" | "បានបញ្ចប់" | "สิ้นสุดแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    placement_end from "Safetynet, after OSCaR and Primero" {
        family | "Went home to the family" | "បានត្រឡប់ទៅគ្រួសារវិញ" | "กลับไปอยู่กับครอบครัว"
        moved | "Moved to another home" | "បានប្តូរទៅកន្លែងផ្សេង" | "ย้ายไปที่อื่น"
        independent | "Lives independently" | "រស់នៅដោយខ្លួនឯង" | "ออกไปใช้ชีวิตเอง"
        broke_down | "It did not work out" | "មិនអាចបន្តទៅទៀត" | "อยู่ต่อไม่ได้"
        left | "Left without a word" | "ចាកចេញដោយមិនប្រាប់" | "ออกไปโดยไม่บอก"
        transferred | "Handed to another organisation" | "បានប្រគល់ទៅអង្គការផ្សេង" | "ส่งต่อให้องค์กรอื่น"
        died | "Died" | "បានស្លាប់" | "เสียชีวิต"
    }
    siblings_placed from "UN Guidelines for the Alternative Care of Children, 17: siblings stay together" {
        none | "Has none" | "គ្មានបងប្អូន" | "ไม่มีพี่น้อง"
        together | "Together here" | "នៅជាមួយគ្នាទីនេះ" | "อยู่ด้วยกันที่นี่"
        apart | "Apart" | "នៅដាច់ពីគ្នា" | "อยู่แยกกัน"
        with_family | "With the family" | "នៅជាមួយគ្រួសារ" | "อยู่กับครอบครัว"
        unknown | "Not known yet" | "មិនទាន់ដឹង" | "ยังไม่ทราบ"
    }
    authority_document from "Safetynet, after MoSVY minimum standards and Thai practice" {
        authority_letter | "Letter of the authority" | "លិខិតរបស់អាជ្ញាធរ" | "หนังสือจากเจ้าหน้าที่รัฐ"
        parent_consent | "Agreement of the parents" | "ការយល់ព្រមរបស់ឪពុកម្តាយ" | "ความยินยอมของพ่อแม่"
        child_agreement | "Agreement of the child" | "ការយល់ព្រមរបស់កុមារ" | "ความยินยอมของเด็ก"
        carer_agreement | "Agreement of the carer" | "កិច្ចសន្យាអ្នកថែទាំ" | "ข้อตกลงของผู้ดูแล"
        medical_check | "Medical check" | "ពិនិត្យសុខភាព" | "ผลตรวจสุขภาพ"
        birth_record | "Birth certificate" | "សំបុត្រកំណើត" | "สูติบัตร"
        court_order | "Court order" | "ដីកាតុលាការ" | "คำสั่งศาล"
        stay_permit | "Permit to stay" | "លិខិតអនុញ្ញាតស្នាក់នៅ" | "หนังสืออนุญาตให้อยู่"
    }
    document_state from "Safetynet" {
        missing | "Missing" | "ខ្វះ" | "ยังไม่มี"
        applied | "Asked for" | "បានស្នើសុំ" | "ยื่นขอแล้ว"
        copy | "Copy" | "ច្បាប់ចម្លង" | "สำเนา"
        original | "Original" | "ច្បាប់ដើម" | "ตัวจริง"
        returned | "Given back" | "បានប្រគល់វិញ" | "คืนแล้ว"
    }
    document_holder from "Safetynet" {
        child | "The child" | "កុមារ" | "เด็ก"
        family | "Family" | "គ្រួសារ" | "ครอบครัว"
        carer | "Carer" | "អ្នកថែទាំ" | "ผู้ดูแล"
        us | "Our office" | "ការិយាល័យយើង" | "สำนักงานของเรา"
        partner | "Partner organisation" | "អង្គការដៃគូ" | "องค์กรเครือข่าย"
        authority | "Authority" | "អាជ្ញាធរ" | "หน่วยงานรัฐ"
    }
}
