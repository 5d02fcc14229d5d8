-- What people say about the attention a contract asks: assessments, of which the newest counts, and decisions to give it
-- another tier for a while. Rows are added; of an override only its withdrawal is filled in later.
CREATE TABLE contracts_tier_assessment (
    id             TEXT    NOT NULL PRIMARY KEY,
    contract_id    TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation   TEXT    NOT NULL,
    seq            INTEGER NOT NULL,  -- 1 for the first of the contract
    assessed_on    TEXT    NOT NULL,
    criticality    INTEGER,           -- 1 to 5; null not answered
    complexity     INTEGER,
    supply_risk    INTEGER,
    policy_goals   INTEGER,
    note           TEXT,
    recorded_by    TEXT    NOT NULL,
    recorded_on    TEXT    NOT NULL
);
CREATE UNIQUE INDEX contracts_tier_assessment_seq ON contracts_tier_assessment (contract_id, seq);

CREATE TABLE contracts_tier_override (
    id             TEXT    NOT NULL PRIMARY KEY,
    contract_id    TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation   TEXT    NOT NULL,
    seq            INTEGER NOT NULL,
    tier           TEXT    NOT NULL,
    reason         TEXT    NOT NULL,
    set_on         TEXT    NOT NULL,  -- first day
    until_on       TEXT    NOT NULL,  -- last day
    set_by         TEXT    NOT NULL,
    withdrawn_on   TEXT,              -- first day on which it no longer holds
    withdrawn_by   TEXT
);
CREATE UNIQUE INDEX contracts_tier_override_seq ON contracts_tier_override (contract_id, seq);

-- Derived: the days on which an override or a computed tier holds, without overlap; on other days the tier of the
-- contract itself does. Written again with every change of the contract, its assessments or the reference data.
CREATE TABLE contracts_tier (
    contract_id    TEXT    NOT NULL REFERENCES contracts_contract (id),
    from_on        TEXT    NOT NULL,
    until_on       TEXT    NOT NULL,
    organisation   TEXT    NOT NULL,
    tier           TEXT    NOT NULL,
    source         TEXT    NOT NULL,
    set_on         TEXT    NOT NULL,
    override_until TEXT,              -- last day of the override that it comes from
    complete_on    TEXT,              -- verified_on of an entry that misses nothing else
    PRIMARY KEY (contract_id, from_on)
);
