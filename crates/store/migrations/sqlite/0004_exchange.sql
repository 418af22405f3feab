-- Other systems of organisations: what they are told of referrals, in which order, how far that came, what they answered,
-- and codes of theirs that nobody has told us the meaning of.
CREATE TABLE connection (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    org BLOB NOT NULL,
    system TEXT NOT NULL,
    state TEXT NOT NULL,
    private BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    created INTEGER NOT NULL,
    written INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX connection_token ON connection (network, token_hash);

CREATE TABLE exchange_event (
    network BLOB NOT NULL,
    nr INTEGER NOT NULL,
    id BLOB NOT NULL,
    type TEXT NOT NULL,
    referral BLOB NOT NULL,
    sender BLOB NOT NULL,
    recipient BLOB NOT NULL,
    at INTEGER NOT NULL,
    facts TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, nr)
) STRICT, WITHOUT ROWID;

CREATE TABLE delivery (
    network BLOB NOT NULL,
    connection BLOB NOT NULL,
    nr INTEGER NOT NULL,
    referral BLOB NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    first_at INTEGER,
    next_at INTEGER NOT NULL,
    answer TEXT,
    PRIMARY KEY (network, connection, nr)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_due ON delivery (network, state, next_at, nr);
CREATE INDEX delivery_order ON delivery (network, connection, referral, nr);

CREATE TABLE exchange_answer (
    network BLOB NOT NULL,
    connection BLOB NOT NULL,
    key BLOB NOT NULL,
    digest BLOB NOT NULL,
    referral BLOB NOT NULL,
    said TEXT NOT NULL,
    nr INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    outcome TEXT,
    PRIMARY KEY (network, connection, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX exchange_answer_held ON exchange_answer (network, state, nr);

CREATE TABLE unmapped (
    network BLOB NOT NULL,
    org BLOB NOT NULL,
    system TEXT NOT NULL,
    list TEXT NOT NULL,
    theirs TEXT NOT NULL,
    seen INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (network, org, system, list, theirs)
) STRICT, WITHOUT ROWID;

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('connection', 'connection', '20 20 1'),
    ('connection', 'connection_token', '20 20 1'),
    ('exchange_event', 'exchange_event', '100000 100000 1'),
    ('delivery', 'delivery', '100000 100000 5000 1'),
    ('delivery', 'delivery_due', '100000 100000 30000 2 1'),
    ('delivery', 'delivery_order', '100000 100000 5000 5 1'),
    ('exchange_answer', 'exchange_answer', '10000 10000 500 1'),
    ('exchange_answer', 'exchange_answer_held', '10000 10000 3000 1'),
    ('unmapped', 'unmapped', '100 100 20 10 5 1');
