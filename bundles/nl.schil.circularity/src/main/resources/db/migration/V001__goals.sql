-- Goals with their course, what was measured of them, the proof of their governance, and their thread to contracts.
CREATE TABLE circularity_goal (
    id              TEXT    NOT NULL PRIMARY KEY,
    organisation    TEXT    NOT NULL,
    version         BIGINT  NOT NULL,
    title           TEXT    NOT NULL,
    scope           TEXT,
    indicator       TEXT    NOT NULL,
    unit            TEXT    NOT NULL,
    baseline_year   INTEGER NOT NULL,
    baseline_value  TEXT    NOT NULL,    -- decimal
    baseline_source TEXT    NOT NULL,
    target_year     INTEGER NOT NULL,
    target_value    TEXT    NOT NULL,    -- decimal
    method          TEXT,
    method_version  TEXT,
    owner           TEXT,                -- account id
    mandate         TEXT,                -- by which decision the owner may steer
    chain_impact    INTEGER NOT NULL,    -- 1: reached or missed at suppliers of suppliers
    since           TEXT    NOT NULL,
    ended_on        TEXT,                -- last day on which it holds
    updated_on      TEXT    NOT NULL,
    updated_by      TEXT    NOT NULL
);
CREATE UNIQUE INDEX circularity_goal_title ON circularity_goal (organisation, title);

CREATE TABLE circularity_milestone (
    goal_id TEXT    NOT NULL REFERENCES circularity_goal (id),
    year    INTEGER NOT NULL,
    value   TEXT    NOT NULL,            -- decimal
    PRIMARY KEY (goal_id, year)
);

-- What was found in a year; a correction is a further row of the same year, and the last one counts.
CREATE TABLE circularity_point (
    id          TEXT    NOT NULL PRIMARY KEY,
    goal_id     TEXT    NOT NULL REFERENCES circularity_goal (id),
    year        INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    value       TEXT,                    -- decimal; null: withdrawn, unknown again
    source      TEXT    NOT NULL,
    assurance   TEXT,                    -- null with the value
    measured_on TEXT    NOT NULL,        -- from this day on it is known
    reason      TEXT,                    -- of a correction
    recorded_on TEXT    NOT NULL,
    recorded_by TEXT    NOT NULL
);
CREATE UNIQUE INDEX circularity_point_year ON circularity_point (goal_id, year, seq);

-- Proof of an element of governance that cannot be computed.
CREATE TABLE circularity_proof (
    id           TEXT   NOT NULL PRIMARY KEY,
    goal_id      TEXT   NOT NULL REFERENCES circularity_goal (id),
    element      TEXT   NOT NULL,
    said         TEXT   NOT NULL,
    reference    TEXT   NOT NULL,        -- where it stands
    proven_on    TEXT   NOT NULL,
    amount_cents BIGINT,
    fte          TEXT,                   -- decimal
    year         INTEGER,
    withdrawn_on TEXT,                   -- first day on which it no longer counts
    recorded_on  TEXT   NOT NULL,
    recorded_by  TEXT   NOT NULL
);
CREATE INDEX circularity_proof_goal ON circularity_proof (goal_id, element, proven_on, id);

-- To which categories and contracts a goal applies, and to which share of what is spent there.
CREATE TABLE circularity_cascade (
    id          TEXT   NOT NULL PRIMARY KEY,
    goal_id     TEXT   NOT NULL REFERENCES circularity_goal (id),
    version     BIGINT NOT NULL,
    category    TEXT,
    contract_id TEXT,
    share       TEXT   NOT NULL,         -- decimal, 0 to 1
    since       TEXT   NOT NULL,
    ended_on    TEXT,
    updated_on  TEXT   NOT NULL,
    updated_by  TEXT   NOT NULL,
    CHECK ((category IS NULL) <> (contract_id IS NULL))
);
CREATE INDEX circularity_cascade_goal ON circularity_cascade (goal_id, since, id);
CREATE INDEX circularity_cascade_contract ON circularity_cascade (contract_id, goal_id);

-- Links of the thread that somebody makes: L1 to L4. L5 and L6 are computed.
CREATE TABLE circularity_link (
    id             TEXT   NOT NULL PRIMARY KEY,
    goal_id        TEXT   NOT NULL REFERENCES circularity_goal (id),
    version        BIGINT NOT NULL,
    contract_id    TEXT,                 -- null: L1 of the goal as a whole
    link           TEXT   NOT NULL,
    said           TEXT   NOT NULL,
    reference      TEXT,                 -- where it stands: a page of the workbench or words
    made_by        TEXT   NOT NULL,
    established_on TEXT   NOT NULL,
    scorecard      TEXT,                 -- of L4: the series that measures it
    kpi            TEXT,
    ended_on       TEXT,
    updated_on     TEXT   NOT NULL,
    updated_by     TEXT   NOT NULL
);
CREATE INDEX circularity_link_goal ON circularity_link (goal_id, link, contract_id, established_on);
CREATE INDEX circularity_link_contract ON circularity_link (contract_id, goal_id);

CREATE TABLE circularity_setting (
    organisation   TEXT   NOT NULL PRIMARY KEY,
    version        BIGINT NOT NULL,
    steered_up_to  TEXT   NOT NULL,      -- decimal, 0 to 1
    updated_on     TEXT   NOT NULL,
    updated_by     TEXT   NOT NULL
);
