ALTER TABLE governance_member ADD COLUMN email TEXT;  -- of somebody without an account

-- Who was invited for a meeting by mail. They are told when it moves or does not take place.
CREATE TABLE governance_invited (
    meeting_id TEXT NOT NULL REFERENCES governance_meeting (id),
    email      TEXT NOT NULL,
    id         TEXT NOT NULL,
    name       TEXT NOT NULL,
    organiser  TEXT NOT NULL,   -- mail address of who invited; a calendar takes changes from nobody else
    language   TEXT NOT NULL,
    invited_on TEXT NOT NULL,
    PRIMARY KEY (meeting_id, email)
);
