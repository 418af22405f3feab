//! Lists of reports and of the stories told in them.

super::code_lists! {
    report_template from "Progress reports that donors of child-rights networks ask for, in our words" {
        progress | "Progress report" | "របាយការណ៍វឌ្ឍនភាព" | "รายงานความก้าวหน้า"
        quarterly | "Quarterly report" | "របាយការណ៍ប្រចាំត្រីមាស" | "รายงานรายไตรมาส"
        yearly | "Yearly report" | "របាយការណ៍ប្រចាំឆ្នាំ" | "รายงานประจำปี"
        case_study | "Case study" | "ករណីសិក្សា" | "กรณีศึกษา"
    }
    report_status from "Safetynet" {
        draft | "Being written" | "កំពុងសរសេរ" | "กำลังเขียน"
        in_review | "To be looked at" | "រង់ចាំពិនិត្យ" | "รอตรวจ"
        sent_back | "Sent back" | "បានបញ្ជូនត្រឡប់" | "ส่งกลับแก้ไข"
        signed | "Signed" | "បានចុះហត្ថលេខា" | "ลงนามแล้ว"
        sent | "Sent" | "បានផ្ញើ" | "ส่งแล้ว"
    }
    report_heading from "Headings of a donor's project page and its progress reports, in our words" {
        code | "Project code" | "លេខកូដគម្រោង" | "รหัสโครงการ"
        place | "Place" | "ទីកន្លែង" | "สถานที่"
        period | "Period" | "រយៈពេល" | "ช่วงเวลา"
        funding | "Budget and funding" | "ថវិកា និងមូលនិធិ" | "งบประมาณและเงินทุน"
        project | "The project" | "អំពីគម្រោង" | "เกี่ยวกับโครงการ"
        update | "What happened" | "វឌ្ឍនភាព" | "ความคืบหน้า"
        example | "An example of what changed" | "ឧទាហរណ៍នៃការផ្លាស់ប្តូរ" | "ตัวอย่างการเปลี่ยนแปลง"
        figures | "Figures" | "តួលេខ" | "ตัวเลข"
        money | "Money" | "ហិរញ្ញវត្ថុ" | "การเงิน"
        next | "What comes next" | "ជំហានបន្ទាប់" | "ก้าวต่อไป"
        annex | "Annex" | "ឧបសម្ព័ន្ធ" | "ภาคผนวก"
    }
    story_channel from "Uses that a consent to a story is asked for one by one, after guidelines on ethical reporting about children" {
        donor_report | "A report to donors" | "របាយការណ៍ជូនម្ចាស់ជំនួយ" | "รายงานถึงผู้บริจาค"
        public_page | "The public page of a project" | "ទំព័រសាធារណៈរបស់គម្រោង" | "หน้าเว็บสาธารณะของโครงการ"
        social_media | "Social media" | "បណ្តាញសង្គម" | "สื่อสังคมออนไลน์"
        press | "The press" | "សារព័ត៌មាន" | "สื่อมวลชน"
        training | "Training of colleagues" | "ការបណ្តុះបណ្តាលបុគ្គលិក" | "การอบรมเพื่อนร่วมงาน"
    }
    report_way from "Safetynet" {
        email | "By e-mail" | "តាមអ៊ីមែល" | "ทางอีเมล"
        post | "By post" | "តាមប្រៃសណីយ៍" | "ทางไปรษณีย์"
        by_hand | "By hand" | "ប្រគល់ផ្ទាល់ដៃ" | "มอบด้วยตนเอง"
        donor_portal | "On the donor's own site" | "លើគេហទំព័ររបស់ម្ចាស់ជំនួយ" | "ผ่านเว็บไซต์ของผู้บริจาค"
        reading_account | "Read here with a donor's account" | "អានទីនេះដោយគណនីម្ចាស់ជំនួយ" | "อ่านที่นี่ด้วยบัญชีผู้บริจาค"
    }
}
