-- What needs more than a tap, and what the gym chose.

-- argon2id, as libsodium writes it down. tries: since the last right one; counted before they are
-- checked.
CREATE TABLE pin (
    member_id       TEXT PRIMARY KEY REFERENCES member (id),
    hash            TEXT NOT NULL,
    tries           INTEGER NOT NULL DEFAULT 0,
    locked_until_us INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What right PINs were answered with. Kept past their end: events of that time may come late.
CREATE TABLE unlock (
    token_digest BLOB PRIMARY KEY,
    member_id    TEXT NOT NULL REFERENCES member (id),
    station_id   TEXT NOT NULL,
    from_us      INTEGER NOT NULL,
    until_us     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX unlock_of_member ON unlock (member_id);

-- Members who were erased, by the digest of an id that names nobody any more, so that what still
-- comes of them is known as theirs and erased too.
CREATE TABLE forgotten (
    member_digest BLOB PRIMARY KEY,
    receipt       TEXT NOT NULL,
    at_us         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE gym_setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE resource (
    place INTEGER PRIMARY KEY,
    title TEXT NOT NULL UNIQUE,
    url   TEXT NOT NULL
) STRICT;
