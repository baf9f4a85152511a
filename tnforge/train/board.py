"""Metrics for TensorBoard: the only module that needs it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from math import isnan
from pathlib import Path

from ..errors import BuildError

__all__ = ["Board"]


class Board:
    """Writes metrics where TensorBoard reads them; what was written of later epochs before is hidden."""

    def __init__(self, folder: Path, epoch: int) -> None:
        try:
            from tensorboard.compat.proto import event_pb2, summary_pb2
            from tensorboard.summary.writer.event_file_writer import EventFileWriter
        except ImportError as error:
            raise BuildError(
                f"train.tensorboard needs tensorboard: {error}", advice="Install it: pip install tnforge[train]"
            ) from error
        self._event, self._summary = event_pb2.Event, summary_pb2.Summary
        self._writer = EventFileWriter(str(folder))
        begun = event_pb2.SessionLog(status=event_pb2.SessionLog.START)
        self._writer.add_event(self._event(wall_time=time.time(), step=epoch + 1, session_log=begun))

    def write(self, epoch: int, metrics: Mapping[str, float]) -> None:
        """The metrics of an epoch."""
        values = [
            self._summary.Value(tag=name.replace(".", "/", 1), simple_value=value)
            for name, value in metrics.items()
            if not isnan(value) and name not in ("epoch", "steps")
        ]
        self._writer.add_event(self._event(wall_time=time.time(), step=epoch, summary=self._summary(value=values)))
        self._writer.flush()

    def close(self) -> None:
        """No more will come."""
        self._writer.close()
