//! Child peer groups: young people of a school who are trained and then talk with other children about what keeps them
//! safe. A session that they lead is a [`Session`](super::Session) of type `peer_session`, so that figures count it.

use super::kind;

kind! {
    /// A peer group of a school: its patron teacher, and who of us answers for it.
    PeerGroup = "peer_group" in Field {
        /// What the group is called: the form asks for a name of the group, never a person's.
        label: text Coded;
        /// The school: the form asks for its name alone.
        school: text Coded;
        /// Where the school is.
        place: place Coded;
        /// The teacher who stands by the group.
        patron: text Personal;
        /// How to reach the teacher.
        phone: text Personal;
        /// First day.
        since: day Coded;
        /// Last day; none = still.
        until: day Coded;
        /// Who of us answers for the group.
        worker: account Coded;
        /// Leaders who say sessions on a phone of their own, by the link of a network member.
        tellers: accounts Coded;
        /// Project that its sessions count for.
        project: reference("project") Coded;
        /// What else there is to say.
        note: long_text Personal;
    }
}

kind! {
    /// That a child or young person leads in a peer group. Its id follows from both, so nobody leads one group twice.
    PeerLeader = "peer_leader" in Field {
        /// The group.
        group: reference("peer_group") Coded;
        /// The child or young person.
        person: reference("person") Coded;
        /// Leads since.
        since: day Coded;
        /// Until when; none = still.
        until: day Coded;
        /// What the leader was trained on.
        trained_on: codes("peer_topic") Coded;
        /// When the training ended.
        trained: day Coded;
        /// What else there is to say.
        note: text Personal;
    }
}
