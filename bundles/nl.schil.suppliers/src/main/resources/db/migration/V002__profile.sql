-- What the register knows of a supplier beside its description: group, size, certificates, turnover, blockings and the
-- status per category. Whether something is valid is computed for a day, never stored.

ALTER TABLE suppliers_supplier ADD COLUMN parent TEXT REFERENCES suppliers_supplier (id);  -- null: heads its group, or unknown
ALTER TABLE suppliers_supplier ADD COLUMN sme INTEGER;                                     -- 1, 0, null when unknown
ALTER TABLE suppliers_supplier ADD COLUMN natural_person INTEGER;                          -- 1, 0, null when unknown
CREATE INDEX suppliers_supplier_by_parent ON suppliers_supplier (parent) WHERE parent IS NOT NULL;
CREATE INDEX suppliers_supplier_by_sme ON suppliers_supplier (sme, name_key, id) WHERE sme IS NOT NULL;
CREATE INDEX suppliers_supplier_natural ON suppliers_supplier (id) WHERE natural_person = 1;

ALTER TABLE suppliers_relationship ADD COLUMN manager_email TEXT;
ALTER TABLE suppliers_relationship ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE TABLE suppliers_certificate (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    kind TEXT NOT NULL,
    title TEXT,                      -- name of a certificate of kind OTHER
    level TEXT,
    scheme_version TEXT,
    valid_from TEXT,
    valid_to TEXT,                   -- last day; null when unknown
    scope TEXT,
    source TEXT NOT NULL,
    recorded_on TEXT NOT NULL,       -- it existed on this day, whenever it began
    version INTEGER NOT NULL
);
CREATE INDEX suppliers_certificate_by_supplier ON suppliers_certificate (supplier, kind, valid_to);
CREATE INDEX suppliers_certificate_by_end ON suppliers_certificate (valid_to, supplier);

CREATE TABLE suppliers_turnover (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    year INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    currency TEXT NOT NULL,
    source TEXT NOT NULL,
    source_date TEXT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX suppliers_turnover_by_supplier ON suppliers_turnover (supplier, year);

CREATE TABLE suppliers_blocking (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    organisation TEXT NOT NULL,
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    blocked_from TEXT NOT NULL,
    blocked_until TEXT NOT NULL,     -- last day
    version INTEGER NOT NULL
);
CREATE INDEX suppliers_blocking_by_supplier ON suppliers_blocking (supplier, blocked_until);
CREATE INDEX suppliers_blocking_by_end ON suppliers_blocking (blocked_until, organisation, supplier);

CREATE TABLE suppliers_category (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    organisation TEXT NOT NULL,
    category TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('VERKEND', 'KANDIDAAT', 'GEKWALIFICEERD', 'VOORKEUR', 'UITGEFASEERD')),
    valid_from TEXT NOT NULL,
    valid_to TEXT,                   -- last day; null while it lasts
    version INTEGER NOT NULL
);
CREATE INDEX suppliers_category_by_supplier ON suppliers_category (supplier, organisation, category, valid_from);
