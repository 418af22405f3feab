//! Lists of a child's way through the law.

super::code_lists! {
    legal_matter_type from "Safetynet, after the branches of Cambodian and Thai law" {
        criminal | "Criminal: against who did it" | "ព្រហ្មទណ្ឌ៖ ប្រឆាំងអ្នកប្រព្រឹត្ត" | "คดีอาญา ต่อผู้กระทำ"
        protection | "Protection order" | "ដីកាការពារ" | "คำสั่งคุ้มครอง"
        civil | "Civil: care, papers, compensation" | "រដ្ឋប្បវេណី៖ ការថែទាំ ឯកសារ សំណង" | "คดีแพ่ง การดูแล เอกสาร ค่าสินไหม"
        labour | "Labour: wages, child labour" | "ការងារ៖ ប្រាក់ឈ្នួល ពលកម្មកុមារ" | "คดีแรงงาน ค่าจ้าง แรงงานเด็ก"
        accused | "The child is accused" | "កុមារជាអ្នកត្រូវចោទ" | "เด็กเป็นผู้ถูกกล่าวหา"
    }
    legal_authority from "Offices of Cambodia and Thailand, in our words" {
        commune_police | "Commune police post" | "ប៉ុស្តិ៍នគរបាលឃុំ សង្កាត់" | "ป้อมตำรวจตำบล"
        district_police | "District police" | "នគរបាលស្រុក ខណ្ឌ" | "สถานีตำรวจอำเภอ"
        anti_trafficking_police | "Police against trafficking" | "នគរបាលប្រឆាំងការជួញដូរមនុស្ស" | "ตำรวจปราบปรามการค้ามนุษย์"
        prosecutor | "Prosecutor" | "ព្រះរាជអាជ្ញា" | "พนักงานอัยการ"
        investigating_judge | "Investigating judge" | "ចៅក្រមស៊ើបសួរ" | "ผู้พิพากษาไต่สวน"
        court | "Court of first instance" | "សាលាដំបូង" | "ศาลชั้นต้น"
        juvenile_court | "Juvenile and family court" | "តុលាការអនីតិជន និងគ្រួសារ" | "ศาลเยาวชนและครอบครัว"
        appeal_court | "Court of appeal" | "សាលាឧទ្ធរណ៍" | "ศาลอุทธรณ์"
        supreme_court | "Supreme court" | "តុលាការកំពូល" | "ศาลฎีกา"
        labour_office | "Labour office" | "មន្ទីរការងារ" | "สำนักงานแรงงาน"
        social_affairs | "Social affairs office" | "មន្ទីរសង្គមកិច្ច" | "สำนักงานพัฒนาสังคม"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    witness_protection from "UN Guidelines on Justice in Matters involving Child Victims and Witnesses of Crime (2005), in our words" {
        support_person | "Somebody the child trusts stays beside" | "មនុស្សដែលកុមារទុកចិត្តនៅក្បែរ" | "มีคนที่เด็กไว้ใจอยู่เคียงข้าง"
        child_room | "Heard in a room for children" | "សាកសួរក្នុងបន្ទប់សម្រាប់កុមារ" | "สอบปากคำในห้องสำหรับเด็ก"
        recorded_once | "Heard once, recorded" | "សាកសួរតែម្តង ហើយថតទុក" | "สอบปากคำครั้งเดียวและบันทึกไว้"
        screen | "A screen between child and accused" | "មានរបាំងរវាងកុមារ និងជនជាប់ចោទ" | "มีฉากกั้นระหว่างเด็กกับจำเลย"
        video_link | "Speaks by video" | "ផ្តល់សក្ខីកម្មតាមវីដេអូ" | "ให้การผ่านวิดีโอ"
        closed_court | "Court without public" | "សវនាការបិទទ្វារ" | "พิจารณาคดีลับ"
        separate_way | "Own entrance and waiting room" | "ច្រកចូល និងបន្ទប់រង់ចាំដោយឡែក" | "ทางเข้าและห้องรอแยก"
        name_withheld | "Name kept out of the papers" | "មិនបញ្ចេញឈ្មោះក្នុងឯកសារ" | "ปกปิดชื่อในเอกสาร"
        no_contact | "The accused may not come near" | "ហាមជនជាប់ចោទចូលជិត" | "ห้ามจำเลยเข้าใกล้"
        police_guard | "Police look after child and family" | "នគរបាលការពារកុមារ និងគ្រួសារ" | "ตำรวจดูแลเด็กและครอบครัว"
        safe_place | "Lives at a safe place meanwhile" | "ស្នាក់នៅកន្លែងសុវត្ថិភាពក្នុងពេលនេះ" | "พักในที่ปลอดภัยระหว่างนี้"
        interpreter | "Interpreter" | "អ្នកបកប្រែ" | "ล่าม"
        none_needed | "Asked: nothing is needed" | "បានសួរ៖ មិនត្រូវការអ្វីទេ" | "ถามแล้ว ไม่ต้องการ"
    }
    legal_matter_status from "Safetynet" {
        complaint | "Complaint" | "ពាក្យបណ្តឹង" | "ร้องทุกข์"
        investigation | "Investigation" | "ការស៊ើបអង្កេត" | "สืบสวนสอบสวน"
        prosecution | "Prosecution" | "ការចោទប្រកាន់" | "สั่งฟ้อง"
        trial | "Trial" | "ការជំនុំជម្រះ" | "พิจารณาคดี"
        verdict | "Verdict" | "សាលក្រម" | "คำพิพากษา"
        appeal | "Appeal" | "បណ្តឹងឧទ្ធរណ៍" | "อุทธรณ์"
        enforced | "Enforced" | "បានអនុវត្តសាលក្រម" | "บังคับคดีแล้ว"
        dropped | "Dropped" | "បានទម្លាក់ចោល" | "ยุติเรื่อง"
        closed | "Closed" | "បានបិទ" | "ปิดแล้ว"
    }
    verdict from "Safetynet" {
        convicted | "Convicted" | "ផ្តន្ទាទោស" | "พิพากษาลงโทษ"
        partly | "Convicted in part" | "ផ្តន្ទាទោសមួយផ្នែក" | "พิพากษาลงโทษบางข้อหา"
        acquitted | "Acquitted" | "លើកលែងទោស" | "ยกฟ้อง"
        granted | "Granted" | "យល់ព្រម" | "อนุญาตตามคำขอ"
        refused | "Refused" | "បដិសេធ" | "ยกคำขอ"
        measures | "Measures instead of a sentence" | "វិធានការជំនួសទោស" | "ใช้มาตรการแทนการลงโทษ"
        sent_back | "Sent back to be judged again" | "បញ្ជូនត្រឡប់ទៅជំនុំជម្រះសាជាថ្មី" | "ส่งกลับไปพิจารณาใหม่"
    }
    legal_drop_reason from "Safetynet, after the reasons for attrition in studies of child cases" {
        child_wish | "The child does not wish it" | "កុមារមិនចង់បន្ត" | "เด็กไม่ประสงค์"
        family_withdrew | "The family took it back" | "គ្រួសារដកពាក្យបណ្តឹង" | "ครอบครัวถอนคำร้องทุกข์"
        paid_off | "Settled with money outside the law" | "សម្រុះសម្រួលដោយប្រាក់ក្រៅច្បាប់" | "ตกลงด้วยเงินนอกกฎหมาย"
        threatened | "The child or family was threatened" | "កុមារ ឬគ្រួសារត្រូវបានគំរាម" | "เด็กหรือครอบครัวถูกข่มขู่"
        evidence | "Not enough evidence" | "ភស្តុតាងមិនគ្រប់គ្រាន់" | "หลักฐานไม่พอ"
        suspect_gone | "The suspect was not found" | "រកជនសង្ស័យមិនឃើញ" | "ไม่พบผู้ต้องสงสัย"
        not_pursued | "The authority does not pursue it" | "អាជ្ញាធរមិនចាត់ការ" | "เจ้าหน้าที่ไม่ดำเนินการ"
        too_late | "The time set by law has passed" | "ផុតរយៈពេលតាមច្បាប់" | "ขาดอายุความ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    hearing_type from "Safetynet" {
        police_interview | "Heard by the police" | "នគរបាលសាកសួរ" | "ตำรวจสอบปากคำ"
        prosecutor_interview | "Heard by the prosecutor" | "ព្រះរាជអាជ្ញាសាកសួរ" | "อัยการสอบปากคำ"
        judge_interview | "Heard by the investigating judge" | "ចៅក្រមស៊ើបសួរសាកសួរ" | "ผู้พิพากษาไต่สวน"
        trial_day | "Day of trial" | "ថ្ងៃសវនាការ" | "วันพิจารณาคดี"
        verdict_day | "Verdict is read" | "ប្រកាសសាលក្រម" | "อ่านคำพิพากษา"
        appeal_day | "Hearing of the appeal" | "សវនាការឧទ្ធរណ៍" | "ไต่สวนชั้นอุทธรณ์"
        compensation_day | "About compensation" | "អំពីសំណង" | "เรื่องค่าสินไหมทดแทน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    hearing_status from "Safetynet" {
        planned | "Planned" | "បានគ្រោងទុក" | "นัดไว้"
        held | "Held" | "បានធ្វើរួច" | "จัดแล้ว"
        postponed | "Postponed" | "បានលើកពេល" | "เลื่อน"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
}
