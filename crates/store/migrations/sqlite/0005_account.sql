-- What was taken out of the program about somebody: in an export, or as the account of who saw what. Beside `reading`, which
-- does not tell an opened file from a table of all files.
CREATE TABLE taken_out (
    network BLOB NOT NULL,
    record BLOB NOT NULL,
    account BLOB NOT NULL,
    at INTEGER NOT NULL,
    how TEXT NOT NULL,
    org BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, record, account, at, how)
) STRICT, WITHOUT ROWID;

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('taken_out', 'taken_out', '100000 100000 10 3 1 1');
