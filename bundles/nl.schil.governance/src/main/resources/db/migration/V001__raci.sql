-- Who does what: a table per scope (organisation, supplier or contract), its seats (who holds a role) and its letters.
-- Who is accountable on a day is computed from the dates; the last day is inside, and no last day means until further notice.
CREATE TABLE governance_raci (
    organisation    TEXT   NOT NULL,
    scope_type      TEXT   NOT NULL,
    scope_id        TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    starter_version TEXT,              -- edition of the starter that it was filled from
    updated_on      TEXT   NOT NULL,
    updated_by      TEXT   NOT NULL,
    PRIMARY KEY (organisation, scope_type, scope_id)
);
CREATE INDEX governance_raci_subject ON governance_raci (scope_type, scope_id);

CREATE TABLE governance_seat (
    id           TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    scope_type   TEXT NOT NULL,
    scope_id     TEXT NOT NULL,
    role         TEXT NOT NULL,
    person       TEXT,                 -- account id
    deputy       TEXT,                 -- account id
    name         TEXT,                 -- of somebody without an account: the supplier's side
    from_on      TEXT NOT NULL,
    to_on        TEXT
);
CREATE INDEX governance_seat_scope ON governance_seat (organisation, scope_type, scope_id);
CREATE INDEX governance_seat_subject ON governance_seat (scope_type, scope_id);

CREATE TABLE governance_assignment (
    id           TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    scope_type   TEXT NOT NULL,
    scope_id     TEXT NOT NULL,
    activity     TEXT NOT NULL,
    role         TEXT NOT NULL,
    letter       TEXT NOT NULL,
    person       TEXT,                 -- account id; otherwise whoever holds the role
    deputy       TEXT,
    from_on      TEXT NOT NULL,
    to_on        TEXT
);
CREATE INDEX governance_assignment_scope ON governance_assignment (organisation, scope_type, scope_id);
CREATE INDEX governance_assignment_subject ON governance_assignment (scope_type, scope_id);
