"""Tables in other encodings than UTF-8, and with other signs between their columns, are read rightly."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from nutgraf.batch.inputs.task import Query
from nutgraf.batch.inputs.text_tables import csv_tasks, jsonl_tasks
from nutgraf.errors import BadSetting

STORY = "Le conseil a décidé à l'unanimité que l'école sera rénovée ; le maire l'a annoncé à la mairie."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("packed", [False, True])
def test_tables_in_any_encoding(tmp_path: Path, codec: str, packed: bool) -> None:
    rows = json.dumps({"id": "a", "text": STORY}, ensure_ascii=False) + "\n"
    table = f'id,text\na,"{STORY}"\n'
    for name, content, read in (("a.jsonl", rows * 3, jsonl_tasks), ("a.csv", table, csv_tasks)):
        path = tmp_path / (f"{name}.gz" if packed else name)
        data = content.encode(codec)
        path.write_bytes(gzip.compress(data, mtime=0) if packed else data)
        tasks = list(jsonl_tasks(path, Query())) if read is jsonl_tasks else list(csv_tasks(path, ".csv", Query()))
        assert {task.text for task in tasks} == {STORY}


def test_a_named_encoding_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps({"text": STORY}, ensure_ascii=False).encode("iso8859_15"))
    (task,) = jsonl_tasks(path, Query(encoding="iso8859_15"))
    assert task.text == STORY
    with pytest.raises(BadSetting, match="klingon"):
        list(jsonl_tasks(path, Query(encoding="klingon")))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_between_columns_is_told_by_the_header(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'id{sign}title{sign}text\na{sign}Mur{sign}"Un mot, puis;\nun autre."\n', "utf-8")
    (task,) = csv_tasks(path, ".csv", Query())
    assert (task.path, task.title, task.text) == ("a", "Mur", "Un mot, puis;\nun autre.")
