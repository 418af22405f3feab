-- Unusual reading. `reading_look`: days of somebody's reading that were not looked at yet, written with the reading itself and
-- taken away with what was found, so that a program that was stopped looks at them later. `reading_alarm`: what was found,
-- once for somebody's day, and every answer.
CREATE INDEX reading_by ON reading (network, account, at);
CREATE TABLE reading_look (
    network BLOB NOT NULL,
    account BLOB NOT NULL,
    on_day TEXT NOT NULL,
    PRIMARY KEY (network, account, on_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading_alarm (
    network BLOB NOT NULL,
    id BLOB NOT NULL,
    org BLOB NOT NULL,
    account BLOB NOT NULL,
    on_day TEXT NOT NULL,
    raised INTEGER NOT NULL,
    files INTEGER NOT NULL,
    hits TEXT NOT NULL,
    answers TEXT NOT NULL,
    written INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_alarm_org ON reading_alarm (network, org, on_day);

ANALYZE sqlite_schema;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('reading', 'reading_by', '100000 100000 1000 3'),
    ('reading_look', 'reading_look', '100 100 3 1'),
    ('reading_alarm', 'reading_alarm', '1000 1000 1'),
    ('reading_alarm', 'reading_alarm_org', '1000 1000 20 1');
