-- What one of the sides must do, and by which rule it is due. A correction is a withdrawal and a new row.
CREATE TABLE contracts_obligation (
    id             TEXT    NOT NULL PRIMARY KEY,
    contract_id    TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation   TEXT    NOT NULL,
    seq            INTEGER NOT NULL,  -- 1 for the first of the contract
    description    TEXT    NOT NULL,
    side           TEXT    NOT NULL,
    owner_email    TEXT,
    anchor         TEXT    NOT NULL,
    anchor_on      TEXT,              -- the day itself when the anchor is a date
    shift          TEXT    NOT NULL,  -- ISO 8601 period from the anchor
    earlier        INTEGER NOT NULL,  -- 1 the period before the anchor, 0 after it
    since_on       TEXT,              -- nothing was due before
    recorded_on    TEXT    NOT NULL,
    recorded_by    TEXT    NOT NULL,
    withdrawn_on   TEXT,
    withdrawn_why  TEXT,
    withdrawn_by   TEXT
);
CREATE UNIQUE INDEX contracts_obligation_seq ON contracts_obligation (contract_id, seq);

-- That an occurrence was fulfilled; taken back with a reason, never removed.
CREATE TABLE contracts_obligation_done (
    id             TEXT    NOT NULL PRIMARY KEY,
    obligation_id  TEXT    NOT NULL REFERENCES contracts_obligation (id),
    contract_id    TEXT    NOT NULL,
    organisation   TEXT    NOT NULL,
    occurrence     TEXT    NOT NULL,
    done_on        TEXT    NOT NULL,
    note           TEXT,
    recorded_on    TEXT    NOT NULL,
    recorded_by    TEXT    NOT NULL,
    undone_on      TEXT,
    undone_why     TEXT,
    undone_by      TEXT
);
CREATE UNIQUE INDEX contracts_obligation_done_once ON contracts_obligation_done (obligation_id, occurrence)
    WHERE undone_on IS NULL;
CREATE INDEX contracts_obligation_done_contract ON contracts_obligation_done (contract_id);

-- Derived: every occurrence that follows from the rule and the dates of the contract, with the days on which it is known
-- to exist so: a change of the term moves a due day from its own day on. Written again with every change of the contract or the obligation.
CREATE TABLE contracts_obligation_due (
    obligation_id  TEXT    NOT NULL REFERENCES contracts_obligation (id),
    occurrence     TEXT    NOT NULL,
    contract_id    TEXT    NOT NULL,
    organisation   TEXT    NOT NULL,
    due_on         TEXT    NOT NULL,
    known_from     TEXT    NOT NULL,  -- first and, exclusive, last day on which it exists
    known_until    TEXT    NOT NULL,
    done_on        TEXT,
    PRIMARY KEY (obligation_id, occurrence, known_from)
);
CREATE INDEX contracts_obligation_due_day ON contracts_obligation_due
    (due_on, obligation_id, occurrence, organisation, known_from, known_until, done_on, contract_id);
CREATE INDEX contracts_obligation_due_contract ON contracts_obligation_due (contract_id);

-- The tier of a day is looked up by id, so the index that answers questions about running contracts holds it too.
DROP INDEX contracts_contract_running;
CREATE INDEX contracts_contract_running ON contracts_contract
    (organisation, runs_until, runs_from, tier, complete_on, tier_on, agreement_on, id);
