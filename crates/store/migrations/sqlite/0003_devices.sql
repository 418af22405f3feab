-- What phones tell of themselves, for administrators; and unsent work that came back sealed to the organisation and was
-- refused, until its author has decided about it.
CREATE TABLE device_report (
    network BLOB NOT NULL,
    device BLOB NOT NULL,
    at INTEGER NOT NULL,
    agreed INTEGER,
    waiting INTEGER NOT NULL,
    files INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    skew INTEGER NOT NULL,
    used INTEGER NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (network, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE escrow_return (
    network BLOB NOT NULL,
    entry BLOB NOT NULL,
    account BLOB NOT NULL,
    record BLOB NOT NULL,
    at INTEGER NOT NULL,
    body BLOB,
    PRIMARY KEY (network, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX escrow_return_account ON escrow_return (network, account, at, entry);

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('device_report', 'device_report', '1000 1000 1'),
    ('escrow_return', 'escrow_return', '1000 1000 1'),
    ('escrow_return', 'escrow_return_account', '1000 1000 5 2 1');
