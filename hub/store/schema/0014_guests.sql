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

-- Where the health questions were answered by a tap alone; '': behind a PIN, by staff, or before this.
CREATE TABLE screened (
    member_id  TEXT NOT NULL REFERENCES member (id),
    station_id TEXT NOT NULL,
    PRIMARY KEY (member_id, station_id)
) STRICT, WITHOUT ROWID;

INSERT INTO screened SELECT member_id, '' FROM preference WHERE key = 'screening';
