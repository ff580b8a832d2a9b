"""Tests that need a program which does not come with Python: ``make test-real``."""
