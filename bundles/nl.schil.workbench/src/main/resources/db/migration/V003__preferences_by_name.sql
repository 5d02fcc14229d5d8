-- What all people prefer about one thing, for what is done for them in the background.
CREATE INDEX workbench_preference_name ON workbench_preference (name, user_id);
