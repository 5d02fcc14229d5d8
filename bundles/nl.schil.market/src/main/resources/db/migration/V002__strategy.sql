-- A business-model map of a category, filled in by the buyer and one supplier, and what was chosen.
CREATE TABLE market_map (
  id                    VARCHAR(36) NOT NULL PRIMARY KEY,
  category_id           VARCHAR(36) NOT NULL REFERENCES market_category (id),
  organisation          VARCHAR(36) NOT NULL,
  version               BIGINT      NOT NULL,
  supplier_id           VARCHAR(36) NOT NULL,
  opened_on             VARCHAR(10) NOT NULL,
  due_on                VARCHAR(10) NOT NULL,
  buyer_relationship    VARCHAR(20),
  buyer_economy         VARCHAR(20),
  buyer_filled_by       VARCHAR(100),
  buyer_submitted_on    VARCHAR(10),
  supplier_relationship VARCHAR(20),
  supplier_economy      VARCHAR(20),
  supplier_filled_by    VARCHAR(100),
  supplier_submitted_on VARCHAR(10),
  chosen_relationship   VARCHAR(20),
  chosen_economy        VARCHAR(20),
  chosen_why            VARCHAR(4000),
  chosen_on             VARCHAR(10),
  chosen_by             VARCHAR(100)
);
CREATE INDEX market_map_of ON market_map (category_id, opened_on);
CREATE INDEX market_map_organisation ON market_map (organisation, opened_on);
CREATE INDEX market_map_supplier ON market_map (supplier_id);

CREATE TABLE market_map_answer (
  map_id    VARCHAR(36) NOT NULL REFERENCES market_map (id),
  side      VARCHAR(10) NOT NULL,
  attribute VARCHAR(30) NOT NULL,
  score     INTEGER     NOT NULL,
  CONSTRAINT market_map_answer_once PRIMARY KEY (map_id, side, attribute)
);

-- The plan of a category; its state follows from its days.
CREATE TABLE market_plan (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  category_id  VARCHAR(36)   NOT NULL REFERENCES market_category (id),
  organisation VARCHAR(36)   NOT NULL,
  version      BIGINT        NOT NULL,
  number       INTEGER       NOT NULL,
  title        VARCHAR(200)  NOT NULL,
  goals        VARCHAR(8000),
  strategy     VARCHAR(8000),
  suppliers    VARCHAR(8000),
  valid_from   VARCHAR(10)   NOT NULL,
  valid_until  VARCHAR(10)   NOT NULL,
  author       VARCHAR(100)  NOT NULL,
  submitted_on VARCHAR(10),
  returned_why VARCHAR(2000),
  approved_on  VARCHAR(10),
  approved_by  VARCHAR(100),
  CONSTRAINT market_plan_number UNIQUE (category_id, number)
);
CREATE INDEX market_plan_organisation ON market_plan (organisation, valid_until);

-- What an organisation wants with one supplier, with what the supplier itself said when it was agreed.
CREATE TABLE market_strategy (
  id              VARCHAR(36)   NOT NULL PRIMARY KEY,
  organisation    VARCHAR(36)   NOT NULL,
  version         BIGINT        NOT NULL,
  supplier_id     VARCHAR(36)   NOT NULL,
  agreed_on       VARCHAR(10)   NOT NULL,
  valid_until     VARCHAR(10)   NOT NULL,
  aim             VARCHAR(8000) NOT NULL,
  steps           VARCHAR(8000),
  evaluation_id   VARCHAR(36),
  attractiveness  VARCHAR(12),
  author          VARCHAR(100)  NOT NULL,
  withdrawn_on    VARCHAR(10)
);
CREATE INDEX market_strategy_of ON market_strategy (supplier_id, organisation, agreed_on);
CREATE INDEX market_strategy_organisation ON market_strategy (organisation, agreed_on);

-- A look at the risks of a category or a supplier.
CREATE TABLE market_review (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  organisation VARCHAR(36)   NOT NULL,
  version      BIGINT        NOT NULL,
  subject_type VARCHAR(10)   NOT NULL,
  subject_id   VARCHAR(36)   NOT NULL,
  reviewed_on  VARCHAR(10)   NOT NULL,
  summary      VARCHAR(8000),
  reviewer     VARCHAR(100)  NOT NULL,
  withdrawn_on VARCHAR(10)
);
CREATE INDEX market_review_of ON market_review (subject_id, organisation, reviewed_on);
CREATE INDEX market_review_organisation ON market_review (organisation, reviewed_on);

CREATE TABLE market_risk (
  review_id  VARCHAR(36)   NOT NULL REFERENCES market_review (id),
  seq        INTEGER       NOT NULL,
  text       VARCHAR(1000) NOT NULL,
  likelihood INTEGER       NOT NULL,
  impact     INTEGER       NOT NULL,
  measure    VARCHAR(1000),
  CONSTRAINT market_risk_once PRIMARY KEY (review_id, seq)
);
