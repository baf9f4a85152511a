"""The command line: `app` declares the sub-commands; one module each does the work and is loaded when asked for."""

from .app import main

__all__ = ["main"]
