-- A goal in the chain may be one that another module keeps; then it is counted there.
ALTER TABLE development_chain_goal ADD COLUMN goal_id TEXT;
CREATE INDEX development_chain_goal_of ON development_chain_goal (goal_id, id) WHERE goal_id IS NOT NULL;
