-- An import recognises an idea by its title, in any case.
CREATE INDEX innovation_idea_title ON innovation_idea (organisation, LOWER(title));
