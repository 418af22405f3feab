//! Lists of the drop-in centre and the border desk.

super::code_lists! {
    brought_by from "Practice of the border desk at Poipet" {
        immigration_thai | "Thai immigration" | "អន្តោប្រវេសន៍ថៃ" | "ตรวจคนเข้าเมืองไทย"
        immigration_cambodian | "Cambodian immigration" | "អន្តោប្រវេសន៍កម្ពុជា" | "ตรวจคนเข้าเมืองกัมพูชา"
        police | "Police" | "នគរបាល" | "ตำรวจ"
        social_affairs | "Social affairs" | "មន្ទីរសង្គមកិច្ច" | "หน่วยงานกิจการสังคม"
        organisation | "An organisation" | "អង្គការ" | "องค์กร"
        outreach_team | "An outreach team" | "ក្រុមចុះតាមដងផ្លូវ" | "ทีมลงพื้นที่"
        family | "Family" | "គ្រួសារ" | "ครอบครัว"
        themselves | "Came by themselves" | "មកដោយខ្លួនឯង" | "มาเอง"
        unknown | "Not known" | "មិនដឹង" | "ไม่ทราบ"
    }
    arrival_vehicle from "Practice of the border desk at Poipet" {
        truck | "Truck" | "ឡានធំ" | "รถบรรทุก"
        bus | "Bus" | "រថយន្តក្រុង" | "รถบัส"
        van | "Van" | "រថយន្តតូរីស" | "รถตู้"
        car | "Car" | "រថយន្តតូច" | "รถยนต์"
        motorbike | "Motorbike or tuk-tuk" | "ម៉ូតូ ឬតុកតុក" | "มอเตอร์ไซค์หรือตุ๊กตุ๊ก"
        on_foot | "On foot" | "ដើរ" | "เดินเท้า"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    arrival_document from "Practice of the border desk at Poipet" {
        name_list | "List of names" | "បញ្ជីឈ្មោះ" | "บัญชีรายชื่อ"
        handover_letter | "Hand-over letter" | "លិខិតប្រគល់ទទួល" | "หนังสือส่งมอบ"
        identity_papers | "Identity papers" | "ឯកសារអត្តសញ្ញាណ" | "เอกสารแสดงตน"
        medical_papers | "Medical papers" | "ឯកសារសុខភាព" | "เอกสารการแพทย์"
        court_papers | "Court papers" | "ឯកសារតុលាការ" | "เอกสารศาล"
        none | "None" | "គ្មាន" | "ไม่มี"
    }
    arrival_flag from "Practice of the border desk at Poipet; IOM returns; a person decides what follows" {
        child_alone | "Child alone" | "កុមារម្នាក់ឯង" | "เด็กมาคนเดียว"
        injured | "Injured or ill" | "រងរបួស ឬឈឺ" | "บาดเจ็บหรือป่วย"
        pregnant | "Pregnant" | "មានផ្ទៃពោះ" | "ตั้งครรภ์"
        with_baby | "With a baby" | "មានទារក" | "มีทารก"
        afraid | "Afraid" | "ភ័យខ្លាច" | "หวาดกลัว"
        with_non_relative | "With somebody who is no relative" | "ជាមួយអ្នកមិនមែនសាច់ញាតិ" | "มากับคนที่ไม่ใช่ญาติ"
        previous_deportation | "Was deported before" | "ធ្លាប់ត្រូវបញ្ជូនត្រឡប់ពីមុន" | "เคยถูกส่งกลับมาก่อน"
        disability | "Disability" | "ពិការភាព" | "ความพิการ"
    }
    went_next from "Practice of the drop-in centres at Poipet" {
        family_home | "Home to the family" | "ទៅផ្ទះគ្រួសារ" | "กลับบ้านหาครอบครัว"
        relatives | "To relatives" | "ទៅសាច់ញាតិ" | "ไปหาญาติ"
        reception_centre | "Reception centre" | "មណ្ឌលទទួលបណ្តោះអាសន្ន" | "ศูนย์แรกรับ"
        partner | "Partner organisation" | "អង្គការដៃគូ" | "องค์กรพันธมิตร"
        hospital | "Hospital" | "មន្ទីរពេទ្យ" | "โรงพยาบาล"
        authorities | "The authorities" | "អាជ្ញាធរ" | "เจ้าหน้าที่รัฐ"
        street | "Back to the street" | "ត្រឡប់ទៅតាមផ្លូវវិញ" | "กลับไปข้างถนน"
        across_border | "Back across the border" | "ឆ្លងដែនទៅវិញ" | "ข้ามแดนกลับไป"
        other_province | "To another province" | "ទៅខេត្តផ្សេង" | "ไปจังหวัดอื่น"
        left_without_word | "Left without a word" | "ចេញទៅដោយមិនប្រាប់" | "ออกไปโดยไม่บอก"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    safety_tip from "Safetynet: seven themes of migration education; the wording of the ChildSafe tips is not copied" {
        real_job | "Is the job real? Ask and check" | "ការងារនោះពិតឬទេ? សួរ និងពិនិត្យ" | "งานนั้นจริงไหม ถามและตรวจสอบ"
        own_papers | "Keep your own papers" | "រក្សាឯកសារដោយខ្លួនឯង" | "เก็บเอกสารไว้กับตัว"
        phone_numbers | "Learn phone numbers by heart" | "ចាំលេខទូរស័ព្ទឱ្យបានខ្លះ" | "จำเบอร์โทรศัพท์ให้ได้"
        tell_someone | "Tell somebody where you go" | "ប្រាប់គេថាអ្នកទៅណា" | "บอกคนอื่นว่าจะไปไหน"
        legal_ways | "Legal ways to cross and work" | "ផ្លូវច្បាប់ក្នុងការឆ្លងដែន និងធ្វើការ" | "วิธีข้ามแดนและทำงานที่ถูกกฎหมาย"
        no_debt | "Take on no debt for the journey" | "កុំជំពាក់គេសម្រាប់ការធ្វើដំណើរ" | "อย่าเป็นหนี้เพื่อเดินทาง"
        where_help | "Where to find help" | "កន្លែងរកជំនួយ" | "หาความช่วยเหลือได้ที่ไหน"
    }
}
