-- Periods that were closed: what the score was then, and a next revision for every later correction that changed it.
CREATE TABLE performance_closing (
    scorecard_id TEXT    NOT NULL REFERENCES performance_scorecard (id),
    period_until TEXT    NOT NULL,
    revision     INTEGER NOT NULL,
    period_from  TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    edition      INTEGER NOT NULL,  -- of the template, by which it is computed
    score        TEXT,              -- decimal numbers
    coverage     TEXT,
    reason       TEXT,              -- why it was corrected
    recorded_on  TEXT    NOT NULL,
    recorded_by  TEXT    NOT NULL,
    PRIMARY KEY (scorecard_id, period_until, revision)
);

-- When an edition of a template came in force after the first.
CREATE TABLE performance_edition (
    template_id TEXT    NOT NULL REFERENCES performance_template (id),
    edition     INTEGER NOT NULL,
    in_force_on TEXT    NOT NULL,
    recorded_by TEXT    NOT NULL,
    PRIMARY KEY (template_id, edition)
);
