CREATE TABLE @module@_entry (
    id           TEXT NOT NULL PRIMARY KEY,
    organisation TEXT NOT NULL,
    title        TEXT NOT NULL,
    due          TEXT
);
CREATE INDEX @module@_entry_organisation ON @module@_entry (organisation, id);
