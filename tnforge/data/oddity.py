"""What is odd of the frames of a file and was put right, counted."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Oddities"]


@dataclass
class _Oddity:
    """How many frames have it, by how much at most, and the first of them."""

    first: str
    count: int = 0
    most: float = 0.0


class Oddities:
    """What is odd of frames, by sentences with `{frames}`, `{have}` and `{most}` in them."""

    def __init__(self) -> None:
        self._found: dict[str, _Oddity] = {}

    def add(self, sentence: str, place: str, size: float = 0.0) -> None:
        """A frame of which the sentence is true; `size` is by how much."""
        oddity = self._found.setdefault(sentence, _Oddity(place))
        oddity.count += 1
        oddity.most = max(oddity.most, size)

    @property
    def texts(self) -> tuple[str, ...]:
        """A sentence for each oddity, with the number of its frames and the first of them."""
        return tuple(_text(sentence, oddity) for sentence, oddity in self._found.items())


def _text(sentence: str, oddity: _Oddity) -> str:
    frames, have = ("1 frame", "has") if oddity.count == 1 else (f"{oddity.count} frames", "have")
    return f"{sentence.format(frames=frames, have=have, most=f'{oddity.most:.3g}')}; the first is {oddity.first}"
