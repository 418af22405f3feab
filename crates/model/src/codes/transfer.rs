//! Lists of what happens to a referral beyond yes and no, and of files opened in an emergency.

super::code_lists! {
    referral_type from "Inter-agency case management guidelines: referral, transfer, consultation, joint work; in our words" {
        service | "For a service" | "សម្រាប់សេវា" | "เพื่อรับบริการ"
        transfer | "To hand the case over" | "ដើម្បីផ្ទេរករណី" | "เพื่อโอนเคส"
        consult | "For advice only" | "សុំយោបល់ប៉ុណ្ណោះ" | "ขอคำปรึกษาเท่านั้น"
        joint | "To work on the case together" | "ដើម្បីធ្វើការលើករណីរួមគ្នា" | "เพื่อทำเคสร่วมกัน"
    }
    felt from "Safetynet" {
        helped | "It helped" | "បានជួយ" | "ช่วยได้"
        partly | "It helped in part" | "បានជួយខ្លះ" | "ช่วยได้บางส่วน"
        no_help | "It did not help" | "មិនបានជួយ" | "ช่วยไม่ได้"
        bad | "It went badly" | "មានបញ្ហា" | "มีปัญหา"
        not_asked | "The person could not be asked" | "មិនអាចសួរសាមីខ្លួនបាន" | "ไม่สามารถถามเจ้าตัวได้"
    }
    emergency_status from "Safetynet" {
        open | "Open" | "កំពុងបើក" | "เปิดอยู่"
        ended | "Ended" | "បានបញ្ចប់" | "สิ้นสุดแล้ว"
        reviewed | "Reviewed" | "បានពិនិត្យ" | "ตรวจทานแล้ว"
    }
    emergency_reason from "Safetynet" {
        injured | "The child is hurt or ill now" | "កុមាររងរបួស ឬឈឺឥឡូវនេះ" | "เด็กบาดเจ็บหรือป่วยอยู่ขณะนี้"
        violence | "Somebody is harming the child now" | "មាននរណាម្នាក់កំពុងធ្វើបាបកុមារ" | "มีคนกำลังทำร้ายเด็ก"
        missing | "The child is missing or being taken away" | "កុមារបាត់ ឬកំពុងត្រូវគេនាំយក" | "เด็กหายไปหรือกำลังถูกพาตัวไป"
        suicide | "The child may harm themself" | "កុមារអាចធ្វើបាបខ្លួនឯង" | "เด็กอาจทำร้ายตนเอง"
        alone | "The child is alone and nobody can be reached" | "កុមារនៅម្នាក់ឯង ហើយទាក់ទងនរណាមិនបាន" | "เด็กอยู่ตามลำพังและติดต่อใครไม่ได้"
        other | "Another danger" | "គ្រោះថ្នាក់ផ្សេងទៀត" | "อันตรายอื่น"
    }
    emergency_finding from "Safetynet" {
        justified | "It was needed" | "ចាំបាច់មែន" | "จำเป็นจริง"
        not_needed | "It was not needed" | "មិនចាំបាច់" | "ไม่จำเป็น"
        abuse | "It was misused" | "បានប្រើខុស" | "ใช้ในทางที่ผิด"
        unclear | "It cannot be told" | "មិនអាចកំណត់បាន" | "ยังบอกไม่ได้"
    }
}
