-- Clocks of kiosks. wall_us is what the kiosk believed; wall_us + correction_us is when it was.
ALTER TABLE event ADD COLUMN correction_us INTEGER NOT NULL DEFAULT 0;

CREATE INDEX event_corrected ON event (correction_us) WHERE correction_us <> 0;

-- What the hub's time was when the clock of a kiosk's machine, which only goes forward, showed 0:
-- of each start of that machine. rtt_us: twice the largest error.
CREATE TABLE clock (
    station_id     TEXT NOT NULL,
    kernel_boot_id TEXT NOT NULL,
    zero_us        INTEGER NOT NULL,
    rtt_us         INTEGER NOT NULL,
    heard_us       INTEGER NOT NULL,
    PRIMARY KEY (station_id, kernel_boot_id)
) STRICT, WITHOUT ROWID;
