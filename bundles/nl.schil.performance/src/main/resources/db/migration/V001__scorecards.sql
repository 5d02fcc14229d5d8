-- What scorecards of one kind measure. Editions are kept: "edition" is the one in force, a higher one is its draft.
CREATE TABLE performance_template (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    version      BIGINT  NOT NULL,
    name         TEXT    NOT NULL,
    name_key     TEXT    NOT NULL,  -- the name in lower case
    edition      INTEGER NOT NULL
);
CREATE UNIQUE INDEX performance_template_name ON performance_template (organisation, name_key);

CREATE TABLE performance_kpi (
    template_id TEXT    NOT NULL REFERENCES performance_template (id),
    edition     INTEGER NOT NULL,
    seq         INTEGER NOT NULL,
    code        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    unit        TEXT,
    direction   TEXT    NOT NULL,
    target      TEXT    NOT NULL,  -- decimal numbers
    floor       TEXT    NOT NULL,
    tolerance   TEXT    NOT NULL,
    rhythm      TEXT    NOT NULL,
    anchoring   TEXT    NOT NULL,
    weight      TEXT    NOT NULL,
    source      TEXT    NOT NULL,
    PRIMARY KEY (template_id, edition, seq)
);

-- What is measured of one supplier or contract.
CREATE TABLE performance_scorecard (
    id           TEXT    NOT NULL PRIMARY KEY,
    organisation TEXT    NOT NULL,
    version      BIGINT  NOT NULL,
    name         TEXT    NOT NULL,
    template_id  TEXT    NOT NULL REFERENCES performance_template (id),
    supplier_id  TEXT,
    contract_id  TEXT,
    subject      TEXT    NOT NULL,
    starts_on    TEXT    NOT NULL,
    ends_on      TEXT,
    anchor_on    TEXT    NOT NULL,
    owner_email  TEXT,
    search       TEXT    NOT NULL   -- name and subject in lower case
);
CREATE INDEX performance_scorecard_list ON performance_scorecard (name, id);
CREATE INDEX performance_scorecard_start ON performance_scorecard (starts_on, organisation);
CREATE INDEX performance_scorecard_template ON performance_scorecard (template_id);
CREATE INDEX performance_scorecard_supplier ON performance_scorecard (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX performance_scorecard_contract ON performance_scorecard (contract_id) WHERE contract_id IS NOT NULL;

-- What was said about a KPI in a period. Rows are added; of a former revision only "current" changes.
CREATE TABLE performance_measurement (
    scorecard_id TEXT    NOT NULL REFERENCES performance_scorecard (id),
    kpi          TEXT    NOT NULL,
    period_from  TEXT    NOT NULL,
    revision     INTEGER NOT NULL,
    period_until TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    current      INTEGER NOT NULL,
    answer       TEXT    NOT NULL,
    value        TEXT,
    source       TEXT,
    note         TEXT,
    side         TEXT    NOT NULL,
    disputed     INTEGER NOT NULL,
    recorded_on  TEXT    NOT NULL,
    recorded_by  TEXT    NOT NULL,
    PRIMARY KEY (scorecard_id, kpi, period_from, revision)
);
CREATE UNIQUE INDEX performance_measurement_current ON performance_measurement (scorecard_id, kpi, period_from)
    WHERE current = 1;

-- Derived: how a scorecard stands from one day until another, without overlap. Written again with every change of the
-- scorecard, its template or its measurements.
CREATE TABLE performance_standing (
    scorecard_id TEXT    NOT NULL REFERENCES performance_scorecard (id),
    from_on      TEXT    NOT NULL,
    until_on     TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    attention    INTEGER NOT NULL,  -- order of the list: what asks attention first
    band         TEXT    NOT NULL,  -- UNKNOWN and NOT_APPLICABLE when there is no score
    score        INTEGER,           -- hundredths of a point
    coverage     INTEGER,           -- ten-thousandths; null when nothing is applicable
    kpis         INTEGER NOT NULL,  -- applicable
    measured     INTEGER NOT NULL,
    missing      INTEGER NOT NULL,  -- due, and nobody said anything
    PRIMARY KEY (scorecard_id, from_on)
);
CREATE INDEX performance_standing_day ON performance_standing
    (until_on, from_on, organisation, attention, scorecard_id, band, missing);

-- Derived: of every KPI the period that counts from one day until another, and when something was said about it.
CREATE TABLE performance_due (
    scorecard_id TEXT    NOT NULL REFERENCES performance_scorecard (id),
    kpi          TEXT    NOT NULL,
    from_on      TEXT    NOT NULL,
    until_on     TEXT    NOT NULL,
    organisation TEXT    NOT NULL,
    supplier_id  TEXT,
    contract_id  TEXT,
    period_from  TEXT    NOT NULL,
    period_until TEXT    NOT NULL,
    answer       TEXT,              -- null when nobody said anything
    recorded_on  TEXT,
    measure_by   TEXT,              -- last day to say something; null when it was said
    PRIMARY KEY (scorecard_id, kpi, from_on)
);
CREATE INDEX performance_due_day ON performance_due
    (until_on, from_on, organisation, answer, recorded_on, scorecard_id, kpi, supplier_id, contract_id);
CREATE INDEX performance_due_open ON performance_due (measure_by, scorecard_id, organisation, period_until)
    WHERE measure_by IS NOT NULL;
CREATE INDEX performance_due_supplier ON performance_due (supplier_id) WHERE supplier_id IS NOT NULL;
