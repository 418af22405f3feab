-- What was taken out of the program about somebody: in an export, or as the account of who saw what. Beside `reading`, which
-- does not tell an opened file from a table of all files.
CREATE TABLE taken_out (
    network BYTEA NOT NULL,
    record BYTEA NOT NULL,
    account BYTEA NOT NULL,
    at BIGINT NOT NULL,
    how TEXT NOT NULL,
    org BYTEA NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, record, account, at, how)
);
