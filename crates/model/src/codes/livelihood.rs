//! Lists of what a family lives on, and of trades that are learned.

super::code_lists! {
    livelihood_way from "Safetynet" {
        job | "A job" | "ការងារមានប្រាក់ខែ" | "งานประจำ"
        business | "A small business" | "រកស៊ីតូចតាច" | "ค้าขายรายย่อย"
        farming | "Farming or animals" | "ដាំដុះ ឬចិញ្ចឹមសត្វ" | "เพาะปลูกหรือเลี้ยงสัตว์"
        home_work | "Work at home" | "ការងារនៅផ្ទះ" | "งานทำที่บ้าน"
        day_work | "Work by the day" | "ស៊ីឈ្នួលប្រចាំថ្ងៃ" | "รับจ้างรายวัน"
        other | "Another way" | "វិធីផ្សេង" | "วิธีอื่น"
    }
    livelihood_step from "Safetynet" {
        income | "Income in a month" | "ចំណូលក្នុងមួយខែ" | "รายได้ต่อเดือน"
        repayment | "Repaid" | "បង់ប្រាក់កម្ចីវិញ" | "ชำระคืนเงินกู้"
        missed | "Could not repay" | "មិនបានបង់តាមកំណត់" | "ไม่ได้ชำระตามกำหนด"
    }
    course_trade from "Safetynet, after the courses of vocational partners" {
        motorbikes | "Motorbike repair" | "ជួសជុលម៉ូតូ" | "ซ่อมมอเตอร์ไซค์"
        electrics | "Electrics and cooling" | "អគ្គិសនី និងម៉ាស៊ីនត្រជាក់" | "ไฟฟ้าและเครื่องเย็น"
        building | "Building and welding" | "សំណង់ និងផ្សារដែក" | "ก่อสร้างและเชื่อมโลหะ"
        sewing | "Sewing and weaving" | "កាត់ដេរ និងត្បាញ" | "ตัดเย็บและทอผ้า"
        cooking | "Cooking and serving" | "ធ្វើម្ហូប និងបម្រើភ្ញៀវ" | "ทำอาหารและบริการ"
        beauty | "Hair and beauty" | "អ៊ុតសក់ និងកែសម្ផស្ស" | "ทำผมและเสริมสวย"
        farming | "Farming" | "កសិកម្ម" | "การเกษตร"
        computers | "Computers" | "កុំព្យូទ័រ" | "คอมพิวเตอร์"
        languages | "Languages" | "ភាសាបរទេស" | "ภาษา"
        arts | "Arts and crafts" | "សិល្បៈ និងសិប្បកម្ម" | "ศิลปะและงานฝีมือ"
        other | "Another trade" | "ជំនាញផ្សេង" | "อาชีพอื่น"
    }
    course_result from "Safetynet" {
        completed | "Completed" | "រៀនចប់" | "เรียนจบ"
        left | "Left before the end" | "ឈប់មុនចប់" | "ออกก่อนจบ"
    }
    work_after from "Safetynet" {
        trade | "Works in this trade" | "ធ្វើការតាមជំនាញនេះ" | "ทำงานตามที่เรียน"
        own_business | "Has a business" | "មានមុខរបរផ្ទាល់ខ្លួន" | "มีกิจการของตนเอง"
        other_work | "Has other work" | "ធ្វើការផ្សេង" | "ทำงานอย่างอื่น"
        studies | "Learns on" | "រៀនបន្ត" | "เรียนต่อ"
        no_work | "Without work" | "គ្មានការងារ" | "ไม่มีงานทำ"
        not_reached | "Could not be asked" | "ទាក់ទងមិនបាន" | "ติดต่อไม่ได้"
    }
}
