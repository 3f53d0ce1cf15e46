-- Routines of this gym. A version never changes: sets name the one they were done under. Shipped ones
-- come in when they are first given to somebody.
CREATE TABLE routine (
    slug     TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version >= 1),
    name     TEXT NOT NULL,
    saved_us INTEGER NOT NULL,
    PRIMARY KEY (slug, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE routine_day (
    slug    TEXT NOT NULL,
    version INTEGER NOT NULL,
    offset  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    others  TEXT NOT NULL, -- other muscle groups, one a line
    PRIMARY KEY (slug, version, offset),
    FOREIGN KEY (slug, version) REFERENCES routine (slug, version)
) STRICT, WITHOUT ROWID;

-- from_week 1: of the day from the start; later: takes the place of the exercise in `replaces` (I3).
CREATE TABLE routine_item (
    slug      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    offset    INTEGER NOT NULL,
    from_week INTEGER NOT NULL,
    place     INTEGER NOT NULL,
    replaces  TEXT,
    exercise  TEXT NOT NULL,
    sets      INTEGER NOT NULL,
    reps_low  INTEGER NOT NULL,
    reps_high INTEGER NOT NULL,
    PRIMARY KEY (slug, version, offset, from_week, place),
    FOREIGN KEY (slug, version, offset) REFERENCES routine_day (slug, version, offset),
    CHECK ((from_week = 1) = (replaces IS NULL))
) STRICT, WITHOUT ROWID;

-- Which routine a member follows; the newest row of a member counts.
CREATE TABLE member_routine (
    member_id TEXT NOT NULL REFERENCES member (id),
    given_us  INTEGER NOT NULL,
    slug      TEXT NOT NULL,
    version   INTEGER NOT NULL,
    weekdays  TEXT NOT NULL,    -- ISO, such as "14" for Monday and Thursday
    since_day INTEGER NOT NULL, -- days since 1970-01-01, in the gym's zone
    PRIMARY KEY (member_id, given_us),
    FOREIGN KEY (slug, version) REFERENCES routine (slug, version)
) STRICT, WITHOUT ROWID;
