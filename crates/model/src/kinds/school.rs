//! School of a child: where and since when, whether the child is there, what was given so that it can be.

use super::kind;

kind! {
    /// A child goes to a school, from one day to another.
    Schooling = "schooling" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// Which school.
        school: text Personal;
        /// Grade.
        grade: code("school_grade") Coded;
        /// Since when.
        since: day Coded;
        /// Who there tells us, and how to reach them.
        contact: text Personal;
        /// Until when.
        until: day Coded;
        /// Why it ended.
        left: code("school_left") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// Somebody of us asked on one day whether the child is at school.
    SchoolCheck = "school_check" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// The school that was asked about.
        schooling: reference("schooling") Coded;
        /// The day.
        day: day Coded;
        /// There, not there, or no school that day.
        attendance: code("school_attendance") Coded;
        /// Why not there.
        why: code("school_absence") Coded;
        /// Who told.
        told_by: code("school_told_by") Coded;
        /// What was said.
        note: long_text Personal;
    }
}

kind! {
    /// What was given so that the child can go to school: fees, a uniform, books, a bicycle.
    SchoolAid = "school_aid" in Care {
        /// The child.
        person: reference("person") Coded;
        /// The case.
        case: reference("case") Coded;
        /// What.
        what: code("school_aid") Coded;
        /// When.
        day: day Coded;
        /// What it cost.
        amount: decimal Coded;
        /// In which money.
        currency: code("currency") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}
