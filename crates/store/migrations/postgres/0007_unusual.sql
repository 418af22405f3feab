-- Unusual reading. `reading_look`: days of somebody's reading that were not looked at yet, written with the reading itself and
-- taken away with what was found, so that a program that was stopped looks at them later. `reading_alarm`: what was found,
-- once for somebody's day, and every answer.
CREATE INDEX reading_by ON reading (network, account, at);
CREATE TABLE reading_look (
    network BYTEA NOT NULL,
    account BYTEA NOT NULL,
    on_day TEXT NOT NULL,
    PRIMARY KEY (network, account, on_day)
);
CREATE TABLE reading_alarm (
    network BYTEA NOT NULL,
    id BYTEA NOT NULL,
    org BYTEA NOT NULL,
    account BYTEA NOT NULL,
    on_day TEXT NOT NULL,
    raised BIGINT NOT NULL,
    files BIGINT NOT NULL,
    hits TEXT NOT NULL,
    answers TEXT NOT NULL,
    written BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (network, id)
);
CREATE INDEX reading_alarm_org ON reading_alarm (network, org, on_day);
