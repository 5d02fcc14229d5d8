-- Spend of an organisation by month, for analyses over all contracts.
CREATE INDEX contracts_spend_month ON contracts_spend
    (organisation, period, contract_id, kind, source_date, amount, source);
