-- The supplier register: shared by the buying organisations of the installation, visible by relationship.

CREATE TABLE suppliers_supplier (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,          -- searchable text of the name, for sorting
    match_key TEXT NOT NULL,         -- the same without legal form, for matching
    place TEXT,
    place_key TEXT NOT NULL,         -- searchable text of the place, empty when unknown
    country TEXT,
    website TEXT,
    verified_on TEXT,
    verified_key TEXT NOT NULL,      -- verified_on, empty when never, for sorting
    keyed INTEGER NOT NULL,          -- 1 when it has a live identifier of a strong scheme
    keyed_from TEXT,                 -- first day of the longest such, empty when unknown, null when it has none
    search_text TEXT NOT NULL,       -- searchable text of names, place and identifiers, one per line
    source TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE INDEX suppliers_supplier_by_name ON suppliers_supplier (name_key, id);
CREATE INDEX suppliers_supplier_by_place ON suppliers_supplier (place_key, id);
CREATE INDEX suppliers_supplier_by_verified ON suppliers_supplier (verified_key, id);
CREATE INDEX suppliers_supplier_by_match ON suppliers_supplier (match_key, place_key, keyed, id);

CREATE TABLE suppliers_identifier (
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    scheme TEXT NOT NULL,
    value TEXT NOT NULL,
    original TEXT NOT NULL,
    repeatable INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    verified_on TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (supplier, scheme, value)
);
CREATE UNIQUE INDEX suppliers_identifier_live ON suppliers_identifier (scheme, value)
    WHERE valid_to IS NULL AND repeatable = 0;
CREATE UNIQUE INDEX suppliers_identifier_one ON suppliers_identifier (supplier, scheme)
    WHERE valid_to IS NULL AND repeatable = 0;

CREATE TABLE suppliers_trade_name (
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (supplier, position)
);

CREATE TABLE suppliers_alias (
    system TEXT NOT NULL,
    external_id TEXT NOT NULL,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    PRIMARY KEY (system, external_id)
);
CREATE INDEX suppliers_alias_by_supplier ON suppliers_alias (supplier);

CREATE TABLE suppliers_relationship (
    organisation TEXT NOT NULL,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    since TEXT NOT NULL,
    PRIMARY KEY (supplier, organisation)
);
CREATE INDEX suppliers_relationship_by_organisation ON suppliers_relationship (organisation, supplier);

CREATE TABLE suppliers_contact (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    organisation TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('OPERATIONAL', 'TACTICAL', 'STRATEGIC')),
    name TEXT NOT NULL,
    job TEXT,
    email TEXT,
    phone TEXT
);
CREATE INDEX suppliers_contact_by_supplier ON suppliers_contact (supplier, organisation);

CREATE TABLE suppliers_duplicate (
    id TEXT NOT NULL PRIMARY KEY,
    supplier TEXT NOT NULL REFERENCES suppliers_supplier (id),
    organisation TEXT NOT NULL,
    incoming TEXT NOT NULL,          -- the refused row as JSON by canonical column
    incoming_name TEXT NOT NULL,
    fingerprint TEXT NOT NULL,       -- the same row refused again is the same candidate
    score REAL NOT NULL,
    reasons TEXT NOT NULL,           -- text keys separated by commas
    keys TEXT NOT NULL,              -- the equal identifiers, SCHEME:value separated by commas
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'SAME', 'DIFFERENT', 'DISMISSED')),
    created_on TEXT NOT NULL,
    created_by TEXT NOT NULL,
    resolved_on TEXT,
    resolved_by TEXT,
    UNIQUE (fingerprint, supplier, organisation)
);
CREATE INDEX suppliers_duplicate_open ON suppliers_duplicate (organisation, id) WHERE state = 'OPEN';
CREATE INDEX suppliers_duplicate_by_supplier ON suppliers_duplicate (supplier, created_on, resolved_on);
