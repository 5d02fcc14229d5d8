-- What was seen on the market of a category, of one supplier when it is about one.
CREATE TABLE market_note (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  organisation VARCHAR(36)   NOT NULL,
  version      BIGINT        NOT NULL,
  category_id  VARCHAR(36)   NOT NULL REFERENCES market_category (id),
  supplier_id  VARCHAR(36),
  noted_on     VARCHAR(10)   NOT NULL,
  kind         VARCHAR(20)   NOT NULL,
  text         VARCHAR(8000) NOT NULL,
  source       VARCHAR(300)  NOT NULL,
  address      VARCHAR(2000),
  recorded_by  VARCHAR(100)  NOT NULL,
  written_on   VARCHAR(10)   NOT NULL,
  written_by   VARCHAR(100)  NOT NULL,
  withdrawn_on VARCHAR(10)
);
CREATE INDEX market_note_organisation ON market_note (organisation, noted_on, id);
CREATE INDEX market_note_category ON market_note (category_id, noted_on, id);
CREATE INDEX market_note_supplier ON market_note (supplier_id, noted_on, id);

-- What a note said before it was changed.
CREATE TABLE market_note_version (
  note_id      VARCHAR(36)   NOT NULL REFERENCES market_note (id),
  version      BIGINT        NOT NULL,
  supplier_id  VARCHAR(36),
  noted_on     VARCHAR(10)   NOT NULL,
  kind         VARCHAR(20)   NOT NULL,
  text         VARCHAR(8000) NOT NULL,
  source       VARCHAR(300)  NOT NULL,
  address      VARCHAR(2000),
  written_on   VARCHAR(10)   NOT NULL,
  written_by   VARCHAR(100)  NOT NULL,
  withdrawn_on VARCHAR(10),
  CONSTRAINT market_note_version_once PRIMARY KEY (note_id, version)
);

-- Plans, positions and strategies of this module for which a note was used.
CREATE TABLE market_note_use (
  note_id   VARCHAR(36)  NOT NULL REFERENCES market_note (id),
  kind      VARCHAR(10)  NOT NULL,
  record_id VARCHAR(36)  NOT NULL,
  linked_on VARCHAR(10)  NOT NULL,
  linked_by VARCHAR(100) NOT NULL,
  CONSTRAINT market_note_use_once PRIMARY KEY (note_id, kind, record_id)
);
