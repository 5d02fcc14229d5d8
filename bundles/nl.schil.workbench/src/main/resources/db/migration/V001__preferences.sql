CREATE TABLE workbench_preference (
    user_id    TEXT NOT NULL,
    name       TEXT NOT NULL,
    value      TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    PRIMARY KEY (user_id, name)
);
