-- What products are made of, as suppliers state it, and what was asked of them.
CREATE TABLE circularity_statement (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    version      BIGINT  NOT NULL,
    supplier_id  TEXT    NOT NULL,
    contract_id  TEXT,
    request_id   TEXT,                   -- the request that it answers
    product      TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    quarter      INTEGER,                -- 1 to 4; null: the whole year
    products     DOUBLE PRECISION,       -- how many were delivered; null: the masses are those of the whole delivery
    lifetime     DOUBLE PRECISION,
    lifetime_av  DOUBLE PRECISION,
    uses         DOUBLE PRECISION,
    uses_av      DOUBLE PRECISION,
    assurance    TEXT    NOT NULL,
    source       TEXT,
    proof        TEXT,                   -- what shows it, when it is more than declared
    weights      TEXT,                   -- set of weights of the impacts, with its version
    note         TEXT,
    balance      TEXT,                   -- seven masses of Platform CB'23 as JSON
    created_on   TEXT    NOT NULL,
    created_by   TEXT    NOT NULL,
    submitted_on TEXT,
    accepted_on  TEXT,                   -- only accepted statements count
    accepted_by  TEXT
);
CREATE UNIQUE INDEX circularity_statement_request ON circularity_statement (request_id);
CREATE INDEX circularity_statement_list ON circularity_statement (organisation, year, quarter, id);
CREATE INDEX circularity_statement_supplier ON circularity_statement (supplier_id, organisation, year, product);
CREATE INDEX circularity_statement_contract ON circularity_statement (contract_id, year);

CREATE TABLE circularity_material (
    statement_id TEXT    NOT NULL REFERENCES circularity_statement (id) ON DELETE CASCADE,
    seq          INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    amount       TEXT,                   -- decimal as it was stated; null: unknown
    unit         TEXT    NOT NULL,       -- UCUM, as it was stated
    kg           DOUBLE PRECISION,
    fr           DOUBLE PRECISION,
    fu           DOUBLE PRECISION,
    fs           DOUBLE PRECISION,
    ef           DOUBLE PRECISION,
    cr           DOUBLE PRECISION,
    cu           DOUBLE PRECISION,
    cc           DOUBLE PRECISION,
    ce           DOUBLE PRECISION,
    ec           DOUBLE PRECISION,
    origin       TEXT    NOT NULL,
    part         TEXT    NOT NULL,
    critical     INTEGER,                -- null: unknown
    strategy     TEXT,
    ladder       TEXT,
    recyclable   DOUBLE PRECISION,
    impacts      TEXT,                   -- of one kg, in the order of the set of weights; - is unknown
    PRIMARY KEY (statement_id, seq)
);

-- What a statement said, version after version.
CREATE TABLE circularity_statement_version (
    statement_id TEXT    NOT NULL REFERENCES circularity_statement (id) ON DELETE CASCADE,
    number       BIGINT  NOT NULL,
    content      TEXT    NOT NULL,       -- as JSON
    done         TEXT    NOT NULL,       -- what was done
    written_on   TEXT    NOT NULL,
    written_by   TEXT    NOT NULL,
    side         TEXT    NOT NULL,
    PRIMARY KEY (statement_id, number)
);

CREATE TABLE circularity_request (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    version      BIGINT  NOT NULL,
    supplier_id  TEXT    NOT NULL,
    contract_id  TEXT,
    goal_id      TEXT,
    product      TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    quarter      INTEGER,
    due          TEXT    NOT NULL,       -- last day to answer
    note         TEXT,
    owner        TEXT    NOT NULL,       -- account id of who asked
    owner_name   TEXT    NOT NULL,
    asked_on     TEXT    NOT NULL
);
CREATE INDEX circularity_request_list ON circularity_request (organisation, due, id);
CREATE INDEX circularity_request_supplier ON circularity_request (supplier_id, organisation, due);
CREATE INDEX circularity_request_contract ON circularity_request (contract_id, due);

CREATE TABLE circularity_request_event (
    request_id  TEXT    NOT NULL REFERENCES circularity_request (id) ON DELETE CASCADE,
    seq         INTEGER NOT NULL,
    kind        TEXT    NOT NULL,
    happened_on TEXT    NOT NULL,
    side        TEXT    NOT NULL,
    by_id       TEXT    NOT NULL,
    by_name     TEXT    NOT NULL,
    note        TEXT,
    reasons     TEXT,                    -- of a return: field and reason, as JSON
    PRIMARY KEY (request_id, seq)
);
