"""The full screen: one card at a time, in place, by keys, mouse or touch."""
