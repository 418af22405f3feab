//! Lists of what happens to a referral beyond yes and no.

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
}
