-- Messages to one person each. What they say is forgotten as soon as they are sent or discarded; the key stays, so that
-- the same message is not queued again.
CREATE TABLE mail_message (
    id             TEXT    NOT NULL PRIMARY KEY,
    mail_key       TEXT    NOT NULL UNIQUE,
    recipient      TEXT    NOT NULL,
    subject        TEXT    NOT NULL,
    body           TEXT,
    calendar       TEXT,              -- iCalendar with its method, or null
    language       TEXT    NOT NULL,
    status         TEXT    NOT NULL,  -- QUEUED, SENDING, SENT, FAILED, UNCERTAIN, DISCARDED
    attempts       INTEGER NOT NULL,
    queued_at      TEXT    NOT NULL,  -- of the latest time it was queued: sending again begins a new two days
    due_at         TEXT    NOT NULL,  -- not before this moment
    changed_at     TEXT    NOT NULL,  -- of the status
    reason         TEXT               -- what the server answered last
);
CREATE INDEX mail_message_due ON mail_message (status, due_at, id);
CREATE INDEX mail_message_state ON mail_message (status, id);
CREATE INDEX mail_message_changed ON mail_message (status, changed_at);

-- The days on which reminders were gathered.
CREATE TABLE mail_run (
    day            TEXT    NOT NULL PRIMARY KEY,
    people         INTEGER NOT NULL,  -- who got a digest
    moments        INTEGER NOT NULL,  -- what they were told
    unreached      INTEGER NOT NULL   -- moments missed or within 30 days of which nobody with an account is the owner
);

-- What a person was told: each warning of a moment once. Another date of the moment warns again.
CREATE TABLE mail_reminder (
    user_id        TEXT    NOT NULL,
    moment_id      TEXT    NOT NULL,
    moment_on      TEXT    NOT NULL,
    warning        INTEGER NOT NULL,  -- days before; -1 when it was missed
    told_on        TEXT    NOT NULL,
    PRIMARY KEY (user_id, moment_id, moment_on, warning)
);
CREATE INDEX mail_reminder_moment ON mail_reminder (moment_on);
