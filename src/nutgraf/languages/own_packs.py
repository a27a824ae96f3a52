"""The user's own pack and lexicon: read, checked, compiled, and made known to the loader by their content."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path

from nutgraf.errors import BadPack, BadSetting
from nutgraf.languages.inventory import frame_names
from nutgraf.languages.lexicon import Lexicon, read_lexicon
from nutgraf.languages.load import OwnPacks, add_own_packs, compiled_pack
from nutgraf.languages.parse import parse_pack
from nutgraf.languages.schema import LanguagePack
from nutgraf.settings import PackFile, Settings, language_code, read_pack_file


def open_own_packs(settings: Settings) -> str:
    """Check and compile the pack and the lexicon that the settings name; "" where they name none.

    Returns the digest of their content, by which `load.pack_key`, `shared_packs` and `pack_codes` include them. Raises
    BadPack with the file and the key, or as PackNotCompiled where the forms of lemmas have to be made and simplemma
    is not installed.
    """
    files = (read_pack_file(settings.language_pack), read_pack_file(settings.lexicon))
    return _open(*files) if any(files) else ""


@lru_cache(maxsize=8)
def _open(pack: PackFile | None, lexicon: PackFile | None) -> str:
    contents = [file and [Path(file.name).suffix, file.text] for file in (pack, lexicon)]
    own = hashlib.sha256(json.dumps(contents).encode("utf-8")).hexdigest()[:16]
    words = read_lexicon(lexicon.text, lexicon.name, frame_names()) if lexicon else Lexicon()
    add_own_packs(own, OwnPacks(_read_pack(pack) if pack else None, words))
    return own


def parse_own_pack(text: str, name: str) -> LanguagePack:
    """The pack in a file of any name, as the file has it. Raises BadPack, for a code that is no language's too."""
    pack = parse_pack(text, name, named_by_code=False)
    try:
        known = language_code(pack.code) == pack.code
    except BadSetting as error:
        raise BadPack(f"{name}: code: {error.message}", hint=error.hint) from error
    if not known:
        raise BadPack(f"{name}: code: {pack.code!r} is no ISO 639-1 code")
    return pack


def _read_pack(file: PackFile) -> LanguagePack:
    """The pack in a file of any name, compiled. Raises BadPack."""
    pack = parse_own_pack(file.text, file.name)
    return compiled_pack(pack, file.text.encode("utf-8"), f"{file.name} lists lemmas")
