-- Sealed one-time links to referrals, for partners where nobody signs in. What one shows is sealed under the key of the
-- child and, within, under a key that only address and PIN together make; of the address a keyed hash is kept.
CREATE TABLE sealed_link (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    token_hash BYTEA NOT NULL,
    referral BYTEA NOT NULL,
    account BYTEA NOT NULL,
    share TEXT NOT NULL,
    content BYTEA NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    opened BIGINT,
    opened_by BYTEA,
    answered BIGINT,
    withdrawn BIGINT,
    written BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, id)
);
CREATE INDEX sealed_link_token ON sealed_link (network, token_hash);
CREATE INDEX sealed_link_referral ON sealed_link (network, referral);
