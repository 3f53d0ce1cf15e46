-- Other ways than one's own card.

-- A card that is lent names its member until then; NULL: it is the member's own.
ALTER TABLE card ADD COLUMN until_us INTEGER;

-- Phone numbers are never stored either: tag is their HMAC under the key of card numbers.
CREATE TABLE phone (
    tag       BLOB PRIMARY KEY,
    member_id TEXT NOT NULL UNIQUE REFERENCES member (id)
) STRICT, WITHOUT ROWID;
