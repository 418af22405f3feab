-- The projects whose figures and sent reports a donor's account reads: ids, parted by commas. Beside `account`, whose rows stay
-- as they were sealed; no row = none.
CREATE TABLE account_projects (
    network BYTEA NOT NULL,
    account BYTEA NOT NULL,
    projects TEXT NOT NULL,
    written BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, account)
);
