"""Languages and models as tables of plain text: first row the heads, columns two spaces apart."""

from __future__ import annotations

from nutgraf.languages.load import language_name, pack_codes
from nutgraf.models.catalogue import best_model, installed_models, offered_model, offered_models

Rows = list[tuple[str, ...]]


def language_rows() -> Rows:
    """Every language with a pack or an official model: what reads it here, and what could."""
    codes = sorted({*pack_codes(), *(m.code for m in installed_models()), *(m.code for m in offered_models())})
    rows: Rows = [("code", "language", "pack", "read by", "to install a model")]
    for code in codes:
        model = best_model(code)
        offered = None if model else offered_model(code)
        rows.append(
            (
                code,
                language_name(code),
                "yes" if code in pack_codes() else "no",
                f"{model.package} {model.version}" if model else "rules",
                offered.install if offered else "",
            )
        )
    return rows


def model_rows() -> Rows:
    """The installed pipelines first, then those that could be installed."""
    rows: Rows = [("code", "model", "version", "licence", "installed")]
    rows += [(m.code, m.package, m.version, m.licence, "yes") for m in installed_models()]
    have = {model.package for model in installed_models()}
    rows += [(m.code, m.package, "", m.licence, m.install) for m in offered_models() if m.package not in have]
    return rows


def table(rows: Rows) -> str:
    """The rows with aligned columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"
