"""Plain lines: for a screen reader, a pipe, a dumb terminal, or whoever likes it plain."""
