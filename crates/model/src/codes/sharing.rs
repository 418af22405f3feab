//! Lists of consent and referral.

super::code_lists! {
    consent_purpose from "Inter-agency case management guidelines, in our words" {
        casework | "Help and case work" | "ជួយ និងគ្រប់គ្រងករណី" | "ช่วยเหลือและดูแลรายกรณี"
        referral | "Referral for a service" | "បញ្ជូនបន្តទៅសេវា" | "ส่งต่อรับบริการ"
        information_sharing | "Sharing information" | "ចែករំលែកព័ត៌មាន" | "แบ่งปันข้อมูล"
        family_tracing | "Finding the family" | "ស្វែងរកគ្រួសារ" | "ติดตามหาครอบครัว"
        cross_border | "Work across the border" | "ការងារឆ្លងដែន" | "การทำงานข้ามแดน"
        report_to_authority | "Report to the authorities" | "រាយការណ៍ទៅអាជ្ញាធរ" | "รายงานต่อเจ้าหน้าที่รัฐ"
        photo | "Taking a photo" | "ថតរូប" | "ถ่ายรูป"
        story | "Telling the story in a report" | "សរសេររឿងក្នុងរបាយការណ៍" | "เล่าเรื่องในรายงาน"
    }
    consent_giver from "MoSVY three-way agreement, widened" {
        child | "The child" | "កុមារ" | "เด็ก"
        mother | "Mother" | "ម្តាយ" | "แม่"
        father | "Father" | "ឪពុក" | "พ่อ"
        relative | "Relative" | "សាច់ញាតិ" | "ญาติ"
        guardian | "Guardian" | "អាណាព្យាបាល" | "ผู้ปกครอง"
        authority | "Competent authority" | "អាជ្ញាធរមានសមត្ថកិច្ច" | "พนักงานเจ้าหน้าที่"
        adult_self | "The adult concerned" | "សាមីខ្លួនពេញវ័យ" | "ผู้ใหญ่เจ้าของเรื่อง"
    }
    consent_how from "Safetynet" {
        spoken | "Spoken" | "ផ្ទាល់មាត់" | "ด้วยวาจา"
        signed | "Signed" | "ចុះហត្ថលេខា" | "ลงลายมือชื่อ"
        thumbprint | "Thumbprint" | "ផ្តិតមេដៃ" | "พิมพ์ลายนิ้วมือ"
        recorded | "Voice recording" | "ថតសំឡេង" | "บันทึกเสียง"
        phone | "By phone" | "តាមទូរស័ព្ទ" | "ทางโทรศัพท์"
    }
    consent_status from "Safetynet" {
        given | "Given" | "បានយល់ព្រម" | "ยินยอม"
        withdrawn | "Withdrawn" | "បានដកការយល់ព្រម" | "ถอนความยินยอม"
        expired | "Expired" | "ផុតកំណត់" | "หมดอายุ"
    }
    share_set from "Safetynet" {
        identity | "Who it is" | "អត្តសញ្ញាណ" | "ข้อมูลตัวตน"
        contact_details | "How to reach them" | "ព័ត៌មានទំនាក់ទំនង" | "ข้อมูลติดต่อ"
        situation | "The situation" | "ស្ថានភាព" | "สถานการณ์"
        wishes | "The child's wishes" | "បំណងរបស់កុមារ" | "ความต้องการของเด็ก"
        notes | "Notes marked for sharing" | "កំណត់ត្រាដែលអាចចែករំលែក" | "บันทึกที่แบ่งปันได้"
        plan | "The plan: who does what by when" | "ផែនការ៖ អ្នកណាធ្វើអ្វី ត្រឹមពេលណា" | "แผนงาน: ใครทำอะไรภายในเมื่อใด"
    }
    referral_status from "Safetynet; steps of the MoSVY and OSCaR referral" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ฉบับร่าง"
        sent | "Sent" | "បានផ្ញើ" | "ส่งแล้ว"
        delivered | "Delivered" | "បានទៅដល់" | "ถึงปลายทางแล้ว"
        seen | "Seen" | "បានមើល" | "อ่านแล้ว"
        accepted | "Accepted" | "បានទទួល" | "รับแล้ว"
        declined | "Declined" | "បានបដិសេធ" | "ไม่รับ"
        started | "Service started" | "បានចាប់ផ្តើមសេវា" | "เริ่มให้บริการ"
        completed | "Completed" | "បានបញ្ចប់" | "เสร็จสิ้น"
        not_helped | "Could not be helped" | "មិនអាចជួយបាន" | "ช่วยไม่ได้"
        withdrawn | "Withdrawn" | "បានដកវិញ" | "ถอนคืน"
        expired | "Expired" | "ផុតកំណត់" | "หมดอายุ"
    }
    decline_reason from "Safetynet" {
        no_place | "No place or bed free" | "គ្មានកន្លែងទំនេរ" | "ไม่มีที่ว่าง"
        outside_area | "Outside our area" | "ក្រៅតំបន់របស់យើង" | "อยู่นอกพื้นที่"
        age_or_sex | "Age or sex not served" | "អាយុ ឬភេទមិនត្រូវលក្ខខណ្ឌ" | "อายุหรือเพศไม่ตรงเกณฑ์"
        service_not_offered | "We do not offer this" | "យើងមិនមានសេវានេះ" | "ไม่มีบริการนี้"
        needs_specialist | "Needs a specialist" | "ត្រូវការអ្នកជំនាញ" | "ต้องใช้ผู้เชี่ยวชาญ"
        already_helped | "Already helped by others" | "មានអ្នកផ្សេងកំពុងជួយ" | "มีผู้อื่นช่วยอยู่แล้ว"
        information_missing | "Information is missing" | "ខ្វះព័ត៌មាន" | "ข้อมูลไม่ครบ"
        papers_missing | "Papers are missing" | "ខ្វះឯកសារ" | "เอกสารไม่ครบ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    not_helped_reason from "Safetynet" {
        not_found | "Could not be found" | "រកមិនឃើញ" | "ตามหาไม่พบ"
        child_refused | "The child did not want it" | "កុមារមិនព្រម" | "เด็กไม่ต้องการ"
        family_refused | "The family did not want it" | "គ្រួសារមិនព្រម" | "ครอบครัวไม่ต้องการ"
        moved_away | "Moved away" | "បានផ្លាស់ទៅកន្លែងផ្សេង" | "ย้ายไปแล้ว"
        needs_changed | "Needs have changed" | "តម្រូវការបានប្រែប្រួល" | "ความต้องการเปลี่ยนไป"
        service_unavailable | "The service stopped or was full" | "សេវាផ្អាក ឬពេញ" | "บริการหยุดหรือเต็ม"
        not_eligible | "Did not meet the criteria" | "មិនត្រូវតាមលក្ខខណ្ឌ" | "ไม่เข้าเกณฑ์"
        helped_elsewhere | "Helped elsewhere" | "ទទួលជំនួយពីកន្លែងផ្សេង" | "ได้รับความช่วยเหลือจากที่อื่น"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
