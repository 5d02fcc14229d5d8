-- Forums about a supplier or a contract on three levels, their members on both sides, and their meetings.
-- States are computed: planned, held, cancelled, minuted.
CREATE TABLE governance_forum (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    version      BIGINT  NOT NULL,
    subject_type TEXT    NOT NULL,
    subject_id   TEXT    NOT NULL,
    level        TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    every_months INTEGER,              -- own cadence; null for the one of the tier
    both_sides   INTEGER NOT NULL,     -- 1 when the supplier takes part
    started_on   TEXT    NOT NULL,
    ended_on     TEXT,
    -- derived from the meetings
    last_held_on TEXT,
    next_on      TEXT
);
CREATE INDEX governance_forum_organisation ON governance_forum (organisation, name, id);
CREATE INDEX governance_forum_subject ON governance_forum (subject_type, subject_id);

CREATE TABLE governance_member (
    forum_id TEXT    NOT NULL REFERENCES governance_forum (id),
    seq      INTEGER NOT NULL,
    side     TEXT    NOT NULL,
    person   TEXT,                     -- account id
    name     TEXT,                     -- of somebody without an account
    role     TEXT,
    PRIMARY KEY (forum_id, seq)
);

CREATE TABLE governance_meeting (
    id             TEXT   NOT NULL PRIMARY KEY,
    forum_id       TEXT   NOT NULL REFERENCES governance_forum (id),
    organisation   TEXT   NOT NULL,
    version        BIGINT NOT NULL,
    planned_on     TEXT   NOT NULL,
    starts_at      TEXT,
    minutes_long   INTEGER,
    place          TEXT,
    held_on        TEXT,
    cancelled_on   TEXT,
    cancelled_why  TEXT,
    minuted_on     TEXT,
    notes          TEXT,
    updated_on     TEXT   NOT NULL,
    updated_by     TEXT   NOT NULL
);
CREATE INDEX governance_meeting_forum ON governance_meeting (forum_id, planned_on, id);
CREATE INDEX governance_meeting_held ON governance_meeting (organisation, held_on, forum_id, minuted_on)
    WHERE held_on IS NOT NULL AND cancelled_on IS NULL;

CREATE TABLE governance_presence (
    meeting_id TEXT    NOT NULL REFERENCES governance_meeting (id),
    seq        INTEGER NOT NULL,
    side       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    PRIMARY KEY (meeting_id, seq)
);

CREATE TABLE governance_item (
    meeting_id TEXT    NOT NULL REFERENCES governance_meeting (id),
    seq        INTEGER NOT NULL,
    subject    TEXT    NOT NULL,
    source     TEXT    NOT NULL,       -- STANDARD, PROPOSED or ADDED
    reason     TEXT,                   -- why it was proposed
    route      TEXT,                   -- page of what it is about
    note       TEXT,
    PRIMARY KEY (meeting_id, seq)
);

CREATE TABLE governance_decision (
    id           TEXT NOT NULL PRIMARY KEY,
    meeting_id   TEXT NOT NULL REFERENCES governance_meeting (id),
    organisation TEXT NOT NULL,
    text         TEXT NOT NULL,
    decided_on   TEXT NOT NULL,
    decided_by   TEXT NOT NULL,
    withdrawn_on TEXT
);
CREATE INDEX governance_decision_meeting ON governance_decision (meeting_id, id);

-- What a decision used: a goal, a KPI, a measurement or a contract.
CREATE TABLE governance_decision_link (
    decision_id TEXT NOT NULL REFERENCES governance_decision (id),
    type        TEXT NOT NULL,
    ref_id      TEXT NOT NULL,
    label       TEXT NOT NULL,
    PRIMARY KEY (decision_id, type, ref_id)
);
CREATE INDEX governance_decision_link_ref ON governance_decision_link (type, ref_id);

CREATE TABLE governance_action (
    id            TEXT   NOT NULL PRIMARY KEY,
    organisation  TEXT   NOT NULL,
    version       BIGINT NOT NULL,
    meeting_id    TEXT   NOT NULL REFERENCES governance_meeting (id),
    forum_id      TEXT   NOT NULL,
    text          TEXT   NOT NULL,
    side          TEXT   NOT NULL,
    owner         TEXT,                -- account id
    owner_name    TEXT,                -- of somebody without an account
    due_on        TEXT   NOT NULL,
    closed_on     TEXT,
    escalated_on  TEXT,
    escalated_to  TEXT,                -- forum id
    recorded_on   TEXT   NOT NULL
);
CREATE INDEX governance_action_due ON governance_action (organisation, due_on, id);
CREATE INDEX governance_action_open ON governance_action (organisation, due_on, id) WHERE closed_on IS NULL;
CREATE INDEX governance_action_forum ON governance_action (forum_id, due_on);
CREATE INDEX governance_action_meeting ON governance_action (meeting_id, id);
