"""The index as JSON and CSV, entity by entity, so that memory does not grow: every member with why it is one."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from io import StringIO
from typing import Any, Final

from nutgraf.exports.csv import safe_cell
from nutgraf.exports.labels import join_parts
from nutgraf.index.findings import LINKED, key_reason, kinds
from nutgraf.index.store import Entity, IndexStore, Member
from nutgraf.index.stories import describe_stories
from nutgraf.version import VERSION

NAMESAKES: Final = 20  # other entities of the same name that are listed
_COLUMNS: Final = (
    "kind entity name articles article path hash ref name_there posts type number issuer title measures unit value "
    "value_high approximation period text reason merged_with"
)


def as_json(ledger: IndexStore, *, merged: bool) -> Iterator[str]:
    """The index as one JSON object, in pieces."""
    head = {"generator": {"name": "nutgraf", "version": VERSION}, "merged": merged}
    yield json.dumps(head, indent=1)[:-2] + ',\n "articles": ['
    yield from _listed(asdict(article) for article in ledger.articles())
    yield '],\n "stories": ['
    yield from _listed(describe_stories(ledger))
    for kind in kinds():
        yield f'],\n "{kind}": ['
        yield from _listed(_entity(ledger, entity) for entity in ledger.entities(kind))
    yield "]\n}\n"


def as_csv(ledger: IndexStore) -> Iterator[str]:
    """A row a member, RFC 4180, safe to open in a spreadsheet."""
    names = _COLUMNS.split()
    yield _line(names)
    for kind in kinds():
        for entity in ledger.entities(kind):
            told = describe(ledger, entity)
            for member in ledger.members(entity):
                cells = _cells(entity, str(told["name"]), member)
                yield _line([cells.get(name) for name in names])


def identity(entity: Entity) -> str:
    """What the entity is called in the exports: "official-12"."""
    return f"{kinds()[entity.kind]}-{entity.rank}"


def describe(ledger: IndexStore, entity: Entity) -> dict[str, Any]:
    """What the members say together: a name for all, every name with its count, and what the kind tells beside."""
    names: Counter[str] = Counter()
    beside: Counter[str] = Counter()
    first: dict[str, Any] = {}
    for member in ledger.members(entity):
        first = first or member.facts
        names[member.name] += 1
        if entity.kind == "officials":
            beside.update({join_parts(post["title"], post["organisation"]): 1 for post in member.facts["posts"]})
        elif entity.kind == "indicators" and member.facts["period"]:
            beside[member.facts["period"]] += 1
    # The name in most articles, but a surname or one in capitals only where there is no other.
    name = max(names, key=lambda name: (" " in name, not name.isupper(), names[name], len(name)))
    if entity.kind == "officials":
        return {"name": name, "names": dict(names.most_common()), "posts": dict(beside.most_common())}
    if entity.kind == "indicators":
        about = {key: first[key] for key in ("measures", "unit", "kind", "language")}
        return {"name": name, **about, "periods": sorted(beside)}
    return {"name": name, "names": dict(names.most_common())}


def _entity(ledger: IndexStore, entity: Entity) -> dict[str, Any]:
    told = {"entity": identity(entity), **describe(ledger, entity)}
    told |= {"articles": entity.articles, "findings": entity.findings}
    if entity.kind == "officials":
        others = ledger.namesakes(entity, NAMESAKES)
        told["namesakes"] = [f"official-{rank}" for rank in others]
    if reason := key_reason(entity.kind):
        told["reason"] = reason if entity.findings > 1 else None
    told["members"] = [_member(member, entity.kind) for member in ledger.members(entity)]
    return told


def _member(member: Member, kind: str) -> dict[str, Any]:
    said = {key: value for key, value in member.facts.items() if key != "language"}
    told = {"article": member.article, "ref": member.ref, "name": member.name, **said}
    if kind == "indicators":
        shared = ("name", "unit", "kind")
        return {key: value for key, value in told.items() if key not in shared}
    if kind in LINKED:
        told["merged_with"] = [
            {"article": article, "ref": ref, "reason": reason, "shared": shared}
            for article, ref, reason, shared in member.links
        ]
    return told


def _listed(items: Iterator[dict[str, Any]]) -> Iterator[str]:
    gap = "\n  "
    for item in items:
        yield gap + json.dumps(item, ensure_ascii=False)
        gap = ",\n  "


def _cells(entity: Entity, name: str, member: Member) -> dict[str, Any]:
    said = dict(member.facts)
    posts = "; ".join(join_parts(post["title"], post["organisation"]) for post in said.pop("posts", ()))
    kind = "" if entity.kind == "indicators" else said.get("type")
    cells = {**said, "type": kind, "kind": kinds()[entity.kind], "entity": identity(entity), "name": name}
    cells |= {"articles": entity.articles, "article": member.article, "path": member.path, "hash": member.hash}
    cells |= {"ref": member.ref, "name_there": member.name, "posts": posts}
    reasons = dict.fromkeys(f"{reason}: {shared}" for _, _, reason, shared in member.links)
    cells["reason"] = "; ".join(reasons) or (key_reason(entity.kind) if entity.findings > 1 else None)
    cells["merged_with"] = " ".join(f"{article}#{ref}" for article, ref, _, _ in member.links)
    return cells


def _line(cells: list[Any]) -> str:
    out = StringIO()
    csv.writer(out).writerow([safe_cell(cell) for cell in cells])
    return out.getvalue()
