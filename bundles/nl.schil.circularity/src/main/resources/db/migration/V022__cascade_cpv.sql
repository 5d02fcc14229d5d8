-- A goal applies to a category, to contracts by the beginning of their CPV code, or to one contract.
CREATE TABLE circularity_cascade_by_cpv (
    id          TEXT   NOT NULL PRIMARY KEY,
    goal_id     TEXT   NOT NULL REFERENCES circularity_goal (id),
    version     BIGINT NOT NULL,
    category    TEXT,
    cpv         TEXT,                    -- 2 to 8 digits
    contract_id TEXT,
    share       TEXT   NOT NULL,         -- decimal, 0 to 1
    since       TEXT   NOT NULL,
    ended_on    TEXT,
    updated_on  TEXT   NOT NULL,
    updated_by  TEXT   NOT NULL,
    CHECK (CASE WHEN category IS NULL THEN 0 ELSE 1 END + CASE WHEN cpv IS NULL THEN 0 ELSE 1 END
        + CASE WHEN contract_id IS NULL THEN 0 ELSE 1 END = 1)
);
INSERT INTO circularity_cascade_by_cpv
    (id, goal_id, version, category, contract_id, share, since, ended_on, updated_on, updated_by)
    SELECT id, goal_id, version, category, contract_id, share, since, ended_on, updated_on, updated_by
    FROM circularity_cascade;
DROP TABLE circularity_cascade;
ALTER TABLE circularity_cascade_by_cpv RENAME TO circularity_cascade;
CREATE INDEX circularity_cascade_goal ON circularity_cascade (goal_id, since, id);
CREATE INDEX circularity_cascade_contract ON circularity_cascade (contract_id, goal_id);
