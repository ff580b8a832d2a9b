"""What is to be read; and, in ``make``, what writes some of it."""
