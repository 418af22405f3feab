/// Someone who signs in.
#[derive(Clone, Copy, Debug)]
pub struct UserPart {
    /// User name.
    pub user: &'static str,
    /// Name shown to colleagues.
    pub display: &'static str,
    /// Code of the organisation.
    pub org: &'static str,
    /// Team, if any.
    pub team: Option<&'static str>,
    /// Language.
    pub language: &'static str,
    /// Codes of `role`.
    pub roles: &'static [&'static str],
}

const fn user(
    user: &'static str,
    display: &'static str,
    org: &'static str,
    team: &'static str,
    language: &'static str,
    roles: &'static [&'static str],
) -> UserPart {
    let team = if team.is_empty() { None } else { Some(team) };
    UserPart { user, display, org, team, language, roles }
}

/// All of them.
pub const USERS: &[UserPart] = &[
    user("outreach.poipet", "Sok Dara", "CMO", "day", "km", &["outreach_worker"]),
    user("outreach2.poipet", "Chan Bopha", "CMO", "day", "km", &["outreach_worker"]),
    user("evening.poipet", "Meas Rithy", "CMO", "evening", "km", &["outreach_worker"]),
    user("caseworker.poipet", "Keo Sophea", "CMO", "cases", "km", &["caseworker"]),
    user("caseworker2.poipet", "Prak Vuthy", "CMO", "cases", "km", &["caseworker"]),
    user("supervisor.poipet", "Nuon Channy", "CMO", "cases", "km", &["case_supervisor"]),
    user("figures.poipet", "Huot Piseth", "CMO", "", "en", &["me_officer"]),
    user("director.poipet", "Ros Kalyan", "CMO", "", "en", &["director"]),
    user("admin.poipet", "Yin Bora", "CMO", "", "en", &["system_admin"]),
    user("outreach.phnompenh", "Heng Samnang", "HPC", "night", "km", &["outreach_worker"]),
    user("outreach2.phnompenh", "Ly Ratana", "HPC", "night", "km", &["outreach_worker"]),
    user("outreach3.phnompenh", "Seng Tola", "HPC", "night", "km", &["outreach_worker"]),
    user("club.phnompenh", "Pen Davy", "HPC", "clubs", "km", &["education_worker"]),
    user("counsellor.phnompenh", "Tep Thida", "HPC", "cases", "km", &["counsellor"]),
    user("health.phnompenh", "Chhim Nary", "HPC", "clubs", "km", &["health_worker"]),
    user("caseworker.phnompenh", "Vong Panha", "HPC", "cases", "km", &["caseworker"]),
    user("caseworker2.phnompenh", "Suon Pisey", "HPC", "cases", "km", &["caseworker"]),
    user("supervisor.phnompenh", "Ouk Raksmey", "HPC", "cases", "km", &["case_supervisor"]),
    user("figures.phnompenh", "Mao Theara", "HPC", "", "en", &["me_officer"]),
    user("finance.phnompenh", "Khun Sokha", "HPC", "", "en", &["finance"]),
    user("director.phnompenh", "Chea Vichet", "HPC", "", "en", &["director"]),
    user("admin.phnompenh", "In Narin", "HPC", "", "en", &["system_admin"]),
    user("analyst.phnompenh", "Long Serey", "HPC", "", "en", &["analyst"]),
    user("donor.phnompenh", "A. Whitfield", "HPC", "", "en", &["donor_reader"]),
    user("auditor.phnompenh", "Taing Oudom", "HPC", "", "en", &["auditor"]),
    user("desk.border", "Nhem Lyda", "BDC", "desk", "km", &["duty_worker"]),
    user("desk2.border", "Sao Kosal", "BDC", "desk", "km", &["duty_worker"]),
    user("caseworker.border", "Chhuon Malis", "BDC", "cases", "km", &["caseworker"]),
    user("supervisor.border", "Kim Vireak", "BDC", "cases", "km", &["case_supervisor"]),
    user("manager.border", "Chan Sreyna", "BDC", "", "km", &["centre_manager"]),
    user("admin.border", "Seng Phearun", "BDC", "", "en", &["system_admin"]),
    user("educator.villages", "Ly Sovann", "VSN", "villages", "km", &["education_worker"]),
    user("hotline.villages", "Meas Sokhom", "VSN", "hotline", "km", &["hotline_officer"]),
    user("member.villages", "Keo Ravuth", "VSN", "villages", "km", &["network_member"]),
    user("figures.villages", "Heng Makara", "VSN", "", "en", &["me_officer"]),
    user("supervisor.villages", "Chhim Sophal", "VSN", "villages", "km", &["case_supervisor", "caseworker"]),
    user("director.villages", "Prak Chantha", "VSN", "", "en", &["director", "system_admin"]),
    user("caseworker.social", "Ros Ratha", "PSA", "cases", "km", &["caseworker"]),
    user("supervisor.social", "Nuon Sopheak", "PSA", "cases", "km", &["case_supervisor"]),
    user("reader.social", "Tep Srey Mom", "PSA", "", "km", &["government_reader"]),
    user("admin.social", "Huot Theara", "PSA", "", "en", &["system_admin"]),
    user("liaison.police", "Vong Kosal", "POL", "", "km", &["police_liaison", "system_admin"]),
    user("caseworker.thailand", "Malee Srisuk", "BRT", "cases", "th", &["caseworker"]),
    user("supervisor.thailand", "Kanda Bunmee", "BRT", "cases", "th", &["case_supervisor"]),
    user("admin.thailand", "Anan Thongdee", "BRT", "", "th", &["system_admin"]),
];
