//! Lists of prevention in villages.

super::code_lists! {
    workshop_role from "Village Safety Net workshops: who sits in the group, after the practice of Cambodian child-rights networks" {
        governor | "District governor or deputy" | "អភិបាលស្រុក ឬអភិបាលរង" | "นายอำเภอหรือรองนายอำเภอ"
        education | "Education office" | "ការិយាល័យអប់រំ" | "สำนักงานการศึกษา"
        social_affairs | "Social affairs office" | "ការិយាល័យសង្គមកិច្ច" | "สำนักงานพัฒนาสังคม"
        police | "Police" | "នគរបាល" | "ตำรวจ"
        commune_chief | "Commune or village chief" | "មេឃុំ ឬមេភូមិ" | "กำนันหรือผู้ใหญ่บ้าน"
        principal | "School principal" | "នាយកសាលា" | "ผู้อำนวยการโรงเรียน"
        peer_leader | "Child peer leader" | "កុមារមេក្រុមមិត្តអប់រំមិត្ត" | "แกนนำเด็กในกลุ่มเพื่อน"
        parent | "Parent or carer" | "ឪពុកម្តាយ ឬអ្នកថែទាំ" | "พ่อแม่หรือผู้ดูแล"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    area_point from "Steps of a Village Safety Net workshop: situation, policy, priorities; and what each role promises" {
        finding | "Finding" | "ស្ថានភាពរកឃើញ" | "สิ่งที่พบ"
        policy | "Policy made clear" | "គោលនយោបាយដែលបានពន្យល់" | "นโยบายที่ชี้แจงแล้ว"
        priority | "Priority" | "អាទិភាព" | "เรื่องสำคัญเร่งด่วน"
        commitment | "Commitment" | "ការសន្យា" | "คำมั่น"
    }
    prevention_topic from "Topics of Village Safety Net workshops" {
        trafficking | "Trafficking" | "ការជួញដូរមនុស្ស" | "การค้ามนุษย์"
        laws | "Laws" | "ច្បាប់" | "กฎหมาย"
        risk | "Children at high risk" | "កុមារប្រឈមហានិភ័យខ្ពស់" | "เด็กที่มีความเสี่ยงสูง"
        causes_economic | "Causes: poverty, work, debt" | "មូលហេតុ៖ ភាពក្រីក្រ ការងារ បំណុល" | "สาเหตุ: ความยากจน งาน หนี้สิน"
        causes_health | "Causes: health, alcohol, drugs" | "មូលហេតុ៖ សុខភាព គ្រឿងស្រវឹង គ្រឿងញៀន" | "สาเหตุ: สุขภาพ สุรา ยาเสพติด"
        duties | "Duties of each" | "កាតព្វកិច្ចរបស់ម្នាក់ៗ" | "หน้าที่ของแต่ละฝ่าย"
        school | "School and drop-out" | "សាលារៀន និងការបោះបង់ការសិក្សា" | "โรงเรียนและการออกกลางคัน"
        migration | "Migration across the border" | "ការធ្វើចំណាកស្រុកឆ្លងដែន" | "การย้ายถิ่นข้ามแดน"
        violence | "Violence at home" | "អំពើហិង្សាក្នុងគ្រួសារ" | "ความรุนแรงในครอบครัว"
        reporting | "Where to report" | "កន្លែងរាយការណ៍" | "ช่องทางแจ้งเหตุ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    action_item_status from "Safetynet" {
        planned | "Planned" | "បានគ្រោង" | "วางแผนแล้ว"
        under_way | "Under way" | "កំពុងធ្វើ" | "กำลังทำ"
        done | "Done" | "បានធ្វើរួច" | "ทำแล้ว"
        postponed | "Postponed" | "បានពន្យារពេល" | "เลื่อนออกไป"
        dropped | "Dropped" | "បានឈប់ធ្វើ" | "ยกเลิกแล้ว"
    }
}
