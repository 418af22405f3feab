-- The log and everything that follows from it. Every key begins with the network.
CREATE TABLE network (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    languages TEXT NOT NULL,
    secret BLOB NOT NULL,
    signing BLOB NOT NULL,
    public BLOB NOT NULL,
    size INTEGER NOT NULL,
    position INTEGER NOT NULL,
    data_keys INTEGER NOT NULL,
    sharing INTEGER NOT NULL,
    erasures INTEGER NOT NULL,
    today TEXT NOT NULL,
    peaks BLOB NOT NULL,
    head_at INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    network BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    record BLOB NOT NULL,
    data_key INTEGER NOT NULL,
    digest BLOB NOT NULL,
    leaf BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (network, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX entry_id ON entry (network, id);
CREATE INDEX entry_record ON entry (network, record, seq);

CREATE TABLE tree (
    network BLOB NOT NULL,
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (network, level, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
    network BLOB NOT NULL,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    at INTEGER NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (network, size)
) STRICT, WITHOUT ROWID;

CREATE TABLE data_key (
    network BLOB NOT NULL,
    id INTEGER NOT NULL,
    subject BLOB NOT NULL,
    wrapped BLOB,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX data_key_subject ON data_key (network, subject);

CREATE TABLE tombstone (
    network BLOB NOT NULL,
    subject BLOB NOT NULL,
    account BLOB NOT NULL,
    at INTEGER NOT NULL,
    reason BLOB NOT NULL,
    PRIMARY KEY (network, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    org BLOB NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    due INTEGER NOT NULL,
    person BLOB,
    case_id BLOB,
    project BLOB,
    session BLOB,
    round BLOB,
    parent BLOB,
    recipient BLOB,
    status TEXT,
    erased INTEGER NOT NULL,
    read INTEGER NOT NULL,
    audience TEXT NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_updated ON record (network, kind, updated, id);
CREATE INDEX record_created ON record (network, kind, created, id);
CREATE INDEX record_due ON record (network, kind, due, id);
CREATE INDEX record_person ON record (network, person, kind) WHERE person IS NOT NULL;
CREATE INDEX record_case ON record (network, case_id, kind) WHERE case_id IS NOT NULL;
CREATE INDEX record_project ON record (network, project, kind) WHERE project IS NOT NULL;
CREATE INDEX record_session ON record (network, session, kind) WHERE session IS NOT NULL;
CREATE INDEX record_round ON record (network, round, kind) WHERE round IS NOT NULL;
CREATE INDEX record_parent ON record (network, parent, kind) WHERE parent IS NOT NULL;
CREATE INDEX record_recipient ON record (network, recipient, kind) WHERE recipient IS NOT NULL;

CREATE TABLE feed (
    network BLOB NOT NULL,
    record BLOB NOT NULL,
    audience BLOB NOT NULL,
    position INTEGER NOT NULL,
    gone INTEGER NOT NULL,
    PRIMARY KEY (network, record, audience)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_position ON feed (network, audience, position, gone);

CREATE TABLE find_token (
    network BLOB NOT NULL,
    kind TEXT NOT NULL,
    token BLOB NOT NULL,
    record BLOB NOT NULL,
    PRIMARY KEY (network, kind, token, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX find_token_record ON find_token (network, record);

CREATE TABLE reading (
    network BLOB NOT NULL,
    record BLOB NOT NULL,
    account BLOB NOT NULL,
    at INTEGER NOT NULL,
    org BLOB NOT NULL,
    PRIMARY KEY (network, record, account, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    network BLOB NOT NULL,
    record BLOB NOT NULL,
    address BLOB NOT NULL,
    data_key INTEGER NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (network, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX blob_address ON blob (network, address);

-- Who signs in. Names are sealed; user names are found by a keyed hash.
CREATE TABLE account (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    user_hash BLOB NOT NULL,
    user_name BLOB NOT NULL,
    display BLOB NOT NULL,
    org BLOB NOT NULL,
    team TEXT,
    roles TEXT NOT NULL,
    language TEXT NOT NULL,
    active INTEGER NOT NULL,
    passphrase TEXT NOT NULL,
    totp BLOB,
    totp_step INTEGER NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX account_user ON account (network, user_hash);
CREATE INDEX account_org ON account (network, org);

CREATE TABLE device (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    account BLOB NOT NULL,
    node BLOB NOT NULL,
    name BLOB NOT NULL,
    created INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    revoked INTEGER,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX device_account ON device (network, account);
CREATE UNIQUE INDEX device_node ON device (network, node);

CREATE TABLE session (
    network BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    account BLOB NOT NULL,
    device BLOB NOT NULL,
    created INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    PRIMARY KEY (network, token_hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_account ON session (network, account, device);
CREATE INDEX session_expires ON session (network, expires);

CREATE TABLE login_failure (
    network BLOB NOT NULL,
    subject BLOB NOT NULL,
    failures INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (network, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    network BLOB NOT NULL,
    name TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (network, name)
) STRICT, WITHOUT ROWID;

-- How selective each key is, told once (rows, then rows for each longer beginning of the key). Every key begins with the
-- network, which tells no rows apart: left to guess, the planner takes that beginning for a good one and walks whole tables.
ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('entry', 'entry', '200000 200000 1'),
    ('entry', 'entry_id', '200000 200000 1'),
    ('entry', 'entry_record', '200000 200000 2 1'),
    ('tree', 'tree', '400000 400000 20000 1'),
    ('head', 'head', '1000 1000 1'),
    ('data_key', 'data_key', '20000 20000 1'),
    ('data_key', 'data_key_subject', '20000 20000 1'),
    ('tombstone', 'tombstone', '100 100 1'),
    ('record', 'record', '100000 100000 1'),
    ('record', 'record_updated', '100000 100000 5000 2 1'),
    ('record', 'record_created', '100000 100000 5000 2 1'),
    ('record', 'record_due', '100000 100000 5000 50 1'),
    ('record', 'record_person', '80000 80000 20 4'),
    ('record', 'record_case', '10000 10000 8 3'),
    ('record', 'record_project', '10000 10000 1000 500'),
    ('record', 'record_session', '40000 40000 20 20'),
    ('record', 'record_round', '40000 40000 10 10'),
    ('record', 'record_parent', '10000 10000 2 2'),
    ('record', 'record_recipient', '2000 2000 200 100'),
    ('feed', 'feed', '400000 400000 4 1'),
    ('feed', 'feed_position', '400000 400000 2000 1 1'),
    ('find_token', 'find_token', '100000 100000 50000 5 1'),
    ('find_token', 'find_token_record', '100000 100000 20'),
    ('reading', 'reading', '100000 100000 10 3 1'),
    ('blob', 'blob', '10000 10000 1'),
    ('blob', 'blob_address', '10000 10000 1'),
    ('account', 'account', '500 500 1'),
    ('account', 'account_user', '500 500 1'),
    ('account', 'account_org', '500 500 30'),
    ('device', 'device', '1000 1000 1'),
    ('device', 'device_account', '1000 1000 2'),
    ('device', 'device_node', '1000 1000 1'),
    ('session', 'session', '1000 1000 1'),
    ('session', 'session_account', '1000 1000 3 2'),
    ('session', 'session_expires', '1000 1000 1'),
    ('login_failure', 'login_failure', '100 100 1'),
    ('setting', 'setting', '10 10 1');
