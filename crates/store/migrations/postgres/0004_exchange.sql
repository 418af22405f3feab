-- Other systems of organisations: what they are told of referrals, in which order, how far that came, what they answered,
-- and codes of theirs that nobody has told us the meaning of.
CREATE TABLE connection (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    org BYTEA NOT NULL,
    system TEXT NOT NULL,
    state TEXT NOT NULL,
    private BYTEA NOT NULL,
    token_hash BYTEA NOT NULL,
    created BIGINT NOT NULL,
    written BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, id)
);
CREATE INDEX connection_token ON connection (network, token_hash);

CREATE TABLE exchange_event (
    network BYTEA NOT NULL,
    nr BIGINT NOT NULL,
    id BYTEA NOT NULL,
    type TEXT NOT NULL,
    referral BYTEA NOT NULL,
    sender BYTEA NOT NULL,
    recipient BYTEA NOT NULL,
    at BIGINT NOT NULL,
    facts TEXT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, nr)
);

CREATE TABLE delivery (
    network BYTEA NOT NULL,
    connection BYTEA NOT NULL,
    nr BIGINT NOT NULL,
    referral BYTEA NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    first_at BIGINT,
    next_at BIGINT NOT NULL,
    answer TEXT,
    PRIMARY KEY (network, connection, nr)
);
CREATE INDEX delivery_due ON delivery (network, state, next_at, nr);
CREATE INDEX delivery_order ON delivery (network, connection, referral, nr);

CREATE TABLE exchange_answer (
    network BYTEA NOT NULL,
    connection BYTEA NOT NULL,
    key BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    referral BYTEA NOT NULL,
    said TEXT NOT NULL,
    nr BIGINT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    PRIMARY KEY (network, connection, key)
);
CREATE INDEX exchange_answer_held ON exchange_answer (network, state, nr);

CREATE TABLE unmapped (
    network BYTEA NOT NULL,
    org BYTEA NOT NULL,
    system TEXT NOT NULL,
    list TEXT NOT NULL,
    theirs TEXT NOT NULL,
    seen BIGINT NOT NULL,
    first BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (network, org, system, list, theirs)
);
