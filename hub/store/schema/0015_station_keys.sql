-- Which kiosk speaks for a station, which machine stands there, and who changed either (T7).

-- Keys that came or were given out. The newest of a station is its own; those before it may deliver
-- what they kept and nothing else. key: SHA-256 of the public key. spare_id: the spare whose kiosk
-- asked for it, until that has come as the station.
CREATE TABLE station_key (
    station_id TEXT NOT NULL,
    key        BLOB NOT NULL,
    made_us    INTEGER NOT NULL,
    spare_id   TEXT,
    PRIMARY KEY (station_id, key)
) STRICT, WITHOUT ROWID;

-- Keys of a station that were made before this are good for nothing: its kiosk was stolen.
ALTER TABLE station ADD COLUMN keys_from_us INTEGER NOT NULL DEFAULT 0;

-- Machines that took the place of another one.
CREATE TABLE machine (
    station_id TEXT NOT NULL,
    since_us   INTEGER NOT NULL,
    PRIMARY KEY (station_id, since_us)
) STRICT, WITHOUT ROWID;

-- by_member: whose card it was; NULL: a command.
CREATE TABLE station_change (
    number     INTEGER PRIMARY KEY,
    station_id TEXT NOT NULL,
    at_us      INTEGER NOT NULL,
    what       TEXT NOT NULL,
    by_member  TEXT
) STRICT;
