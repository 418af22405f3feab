//! Money: who gives, what for, what came, what was planned, what was spent, and what was bought of it.
//!
//! Amounts are decimals as text. Beside each stands its currency and the rate to the currency of the project: how many of
//! the project's one of it is worth. No rate: it is the project's own currency. Who a donor is, is confidential: whoever
//! keeps the books and leads the organisation reads it, whoever runs a centre does not.

use super::kind;

kind! {
    /// Whoever gives: a foundation, a government, a church, one person. Sealed but for what sort it is.
    Donor = "donor" in Money {
        /// What sort of donor.
        kind: code("donor_kind") Coded;
        /// Name.
        label: text Confidential;
        /// Whom to write to there.
        contact: text Confidential;
        /// Telephone.
        phone: text Confidential;
        /// E-mail address.
        email: text Confidential;
        /// Postal address.
        address: long_text Confidential;
        /// Country, two letters: `AU`.
        country: text Coded;
        /// Whether the donor wants to be named nowhere.
        anonymous: yes_no Coded;
        /// What else matters.
        note: long_text Confidential;
    }
}

kind! {
    /// Money that was promised for something: a grant, an appeal, the free gifts of a year.
    Fund = "fund" in Money {
        /// What it is called in the books. The form asks for no name of a person.
        label: text Coded;
        /// Its short code in the books: `GR-2026-1`.
        code: text Coded;
        /// Who gives it. None: gifts of many.
        donor: reference("donor") Coded;
        /// Projects that it may pay for. None: any of the organisation.
        projects: references("project") Coded;
        /// Whether the donor said what it is for.
        restricted: yes_no Coded;
        /// What it may be spent on. None: anything.
        purpose: codes("budget_category") Coded;
        /// First day on which it may be spent.
        starts: day Coded;
        /// Last day on which it may be spent.
        ends: day Coded;
        /// How much it is.
        amount: decimal Coded = "IATI budget/value";
        /// Currency of it.
        currency: code("currency") Coded;
        /// How many of the project's currency one of it is worth. None: it is the same.
        rate: decimal Coded;
    }
}

kind! {
    /// What a donor said they would give.
    Pledge = "pledge" in Money {
        /// Who.
        donor: reference("donor") Coded;
        /// For which fund.
        fund: reference("fund") Coded;
        /// For which project.
        project: reference("project") Coded;
        /// How much.
        amount: decimal Coded = "IATI transaction/value, type 2";
        /// Currency of it.
        currency: code("currency") Coded;
        /// How many of the project's currency one of it is worth. None: it is the same.
        rate: decimal Coded;
        /// When it was said.
        pledged: day Coded;
        /// When it is to come.
        expected: day Coded;
    }
}

kind! {
    /// Money that came.
    Gift = "gift" in Money {
        /// Who gave it.
        donor: reference("donor") Coded;
        /// For which fund.
        fund: reference("fund") Coded;
        /// What had been promised.
        pledge: reference("pledge") Coded;
        /// For which project.
        project: reference("project") Coded;
        /// How much.
        amount: decimal Coded = "IATI transaction/value, type 1";
        /// Currency of it.
        currency: code("currency") Coded;
        /// How many of the project's currency one of it was worth. None: it is the same.
        rate: decimal Coded;
        /// When it came.
        received: day Coded = "IATI transaction/transaction-date";
        /// How it came.
        method: code("gift_method") Coded;
        /// What else matters.
        note: long_text Confidential;
        /// Received, receipted, cancelled.
        status: code("gift_status") Coded [act];
        /// Number of the receipt, given by the office: year and count, `2026-0007`.
        receipt_number: text Coded [act];
        /// When the receipt was written.
        receipted: day Coded [act];
        /// Why it was cancelled.
        reason: long_text Personal [act];
    }
}

kind! {
    /// A line of a project's budget.
    BudgetLine = "budget_line" in Money {
        /// Whose budget.
        project: reference("project") Coded;
        /// Order in the table.
        position: count Coded;
        /// Its code in the books: `2.3`.
        code: text Coded;
        /// Label in English.
        label_en: text Coded;
        /// Label in Khmer.
        label_km: text Coded;
        /// Label in Thai.
        label_th: text Coded;
        /// What sort of cost.
        category: code("budget_category") Coded;
        /// How much.
        amount: decimal Coded = "IATI budget/value";
        /// Currency of it.
        currency: code("currency") Coded;
        /// How many of the project's currency one of it is worth. None: it is the same.
        rate: decimal Coded;
        /// First day on which it may be spent. None: that of the project.
        starts: day Coded;
        /// Last day on which it may be spent. None: that of the project.
        ends: day Coded;
    }
}

kind! {
    /// Money that was spent: what for, from which line, and where the approval by another person stands. Its voucher is
    /// a file that hangs on it.
    Spending = "spending" in Money {
        /// Line of the budget.
        line: reference("budget_line") Coded;
        /// Project.
        project: reference("project") Coded;
        /// When it was spent.
        day: day Coded = "IATI transaction/transaction-date";
        /// How much.
        amount: decimal Coded = "IATI transaction/value, type 4";
        /// Currency of it.
        currency: code("currency") Coded;
        /// How many of the project's currency one of it was worth. None: it is the same.
        rate: decimal Coded;
        /// What was bought.
        what: text Personal;
        /// Who was paid.
        payee: text Personal;
        /// Number of the voucher in the books.
        voucher: text Coded;
        /// Draft, submitted, approved, sent back, cancelled.
        status: code("spending_status") Coded [act];
        /// Who submitted it.
        submitted_by: account Coded [act];
        /// When it was submitted.
        submitted: instant Coded [act];
        /// Who approved it: never who wrote or submitted it.
        approved_by: account Coded [act];
        /// When it was approved.
        approved: instant Coded [act];
        /// Why it was sent back or cancelled.
        reason: long_text Personal [act];
    }
}

kind! {
    /// The share of a spending that a fund pays. All shares of one spending are a hundred per cent.
    SpendingShare = "spending_share" in Money {
        /// The spending.
        spending: reference("spending") Coded;
        /// The fund.
        fund: reference("fund") Coded;
        /// Per cent of it.
        percent: decimal Coded;
    }
}

kind! {
    /// Something that was bought to stay: a sewing machine, a motorbike.
    Asset = "asset" in Money {
        /// What it is. The form asks for no name of a person.
        label: text Coded;
        /// What sort of thing.
        kind: code("asset_kind") Coded;
        /// For which project.
        project: reference("project") Coded;
        /// The spending by which it was bought.
        spending: reference("spending") Coded;
        /// When it was bought.
        bought: day Coded;
        /// What it cost.
        price: decimal Coded;
        /// Currency of it.
        currency: code("currency") Coded;
        /// Number on it.
        serial: text Personal;
        /// Where it is.
        place: place Coded;
        /// Who has it.
        holder: text Personal;
        /// In what state it is.
        state: code("asset_state") Coded;
    }
}

kind! {
    /// Somebody looked whether a thing is still there, and how it is.
    AssetCheck = "asset_check" in Money {
        /// The thing.
        asset: reference("asset") Coded;
        /// When.
        day: day Coded;
        /// In what state it was.
        state: code("asset_state") Coded;
        /// Where it was.
        place: place Coded;
        /// What was seen.
        note: long_text Personal;
    }
}
