"""The frame of every potential: from structures to energies, forces, virials and stresses.

    energy of an atom = scale * (what the body reads) + shift + reference of its species + repulsion

Forces are minus the derivative of the energy by positions, virials minus that by a strain of all of a structure. The
stress is minus the virial over the volume of the cell: positive where the structure pulls.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from ..errors import ConfigError, DataError, ShapeError
from ..runtime.curve import Way, taken
from ..runtime.neighbours import Neighbours
from .body import Body, Readings, Surroundings
from .calibration import Calibration
from .frugal import in_chunks
from .memory import MANY, Need, check_room, measure_need
from .origin import Origin
from .repulsion import Repulsion
from .species import Species
from .structure import Structures, neighbours_of

__all__ = ["QUANTITIES", "Potential", "Prediction"]

QUANTITIES = ("energy", "forces", "virial", "stress")
"""What a potential can be asked for."""


@dataclass(frozen=True)
class Prediction:
    """What a potential says of structures; None what was not asked for.

    Args:
        energy: [structures]
        energies: [atoms]
        forces: [atoms, 3]
        virial: [structures, 3, 3]
        stress: [structures, 3, 3]
        tensors: other properties of structures by name
    """

    energy: Tensor
    energies: Tensor
    forces: Tensor | None
    virial: Tensor | None
    stress: Tensor | None
    tensors: Mapping[str, Tensor]

    def detached(self) -> Prediction:
        """The same numbers without the graph that made them."""
        optional = {name: _detached(getattr(self, name)) for name in ("forces", "virial", "stress")}
        tensors = {name: value.detach() for name, value in self.tensors.items()}
        return Prediction(self.energy.detach(), self.energies.detach(), **optional, tensors=tensors)


def _detached(tensor: Tensor | None) -> Tensor | None:
    return None if tensor is None else tensor.detach()


class Potential(nn.Module):
    """A body in its frame: species, calibration of energies, and optionally the repulsion of nuclei."""

    def __init__(
        self,
        body: Body,
        edges: nn.Module,
        species: Sequence[int],
        repulsion: Repulsion | None = None,
        origin: Origin | None = None,
    ) -> None:
        """Put a body into its frame.

        Args:
            body: the network.
            edges: the emitted layer that makes the vectors of edges.
            species: the atomic numbers that the body knows, in its order.
            repulsion: the repulsion of nuclei, of a cutoff no longer than that of the body.
            origin: what the potential was made from, if it shall be saved.
        """
        super().__init__()
        if repulsion is not None and repulsion.cutoff > body.cutoff:
            raise ConfigError(f"the repulsion reaches {repulsion.cutoff} and the body sees only to {body.cutoff}")
        self.body, self.edges, self.repulsion = body, edges, repulsion
        self.origin = origin
        self.way: Way | None = None
        self.tolerance: float | None = None
        self.chunk: int | None = None
        self._need: tuple[object, Need] | None = None
        self.species, self.calibration = Species(species), Calibration(len(species))

    @property
    def cutoff(self) -> float:
        """How far atoms see."""
        return self.body.cutoff

    @property
    def tensors(self) -> tuple[str, ...]:
        """The names of the tensors of structures that are part of every prediction."""
        return self.body.tensors

    @property
    def device(self) -> torch.device:
        """Where it is."""
        return self.calibration.scale.device

    @property
    def dtype(self) -> torch.dtype:
        """The number type of the body; positions, edge vectors and sums of energies are float64 in any case."""
        return next(self.body.parameters()).dtype

    def forward(
        self,
        structures: Structures,
        neighbours: Neighbours | None = None,
        want: Collection[str] = ("energy", "forces"),
        differentiable: bool = False,
    ) -> Prediction:
        """The prediction for structures.

        Args:
            structures: the atoms.
            neighbours: those of the structures within the cutoff, found anew if left out.
            want: some of `QUANTITIES`.
            differentiable: whether what is returned may be differentiated again, as training on forces needs.
        """
        check_wanted(want, structures)
        self._check_device(structures)
        if neighbours is None:
            neighbours = neighbours_of(structures, self.cutoff)
        else:
            check_neighbours(neighbours, structures)
        if self.way is not None and differentiable:
            raise ConfigError("a potential with tables is not trained", advice="Train it, and make its tables then.")
        with torch.set_grad_enabled(differentiable or set(want) != {"energy"}), self._frugally():
            self._check_room(structures, neighbours.edges)
            places, strain = _variables(structures, want, differentiable)
            readings = self._read(structures, neighbours, places, strain)
            energy = self._total(readings.energies, structures)
            by_places, by_strain = _derivatives(energy, places, strain, differentiable)
        found = Prediction(
            energy=energy,
            energies=readings.energies,
            forces=-by_places if "forces" in want else None,
            virial=-by_strain if "virial" in want else None,
            stress=by_strain / _volumes(structures) if "stress" in want else None,
            tensors=readings.tensors,
        )
        return found if differentiable else found.detached()

    @contextmanager
    def _frugally(self) -> Iterator[None]:
        """Curves in the way that is chosen; in chunks what derivatives need is made again."""
        if self.chunk is not None and self.chunk < 1:
            raise ConfigError(f"a chunk is at least one pair, not {self.chunk}")
        way = in_chunks(self.chunk) if self.way is None and self.chunk else self.way
        self.body.frugal = bool(self.chunk)
        with taken(way):
            yield

    def _check_room(self, structures: Structures, edges: int) -> None:
        """Refuse a system for which there is not enough memory."""
        if edges < MANY or not torch.is_grad_enabled():
            return
        learns = any(weight.requires_grad for weight in self.parameters())
        key = (self.dtype, self.device, self.way is None, bool(self.chunk), learns)
        if self._need is None or self._need[0] != key:
            self._need = key, self._measured()
        check_room(self._need[1].of(len(structures.numbers), edges), self.device, bool(self.chunk))

    def _measured(self) -> Need:
        """What atoms and edges take; in chunks what is kept between steps, and all of one of them."""

        def energy(structures: Structures, neighbours: Neighbours) -> Tensor:
            places = structures.positions.detach().requires_grad_()
            strain = places.new_zeros(len(structures), 3, 3)
            return self._read(structures, neighbours, places, strain).energies

        first, length = self.species.numbers[0], 0.8 * self.cutoff
        known = [*self.parameters(), *self.buffers()]
        chunk, self.chunk = self.chunk, None
        try:
            with self._frugally():
                whole = measure_need(energy, first, length, known, self.device)
            if not chunk:
                return whole
            self.chunk = chunk
            with self._frugally():
                between, steps = measure_need(energy, first, length, known, self.device), self.body.steps
            return Need(between.atom + whole.atom / steps, between.edge + whole.edge / steps)
        finally:
            self.chunk = chunk

    def _check_device(self, structures: Structures) -> None:
        """Refuse structures that are somewhere else."""
        given = structures.positions.device
        if given != self.device:
            raise ShapeError(f"the structures are on {given} and the potential is on {self.device}")

    def _read(self, structures: Structures, neighbours: Neighbours, places: Tensor, strain: Tensor) -> Readings:
        """What the body and the repulsion make of the structures, as energies in float64."""
        ends = {"sender": neighbours.sender, "receiver": neighbours.receiver}
        species = self.species(structures)
        with torch.autocast(places.device.type, enabled=False):
            r = self.edges(places, neighbours.shift, strain, **ends, structure=structures.index)
            charge = structures.charge.to(self.dtype)
            pairs = neighbours.pairs
            d = torch.linalg.vector_norm(r.index_select(0, pairs.first), dim=1)
            near = Surroundings(
                r.to(self.dtype),
                d.to(self.dtype),
                **ends,
                pair=pairs.index,
                species=species,
                structure=structures.index,
                charge=charge,
            )
            readings: Readings = self.body(near)
            energies = self.calibration(readings.energies, species)
            if self.repulsion is not None:
                energies = energies + self.repulsion(r, near)
        return Readings(energies, readings.tensors)

    def _total(self, energies: Tensor, structures: Structures) -> Tensor:
        """The energies of structures; one without atoms has none."""
        filled = energies.new_tensor([float(atoms > 0) for atoms in structures.atoms])
        return (self.calibration.offset * filled).index_add(0, structures.index, energies)


def _variables(structures: Structures, want: Collection[str], differentiable: bool) -> tuple[Tensor, Tensor]:
    """The positions and a strain of zero, ready to be differentiated by where that is needed."""
    places = structures.positions if differentiable else structures.positions.detach()
    if "forces" in want and not places.requires_grad:
        places = places.detach().requires_grad_()
    strain = places.new_zeros(len(structures), 3, 3)
    return places, strain.requires_grad_(bool({"virial", "stress"} & set(want)))


def check_neighbours(neighbours: Neighbours, structures: Structures) -> None:
    """Refuse neighbours that can not be those of the structures."""
    atoms = structures.numbers.shape[0]
    for name, ends in (("sender", neighbours.sender), ("receiver", neighbours.receiver)):
        if ends.numel() and not 0 <= int(ends.min()) <= int(ends.max()) < atoms:
            raise ShapeError(f"the neighbours have a {name} {int(ends.max())} and the structures have {atoms} atoms")


def check_wanted(want: Collection[str], structures: Structures) -> None:
    """Refuse quantities that do not exist, or not for these structures."""
    for name in want:
        if name not in QUANTITIES:
            raise ConfigError(f"a potential has no {name!r}; it has {', '.join(QUANTITIES)}")
    if "stress" in want:
        for number, periodic in enumerate(structures.periodic.tolist()):
            if not any(periodic):
                raise DataError(
                    f"structure {number} is not periodic and has no stress", advice="Ask for its virial instead."
                )


def _derivatives(energy: Tensor, places: Tensor, strain: Tensor, differentiable: bool) -> tuple[Tensor, Tensor]:
    """The derivatives by places and strain; zero by what is not differentiated."""
    inputs = [tensor for tensor in (places, strain) if tensor.requires_grad]
    found = dict(zip(map(id, inputs), _gradients(energy, inputs, differentiable), strict=True))
    return found.get(id(places), torch.zeros_like(places)), found.get(id(strain), torch.zeros_like(strain))


def _gradients(energy: Tensor, inputs: list[Tensor], differentiable: bool) -> Sequence[Tensor]:
    if not (inputs and energy.requires_grad):
        return [torch.zeros_like(tensor) for tensor in inputs]
    return torch.autograd.grad(energy.sum(), inputs, create_graph=differentiable, materialize_grads=True)


def _volumes(structures: Structures) -> Tensor:
    """The volumes of the cells as given; of a slab too."""
    volumes = structures.cell.det().abs()
    for number, volume in enumerate(volumes.tolist()):
        if not volume:
            raise DataError(
                f"the cell of structure {number} has no volume, so there is no stress",
                advice="Give the slab a third cell vector, or ask for its virial instead.",
            )
    return volumes.reshape(-1, 1, 1)
