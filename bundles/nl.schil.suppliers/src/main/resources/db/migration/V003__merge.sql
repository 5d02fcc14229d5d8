-- Suppliers that turn out to be one: candidates for review, runs that looked for them, and merges with their undo.

-- Two registered suppliers that may be one. Kept when decided, so that the pair is not proposed again.
CREATE TABLE suppliers_candidate (
    id TEXT NOT NULL PRIMARY KEY,
    one TEXT NOT NULL,               -- id of a supplier
    other TEXT NOT NULL,             -- id of a supplier
    pair TEXT NOT NULL UNIQUE,       -- both ids, the smaller first, with a space between
    score REAL NOT NULL,
    reasons TEXT NOT NULL,           -- text keys separated by commas
    equal_keys TEXT NOT NULL,        -- equal identifiers, SCHEME:value separated by commas; empty when there are none
    state TEXT NOT NULL CHECK (state IN ('OPEN', 'DIFFERENT', 'MERGED')),
    created_on TEXT NOT NULL,
    created_by TEXT NOT NULL,
    resolved_on TEXT,
    resolved_by TEXT
);
CREATE INDEX suppliers_candidate_open ON suppliers_candidate (score DESC, id) WHERE state = 'OPEN';
CREATE INDEX suppliers_candidate_by_one ON suppliers_candidate (one);
CREATE INDEX suppliers_candidate_by_other ON suppliers_candidate (other);

-- Runs over the whole register that ended.
CREATE TABLE suppliers_detection (
    id TEXT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('DONE', 'CANCELLED', 'FAILED')),
    suppliers BIGINT NOT NULL,       -- how many were looked at
    compared BIGINT NOT NULL,        -- pairs whose names were compared
    found BIGINT NOT NULL,           -- new candidates
    started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL,
    started_by TEXT NOT NULL
);

-- Merges. The row of a supplier that was merged is gone; this one tells where it went.
CREATE TABLE suppliers_merge (
    id TEXT NOT NULL PRIMARY KEY,
    merged TEXT NOT NULL,            -- id of the supplier that went
    merged_name TEXT NOT NULL,
    survivor TEXT NOT NULL,          -- id of the supplier that stayed
    survivor_name TEXT NOT NULL,
    organisations TEXT NOT NULL,     -- ids of the organisations in relation with the one that went, separated by commas
    rewritten TEXT NOT NULL,         -- references rewritten, as JSON: module to number
    undo_rows TEXT,                  -- changed rows of this module as JSON; null when it can no longer be undone
    undo_references TEXT,            -- what each module needs to undo its rewriting, as JSON
    undo_until TEXT NOT NULL,        -- last day on which it can be undone
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
);
CREATE UNIQUE INDEX suppliers_merge_in_force ON suppliers_merge (merged) WHERE undone_at IS NULL;
CREATE INDEX suppliers_merge_by_survivor ON suppliers_merge (survivor);
