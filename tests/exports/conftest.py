"""A brief made by hand, with a finding of every kind and article text that means harm."""

from __future__ import annotations

import pytest

from nutgraf.records import (
    Article,
    Block,
    Brief,
    Candidate,
    Change,
    Directives,
    Generator,
    Instrument,
    Language,
    Notice,
    Number,
    Official,
    Order,
    Organisation,
    Person,
    Place,
    Position,
    Quote,
    Span,
    Speaker,
    Summary,
    SummarySentence,
)

HEADLINE = "Vorden council <script>alert(1)</script> cuts the levy"
STORY = (
    "Mayor Ilse Harmsen, chair of the Water Board, told Karel Boom that the levy falls from 12.5 % in 2019 to 9 % "
    "in 2023 under Decree 14/2021. “We will not wait for anybody”, she said. "
    "The councils must publish their accounts before June; they must name an auditor.\n"
    '=HYPERLINK("http://x") \x1b[31mred\x1b[0m \u202eabc\u202c [bold]markup[/bold] **stars** & <b>tags</b>.\n'
    "Photo: Karel Boom"
)
TEXT = f"{HEADLINE}\n{STORY}"


def place(words: str, after: int = 0) -> tuple[int, int, str]:
    start = TEXT.index(words, after)
    return start, start + len(words), words


@pytest.fixture(scope="session")
def brief() -> Brief:
    lines = TEXT.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    kinds = ("headline", "paragraph", "paragraph", "credit")
    blocks = tuple(
        Block(kind, start, start + len(line)) for kind, start, line in zip(kinds, starts, lines, strict=True)
    )
    first = place(lines[1][: lines[1].index(" “We")])
    chair = Position(*place("chair of the Water Board"), "chair", "Water Board")
    mayor = Position(*place("Mayor"), "Mayor", None, ("acting",))
    levy = Number(*place("12.5 %"), "percent", 12.5, None, "%", "exact", "levy", "2019", sentence=1)
    later = Number(*place("9 %"), "percent", 9, None, "%", "about", "levy", "2023", sentence=1)
    decree = Instrument("i1", "decree", "14/2021", "the Board", None, (Span(*place("Decree 14/2021")),))
    order = Order(
        *place("The councils must publish their accounts before June; they must name an auditor"),
        Speaker("Ilse Harmsen", "o1"),
        True,
        "every council",
        "obligation",
        Place(*place("must")[:2]),
        ("publish their accounts before June", "name an auditor"),
    )
    return Brief(
        schema_version="1.0",
        article=Article(
            "ab" * 32, TEXT, "a/b.txt", "https://example.org/levy?a=1&b=2", HEADLINE, "2023-05-04", "text", "utf-8"
        ),
        language=Language("en", 0.98, (Candidate("en", 0.98), Candidate("nl", 0.02))),
        blocks=blocks,
        sentences=tuple(Place(block.start, block.end) for block in blocks),
        summary=Summary((SummarySentence(*first, 0.75, {"position": 0.5, "numbers": 0.25}),), 24, "test"),
        officials=(Official("o1", "Ilse Harmsen", "Ms", "f", (mayor, chair), (Span(*place("Ilse Harmsen")),)),),
        people=(Person("Karel Boom", (Span(*place("Karel Boom")),), "photographer"),),
        organisations=(Organisation("Water Board", (Span(*place("Water Board")),)),),
        numbers=(levy, later),
        changes=(Change("levy", 0, 1, 0.72),),
        directives=Directives((decree,), (order,)),
        quotes=(Quote(*place("We will not wait for anybody"), Speaker("Ilse Harmsen", "o1"), "said"),),
        warnings=(Notice("model-unused", "No model for [x]."),),
        generator=Generator("nutgraf", "0.1.0", "rules", None, "cd" * 32),
    )
