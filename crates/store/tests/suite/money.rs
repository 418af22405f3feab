//! Money as the office takes it: receipts numbered as they arrive, and what is submitted stays, with what pays it.

use model::{AccountId, KindName, RecordId, hlc::Node};
use rules::policy::{Actor, Role};
use serde_json::{Value, json};

use super::support::{Bed, Worker, id, random_id, refused};

fn worker(bed: &Bed, n: u8, role: Role) -> Worker {
    let actor = Actor {
        account: AccountId(id(n)),
        org: bed.director().actor.org,
        team: Some("office".to_owned()),
        roles: vec![role],
        projects: Vec::new(),
    };
    Worker { actor, node: Node([n; 6]) }
}

struct Books {
    finance: Worker,
    spending: RecordId,
    share: RecordId,
    fund: RecordId,
    donor: RecordId,
}

impl Books {
    fn new(bed: &Bed) -> Self {
        let finance = worker(bed, 71, Role::Finance);
        let project =
            bed.add(&finance, KindName::Project, json!({"code": "KHM-HPC-PSK-P02", "currency": "USD"}));
        let donor = bed.add(&finance, KindName::Donor, json!({"kind": "person", "label": "Mrs Whitfield"}));
        let fund = bed.add(
            &finance,
            KindName::Fund,
            json!({"label": "School", "donor": donor, "projects": [project], "amount": "500", "currency": "USD"}),
        );
        let line = bed.add(&finance, KindName::BudgetLine, json!({"project": project, "amount": "900"}));
        let spent = json!({"line": line, "project": project, "day": "2026-01-02", "amount": "100", "currency": "USD", "what": "bags"});
        let spending = bed.add(&finance, KindName::Spending, spent);
        let paid = json!({"spending": spending, "fund": fund, "percent": "100"});
        let share = bed.add(&finance, KindName::SpendingShare, paid);
        Self { finance, spending, share, fund, donor }
    }
}

/// The rule by which an edit is refused.
fn edit(bed: &Bed, by: &Worker, kind: KindName, record: RecordId, set: Value) -> Option<String> {
    let taken = bed.send(by, vec![bed.edit_entry(by, kind, record, set)]);
    let is_refused = matches!(taken[0].outcome, model::Outcome::Refused(_));
    is_refused.then(|| refused(&taken[0]).to_owned())
}

both! {
    fn what_is_submitted_stays_with_what_pays_it(bed: Bed) {
        let of = Books::new(&bed);
        let half = || json!({"percent": "50"});
        bed.act(&of.finance, KindName::Spending, of.spending, "submit", json!({}));
        let fixed = Some("spending.fixed".to_owned());
        assert_eq!(edit(&bed, &of.finance, KindName::SpendingShare, of.share, half()), fixed);
        let more = json!({"spending": of.spending, "fund": of.fund, "percent": "10"});
        let new = RecordId(random_id());
        assert_eq!(edit(&bed, &of.finance, KindName::SpendingShare, new, more), fixed);
        assert_eq!(edit(&bed, &of.finance, KindName::Spending, of.spending, json!({"amount": "1"})), fixed);
        // Whoever wrote it does not approve it; the director, who could not have written it, does.
        let own = bed.act_taken(&of.finance, KindName::Spending, of.spending, "approve", json!({}));
        assert_eq!(refused(&own), "by_another");
        let director = bed.director();
        assert!(edit(&bed, &director, KindName::Spending, of.spending, json!({"voucher": "V-1"})).is_some());
        bed.act(&director, KindName::Spending, of.spending, "approve", json!({}));
        assert_eq!(edit(&bed, &of.finance, KindName::SpendingShare, of.share, half()), fixed);
        bed.assert_sound();
    }

    fn what_was_sent_back_is_parted_anew(bed: Bed) {
        let of = Books::new(&bed);
        bed.act(&of.finance, KindName::Spending, of.spending, "submit", json!({}));
        bed.act(&bed.director(), KindName::Spending, of.spending, "send_back", json!({"reason": "no voucher"}));
        let half = json!({"percent": "50"});
        assert_eq!(edit(&bed, &of.finance, KindName::SpendingShare, of.share, half), None);
        let again = bed.act_taken(&of.finance, KindName::Spending, of.spending, "submit", json!({}));
        assert_eq!(refused(&again), "spending.shares");
    }

    fn receipts_of_an_organisation_have_no_gap_and_no_double(bed: Bed) {
        let of = Books::new(&bed);
        let other = worker(&bed, 72, Role::Finance);
        let mut numbers = Vec::new();
        for n in 0..6 {
            let by = if n % 2 == 0 { &of.finance } else { &other };
            let said = json!({"fund": of.fund, "amount": "10", "currency": "USD", "received": "2026-01-02"});
            let gift = bed.add(by, KindName::Gift, said);
            bed.act(by, KindName::Gift, gift, "receipt", json!({}));
            let seen = bed.see(by, gift).unwrap();
            numbers.push(seen.fields["receipt_number"].as_str().unwrap()[5..].to_owned());
            if n == 2 {
                bed.act(by, KindName::Gift, gift, "cancel", json!({"reason": "the cheque bounced"}));
            }
        }
        assert_eq!(numbers, ["0001", "0002", "0003", "0004", "0005", "0006"]);
    }

    fn nobody_else_reads_of_money(bed: Bed) {
        let of = Books::new(&bed);
        for stranger in [bed.outreach(), bed.supervisor(), bed.member(80), bed.partner_supervisor(), worker(&bed, 73, Role::DonorReader)] {
            for record in [of.donor, of.fund, of.spending, of.share] {
                assert!(bed.see(&stranger, record).is_none(), "{:?}", stranger.actor.roles);
            }
        }
        let manager = worker(&bed, 74, Role::CentreManager);
        let donor = bed.see(&manager, of.donor).unwrap();
        assert_eq!(donor.fields.keys().collect::<Vec<_>>(), ["kind"]);
        assert_eq!(bed.see(&manager, of.spending).unwrap().fields["what"], "bags");
        let figures = bed.see(&worker(&bed, 75, Role::MeOfficer), of.spending).unwrap();
        assert!(!figures.fields.contains_key("what") && figures.fields.contains_key("amount"));
        assert!(bed.see(&bed.director(), of.donor).unwrap().fields.contains_key("label"));
    }
}
