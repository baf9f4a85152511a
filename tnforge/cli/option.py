"""Options that commands share."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["AsJson", "Force"]

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document instead of text.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that exist.")]
