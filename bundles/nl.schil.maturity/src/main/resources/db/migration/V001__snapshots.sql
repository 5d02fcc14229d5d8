CREATE TABLE maturity_snapshot (
  id           TEXT    NOT NULL PRIMARY KEY,
  organisation TEXT    NOT NULL,
  as_of        TEXT    NOT NULL,
  catalogue    TEXT    NOT NULL,
  hash         TEXT    NOT NULL,
  stage        INTEGER NOT NULL,
  taken_at     TEXT    NOT NULL,
  taken_by     TEXT    NOT NULL,
  content      TEXT    NOT NULL,
  CONSTRAINT maturity_snapshot_once UNIQUE (organisation, hash)
);
