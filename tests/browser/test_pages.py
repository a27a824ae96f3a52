"""The pages in a real browser: what a reader clicks, types and prints, and what axe-core and html-validate say of them.

Needs the extra `browser`, chromium and chromedriver; the checks of axe-core and html-validate need NODE_TOOLS, a folder
into which `npm install axe-core html-validate` has put them. `.ci/run` sets all of it up where it can.
"""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import nutgraf
from nutgraf import exports
from nutgraf.batch.inputs.task import Query
from nutgraf.batch.run import Plan, run_batch
from nutgraf.batch.sources import find_tasks
from nutgraf.exports import overview
from nutgraf.index.digest import make_digest
from nutgraf.index.digest_formats import digest_bytes
from nutgraf.records import Brief

DRIVER, CHROMIUM = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
TOOLS = os.environ.get("NODE_TOOLS")
EVIL = "</script><script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (DRIVER and CHROMIUM), reason="no chromium with chromedriver here: the pages are not opened"
    ),
]


@pytest.fixture(scope="module")
def driver() -> Iterator[Any]:
    """Chromium without a window."""
    pytest.importorskip("selenium", reason="the extra `browser` is not installed: the pages are not opened")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    for name in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "window-size=1300,900"):
        options.add_argument(f"--{name}")
    browser = webdriver.Chrome(options, Service(DRIVER))
    browser.set_script_timeout(120)
    browser.implicitly_wait(5)
    yield browser
    browser.quit()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """The reports of the samples and the index over them, as a batch writes them."""
    out = tmp_path_factory.mktemp("pages")
    tasks = find_tasks(str(root / "samples"), Query(glob="council.*.html"))
    assert run_batch(tasks, Plan(out, format="html", report=True, jobs=1)).failed == 0
    return out


@pytest.fixture
def visit(driver: Any) -> Callable[[Path], Any]:
    """Opens a page, and fails the test where its console tells of an error."""

    def go(page: Path, anchor: str = "") -> Any:
        driver.get("about:blank")
        driver.get(page.as_uri() + anchor)
        told = [entry["message"] for entry in driver.get_log("browser")]
        assert told == []
        return driver

    return go


def run(driver: Any, script: str, *given: object) -> Any:
    return driver.execute_script(f"return {script}", *given)


def texts(driver: Any, selector: str) -> list[str]:
    return run(driver, "[...document.querySelectorAll(arguments[0])].map(e => e.textContent)", selector)


def click(driver: Any, selector: str) -> None:
    from selenium.webdriver.common.by import By

    element = driver.find_element(By.CSS_SELECTOR, selector)
    driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
    element.click()


def press(driver: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(driver).send_keys(*keys).perform()


def fill(driver: Any, name: str, value: str) -> None:
    """Write into a filter of the index, and wait until it has answered."""
    driver.execute_script(
        "const field = filters.elements[arguments[0]]; field.value = arguments[1]; show()", name, value
    )


def test_a_click_goes_from_an_entry_to_its_place_and_back(visit, pages):
    driver = visit(pages / "council.en.html.html")
    click(driver, "#number-1 .to")
    assert texts(driver, ".mark.on") == ["£3.6 million"]
    assert texts(driver, ".entry.on .to") == ["£3.6 million"]
    click(driver, "[data-finding~=quote-1]")
    assert run(driver, "document.querySelector('.entry.on').id") == "quote-1"


@pytest.mark.parametrize(
    "group", ["summary", "key_fact", "official", "number", "instrument", "order", "quote", "date", "place"]
)
def test_every_finding_leads_to_places_in_sight(visit, pages, group):
    driver = visit(pages / "council.en.html.html")
    script = """
    document.documentElement.style.scrollBehavior = "auto";
    const lost = [];
    for (const to of document.querySelectorAll(`[id^=${arguments[0]}-] .to`)) {
      to.click();
      const place = document.getElementById(to.getAttribute("href").slice(1)).getBoundingClientRect();
      if (!document.querySelector(".mark.on") || place.top < 0 || place.bottom > innerHeight) lost.push(to.textContent);
    }
    return lost"""
    assert driver.execute_script(script, group) == []


def test_the_dates_of_an_article_are_a_timeline(visit, pages):
    driver = visit(pages / "council.en.html.html")
    days = texts(driver, "#section-date .day")
    years = [int(re.findall(r"\d{4}", day)[-1]) for day in days if re.search(r"\d{4}", day)]
    assert years == sorted(years) != []
    assert texts(driver, "#section-date .tag") != []


def tabbed(driver: Any, most: int) -> Iterator[str]:
    """The elements that Tab comes to, one after the other, as words; each must show that it has the focus."""
    script = """
    const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
    const seen = box.width > 0 && box.height > 0 && style.outlineStyle !== "none";
    return [at.id || at.getAttribute("href") || at.className || at.textContent.slice(0, 40) || at.tagName, seen]"""
    for _ in range(most):
        press(driver, "\ue004")  # Tab
        name, seen = driver.execute_script(script)
        assert seen, f"{name} does not show its focus"
        yield name


def test_the_keyboard_alone_reads_a_brief(visit, pages):
    driver = visit(pages / "council.en.html.html")
    names = list(tabbed(driver, 14))
    assert names[0] == "#findings"
    assert {"copy", "save-json", "save-csv", "print", "theme", "show-number"} <= set(names)
    driver.execute_script("document.querySelector('#number-1 .to').focus()")
    press(driver, "\ue007")  # Enter: to the place in the text
    entries = run(driver, "document.activeElement.dataset.finding").split()
    assert "number-1" in entries
    press(driver, "\ue007")  # and back to an entry of the place
    assert run(driver, "document.activeElement.closest('.entry').id") in entries


def test_the_keyboard_alone_searches_an_index(visit, pages):
    driver = visit(pages / "index.html")
    names = list(tabbed(driver, 4))
    assert names[0] == "#articles"
    driver.execute_script("filters.elements.words.focus()")
    press(driver, *"harrowmere")
    driver.execute_async_script("setTimeout(arguments[0], 400)")
    assert texts(driver, "#matches") == ["1 of 7"]
    driver.execute_script("document.querySelector('#articles details summary').focus()")
    press(driver, "\ue007")
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert texts(driver, "#articles .told") != []
    driver.execute_script("document.querySelector('#articles h3 a').focus()")
    press(driver, "\ue007")
    assert driver.current_url.endswith("council.en.html.html")


def test_a_mark_in_the_text_opens_the_fold_of_its_entry(visit, pages):
    driver = visit(pages / "council.en.html.html")
    assert run(driver, "document.querySelector('.other').open") is False
    click(driver, "[data-finding~=number-8]")
    assert run(driver, "document.querySelector('.other').open") is True
    assert texts(driver, ".entry.on .to") == ["four years"]


def test_a_narrow_page_has_links_to_its_sections(visit, pages):
    driver = visit(pages / "council.en.html.html")
    shown = "getComputedStyle(document.querySelector('.jump')).display"
    assert run(driver, shown) == "none"
    size = {"width": 360, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert run(driver, shown) == "flex"
        click(driver, ".jump a[href='#section-order']")
        driver.execute_async_script("setTimeout(arguments[0], 1000)")
        assert 0 <= run(driver, "document.getElementById('section-order').getBoundingClientRect().top") < 400
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_the_page_saves_its_brief_as_json_and_csv_and_copies_it_as_text(visit, pages, tmp_path):
    driver = visit(pages / "council.en.html.html")
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    for ending in ("json", "csv"):
        click(driver, f"#save-{ending}")
        saved = tmp_path / f"Harrowmere council backs £3.6m flood wall after stormy debate.{ending}"
        for _ in range(50):
            if saved.exists():
                break
            time.sleep(0.1)
        assert saved.exists()
        if ending == "json":
            assert len(Brief.from_json(saved.read_bytes()).officials) == 4
        else:
            assert saved.read_bytes().startswith(b"\xef\xbb\xbfarticle,finding,")
    driver.execute_script("navigator.clipboard.writeText = async text => { window.copied = text; }")
    click(driver, "#copy")
    driver.execute_async_script("setTimeout(arguments[0], 300)")
    assert "KEY FACTS\n  Decision" in run(driver, "window.copied")
    assert texts(driver, "#copy") == ["Copied"]


def test_keys_walk_through_the_findings(visit, pages):
    driver = visit(pages / "council.en.html.html")
    press(driver, "n", "n", "p", "n")
    assert run(driver, "document.querySelector('.entry.on').id") == "key_fact-1"
    assert "flood wall" in run(driver, "document.getElementById('live').textContent")
    press(driver, "\ue00c")  # Escape
    assert texts(driver, ".on") == []


def test_keys_can_be_turned_off(visit, pages):
    driver = visit(pages / "council.en.html.html")
    click(driver, "#keys")
    press(driver, "n")
    assert texts(driver, ".entry.on") == []


def test_enter_on_a_mark_takes_the_keyboard_to_its_entry(visit, pages):
    driver = visit(pages / "council.en.html.html")
    driver.execute_script("document.querySelector('a.mark.number').focus()")
    press(driver, "\ue007")  # Enter
    entry = run(driver, "document.querySelector('a.mark.number').dataset.finding")
    assert run(driver, "document.activeElement.closest('.entry').id") in entry.split()


def test_a_filter_hides_its_kind_in_the_text_and_beside_it(visit, pages):
    driver = visit(pages / "council.en.html.html")
    click(driver, "#show-number")
    assert run(driver, "getComputedStyle(document.querySelector('.of-number')).display") == "none"
    ground = "getComputedStyle(document.querySelector('.mark.number:not(.summary,.order)')).backgroundColor"
    assert run(driver, ground) == "rgba(0, 0, 0, 0)"


def test_numbers_sort_both_ways(visit, pages):
    driver = visit(pages / "council.en.html.html")
    values = "[...document.querySelectorAll('#numbers td.value')].map(e => Number(e.dataset.sort))"
    click(driver, "#numbers th:nth-child(3) .sort")
    up = run(driver, values)
    click(driver, "#numbers th:nth-child(3) .sort")
    assert up == sorted(up) == run(driver, values)[::-1] != []
    assert run(driver, "document.querySelector('#numbers th:nth-child(3)').getAttribute('aria-sort')") == "descending"


def test_the_index_leads_into_a_brief_at_the_finding(visit, pages):
    driver = visit(pages / "index.html")
    click(driver, "#officials summary")
    click(driver, "#officials details a")
    assert run(driver, "document.querySelector('.entry.on').id").startswith("official-")
    assert texts(driver, ".mark.on") != []


def test_the_index_filters_by_every_field(visit, pages):
    driver = visit(pages / "index.html")
    titles = "[...document.querySelectorAll('#articles h3')].map(e => e.textContent)"
    count = len(run(driver, titles))
    assert count == 7
    fill(driver, "language", "fr")
    assert texts(driver, "#matches") == ["1 of 7"]
    fill(driver, "language", "")
    fill(driver, "words", "HÉLENE reseau")  # marks and capitals make no difference
    assert 0 < len(run(driver, titles)) < count
    fill(driver, "words", "")
    fill(driver, "official", "Priya Senanayake")
    assert len(set(run(driver, titles))) == 1
    fill(driver, "official", "")
    fill(driver, "act", "2023/1791")
    assert 0 < len(run(driver, titles)) < count
    click(driver, "[type=reset]")
    driver.execute_async_script("setTimeout(arguments[0], 50)")
    assert len(run(driver, titles)) == count


def test_a_bar_of_the_timeline_is_its_articles(visit, pages):
    driver = visit(pages / "index.html")
    label = run(driver, "document.querySelector('.bars button:not([disabled])').title")
    click(driver, ".bars button:not([disabled])")
    shown = len(texts(driver, "#articles h3"))
    assert label.endswith((f" {shown} article", f" {shown} articles"))


def as_index(tmp_path: Path, *sources: str) -> Path:
    """The index over briefs of these English texts, and the briefs beside it."""
    entries = []
    for number, source in enumerate(sources):
        brief = nutgraf.summarise(source, language="en", model="none")
        (tmp_path / f"{number}.html").write_text(exports.write(brief, "html"), encoding="utf-8")
        entries.append((f"{number}.html", overview.entry(brief)))
    page = tmp_path / "index.html"
    page.write_text(overview.write(entries, [], anchors=True), encoding="utf-8")
    return page


def test_namesakes_are_two_people_with_labels_of_their_own(visit, tmp_path):
    page = as_index(
        tmp_path,
        "Anna Berg, mayor of Dole, opened the bridge.",
        "Anna Berg, bishop of Lund, spoke on Sunday.",
        "The mayor of Dole, Anna Berg, resigned on Monday.",
    )
    driver = visit(page)
    assert texts(driver, "#officials .name") == ["Anna Berg", "Anna Berg"]
    assert sorted(texts(driver, "#officials summary")) == ["1 article", "2 articles"]
    run(driver, "filters.elements.official.focus()")
    values = run(driver, "[...document.querySelectorAll('#official-names option')].map(o => o.value)")
    assert values == ["Anna Berg, mayor of Dole", "Anna Berg, bishop of Lund"]
    fill(driver, "official", values[1])
    assert len(texts(driver, "#articles h3")) == 1
    fill(driver, "official", "anna")
    assert len(texts(driver, "#articles h3")) == 3


def test_articles_are_sorted_and_a_dateline_dates_them(visit, tmp_path):
    story = "{place}, {day} 2025\n\nThe mayor of {place}, Ann Lee, opened a bridge over the river."
    page = as_index(
        tmp_path,
        story.format(place="HARROWMERE", day="3 May"),
        story.format(place="LINTON", day="9 October"),
        "The mayor of Selby, Tom Ash, opened a school.",
    )
    driver = visit(page)
    dates = "[...document.querySelectorAll('#articles .meta')].map(e => e.textContent.split(' · ')[0])"
    assert run(driver, dates)[:2] == ["9 October 2025", "3 May 2025"]
    fill(driver, "sort", "oldest")
    assert run(driver, dates)[:2] == ["3 May 2025", "9 October 2025"]
    assert texts(driver, ".bars small")[0] == "1"
    assert texts(driver, ".ends span")[0] == "May 2025"
    assert texts(driver, "#timeline .note") == ["1 article without a date"]


def test_deadlines_ahead_come_before_those_that_have_passed(visit, tmp_path):
    order = "The mayor of Dole, Anna Berg, ordered residents to leave the valley before 30 June {year}."
    driver = visit(as_index(tmp_path, order.format(year=2001), order.format(year=2099), order.format(year=2098)))
    assert texts(driver, "#tasks .until") == ["30 Jun 2098", "30 Jun 2099"]
    assert texts(driver, "#others .until") == ["30 Jun 2001"]


def test_an_order_told_twice_is_one_row_with_both_articles(visit, tmp_path):
    form = (
        "{day} March 2026\n\nThe mayor of Dole, Anna Berg, ordered {whom} to leave the Loue valley before 30 June 2099."
        " A wall of 12,350,000 euros is to be built by Jura Travaux, said Anna Berg and Paul Vincent. {more}"
    )
    page = as_index(
        tmp_path,
        form.format(day=10, whom="residents", more="It rained for nine days."),
        form.format(day=11, whom="all residents", more="Nobody was hurt when the river rose."),
    )
    driver = visit(page)
    assert texts(driver, "#stories h3") != []
    assert texts(driver, "#tasks .until") == ["30 Jun 2099"]
    assert len(texts(driver, "#tasks a")) == 2


CITED = {
    "en": "The directive 40-CT/TW was signed by the General Secretary, Nguyen Phu Trong, on 30 October 2024. It gives "
    "4,355 billion dong to the Social Policy Bank in Tuyen Quang.",
    "de": "Die Direktive 40-CT/TW unterzeichnete der Generalsekretär Nguyen Phu Trong am 30. Oktober 2024. Sie "
    "gibt der Sozialbank in Tuyen Quang 4.355 Milliarden Dong.",
    "vi": "Chỉ thị số 40-CT/TW được Tổng Bí thư Nguyễn Phú Trọng ký ngày 30/10/2024. Ngân hàng ở Tuyên Quang nhận "
    "4.355 tỷ đồng.",
}


def test_people_and_acts_have_one_label_in_the_readers_language_and_the_others_folded(visit, tmp_path):
    briefs = [nutgraf.summarise(text, language=code, model="none") for code, text in CITED.items()]
    entries = [(f"{at}.html", overview.entry(brief)) for at, brief in enumerate(briefs)]
    page = tmp_path / "index.html"
    page.write_text(overview.write(entries, [], anchors=True, ui="de"), encoding="utf-8")
    driver = visit(page)
    assert texts(driver, "#officials .name") == ["Nguyen Phu Trong"]
    assert texts(driver, "#officials small") == ["Generalsekretär"]
    assert texts(driver, "#acts .name") == ["Direktive 40-CT/TW"]
    click(driver, "#acts details summary")
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert texts(driver, "#acts details .note") == ["Directive 40-CT/TW; Chỉ thị 40-CT/TW"]
    click(driver, "#officials details summary")
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert texts(driver, "#officials details .note") == ["General Secretary; Tổng Bí thư"]
    fill(driver, "act", "Direktive 40-CT/TW")
    assert len(texts(driver, "#articles h3")) == 3
    fill(driver, "act", "")
    fill(driver, "sort", "by_language")
    assert texts(driver, "#articles .meta")[0].startswith("Deutsch")


def test_the_map_has_the_towns_of_the_articles_where_they_are(visit, tmp_path):
    page = as_index(
        tmp_path,
        "NAIROBI, 6 March 2026\n\nThe ministers of Kenya met in Nairobi.",
        "They flew from Lisbon to Nairobi on Monday.",
        "The mayor of Dole, Anna Berg, opened a bridge.",
    )
    driver = visit(page)
    assert texts(driver, "#towns button") == ["Nairobi 2", "Lisbon 1"]
    spot = "['cx', 'cy'].map(name => Math.round(+e.getAttribute(name)))"
    spots = run(driver, f"[...document.querySelectorAll('.spot')].map(e => {spot})")
    assert spots == [[342, 91], [434, 171]]  # half degrees from 180 W and 84 N
    click(driver, "#towns button")
    assert len(texts(driver, "#articles h3")) == 2
    path = "document.querySelector('.land').getTotalLength() > 5000"
    assert run(driver, path)


def test_summaries_unfold_and_labels_are_in_the_language_of_all_articles(visit, tmp_path):
    brief = nutgraf.summarise("La maire de Dole, Claire Vidal, a ouvert le pont.", language="fr", model="none")
    page = tmp_path / "index.html"
    page.write_text(overview.write([("a.html", overview.entry(brief))], [], anchors=True), encoding="utf-8")
    driver = visit(page)
    assert run(driver, "document.documentElement.lang") == "fr"
    assert texts(driver, "h1") == ["1 article"]
    assert texts(driver, "#articles .told") == []
    click(driver, "#articles summary")
    driver.execute_async_script("setTimeout(arguments[0], 100)")
    assert texts(driver, "#articles .told") == ["La maire de Dole, Claire Vidal, a ouvert le pont."]


def test_two_thousand_articles_open_in_two_seconds(visit, tmp_path, root):
    brief = nutgraf.summarise((root / "samples" / "council.de.txt").read_text("utf-8"), language="de", model="none")
    entry = overview.entry(brief)
    page = tmp_path / "index.html"
    page.write_text(overview.write([(f"{n}.html", entry) for n in range(2000)], [], anchors=True), encoding="utf-8")
    driver = visit(page)
    assert run(driver, "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < 2000


def test_figures_of_an_indicator_are_drawn(visit, pages):
    driver = visit(pages / "index.html")
    fill(driver, "words", "harrowmere")
    driver.execute_script("document.querySelectorAll('#figures details').forEach(e => e.open = true)")
    driver.execute_async_script("setTimeout(arguments[0], 200)")
    (label, *_) = run(driver, "[...document.querySelectorAll('#figures svg')].map(e => e.getAttribute('aria-label'))")
    assert label == "share of homes: 8.2% (2014) – 13.7% (2024)"


def test_thousands_of_articles_answer(visit, tmp_path, root):
    brief = nutgraf.summarise((root / "samples" / "council.de.txt").read_text("utf-8"), language="de")
    entry = overview.entry(brief)
    page = tmp_path / "index.html"
    page.write_text(overview.write([(f"{n}.html", entry) for n in range(5000)], [], anchors=True), encoding="utf-8")
    assert page.stat().st_size < 15_000_000
    driver = visit(page)
    assert len(texts(driver, "#articles h3")) == 50
    fill(driver, "words", "nowhere")
    assert texts(driver, "#matches") == ["0 von 5.000"]


def test_nothing_of_an_article_runs(visit, tmp_path):
    brief = nutgraf.summarise(f"Ministerin Anna {EVIL} Beispiel sagte: „{EVIL} ist gut.“ 5 Euro.", language="de")
    brief = replace(brief, article=replace(brief.article, title=EVIL, url="javascript:document.title='run'"))
    report, index = tmp_path / "0.html", tmp_path / "index.html"
    report.write_text(exports.write(brief, "html"), encoding="utf-8")
    index.write_text(
        overview.write([("0.html", overview.entry(brief))], [(EVIL, EVIL)], anchors=True), encoding="utf-8"
    )
    for page in (report, index):
        driver = visit(page)
        assert driver.title != "run"
        assert run(driver, "document.images.length") == 0
    assert texts(visit(index), "#articles h3 a") == [" ".join(EVIL.split())]


@pytest.mark.parametrize("name", ["council.en.html.html", "index.html"])
def test_pages_print(visit, pages, name):
    driver = visit(pages / name)
    printed = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert printed.startswith(b"%PDF")
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = "['.filters', '#theme', '.skip'].map(s => getComputedStyle(document.querySelector(s)).display)"
    colours = "getComputedStyle(document.body).color"
    try:
        assert run(driver, hidden) == ["none"] * 3
        driver.execute_script("document.documentElement.dataset.theme = 'dark'")
        assert run(driver, colours) == "rgb(29, 31, 36)"  # dark ink, also where the screen is dark
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_a_short_article_prints_on_two_sheets(visit, pages):
    driver = visit(pages / "council.en.html.html")
    sheet = {"paperWidth": 8.27, "paperHeight": 11.69}  # A4, in inches
    printed = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", sheet)["data"])
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


@pytest.mark.parametrize("width", [320, 360, 1300])
@pytest.mark.parametrize("name", ["council.vi.html.html", "index.html"])
def test_no_page_is_wider_than_its_window(visit, pages, name, width):
    driver = visit(pages / name)
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert run(driver, "document.documentElement.scrollWidth") <= width
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def as_digest(folder: Path) -> Path:
    """The page of a digest in a folder."""
    text = "SELBY, 9 October 2025\n\nThe mayor of Selby, Ann Lee, asked drivers to stop before 1 December 2025."
    page = folder / "digest.html"
    page.write_bytes(digest_bytes(make_digest([nutgraf.summarise(text, language="en", model="none")], "week"), ".html"))
    return page


@pytest.mark.parametrize("width", [320, 360, 1300])
def test_a_digest_is_no_wider_than_its_window(visit, tmp_path, width):
    driver = visit(as_digest(tmp_path))
    size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    try:
        assert run(driver, "document.documentElement.scrollWidth") <= width
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.skipif(TOOLS is None, reason="NODE_TOOLS is not set: axe-core does not look at the pages")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["council.en.html.html", "rtl.html", "index.html", "digest.html"])
def test_axe_finds_nothing_against_wcag_a_and_aa(visit, pages, name, theme):
    if name == "rtl.html":
        brief = nutgraf.summarise(
            "قال الرئيس أمس: «نعم، سنعمل معا على ذلك». بلغت الميزانية 5 ملايين يورو.", language="ar"
        )
        (pages / name).write_text(exports.write(brief, "html"), encoding="utf-8")
    if name == "digest.html":
        as_digest(pages)
    driver = visit(pages / name)
    driver.execute_script(f"document.documentElement.dataset.theme = '{theme}'")
    driver.execute_script("document.querySelectorAll('details').forEach(e => e.open = true)")
    driver.execute_script((Path(str(TOOLS)) / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8"))
    broken = driver.execute_async_script("""
    const done = arguments[arguments.length - 1], levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    axe.run({ runOnly: levels }).then(found => done(found.violations.map(v => [v.id, v.nodes.map(n => n.html)])))""")
    assert broken == []


@pytest.mark.skipif(TOOLS is None, reason="NODE_TOOLS is not set: html-validate does not read the pages")
def test_html_validate_finds_no_error(pages):
    program = Path(str(TOOLS)) / "node_modules" / ".bin" / "html-validate"
    files = [str(pages / name) for name in ("council.en.html.html", "council.vi.html.html", "index.html")]
    files.append(str(as_digest(pages)))
    done = subprocess.run(
        [program, "--preset", "standard", *files], cwd=pages, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
