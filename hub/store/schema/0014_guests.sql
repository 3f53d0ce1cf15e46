-- Sets of guests whose card the kiosk did not know: it came sealed, and is kept as its tag.

-- tag: NULL where the box could not be opened. member_id: whose card it was then or is since; NULL:
-- nobody's yet.
CREATE TABLE guest_set (
    origin    TEXT NOT NULL,
    boot      INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    tag       BLOB,
    member_id TEXT REFERENCES member (id),
    PRIMARY KEY (origin, boot, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX guest_set_of_card ON guest_set (tag) WHERE member_id IS NULL;

-- When a card was lent: what was done with it before is not that member's.
ALTER TABLE card ADD COLUMN since_us INTEGER NOT NULL DEFAULT 0;
