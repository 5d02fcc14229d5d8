-- Where a rejected value stands in a file that is no table: a JSON Pointer, or an element.
ALTER TABLE exchange_error ADD COLUMN place TEXT;
