-- What is bought, by kind. Its code is that by which contracts name their category.
CREATE TABLE market_category (
  id           VARCHAR(36)  NOT NULL PRIMARY KEY,
  organisation VARCHAR(36)  NOT NULL,
  version      BIGINT       NOT NULL,
  code         VARCHAR(60)  NOT NULL,
  name         VARCHAR(200) NOT NULL,
  owner        VARCHAR(36),
  holder       VARCHAR(36),
  innovation   INTEGER      NOT NULL,
  gold         INTEGER      NOT NULL,
  CONSTRAINT market_category_code UNIQUE (organisation, code)
);

CREATE TABLE market_category_cpv (
  category_id VARCHAR(36) NOT NULL REFERENCES market_category (id),
  prefix      VARCHAR(8)  NOT NULL,
  CONSTRAINT market_category_cpv_once PRIMARY KEY (category_id, prefix)
);

-- One look at the market of a category.
CREATE TABLE market_scan (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  category_id  VARCHAR(36)   NOT NULL REFERENCES market_category (id),
  organisation VARCHAR(36)   NOT NULL,
  version      BIGINT        NOT NULL,
  scanned_on   VARCHAR(10)   NOT NULL,
  capable      INTEGER,
  trends       VARCHAR(8000),
  recorded_by  VARCHAR(100)  NOT NULL,
  withdrawn_on VARCHAR(10)
);
CREATE INDEX market_scan_of ON market_scan (category_id, scanned_on);
CREATE INDEX market_scan_organisation ON market_scan (organisation, scanned_on);

CREATE TABLE market_scan_source (
  scan_id VARCHAR(36)   NOT NULL REFERENCES market_scan (id),
  seq     INTEGER       NOT NULL,
  title   VARCHAR(300)  NOT NULL,
  address VARCHAR(2000),
  CONSTRAINT market_scan_source_once PRIMARY KEY (scan_id, seq)
);

-- A supplier that the scan knows: of the register, or a plain name. The share is a fraction of the market as text.
CREATE TABLE market_scan_supplier (
  scan_id     VARCHAR(36) NOT NULL REFERENCES market_scan (id),
  seq         INTEGER     NOT NULL,
  supplier_id VARCHAR(36),
  name        VARCHAR(300),
  share       VARCHAR(12),
  CONSTRAINT market_scan_supplier_once PRIMARY KEY (scan_id, seq)
);
CREATE INDEX market_scan_supplier_of ON market_scan_supplier (supplier_id);

-- Answers by which a category was placed in the portfolio on a day, with the weights that counted then.
CREATE TABLE market_position (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  category_id  VARCHAR(36)   NOT NULL REFERENCES market_category (id),
  organisation VARCHAR(36)   NOT NULL,
  placed_on    VARCHAR(10)   NOT NULL,
  placed_by    VARCHAR(100)  NOT NULL,
  remark       VARCHAR(4000),
  withdrawn_on VARCHAR(10)
);
CREATE INDEX market_position_of ON market_position (category_id, placed_on, id);
CREATE INDEX market_position_organisation ON market_position (organisation, placed_on, id);

CREATE TABLE market_position_answer (
  position_id VARCHAR(36) NOT NULL REFERENCES market_position (id),
  criterion   VARCHAR(60) NOT NULL,
  axis        VARCHAR(6)  NOT NULL,
  weight      INTEGER     NOT NULL,
  score       INTEGER,
  CONSTRAINT market_position_answer_once PRIMARY KEY (position_id, criterion)
);

-- What an organisation made of reference data that comes with the module.
CREATE TABLE market_reference (
  organisation VARCHAR(36)    NOT NULL,
  kind         VARCHAR(20)    NOT NULL,
  version      BIGINT         NOT NULL,
  content      VARCHAR(60000) NOT NULL,
  updated_on   VARCHAR(10)    NOT NULL,
  updated_by   VARCHAR(100)   NOT NULL,
  CONSTRAINT market_reference_once PRIMARY KEY (organisation, kind)
);
