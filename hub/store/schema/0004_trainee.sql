-- What a plan has to know about a member beyond their sets.

-- What a member chose or told about themselves, the last word of each key (gym/trainee.hpp).
CREATE TABLE preference (
    member_id  TEXT NOT NULL REFERENCES member (id),
    key        TEXT NOT NULL,
    value      TEXT NOT NULL,
    changed_us INTEGER NOT NULL,
    PRIMARY KEY (member_id, key)
) STRICT, WITHOUT ROWID;

-- Exercises that a trainer has seen the member do well.
CREATE TABLE form_seen (
    member_id TEXT NOT NULL REFERENCES member (id),
    exercise  TEXT NOT NULL,
    seen_us   INTEGER NOT NULL,
    seen_by   TEXT NOT NULL,
    PRIMARY KEY (member_id, exercise)
) STRICT, WITHOUT ROWID;

-- Reports of pain, under the key of their event, with what was answered about them later.
CREATE TABLE pain (
    origin      TEXT NOT NULL,
    boot        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    member_id   TEXT NOT NULL REFERENCES member (id),
    at_us       INTEGER NOT NULL,
    exercise    TEXT NOT NULL,
    body_part   INTEGER NOT NULL,
    level       INTEGER NOT NULL,
    not_settled INTEGER NOT NULL DEFAULT 0,
    answered_us INTEGER,
    closed_us   INTEGER,
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX pain_of_member ON pain (member_id, at_us) WHERE closed_us IS NULL;

-- "How are your legs today?", where it was answered.
ALTER TABLE check_in ADD COLUMN legs INTEGER;
CREATE INDEX legs_of_member ON check_in (member_id, at_us) WHERE legs IS NOT NULL;

-- The first set ever, and this week's, without reading all between.
CREATE INDEX set_of_member_by_time ON set_log (member_id, at_us) WHERE gone = 0;
