//! Lists of sessions and meals.

super::code_lists! {
    meal_type from "Feeding programme of the network: a snack weekly, a hot meal monthly" {
        snack | "Healthy snack" | "អាហារសម្រន់មានជីវជាតិ" | "อาหารว่างที่มีประโยชน์"
        hot_meal | "Hot meal" | "អាហារក្តៅ" | "อาหารปรุงสุก"
        breakfast | "Breakfast" | "អាហារពេលព្រឹក" | "อาหารเช้า"
        dry_food | "Food to take home" | "អាហារយកទៅផ្ទះ" | "อาหารนำกลับบ้าน"
    }
    session_material from "Practice of clubs, classes and peer groups" {
        books | "Books" | "សៀវភៅ" | "หนังสือ"
        paper_colours | "Paper and colours" | "ក្រដាស និងពណ៌" | "กระดาษและสี"
        instruments | "Musical instruments" | "ឧបករណ៍តន្ត្រី" | "เครื่องดนตรี"
        games | "Games, toys" | "ល្បែង ប្រដាប់ក្មេងលេង" | "เกม ของเล่น"
        ball | "Ball, sport things" | "បាល់ សម្ភារកីឡា" | "ลูกบอล อุปกรณ์กีฬา"
        picture_cards | "Picture cards" | "កាតរូបភាព" | "บัตรภาพ"
        leaflets | "Leaflets" | "ខិត្តប័ណ្ណ" | "แผ่นพับ"
        poster | "Poster" | "ផ្ទាំងរូបភាព" | "โปสเตอร์"
        film | "Film" | "វីដេអូ" | "วิดีโอ"
        puppets | "Puppets, theatre" | "តុក្កតា ល្ខោន" | "หุ่นมือ ละคร"
        sewing | "Sewing things" | "សម្ភារដេរ" | "อุปกรณ์เย็บผ้า"
        none | "None" | "គ្មាន" | "ไม่มี"
    }
    food_safety from "WHO five keys to safer food, in our words" {
        hands_washed | "Hands were washed" | "បានលាងដៃ" | "ล้างมือแล้ว"
        raw_cooked_apart | "Raw and cooked kept apart" | "ទុកអាហារឆៅនិងឆ្អិនដាច់ពីគ្នា" | "แยกของดิบกับของสุก"
        cooked_through | "Cooked through" | "ចម្អិនឆ្អិនល្អ" | "ปรุงสุกทั่วถึง"
        kept_hot_or_cold | "Kept hot, or cold" | "រក្សាក្តៅ ឬត្រជាក់" | "เก็บร้อนหรือเย็น"
        safe_water | "Safe water and ingredients" | "ទឹក និងគ្រឿងផ្សំមានសុវត្ថិភាព" | "น้ำและวัตถุดิบปลอดภัย"
    }
    cancel_reason from "Practice of clubs and classes" {
        weather | "Weather" | "អាកាសធាតុ" | "สภาพอากาศ"
        holiday | "Holiday" | "បុណ្យ ឬថ្ងៃឈប់សម្រាក" | "วันหยุด"
        nobody_came | "Nobody came" | "គ្មានអ្នកមក" | "ไม่มีใครมา"
        team_missing | "The team was missing" | "គ្មានក្រុមការងារ" | "ทีมงานไม่อยู่"
        no_place | "The place was closed" | "ទីកន្លែងបិទ" | "สถานที่ปิด"
        unsafe | "It was not safe" | "មិនមានសុវត្ថិភាព" | "ไม่ปลอดภัย"
        other | "Other" | "ផ្សេងទៀត" | "อื่น ๆ"
    }
}
