"""Plain prompts: lists to move in with the arrows, one under another, without filling the screen."""
