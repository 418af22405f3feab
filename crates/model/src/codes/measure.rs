//! The library of measures: what an indicator may count. How each is counted is written in
//! `rules::figures`, and said to the reader in `crates/rules/data/methods.json`.

super::code_lists! {
    measure from "Safetynet, after the indicator sets of HMIS street outreach, MoSVY Primero and Save the Children PRIME" {
        rounds | "Outreach rounds" | "ដំណើរចុះមូលដ្ឋាន" | "รอบลงพื้นที่"
        night_rounds | "Night rounds" | "ដំណើរចុះមូលដ្ឋានពេលយប់" | "รอบลงพื้นที่กลางคืน"
        contacts | "Contacts with children" | "ការជួបជាមួយកុមារ" | "การพบปะเด็ก"
        unique_children_contacted | "Different children met" | "ចំនួនកុមារដែលបានជួប (មិនរាប់ស្ទួន)" | "จำนวนเด็กที่ได้พบ (ไม่นับซ้ำ)"
        new_children | "Children met for the first time" | "កុមារដែលបានជួបជាលើកដំបូង" | "เด็กที่พบเป็นครั้งแรก"
        people_counted | "People counted, not named" | "មនុស្សដែលបានរាប់ ដោយមិនស្គាល់ឈ្មោះ" | "คนที่นับได้โดยไม่ทราบชื่อ"
        sessions | "Sessions held" | "សកម្មភាពក្រុមដែលបានធ្វើ" | "กิจกรรมกลุ่มที่จัด"
        attendances | "Attendances" | "ចំនួនដងនៃការចូលរួម" | "จำนวนครั้งที่เข้าร่วม"
        unique_children_attending | "Different children who attended" | "ចំនួនកុមារដែលបានចូលរួម (មិនរាប់ស្ទួន)" | "จำนวนเด็กที่เข้าร่วม (ไม่นับซ้ำ)"
        peer_reach_estimated | "Different children at peer sessions, estimated" | "កុមារក្នុងវគ្គមិត្តអប់រំមិត្ត (ប៉ាន់ស្មាន មិនរាប់ស្ទួន)" | "เด็กในกิจกรรมเพื่อนช่วยเพื่อน (ประมาณ ไม่นับซ้ำ)"
        servings | "Servings given" | "ចំនួនចានអាហារដែលបានផ្ដល់" | "จำนวนที่อาหารที่แจก"
        concerns_raised | "Concerns raised" | "ក្តីបារម្ភដែលបានរាយការណ៍" | "ข้อห่วงใยที่แจ้งเข้ามา"
        concerns_on_time | "Concerns acted on in time" | "ក្តីបារម្ភដែលបានចាត់ការទាន់ពេល" | "ข้อห่วงใยที่ดำเนินการทันเวลา"
        cases_opened | "Cases opened" | "ករណីដែលបានបើក" | "เคสที่เปิด"
        referrals_sent | "Referrals sent" | "ការបញ្ជូនបន្តដែលបានផ្ញើ" | "การส่งต่อที่ส่งแล้ว"
        referrals_accepted | "Referrals accepted" | "ការបញ្ជូនបន្តដែលបានទទួលយក" | "การส่งต่อที่ได้รับการตอบรับ"
        referrals_completed | "Referrals completed" | "ការបញ្ជូនបន្តដែលបានបញ្ចប់" | "การส่งต่อที่เสร็จสมบูรณ์"
    }
}
