"""Words of the command line, `NAME=VALUE`."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import ConfigError

__all__ = ["parse_words"]


def parse_words(words: Sequence[str], option: str) -> dict[str, str]:
    """`NAME=VALUE` words of an option as a mapping."""
    values: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise ConfigError(f"{option} takes NAME=VALUE, not {word!r}")
        if name in values:
            raise ConfigError(f"{option} gives {name} twice")
        values[name] = value
    return values
