-- What phones tell of themselves, for administrators; and unsent work that came back sealed to the organisation and was
-- refused, until its author has decided about it.
CREATE TABLE device_report (
    network BYTEA NOT NULL,
    device BYTEA NOT NULL,
    at BIGINT NOT NULL,
    agreed BIGINT,
    waiting BIGINT NOT NULL,
    files BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    skew BIGINT NOT NULL,
    used BIGINT NOT NULL,
    version TEXT NOT NULL,
    PRIMARY KEY (network, device)
);

CREATE TABLE escrow_return (
    network BYTEA NOT NULL,
    entry BYTEA NOT NULL,
    account BYTEA NOT NULL,
    record BYTEA NOT NULL,
    at BIGINT NOT NULL,
    body BYTEA,
    PRIMARY KEY (network, entry)
);
CREATE INDEX escrow_return_account ON escrow_return (network, account, at, entry);
