-- Rows beside the log are sealed: each under a key that hangs on the operator's, what changes with how often it was written,
-- and the network's row counts all of it. The program seals the rows that it finds when it opens the store (`beside`).
ALTER TABLE network ADD COLUMN written BIGINT;
ALTER TABLE network ADD COLUMN beside BYTEA;
ALTER TABLE head ADD COLUMN beside BYTEA;
ALTER TABLE account ADD COLUMN written BIGINT NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN written BIGINT NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE setting ADD COLUMN written BIGINT NOT NULL DEFAULT 0;
ALTER TABLE setting ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE tombstone ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE reading ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
ALTER TABLE blob ADD COLUMN seal BYTEA NOT NULL DEFAULT '';
