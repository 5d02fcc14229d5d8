-- Pilots of an idea with their criteria for success, and benefits: claimed, realised, verified by somebody else.
CREATE TABLE innovation_pilot (
    id           TEXT   NOT NULL PRIMARY KEY,
    idea_id      TEXT   NOT NULL REFERENCES innovation_idea (id),
    organisation TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    title        TEXT   NOT NULL,
    starts_on    TEXT   NOT NULL,
    ends_on      TEXT   NOT NULL,        -- last day
    budget_cents BIGINT,                 -- VAT excluded; null when unknown
    currency     TEXT,
    closed_on    TEXT,
    result       TEXT,
    updated_on   TEXT   NOT NULL,
    updated_by   TEXT   NOT NULL
);
CREATE INDEX innovation_pilot_idea ON innovation_pilot (idea_id, starts_on, id);
CREATE INDEX innovation_pilot_end ON innovation_pilot (organisation, ends_on, id);
CREATE INDEX innovation_pilot_closed ON innovation_pilot (organisation, closed_on, id) WHERE closed_on IS NOT NULL;

CREATE TABLE innovation_pilot_criterion (
    pilot_id  TEXT    NOT NULL REFERENCES innovation_pilot (id),
    item      INTEGER NOT NULL,
    criterion TEXT    NOT NULL,
    outcome   TEXT    NOT NULL,
    PRIMARY KEY (pilot_id, item)
);

CREATE TABLE innovation_benefit (
    id              TEXT   NOT NULL PRIMARY KEY,
    idea_id         TEXT   NOT NULL REFERENCES innovation_idea (id),
    organisation    TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    title           TEXT   NOT NULL,
    unit            TEXT   NOT NULL,     -- ISO 4217 code for money, otherwise words
    money           INTEGER NOT NULL,    -- 1: amounts are cents
    claimed         TEXT   NOT NULL,     -- decimal; cents for money
    claimed_on      TEXT   NOT NULL,
    claimed_by      TEXT   NOT NULL,     -- account id
    claimed_source  TEXT   NOT NULL,
    realised        TEXT,
    realised_on     TEXT,
    realised_source TEXT,
    verified_on     TEXT,
    verified_by     TEXT,                -- account id, never who claimed
    updated_on      TEXT   NOT NULL,
    updated_by      TEXT   NOT NULL,
    CHECK (verified_by IS NULL OR verified_by <> claimed_by)
);
CREATE INDEX innovation_benefit_idea ON innovation_benefit (idea_id, claimed_on, id);
CREATE INDEX innovation_benefit_organisation ON innovation_benefit (organisation, verified_on, idea_id);
