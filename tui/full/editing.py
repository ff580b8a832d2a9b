"""Keys that erase, move or go on in a field to write in."""

from __future__ import annotations

from textual.widget import Widget


async def acts(field: Widget, key: str, only: tuple[str, ...] = ("",)) -> bool:
    """Whether a key of the field's did something: at once, as otherwise it does so after what is typed behind it.
    ``only``: how the actions begin that may be done so."""
    for binding in field._bindings.key_to_bindings.get(key, ()):
        if binding.action.startswith(only):
            return await field.app.run_action(binding.action, field)
    return False
