//! Lists of school support.

super::code_lists! {
    school_grade from "MoEYS (Cambodia) grades; Thai grades of the same year" {
        preschool | "Preschool" | "មត្តេយ្យ" | "อนุบาล"
        grade_1 | "Grade 1" | "ថ្នាក់ទី១" | "ประถมศึกษาปีที่ 1"
        grade_2 | "Grade 2" | "ថ្នាក់ទី២" | "ประถมศึกษาปีที่ 2"
        grade_3 | "Grade 3" | "ថ្នាក់ទី៣" | "ประถมศึกษาปีที่ 3"
        grade_4 | "Grade 4" | "ថ្នាក់ទី៤" | "ประถมศึกษาปีที่ 4"
        grade_5 | "Grade 5" | "ថ្នាក់ទី៥" | "ประถมศึกษาปีที่ 5"
        grade_6 | "Grade 6" | "ថ្នាក់ទី៦" | "ประถมศึกษาปีที่ 6"
        grade_7 | "Grade 7" | "ថ្នាក់ទី៧" | "มัธยมศึกษาปีที่ 1"
        grade_8 | "Grade 8" | "ថ្នាក់ទី៨" | "มัธยมศึกษาปีที่ 2"
        grade_9 | "Grade 9" | "ថ្នាក់ទី៩" | "มัธยมศึกษาปีที่ 3"
        grade_10 | "Grade 10" | "ថ្នាក់ទី១០" | "มัธยมศึกษาปีที่ 4"
        grade_11 | "Grade 11" | "ថ្នាក់ទី១១" | "มัธยมศึกษาปีที่ 5"
        grade_12 | "Grade 12" | "ថ្នាក់ទី១២" | "มัธยมศึกษาปีที่ 6"
        catch_up | "Catch-up class" | "ថ្នាក់បំប៉ន ឬសមមូល" | "ชั้นเรียนเร่งรัดหรือเทียบเท่า"
    }
    school_left from "Safetynet, after the reasons for leaving school in OSCaR and MoSVY forms" {
        finished | "Finished" | "រៀនចប់" | "เรียนจบ"
        moved | "Went to another school" | "ប្តូរសាលា" | "ย้ายโรงเรียน"
        work | "Works" | "ទៅធ្វើការ" | "ไปทำงาน"
        migrated | "Left for another country" | "ចំណាកស្រុក" | "ย้ายไปต่างประเทศ"
        cost | "Costs too much" | "គ្មានលុយបង់" | "ไม่มีเงินจ่าย"
        family | "Needed at home" | "ត្រូវជួយការងារផ្ទះ" | "ต้องช่วยงานที่บ้าน"
        married | "Married" | "រៀបការ" | "แต่งงาน"
        far | "Too far" | "ឆ្ងាយពេក" | "ไกลเกินไป"
        ill | "Illness or disability" | "ឈឺ ឬពិការ" | "เจ็บป่วยหรือพิการ"
        unsafe | "Beaten, bullied or afraid" | "ត្រូវគេវាយ ធ្វើបាប ឬខ្លាច" | "ถูกตี ถูกรังแก หรือกลัว"
        unwilling | "Does not want to" | "មិនចង់រៀន" | "ไม่อยากเรียน"
        other | "Other reason" | "មូលហេតុផ្សេង" | "เหตุผลอื่น"
    }
    school_attendance from "Safetynet" {
        present | "There" | "មានវត្តមាន" | "มาเรียน"
        absent | "Not there" | "អវត្តមាន" | "ขาดเรียน"
        no_school | "No school that day" | "សាលាឈប់នៅថ្ងៃនោះ" | "วันนั้นโรงเรียนหยุด"
    }
    school_absence from "Safetynet" {
        ill | "Ill" | "ឈឺ" | "ป่วย"
        work | "Works" | "ទៅធ្វើការ" | "ไปทำงาน"
        border | "Across the border" | "ឆ្លងដែន" | "ข้ามแดน"
        family | "Needed at home" | "ត្រូវជួយការងារផ្ទះ" | "ต้องช่วยงานที่บ้าน"
        cost | "No money for it" | "គ្មានលុយបង់" | "ไม่มีเงินจ่าย"
        far | "No way to get there" | "គ្មានមធ្យោបាយទៅ" | "ไม่มีทางไปโรงเรียน"
        unsafe | "Beaten, bullied or afraid" | "ត្រូវគេវាយ ធ្វើបាប ឬខ្លាច" | "ถูกตี ถูกรังแก หรือกลัว"
        unknown | "Nobody knows" | "គ្មានអ្នកដឹង" | "ไม่มีใครทราบ"
        other | "Other reason" | "មូលហេតុផ្សេង" | "เหตุผลอื่น"
    }
    school_told_by from "Safetynet" {
        teacher | "The teacher" | "គ្រូ" | "ครู"
        seen | "We saw it" | "យើងបានឃើញ" | "เราเห็นเอง"
        carer | "The carer" | "អ្នកថែទាំ" | "ผู้ดูแล"
        child | "The child" | "កុមារ" | "เด็ก"
        other | "Somebody else" | "អ្នកផ្សេង" | "คนอื่น"
    }
    school_aid from "Safetynet" {
        fees | "Fees" | "ថ្លៃសិក្សា" | "ค่าเล่าเรียน"
        uniform | "Uniform" | "ឯកសណ្ឋាន" | "ชุดนักเรียน"
        books | "Books and pens" | "សៀវភៅ និងប៊ិច" | "หนังสือและอุปกรณ์"
        bicycle | "Bicycle" | "កង់" | "จักรยาน"
        transport | "Way to school" | "ថ្លៃធ្វើដំណើរ" | "ค่าเดินทาง"
        meals | "Meals" | "អាហារ" | "อาหาร"
        lessons | "Extra lessons" | "រៀនបន្ថែម" | "เรียนเสริม"
        other | "Something else" | "អ្វីផ្សេង" | "อย่างอื่น"
    }
}
