-- How far a verified backup has each boot; a kiosk forgets only below it. What a quarantined event told
-- of its clock, so that it can be applied later as it would have been.
ALTER TABLE mark ADD COLUMN safe INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN kernel_boot_id TEXT NOT NULL DEFAULT '';
ALTER TABLE quarantine ADD COLUMN boottime_ns INTEGER NOT NULL DEFAULT 0;
