//! What people write: short, in Khmer or Thai with the English beside it, so that every reader of the demo can follow.

/// What a child wishes.
pub const WISHES: &[&str] = &[
    "ខ្ញុំចង់រៀនអាន។ – I want to learn to read.",
    "ខ្ញុំចង់នៅជាមួយយាយ។ – I want to live with my grandmother.",
    "ខ្ញុំចង់ធ្វើជាងកាត់ដេរ។ – I want to be a tailor.",
    "ខ្ញុំមិនចង់ធ្វើការពេលយប់ទេ។ – I do not want to work at night.",
    "ខ្ញុំចង់លេងបាល់ជាមួយមិត្តភក្តិ។ – I want to play football with my friends.",
    "ខ្ញុំចង់ឱ្យប្អូនបានទៅសាលា។ – I want my little sister to go to school.",
    "ខ្ញុំចង់ជួបម្តាយវិញ។ – I want to see my mother again.",
];

/// How to recognise somebody.
pub const LOOKS: &[&str] = &[
    "អាវក្រហម សក់ខ្លី ស្លាកស្នាមលើចិញ្ចើម – red shirt, short hair, scar on the eyebrow",
    "កាបូបយួរពណ៌ខៀវ ដើរជាមួយប្អូន – blue bag, walks with a little brother",
    "រុញរទេះអេតចាយ – pushes a recycling cart",
    "លក់ផ្កាម្លិះ – sells jasmine",
    "ពាក់មួកខៀវ ខ្ពស់ស្គម – blue cap, tall and thin",
];

/// How to find somebody.
pub const WHERE: &[&str] = &[
    "ក្រោយតូបទឹកអំពៅ – behind the sugar-cane stall",
    "ផ្ទះស័ង្កសីទី៣ ជិតអណ្តូង – third tin house, near the well",
    "ក្រោមស្ពាន ពេលល្ងាច – under the bridge in the evening",
    "មុខហាងលក់នំប៉័ង – in front of the bread shop",
];

/// What a child said at a contact.
pub const SAID: &[&str] = &[
    "ថ្ងៃនេះមិនទាន់ញ៉ាំបាយទេ។ – Has not eaten today.",
    "ម្តាយឈឺ មិនបានលក់ដូរ។ – Mother is ill and cannot sell.",
    "ចង់មកក្លឹបថ្ងៃច័ន្ទ។ – Wants to come to the club on Monday.",
    "បងប្រុសទៅធ្វើការនៅថៃ។ – Older brother went to work in Thailand.",
    "ខ្លាចត្រឡប់ទៅផ្ទះ ព្រោះឪពុកចុងស្រវឹង។ – Afraid to go home, the stepfather drinks.",
    "បានទៅសាលាបីថ្ងៃហើយ។ – Has been at school for three days.",
];

/// The next step.
pub const NEXT: &[&str] = &[
    "ជួបម្តងទៀតនៅថ្ងៃច័ន្ទ – meet again on Monday",
    "នាំទៅមណ្ឌលសុខភាព – take to the health centre",
    "ជួបម្តាយនៅផ្សារ – meet the mother at the market",
    "អញ្ជើញមកក្លឹប – invite to the club",
];

/// An adult seen with a child; confidential.
pub const ADULTS: &[&str] = &[
    "បុរសបរទេសវ័យចំណាស់ ទិញអាហារឱ្យក្មេងស្រី – older foreign man, buys food for the girl",
    "ស្ត្រីជិះម៉ូតូខ្មៅ ប្រមូលលុយពីក្មេងៗ – woman on a black motorbike, collects the children's money",
    "បុរសសន្យារកការងារនៅបាងកក – man who promises work in Bangkok",
];

/// What a concern is about, with its codes: protection concern and signs.
pub const STORIES: &[(&str, &str, &[&str])] = &[
    (
        "បុរសម្នាក់ទិញអាហារឱ្យនាងរាល់យប់ ហើយសុំឱ្យម្តាយអនុញ្ញាតទៅលេង។ – A man buys her food every night and asks the mother to let her go on a trip.",
        "at_risk_of_sexual_exploitation",
        &["groom_food_or_gifts", "groom_trust_with_family"],
    ),
    (
        "ឈ្មួញកណ្តាលសន្យាការងារនៅរោងចក្រនៅថៃ។ – A broker promises work in a factory in Thailand.",
        "at_risk_of_trafficking",
        &["border_job_not_confirmed", "border_pay_too_good"],
    ),
    (
        "មានស្នាមជាំនៅដៃទាំងពីរ។ ថាឪពុកចុងវាយ។ – Bruises on both arms; says the stepfather beats him.",
        "experiencing_physical_violence",
        &["child_looks_intimidated"],
    ),
    (
        "ដេកតាមផ្លូវតែម្នាក់ឯងបួនយប់ហើយ។ – Has slept on the street alone for four nights.",
        "living_or_working_on_street",
        &["child_no_access_to_parents"],
    ),
    (
        "មនុស្សមិនស្គាល់ប្រមូលលុយដែលក្មេងសុំបាន។ – A stranger collects what the children beg.",
        "experiencing_child_labour",
        &["child_unsuitable_work", "child_travels_with_non_relatives"],
    ),
    (
        "ម្តាយត្រូវបានចាប់ខ្លួន កូនបីនាក់នៅតែឯង។ – The mother was arrested; three children are alone.",
        "separated",
        &["child_no_access_to_parents"],
    ),
    (
        "ឈប់ទៅសាលា ដើម្បីមើលប្អូន និងរើសអេតចាយ។ – Left school to mind the siblings and collect scrap.",
        "at_risk_of_neglect",
        &["child_no_access_to_education"],
    ),
    (
        "គេផ្ញើរូបឱ្យនាងតាមទូរសព្ទ ហើយសុំរូបនាងវិញ។ – Somebody sends her pictures on the telephone and asks for hers.",
        "at_risk_of_online_sexual_exploitation",
        &["groom_online_contact", "groom_photos"],
    ),
    (
        "មកដល់ជាមួយឡានបណ្តេញចេញ គ្មានអាណាព្យាបាល។ – Came back on the deportation truck without a guardian.",
        "unaccompanied",
        &["border_minor_no_guardian"],
    ),
];

/// What a case is to reach.
pub const GOALS: &[&str] = &[
    "នៅជាមួយជីដូនដោយសុវត្ថិភាព និងចូលរៀនវិញ – safe with the grandmother and back in school",
    "ឈប់ធ្វើការពេលយប់ – no more work at night",
    "ជួបជុំគ្រួសារនៅភូមិកំណើត – back with the family in the home village",
];

/// Summaries of cases.
pub const SUMMARIES: &[&str] = &[
    "ក្រុមចុះមូលដ្ឋានស្គាល់កុមារតាំងពីខែមុន។ ម្តាយយល់ព្រមសហការ។ – Known to the team since last month; the mother works with us.",
    "កុមារមានជីតាជីដូននៅស្រុកកំណើត ដែលអាចទទួល។ – Grandparents in the home district may take the child in.",
    "គ្រួសារជំពាក់លុយឈ្មួញកណ្តាល។ – The family owes money to a broker.",
];

/// Notes.
pub const NOTES: &[&str] = &[
    "បានទៅសួរសុខទុក្ខនៅផ្ទះ។ កុមារញញឹម និងបានទៅសាលា។ – Visited at home; the child smiled and had been at school.",
    "បានទូរសព្ទទៅជីដូន។ គាត់ព្រមជួបថ្ងៃស្អែក។ – Called the grandmother; she will meet tomorrow.",
    "មិនបានជួបទេ។ អ្នកជិតខាងថាទៅផ្សារ។ – Not at home; the neighbour says they are at the market.",
    "ម្តាយសុំជំនួយថ្លៃជួលផ្ទះ។ – The mother asks for help with the rent.",
    "កុមារសុំរៀនកាត់ដេរ។ – The child asks to learn tailoring.",
];

/// Counselling, for cleared roles only.
pub const COUNSELLING: &[&str] = &[
    "គូររូបផ្ទះគ្មានទ្វារ។ និយាយអំពីការភ័យខ្លាចពេលយប់។ – Drew a house without a door; spoke of fear at night.",
    "អាចដាក់ឈ្មោះអារម្មណ៍បានបី។ គេងបានល្អជាងមុន។ – Could name three feelings; sleeps better.",
];

/// Tasks.
pub const TASKS: &[&str] = &[
    "ទៅជួបគ្រូនៅសាលា – meet the teacher",
    "ស្នើសុំសំបុត្រកំណើត – apply for the birth certificate",
    "ទូរសព្ទទៅជីដូន – call the grandmother",
    "ទៅសួរសុខទុក្ខនៅផ្ទះ – visit at home",
    "នាំទៅពិនិត្យសុខភាព – health check",
    "ពិនិត្យផែនការជាមួយកុមារ – go through the plan with the child",
];

/// Why a partner is asked.
pub const REASONS: &[&str] = &[
    "ត្រូវការកន្លែងស្នាក់នៅសុវត្ថិភាពយប់នេះ។ – Needs a safe bed tonight.",
    "ជីដូនរស់នៅក្នុងខេត្តរបស់អ្នក សូមជួយស្វែងរក។ – The grandmother lives in your province; please trace her.",
    "ត្រូវការប្រឹក្សាផ្លូវចិត្តជាប្រចាំ។ – Needs regular counselling.",
];

/// What a partner answers.
pub const REPLIES: &[&str] = &[
    "យើងទទួល។ សូមនាំមកមុនម៉ោង ៦ ល្ងាច។ – Yes; please come before six.",
    "បានជួបហើយ ធ្វើការជាមួយគ្រួសារ។ – Met; we work with the family.",
    "សុំទោស គ្មានកន្លែងទំនេរទេ។ – Sorry, no place free.",
];

/// What is noted of a truck.
pub const TRUCK: &str = "ឡានមកពីអារញ្ញ – truck from Aranyaprathet";

/// Topics of sessions.
pub const TOPICS: &[&str] = &[
    "Safe touch",
    "Who is my safe adult?",
    "Drawing: my street",
    "Reading together",
    "If somebody offers me work",
    "Hygiene",
    "My rights",
    "Football and fair play",
    "Songs",
];

/// Menus.
pub const MENUS: &[&str] = &[
    "Rice porridge with chicken",
    "Fried rice, egg and cucumber",
    "Noodle soup",
    "Bananas and milk",
    "Fish curry with rice",
];

/// What happened in a counselling group; no child is named.
pub const GROUP_NOTES: &[&str] = &[
    "ក្រុមបានគូររឿងដែលធ្វើឱ្យយើងក្លាហាន – we drew what makes us brave",
    "បាននិយាយអំពីអ្នកដែលយើងទុកចិត្ត – we spoke about whom we trust",
    "ក្រុមស្ងប់ស្ងាត់ បញ្ចប់ដោយចម្រៀង – a quiet group, ended with a song",
];

/// What was confided.
pub const CONFIDED: &[&str] = &[
    "គេងមិនលក់តាំងពីពីរសប្តាហ៍ – has not slept well for two weeks",
    "ខ្លាចបងប្រុសត្រឡប់មកវិញ – is afraid that the brother comes back",
    "ចង់ជួបម្តាយ ប៉ុន្តែខ្មាស – wants to meet her mother and is ashamed",
];
