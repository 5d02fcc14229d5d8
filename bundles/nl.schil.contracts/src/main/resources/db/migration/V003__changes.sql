-- The change ledger of a contract (art. 2.163a-g Aw 2012). Entries are added and never altered, except that the notice
-- of a change is filled in once; a correction is an entry that reverses another.
CREATE TABLE contracts_change (
    id               TEXT    NOT NULL PRIMARY KEY,
    contract_id      TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation     TEXT    NOT NULL,
    seq              INTEGER NOT NULL,  -- 1 for the first of the contract
    effective_on     TEXT    NOT NULL,
    value_delta      BIGINT,            -- cents in the contract's currency; null unknown
    term_delta       TEXT,              -- ISO 8601 period
    scope            TEXT,
    threshold_group  TEXT,
    answers          TEXT    NOT NULL,  -- condition=true;condition=false
    ground           TEXT    NOT NULL,  -- article
    verdict          TEXT    NOT NULL,
    law_version      TEXT    NOT NULL,  -- version of the reference data it was tested with
    original         BIGINT,            -- the original value it was tested against, cents; null unknown
    motivation       TEXT    NOT NULL,
    cause            TEXT,
    decided_by       TEXT,
    notice_reference TEXT,
    noticed_on       TEXT,
    reverses         TEXT REFERENCES contracts_change (id),
    recorded_by      TEXT    NOT NULL,
    recorded_on      TEXT    NOT NULL
);
CREATE UNIQUE INDEX contracts_change_ledger ON contracts_change (contract_id, seq);
CREATE UNIQUE INDEX contracts_change_reversal ON contracts_change (reverses) WHERE reverses IS NOT NULL;
