"""Make the picture of the README, samples/council.en.png: `python tests/browser/take_picture.py`.

Chromium must be installed. It opens the page of the short English sample without a window, and what fits into SIZE is
saved.
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

SAMPLES: Final = Path(__file__).parent.parent.parent / "samples"
SIZE: Final = "1000,600"  # pixels; as PNG less than 150 kB


def main() -> None:
    """Write the page into a temporary folder, and its picture into samples/."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        sys.exit("Chromium is not installed. Install it, for example: apt-get install chromium")
    brief = nutgraf.summarise(nutgraf.read(SAMPLES / "council.en.txt"), model="none")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_bytes(exports.write_bytes(brief, "html"))
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={SIZE}")
        picture = f"--screenshot={SAMPLES / 'council.en.png'}"
        subprocess.run([chromium, *options, picture, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
