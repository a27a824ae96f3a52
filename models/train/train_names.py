"""Train a spaCy pipeline that recognises names, from a file of tagged words (IOB2), on a CPU in a quarter of an hour.

    python models/train/train_names.py IOB2_FILE --language pt --into DIR

A tenth of the file decides when training ends. DIR then holds a pipeline for `nutgraf ... --model DIR`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import fix_random_seed, load_config

HERE = Path(__file__).parent
SEED = 18
FOLDS = 10  # one in so many documents is kept for early stopping
SENTENCES = 8  # in a document: names repeat, and a newspaper's text is no single sentence
LICENCE = "CC BY-SA 4.0"
NO_SPACE_BEFORE = re.compile(r"[,.;:!?)\]}»”%…]+")
NO_SPACE_AFTER = re.compile(r"[(\[{«“¿¡]+|.*['’]", re.DOTALL)

Sentence = list[tuple[str, str]]  # word, IOB2 tag


def read_sentences(path: Path) -> Iterator[Sentence]:
    """The tagged sentences of a file: a word a line, an empty line between sentences, `#` before comments.

    With a number in the first column, word and tag are the second and third; else the first and the last.
    """
    rows: Sentence = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        cells = re.split(r"[\t ]+", line.strip())
        if line.startswith(("# ", "-DOCSTART-")):
            continue
        if len(cells) < 2:
            if rows:
                yield rows
            rows = []
        elif cells[0].isdigit() and len(cells) > 2:
            rows.append((cells[1], cells[2]))
        else:
            rows.append((cells[0], cells[-1]))


def contract(sentence: Sentence, contractions: dict[str, str]) -> Sentence:
    """The sentence with its words outside names written together as newspapers write them."""
    out: Sentence = []
    for word, tag in sentence:
        before = out[-1] if out else ("", "")
        whole = contractions.get(f"{before[0]} {word}".lower())
        if whole is None or tag.startswith("B-") or before[1][2:] != tag[2:]:
            out.append((word, tag))
        else:
            out[-1] = (whole.capitalize() if before[0][:1].isupper() else whole, before[1])
    return out


def join(block: Sequence[Sentence]) -> tuple[str, list[tuple[int, int, str]], list[int]]:
    """The text of sentences, a line each, its names as (start, end, label), and where the sentences start."""
    text, names, starts = "", [], []
    for sentence in block:
        starts.append(len(text))
        tight = True
        for word, tag in sentence:
            text += "" if tight or NO_SPACE_BEFORE.fullmatch(word) else " "
            start, kind = len(text), tag[2:]
            text += word
            tight = NO_SPACE_AFTER.fullmatch(word) is not None
            if tag.startswith("I-") and names and names[-1][2] == kind and text[names[-1][1] : start].strip() == "":
                names[-1] = (names[-1][0], len(text), kind)
            elif kind:
                names.append((start, len(text), kind))
        text += "\n"
    return text, names, starts


def make_doc(nlp: Language, block: Sequence[Sentence]) -> Doc:
    """A Doc of sentences, cut by the language's own tokenizer; a name that cuts a token takes the whole of it."""
    text, names, starts = join(block)
    doc = nlp.make_doc(text)
    spans = (doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in names)
    doc.set_ents(spacy.util.filter_spans([span for span in spans if span is not None]))
    first = set(starts)
    for token in doc:
        token.is_sent_start = token.idx in first
    return doc


def make_corpora(path: Path, language: str, into: Path) -> None:
    """Write train.spacy and dev.spacy: of every ten documents one is for early stopping, the rest for training.

    Half of all sentences have their contractions as newspapers write them.
    """
    chance = random.Random(SEED)
    nlp = spacy.blank(language)
    contractions = tomllib.loads((HERE / "contractions.toml").read_text("utf-8")).get(language, {})
    sentences = list(read_sentences(path))
    blocks = [sentences[i : i + SENTENCES] for i in range(0, len(sentences), SENTENCES)]
    kept = [block for index, block in enumerate(blocks) if index % FOLDS]

    def vary(block: Sequence[Sentence]) -> list[Sentence]:
        return [contract(s, contractions) if chance.random() < 0.5 else s for s in block]

    training = [make_doc(nlp, vary(block)) for block in kept]
    stopping = [make_doc(nlp, vary(block)) for block in blocks[::FOLDS]]
    DocBin(docs=training).to_disk(into / "train.spacy")
    DocBin(docs=stopping).to_disk(into / "dev.spacy")


def write_lean(nlp: Language, into: Path, about: dict[str, Any]) -> None:
    """Write a pipeline without its words, which no component needs: they are the training text's."""
    nlp.meta.update(about)
    nlp.to_disk(into, exclude=["vocab"])
    vocabulary = into / "vocab"
    vocabulary.mkdir(exist_ok=True)
    spacy.blank(nlp.lang).vocab.to_disk(vocabulary, exclude=["vectors"])
    (vocabulary / "strings.json").write_text("[]\n", "utf-8")


def main() -> None:
    """Train, write the pipeline and print the sum of its weights."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("file", type=Path, metavar="IOB2_FILE")
    ask.add_argument("--language", required=True, help="ISO 639-1 code, one that spaCy has a tokenizer for")
    ask.add_argument("--into", type=Path, required=True, metavar="DIR", help="where the pipeline is written")
    ask.add_argument("--licence", default=LICENCE, help="of the weights: what the data's licence asks for")
    opts = ask.parse_args()
    fix_random_seed(SEED)
    with tempfile.TemporaryDirectory() as folder:
        make_corpora(opts.file, opts.language, Path(folder))
        paths = {"paths.train": f"{folder}/train.spacy", "paths.dev": f"{folder}/dev.spacy", "nlp.lang": opts.language}
        config = load_config(HERE / "names.cfg", overrides=paths)
        nlp = init_nlp(config)
        out = Path(folder) / "out"
        out.mkdir()
        train(nlp, out)  # what it returns are the last weights: the best, averaged, are only on disk
        best = spacy.load(out / "model-best")
    best.config["paths"] = dict.fromkeys(best.config["paths"])
    write_lean(best, opts.into, {"name": "names", "version": "1.0.0", "license": opts.licence})
    weights = hashlib.sha256((opts.into / "ner" / "model").read_bytes()).hexdigest()
    print(json.dumps({"pipeline": str(opts.into), "sha256 of ner/model": weights}))


if __name__ == "__main__":
    main()
