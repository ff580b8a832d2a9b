"""What in docs/ is made by a script."""
