CREATE TABLE keurmerk_label (
    id           TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    supplier     TEXT NOT NULL,
    name         TEXT NOT NULL,
    valid_until  TEXT,
    checked_on   TEXT,
    UNIQUE (organisation, supplier, name)
);
CREATE INDEX keurmerk_label_supplier ON keurmerk_label (supplier, organisation);
