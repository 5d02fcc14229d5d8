-- Ideas, the decisions at their gates, and what an organisation agreed about answering them.
-- The stage of an idea is that of its last decision up to the day asked; it is not kept.
CREATE TABLE innovation_idea (
    id            TEXT    NOT NULL PRIMARY KEY,
    organisation  TEXT    NOT NULL,
    version       BIGINT  NOT NULL,
    number        INTEGER NOT NULL,
    title         TEXT    NOT NULL,
    description   TEXT    NOT NULL,
    expected      TEXT,
    origin        TEXT    NOT NULL,
    supplier_id   TEXT,
    contract_id   TEXT,
    category      TEXT,
    submitted_by  TEXT,
    received_on   TEXT    NOT NULL,
    answer_due    TEXT    NOT NULL,      -- last day on which the answer is in time
    legal_route   TEXT    NOT NULL,
    legal_note    TEXT,
    ip_owner      TEXT    NOT NULL,
    ip_note       TEXT,
    ip_agreed_on  TEXT,
    ip_reference  TEXT,
    updated_on    TEXT    NOT NULL,
    updated_by    TEXT    NOT NULL
);
CREATE UNIQUE INDEX innovation_idea_number ON innovation_idea (organisation, number);
CREATE INDEX innovation_idea_received ON innovation_idea (organisation, received_on, id);
CREATE INDEX innovation_idea_due ON innovation_idea (organisation, answer_due, id);
CREATE INDEX innovation_idea_supplier ON innovation_idea (supplier_id, received_on, id);
CREATE INDEX innovation_idea_contract ON innovation_idea (contract_id, received_on, id);

CREATE TABLE innovation_step (
    idea_id      TEXT    NOT NULL REFERENCES innovation_idea (id),
    seq          INTEGER NOT NULL,
    from_stage   TEXT    NOT NULL,
    to_stage     TEXT    NOT NULL,
    decided_on   TEXT    NOT NULL,
    decider      TEXT,                   -- account id
    decider_name TEXT,                   -- of somebody without an account
    reason       TEXT    NOT NULL,
    answer       TEXT,                   -- what whoever had the idea is told
    parked_until TEXT,
    recorded_on  TEXT    NOT NULL,
    recorded_by  TEXT    NOT NULL,
    withdrawn_on TEXT,
    PRIMARY KEY (idea_id, seq)
);

CREATE TABLE innovation_verdict (
    idea_id   TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    item      INTEGER NOT NULL,
    criterion TEXT    NOT NULL,
    verdict   TEXT    NOT NULL,
    PRIMARY KEY (idea_id, seq, item)
);

CREATE TABLE innovation_settings (
    organisation TEXT    NOT NULL PRIMARY KEY,
    version      BIGINT  NOT NULL,
    answer_days  INTEGER NOT NULL,
    updated_on   TEXT    NOT NULL,
    updated_by   TEXT    NOT NULL
);

-- Criteria of an organisation itself; without any those that come with the module hold.
CREATE TABLE innovation_criterion (
    organisation TEXT    NOT NULL,
    gate         TEXT    NOT NULL,
    item         INTEGER NOT NULL,
    criterion    TEXT    NOT NULL,
    PRIMARY KEY (organisation, gate, item)
);

-- Categories in which an organisation looks for innovation.
CREATE TABLE innovation_category (
    organisation TEXT NOT NULL,
    category     TEXT NOT NULL,
    since        TEXT NOT NULL,
    PRIMARY KEY (organisation, category)
);
