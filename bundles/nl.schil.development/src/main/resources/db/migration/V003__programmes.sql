CREATE TABLE development_programme (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    kind TEXT NOT NULL,
    mode TEXT NOT NULL,
    level TEXT NOT NULL,
    aims TEXT NOT NULL,
    owner TEXT NOT NULL,
    started_on TEXT NOT NULL,
    ended_on TEXT,
    outcome TEXT,
    created_by TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE INDEX development_programme_list ON development_programme (organisation, id);

CREATE TABLE development_programme_gate (
    programme_id TEXT NOT NULL REFERENCES development_programme (id) ON DELETE CASCADE,
    step TEXT NOT NULL,
    passed_on TEXT NOT NULL,
    decider TEXT NOT NULL,
    proof TEXT NOT NULL,
    PRIMARY KEY (programme_id, step)
);

CREATE TABLE development_programme_supplier (
    programme_id TEXT NOT NULL REFERENCES development_programme (id) ON DELETE CASCADE,
    supplier_id TEXT NOT NULL,
    PRIMARY KEY (programme_id, supplier_id)
);

CREATE INDEX development_programme_supplier_of ON development_programme_supplier (supplier_id, programme_id);
