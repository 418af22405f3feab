//! Lists of visits, approvals, conferences, and of who thinks what about trafficking.

super::code_lists! {
    abc from "MoSVY child follow-up form: three levels a check, in words of our own" {
        a | "A · Good" | "ក · ល្អ" | "ก · ดี"
        b | "B · So-so" | "ខ · មធ្យម" | "ข · พอใช้"
        c | "C · Bad" | "គ · មិនល្អ" | "ค · ไม่ดี"
    }
    visit_kind from "Safetynet, after OSCaR and MoSVY follow-up places" {
        home | "At home" | "នៅផ្ទះ" | "ที่บ้าน"
        school | "At school" | "នៅសាលារៀន" | "ที่โรงเรียน"
        work | "At work" | "នៅកន្លែងធ្វើការ" | "ที่ทำงาน"
        placement | "Where the child is placed" | "នៅកន្លែងដែលកុមារត្រូវបានដាក់ឱ្យស្នាក់នៅ" | "ที่ที่เด็กถูกจัดให้อยู่"
        centre | "At a centre" | "នៅមជ្ឈមណ្ឌល" | "ที่ศูนย์"
        phone | "By telephone" | "តាមទូរស័ព្ទ" | "ทางโทรศัพท์"
    }
    visit_not_seen from "MoSVY child follow-up form, reasons, in words of our own" {
        at_school | "At school" | "នៅសាលារៀន" | "อยู่ที่โรงเรียน"
        working | "Working" | "កំពុងធ្វើការ" | "ทำงานอยู่"
        visiting | "Visiting somebody" | "ទៅលេងផ្ទះគេ" | "ไปเยี่ยมคนอื่น"
        other_carer | "Lives with somebody else now" | "ឥឡូវរស់នៅជាមួយអ្នកផ្សេង" | "ย้ายไปอยู่กับคนอื่นแล้ว"
        on_street | "Gone to the street or market" | "បានចេញទៅតាមផ្លូវ ឬផ្សារ" | "ออกไปอยู่ข้างถนนหรือตลาด"
        detained | "Held by the police" | "ត្រូវប៉ូលិសឃាត់ខ្លួន" | "ถูกตำรวจควบคุมตัว"
        taken | "Taken away by somebody" | "ត្រូវគេនាំយកទៅ" | "ถูกพาตัวไป"
        unknown | "Nobody knows where" | "គ្មាននរណាដឹងថានៅទីណា" | "ไม่มีใครรู้ว่าอยู่ที่ไหน"
    }
    approval_what from "MoSVY Primero approvals" {
        assessment | "Assessment" | "ការវាយតម្លៃ" | "การประเมิน"
        plan | "Plan" | "ផែនការ" | "แผน"
        closure | "Closing" | "ការបិទករណី" | "การปิดเคส"
    }
    approval_status from "Safetynet" {
        asked | "Asked" | "បានស្នើសុំ" | "ขอแล้ว"
        approved | "Approved" | "បានអនុម័ត" | "อนุมัติแล้ว"
        sent_back | "Sent back" | "បានបញ្ជូនត្រឡប់" | "ส่งกลับแล้ว"
        withdrawn | "Taken back" | "បានដកវិញ" | "ถอนแล้ว"
    }
    conference_type from "UNHCR best interests procedure guidelines 2021; inter-agency case management guidelines" {
        case_conference | "Case conference" | "កិច្ចប្រជុំករណី" | "ประชุมรายกรณี"
        bia | "Best interests assessment" | "ការវាយតម្លៃឧត្តមប្រយោជន៍កុមារ" | "การประเมินประโยชน์สูงสุดของเด็ก"
        bid | "Best interests panel" | "គណៈកម្មការសម្រេចឧត្តមប្រយោជន៍កុមារ" | "คณะกรรมการพิจารณาประโยชน์สูงสุดของเด็ก"
    }
    conference_status from "Safetynet" {
        pending | "Waited for" | "កំពុងរង់ចាំ" | "รออยู่"
        held | "Held" | "បានប្រជុំហើយ" | "ประชุมแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    child_heard from "Convention on the Rights of the Child, article 12" {
        present | "Sits with us" | "ចូលរួមដោយផ្ទាល់" | "ร่วมประชุมด้วย"
        before | "Was asked before" | "បានសួរមុនពេលប្រជុំ" | "ถามไว้ก่อนแล้ว"
        through_other | "Through somebody trusted" | "តាមរយៈមនុស្សដែលទុកចិត្ត" | "ผ่านคนที่ไว้ใจ"
        does_not_wish | "Does not wish to be heard" | "មិនចង់និយាយ" | "ไม่ประสงค์จะพูด"
        not_yet | "Not yet heard" | "មិនទាន់បានស្តាប់" | "ยังไม่ได้รับฟัง"
    }
    trafficking_act from "Palermo Protocol, article 3 (a)" {
        recruited | "Recruited or lured" | "ត្រូវគេជ្រើសរើស ឬបញ្ឆោត" | "ถูกชักชวนหรือล่อลวง"
        transported | "Taken to another place" | "ត្រូវគេដឹកជញ្ជូន" | "ถูกพาไปที่อื่น"
        handed_over | "Handed from one to another" | "ត្រូវគេប្រគល់បន្ត" | "ถูกส่งต่อให้คนอื่น"
        harboured | "Hidden or kept" | "ត្រូវគេលាក់ ឬឃុំទុក" | "ถูกซ่อนหรือกักไว้"
        received | "Taken over at the other end" | "ត្រូវគេទទួលយកនៅចុងផ្លូវ" | "มีคนรับตัวที่ปลายทาง"
    }
    trafficking_means from "Palermo Protocol, article 3 (a)" {
        force | "Force or threats" | "ការបង្ខំ ឬគំរាម" | "ใช้กำลังหรือข่มขู่"
        abduction | "Taken away" | "ការចាប់ពង្រត់" | "ลักพาตัว"
        deception | "Deceived" | "ការបោកបញ្ឆោត" | "หลอกลวง"
        debt | "Held by a debt" | "ជំពាក់បំណុលជាប់ចំណង" | "ผูกมัดด้วยหนี้"
        abuse_of_power | "Power or need abused" | "ការរំលោភអំណាច ឬភាពទន់ខ្សោយ" | "ใช้อำนาจหรือความเปราะบางเอาเปรียบ"
        payment | "Money given to whoever has a say" | "ការឱ្យប្រាក់ដល់អ្នកគ្រប់គ្រង" | "ให้เงินแก่ผู้มีอำนาจดูแล"
    }
    trafficking_purpose from "Palermo Protocol, article 3 (a), and what is met at this border" {
        sexual_exploitation | "Sexual exploitation" | "ការកេងប្រវ័ញ្ចផ្លូវភេទ" | "แสวงหาประโยชน์ทางเพศ"
        forced_labour | "Forced labour" | "ពលកម្មដោយបង្ខំ" | "แรงงานบังคับ"
        forced_begging | "Forced begging or selling" | "បង្ខំឱ្យសុំទាន ឬលក់ដូរ" | "บังคับขอทานหรือเร่ขาย"
        domestic_servitude | "Servant in a house" | "ទាសភាពក្នុងផ្ទះ" | "เป็นทาสรับใช้ในบ้าน"
        online_scam | "Forced into online fraud" | "បង្ខំឱ្យឆបោកតាមអនឡាញ" | "บังคับหลอกลวงออนไลน์"
        forced_marriage | "Forced marriage" | "រៀបការដោយបង្ខំ" | "บังคับแต่งงาน"
        organs | "Organs" | "យកសរីរាង្គ" | "เอาอวัยวะ"
        other | "Other exploitation" | "ការកេងប្រវ័ញ្ចផ្សេងទៀត" | "แสวงหาประโยชน์อื่น"
    }
    screening_result from "Safetynet, after the guide for screening of NRM Thailand 2022" {
        likely | "Likely trafficked" | "ទំនងជាត្រូវគេជួញដូរ" | "น่าจะถูกค้ามนุษย์"
        possible | "Possible: look on" | "អាចជាបាន ត្រូវតាមដានបន្ត" | "อาจเป็นไปได้ ต้องดูต่อ"
        unlikely | "No sign of it" | "មិនឃើញសញ្ញា" | "ไม่พบสัญญาณ"
    }
    screening_status from "Safetynet" {
        to_verify | "To be looked at by a second person" | "រង់ចាំអ្នកទីពីរពិនិត្យ" | "รอคนที่สองตรวจสอบ"
        verified | "A second person says so too" | "អ្នកទីពីរយល់ស្រប" | "คนที่สองเห็นตรงกัน"
        disputed | "A second person sees it otherwise" | "អ្នកទីពីរយល់ឃើញផ្សេង" | "คนที่สองเห็นต่าง"
    }
    determination_by from "Authorities that identify victims in Cambodia and Thailand" {
        social_affairs | "Social affairs (MoSVY, DoSVY)" | "សង្គមកិច្ច (ក្រសួង ឬមន្ទីរ)" | "หน่วยสังคมสงเคราะห์ (กัมพูชา)"
        police | "Police" | "ប៉ូលិស" | "ตำรวจ"
        prosecutor | "Prosecutor or court" | "អយ្យការ ឬតុលាការ" | "อัยการหรือศาล"
        multidisciplinary_team | "Multidisciplinary team (Thailand)" | "ក្រុមពហុវិជ្ជាជីវៈ (ថៃ)" | "ทีมสหวิชาชีพ (ไทย)"
        other | "Another authority" | "អាជ្ញាធរផ្សេង" | "หน่วยงานอื่น"
    }
    determination_result from "Safetynet" {
        pending | "Not yet decided" | "មិនទាន់សម្រេច" | "ยังไม่ตัดสิน"
        victim | "Victim of trafficking" | "ជនរងគ្រោះនៃការជួញដូរ" | "เป็นผู้เสียหายจากการค้ามนุษย์"
        not_victim | "Not a victim of trafficking" | "មិនមែនជនរងគ្រោះនៃការជួញដូរ" | "ไม่ใช่ผู้เสียหายจากการค้ามนุษย์"
        other_protection | "Protected on other grounds" | "ការពារតាមមូលដ្ឋានផ្សេង" | "คุ้มครองด้วยเหตุอื่น"
    }
    wish_about from "Safetynet, after the Convention on the Rights of the Child, article 12" {
        where_to_live | "Where to live" | "ចង់រស់នៅទីណា" | "อยากอยู่ที่ไหน"
        return_home | "To go back home, or not" | "ចង់ ឬមិនចង់ត្រឡប់ទៅផ្ទះវិញ" | "อยากหรือไม่อยากกลับบ้าน"
        family | "Family and contact" | "គ្រួសារ និងទំនាក់ទំនង" | "ครอบครัวและการติดต่อ"
        school | "School and training" | "ការសិក្សា និងជំនាញ" | "การเรียนและฝึกอาชีพ"
        work | "Work and money" | "ការងារ និងប្រាក់" | "งานและเงิน"
        justice | "Police and court" | "ប៉ូលិស និងតុលាការ" | "ตำรวจและศาล"
        sharing | "Who may know" | "អ្នកណាអាចដឹងបាន" | "ใครรู้ได้บ้าง"
        other | "Something else" | "រឿងផ្សេងទៀត" | "เรื่องอื่น"
    }
}
