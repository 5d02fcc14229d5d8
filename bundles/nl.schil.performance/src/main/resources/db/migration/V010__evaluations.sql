CREATE TABLE performance_questionnaire (
    organisation TEXT NOT NULL,
    revision INTEGER NOT NULL,
    items TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    PRIMARY KEY (organisation, revision)
);

CREATE TABLE performance_evaluation (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    supplier_id TEXT NOT NULL,
    contract_id TEXT,
    title TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_until TEXT NOT NULL,
    deadline TEXT NOT NULL,
    procedure TEXT NOT NULL,
    extension_basis TEXT,
    selection_basis TEXT,
    questionnaire_revision INTEGER NOT NULL,
    items TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_on TEXT NOT NULL,
    opened_on TEXT,
    talk_on TEXT,
    talk_notes TEXT,
    closed_on TEXT,
    version INTEGER NOT NULL
);

CREATE INDEX performance_evaluation_list ON performance_evaluation (organisation, id);

CREATE INDEX performance_evaluation_talk ON performance_evaluation (organisation, supplier_id, talk_on);

CREATE INDEX performance_evaluation_supplier ON performance_evaluation (supplier_id, id);

CREATE INDEX performance_evaluation_contract ON performance_evaluation (contract_id, id);

CREATE TABLE performance_evaluation_respondent (
    evaluation_id TEXT NOT NULL REFERENCES performance_evaluation (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    side TEXT NOT NULL,
    seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    submitted_on TEXT,
    PRIMARY KEY (evaluation_id, id)
);

CREATE INDEX performance_evaluation_respondent_person ON performance_evaluation_respondent (id, submitted_on);

CREATE TABLE performance_evaluation_mark (
    evaluation_id TEXT NOT NULL,
    respondent_id TEXT NOT NULL,
    item INTEGER NOT NULL,
    about TEXT NOT NULL,
    value INTEGER,
    motivation TEXT,
    PRIMARY KEY (evaluation_id, respondent_id, item, about),
    FOREIGN KEY (evaluation_id, respondent_id)
        REFERENCES performance_evaluation_respondent (evaluation_id, id) ON DELETE CASCADE
);

CREATE TABLE performance_evaluation_reply (
    evaluation_id TEXT NOT NULL REFERENCES performance_evaluation (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    by_name TEXT NOT NULL,
    replied_on TEXT NOT NULL,
    PRIMARY KEY (evaluation_id, side)
);

CREATE TABLE performance_evaluation_action (
    id TEXT PRIMARY KEY,
    evaluation_id TEXT NOT NULL REFERENCES performance_evaluation (id) ON DELETE CASCADE,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    due TEXT NOT NULL,
    closed_on TEXT
);

CREATE INDEX performance_evaluation_action_of ON performance_evaluation_action (evaluation_id, id);
