"""A summary in other forms, for a person to keep, print or hand over."""
