-- The chain behind suppliers: goals with an impact there, and who supplies what to whom for them.
CREATE TABLE development_chain_goal (
    id           TEXT   NOT NULL PRIMARY KEY,
    organisation TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    title        TEXT   NOT NULL,
    reference    TEXT,                   -- where the goal itself is kept
    since        TEXT   NOT NULL,
    ended_on     TEXT,
    updated_on   TEXT   NOT NULL,
    updated_by   TEXT   NOT NULL
);
CREATE INDEX development_chain_goal_title ON development_chain_goal (organisation, title, id);

CREATE TABLE development_chain_link (
    id             TEXT    NOT NULL PRIMARY KEY,
    goal_id        TEXT    NOT NULL REFERENCES development_chain_goal (id),
    organisation   TEXT    NOT NULL,
    version        BIGINT  NOT NULL,
    supplier_id    TEXT    NOT NULL,     -- the supplier that we have a contract with
    party_id       TEXT,                 -- its supplier, when that is in the register
    party_name     TEXT,                 -- otherwise what it is called
    delivers       TEXT    NOT NULL,
    dependency     INTEGER,              -- 1 to 5; null when unknown
    influence      INTEGER,              -- 1 to 5; null when unknown
    reach          TEXT    NOT NULL,
    source         TEXT    NOT NULL,
    established_on TEXT    NOT NULL,
    ended_on       TEXT,
    updated_on     TEXT    NOT NULL,
    updated_by     TEXT    NOT NULL
);
CREATE INDEX development_chain_link_goal ON development_chain_link (goal_id, supplier_id, id);
CREATE INDEX development_chain_link_supplier ON development_chain_link (supplier_id, id);
CREATE INDEX development_chain_link_party ON development_chain_link (party_id, id);
CREATE INDEX development_chain_link_established ON development_chain_link (organisation, goal_id, established_on);
