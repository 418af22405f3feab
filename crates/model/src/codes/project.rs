//! Lists of projects and needs.

super::code_lists! {
    project_status from "IATI 2.03 ActivityStatus, codes 1 to 6" {
        pipeline | "Being prepared" | "កំពុងរៀបចំ" | "กำลังเตรียมการ"
        implementation | "Under way" | "កំពុងអនុវត្ត" | "กำลังดำเนินการ"
        finalisation | "Being finished" | "កំពុងបញ្ចប់" | "กำลังสรุปโครงการ"
        closed | "Closed" | "បានបិទ" | "ปิดโครงการ"
        cancelled | "Cancelled" | "បានលុបចោល" | "ยกเลิก"
        suspended | "Suspended" | "ផ្អាក" | "ระงับชั่วคราว"
    }
    programme from "The seventeen programmes that Safetynet was asked for, in the order of those who run them" {
        survey | "Survey of street children" | "ការស្ទង់មតិកុមារតាមផ្លូវ" | "สำรวจเด็กเร่ร่อน"
        daily_outreach | "Daily outreach" | "ការចុះមូលដ្ឋានប្រចាំថ្ងៃ" | "ลงพื้นที่ประจำวัน"
        night_outreach | "Night outreach and kids clubs" | "ការចុះមូលដ្ឋានពេលយប់ និងក្លឹបកុមារ" | "ลงพื้นที่กลางคืนและชมรมเด็ก"
        monitoring | "Monitoring for abuse and trafficking" | "ការតាមដានការរំលោភបំពាន និងការជួញដូរ" | "เฝ้าระวังการล่วงละเมิดและการค้ามนุษย์"
        protection | "Protection and care of children" | "ការការពារ និងការថែទាំកុមារ" | "คุ้มครองและดูแลเด็ก"
        government_reports | "Reporting to government" | "ការរាយការណ៍ជូនរដ្ឋាភិបាល" | "รายงานต่อหน่วยงานรัฐ"
        rings | "Justice against trafficking rings" | "យុត្តិធម៌ប្រឆាំងបណ្តាញជួញដូរ" | "ดำเนินคดีขบวนการค้ามนุษย์"
        cross_border | "Cross-border return and reintegration" | "ការវិលត្រឡប់ឆ្លងដែន និងសមាហរណកម្ម" | "ส่งกลับข้ามแดนและคืนสู่สังคม"
        drop_in_centre | "Border drop-in centre" | "មជ្ឈមណ្ឌលស្នាក់បណ្តោះអាសន្ននៅព្រំដែន" | "ศูนย์พักชั่วคราวชายแดน"
        counselling | "Counselling, art and music therapy" | "ការប្រឹក្សា ព្យាបាលដោយសិល្បៈ និងតន្ត្រី" | "ให้คำปรึกษา ศิลปะและดนตรีบำบัด"
        education | "Education, training and livelihoods" | "ការអប់រំ ការបណ្តុះបណ្តាល និងមុខរបរ" | "การศึกษา ฝึกอาชีพ และการทำมาหากิน"
        feeding | "Feeding" | "ការផ្តល់អាហារ" | "อาหารสำหรับเด็ก"
        village_safety_net | "Village Safety Net" | "សំណាញ់សុវត្ថិភាពភូមិ" | "เครือข่ายความปลอดภัยหมู่บ้าน"
        peer_groups | "Child peer groups" | "ក្រុមមិត្តអប់រំមិត្តកុមារ" | "กลุ่มเพื่อนสอนเพื่อน"
        protection_network | "Child protection network" | "បណ្តាញការពារកុមារ" | "เครือข่ายคุ้มครองเด็ก"
        alliance | "Alliance of organisations" | "សម្ព័ន្ធអង្គការ" | "พันธมิตรองค์กร"
        projects | "Projects and donors" | "គម្រោង និងម្ចាស់ជំនួយ" | "โครงการและผู้บริจาค"
    }
    dac_sector from "OECD DAC purpose codes (`dac_` and the code), labels ours" {
        dac_16015 | "Social services for children and families" | "សេវាសង្គមសម្រាប់កុមារ និងគ្រួសារ" | "บริการสังคมสำหรับเด็กและครอบครัว"
        dac_16010 | "Social protection" | "កិច្ចគាំពារសង្គម" | "ความคุ้มครองทางสังคม"
        dac_15160 | "Human rights" | "សិទ្ធិមនុស្ស" | "สิทธิมนุษยชน"
        dac_15130 | "Law and courts" | "ច្បាប់ និងតុលាការ" | "กฎหมายและศาล"
        dac_15132 | "Police" | "នគរបាល" | "ตำรวจ"
        dac_15180 | "Ending violence against women and girls" | "បញ្ឈប់អំពើហិង្សាលើស្ត្រី និងក្មេងស្រី" | "ยุติความรุนแรงต่อผู้หญิงและเด็กหญิง"
        dac_15190 | "Safe migration" | "ចំណាកស្រុកសុវត្ថិភាព" | "การย้ายถิ่นอย่างปลอดภัย"
        dac_11231 | "Life skills of young people" | "បំណិនជីវិតសម្រាប់យុវជន" | "ทักษะชีวิตเยาวชน"
        dac_11330 | "Vocational training" | "ការបណ្តុះបណ្តាលវិជ្ជាជីវៈ" | "ฝึกอาชีพ"
        dac_11250 | "School feeding" | "អាហារនៅសាលារៀន" | "อาหารในโรงเรียน"
        dac_52010 | "Food assistance" | "ជំនួយស្បៀង" | "ความช่วยเหลือด้านอาหาร"
        dac_12240 | "Basic nutrition" | "អាហារូបត្ថម្ភមូលដ្ឋាន" | "โภชนาการพื้นฐาน"
        dac_43072 | "Household food security" | "សន្តិសុខស្បៀងក្នុងគ្រួសារ" | "ความมั่นคงทางอาหารของครัวเรือน"
    }
    result_level from "Results chain of donors (goal, outcome, output, activity); IATI 2.03 ResultType" {
        goal | "Goal" | "គោលបំណងរួម" | "เป้าหมาย"
        outcome | "Outcome" | "លទ្ធផល" | "ผลลัพธ์"
        output | "Output" | "ធាតុចេញ" | "ผลผลิต"
        activity | "Activity" | "សកម្មភាព" | "กิจกรรม"
    }
    indicator_unit from "IATI 2.03 IndicatorMeasure, condensed" {
        number | "Number" | "ចំនួន" | "จำนวน"
        percentage | "Percentage" | "ភាគរយ" | "ร้อยละ"
        ratio | "Ratio" | "អនុបាត" | "อัตราส่วน"
    }
    over_time from "Safetynet: how values of several periods become one" {
        sum | "Added up" | "បូកបញ្ចូលគ្នា" | "รวมกัน"
        latest | "The last one" | "តម្លៃចុងក្រោយ" | "ค่าล่าสุด"
        highest | "The highest" | "តម្លៃខ្ពស់បំផុត" | "ค่าสูงสุด"
        average | "The average" | "មធ្យមភាគ" | "ค่าเฉลี่ย"
    }
    over_places from "Safetynet: how values of several places become one" {
        sum | "Added up" | "បូកបញ្ចូលគ្នា" | "รวมกัน"
        highest | "The highest" | "តម្លៃខ្ពស់បំផុត" | "ค่าสูงสุด"
        average | "The average" | "មធ្យមភាគ" | "ค่าเฉลี่ย"
    }
    counts_what from "Safetynet" {
        people | "People" | "មនុស្ស" | "คน"
        things | "Things: sessions, meals, plans" | "វត្ថុ ឬសកម្មភាព៖ វគ្គ អាហារ ផែនការ" | "สิ่งของหรือกิจกรรม: ครั้ง มื้อ แผน"
    }
    people_counted from "Save the Children PRIME: unique people are told apart from attendances" {
        unique | "Each person once" | "ម្នាក់រាប់តែម្តង" | "นับคนละครั้ง"
        attendances | "Each time somebody was there" | "រាប់រាល់ដងដែលចូលរួម" | "นับทุกครั้งที่มา"
    }
    indicator_source from "Safetynet" {
        records | "Counted from the records" | "រាប់ពីកំណត់ត្រា" | "นับจากบันทึก"
        entered | "Entered by hand" | "បញ្ចូលដោយដៃ" | "กรอกด้วยมือ"
    }
    return_status from "Safetynet: the reporting calendar" {
        draft | "Draft" | "សេចក្តីព្រាង" | "ฉบับร่าง"
        submitted | "Submitted" | "បានដាក់ជូន" | "ส่งแล้ว"
        sent_back | "Sent back" | "បានបញ្ជូនត្រឡប់" | "ส่งกลับแก้ไข"
        accepted | "Accepted" | "បានទទួលយក" | "รับแล้ว"
        locked | "Locked" | "បានចាក់សោ" | "ล็อกแล้ว"
        restated | "Restated" | "បានកែប្រកាសឡើងវិញ" | "ประกาศแก้ไขใหม่แล้ว"
    }
    cause from "Causes on donor pages of the alliance, in our words" {
        trafficking | "Combatting trafficking" | "ប្រយុទ្ធប្រឆាំងការជួញដូរមនុស្ស" | "ต่อต้านการค้ามนุษย์"
        child_protection | "Child protection" | "ការពារកុមារ" | "คุ้มครองเด็ก"
        education | "Education" | "ការអប់រំ" | "การศึกษา"
        health | "Health" | "សុខភាព" | "สุขภาพ"
        food | "Food" | "អាហារ" | "อาหาร"
        livelihoods | "Livelihoods" | "ការរកប្រាក់ចំណូល" | "การประกอบอาชีพ"
        safe_migration | "Safe migration" | "ចំណាកស្រុកសុវត្ថិភាព" | "การย้ายถิ่นอย่างปลอดภัย"
        community | "Community development" | "អភិវឌ្ឍសហគមន៍" | "พัฒนาชุมชน"
    }
    need from "OSCaR hotline basic-need reasons, with the border centre's own" {
        food | "Food or water" | "អាហារ ឬទឹក" | "อาหารหรือน้ำ"
        shelter | "A place to sleep" | "កន្លែងស្នាក់នៅ" | "ที่พัก"
        safety | "Safety" | "សុវត្ថិភាព" | "ความปลอดภัย"
        health | "Health care" | "ការព្យាបាល" | "การรักษาพยาบาล"
        hygiene | "Washing" | "អនាម័យ" | "สุขอนามัย"
        clothing | "Clothes" | "សម្លៀកបំពាក់" | "เสื้อผ้า"
        family_contact | "Contact with family" | "ទំនាក់ទំនងជាមួយគ្រួសារ" | "ติดต่อครอบครัว"
        transport | "Transport" | "ការធ្វើដំណើរ" | "การเดินทาง"
        documents | "Documents" | "ឯកសារ" | "เอกสาร"
        education | "School" | "ការរៀនសូត្រ" | "การเรียน"
        work | "Work or a skill" | "ការងារ ឬជំនាញ" | "งานหรือทักษะ"
        counselling | "Someone to talk to" | "ការប្រឹក្សា" | "คนรับฟัง"
        legal | "Legal help" | "ជំនួយផ្លូវច្បាប់" | "ความช่วยเหลือทางกฎหมาย"
        care_in_family | "Help for the carer" | "ជំនួយដល់អ្នកថែទាំ" | "ช่วยเหลือผู้ดูแล"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
