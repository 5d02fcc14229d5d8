-- Calculations over the accepted statements of a year, kept as they came out.
CREATE TABLE circularity_run (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    note         TEXT,
    year         INTEGER NOT NULL,
    cpv          TEXT,                   -- only contracts under this code, 2 to 8 digits; null: all statements
    as_of        TEXT    NOT NULL,       -- statements that were accepted by this day counted
    asked        TEXT    NOT NULL,       -- assumptions and requirements, as JSON
    result       TEXT    NOT NULL,       -- as JSON
    made_on      TEXT    NOT NULL,
    made_by      TEXT    NOT NULL,
    maker        TEXT    NOT NULL
);
CREATE INDEX circularity_run_list ON circularity_run (organisation, made_on, id);

-- What came of every statement, the most linear first; null: unknown.
CREATE TABLE circularity_run_row (
    run_id       TEXT    NOT NULL REFERENCES circularity_run (id) ON DELETE CASCADE,
    seq          INTEGER NOT NULL,
    statement_id TEXT    NOT NULL,
    product      TEXT    NOT NULL,
    kg           DOUBLE PRECISION,
    mci          DOUBLE PRECISION,
    linear_kg    DOUBLE PRECISION,       -- V + W
    mci_then     DOUBLE PRECISION,
    linear_then  DOUBLE PRECISION,
    mki          DOUBLE PRECISION,
    assumed      INTEGER NOT NULL,
    PRIMARY KEY (run_id, seq)
) WITHOUT ROWID;
