//! Lists of what proves something, and of who holds it.

super::code_lists! {
    evidence_type from "Safetynet, after UNODC guidance for first responders on evidence" {
        photo | "Photo or film" | "រូបថត ឬវីដេអូ" | "ภาพถ่ายหรือวิดีโอ"
        message | "Messages, chats" | "សារ ការជជែក" | "ข้อความ แชต"
        device | "Telephone or other device" | "ទូរស័ព្ទ ឬឧបករណ៍" | "โทรศัพท์หรืออุปกรณ์"
        money | "Money, proof of payment" | "ប្រាក់ ភស្តុតាងបង់ប្រាក់" | "เงิน หลักฐานการจ่าย"
        gift | "Gift" | "អំណោយ" | "ของขวัญ"
        clothing | "Clothes" | "សម្លៀកបំពាក់" | "เสื้อผ้า"
        medical | "Medical report" | "របាយការណ៍វេជ្ជសាស្ត្រ" | "รายงานแพทย์"
        paper | "Paper" | "ឯកសារ" | "เอกสาร"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    custody_reason from "Safetynet" {
        collected | "Collected" | "ប្រមូល" | "เก็บรวบรวม"
        kept | "Kept safe" | "រក្សាទុក" | "เก็บรักษา"
        examined | "Examined" | "ពិនិត្យ" | "ตรวจพิสูจน์"
        handed_police | "Handed to the police" | "ប្រគល់ឲ្យនគរបាល" | "ส่งมอบตำรวจ"
        handed_court | "Handed to the court" | "ប្រគល់ឲ្យតុលាការ" | "ส่งมอบศาล"
        returned | "Given back" | "ប្រគល់វិញ" | "คืน"
        destroyed | "Destroyed" | "បំផ្លាញ" | "ทำลาย"
        file_taken | "The file was taken in" | "បានទទួលឯកសារទុក" | "รับไฟล์ไว้"
        file_opened | "The file was opened" | "បានបើកឯកសារ" | "เปิดไฟล์"
    }
    testimony_taker from "Safetynet" {
        police | "Police" | "នគរបាល" | "ตำรวจ"
        prosecutor | "Prosecutor" | "ព្រះរាជអាជ្ញា" | "อัยการ"
        judge | "Judge" | "ចៅក្រម" | "ผู้พิพากษา"
        doctor | "Doctor or psychologist" | "វេជ្ជបណ្ឌិត ឬអ្នកចិត្តសាស្ត្រ" | "แพทย์หรือนักจิตวิทยา"
        own | "One of us, told unasked" | "បុគ្គលិកយើង កុមារប្រាប់ដោយខ្លួនឯង" | "เจ้าหน้าที่ของเรา เด็กเล่าเอง"
    }
}
