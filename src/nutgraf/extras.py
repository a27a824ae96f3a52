"""The libraries that come with an extra: imported where they are needed, and named where they are missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from nutgraf.errors import MissingModel, MissingReader


def import_optional(
    module: str, extra: str, purpose: str, error_type: type[MissingModel | MissingReader] = MissingModel
) -> Any:
    """The module of an optional library. Raises an error, with the extra that has it, where it is not installed."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        hint = f"Install it: python -m pip install 'nutgraf[{extra}]'"
        raise error_type(f"{purpose} needs {library}, which is not installed", hint=hint) from error
