"""Make the picture of the README, samples/council.en.png: `python tests/browser/take_picture.py`.

Chromium must be installed. It opens the page of the short English sample, and beside it the page over the samples,
without a window, and what fits into SIZE is saved.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

import nutgraf
from nutgraf import exports
from nutgraf.exports import overview

SAMPLES: Final = Path(__file__).parent.parent.parent / "samples"
SIZE: Final = "1280,430"  # pixels; as PNG less than 150 kB
SHARE: Final = 0.53  # of its size in which a page is shown, so that it has two columns
FRAME: Final = (
    '<iframe src="{}" style="position:fixed;top:0;left:{}px;width:1206px;height:970px;border:0;'
    'transform-origin:0 0;transform:scale({})"></iframe>'
)


def main() -> None:
    """Write the page into a temporary folder, and its picture into samples/."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed. Install it, for example: apt-get install chromium")
    briefs = [nutgraf.summarise(nutgraf.read(path)) for path in sorted(SAMPLES.glob("*.txt"))]
    own = next(brief for brief in briefs if (brief.article.path or "").endswith("council.en.txt"))
    with tempfile.TemporaryDirectory() as folder:
        both, page, index = (Path(folder) / name for name in ("both.html", "page.html", "index.html"))
        page.write_bytes(exports.write_bytes(own, "html"))
        entries = [("page.html", overview.entry(brief)) for brief in briefs]
        index.write_text(overview.write(entries, [], anchors=True), encoding="utf-8")
        frames = "".join(FRAME.format(each.as_uri(), left, SHARE) for each, left in ((page, 0), (index, 644)))
        both.write_text(f'<!doctype html><body style="background:#888">{frames}', encoding="utf-8")
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={SIZE}")
        picture = f"--screenshot={SAMPLES / 'council.en.png'}"
        subprocess.run([chromium, *options, picture, both.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
