-- Rows beside the log are sealed: each under a key that hangs on the operator's, what changes with how often it was written,
-- and the network's row counts all of it. The program seals the rows that it finds when it opens the store (`beside`).
ALTER TABLE network ADD COLUMN written INTEGER;
ALTER TABLE network ADD COLUMN beside BLOB;
ALTER TABLE head ADD COLUMN beside BLOB;
ALTER TABLE account ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE device ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE setting ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE setting ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE session ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE tombstone ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE reading ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE blob ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
