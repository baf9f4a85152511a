"""The only door into the compiler: loads the layers that a file, a folder or a family function defines."""

from __future__ import annotations

import builtins
import importlib
import inspect
import linecache
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType
from typing import Any

from ..errors import ConfigError, DefinitionError, Place, TnforgeError
from .data import read_layers
from .layer import Layer
from .place import raised_at, syntax_place

__all__ = ["load_layers"]

_SUFFIXES = (".py", ".yaml")
_FAMILY = re.compile(r"[A-Za-z_][\w.]*:[A-Za-z_]\w*")


def load_layers(target: str, settings: Mapping[str, str]) -> tuple[Layer, ...]:
    """The layers of a `.py` or `.yaml` file, of all files of a folder, or of a family `package.module:function`."""
    if _FAMILY.fullmatch(target):
        return _load_family(target, settings)
    if settings:
        raise ConfigError(f"settings are for families such as package.module:function, not for {target}")
    path = Path(target)
    if not path.is_dir():
        return _load_file(path)
    files = sorted(file for file in path.iterdir() if file.suffix in _SUFFIXES and file.name != "__init__.py")
    if not files:
        raise DefinitionError(f"the folder {target} holds no .py file and no .yaml file")
    return tuple(layer for file in files for layer in _load_file(file))


class _Names(dict[str, Any]):
    """The names of a definition file; the name of a layer can not be given to another one."""

    def __setitem__(self, name: str, value: Any) -> None:
        known = self.get(name)
        if isinstance(known, Layer) and isinstance(value, Layer) and known is not value:
            _refuse_twice(value)
        super().__setitem__(name, value)


def _load_file(path: Path) -> tuple[Layer, ...]:
    return read_layers(path) if path.suffix == ".yaml" else _load_python(path)


def _load_python(path: Path) -> tuple[Layer, ...]:
    names = _Names(__name__=path.stem, __file__=str(path), __builtins__=builtins)
    code = _compile(path)
    with _raising_at_home("the definition", str(path)):
        exec(code, names)
    layers = tuple({id(value): value for value in names.values() if isinstance(value, Layer)}.values())
    if not layers:
        raise DefinitionError(f"{path} defines no layer", advice="Decorate a function with @layer.")
    return _distinct(layers)


def _compile(path: Path) -> Any:
    """The code of a definition file, whose lines stay at hand for messages."""
    if path.suffix != ".py":
        raise DefinitionError(
            f"{path} is not a definition",
            advice="Name a .py or .yaml file, a folder of them, or a family such as tnforge.library.hotpp:message.",
        )
    try:
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DefinitionError(f"{path} can not be read: {getattr(error, 'strerror', None) or error}") from None
    linecache.cache[str(path)] = (len(source), None, source.splitlines(keepends=True), str(path))
    try:
        return compile(source, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        place = syntax_place(str(path), error)
        raise DefinitionError(f"the definition is not Python: {error.msg}", places=(place,)) from None
    except ValueError as error:
        raise DefinitionError(f"{path} is not Python: {error}") from None


@contextmanager
def _raising_at_home(what: str, file: str | None) -> Iterator[None]:
    """Whatever `what` raises becomes a DefinitionError at its line in the file; interrupts pass."""
    try:
        yield
    except TnforgeError:
        raise
    except (Exception, SystemExit) as error:
        place = raised_at(error.__traceback__, file)
        raise DefinitionError(
            f"{what} raises {type(error).__name__}: {error}", places=(place,) if place else ()
        ) from error


def _distinct(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    seen: set[str] = set()
    for layer in layers:
        if layer.name in seen:
            _refuse_twice(layer)
        seen.add(layer.name)
    return layers


def _refuse_twice(layer: Layer) -> None:
    place: Place | None = layer.definition.place
    raise DefinitionError(
        f"two layers are called {layer.name}",
        places=(place,) if place else (),
        advice='Rename one, or give it a name by @layer(name="...").',
    )


def _load_family(target: str, settings: Mapping[str, str]) -> tuple[Layer, ...]:
    family = _find(target)
    if isinstance(family, Layer) and not settings:
        return (family,)
    if not isinstance(family, FunctionType):
        raise DefinitionError(f"{target} is not a function that returns layers")
    arguments = _arguments(target, family, settings)
    with _raising_at_home(target, family.__code__.co_filename):
        made = family(**arguments)
    layers = made if isinstance(made, tuple) else (made,)
    if not layers or not all(isinstance(layer, Layer) for layer in layers):
        raise DefinitionError(f"{target} returns {type(made).__name__}, not a layer or a tuple of layers")
    return _distinct(layers)


def _find(target: str) -> object:
    module_name, _, name = target.partition(":")
    with _raising_at_home(module_name, None):
        module = importlib.import_module(module_name)
    if not hasattr(module, name):
        raise DefinitionError(f"module {module_name} has no family {name}")
    return getattr(module, name)


def _arguments(target: str, family: Callable[..., object], settings: Mapping[str, str]) -> dict[str, Any]:
    """The settings as values of the types that the family's parameters are annotated with."""
    parameters = inspect.signature(family, eval_str=True).parameters
    for name in settings:
        if name not in parameters:
            known = ", ".join(parameters) or "none"
            raise ConfigError(f"{target} has no setting {name}; known are: {known}")
    for name, parameter in parameters.items():
        if parameter.default is parameter.empty and name not in settings:
            raise ConfigError(f"{target} needs the setting {name}", advice=f"Write --set {name}=...")
    return {name: _setting(name, text, parameters[name].annotation) for name, text in settings.items()}


def _setting(name: str, text: str, type_: object) -> int | bool | str:
    if type_ is str:
        return text
    if type_ is bool and text in ("true", "false"):
        return text == "true"
    if type_ is int and re.fullmatch(r"-?\d+", text, re.ASCII):
        return int(text)
    words: dict[object, str] = {int: "an integer", bool: "true or false"}
    expected = words.get(type_)
    if expected is None:
        raise ConfigError(f"the setting {name} can not be given as text: it is annotated {type_!r}")
    raise ConfigError(f"the setting {name} is {expected}, not {text!r}")
