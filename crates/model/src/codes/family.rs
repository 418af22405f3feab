//! Lists of the family around a child.

super::code_lists! {
    kin_status from "Safetynet, after the UN Guidelines for the Alternative Care of Children 2010, 62: relatives are looked for first" {
        searched | "Looked for" | "កំពុងស្វែងរក" | "กำลังตามหา"
        contacted | "Contacted" | "បានទាក់ទង" | "ติดต่อแล้ว"
        assessed | "Looked at: could be the answer" | "បានវាយតម្លៃ៖ អាចជាជម្រើស" | "ประเมินแล้ว อาจเป็นทางออก"
        ruled_out | "Ruled out" | "មិនអាចបាន" | "ตัดออกแล้ว"
    }
    kin_lives from "Safetynet" {
        same_village | "In the same village" | "ក្នុងភូមិជាមួយគ្នា" | "หมู่บ้านเดียวกัน"
        same_province | "In the same province" | "ក្នុងខេត្តជាមួយគ្នា" | "จังหวัดเดียวกัน"
        other_province | "In another province" | "នៅខេត្តផ្សេង" | "ต่างจังหวัด"
        abroad | "In another country" | "នៅប្រទេសផ្សេង" | "ต่างประเทศ"
        unknown | "Not known yet" | "មិនទាន់ដឹង" | "ยังไม่ทราบ"
    }
}
