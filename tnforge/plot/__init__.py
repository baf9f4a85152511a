"""Plots as PNG files: predicted beside true values, learning curves, and quantities over time."""

from .chart import Chart, curves, series
from .figure import check_matplotlib
from .panel import Panel, parity

__all__ = ["Chart", "Panel", "check_matplotlib", "curves", "parity", "series"]
