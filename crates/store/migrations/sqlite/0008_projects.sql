-- The projects whose figures and sent reports a donor's account reads: ids, parted by commas. Beside `account`, whose rows stay
-- as they were sealed; no row = none.
CREATE TABLE account_projects (
    network BLOB NOT NULL,
    account BLOB NOT NULL,
    projects TEXT NOT NULL,
    written INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, account)
) STRICT, WITHOUT ROWID;

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('account_projects', 'account_projects', '100 100 1');
