-- Contracts: facts and events. Columns under "derived" hold date facts computed from the others at every write;
-- states are never stored.
CREATE TABLE contracts_contract (
    id               TEXT    NOT NULL PRIMARY KEY,
    organisation     TEXT    NOT NULL,
    version          BIGINT  NOT NULL,
    number           TEXT    NOT NULL,
    title            TEXT    NOT NULL,
    kind             TEXT    NOT NULL,
    nature           TEXT,
    terms            TEXT,
    category         TEXT,
    cpv              TEXT,
    framework        TEXT,
    external_id      TEXT,
    supplier_key     TEXT,
    supplier_name    TEXT,
    supplier_id      TEXT,
    signed_on        TEXT,
    starts_on        TEXT,
    options_known    INTEGER NOT NULL,
    notice           TEXT,
    maximum          BIGINT,
    maximum_quantity TEXT,
    estimated        BIGINT,
    currency         TEXT    NOT NULL,
    owner_email      TEXT,
    tier             TEXT,
    tier_on          TEXT,
    verified_on      TEXT    NOT NULL,
    term_motivation  TEXT,
    term_motivated_on TEXT,
    ceiling_waiver   TEXT,
    ending           TEXT,
    ending_on        TEXT,
    effective_on     TEXT,
    ending_by        TEXT,
    -- derived
    runs_from        TEXT,              -- signed and started
    runs_until       TEXT    NOT NULL,  -- last day by agreement or ending; 9999-12-31 when unknown
    complete_on      TEXT,              -- verified_on of an entry that misses nothing
    agreement_on     TEXT,              -- newest date of a document AGREEMENT
    search           TEXT    NOT NULL   -- number, title and supplier in lower case
);
CREATE UNIQUE INDEX contracts_contract_number ON contracts_contract (organisation, number);
CREATE UNIQUE INDEX contracts_contract_external ON contracts_contract (organisation, external_id)
    WHERE external_id IS NOT NULL;
CREATE INDEX contracts_contract_list ON contracts_contract (number, id);
CREATE INDEX contracts_contract_supplier ON contracts_contract (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX contracts_contract_supplier_key ON contracts_contract (supplier_key) WHERE supplier_key IS NOT NULL;
-- what the evidence about running contracts asks, so that it is answered from the index
CREATE INDEX contracts_contract_running ON contracts_contract
    (organisation, runs_until, runs_from, tier, complete_on, tier_on, agreement_on);

-- Periods: the first (seq 0) and one per option, with the decision about the end of each.
CREATE TABLE contracts_period (
    contract_id     TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation    TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    length          TEXT,
    exercised_on    TEXT,
    decision        TEXT,
    decided_on      TEXT,
    decided_note    TEXT,
    decided_by      TEXT,
    -- derived
    starts_on       TEXT,
    ends_on         TEXT,
    last_notice_day TEXT,
    due_on          TEXT,              -- last notice day, or the last day when notice is unknown
    tender_on       TEXT,              -- latest start of a re-tender; only of the last period
    last            INTEGER,           -- 1 no option follows, 0 one does, null unknown
    reached_on      TEXT,              -- in force (seq 0) or option exercised
    current_from    TEXT    NOT NULL,  -- first and, exclusive, last day on which this is the last agreed period
    current_until   TEXT    NOT NULL,
    ending_on       TEXT,              -- ending of the contract
    effective_on    TEXT,
    PRIMARY KEY (contract_id, seq)
);
CREATE INDEX contracts_period_due ON contracts_period
    (due_on, contract_id, seq, organisation, reached_on, last_notice_day, decided_on, ending_on, effective_on);
CREATE INDEX contracts_period_tender ON contracts_period
    (tender_on, contract_id, seq, organisation, reached_on, ends_on, decision, decided_on, ending_on, effective_on)
    WHERE tender_on IS NOT NULL;
CREATE INDEX contracts_period_end ON contracts_period
    ((COALESCE(ends_on, '9999-12-31')), contract_id, current_from, current_until);

-- Where the documents of a contract file are kept.
CREATE TABLE contracts_document (
    id           TEXT NOT NULL PRIMARY KEY,
    contract_id  TEXT NOT NULL REFERENCES contracts_contract (id),
    organisation TEXT NOT NULL,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL,
    reference    TEXT,
    dated        TEXT,
    added_on     TEXT NOT NULL
);
CREATE INDEX contracts_document_contract ON contracts_document (contract_id);

-- Reference data that derived columns were computed with.
CREATE TABLE contracts_setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
