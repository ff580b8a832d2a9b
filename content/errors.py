"""What can be wrong with a pack."""


class ContentError(Exception):
    """Something in a pack needs its author's eye; the message names the file and the line."""
