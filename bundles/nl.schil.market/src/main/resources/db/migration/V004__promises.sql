-- What was promised at award or in a plan: about a category, a contract or a supplier.
CREATE TABLE market_promise (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  organisation VARCHAR(36)   NOT NULL,
  version      BIGINT        NOT NULL,
  category_id  VARCHAR(36)   REFERENCES market_category (id),
  contract_id  VARCHAR(36),
  supplier_id  VARCHAR(36),
  title        VARCHAR(200)  NOT NULL,
  kind         VARCHAR(20)   NOT NULL,
  way          VARCHAR(10)   NOT NULL,
  unit         VARCHAR(40)   NOT NULL,
  money        INTEGER       NOT NULL,
  amount       VARCHAR(30)   NOT NULL,
  base         VARCHAR(30),
  source       VARCHAR(300)  NOT NULL,
  promised_on  VARCHAR(10)   NOT NULL,
  due_on       VARCHAR(10)   NOT NULL,
  recorded_by  VARCHAR(100)  NOT NULL,
  written_on   VARCHAR(10)   NOT NULL,
  written_by   VARCHAR(100)  NOT NULL,
  why          VARCHAR(2000),
  withdrawn_on VARCHAR(10)
);
CREATE INDEX market_promise_organisation ON market_promise (organisation, due_on, id);
CREATE INDEX market_promise_category ON market_promise (category_id, due_on, id);
CREATE INDEX market_promise_contract ON market_promise (contract_id, due_on, id);
CREATE INDEX market_promise_supplier ON market_promise (supplier_id, due_on, id);

-- What was promised before it was changed; why says why it became so.
CREATE TABLE market_promise_version (
  promise_id   VARCHAR(36)   NOT NULL REFERENCES market_promise (id),
  version      BIGINT        NOT NULL,
  title        VARCHAR(200)  NOT NULL,
  kind         VARCHAR(20)   NOT NULL,
  way          VARCHAR(10)   NOT NULL,
  unit         VARCHAR(40)   NOT NULL,
  money        INTEGER       NOT NULL,
  amount       VARCHAR(30)   NOT NULL,
  base         VARCHAR(30),
  source       VARCHAR(300)  NOT NULL,
  promised_on  VARCHAR(10)   NOT NULL,
  due_on       VARCHAR(10)   NOT NULL,
  written_on   VARCHAR(10)   NOT NULL,
  written_by   VARCHAR(100)  NOT NULL,
  why          VARCHAR(2000),
  withdrawn_on VARCHAR(10),
  CONSTRAINT market_promise_version_once PRIMARY KEY (promise_id, version)
);

-- What came of a promise in a period: claimed by one, confirmed by another.
CREATE TABLE market_promise_figure (
  id           VARCHAR(36)   NOT NULL PRIMARY KEY,
  promise_id   VARCHAR(36)   NOT NULL REFERENCES market_promise (id),
  starts_on    VARCHAR(10)   NOT NULL,
  ends_on      VARCHAR(10)   NOT NULL,
  amount       VARCHAR(30)   NOT NULL,
  source       VARCHAR(300)  NOT NULL,
  claimed_on   VARCHAR(10)   NOT NULL,
  claimed_by   VARCHAR(100)  NOT NULL,
  confirmed_on VARCHAR(10),
  confirmed_by VARCHAR(100),
  withdrawn_on VARCHAR(10),
  CONSTRAINT market_promise_figure_other CHECK (confirmed_by IS NULL OR confirmed_by <> claimed_by)
);
CREATE INDEX market_promise_figure_of ON market_promise_figure (promise_id, ends_on, id);
