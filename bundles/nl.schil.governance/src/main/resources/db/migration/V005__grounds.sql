ALTER TABLE governance_decision_link ADD COLUMN route TEXT;  -- page of the record, as it was
