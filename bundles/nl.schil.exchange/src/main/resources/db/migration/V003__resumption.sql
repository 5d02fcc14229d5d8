ALTER TABLE exchange_job ADD COLUMN kept_file TEXT;

ALTER TABLE exchange_job ADD COLUMN kept_utf8 INTEGER;

ALTER TABLE exchange_job ADD COLUMN hints TEXT;
