-- The log and everything that follows from it. Every key begins with the network.
CREATE TABLE network (
    id BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    languages TEXT NOT NULL,
    secret BYTEA NOT NULL,
    signing BYTEA NOT NULL,
    public BYTEA NOT NULL,
    size BIGINT NOT NULL,
    position BIGINT NOT NULL,
    data_keys BIGINT NOT NULL,
    sharing BIGINT NOT NULL,
    erasures BIGINT NOT NULL,
    today TEXT NOT NULL,
    peaks BYTEA NOT NULL,
    head_at BIGINT NOT NULL,
    signature BYTEA NOT NULL
);

CREATE TABLE entry (
    network BYTEA NOT NULL,
    seq BIGINT NOT NULL,
    id BYTEA NOT NULL,
    record BYTEA NOT NULL,
    data_key BIGINT NOT NULL,
    digest BYTEA NOT NULL,
    leaf BYTEA NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (network, seq)
);
CREATE UNIQUE INDEX entry_id ON entry (network, id);
CREATE INDEX entry_record ON entry (network, record, seq);

CREATE TABLE tree (
    network BYTEA NOT NULL,
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (network, level, place)
);

CREATE TABLE head (
    network BYTEA NOT NULL,
    size BIGINT NOT NULL,
    root BYTEA NOT NULL,
    at BIGINT NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (network, size)
);

CREATE TABLE data_key (
    network BYTEA NOT NULL,
    id BIGINT NOT NULL,
    subject BYTEA NOT NULL,
    wrapped BYTEA,
    PRIMARY KEY (network, id)
);
CREATE UNIQUE INDEX data_key_subject ON data_key (network, subject);

CREATE TABLE tombstone (
    network BYTEA NOT NULL,
    subject BYTEA NOT NULL,
    account BYTEA NOT NULL,
    at BIGINT NOT NULL,
    reason BYTEA NOT NULL,
    PRIMARY KEY (network, subject)
);

CREATE TABLE record (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    kind TEXT NOT NULL,
    version BIGINT NOT NULL,
    org BYTEA NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    due BIGINT NOT NULL,
    person BYTEA,
    case_id BYTEA,
    project BYTEA,
    session BYTEA,
    round BYTEA,
    parent BYTEA,
    recipient BYTEA,
    status TEXT,
    erased BIGINT NOT NULL,
    read BIGINT NOT NULL,
    audience TEXT NOT NULL,
    state BYTEA NOT NULL,
    PRIMARY KEY (network, id)
);
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
    network BYTEA NOT NULL,
    record BYTEA NOT NULL,
    audience BYTEA NOT NULL,
    position BIGINT NOT NULL,
    gone BIGINT NOT NULL,
    PRIMARY KEY (network, record, audience)
);
CREATE INDEX feed_position ON feed (network, audience, position, gone);

CREATE TABLE find_token (
    network BYTEA NOT NULL,
    kind TEXT NOT NULL,
    token BYTEA NOT NULL,
    record BYTEA NOT NULL,
    PRIMARY KEY (network, kind, token, record)
);
CREATE INDEX find_token_record ON find_token (network, record);

CREATE TABLE reading (
    network BYTEA NOT NULL,
    record BYTEA NOT NULL,
    account BYTEA NOT NULL,
    at BIGINT NOT NULL,
    org BYTEA NOT NULL,
    PRIMARY KEY (network, record, account, at)
);

CREATE TABLE blob (
    network BYTEA NOT NULL,
    record BYTEA NOT NULL,
    address BYTEA NOT NULL,
    data_key BIGINT NOT NULL,
    size BIGINT NOT NULL,
    PRIMARY KEY (network, record)
);
CREATE INDEX blob_address ON blob (network, address);

-- Who signs in. Names are sealed; user names are found by a keyed hash.
CREATE TABLE account (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    user_hash BYTEA NOT NULL,
    user_name BYTEA NOT NULL,
    display BYTEA NOT NULL,
    org BYTEA NOT NULL,
    team TEXT,
    roles TEXT NOT NULL,
    language TEXT NOT NULL,
    active BIGINT NOT NULL,
    passphrase TEXT NOT NULL,
    totp BYTEA,
    totp_step BIGINT NOT NULL,
    created BIGINT NOT NULL,
    PRIMARY KEY (network, id)
);
CREATE UNIQUE INDEX account_user ON account (network, user_hash);
CREATE INDEX account_org ON account (network, org);

CREATE TABLE device (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    account BYTEA NOT NULL,
    node BYTEA NOT NULL,
    name BYTEA NOT NULL,
    created BIGINT NOT NULL,
    last_seen BIGINT NOT NULL,
    revoked BIGINT,
    PRIMARY KEY (network, id)
);
CREATE INDEX device_account ON device (network, account);
CREATE UNIQUE INDEX device_node ON device (network, node);

CREATE TABLE session (
    network BYTEA NOT NULL,
    token_hash BYTEA NOT NULL,
    account BYTEA NOT NULL,
    device BYTEA NOT NULL,
    created BIGINT NOT NULL,
    last_used BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    PRIMARY KEY (network, token_hash)
);
CREATE INDEX session_account ON session (network, account, device);
CREATE INDEX session_expires ON session (network, expires);

CREATE TABLE login_failure (
    network BYTEA NOT NULL,
    subject BYTEA NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (network, subject)
);

CREATE TABLE setting (
    network BYTEA NOT NULL,
    name TEXT NOT NULL,
    value BYTEA NOT NULL,
    PRIMARY KEY (network, name)
);
