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

/// Which project a donor's account reads, by its code.
pub const GIVEN: &[(&str, &str)] = &[("donor.phnompenh", "KHM-HPC-PSK-P02")];

/// All of them.
pub const USERS: &[UserPart] = &[
    user("outreach.poipet", "Sok Dara", "CMO", "street", "km", &["outreach_worker"]),
    user("outreach2.poipet", "Chan Bopha", "CMO", "street", "km", &["outreach_worker"]),
    user("evening.poipet", "Meas Rithy", "CMO", "street", "km", &["outreach_worker"]),
    user("caseworker.poipet", "Keo Sophea", "CMO", "street", "km", &["caseworker"]),
    user("caseworker2.poipet", "Prak Vuthy", "CMO", "street", "km", &["caseworker"]),
    user("supervisor.poipet", "Nuon Channy", "CMO", "street", "km", &["case_supervisor"]),
    user("figures.poipet", "Huot Piseth", "CMO", "", "en", &["me_officer"]),
    user("director.poipet", "Ros Kalyan", "CMO", "", "en", &["director"]),
    user("admin.poipet", "Yin Bora", "CMO", "", "en", &["system_admin"]),
    user("outreach.phnompenh", "Heng Samnang", "HPC", "riverfront", "km", &["outreach_worker"]),
    user("outreach2.phnompenh", "Ly Ratana", "HPC", "riverfront", "km", &["outreach_worker"]),
    user("outreach3.phnompenh", "Seng Tola", "HPC", "riverfront", "km", &["outreach_worker"]),
    user("club.phnompenh", "Pen Davy", "HPC", "riverfront", "km", &["education_worker"]),
    user("counsellor.phnompenh", "Tep Thida", "HPC", "riverfront", "km", &["counsellor"]),
    user("health.phnompenh", "Chhim Nary", "HPC", "riverfront", "km", &["health_worker"]),
    user("caseworker.phnompenh", "Vong Panha", "HPC", "riverfront", "km", &["caseworker"]),
    user("caseworker2.phnompenh", "Suon Pisey", "HPC", "riverfront", "km", &["caseworker"]),
    user("supervisor.phnompenh", "Ouk Raksmey", "HPC", "riverfront", "km", &["case_supervisor"]),
    user("figures.phnompenh", "Mao Theara", "HPC", "", "en", &["me_officer"]),
    user("finance.phnompenh", "Khun Sokha", "HPC", "", "en", &["finance"]),
    user("director.phnompenh", "Chea Vichet", "HPC", "", "en", &["director"]),
    user("admin.phnompenh", "In Narin", "HPC", "", "en", &["system_admin"]),
    user("analyst.phnompenh", "Long Serey", "HPC", "", "en", &["analyst"]),
    user("donor.phnompenh", "A. Whitfield", "HPC", "", "en", &["donor_reader"]),
    user("auditor.phnompenh", "Taing Oudom", "HPC", "", "en", &["auditor"]),
    user("desk.border", "Nhem Lyda", "BDC", "centre", "km", &["duty_worker"]),
    user("desk2.border", "Sao Kosal", "BDC", "centre", "km", &["duty_worker"]),
    user("caseworker.border", "Chhuon Malis", "BDC", "centre", "km", &["caseworker"]),
    user("supervisor.border", "Kim Vireak", "BDC", "centre", "km", &["case_supervisor"]),
    user("manager.border", "Chan Sreyna", "BDC", "", "km", &["centre_manager"]),
    user("admin.border", "Seng Phearun", "BDC", "", "en", &["system_admin"]),
    user("educator.villages", "Ly Sovann", "VSN", "villages", "km", &["education_worker"]),
    user("hotline.villages", "Meas Sokhom", "VSN", "villages", "km", &["hotline_officer"]),
    user("member.villages", "Keo Ravuth", "VSN", "villages", "km", &["network_member"]),
    user("figures.villages", "Heng Makara", "VSN", "", "en", &["me_officer"]),
    user("supervisor.villages", "Chhim Sophal", "VSN", "villages", "km", &["case_supervisor", "caseworker"]),
    user("director.villages", "Prak Chantha", "VSN", "", "en", &["director", "system_admin"]),
    user("caseworker.social", "Ros Ratha", "PSA", "office", "km", &["caseworker"]),
    user("supervisor.social", "Nuon Sopheak", "PSA", "office", "km", &["case_supervisor"]),
    user("reader.social", "Tep Srey Mom", "PSA", "", "km", &["government_reader"]),
    user("admin.social", "Huot Theara", "PSA", "", "en", &["system_admin"]),
    user("liaison.police", "Vong Kosal", "POL", "", "km", &["police_liaison", "system_admin"]),
    user("caseworker.thailand", "Malee Srisuk", "BRT", "house", "th", &["caseworker"]),
    user("supervisor.thailand", "Kanda Bunmee", "BRT", "house", "th", &["case_supervisor"]),
    user("admin.thailand", "Anan Thongdee", "BRT", "", "th", &["system_admin"]),
    user("caseworker.villages", "Sim Chanthou", "VSN", "villages", "km", &["caseworker"]),
    // Of another team than the children of the riverfront: the files that this desk needs at night are closed to it.
    user("night.phnompenh", "Long Dany", "HPC", "night desk", "km", &["duty_worker"]),
];
