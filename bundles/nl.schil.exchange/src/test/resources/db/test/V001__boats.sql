CREATE TABLE test_boat (
    code    TEXT NOT NULL PRIMARY KEY,
    name    TEXT,
    built   TEXT,
    price   TEXT,
    length  TEXT,
    term    TEXT,
    options TEXT
);
