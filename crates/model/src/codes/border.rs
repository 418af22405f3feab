//! Across the border: a case of two countries, and what is handed over with a child.

super::code_lists! {
    border_kind from "Safetynet, after the repatriation flow of the JICA/MSDHS handbook (2019) as others tell it; to be checked against the handbook" {
        repatriation | "Return home" | "មាតុភូមិនិវត្តន៍" | "ส่งกลับภูมิลำเนา"
        tracing | "Family tracing only" | "ស្វែងរកគ្រួសារតែប៉ុណ្ណោះ" | "ติดตามหาครอบครัวเท่านั้น"
        assessment | "Assessment of the family only" | "វាយតម្លៃគ្រួសារតែប៉ុណ្ណោះ" | "ประเมินครอบครัวเท่านั้น"
        concern_report | "Report of a concern" | "រាយការណ៍ក្តីបារម្ភ" | "แจ้งข้อห่วงใย"
    }
    border_direction from "Safetynet" {
        from_us | "The child is in our country" | "កុមារនៅក្នុងប្រទេសយើង" | "เด็กอยู่ในประเทศของเรา"
        to_us | "The child is in the other country" | "កុមារនៅប្រទេសម្ខាងទៀត" | "เด็กอยู่อีกประเทศหนึ่ง"
    }
    border_status from "Safetynet, after the repatriation flow between Thailand and Cambodia and the Lao presentation of the same steps" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ฉบับร่าง"
        requested | "Requested" | "បានស្នើ" | "ส่งคำขอแล้ว"
        screening | "Screening" | "កំពុងពិនិត្យ" | "กำลังคัดกรอง"
        sheltered | "In temporary shelter" | "នៅទីជម្រកបណ្តោះអាសន្ន" | "อยู่ในที่พักชั่วคราว"
        tracing | "Family tracing" | "កំពុងស្វែងរកគ្រួសារ" | "กำลังติดตามหาครอบครัว"
        assessing | "Family assessment" | "កំពុងវាយតម្លៃគ្រួសារ" | "กำลังประเมินครอบครัว"
        replied | "Replied" | "បានឆ្លើយតប" | "ตอบแล้ว"
        date_set | "Handover date set" | "បានកំណត់ថ្ងៃប្រគល់" | "นัดวันส่งมอบแล้ว"
        handed_over | "Handed over" | "បានប្រគល់ទទួល" | "ส่งมอบแล้ว"
        escorting | "On the way" | "កំពុងនាំដំណើរ" | "กำลังเดินทาง"
        received | "Received" | "បានទទួល" | "รับตัวแล้ว"
        reintegrating | "Reintegration" | "កំពុងធ្វើសមាហរណកម្ម" | "กำลังคืนสู่ครอบครัว"
        following_up | "Follow-up visits" | "កំពុងចុះតាមដាន" | "กำลังเยี่ยมติดตาม"
        closed | "Closed" | "បានបិទ" | "ปิดแล้ว"
        withdrawn | "Withdrawn" | "បានដកវិញ" | "ถอนแล้ว"
    }
    border_answer from "Safetynet; to be compared with the reply forms of both ministries" {
        family_found | "Family found" | "រកឃើញគ្រួសារ" | "พบครอบครัวแล้ว"
        family_not_found | "Family not found" | "រកមិនឃើញគ្រួសារ" | "ไม่พบครอบครัว"
        home_suitable | "Home is suitable" | "ផ្ទះសមស្រប" | "บ้านเหมาะสม"
        suitable_with_support | "Suitable with support" | "សមស្របបើមានការគាំទ្រ" | "เหมาะสมหากมีการสนับสนุน"
        home_not_suitable | "Home is not suitable" | "ផ្ទះមិនសមស្រប" | "บ้านไม่เหมาะสม"
        other_relatives | "Other relatives can care" | "សាច់ញាតិផ្សេងអាចមើលថែ" | "ญาติคนอื่นดูแลได้"
        acted | "Acted on the concern" | "បានចាត់ការតាមក្តីបារម្ភ" | "ดำเนินการตามข้อห่วงใยแล้ว"
        passed_on | "Passed on to the authority" | "បានបញ្ជូនទៅអាជ្ញាធរ" | "ส่งต่อให้หน่วยงานที่รับผิดชอบ"
        cannot_help | "Cannot help" | "មិនអាចជួយបាន" | "ไม่สามารถช่วยได้"
    }
    border_feedback from "Safetynet" {
        safe_at_home | "Safe at home" | "មានសុវត្ថិភាពនៅផ្ទះ" | "ปลอดภัยที่บ้าน"
        needs_support | "At home, needs more support" | "នៅផ្ទះ ត្រូវការការគាំទ្របន្ថែម" | "อยู่บ้าน ต้องการการสนับสนุนเพิ่ม"
        in_care | "In care elsewhere" | "នៅក្រោមការថែទាំកន្លែងផ្សេង" | "อยู่ในการดูแลที่อื่น"
        moved_on | "Moved away" | "បានផ្លាស់ទៅកន្លែងផ្សេង" | "ย้ายไปที่อื่น"
        crossed_again | "Crossed the border again" | "បានឆ្លងដែនម្តងទៀត" | "ข้ามแดนอีกครั้ง"
        lost_contact | "Contact lost" | "បាត់ដំណឹង" | "ขาดการติดต่อ"
    }
    border_close_reason from "Safetynet" {
        followed_to_the_end | "Followed to the end" | "បានតាមដានដល់ចប់" | "ติดตามจนครบกำหนด"
        answered | "Answered, nothing more is asked" | "បានឆ្លើយ គ្មានសំណើទៀត" | "ได้คำตอบแล้ว ไม่มีคำขอเพิ่ม"
        family_not_found | "Family not found" | "រកមិនឃើញគ្រួសារ" | "ไม่พบครอบครัว"
        not_safe_to_return | "Not safe to return" | "ការត្រឡប់មិនមានសុវត្ថិភាព" | "กลับไปไม่ปลอดภัย"
        became_adult | "Became an adult" | "គ្រប់អាយុ" | "บรรลุนิติภาวะ"
        contact_lost | "Contact lost" | "បាត់ដំណឹង" | "ขาดการติดต่อ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    border_withdraw_reason from "Safetynet" {
        child_does_not_want | "The child does not want it" | "កុមារមិនចង់" | "เด็กไม่ต้องการ"
        not_safe | "It would not be safe" | "មិនមានសុវត្ថិភាព" | "ไม่ปลอดภัย"
        solved_otherwise | "Solved another way" | "បានដោះស្រាយតាមវិធីផ្សេង" | "แก้ไขด้วยวิธีอื่นแล้ว"
        sent_by_mistake | "Sent by mistake" | "ផ្ញើច្រឡំ" | "ส่งผิด"
        child_left | "The child has left" | "កុមារបានចាកចេញ" | "เด็กออกไปแล้ว"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    border_point from "Crossings between Cambodia and Thailand as they are called; whether one is open is asked on the day" {
        poipet_ban_khlong_luek | "Poipet – Ban Khlong Luek" | "ប៉ោយប៉ែត – បានឃ្លងលឹក" | "ปอยเปต – บ้านคลองลึก"
        cham_yeam_hat_lek | "Cham Yeam – Hat Lek" | "ចាំយាម – ហាតលេក" | "จามเยียม – หาดเล็ก"
        o_smach_chong_chom | "O Smach – Chong Chom" | "អូរស្មាច់ – ជងជម" | "โอเสม็ด – ช่องจอม"
        daung_ban_laem | "Daung – Ban Laem" | "ដូង – បានលែម" | "ดวง – บ้านแหลม"
        phsar_prum_ban_pakkad | "Phsar Prum – Ban Pakkad" | "ផ្សារព្រំ – បានប៉ាក់កាត" | "พซาพรม – บ้านผักกาด"
        anses_chong_sangam | "Choam – Chong Sa-Ngam" | "ជាំ – ជងសាង៉ាំ" | "จวม – ช่องสะงำ"
        airport | "By air" | "តាមផ្លូវអាកាស" | "ทางอากาศ"
        other | "Other place" | "កន្លែងផ្សេង" | "ที่อื่น"
    }
    border_paper from "OSCaR legal documents, as far as they travel with a child; travel papers are ours" {
        birth_certificate | "Birth certificate" | "សំបុត្រកំណើត" | "สูติบัตร"
        family_book | "Family book" | "សៀវភៅគ្រួសារ" | "ทะเบียนบ้าน"
        national_id | "Identity card" | "អត្តសញ្ញាណប័ណ្ណ" | "บัตรประจำตัวประชาชน"
        passport | "Passport" | "លិខិតឆ្លងដែន" | "หนังสือเดินทาง"
        travel_paper | "Travel document" | "ឯកសារធ្វើដំណើរ" | "เอกสารเดินทาง"
        referral_paper | "Referral document" | "លិខិតបញ្ជូន" | "หนังสือส่งต่อ"
        authority_consent | "Consent of the authority" | "ការយល់ព្រមពីអាជ្ញាធរ" | "หนังสือยินยอมของทางการ"
        screening_form | "Screening interview form" | "ទម្រង់សម្ភាសពិនិត្យ" | "แบบสัมภาษณ์คัดกรอง"
        identification_form | "Identification form" | "ទម្រង់កំណត់អត្តសញ្ញាណជនរងគ្រោះ" | "แบบคัดแยกผู้เสียหาย"
        family_report | "Report on the family" | "របាយការណ៍អំពីគ្រួសារ" | "รายงานครอบครัว"
        health_paper | "Health record" | "កំណត់ត្រាសុខភាព" | "บันทึกสุขภาพ"
        school_paper | "School record" | "ឯកសារសាលា" | "เอกสารโรงเรียน"
        immigration_letter | "Letter from immigration police" | "លិខិតពីនគរបាលអន្តោប្រវេសន៍" | "หนังสือตรวจคนเข้าเมือง"
        court_paper | "Court paper" | "ឯកសារតុលាការ" | "เอกสารศาล"
        other | "Other paper" | "ឯកសារផ្សេងទៀត" | "เอกสารอื่น"
    }
    told_how from "Safetynet" {
        phone | "By phone" | "តាមទូរស័ព្ទ" | "ทางโทรศัพท์"
        letter | "By letter" | "តាមលិខិត" | "ทางจดหมาย"
        message | "By message" | "តាមសារ" | "ทางข้อความ"
        meeting | "In a meeting" | "ក្នុងការប្រជុំ" | "ในที่ประชุม"
        in_person | "In person" | "ដោយផ្ទាល់" | "ด้วยตนเอง"
    }
    escort_by from "Safetynet" {
        car | "Car" | "រថយន្ត" | "รถยนต์"
        bus | "Bus" | "រថយន្តក្រុង" | "รถโดยสาร"
        train | "Train" | "រថភ្លើង" | "รถไฟ"
        plane | "Plane" | "យន្តហោះ" | "เครื่องบิน"
        boat | "Boat" | "ទូក" | "เรือ"
        on_foot | "On foot" | "ថ្មើរជើង" | "เดินเท้า"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
