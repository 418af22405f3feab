//! What the public page of a project says, in three languages.

use model::date::{Day, Month};

use crate::worried::words::{Lang, words};

/// What the page says in a language.
pub fn words_of(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &EN,
        Lang::Km => &KM,
        Lang::Th => &TH,
    }
}

impl Words {
    /// The name of a month.
    fn month(&self, month: u8) -> &'static str {
        [
            self.january,
            self.february,
            self.march,
            self.april,
            self.may,
            self.june,
            self.july,
            self.august,
            self.september,
            self.october,
            self.november,
            self.december,
        ]
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or_default()
    }

    /// A day as people write it.
    pub fn day(&self, day: Day) -> String {
        self.day
            .replace("{d}", &day.day_of_month().to_string())
            .replace("{m}", self.month(day.month_number()))
            .replace("{y}", &day.year().to_string())
    }

    /// A year, or the part of it up to the end of a month.
    pub fn span(&self, year: i32, until: Option<Month>) -> String {
        let words = if until.is_some() { self.until } else { self.year };
        words
            .replace("{m}", until.map_or("", |month| self.month(month.number())))
            .replace("{y}", &year.to_string())
    }
}

words! {
    list_title: "Our projects" | "គម្រោងរបស់យើង" | "โครงการของเรา";
    list_intro: "Projects of this child-protection network that you may know of and support." | "គម្រោងនៃបណ្តាញការពារកុមារនេះ ដែលអ្នកអាចស្គាល់ និងគាំទ្របាន។" | "โครงการของเครือข่ายคุ้มครองเด็กนี้ที่คุณรู้จักและสนับสนุนได้";
    all: "All projects" | "គម្រោងទាំងអស់" | "โครงการทั้งหมด";
    code: "Project code" | "លេខកូដគម្រោង" | "รหัสโครงการ";
    by: "Organisation" | "អង្គការ" | "องค์กร";
    cause: "Cause" | "បុព្វហេតុ" | "ประเด็น";
    status: "Status" | "ស្ថានភាព" | "สถานะ";
    place: "Where" | "ទីកន្លែង" | "พื้นที่";
    dates: "From – to" | "ពីថ្ងៃ – ដល់ថ្ងៃ" | "ตั้งแต่ – ถึง";
    need: "The need" | "តម្រូវការ" | "ความจำเป็น";
    approach: "What the project does" | "អ្វីដែលគម្រោងធ្វើ" | "สิ่งที่โครงการทำ";
    life_change: "What changes in a life" | "អ្វីដែលផ្លាស់ប្តូរក្នុងជីវិត" | "สิ่งที่เปลี่ยนไปในชีวิต";
    money: "Budget and gifts" | "ថវិកា និងអំណោយ" | "งบประมาณและเงินบริจาค";
    budget: "Budget" | "ថវិកា" | "งบประมาณ";
    raised: "Raised so far" | "ទទួលបានមកទល់ពេលនេះ" | "ได้รับแล้ว";
    /// Up to the end of a `{day}`.
    raised_until: "Raised until {day}" | "ទទួលបានគិតត្រឹម{day}" | "ได้รับถึงวันที่ {day}";
    of_budget: "of the budget" | "នៃថវិកា" | "ของงบประมาณ";
    support: "How to support it" | "របៀបគាំទ្រ" | "วิธีสนับสนุน";
    give: "Give to this project" | "បរិច្ចាគសម្រាប់គម្រោងនេះ" | "บริจาคให้โครงการนี้";
    give_note: "This leads to another site:" | "តំណនេះនាំទៅគេហទំព័រផ្សេង៖" | "ลิงก์นี้ไปยังเว็บไซต์อื่น:";
    bank: "By bank" | "តាមធនាគារ" | "ทางธนาคาร";
    bank_code: "Please name the project code with your gift." | "សូមសរសេរលេខកូដគម្រោងជាមួយអំណោយរបស់អ្នក។" | "โปรดระบุรหัสโครงการเมื่อบริจาค";
    tax_yes: "Gifts to this project are tax deductible where the law of your country says so. Ask for a receipt." | "អំណោយសម្រាប់គម្រោងនេះអាចកាត់ពន្ធបាន តាមច្បាប់ប្រទេសរបស់អ្នក។ សូមសុំបង្កាន់ដៃ។" | "เงินบริจาคให้โครงการนี้ลดหย่อนภาษีได้ตามกฎหมายของประเทศคุณ โปรดขอใบเสร็จ";
    tax_no: "Gifts to this project are not tax deductible." | "អំណោយសម្រាប់គម្រោងនេះមិនអាចកាត់ពន្ធបានទេ។" | "เงินบริจาคให้โครงการนี้ลดหย่อนภาษีไม่ได้";
    results: "What was done" | "អ្វីដែលបានធ្វើ" | "สิ่งที่ทำไปแล้ว";
    indicator: "What is counted" | "អ្វីដែលបានរាប់" | "สิ่งที่นับ";
    when: "When" | "ពេលណា" | "เมื่อไร";
    number: "Number" | "ចំនួន" | "จำนวน";
    target: "Target of the year" | "គោលដៅប្រចាំឆ្នាំ" | "เป้าหมายทั้งปี";
    of: "{n} of {of}" | "{n} ក្នុងចំណោម {of}" | "{n} จาก {of}";
    method: "How it is counted" | "របៀបរាប់" | "วิธีนับ";
    protects: "Children are not named here, and numbers so small that a child could be known by them are left out." | "គ្មានឈ្មោះកុមារនៅទីនេះទេ ហើយចំនួនតូចដែលអាចឱ្យគេស្គាល់កុមារណាម្នាក់ ត្រូវបានដកចេញ។" | "ที่นี่ไม่มีชื่อเด็ก และไม่แสดงจำนวนที่น้อยจนอาจทำให้รู้ว่าเป็นเด็กคนใด";
    reports: "Progress reports" | "របាយការណ៍វឌ្ឍនភាព" | "รายงานความก้าวหน้า";
    reports_ask: "Ask the organisation for a copy." | "សូមសុំច្បាប់ចម្លងពីអង្គការ។" | "ขอสำเนาได้จากองค์กร";
    languages: "Language" | "ភាសា" | "ภาษา";
    /// A day: `{d}` of the month `{m}` of the year `{y}`.
    day: "{d} {m} {y}" | "ថ្ងៃទី{d} ខែ{m} ឆ្នាំ{y}" | "{d} {m} ค.ศ. {y}";
    year: "{y}" | "ឆ្នាំ{y}" | "ค.ศ. {y}";
    /// Up to the end of the month `{m}` of the year `{y}`.
    until: "{y}, until the end of {m}" | "ឆ្នាំ{y} ដល់ចុងខែ{m}" | "ค.ศ. {y} ถึงสิ้นเดือน{m}";
    january: "January" | "មករា" | "มกราคม";
    february: "February" | "កុម្ភៈ" | "กุมภาพันธ์";
    march: "March" | "មីនា" | "มีนาคม";
    april: "April" | "មេសា" | "เมษายน";
    may: "May" | "ឧសភា" | "พฤษภาคม";
    june: "June" | "មិថុនា" | "มิถุนายน";
    july: "July" | "កក្កដា" | "กรกฎาคม";
    august: "August" | "សីហា" | "สิงหาคม";
    september: "September" | "កញ្ញា" | "กันยายน";
    october: "October" | "តុលា" | "ตุลาคม";
    november: "November" | "វិច្ឆិកា" | "พฤศจิกายน";
    december: "December" | "ធ្នូ" | "ธันวาคม";
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::worried::words::in_their_scripts;

    #[test]
    fn every_sentence_stands_in_its_own_script() {
        in_their_scripts(ROWS);
    }

    #[test]
    fn days_and_years_are_written_as_people_write_them() {
        let day: Day = "2026-09-30".parse().unwrap();
        assert_eq!(words_of(Lang::En).day(day), "30 September 2026");
        assert_eq!(words_of(Lang::Km).day(day), "ថ្ងៃទី30 ខែកញ្ញា ឆ្នាំ2026");
        assert_eq!(words_of(Lang::Th).day(day), "30 กันยายน ค.ศ. 2026");
        assert_eq!(words_of(Lang::En).span(2026, Some(day.month())), "2026, until the end of September");
        assert_eq!(words_of(Lang::En).span(2025, None), "2025");
    }
}
