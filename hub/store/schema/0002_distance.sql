-- How far a set went, in metres.

ALTER TABLE set_log ADD COLUMN distance_m INTEGER NOT NULL DEFAULT 0;
