"""Processes that train together, as torchrun starts them: what is summed over them, and who writes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Protocol

import torch
import torch.distributed as dist
from torch import Tensor
from torch.distributed.rendezvous import rendezvous

from ..errors import BuildError, ConfigError, TnforgeError

__all__ = ["World", "joined_world", "said_once"]

CPU = torch.device("cpu")

PATIENCE = timedelta(hours=1)
"""How long processes wait for one of them, which may read and compile much."""


class Board(Protocol):
    """What all processes see."""

    def add(self, key: str, amount: int, /) -> int:
        """Add to a number, zero at first; the sum."""
        ...


@dataclass(frozen=True)
class World:
    """The processes that train together, and which of them this one is; `board` is where they leave notes."""

    rank: int = 0
    size: int = 1
    device: torch.device = CPU
    board: Board | None = None

    @property
    def writes(self) -> bool:
        """Whether this is the one process that writes files."""
        return self.rank == 0

    def sum(self, tensor: Tensor) -> Tensor:
        """The sum over all processes, which replaces the tensor; the same to the last bit in each."""
        if self.size > 1:
            try:
                dist.all_reduce(tensor)
            except RuntimeError as error:
                raise BuildError(
                    f"process {self.rank} of {self.size} does not hear of the others: {str(error).partition('. ')[0]}",
                    advice="What the process that ended first has said is the reason.",
                ) from error
        return tensor

    def any(self, here: bool) -> bool:
        """Whether it is so in any process."""
        return bool(self.sum(torch.tensor([float(here)], device=self.device)).item())

    @contextmanager
    def first(self) -> Iterator[None]:
        """What follows is done by the process that writes, then by all others, which find it done, and then by none."""
        if not self.writes:
            self._meet()
        try:
            yield
        except BaseException:
            self._meet(failed=True)
            raise
        if self.writes:
            self._meet()
        self._meet()

    def _meet(self, failed: bool = False) -> None:
        """Wait for all processes; where some have failed they say why, and the others end."""
        if self.any(failed) and not failed:
            raise SystemExit(1)

    def is_first_to_say(self, text: str) -> bool:
        """Whether no other process has said the same before."""
        if self.board is None:
            return True
        try:
            return self.board.add(f"said/{sha256(text.encode()).hexdigest()}", 1) == 1
        except RuntimeError:  # whoever keeps the notes has ended
            return True


@contextmanager
def joined_world(device: str) -> Iterator[World]:
    """The processes that torchrun has started, until the end; this one alone without it."""
    size, rank = (_number(name, least) for name, least in (("WORLD_SIZE", 1), ("RANK", 0)))
    own = _device(device, _number("LOCAL_RANK", 0) if size > 1 else None)
    if size == 1:
        yield World(0, 1, own)
        return
    if own.type == "cuda":
        torch.cuda.set_device(own)
    kind = "nccl" if own.type == "cuda" else "gloo"
    board, _, _ = next(rendezvous("env://", rank, size, timeout=PATIENCE))
    dist.init_process_group(kind, store=board, rank=rank, world_size=size, timeout=PATIENCE)
    try:
        yield World(rank, size, own, board)
    finally:
        dist.destroy_process_group()


@contextmanager
def said_once(world: World | None = None) -> Iterator[None]:
    """What processes refuse alike is said by one of them; before they have met, by the first one of each machine."""
    try:
        yield
    except TnforgeError as error:
        says = not _number("LOCAL_RANK", 0) if world is None else world.is_first_to_say(error.message)
        if not says:
            raise SystemExit(1) from None
        raise


def _number(name: str, default: int) -> int:
    text = os.environ.get(name, str(default))
    if not text.isdigit():
        raise ConfigError(f"the environment variable {name} is a number, not {text!r}")
    return int(text)


def _device(name: str, local: int | None) -> torch.device:
    """The device of a process; each of several on one machine has a GPU of its own."""
    kind = ("cuda" if torch.cuda.is_available() else "cpu") if name == "auto" else name
    if kind.startswith("cuda") and not torch.cuda.is_available():
        raise BuildError("the device is cuda, and PyTorch finds none here", advice="Set train.device to cpu or auto.")
    return torch.device(f"cuda:{local}" if kind == "cuda" and local is not None else kind)
