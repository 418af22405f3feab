//! Lists of donors, gifts, budgets, spending and things that were bought.

super::code_lists! {
    donor_kind from "After the participating organisation types of IATI 2.03 (OrganisationType), in our words" {
        foundation | "Foundation" | "មូលនិធិ" | "มูลนิธิ"
        government | "Government" | "រដ្ឋាភិបាល" | "รัฐบาล"
        multilateral | "International organisation" | "អង្គការអន្តរជាតិ" | "องค์กรระหว่างประเทศ"
        ngo | "Non-governmental organisation" | "អង្គការក្រៅរដ្ឋាភិបាល" | "องค์กรเอกชน"
        company | "Company" | "ក្រុមហ៊ុន" | "บริษัท"
        faith | "Church, pagoda, mosque" | "ព្រះវិហារ វត្ត ឬវិហារឥស្លាម" | "โบสถ์ วัด มัสยิด"
        person | "One person" | "បុគ្គលម្នាក់" | "บุคคล"
        public | "Gifts of many people" | "អំណោយពីមនុស្សច្រើន" | "เงินบริจาคจากหลายคน"
    }
    gift_method from "Safetynet, after how gifts come to partners of the alliance" {
        bank_transfer | "Bank transfer" | "ផ្ទេរតាមធនាគារ" | "โอนผ่านธนาคาร"
        card | "Card, on the internet" | "កាត តាមអ៊ីនធឺណិត" | "บัตร ทางอินเทอร์เน็ต"
        mobile_money | "Mobile money" | "លុយតាមទូរស័ព្ទ" | "เงินผ่านมือถือ"
        cheque | "Cheque" | "មូលប្បទានបត្រ" | "เช็ค"
        cash | "Cash" | "សាច់ប្រាក់" | "เงินสด"
        in_kind | "In kind, valued" | "ជាវត្ថុ ដែលបានគិតតម្លៃ" | "สิ่งของ ตีมูลค่าแล้ว"
    }
    gift_status from "Safetynet" {
        received | "Received" | "បានទទួល" | "ได้รับแล้ว"
        receipted | "Receipt written" | "បានចេញបង្កាន់ដៃ" | "ออกใบเสร็จแล้ว"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    budget_category from "Budget headings of the alliance's project pages, in our words" {
        staff | "Staff" | "បុគ្គលិក" | "บุคลากร"
        direct_help | "Direct help to children and families" | "ជំនួយផ្ទាល់ដល់កុមារ និងគ្រួសារ" | "ความช่วยเหลือโดยตรงแก่เด็กและครอบครัว"
        education | "Education and training" | "ការអប់រំ និងបណ្តុះបណ្តាល" | "การศึกษาและการฝึกอบรม"
        health | "Health and counselling" | "សុខភាព និងការប្រឹក្សា" | "สุขภาพและการให้คำปรึกษา"
        legal | "Legal help" | "ជំនួយផ្លូវច្បាប់" | "ความช่วยเหลือด้านกฎหมาย"
        workshops | "Workshops and campaigns" | "សិក្ខាសាលា និងយុទ្ធនាការ" | "การอบรมและการรณรงค์"
        travel | "Travel and transport" | "ការធ្វើដំណើរ និងដឹកជញ្ជូន" | "การเดินทางและขนส่ง"
        equipment | "Equipment" | "សម្ភារៈឧបករណ៍" | "อุปกรณ์"
        premises | "Rent, water, electricity" | "ជួលអគារ ទឹក ភ្លើង" | "ค่าเช่า น้ำ ไฟ"
        administration | "Administration, audit" | "រដ្ឋបាល និងសវនកម្ម" | "การบริหารและตรวจสอบบัญชี"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    spending_status from "Safetynet" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ร่าง"
        submitted | "Waits for approval" | "រង់ចាំការអនុម័ត" | "รออนุมัติ"
        approved | "Approved" | "បានអនុម័ត" | "อนุมัติแล้ว"
        sent_back | "Sent back" | "បានបញ្ជូនត្រឡប់" | "ส่งกลับแก้ไข"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
    }
    asset_kind from "Safetynet, after the asset lists of partners" {
        sewing_machine | "Sewing machine" | "ម៉ាស៊ីនដេរ" | "จักรเย็บผ้า"
        vehicle | "Car or motorbike" | "រថយន្ត ឬម៉ូតូ" | "รถยนต์หรือรถจักรยานยนต์"
        bicycle | "Bicycle" | "កង់" | "จักรยาน"
        computer | "Computer, printer" | "កុំព្យូទ័រ ម៉ាស៊ីនបោះពុម្ព" | "คอมพิวเตอร์ เครื่องพิมพ์"
        phone | "Telephone" | "ទូរស័ព្ទ" | "โทรศัพท์"
        furniture | "Furniture" | "គ្រឿងសង្ហារិម" | "เครื่องเรือน"
        kitchen | "Kitchen equipment" | "សម្ភារៈផ្ទះបាយ" | "อุปกรณ์ครัว"
        tool | "Tools of a trade" | "ឧបករណ៍មុខរបរ" | "เครื่องมือประกอบอาชีพ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    asset_state from "Safetynet" {
        good | "In use" | "កំពុងប្រើ" | "ใช้งานอยู่"
        worn | "Worn, still works" | "ចាស់ តែនៅប្រើបាន" | "เก่าแต่ยังใช้ได้"
        broken | "Broken" | "ខូច" | "ชำรุด"
        lent | "Lent out" | "បានឱ្យគេខ្ចី" | "ให้ยืม"
        given | "Given to a family" | "បានប្រគល់ឱ្យគ្រួសារ" | "มอบให้ครอบครัว"
        lost | "Lost or stolen" | "បាត់ ឬត្រូវគេលួច" | "สูญหายหรือถูกขโมย"
        discarded | "Discarded" | "បានបោះចោល" | "เลิกใช้"
    }
}
