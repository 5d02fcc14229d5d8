CREATE TABLE exchange_job (
    id             TEXT    NOT NULL PRIMARY KEY,
    dataset        TEXT    NOT NULL,
    file_name      TEXT    NOT NULL,
    file_size      BIGINT  NOT NULL,
    file_hash      TEXT    NOT NULL,
    status         TEXT    NOT NULL,
    dry_run        INTEGER NOT NULL,
    row_count      BIGINT  NOT NULL,
    created        BIGINT  NOT NULL,
    updated        BIGINT  NOT NULL,
    unchanged      BIGINT  NOT NULL,
    rejected       BIGINT  NOT NULL,
    guess          TEXT,
    failure_code   TEXT,
    failure_value  TEXT,
    failure_values TEXT,
    actor          TEXT    NOT NULL,
    actor_name     TEXT    NOT NULL,
    organisation   TEXT    NOT NULL,
    started        TEXT    NOT NULL,
    ended          TEXT
);

CREATE INDEX exchange_job_status ON exchange_job (status);

CREATE TABLE exchange_error (
    job          TEXT   NOT NULL REFERENCES exchange_job (id),
    seq          BIGINT NOT NULL,
    line         BIGINT NOT NULL,
    column_name  TEXT   NOT NULL,
    value        TEXT,
    code         TEXT   NOT NULL,
    code_values  TEXT,
    row_values   TEXT,
    PRIMARY KEY (job, seq)
);
