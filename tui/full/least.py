"""The smallest screen on which a card can be read."""

LEAST_COLUMNS = 40
LEAST_ROWS = 15
