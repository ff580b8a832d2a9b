"""Preparing for a first session: from what is known and what is asked to one page in the person's own words."""
