//! Lists of rounds, contacts and sessions.

super::code_lists! {
    spot_type from "Outreach practice: types of meeting place" {
        market | "Market" | "ផ្សារ" | "ตลาด"
        border_gate | "Border gate" | "ច្រកព្រំដែន" | "ด่านชายแดน"
        casino_strip | "Casino strip" | "តំបន់កាស៊ីណូ" | "ย่านกาสิโน"
        bus_station | "Bus station" | "ចំណតរថយន្ត" | "สถานีขนส่ง"
        bar_street | "Bar street" | "ផ្លូវបារ" | "ย่านบาร์"
        riverfront | "Riverfront" | "មាត់ទន្លេ" | "ริมแม่น้ำ"
        park | "Park" | "សួនច្បារ" | "สวนสาธารณะ"
        slum_lane | "Slum lane" | "ច្រកតូចក្នុងសំណង់អនាធិបតេយ្យ" | "ตรอกในชุมชนแออัด"
        dump | "Rubbish dump" | "ទីលានចាក់សំរាម" | "กองขยะ"
        bridge | "Bridge" | "ស្ពាន" | "สะพาน"
        pagoda | "Pagoda" | "វត្ត" | "วัด"
        factory_gate | "Factory gate" | "មុខរោងចក្រ" | "หน้าโรงงาน"
        drop_in_centre | "Drop-in centre" | "មជ្ឈមណ្ឌលចូលលេង" | "ศูนย์พักพิงกลางวัน"
        border_desk | "Border desk" | "តុទទួលនៅព្រំដែន" | "จุดรับที่ชายแดน"
        railway | "Railway" | "ផ្លូវរថភ្លើង" | "ทางรถไฟ"
        traffic_light | "Traffic light" | "ភ្លើងសញ្ញាចរាចរណ៍" | "สี่แยกไฟแดง"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    shift from "Outreach practice" {
        day | "Day" | "ថ្ងៃ" | "กลางวัน"
        evening | "Evening" | "ល្ងាច" | "เย็น"
        night | "Night" | "យប់" | "กลางคืน"
    }
    weekday from "ISO 8601: the week begins on Monday" {
        monday | "Monday" | "ថ្ងៃចន្ទ" | "วันจันทร์"
        tuesday | "Tuesday" | "ថ្ងៃអង្គារ" | "วันอังคาร"
        wednesday | "Wednesday" | "ថ្ងៃពុធ" | "วันพุธ"
        thursday | "Thursday" | "ថ្ងៃព្រហស្បតិ៍" | "วันพฤหัสบดี"
        friday | "Friday" | "ថ្ងៃសុក្រ" | "วันศุกร์"
        saturday | "Saturday" | "ថ្ងៃសៅរ៍" | "วันเสาร์"
        sunday | "Sunday" | "ថ្ងៃអាទិត្យ" | "วันอาทิตย์"
    }
    weather from "Outreach practice" {
        dry | "Dry" | "រាំង" | "ไม่มีฝน"
        hot | "Very hot" | "ក្តៅខ្លាំង" | "ร้อนจัด"
        cool | "Cool" | "ត្រជាក់" | "อากาศเย็น"
        rain | "Rain" | "ភ្លៀង" | "ฝนตก"
        storm | "Storm" | "ព្យុះ" | "พายุ"
        flood | "Flood" | "ទឹកជំនន់" | "น้ำท่วม"
    }
    round_status from "Safetynet" {
        planned | "Planned" | "បានគ្រោងទុក" | "วางแผนไว้"
        out | "Out" | "កំពុងចុះ" | "กำลังลงพื้นที่"
        back | "Back" | "បានត្រឡប់" | "กลับแล้ว"
    }
    supplies from "Outreach practice" {
        water | "Water" | "ទឹក" | "น้ำดื่ม"
        snacks | "Snacks" | "អាហារសម្រន់" | "ขนม"
        first_aid_kit | "First-aid kit" | "ប្រអប់សង្គ្រោះបឋម" | "กระเป๋าปฐมพยาบาล"
        hygiene_kits | "Hygiene kits" | "សម្ភារអនាម័យ" | "ชุดสุขอนามัย"
        hotline_cards | "Hotline cards" | "កាតលេខទូរស័ព្ទបន្ទាន់" | "บัตรสายด่วน"
        activity_materials | "Play and drawing things" | "សម្ភារលេង និងគូរ" | "อุปกรณ์กิจกรรม"
        clothes_blankets | "Clothes, blankets" | "សម្លៀកបំពាក់ ភួយ" | "เสื้อผ้า ผ้าห่ม"
        torch | "Torch" | "ពិល" | "ไฟฉาย"
        charged_phone | "Charged phone, power bank" | "ទូរស័ព្ទសាកពេញ និងថ្មបម្រុង" | "โทรศัพท์ชาร์จเต็มและแบตสำรอง"
        id_badges | "Name badges" | "កាតសម្គាល់ខ្លួន" | "บัตรประจำตัวเจ้าหน้าที่"
        raincoats | "Raincoats" | "អាវភ្លៀង" | "เสื้อกันฝน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    who from "Safetynet: contact first, case later" {
        known | "Known" | "ស្គាល់" | "รู้จักแล้ว"
        new | "New" | "ថ្មី" | "คนใหม่"
        unnamed | "Without a name" | "មិនដឹងឈ្មោះ" | "ไม่ทราบชื่อ"
        tally | "Only counted" | "រាប់ចំនួនតែប៉ុណ្ណោះ" | "นับจำนวนเท่านั้น"
    }
    with_whom from "Outreach practice" {
        alone | "Alone" | "ម្នាក់ឯង" | "คนเดียว"
        siblings | "Sisters or brothers" | "បងប្អូន" | "พี่น้อง"
        parent | "Parent or relative" | "ឪពុកម្តាយ ឬសាច់ញាតិ" | "พ่อแม่หรือญาติ"
        known_adult | "An adult known to us" | "មនុស្សធំដែលយើងស្គាល់" | "ผู้ใหญ่ที่เรารู้จัก"
        unknown_adult | "An unknown adult" | "មនុស្សធំមិនស្គាល់" | "ผู้ใหญ่ที่ไม่รู้จัก"
        friends | "Friends" | "មិត្តភក្តិ" | "เพื่อน"
        group | "A group with a leader" | "ក្រុមដែលមានមេដឹកនាំ" | "กลุ่มที่มีหัวหน้า"
    }
    doing from "Outreach practice" {
        begging | "Begging" | "សុំទាន" | "ขอทาน"
        vending | "Selling" | "លក់ដូរ" | "ขายของ"
        scavenging | "Collecting rubbish" | "រើសអេតចាយ" | "เก็บของเก่า"
        carrying | "Carrying or pulling carts" | "លីសែង ឬអូសរទេះ" | "แบกหามหรือเข็นรถ"
        other_work | "Other work" | "ការងារផ្សេង" | "ทำงานอื่น"
        playing | "Playing" | "លេង" | "เล่น"
        hanging_around | "Hanging around" | "ដើរលេង" | "เตร็ดเตร่"
        sleeping | "Sleeping" | "គេង" | "นอนหลับ"
        casino_front | "In front of a casino or gambling hall" | "មុខកាស៊ីណូ ឬកន្លែងលេងល្បែង" | "หน้ากาสิโนหรือบ่อน"
        sex_trade_venue | "At a sex-trade venue" | "នៅកន្លែងរកស៊ីផ្លូវភេទ" | "อยู่ในสถานบริการทางเพศ"
        using_substances | "Using substances" | "ប្រើសារធាតុញៀន" | "ใช้สารเสพติด"
        crossing_border | "Crossing the border" | "ឆ្លងដែន" | "ข้ามแดน"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
    condition from "Outreach practice" {
        well | "Well" | "សុខសប្បាយ" | "สบายดี"
        hungry | "Hungry" | "ឃ្លាន" | "หิว"
        tired | "Tired" | "អស់កម្លាំង" | "อ่อนเพลีย"
        sick | "Sick" | "ឈឺ" | "ป่วย"
        injured | "Injured" | "មានរបួស" | "บาดเจ็บ"
        intoxicated | "Drunk or drugged" | "ស្រវឹង ឬញៀន" | "มึนเมา"
        frightened | "Frightened" | "ភ័យខ្លាច" | "หวาดกลัว"
        with_unknown_adult | "With an unknown adult" | "នៅជាមួយមនុស្សធំមិនស្គាល់" | "อยู่กับผู้ใหญ่ที่ไม่รู้จัก"
    }
    field_service from "Outreach practice" {
        talked | "Talked" | "និយាយគ្នា" | "พูดคุย"
        food_water | "Food, water" | "អាហារ ទឹក" | "อาหาร น้ำดื่ม"
        first_aid | "First aid" | "សង្គ្រោះបឋម" | "ปฐมพยาบาล"
        hygiene | "Hygiene" | "អនាម័យ" | "สุขอนามัย"
        activity | "Activity" | "សកម្មភាព" | "กิจกรรม"
        safety_information | "Safety information" | "ព័ត៌មានសុវត្ថិភាព" | "ข้อมูลความปลอดภัย"
        hotline_card | "Hotline card" | "កាតលេខទូរស័ព្ទបន្ទាន់" | "บัตรสายด่วน"
        childsafe_tip | "ChildSafe tip" | "គន្លឹះកុមារសុវត្ថិភាព (ChildSafe)" | "คำแนะนำ ChildSafe"
        club_invitation | "Invited to the club" | "អញ្ជើញចូលក្លឹប" | "ชวนเข้าชมรม"
        referral_offered | "Referral" | "បញ្ជូនបន្ត" | "การส่งต่อ"
        transport | "Transport" | "ដឹកជញ្ជូន" | "พาไปส่ง"
        called_police | "Called the police" | "ហៅនគរបាល" | "แจ้งตำรวจ"
        called_social_affairs | "Called social affairs" | "ទូរស័ព្ទទៅសង្គមកិច្ច" | "แจ้งหน่วยงานกิจการสังคม"
        follow_up_later | "Will follow up" | "នឹងតាមដានបន្ត" | "จะติดตามต่อ"
    }
    session_type from "The network's programmes" {
        club | "Kids club" | "ក្លឹបកុមារ" | "ชมรมเด็ก"
        childrens_meeting | "Children's meeting" | "ប្រជុំកុមារ" | "ประชุมเด็ก"
        art_therapy | "Art therapy" | "ព្យាបាលដោយសិល្បៈ" | "ศิลปะบำบัด"
        music_therapy | "Music therapy" | "ព្យាបាលដោយតន្ត្រី" | "ดนตรีบำบัด"
        class | "Class" | "ថ្នាក់រៀន" | "ชั้นเรียน"
        counselling_group | "Group counselling" | "ប្រឹក្សាជាក្រុម" | "ให้คำปรึกษากลุ่ม"
        peer_session | "Peer group session" | "វគ្គមិត្តអប់រំមិត្ត" | "กิจกรรมเพื่อนช่วยเพื่อน"
        workshop | "Workshop" | "សិក្ខាសាលា" | "การประชุมเชิงปฏิบัติการ"
        training | "Training" | "វគ្គបណ្តុះបណ្តាល" | "การอบรม"
        meal | "Meal" | "អាហារ" | "มื้ออาหาร"
        campaign | "Campaign" | "យុទ្ធនាការ" | "การรณรงค์"
    }
    observation from "Safetynet: one tap for one child" {
        joined_in | "Joined in" | "ចូលរួមល្អ" | "ร่วมกิจกรรมดี"
        happy | "Happy" | "សប្បាយ" | "ร่าเริง"
        helped_others | "Helped others" | "ជួយអ្នកដទៃ" | "ช่วยเหลือผู้อื่น"
        progress | "Made progress" | "មានការរីកចម្រើន" | "มีพัฒนาการ"
        quiet | "Quiet" | "ស្ងៀមស្ងាត់" | "เงียบ"
        withdrawn | "Withdrawn" | "ដកខ្លួន" | "แยกตัว"
        sad | "Sad" | "កើតទុក្ខ" | "เศร้า"
        angry | "Angry" | "ខឹង" | "โกรธ"
        tired | "Tired" | "អស់កម្លាំង" | "อ่อนเพลีย"
        hungry | "Hungry" | "ឃ្លាន" | "หิว"
        unwell | "Unwell" | "មិនស្រួលខ្លួន" | "ไม่สบาย"
        injured | "Injured" | "មានរបួស" | "บาดเจ็บ"
        left_early | "Left early" | "ចេញមុនម៉ោង" | "กลับก่อน"
        disclosed | "Told something worrying" | "ប្រាប់រឿងគួរឱ្យបារម្ភ" | "เล่าเรื่องน่าเป็นห่วง"
    }
}
