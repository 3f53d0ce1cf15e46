-- A card of the staff opens what staff may do at a station; 0: a member's.
ALTER TABLE card ADD COLUMN staff INTEGER NOT NULL DEFAULT 0;

-- Stations that nobody is to train at. by_member: whose card said so; NULL: a command did.
CREATE TABLE out_of_order (
    station_id TEXT PRIMARY KEY REFERENCES station (id),
    since_us   INTEGER NOT NULL,
    by_member  TEXT
) STRICT, WITHOUT ROWID;
