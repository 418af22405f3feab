//! Lists of people: how they live, with whom, how well we know them.

super::code_lists! {
    person_status from "Safetynet; HMIS rule of 90 days without contact for inactive" {
        active | "Active" | "កំពុងទំនាក់ទំនង" | "ติดตามอยู่"
        inactive | "Inactive" | "លែងទំនាក់ទំនង" | "ไม่ได้ติดต่อแล้ว"
        whereabouts_unknown | "Whereabouts unknown" | "មិនដឹងនៅទីណា" | "ไม่ทราบที่อยู่"
        moved | "Moved away" | "បានផ្លាស់ទៅកន្លែងផ្សេង" | "ย้ายไปแล้ว"
        died | "Died" | "បានស្លាប់" | "เสียชีวิต"
    }
    stage from "HMIS outreach: first contact, then engagement" {
        sighting | "Sighting" | "ទើបឃើញ" | "พบเห็น"
        known | "Known" | "ស្គាល់" | "รู้จัก"
        engaged | "Working together" | "កំពុងធ្វើការជាមួយ" | "กำลังทำงานร่วมกัน"
    }
    street_status from "WHO and Consortium for Street Children categories, MoSVY protection status" {
        street_living_alone | "Lives on the street alone" | "រស់នៅតាមផ្លូវម្នាក់ឯង" | "อยู่ข้างถนนตามลำพัง"
        street_living_family | "Lives on the street with family" | "រស់នៅតាមផ្លូវជាមួយគ្រួសារ" | "อยู่ข้างถนนกับครอบครัว"
        street_working | "Works on the street, sleeps at home" | "រកស៊ីតាមផ្លូវ គេងនៅផ្ទះ" | "ทำงานข้างถนน กลับไปนอนบ้าน"
        slum_at_risk | "Lives in a slum, at risk" | "រស់នៅសំណង់អនាធិបតេយ្យ មានហានិភ័យ" | "อยู่ในชุมชนแออัด มีความเสี่ยง"
        institution | "In an institution" | "នៅក្នុងមណ្ឌល" | "อยู่ในสถานสงเคราะห์"
        returned_migrant | "Returned migrant" | "ចំណាកស្រុកវិលត្រឡប់" | "ย้ายถิ่นแล้วกลับมา"
        trafficking_survivor | "Survivor of trafficking" | "អ្នករួចផុតពីការជួញដូរ" | "ผู้ผ่านพ้นจากการค้ามนุษย์"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    care_arrangement from "MoSVY Primero care arrangements" {
        with_family | "Stays in the family" | "នៅក្នុងគ្រួសារ" | "อยู่กับครอบครัว"
        family_reunification | "Returned to the family" | "សមាហរណកម្មជាមួយគ្រួសារ" | "กลับคืนสู่ครอบครัว"
        kinship | "With relatives" | "ថែទាំដោយញាតិ" | "อยู่กับญาติ"
        foster_short | "Foster care, short term" | "គ្រួសារធម៌រយៈពេលខ្លី" | "ครอบครัวอุปถัมภ์ระยะสั้น"
        foster_long | "Foster care, long term" | "គ្រួសារធម៌រយៈពេលវែង" | "ครอบครัวอุปถัมภ์ระยะยาว"
        adoption | "Adopted" | "ស្មុំកូន" | "รับเป็นบุตรบุญธรรม"
        residential_care | "Residential care" | "មណ្ឌលថែទាំ" | "สถานสงเคราะห์"
        transit_home | "Transit home" | "ផ្ទះស្នាក់នៅបណ្តោះអាសន្ន" | "บ้านพักชั่วคราว"
        group_home | "Group home" | "ផ្ទះជាក្រុម" | "บ้านรวม"
        pagoda_or_faith | "Pagoda or faith-based home" | "វត្ត ឬមណ្ឌលសាសនា" | "วัดหรือสถานที่ทางศาสนา"
        other_facility | "Other place of care" | "កន្លែងថែទាំផ្សេង" | "สถานดูแลอื่น"
        without_care | "Nobody cares for the child" | "គ្មានអ្នកថែទាំ" | "ไม่มีผู้ดูแล"
    }
    school_status from "OSCaR and MoSVY Primero schooling, in short form" {
        attending | "Goes to school" | "កំពុងរៀន" | "เรียนอยู่"
        irregular | "Goes now and then" | "រៀនមិនទៀងទាត់" | "เรียนไม่สม่ำเสมอ"
        non_formal | "Non-formal classes" | "រៀនក្រៅប្រព័ន្ធ" | "เรียนนอกระบบ"
        vocational | "Vocational training" | "រៀនជំនាញ" | "เรียนสายอาชีพ"
        dropped_out | "Dropped out" | "បោះបង់ការសិក្សា" | "ออกกลางคัน"
        never | "Never went" | "មិនធ្លាប់ចូលរៀន" | "ไม่เคยเข้าเรียน"
        completed | "Finished school" | "រៀនចប់" | "เรียนจบแล้ว"
        too_young | "Too young" | "ក្មេងពេក" | "ยังเล็กเกินไป"
        not_stated | "Not stated" | "មិនបានបញ្ជាក់" | "ไม่ระบุ"
    }
    relation from "OSCaR family members, with the people around a street child" {
        mother | "Mother" | "ម្តាយ" | "แม่"
        father | "Father" | "ឪពុក" | "พ่อ"
        stepmother | "Stepmother" | "ម្តាយចុង" | "แม่เลี้ยง"
        stepfather | "Stepfather" | "ឪពុកចុង" | "พ่อเลี้ยง"
        grandmother | "Grandmother" | "ជីដូន" | "ย่าหรือยาย"
        grandfather | "Grandfather" | "ជីតា" | "ปู่หรือตา"
        sibling | "Sister or brother" | "បងប្អូនបង្កើត" | "พี่น้อง"
        aunt_or_uncle | "Aunt or uncle" | "មីង មា ឬអ៊ំ" | "ลุง ป้า น้า อา"
        cousin | "Cousin" | "បងប្អូនជីដូនមួយ" | "ลูกพี่ลูกน้อง"
        child | "Son or daughter" | "កូន" | "ลูก"
        spouse | "Wife, husband or partner" | "ប្តី ប្រពន្ធ ឬដៃគូ" | "คู่ครอง"
        foster_carer | "Foster carer" | "ឪពុកម្តាយធម៌" | "ผู้อุปถัมภ์"
        guardian | "Guardian" | "អាណាព្យាបាល" | "ผู้ปกครอง"
        friend | "Friend" | "មិត្តភក្តិ" | "เพื่อน"
        neighbour | "Neighbour" | "អ្នកជិតខាង" | "เพื่อนบ้าน"
        teacher | "Teacher" | "គ្រូបង្រៀន" | "ครู"
        employer | "Employer" | "ថៅកែ" | "นายจ้าง"
        same_group | "Of the same street group" | "ក្រុមតាមផ្លូវជាមួយគ្នា" | "กลุ่มข้างถนนเดียวกัน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    vulnerability from "Safetynet checklist: shown as a count, a supervisor decides the level" {
        under_10 | "Under 10 years" | "អាយុក្រោម ១០ ឆ្នាំ" | "อายุต่ำกว่า 10 ปี"
        alone | "Alone" | "នៅម្នាក់ឯង" | "อยู่คนเดียว"
        sleeps_on_street | "Sleeps on the street" | "គេងតាមផ្លូវ" | "นอนข้างถนน"
        earnings_controlled | "An unknown adult keeps the earnings" | "មនុស្សធំមិនស្គាល់កាន់កាប់ប្រាក់ដែលរកបាន" | "ผู้ใหญ่ที่ไม่รู้จักเก็บรายได้ไป"
        crosses_border | "Crosses the border" | "ឆ្លងដែន" | "ข้ามแดน"
        substance_use | "Uses substances" | "ប្រើសារធាតុញៀន" | "ใช้สารเสพติด"
        no_schooling | "Not in school" | "មិនបានទៅរៀន" | "ไม่ได้เรียนหนังสือ"
        disability_or_illness | "Disability or illness" | "ពិការភាព ឬមានជំងឺ" | "พิการหรือเจ็บป่วย"
        pregnant_or_with_baby | "Pregnant or with a baby" | "មានផ្ទៃពោះ ឬមានកូនតូច" | "ตั้งครรภ์หรือมีลูกเล็ก"
        previous_trafficking | "Trafficked or deported before" | "ធ្លាប់រងការជួញដូរ ឬត្រូវបានបញ្ជូនត្រឡប់" | "เคยถูกค้ามนุษย์หรือถูกส่งกลับ"
        violence_disclosed | "Has told of violence" | "បានប្រាប់ពីអំពើហិង្សា" | "เล่าถึงความรุนแรง"
        night_work | "Works at night" | "ធ្វើការពេលយប់" | "ทำงานกลางคืน"
        red_light_venue | "At a sex-trade venue" | "នៅកន្លែងរកស៊ីផ្លូវភេទ" | "อยู่ในสถานบริการทางเพศ"
        no_documents | "No documents" | "គ្មានឯកសារ" | "ไม่มีเอกสาร"
        sibling_care | "Looks after younger siblings" | "មើលថែប្អូនៗ" | "ดูแลน้อง"
    }
}
