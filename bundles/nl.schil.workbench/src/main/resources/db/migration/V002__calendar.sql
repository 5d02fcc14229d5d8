CREATE TABLE workbench_calendar (
    user_id     TEXT NOT NULL PRIMARY KEY,
    secret_hash TEXT NOT NULL UNIQUE,
    created_at  TEXT NOT NULL
);
