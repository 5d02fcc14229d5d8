-- The exit plan of a contract, and the answers to its checklist; what is not answered has no row.
CREATE TABLE contracts_exit_plan (
    contract_id  TEXT   NOT NULL PRIMARY KEY REFERENCES contracts_contract (id),
    organisation TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    owner_email  TEXT,
    tested_on    TEXT,
    next_review  TEXT,
    updated_on   TEXT   NOT NULL,
    updated_by   TEXT   NOT NULL
);
CREATE TABLE contracts_exit_answer (
    contract_id  TEXT   NOT NULL REFERENCES contracts_contract (id),
    item         TEXT   NOT NULL,
    answer       TEXT   NOT NULL,
    note         TEXT,
    document_id  TEXT,              -- proof in the contract file
    clause       TEXT,              -- proof in the contract itself
    PRIMARY KEY (contract_id, item)
);

-- The hand-over of a contract from procurement to contract management. Its items are those of the template on the day
-- that it was first written.
CREATE TABLE contracts_hand_over (
    contract_id       TEXT   NOT NULL PRIMARY KEY REFERENCES contracts_contract (id),
    organisation      TEXT   NOT NULL,
    version           BIGINT NOT NULL,
    template_version  TEXT   NOT NULL,
    from_email        TEXT,
    to_email          TEXT,
    accepted_on       TEXT,
    updated_on        TEXT   NOT NULL,
    updated_by        TEXT   NOT NULL
);
CREATE TABLE contracts_hand_over_item (
    contract_id    TEXT    NOT NULL REFERENCES contracts_contract (id),
    seq            INTEGER NOT NULL,
    item           TEXT    NOT NULL,
    label_nl       TEXT    NOT NULL,
    label_en       TEXT    NOT NULL,
    owner_email    TEXT,
    done_on        TEXT,
    done_by        TEXT,
    note           TEXT,
    not_applicable TEXT,            -- why
    PRIMARY KEY (contract_id, seq)
);

-- Derived: the day on which the hand-over was accepted, with every item settled.
ALTER TABLE contracts_contract ADD COLUMN handed_over_on TEXT;
CREATE INDEX contracts_contract_hand_over ON contracts_contract (organisation, runs_from, runs_until, handed_over_on);
