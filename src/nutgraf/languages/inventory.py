"""The files of the packs as they are: their text, and the shared inventory of frames that all of them name."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any, Final, NamedTuple

FRAMES: Final = "frames.toml"


class Frame(NamedTuple):
    """A frame of the inventory: `makes` are the kinds of findings that its words can make."""

    name: str
    about: str
    makes: tuple[str, ...]
    modality: str = ""  # of the order that its words make; "" where they make none


def read_source(name: str) -> bytes:
    """A file of the package's folder of languages."""
    return (resources.files("nutgraf") / "languages" / name).read_bytes()


@cache
def frames() -> tuple[Frame, ...]:
    """The frames of the shared inventory, in its order."""
    import tomllib

    found: dict[str, dict[str, Any]] = tomllib.loads(read_source(FRAMES).decode("utf-8"))
    return tuple(
        Frame(name, entry["about"], tuple(entry["makes"]), entry.get("modality", "")) for name, entry in found.items()
    )


def frame_names() -> tuple[str, ...]:
    """The names of the frames, in the inventory's order."""
    return tuple(frame.name for frame in frames())
