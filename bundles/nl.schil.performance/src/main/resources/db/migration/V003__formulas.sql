-- How a KPI is computed from others of the same period; null for one that is measured.
ALTER TABLE performance_kpi ADD COLUMN formula TEXT;
