//! The code of a project as donors' pages of the alliance write it: country, partner, project, phase: `KHM-HPC-PSK-P02`.

use std::{fmt, str::FromStr};

/// Countries and areas of ISO 3166-1, three letters each, in the order of the alphabet.
const COUNTRIES: &str = "\
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ \
BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU \
DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC \
GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM \
KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG \
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL \
PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN \
SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB \
VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// Fewest and most signs of a partner's and of a project's part.
const PART_SIGNS: std::ops::RangeInclusive<usize> = 2..=5;

/// A project's code, read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectCode {
    country: String,
    partner: String,
    project: String,
    phase: u8,
}

/// A word that is no project's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a project's code")]
pub struct NotAProjectCode;

impl ProjectCode {
    /// The country, ISO 3166-1 alpha-3.
    pub fn country(&self) -> &str {
        &self.country
    }

    /// The partner's part.
    pub fn partner(&self) -> &str {
        &self.partner
    }

    /// The project's part.
    pub fn project(&self) -> &str {
        &self.project
    }

    /// The phase or year, 0 to 99.
    pub fn phase(&self) -> u8 {
        self.phase
    }
}

impl FromStr for ProjectCode {
    type Err = NotAProjectCode;

    fn from_str(text: &str) -> Result<Self, NotAProjectCode> {
        let parts: Vec<&str> = text.split('-').collect();
        let [country, partner, project, phase] = parts[..] else { return Err(NotAProjectCode) };
        let sign = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        let named = |part: &str| PART_SIGNS.contains(&part.len()) && part.bytes().all(sign);
        if !COUNTRIES.split(' ').any(|known| known == country) || !named(partner) || !named(project) {
            return Err(NotAProjectCode);
        }
        let digits = phase.strip_prefix('P').filter(|digits| digits.len() == 2).ok_or(NotAProjectCode)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAProjectCode);
        }
        let phase = digits.parse().map_err(|_| NotAProjectCode)?;
        Ok(Self {
            country: country.to_owned(),
            partner: partner.to_owned(),
            project: project.to_owned(),
            phase,
        })
    }
}

impl fmt::Display for ProjectCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}-P{:02}", self.country, self.partner, self.project, self.phase)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("KHM-HPC-PSK-P02", "KHM", 2)]
    #[case("KHM-CHO-MIC-P02", "KHM", 2)]
    #[case("THA-BRT-HOME2-P11", "THA", 11)]
    fn a_code_of_the_alliance_is_read(#[case] text: &str, #[case] country: &str, #[case] phase: u8) {
        let code: ProjectCode = text.parse().unwrap();
        assert_eq!((code.country(), code.phase()), (country, phase));
        assert_eq!(code.to_string(), text);
    }

    #[rstest]
    #[case("")]
    #[case("KHM-HPC-PSK")]
    #[case("KHM-HPC-PSK-P2")]
    #[case("KHM-HPC-PSK-P002")]
    #[case("KHM-HPC-PSK-P+2")]
    #[case("KHM-HPC-PSK-Q02")]
    #[case("KHM-HPC-PSK-P02-X")]
    #[case("khm-HPC-PSK-P02")]
    #[case("CAM-HPC-PSK-P02")]
    #[case("KHM-H-PSK-P02")]
    #[case("KHM-HPCHPC-PSK-P02")]
    #[case("KHM-HPC-P K-P02")]
    #[case("KHM-HPC-កុម-P02")]
    #[case(" KHM-HPC-PSK-P02")]
    fn what_is_no_code_is_refused(#[case] text: &str) {
        assert_eq!(text.parse::<ProjectCode>(), Err(NotAProjectCode));
    }

    #[test]
    fn the_countries_are_those_of_the_standard_each_once_and_in_order() {
        let all: Vec<&str> = COUNTRIES.split(' ').collect();
        assert_eq!(all.len(), 249);
        assert!(all.is_sorted_by(|a, b| a < b) && all.iter().all(|one| one.len() == 3));
    }

    proptest! {
        #[test]
        fn no_text_whatever_makes_it_panic_and_what_is_read_is_said_the_same(text in "\\PC{0,24}") {
            if let Ok(code) = text.parse::<ProjectCode>() {
                prop_assert_eq!(code.to_string(), text);
            }
        }
    }
}
