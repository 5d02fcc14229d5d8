CREATE TABLE exchange_profile (
    id           TEXT NOT NULL PRIMARY KEY,
    dataset      TEXT NOT NULL,
    name         TEXT NOT NULL,
    headers      TEXT NOT NULL,
    mapping      TEXT NOT NULL,
    date_order   TEXT,
    decimal_mark TEXT,
    actor        TEXT NOT NULL,
    actor_name   TEXT NOT NULL,
    changed_at   TEXT NOT NULL,
    UNIQUE (dataset, name)
);
