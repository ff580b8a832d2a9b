"""The words: packs of TOML and Markdown, what they may hold, and how they are read and checked."""
