-- Sealed one-time links to referrals, for partners where nobody signs in. What one shows is sealed under the key of the
-- child and, within, under a key that only address and PIN together make; of the address a keyed hash is kept.
CREATE TABLE sealed_link (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    referral BLOB NOT NULL,
    account BLOB NOT NULL,
    share TEXT NOT NULL,
    content BLOB NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    opened INTEGER,
    opened_by BLOB,
    answered INTEGER,
    withdrawn INTEGER,
    written INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_link_token ON sealed_link (network, token_hash);
CREATE INDEX sealed_link_referral ON sealed_link (network, referral);

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('sealed_link', 'sealed_link', '5000 5000 1'),
    ('sealed_link', 'sealed_link_token', '5000 5000 1'),
    ('sealed_link', 'sealed_link_referral', '5000 5000 2');
