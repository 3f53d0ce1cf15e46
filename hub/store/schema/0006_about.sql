-- What members want to reach and how their tests went.

-- Every goal that was set, under the key of its event; the newest counts. measure NULL: given up.
CREATE TABLE goal (
    origin    TEXT NOT NULL,
    boot      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    member_id TEXT NOT NULL REFERENCES member (id),
    at_us     INTEGER NOT NULL,
    measure   INTEGER,
    exercise  TEXT NOT NULL,
    from_value REAL NOT NULL,
    to_value   REAL NOT NULL,
    begin_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    why       INTEGER NOT NULL,
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX goal_of_member ON goal (member_id, at_us);

-- Tests that were done, and numbers told now and then.
CREATE TABLE assessment (
    origin      TEXT NOT NULL,
    boot        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    member_id   TEXT NOT NULL REFERENCES member (id),
    at_us       INTEGER NOT NULL,
    assessment  TEXT NOT NULL,
    value       REAL NOT NULL,
    value_right REAL,
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX assessment_of_member ON assessment (member_id, assessment, at_us);
