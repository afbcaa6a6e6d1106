"""Dataclasses as JSON and back: every field by its declared type, none missing, none besides."""

import dataclasses
import enum
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from inspector_app.domain.canonical import Json

Value = TypeVar("Value")


def plain_json(value: Any) -> Json:
    """A value made of dataclasses, tuples, texts, whole numbers and None as JSON."""
    if dataclasses.is_dataclass(value):
        return {name: plain_json(getattr(value, name)) for name in _hints(type(value))}
    if isinstance(value, tuple):
        return [plain_json(each) for each in value]
    if isinstance(value, enum.StrEnum):
        return value.value
    return typing.cast(Json, value)


def read_json(kind: type[Value], plain: object) -> Value:
    """Read back what `plain_json` wrote of a `kind`. Raises ValueError for anything else."""
    return typing.cast(Value, _read(kind, plain))


def _read(kind: Any, plain: object) -> Any:
    if dataclasses.is_dataclass(kind):
        return _read_fields(typing.cast(type[Any], kind), plain)
    if typing.get_origin(kind) is tuple:
        if not isinstance(plain, list):
            raise ValueError("not a list")
        return tuple(_read(typing.get_args(kind)[0], each) for each in plain)
    if isinstance(kind, types.UnionType):
        (inner,) = (each for each in typing.get_args(kind) if each is not types.NoneType)
        return None if plain is None else _read(inner, plain)
    if isinstance(kind, enum.EnumMeta):
        return kind(plain)
    # `type` and not isinstance: True is no number here.
    if type(plain) is not kind:
        raise ValueError(f"not of type {kind.__name__}")
    return plain


def _read_fields(kind: type[Any], plain: object) -> Any:
    hints = _hints(kind)
    if not isinstance(plain, Mapping) or plain.keys() != hints.keys():
        raise ValueError(f"not the fields of {kind.__name__}")
    return kind(**{name: _read(hint, plain[name]) for name, hint in hints.items()})


def _hints(kind: Any) -> Mapping[str, Any]:
    hints = typing.get_type_hints(kind)
    return {each.name: hints[each.name] for each in dataclasses.fields(kind)}
