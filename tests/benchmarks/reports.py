"""What the pages cost a browser: `python tests/benchmarks/reports.py [ARTICLES]`, with selenium and chromium installed.

Time from the request of a page to the end of its scripts and its second frame after that, as a ratio to an empty page
(medians of ROUNDS): the report of the sample, that of a long article, the index of a batch; and the seconds that the
index takes to answer a search.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

import nutgraf
from nutgraf import exports
from nutgraf.exports import overview
from nutgraf.exports.labels import article_name
from nutgraf.pipeline import brief_article
from nutgraf.records import Brief

ROOT = Path(__file__).parents[2]
ROUNDS = 9
LONG = 100_000  # code points
EMPTY = "<!doctype html><html lang=en><title>empty</title><p>empty"
# Two frames after the scripts have run: the page is laid out, painted, and answers.
DRAWN = """
const done = arguments[arguments.length - 1];
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
"""
SEARCH = """
const done = arguments[arguments.length - 1], field = document.querySelector("[name=words]"), from = performance.now();
field.value = arguments[0];
show();
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)));
"""


def browser() -> webdriver.Chrome:
    """Chromium without a window."""
    options = webdriver.ChromeOptions()
    for name in ("headless=new", "no-sandbox", "disable-dev-shm-usage"):
        options.add_argument(f"--{name}")
    return webdriver.Chrome(options, Service(shutil.which("chromedriver")))


def milliseconds(driver: webdriver.Chrome, page: Path) -> float:
    """The median time until the page is drawn and answers."""
    times = []
    for _ in range(ROUNDS):
        driver.get("about:blank")
        driver.get(page.as_uri())
        times.append(float(driver.execute_async_script(DRAWN)))
    return statistics.median(times)


def entries(briefs: list[Brief], count: int) -> list[tuple[str, str]]:
    """So many articles, with names and dates of their own, from a few briefs."""
    made = []
    for index in range(count):
        brief = briefs[index % len(briefs)]
        officials = tuple(
            replace(official, name=f"{official.name} {index * 7 % 1500 if place else ''}".strip())
            for place, official in enumerate(brief.officials)
        )
        day = f"20{10 + index % 15}-{1 + index % 12:02}-{1 + index % 28:02}"
        article = replace(brief.article, published=day, title=f"{index} {article_name(brief)}")
        made.append((f"a/{index}.html", overview.entry(replace(brief, article=article, officials=officials))))
    return made


def main() -> None:
    """Print a row a page."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    paths = sorted((ROOT / "samples").glob("*.txt"))
    briefs = [brief_article(nutgraf.read(path), nutgraf.Settings()) for path in paths]
    sample = next(brief for brief in briefs if brief.article.path.endswith("tuyen-quang.fr.txt"))
    text = sample.article.text
    long = nutgraf.summarise((text + "\n") * (LONG // len(text) + 1), language="fr")
    pages = {
        "empty": EMPTY,
        "the sample": exports.write(sample, "html"),
        f"{len(long.article.text):,} characters": exports.write(long, "html"),
        f"index of {count:,}": overview.write(entries(briefs, count), [], anchors=True),
    }
    driver = browser()
    with tempfile.TemporaryDirectory() as folder:
        empty = None
        for number, (name, page) in enumerate(pages.items()):
            path = Path(folder, f"{number}.html")
            path.write_text(page, "utf-8")
            time = milliseconds(driver, path)
            empty = empty or time
            print(f"{name:22}{len(page.encode()) / 1000:12,.0f} kB{time:10.0f} ms{time / empty:8.1f}", flush=True)
        for words in ("harrowmere", "e", "conseil 2024"):
            time = statistics.median(driver.execute_async_script(SEARCH, words) for _ in range(ROUNDS))
            print(f"search for {words!r}: {time:.0f} ms")
    driver.quit()


if __name__ == "__main__":
    main()
