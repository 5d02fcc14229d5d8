CREATE TABLE development_plan (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    contract_id TEXT,
    title TEXT NOT NULL,
    trigger_kind TEXT NOT NULL,
    trigger_text TEXT NOT NULL,
    trigger_route TEXT,
    trigger_measured TEXT,
    trigger_norm TEXT,
    trigger_unit TEXT,
    goal TEXT NOT NULL,
    owner TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_on TEXT NOT NULL,
    agreed_on TEXT,
    started_on TEXT,
    verified_on TEXT,
    ended_on TEXT,
    failed INTEGER NOT NULL,
    -- The next day on which something must be done, as it is from the last change on; both follow from the rest.
    next_due TEXT,
    changed_on TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE INDEX development_plan_list ON development_plan (organisation, ended_on);

CREATE INDEX development_plan_supplier ON development_plan (supplier_id, organisation);

CREATE INDEX development_plan_contract ON development_plan (contract_id);

CREATE TABLE development_milestone (
    id TEXT PRIMARY KEY,
    plan_id TEXT NOT NULL REFERENCES development_plan (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL,
    seq INTEGER NOT NULL,
    title TEXT NOT NULL,
    due TEXT NOT NULL,
    done_on TEXT
);

CREATE INDEX development_milestone_plan ON development_milestone (plan_id, seq);

CREATE INDEX development_milestone_due ON development_milestone (organisation, due, plan_id, id);

CREATE TABLE development_plan_event (
    plan_id TEXT NOT NULL REFERENCES development_plan (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    happened_on TEXT NOT NULL,
    side TEXT NOT NULL,
    by_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    by_role TEXT,
    digest TEXT,
    note TEXT,
    PRIMARY KEY (plan_id, seq)
);

-- How far milestones and objectives were, by the record they belong to.
CREATE TABLE development_progress (
    owner_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    recorded_on TEXT NOT NULL,
    percent INTEGER,
    note TEXT,
    by_name TEXT NOT NULL,
    PRIMARY KEY (owner_id, subject_id, seq)
);

-- Actions of both sides, of improvement plans and of programmes.
CREATE TABLE development_action (
    id TEXT PRIMARY KEY,
    owner_type TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    organisation TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT NOT NULL,
    closed_on TEXT
);

CREATE INDEX development_action_owner ON development_action (owner_id, due, id);

CREATE INDEX development_action_supplier ON development_action (supplier_id, organisation, due);

CREATE INDEX development_action_due ON development_action (organisation, due);
