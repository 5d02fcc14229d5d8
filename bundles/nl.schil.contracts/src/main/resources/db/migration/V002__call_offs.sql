-- Call-offs under a framework agreement, and spend as other systems report it. What is used of a ceiling is computed
-- from these rows for any date, never stored.
CREATE TABLE contracts_call_off (
    id             TEXT   NOT NULL PRIMARY KEY,
    contract_id    TEXT   NOT NULL REFERENCES contracts_contract (id),  -- the framework agreement
    organisation   TEXT   NOT NULL,
    number         TEXT   NOT NULL,
    dated          TEXT   NOT NULL,
    committed      BIGINT NOT NULL,
    description    TEXT,
    agreement_id   TEXT,                                                -- the contract it was laid down in, if any
    recorded_on    TEXT   NOT NULL,
    recorded_by    TEXT   NOT NULL,
    source         TEXT,
    withdrawn_on   TEXT,
    withdrawn_why  TEXT,
    withdrawn_by   TEXT
);
CREATE UNIQUE INDEX contracts_call_off_number ON contracts_call_off (contract_id, number);
CREATE INDEX contracts_call_off_agreement ON contracts_call_off (agreement_id) WHERE agreement_id IS NOT NULL;

-- One figure of one source: two sources may say different things about the same contract, month and kind.
CREATE TABLE contracts_spend (
    contract_id  TEXT   NOT NULL REFERENCES contracts_contract (id),
    period       TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    source       TEXT   NOT NULL,
    organisation TEXT   NOT NULL,
    amount       BIGINT NOT NULL,
    source_date  TEXT   NOT NULL,
    recorded_on  TEXT   NOT NULL,
    recorded_by  TEXT   NOT NULL,
    PRIMARY KEY (contract_id, period, kind, source)
);

-- The call-offs of a framework that are contracts of their own are found by its number.
CREATE INDEX contracts_contract_framework ON contracts_contract (organisation, framework) WHERE framework IS NOT NULL;

-- Derived: the newest date on which what is used of the contract was recorded or reported.
ALTER TABLE contracts_contract ADD COLUMN use_on TEXT;
CREATE INDEX contracts_contract_use ON contracts_contract (organisation, kind, runs_until, runs_from, use_on);
