"""The suite reaches no other machine: what stands guard over that, and nutgraf's own readiness to do without."""

from __future__ import annotations

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from nutgraf.pipeline import brief_article
from nutgraf.settings import Settings
from nutgraf.stages.acquire.read import read_article_bytes

AWAY = "192.0.2.1"  # RFC 5737: documentation, nobody's


@pytest.mark.parametrize(
    "reach",
    [
        lambda: socket.create_connection((AWAY, 80), timeout=0.1),
        lambda: socket.getaddrinfo("example.org", 80),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"a", (AWAY, 53)),
        lambda: urllib.request.urlopen("http://example.org/", timeout=0.1),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_another_machine_is_refused_and_noted(reach, reached_out: Path) -> None:
    with pytest.raises(RuntimeError, match=r"192\.0\.2\.1|example\.org"):
        reach()
    assert reached_out.read_text("utf-8")
    reached_out.unlink()


def test_this_machine_is_not_refused(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
    assert socket.getaddrinfo("localhost", 80)


def test_a_process_that_a_test_starts_is_refused_too(reached_out: Path) -> None:
    script = f"import socket; socket.create_connection(({AWAY!r}, 80))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "ReachedOutError" in done.stderr
    assert AWAY in reached_out.read_text("utf-8")
    reached_out.unlink()


def test_a_page_that_names_files_and_addresses_opens_none(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Geheimnis")
    story = "<p>Der Rat der Stadt hat am Montag den Haushalt beschlossen, und der Bürgermeister stimmte zu.</p>" * 4
    page = f"""<!DOCTYPE html [<!ENTITY a SYSTEM "{secret.as_uri()}"><!ENTITY b SYSTEM "http://example.org/b">]>
    <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><link rel="stylesheet" href="http://example.org/c.css">
    <base href="http://example.org/"><title>&a;</title></head><body><article><h1>Rat &a; &b;</h1>{story}
    <xi:include href="{secret.as_uri()}" parse="text"/><img src="http://example.org/d.png"><iframe src="//example.org">
    </iframe><script src="http://example.org/e.js"></script></article></body></html>"""
    for name in ("a.html", "a.xhtml", "-"):
        brief = brief_article(read_article_bytes(page.encode(), name), Settings(language="de"))
        assert "Haushalt" in brief.article.text
        assert "Geheimnis" not in brief.to_json()


def test_entities_that_multiply_stay_as_they_are() -> None:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    story = "<p>Der Rat der Stadt hat am Montag den Haushalt beschlossen, und der Bürgermeister stimmte zu.</p>" * 4
    page = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{levels}]><html><body>{story}<p>&l9;</p></body></html>'
    )
    for name in ("a.html", "a.xhtml", "-"):
        article = read_article_bytes(page.encode(), name)
        assert "Haushalt" in article.text
        assert len(article.text) < 3 * len(page)
