-- A change of the term moves ends from its day on: a period has a row per stage, each with the dates that held then.
CREATE TABLE contracts_period_stage (
    contract_id     TEXT    NOT NULL REFERENCES contracts_contract (id),
    organisation    TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    stage           INTEGER NOT NULL,  -- 0 as agreed first, then one per day on which its end moved
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
    reached_on      TEXT,              -- in force (seq 0) or option exercised, and this stage begun
    superseded_on   TEXT    NOT NULL,  -- first day of the next stage; 9999-12-31 when there is none
    current_from    TEXT    NOT NULL,  -- first and, exclusive, last day on which this is the last agreed period
    current_until   TEXT    NOT NULL,
    ending_on       TEXT,              -- ending of the contract
    effective_on    TEXT,
    PRIMARY KEY (contract_id, seq, stage)
);
INSERT INTO contracts_period_stage (contract_id, organisation, seq, stage, length, exercised_on, decision, decided_on,
  decided_note, decided_by, starts_on, ends_on, last_notice_day, due_on, tender_on, last, reached_on, superseded_on,
  current_from, current_until, ending_on, effective_on)
SELECT contract_id, organisation, seq, 0, length, exercised_on, decision, decided_on,
  decided_note, decided_by, starts_on, ends_on, last_notice_day, due_on, tender_on, last, reached_on, '9999-12-31',
  current_from, current_until, ending_on, effective_on
FROM contracts_period;
DROP TABLE contracts_period;
ALTER TABLE contracts_period_stage RENAME TO contracts_period;
CREATE INDEX contracts_period_due ON contracts_period
    (due_on, contract_id, seq, organisation, reached_on, superseded_on, last_notice_day, decided_on, ending_on,
     effective_on);
CREATE INDEX contracts_period_tender ON contracts_period
    (tender_on, contract_id, seq, organisation, reached_on, superseded_on, ends_on, decision, decided_on, ending_on,
     effective_on)
    WHERE tender_on IS NOT NULL;
CREATE INDEX contracts_period_end ON contracts_period
    ((COALESCE(ends_on, '9999-12-31')), contract_id, current_from, current_until);

CREATE INDEX contracts_change_term ON contracts_change (contract_id, seq, effective_on, term_delta)
    WHERE term_delta IS NOT NULL;

-- Dates of contracts with such changes are computed anew at the next start.
INSERT INTO contracts_setting (name, value)
SELECT 'term-changes-pending', '1' WHERE EXISTS (SELECT 1 FROM contracts_change WHERE term_delta IS NOT NULL);

-- Quantities beside money: the unit of the maximum quantity, and what a call-off orders of it; null unknown.
ALTER TABLE contracts_contract ADD COLUMN quantity_unit TEXT;
ALTER TABLE contracts_call_off ADD COLUMN quantity TEXT;
