//! Lists of child peer groups and of the committees of the network.

super::code_lists! {
    peer_topic from "Safetynet, after the topics of Cambodia ACTs' prevention workshops and of school awareness" {
        trafficking | "Trafficking" | "ការជួញដូរមនុស្ស" | "การค้ามนุษย์"
        safe_migration | "Safe migration" | "ចំណាកស្រុកដោយសុវត្ថិភាព" | "การย้ายถิ่นอย่างปลอดภัย"
        sexual_abuse | "Sexual abuse, good and bad touch" | "ការរំលោភផ្លូវភេទ ការប៉ះល្អ និងមិនល្អ" | "การล่วงละเมิดทางเพศ สัมผัสที่ดีและไม่ดี"
        online | "Safe on the internet" | "សុវត្ថិភាពលើអ៊ីនធឺណិត" | "ปลอดภัยบนอินเทอร์เน็ต"
        violence | "Violence at home and at school" | "អំពើហិង្សានៅផ្ទះ និងសាលា" | "ความรุนแรงในบ้านและโรงเรียน"
        labour | "Child labour" | "ពលកម្មកុមារ" | "แรงงานเด็ก"
        drugs | "Drugs and alcohol" | "គ្រឿងញៀន និងស្រា" | "ยาเสพติดและสุรา"
        rights | "Children's rights" | "សិទ្ធិកុមារ" | "สิทธิเด็ก"
        school | "Staying at school" | "ការបន្តរៀន" | "การเรียนต่อ"
        hotline | "Whom to tell, hotlines" | "ប្រាប់អ្នកណា លេខទូរស័ព្ទបន្ទាន់" | "บอกใคร สายด่วน"
        law | "Law and policy" | "ច្បាប់ និងគោលនយោបាយ" | "กฎหมายและนโยบาย"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    committee_level from "Child protection committees of Cambodia: villages, commune CCWC, district and province WCCC" {
        village | "Village" | "ភូមិ" | "หมู่บ้าน"
        commune | "Commune" | "ឃុំ ឬសង្កាត់" | "ตำบล"
        district | "District" | "ស្រុក ខណ្ឌ ឬក្រុង" | "อำเภอ"
        province | "Province" | "ខេត្ត ឬរាជធានី" | "จังหวัด"
        school | "School" | "សាលារៀន" | "โรงเรียน"
    }
    committee_side from "Members of child protection networks as Cambodia ACTs names them" {
        government | "Local government" | "អាជ្ញាធរមូលដ្ឋាន" | "หน่วยงานท้องถิ่น"
        social_affairs | "Social affairs" | "សង្គមកិច្ច" | "หน่วยงานพัฒนาสังคม"
        police | "Police" | "នគរបាល" | "ตำรวจ"
        education | "School" | "សាលារៀន" | "โรงเรียน"
        health | "Health centre" | "មណ្ឌលសុខភាព" | "สถานีอนามัย"
        ngo | "Organisation" | "អង្គការ" | "องค์กรพัฒนาเอกชน"
        community_leader | "Community leader" | "អ្នកដឹកនាំសហគមន៍" | "ผู้นำชุมชน"
        parent | "Parent" | "ឪពុកម្តាយ" | "ผู้ปกครอง"
        peer_educator | "Peer educator" | "អ្នកអប់រំមិត្ត" | "เพื่อนผู้ให้ความรู้"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    committee_role from "Practice of committees" {
        chair | "Chair" | "ប្រធាន" | "ประธาน"
        deputy | "Deputy" | "អនុប្រធាន" | "รองประธาน"
        secretary | "Secretary" | "លេខាធិការ" | "เลขานุการ"
        focal_point | "Focal point for children" | "អ្នកទទួលបន្ទុកកុមារ" | "ผู้ประสานงานด้านเด็ก"
        member | "Member" | "សមាជិក" | "สมาชิก"
    }
    campaign_channel from "Practice of awareness campaigns" {
        loudspeaker | "Loudspeaker" | "មេក្រូសំឡេង" | "เครื่องขยายเสียง"
        radio | "Radio" | "វិទ្យុ" | "วิทยุ"
        television | "Television" | "ទូរទស្សន៍" | "โทรทัศน์"
        social_media | "Social media" | "បណ្តាញសង្គម" | "สื่อสังคมออนไลน์"
        house_to_house | "House by house" | "ពីផ្ទះមួយទៅផ្ទះមួយ" | "เดินเคาะประตูบ้าน"
        public_event | "Public event" | "ព្រឹត្តិការណ៍សាធារណៈ" | "งานสาธารณะ"
        theatre | "Theatre, film" | "ល្ខោន ភាពយន្ត" | "ละคร ภาพยนตร์"
        posters | "Posters, banners" | "ផ្ទាំងរូបភាព បដា" | "โปสเตอร์ ป้ายผ้า"
        pagoda | "Pagoda, church, mosque" | "វត្ត ព្រះវិហារ វិហារឥស្លាម" | "วัด โบสถ์ มัสยิด"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    audience_method from "Safetynet: how an audience is estimated" {
        counted | "Counted" | "បានរាប់" | "นับจำนวน"
        pieces_given | "By the pieces given out" | "តាមចំនួនដែលបានចែក" | "จากจำนวนที่แจก"
        households | "By the households of the place" | "តាមចំនួនគ្រួសារក្នុងតំបន់" | "จากจำนวนครัวเรือนในพื้นที่"
        station | "As the station or network says" | "តាមស្ថានីយ ឬបណ្តាញប្រាប់" | "ตามที่สถานีหรือเครือข่ายแจ้ง"
        guess | "Guessed by those who were there" | "ប៉ាន់ស្មានដោយអ្នកនៅទីនោះ" | "ประมาณโดยผู้ที่อยู่ในงาน"
    }
}
