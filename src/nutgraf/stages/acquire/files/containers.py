"""ZIP containers and the XML in them, read within limits: bombs and nests are refused before they cost anything."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Any, Final

from lxml import etree

from nutgraf.errors import BadInput, first_line
from nutgraf.settings import Limits

_MAX_MEMBER_FILES: Final = 20_000  # files in an archive; an office document has a hundred
_MIN_BYTES: Final = 1_000_000  # a member as small as this cannot hurt, whatever its ratio


class Container:
    """A ZIP file whose members are read one by one, each and all of them within the limits."""

    def __init__(self, data: bytes, label: str, limits: Limits) -> None:
        self._label = label
        self._limits = limits
        self._left = limits.total
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
            raise BadInput(f"{label} is a damaged ZIP archive: {first_line(error)}") from error
        if len(self._file.namelist()) > _MAX_MEMBER_FILES:
            raise BadInput(f"{label} holds more than {_MAX_MEMBER_FILES:,} files")

    def names(self) -> list[str]:
        """The names of the members."""
        return self._file.namelist()

    def read(self, name: str) -> bytes | None:
        """The content of a member, None where there is none of that name. Raises BadInput beyond the limits."""
        try:
            info = self._file.getinfo(name)
        except KeyError:
            return None
        most = min(self._limits.bytes, self._left)
        try:
            with self._file.open(info) as member:
                data = member.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
            raise BadInput(f"{self._label}: {name} cannot be read: {first_line(error)}") from error
        if len(data) > most:
            option = "--max-bytes" if most == self._limits.bytes else "--max-total"
            raise BadInput(f"{self._label}: {name} is larger than {most:,} bytes when unpacked ({option})")
        if len(data) > max(_MIN_BYTES, self._limits.ratio * info.compress_size):
            raise BadInput(
                f"{self._label}: {name} grows more than {self._limits.ratio} times when unpacked (--max-ratio)"
            )
        self._left -= len(data)
        return data

    def xml(self, name: str) -> Any | None:
        """The root of a member's XML, None where there is none of that name. Raises BadInput where it is none."""
        data = self.read(name)
        return None if data is None else parse_xml(data, f"{self._label}: {name}", self._limits.depth)


def parse_xml(data: bytes, label: str, depth: int) -> Any:
    """The root of an XML text, without entities of its own and nothing loaded from elsewhere.

    Raises BadInput where it is not well formed, or nested deeper than `depth`.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadInput(f"{label} is not well-formed XML: {first_line(error)}") from error
    if root is None:
        raise BadInput(f"{label} is empty XML")
    reached = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        reached += 1 if event == "start" else -1
        if reached > depth:
            raise BadInput(f"the elements of {label} stand more than {depth:,} deep in each other (--max-depth)")
    return root


def local_name(element: Any) -> str:
    """The name of an element without its namespace; "" for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
