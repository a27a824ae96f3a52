"""A page that stands alone: one file, its own style and script admitted by their hashes, nothing else run or loaded."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from nutgraf.exports import figures, labels
from nutgraf.exports.findings import has_inherited_speaker, layers_in
from nutgraf.exports.layers import Layer, is_unsure
from nutgraf.exports.sanitise import sanitise

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup


def page(name: str, **values: object) -> str:
    """The page of the template of that name with its values, all of them escaped and inert.

    Its style is page.css, that of the layers, and the template's own; its script is page.js and the template's own.
    """
    template, fixed = _parts(name, tuple(layer for layer in layers_in("html") if layer.style))
    return template.render(**fixed, **values).rstrip("\n") + "\n"


def still_page(name: str, **values: object) -> str:
    """The page of the template of that name with its own style alone, for mails too: nothing runs."""
    from markupsafe import Markup

    style = _resource(f"{name}.css.j2")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    template = _environment().from_string(_resource(f"{name}.html.j2"))
    return template.render(style=Markup(style), policy=Markup(policy), **values).rstrip("\n") + "\n"


@cache
def _parts(name: str, layers: tuple[Layer[Any], ...]) -> tuple[Template, dict[str, Any]]:
    """The template, and what every page of it has: style, script, the policy that admits these two, and the layers."""
    from markupsafe import Markup

    of_layers = _environment().from_string(_resource("layers.css.j2")).render(name=name, layers=layers)
    style = _resource("page.css.j2") + of_layers + _resource(f"{name}.css.j2")
    script = _resource("page.js.j2") + _resource(f"{name}.js.j2")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    fixed: dict[str, Any] = {
        "style": Markup(style),
        "script": Markup(script),
        "policy": Markup(policy),
        "layers": layers,
    }
    return _environment().from_string(_resource(f"{name}.html.j2")), fixed


@cache
def world() -> Markup:
    """The coasts of the world as an SVG path (see world.j2)."""
    from markupsafe import Markup

    return Markup(_environment().from_string(_resource("world.j2")).render().strip())


@cache
def _environment() -> Environment:
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    def shown(value: object) -> object:
        """What the article says is shown inert; our own markup passes."""
        return sanitise(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, finalize=shown
    )
    environment.globals["say"] = labels
    environment.globals["fig"] = figures
    environment.globals["is_unsure"] = is_unsure
    environment.globals["has_inherited_speaker"] = has_inherited_speaker
    return environment


def _resource(name: str) -> str:
    return (resources.files("nutgraf") / "exports" / name).read_text("utf-8")


def _hash(content: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
