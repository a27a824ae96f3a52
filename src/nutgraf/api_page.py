"""What a program can call and what it gets back, made from the code: the reference at the end of README.md here.

`python -m nutgraf.api_page` writes it; it is run after each change of a public function, a record or an error.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from pathlib import Path
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

import nutgraf
from nutgraf import errors, records
from nutgraf.records import Brief
from nutgraf.settings import Settings

README: Final = "README.md"
MADE_FROM_HERE: Final = "<!-- from here on made by `python -m nutgraf.api_page` -->"
_SIMPLE: Final = {str: "text", int: "whole number", float: "number", bool: "True or False", type(None): "None"}


def readme_text(opening: str) -> str:
    """README.md: what people wrote above the mark, and below it the reference."""
    kept = opening.partition(MADE_FROM_HERE)[0].rstrip()
    return "\n".join([kept, "", MADE_FROM_HERE, "", *_lines()]).rstrip() + "\n"


def public_functions() -> list[Callable[..., Any]]:
    """The functions of the package, other names of one left out."""
    named = (getattr(nutgraf, name) for name in nutgraf.__all__)
    return list(dict.fromkeys(item for item in named if inspect.isfunction(item)))


def records_of(kind: type[Any]) -> list[type[Any]]:
    """A record's type, those of its fields, theirs, and so on, in the order in which they are met."""
    found: dict[type[Any], None] = {kind: None}
    for base in kind.__bases__:
        if is_dataclass(base):
            found |= dict.fromkeys(records_of(base))
    for hint in get_type_hints(kind).values():
        for inner in _types_in(hint):
            if isinstance(inner, type) and is_dataclass(inner) and inner not in found:
                found |= dict.fromkeys(records_of(inner))
    return list(found)


def own_fields(kind: type[Any]) -> list[Field[Any]]:
    """The fields of a record without those that it has from another record."""
    inherited = {field.name for base in kind.__bases__ if is_dataclass(base) for field in fields(base)}
    return [field for field in fields(kind) if field.name not in inherited]


def _lines() -> Iterator[str]:
    yield from ["## Reference", "", "### Functions", ""]
    for function in public_functions():
        yield from [f"#### `{function.__name__}`", "", "```text", *_signature(function), "```", "", _doc(function), ""]
    yield from ["`nutgraf.summarize` is another name of `nutgraf.summarise`.", ""]
    yield from ["### Settings", "", _doc(Settings), "", *_table(Settings, defaults=True)]
    yield from ["### Records", "", _doc(records).partition("\n\n")[2], ""]
    for record in records_of(Brief):
        yield from _record_lines(record)
    yield from [
        "### Errors",
        "",
        "All are `nutgraf.errors.NutgrafError`, with `message`, `hint` (what to do, or None) and",
    ]
    yield from [
        "`exit_status` (of the command that ends with it).",
        "",
        "| error | when | exit status |",
        "|---|---|---|",
    ]
    for error in errors.NutgrafError.__subclasses__():
        yield from (f"| `{kind.__name__}` | {_one_line(kind)} | {kind.exit_status} |" for kind in _with_kinds(error))


def _with_kinds(error: type[errors.NutgrafError]) -> Iterator[type[errors.NutgrafError]]:
    if error.__module__ != errors.__name__:  # one of a part of nutgraf that happens to be imported
        return
    yield error
    for kind in error.__subclasses__():
        yield from _with_kinds(kind)


def _record_lines(kind: type[Any]) -> Iterator[str]:
    yield from [f"#### `{kind.__name__}`", "", _doc(kind), ""]
    for base in kind.__bases__:
        if is_dataclass(base):
            names = [f"`{field.name}`" for field in fields(base)]
            yield from [f"It has {', '.join(names)} of a {_linked(base)} too.", ""]
    if own_fields(kind):
        yield from _table(kind)
    yield from _methods(kind)


def _table(kind: type[Any], *, defaults: bool = False) -> Iterator[str]:
    """The fields with their values, and where wanted what they are when nothing is given."""
    hints = get_type_hints(kind)
    yield "| field | values | usual |" if defaults else "| field | values |"
    yield "|---|---|---|" if defaults else "|---|---|"
    for field in own_fields(kind):
        usual = f" {field.default!r} |" if defaults and field.default is not MISSING else ""
        yield f"| `{field.name}` | {_words(hints[field.name])} |{usual}"
    yield ""


def _methods(kind: type[Any]) -> Iterator[str]:
    """The methods and properties with the first sentence or two that describe them."""
    described = [(name, value) for name, value in vars(kind).items() if not name.startswith("_") and _is_method(value)]
    for name, value in described:
        call = getattr(value, "__func__", value)
        shown = name if isinstance(value, property) else f"{name}{_plain(inspect.signature(call))}"
        yield f"- `{shown}`: {_one_line(value)}"
    if described:
        yield ""


def _is_method(value: object) -> bool:
    return inspect.isfunction(value) or isinstance(value, property | staticmethod)


def _signature(function: Callable[..., Any]) -> Iterator[str]:
    """The function with a parameter a line."""
    signature = inspect.signature(function)
    yield f"nutgraf.{function.__name__}("
    starred = False
    for parameter in signature.parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            starred = True
            yield "    *,"
        yield f"    {_plain(parameter)},"
    yield f") -> {signature.return_annotation}"


def _plain(part: inspect.Signature | inspect.Parameter) -> str:
    """The part without the quotation marks about types that are not looked up yet."""
    return str(part).replace("'", "").replace("(self, ", "(").replace("(self)", "()")


def _words(hint: Any) -> str:
    """What values a field of this type has, closed ones one by one."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return ", ".join(f'"{value}"' for value in inner)
    if origin in (Union, UnionType):
        return " or ".join(_words(part) for part in inner)
    if origin is tuple:
        return f"tuple, each {_words(inner[0])}"
    if origin is dict:
        return f"dict, {_words(inner[0])} to {_words(inner[1])}"
    return _linked(hint) if is_dataclass(hint) else _SIMPLE[hint]


def _linked(kind: Any) -> str:
    linked = kind in records_of(Brief)
    return f"[`{kind.__name__}`](#{kind.__name__.lower()})" if linked else f"`{kind.__name__}`"


def _types_in(hint: Any) -> Iterator[Any]:
    yield hint
    for inner in get_args(hint):
        yield from _types_in(inner)


def _doc(item: object) -> str:
    return inspect.getdoc(item) or ""


def _one_line(item: object) -> str:
    return " ".join(_doc(item).split()).replace("|", "\\|")


def write_readme(folder: Path = Path(__file__).parent) -> None:
    """Write README.md below its mark."""
    readme = folder / README
    readme.write_text(readme_text(readme.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    write_readme()
