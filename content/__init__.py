"""The words: packs of TOML and Markdown, what they may hold, and how they are read and checked."""

from pathlib import Path

SHIPPED = Path(__file__).parent / "en_GB"
"""The pack that is used where no other is named."""
