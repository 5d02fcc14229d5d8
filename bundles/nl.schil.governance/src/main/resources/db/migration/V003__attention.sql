-- How much time an organisation has for its contracts, and how much each asks; without a row the module's own figures.
CREATE TABLE governance_attention (
    organisation  TEXT   NOT NULL PRIMARY KEY,
    version       BIGINT NOT NULL,
    fte           TEXT,                -- decimal; null when unknown
    hours_per_fte INTEGER NOT NULL,
    hours_gold    INTEGER NOT NULL,
    hours_silver  INTEGER NOT NULL,
    hours_bronze  INTEGER NOT NULL,
    meeting_hours INTEGER NOT NULL,
    updated_on    TEXT   NOT NULL,
    updated_by    TEXT   NOT NULL
);
