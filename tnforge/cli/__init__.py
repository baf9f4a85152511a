"""The command line: `app` declares every sub-command, one module each does the work and is loaded when it is asked for."""

from .app import main

__all__ = ["main"]
