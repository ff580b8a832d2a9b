"""The front-ends: each shows the same ``Session`` in its own way."""
