-- The first schema. Append-only: later changes are later files.
-- Times are UTC microseconds, loads are grams, ids are random text.

CREATE TABLE gym (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    name       TEXT NOT NULL,
    time_zone  TEXT NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE station (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

CREATE TABLE member (
    id         TEXT PRIMARY KEY,
    first_name TEXT NOT NULL,
    alias      TEXT,
    on_boards  INTEGER NOT NULL DEFAULT 0 CHECK (on_boards IN (0, 1)),
    created_us INTEGER NOT NULL
) STRICT;

-- Card numbers are never stored: tag is their HMAC under the key in secrets/card.key.
CREATE TABLE card (
    tag       BLOB PRIMARY KEY,
    member_id TEXT NOT NULL REFERENCES member (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX card_of_member ON card (member_id);

-- Everything that happened, as it came: the truth that the tables below are derived from.
-- origin: a station's id, or an import batch's with boot 0.
CREATE TABLE event (
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
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

-- How far each boot of each station has come; advanced in the transaction of its events.
CREATE TABLE mark (
    station_id TEXT NOT NULL,
    boot       INTEGER NOT NULL,
    hw         INTEGER NOT NULL,
    PRIMARY KEY (station_id, boot)
) STRICT, WITHOUT ROWID;

-- Events a kiosk no longer had: its disk was replaced before they were sent.
CREATE TABLE gap (
    station_id TEXT NOT NULL,
    boot       INTEGER NOT NULL,
    first_seq  INTEGER NOT NULL,
    last_seq   INTEGER NOT NULL,
    seen_us    INTEGER NOT NULL,
    PRIMARY KEY (station_id, boot, first_seq)
) STRICT, WITHOUT ROWID;

-- Events that were refused, whole, so that nothing is lost and the stream goes on.
CREATE TABLE quarantine (
    station_id  TEXT NOT NULL,
    boot        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    kind        INTEGER NOT NULL,
    wall_us     INTEGER NOT NULL,
    received_us INTEGER NOT NULL,
    body        BLOB NOT NULL,
    crc         INTEGER NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (station_id, boot, seq)
) STRICT, WITHOUT ROWID;

-- Sets, derived from events. gone: replaced by a correction, or removed.
CREATE TABLE set_log (
    origin          TEXT NOT NULL,
    boot            INTEGER NOT NULL,
    seq             INTEGER NOT NULL,
    at_us           INTEGER NOT NULL,
    imported        INTEGER NOT NULL CHECK (imported IN (0, 1)),
    gone            INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    member_id       TEXT REFERENCES member (id),
    exercise        TEXT NOT NULL,
    station_id      TEXT,
    load_g          INTEGER NOT NULL,
    load_label      TEXT NOT NULL,
    load_is_added   INTEGER NOT NULL,
    reps            INTEGER NOT NULL,
    reps_right      INTEGER,
    reps_in_reserve INTEGER,
    type            INTEGER NOT NULL,
    quality         INTEGER NOT NULL,
    note            TEXT NOT NULL,
    measured        INTEGER NOT NULL,
    routine_version INTEGER NOT NULL,
    target_load_g   INTEGER,
    target_low      INTEGER,
    target_high     INTEGER,
    seconds         INTEGER NOT NULL,
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX set_of_member ON set_log (member_id, exercise, at_us) WHERE gone = 0;
CREATE INDEX set_by_time ON set_log (at_us) WHERE gone = 0;

-- What members adjust at a machine, the last choice of each.
CREATE TABLE setting (
    member_id  TEXT NOT NULL REFERENCES member (id),
    station_id TEXT NOT NULL,
    slug       TEXT NOT NULL,
    choice     TEXT NOT NULL,
    changed_us INTEGER NOT NULL,
    PRIMARY KEY (member_id, station_id, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
    origin    TEXT NOT NULL,
    boot      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    at_us     INTEGER NOT NULL,
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

-- Rows of imported files, by content and occurrence: importing again adds nothing.
CREATE TABLE import_row (
    member_id TEXT NOT NULL REFERENCES member (id),
    digest    BLOB NOT NULL,
    batch     TEXT NOT NULL,
    PRIMARY KEY (member_id, digest)
) STRICT, WITHOUT ROWID;
