-- What a target asked for beside load and range: how many sets (0: not told), and whether Gymfloor had
-- made the day lighter, so that it is neither success nor failure.

ALTER TABLE set_log ADD COLUMN target_sets INTEGER NOT NULL DEFAULT 0;
ALTER TABLE set_log ADD COLUMN target_lightened INTEGER NOT NULL DEFAULT 0
    CHECK (target_lightened IN (0, 1));

-- When a set was replaced or removed, so that a plan of an earlier day can be replayed (Q5).
ALTER TABLE set_log ADD COLUMN gone_us INTEGER;
