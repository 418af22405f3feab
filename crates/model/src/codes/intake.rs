//! Lists of the hotline and of public reports.

super::code_lists! {
    call_type from "OSCaR hotline call types" {
        action_needed | "Worry about a child: somebody must act" | "ព្រួយបារម្ភអំពីកុមារ៖ ត្រូវមានអ្នកចាត់វិធានការ" | "ห่วงใยเด็ก ต้องมีผู้ดำเนินการ"
        no_action_needed | "Worry about a child: nothing to do" | "ព្រួយបារម្ភអំពីកុមារ៖ មិនចាំបាច់ធ្វើអ្វីទេ" | "ห่วงใยเด็ก ไม่ต้องดำเนินการ"
        update | "News on an earlier report" | "ដំណឹងថ្មីអំពីរបាយការណ៍មុន" | "แจ้งความคืบหน้าเรื่องเดิม"
        counselling | "Counselling by telephone" | "ប្រឹក្សាតាមទូរស័ព្ទ" | "ให้คำปรึกษาทางโทรศัพท์"
        information | "Asks for information" | "សុំព័ត៌មាន" | "ขอข้อมูล"
        spam | "Spam or joke" | "រំខាន ឬលេងសើច" | "ก่อกวนหรือล้อเล่น"
        wrong_number | "Wrong number" | "ខុសលេខ" | "โทรผิด"
    }
    caller_relation from "OSCaR hotline caller relationship" {
        self | "The child" | "កុមារខ្លួនឯង" | "ตัวเด็กเอง"
        family | "Family" | "គ្រួសារ" | "ครอบครัว"
        friend | "Friend or neighbour" | "មិត្តភក្តិ ឬអ្នកជិតខាង" | "เพื่อนหรือเพื่อนบ้าน"
        professional | "Somebody who helps by profession" | "អ្នកជំនាញផ្តល់ជំនួយ" | "ผู้ประกอบวิชาชีพช่วยเหลือ"
        authority | "Government or local authority" | "រដ្ឋាភិបាល ឬអាជ្ញាធរមូលដ្ឋាន" | "หน่วยงานรัฐหรือท้องถิ่น"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    call_flag from "OSCaR hotline call flags" {
        missed | "Was not answered at first" | "មិនបានទទួលនៅពេលដំបូង" | "ไม่ได้รับสายในครั้งแรก"
        called_before | "Called before" | "ធ្លាប់ហៅមកពីមុន" | "เคยโทรมาก่อน"
        wants_answer | "Wants to hear what became of it" | "ចង់ដឹងលទ្ធផល" | "ต้องการทราบผล"
        not_a_call | "Came by message, not by telephone" | "តាមសារ មិនមែនតាមទូរស័ព្ទ" | "แจ้งทางข้อความ ไม่ใช่โทรศัพท์"
        childsafe_agent | "Caller is a ChildSafe agent" | "អ្នកហៅជាភ្នាក់ងារ ChildSafe" | "ผู้โทรเป็นอาสาสมัคร ChildSafe"
        anonymous | "Caller stays unnamed" | "អ្នកហៅមិនប្រាប់ឈ្មោះ" | "ผู้โทรไม่ประสงค์ออกนาม"
        adult | "Caller is an adult" | "អ្នកហៅជាមនុស្សពេញវ័យ" | "ผู้โทรเป็นผู้ใหญ่"
    }
    call_worry from "OSCaR hotline protection concerns" {
        physical_violence | "Physical violence" | "អំពើហិង្សាផ្លូវកាយ" | "ความรุนแรงทางร่างกาย"
        emotional_violence | "Emotional violence" | "អំពើហិង្សាផ្លូវចិត្ត" | "ความรุนแรงทางจิตใจ"
        sexual_violence | "Sexual violence" | "អំពើហិង្សាផ្លូវភេទ" | "ความรุนแรงทางเพศ"
        neglect | "Neglect, left alone" | "មិនអើពើ ឬទុកចោលម្នាក់ឯង" | "ละเลยหรือปล่อยให้อยู่ลำพัง"
        trafficking | "Trafficked" | "រងការជួញដូរ" | "ถูกค้ามนุษย์"
        forced_labour | "Forced to work or sell" | "ត្រូវបានបង្ខំឱ្យធ្វើការ ឬលក់ដូរ" | "ถูกบังคับทำงานหรือขายของ"
        drugs | "Drugs" | "គ្រឿងញៀន" | "ยาเสพติด"
        alcohol | "Alcohol" | "គ្រឿងស្រវឹង" | "สุรา"
        separated | "Abandoned, lost or alone on the street" | "ត្រូវគេបោះបង់ វង្វេង ឬនៅតាមផ្លូវម្នាក់ឯង" | "ถูกทอดทิ้ง หลงทาง หรืออยู่ข้างถนนลำพัง"
        street_family | "Family lives on the street" | "គ្រួសាររស់នៅតាមផ្លូវ" | "ครอบครัวอยู่ข้างถนน"
        disability | "Disability" | "ពិការភាព" | "ความพิการ"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    call_need from "OSCaR hotline basic needs" {
        health | "Health" | "សុខភាព" | "สุขภาพ"
        school | "School, back to school" | "ការសិក្សា ឬត្រឡប់ទៅរៀនវិញ" | "การเรียนหรือกลับเข้าเรียน"
        food_shelter | "Food, water, milk or a roof" | "អាហារ ទឹក ទឹកដោះគោ ឬទីជម្រក" | "อาหาร น้ำ นม หรือที่พัก"
        work | "Training or work" | "ការបណ្តុះបណ្តាល ឬការងារ" | "ฝึกอาชีพหรือการทำงาน"
        wants_residential_care | "Carer wants to give the child into a home" | "អ្នកថែទាំចង់ដាក់កុមារក្នុងមណ្ឌល" | "ผู้ดูแลต้องการส่งเด็กเข้าสถานสงเคราะห์"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    message_side from "Safetynet" {
        reporter | "Reporter" | "អ្នករាយការណ៍" | "ผู้แจ้ง"
        team | "Our team" | "ក្រុមរបស់យើង" | "ทีมของเรา"
    }
}
