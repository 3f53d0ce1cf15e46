-- How far a set went, and whether it can be true: an imported slip of the finger stays in the
-- history and makes no record.

ALTER TABLE set_log ADD COLUMN distance_m INTEGER NOT NULL DEFAULT 0;
ALTER TABLE set_log ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1));
