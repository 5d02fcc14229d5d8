CREATE TABLE development_joint_plan (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    year INTEGER NOT NULL,
    offered_on TEXT,
    created_by TEXT NOT NULL,
    created_on TEXT NOT NULL,
    version INTEGER NOT NULL
);

CREATE INDEX development_joint_plan_list ON development_joint_plan (organisation, year, id);

CREATE INDEX development_joint_plan_supplier ON development_joint_plan (supplier_id, organisation, year);

-- What a joint plan said, edition after edition, and who signed exactly that.
CREATE TABLE development_joint_edition (
    plan_id TEXT NOT NULL REFERENCES development_joint_plan (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    buyer_id TEXT,
    buyer_name TEXT,
    buyer_role TEXT,
    buyer_on TEXT,
    supplier_by_id TEXT,
    supplier_name TEXT,
    supplier_role TEXT,
    supplier_on TEXT,
    PRIMARY KEY (plan_id, number)
);
