"""A conversation, card by card: what plain lines and plain prompts share."""
