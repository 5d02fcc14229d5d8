-- Which of the seven sourcing business models was chosen; null when a relationship and an economy allow two and nobody said which.
ALTER TABLE market_map ADD COLUMN chosen_model VARCHAR(30);
