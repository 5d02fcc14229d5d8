-- Relations that ended. A supplier without any relation is archived: it is in no list, search or figure from that day on.

ALTER TABLE suppliers_supplier ADD COLUMN archived_on TEXT;  -- day on which the last relation ended; null while there is one
ALTER TABLE suppliers_supplier ADD COLUMN erased_on TEXT;    -- day on which the name and keys of a natural person were erased
CREATE INDEX suppliers_supplier_archived ON suppliers_supplier (archived_on) WHERE archived_on IS NOT NULL;
ALTER TABLE suppliers_relationship ADD COLUMN archived_before TEXT;  -- day on which it ended before it was made anew

-- One that is made anew goes back to suppliers_relationship, so that no pair is in both.
CREATE TABLE suppliers_ended_relationship (
    organisation TEXT NOT NULL,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    since TEXT NOT NULL,
    ended_on TEXT NOT NULL,          -- first day without the relation
    reason TEXT NOT NULL,            -- without personal data
    ended_by TEXT NOT NULL,
    version INTEGER NOT NULL,        -- of the relation when it ended
    PRIMARY KEY (supplier, organisation)
);
CREATE INDEX suppliers_ended_by_organisation ON suppliers_ended_relationship (organisation, ended_on, supplier);
