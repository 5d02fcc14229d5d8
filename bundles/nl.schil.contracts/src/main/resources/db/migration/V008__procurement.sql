-- Where a contract comes from: how call-offs are made under it (eForms framework-agreement) and the tender or notice.
ALTER TABLE contracts_contract ADD COLUMN technique TEXT;
ALTER TABLE contracts_contract ADD COLUMN tender_ref TEXT;
