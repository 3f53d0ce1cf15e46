-- Standing records of a member's exercise over the sets before an instant, kept so that no tap reads
-- the whole log: derived, and gone as soon as one of those sets changes.
CREATE TABLE bests_until (
    member_id TEXT NOT NULL REFERENCES member (id),
    exercise  TEXT NOT NULL,
    until_us  INTEGER NOT NULL,
    PRIMARY KEY (member_id, exercise)
) STRICT, WITHOUT ROWID;

CREATE TABLE best (
    member_id     TEXT NOT NULL,
    exercise      TEXT NOT NULL,
    place         INTEGER NOT NULL,
    kind          INTEGER NOT NULL,
    station_id    TEXT,
    load_is_added INTEGER NOT NULL,
    weight_g      INTEGER NOT NULL,
    reps          INTEGER NOT NULL,
    at_us         INTEGER NOT NULL,
    origin        TEXT NOT NULL,
    boot          INTEGER NOT NULL,
    seq           INTEGER NOT NULL,
    before        INTEGER,
    PRIMARY KEY (member_id, exercise, place),
    FOREIGN KEY (member_id, exercise) REFERENCES bests_until (member_id, exercise)
        ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
