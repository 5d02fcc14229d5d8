-- Challenges to the market, invitations to hand in ideas, ideas that came by them, and agreements about innovation.
CREATE TABLE innovation_challenge (
    id           TEXT   NOT NULL PRIMARY KEY,
    organisation TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    title        TEXT   NOT NULL,
    question     TEXT   NOT NULL,
    terms        TEXT   NOT NULL,        -- what holds for whoever answers
    category     TEXT,
    open_from    TEXT   NOT NULL,
    open_until   TEXT   NOT NULL,        -- last day
    published_on TEXT,                   -- null while it is a draft
    updated_on   TEXT   NOT NULL,
    updated_by   TEXT   NOT NULL
);
CREATE INDEX innovation_challenge_open ON innovation_challenge (organisation, open_from, id);

-- What a supplier was asked to hand ideas in for; people of the supplier have links to it.
CREATE TABLE innovation_call (
    id           TEXT   NOT NULL PRIMARY KEY,
    organisation TEXT   NOT NULL,
    supplier_id  TEXT   NOT NULL,
    contract_id  TEXT,
    challenge_id TEXT   REFERENCES innovation_challenge (id),
    created_on   TEXT   NOT NULL,
    created_by   TEXT   NOT NULL
);
CREATE INDEX innovation_call_challenge ON innovation_call (challenge_id, id);
CREATE INDEX innovation_call_supplier ON innovation_call (supplier_id, id);

CREATE TABLE innovation_submission (
    idea_id      TEXT NOT NULL PRIMARY KEY REFERENCES innovation_idea (id),
    call_id      TEXT NOT NULL REFERENCES innovation_call (id),
    challenge_id TEXT,
    invitation   TEXT NOT NULL           -- id of the invitation of whoever handed it in
);
CREATE INDEX innovation_submission_invitation ON innovation_submission (invitation, idea_id);
CREATE INDEX innovation_submission_challenge ON innovation_submission (challenge_id, idea_id);

CREATE TABLE innovation_agreement (
    id           TEXT   NOT NULL PRIMARY KEY,
    organisation TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    supplier_id  TEXT   NOT NULL,
    contract_id  TEXT,                   -- null: about all contracts with the supplier
    ip_owner     TEXT   NOT NULL,
    ip_note      TEXT   NOT NULL,
    budget_cents BIGINT,                 -- a year, VAT excluded; null when none is set aside
    currency     TEXT,
    procedure    TEXT   NOT NULL,        -- who decides and how
    agreed_on    TEXT   NOT NULL,
    ends_on      TEXT,                   -- last day
    reference    TEXT,
    updated_on   TEXT   NOT NULL,
    updated_by   TEXT   NOT NULL
);
CREATE INDEX innovation_agreement_supplier ON innovation_agreement (supplier_id, agreed_on, id);
CREATE INDEX innovation_agreement_organisation ON innovation_agreement (organisation, agreed_on, supplier_id);
