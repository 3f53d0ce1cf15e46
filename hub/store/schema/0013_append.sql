-- Both logs by arrival: a row goes to the end of its table, whichever of sixty stations sent it, where
-- it went to the middle of the station's own page. A commit of many stations touches a third of the
-- pages that it touched before.

-- No key of its own: a mark moves in the transaction of its events, and no event comes in twice.
CREATE TABLE event_by_arrival (
    origin         TEXT NOT NULL,
    boot           INTEGER NOT NULL,
    seq            INTEGER NOT NULL,
    kind           INTEGER NOT NULL,
    kernel_boot_id TEXT NOT NULL,
    boottime_ns    INTEGER NOT NULL,
    wall_us        INTEGER NOT NULL,
    received_us    INTEGER NOT NULL,
    body           BLOB NOT NULL,
    crc            INTEGER NOT NULL,
    correction_us  INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO event_by_arrival
SELECT origin, boot, seq, kind, kernel_boot_id, boottime_ns, wall_us, received_us, body, crc,
       correction_us
FROM event ORDER BY received_us, origin, boot, seq;

DROP TABLE event;
ALTER TABLE event_by_arrival RENAME TO event;

CREATE TABLE set_by_arrival (
    origin           TEXT NOT NULL,
    boot             INTEGER NOT NULL,
    seq              INTEGER NOT NULL,
    at_us            INTEGER NOT NULL,
    imported         INTEGER NOT NULL CHECK (imported IN (0, 1)),
    gone             INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    member_id        TEXT REFERENCES member (id),
    exercise         TEXT NOT NULL,
    station_id       TEXT,
    load_g           INTEGER NOT NULL,
    load_label       TEXT NOT NULL,
    load_is_added    INTEGER NOT NULL,
    reps             INTEGER NOT NULL,
    reps_right       INTEGER,
    reps_in_reserve  INTEGER,
    type             INTEGER NOT NULL,
    quality          INTEGER NOT NULL,
    note             TEXT NOT NULL,
    measured         INTEGER NOT NULL,
    routine_version  INTEGER NOT NULL,
    target_load_g    INTEGER,
    target_low       INTEGER,
    target_high      INTEGER,
    seconds          INTEGER NOT NULL,
    distance_m       INTEGER NOT NULL DEFAULT 0,
    target_sets      INTEGER NOT NULL DEFAULT 0,
    target_lightened INTEGER NOT NULL DEFAULT 0 CHECK (target_lightened IN (0, 1)),
    gone_us          INTEGER,
    PRIMARY KEY (origin, boot, seq)
) STRICT;

INSERT INTO set_by_arrival
SELECT origin, boot, seq, at_us, imported, gone, member_id, exercise, station_id, load_g, load_label,
       load_is_added, reps, reps_right, reps_in_reserve, type, quality, note, measured,
       routine_version, target_load_g, target_low, target_high, seconds, distance_m, target_sets,
       target_lightened, gone_us
FROM set_log ORDER BY at_us;

DROP TABLE set_log;
ALTER TABLE set_by_arrival RENAME TO set_log;

-- What a member did, of one exercise or of all of them (sets.cpp: one after the other).
CREATE INDEX set_of_member ON set_log (member_id, exercise, at_us) WHERE gone = 0;
CREATE INDEX set_by_time ON set_log (at_us) WHERE gone = 0;
