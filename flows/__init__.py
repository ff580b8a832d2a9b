"""The core: flows, the session, the reckoning, the summary and its store. No screen, no print, no clock."""
