CREATE TABLE things_thing (
    id      TEXT PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    amount  BIGINT,
    on_day  TEXT
);
CREATE TABLE things_part (
    id    TEXT PRIMARY KEY,
    thing TEXT NOT NULL REFERENCES things_thing (id)
);
