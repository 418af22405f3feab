//! Lists that every kind may use.

super::code_lists! {
    sex from "HTCDS 2.0 prs_Gender in short form, IOM, CC BY 4.0" {
        female | "Female" | "ស្រី" | "หญิง"
        male | "Male" | "ប្រុស" | "ชาย"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
        not_stated | "Not stated" | "មិនបានបញ្ជាក់" | "ไม่ระบุ"
    }
    yes_no_unknown from "Safetynet" {
        yes | "Yes" | "បាទ/ចាស" | "ใช่"
        no | "No" | "ទេ" | "ไม่ใช่"
        unknown | "Not known" | "មិនដឹង" | "ไม่ทราบ"
    }
    language from "MoSVY Primero intake; ids ISO 639" {
        km | "Khmer" | "ខ្មែរ" | "เขมร"
        th | "Thai" | "ថៃ" | "ไทย"
        vi | "Vietnamese" | "វៀតណាម" | "เวียดนาม"
        cja | "Cham" | "ចាម" | "จาม"
        lo | "Lao" | "ឡាវ" | "ลาว"
        my | "Burmese" | "ភូមា" | "พม่า"
        zh | "Chinese" | "ចិន" | "จีน"
        en | "English" | "អង់គ្លេស" | "อังกฤษ"
        indigenous | "Indigenous language" | "ភាសាជនជាតិដើមភាគតិច" | "ภาษาชนเผ่าพื้นเมือง"
        sign_language | "Sign language" | "ភាសាសញ្ញា" | "ภาษามือ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    nationality from "MoSVY Primero intake, reduced to the region" {
        cambodian | "Cambodian" | "កម្ពុជា" | "กัมพูชา"
        thai | "Thai" | "ថៃ" | "ไทย"
        vietnamese | "Vietnamese" | "វៀតណាម" | "เวียดนาม"
        lao | "Lao" | "ឡាវ" | "ลาว"
        myanmar | "Myanmar" | "មីយ៉ាន់ម៉ា" | "เมียนมา"
        chinese | "Chinese" | "ចិន" | "จีน"
        stateless | "Stateless" | "គ្មានសញ្ជាតិ" | "ไร้สัญชาติ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
        not_stated | "Not stated" | "មិនបានបញ្ជាក់" | "ไม่ระบุ"
    }
    currency from "ISO 4217" {
        KHR | "Riel" | "រៀល" | "เรียล"
        USD | "US dollar" | "ដុល្លារអាមេរិក" | "ดอลลาร์สหรัฐ"
        THB | "Baht" | "បាត" | "บาท"
        AUD | "Australian dollar" | "ដុល្លារអូស្ត្រាលី" | "ดอลลาร์ออสเตรเลีย"
    }
    age_method from "Thai child-protection age assessment form, with outreach practice" {
        asked | "Asked" | "បានសួរ" | "สอบถาม"
        document | "Document seen" | "បានឃើញឯកសារ" | "เห็นเอกสาร"
        looks | "Guessed by looks" | "ប៉ាន់ស្មានតាមរូបរាង" | "ประเมินจากรูปร่างหน้าตา"
        growth_chart | "Growth chart" | "តារាងការលូតលាស់" | "กราฟการเจริญเติบโต"
        dental | "Teeth" | "ពិនិត្យធ្មេញ" | "ตรวจฟัน"
        x_ray | "X-ray" | "ថតកាំរស្មីអ៊ិច" | "เอกซเรย์"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    named_by from "Safetynet" {
        self | "The person" | "សាមីខ្លួន" | "เจ้าตัว"
        family | "Family" | "គ្រួសារ" | "ครอบครัว"
        worker | "Worker (code name)" | "បុគ្គលិក (ឈ្មោះសម្ងាត់)" | "เจ้าหน้าที่ (นามสมมติ)"
        document | "Document" | "ឯកសារ" | "เอกสาร"
        other | "Someone else" | "អ្នកផ្សេង" | "คนอื่น"
    }
    role from "OSCaR and MoSVY Primero roles, with the network's own" {
        outreach_worker | "Outreach worker" | "បុគ្គលិកចុះតាមដងផ្លូវ" | "เจ้าหน้าที่ลงพื้นที่"
        duty_worker | "Duty worker" | "បុគ្គលិកប្រចាំការ" | "เจ้าหน้าที่เวร"
        caseworker | "Caseworker" | "អ្នកកាន់ករណី" | "ผู้จัดการรายกรณี"
        counsellor | "Counsellor" | "អ្នកផ្តល់ប្រឹក្សា" | "นักให้คำปรึกษา"
        hotline_officer | "Hotline officer" | "មន្ត្រីខ្សែទូរស័ព្ទបន្ទាន់" | "เจ้าหน้าที่สายด่วน"
        health_worker | "Health worker" | "បុគ្គលិកសុខាភិបាល" | "เจ้าหน้าที่สาธารณสุข"
        education_worker | "Education worker" | "បុគ្គលិកអប់រំ" | "เจ้าหน้าที่การศึกษา"
        centre_manager | "Centre manager" | "ប្រធានមជ្ឈមណ្ឌល" | "ผู้จัดการศูนย์"
        case_supervisor | "Case supervisor" | "អ្នកត្រួតពិនិត្យករណី" | "หัวหน้าผู้จัดการรายกรณี"
        me_officer | "Monitoring officer" | "មន្ត្រីតាមដាន និងវាយតម្លៃ" | "เจ้าหน้าที่ติดตามและประเมินผล"
        finance | "Finance" | "ហិរញ្ញវត្ថុ" | "การเงิน"
        director | "Director" | "នាយក" | "ผู้อำนวยการ"
        network_member | "Network member" | "សមាជិកបណ្តាញ" | "สมาชิกเครือข่าย"
        government_reader | "Government reader" | "មន្ត្រីរដ្ឋ (សម្រាប់អាន)" | "เจ้าหน้าที่รัฐ (อ่านอย่างเดียว)"
        police_liaison | "Police liaison" | "អ្នកទំនាក់ទំនងនគរបាល" | "ผู้ประสานงานตำรวจ"
        donor_reader | "Donor reader" | "ម្ចាស់ជំនួយ (សម្រាប់អាន)" | "ผู้สนับสนุนทุน (อ่านอย่างเดียว)"
        system_admin | "System administrator" | "អ្នកគ្រប់គ្រងប្រព័ន្ធ" | "ผู้ดูแลระบบ"
        auditor | "Auditor" | "សវនករ" | "ผู้ตรวจสอบ"
        analyst | "Analyst" | "អ្នកវិភាគ" | "นักวิเคราะห์"
        other_system | "Another system (no person)" | "ប្រព័ន្ធផ្សេង (មិនមែនមនុស្ស)" | "ระบบอื่น (ไม่ใช่บุคคล)"
    }
    org_type from "HTCDS 2.0 org_Type, IOM, CC BY 4.0, with the network's own" {
        ngo | "NGO" | "អង្គការក្រៅរដ្ឋាភិបាល" | "องค์กรพัฒนาเอกชน"
        social_affairs | "Social affairs office" | "ការិយាល័យសង្គមកិច្ច" | "สำนักงานพัฒนาสังคม"
        law_enforcement | "Police" | "នគរបាល" | "ตำรวจ"
        immigration | "Immigration" | "អន្តោប្រវេសន៍" | "ตรวจคนเข้าเมือง"
        health_service | "Health service" | "សេវាសុខាភិបាល" | "หน่วยบริการสุขภาพ"
        legal_service | "Legal service" | "សេវាច្បាប់" | "หน่วยบริการทางกฎหมาย"
        school | "School or college" | "សាលារៀន" | "สถานศึกษา"
        residential_care | "Residential care" | "មណ្ឌលថែទាំ" | "สถานสงเคราะห์"
        community_network | "Community network" | "បណ្តាញសហគមន៍" | "เครือข่ายชุมชน"
        faith_based | "Faith-based organisation" | "អង្គការសាសនា" | "องค์กรศาสนา"
        local_government | "Local government" | "រដ្ឋបាលមូលដ្ឋាន" | "องค์กรปกครองส่วนท้องถิ่น"
        central_government | "Central government" | "រដ្ឋាភិបាលកណ្តាល" | "ราชการส่วนกลาง"
        business | "Business" | "ក្រុមហ៊ុន" | "ภาคธุรกิจ"
        donor | "Donor" | "ម្ចាស់ជំនួយ" | "ผู้สนับสนุนทุน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    external_system from "Safetynet" {
        oscar | "OSCaR" | "អូស្កា (OSCaR)" | "ออสการ์ (OSCaR)"
        primero | "Primero (CPIMS)" | "ព្រីម៉េរ៉ូ (CPIMS)" | "พรีเมโร (CPIMS)"
        mosvy | "MoSVY number" | "លេខក្រសួងសង្គមកិច្ច" | "เลขของกระทรวงกิจการสังคมกัมพูชา"
        other | "Other system" | "ប្រព័ន្ធផ្សេង" | "ระบบอื่น"
    }
    attachment_type from "Safetynet" {
        photo | "Photo" | "រូបថត" | "รูปถ่าย"
        voice | "Voice note" | "សារជាសំឡេង" | "บันทึกเสียง"
        document | "Document" | "ឯកសារ" | "เอกสาร"
    }
    consent_class from "ANCP ethical photography, in our words" {
        none | "No consent" | "មិនមានការយល់ព្រម" | "ไม่ได้รับความยินยอม"
        internal_only | "Inside our organisation only" | "ប្រើតែក្នុងអង្គការ" | "ใช้ภายในองค์กรเท่านั้น"
        may_share_partners | "May be shared with partners" | "អាចចែករំលែកជាមួយដៃគូ" | "แบ่งปันกับองค์กรภาคีได้"
        may_publish_pseudonym | "May be published without the name" | "អាចផ្សព្វផ្សាយដោយមិនបញ្ចេញឈ្មោះ" | "เผยแพร่ได้โดยไม่ระบุชื่อ"
    }
}
