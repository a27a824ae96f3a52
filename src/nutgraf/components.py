"""nutgraf's stages as spaCy components: `nlp.add_pipe("nutgraf_officials")`, announced as `spacy_factories`.

Each component reads the Doc's text and language, and its tokens and entities where a parser and a recogniser ran
before it. The places of its findings are span groups, named and labelled as those of `--format spacy`; `Doc._.nutgraf`
is the Brief of what the components found. `doc.user_data["nutgraf"]` holds it as plain data, so that Docs can be
sent to other processes and saved. spaCy imports this file when a component is asked for; nothing else does.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from spacy.language import Language as Pipeline
from spacy.scorer import PRFScore
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import registry

from nutgraf.document import Document, Entity, Findings, Sentence
from nutgraf.exports.findings import span_groups
from nutgraf.languages.load import load_pack, pack_key
from nutgraf.languages.own_packs import open_own_packs
from nutgraf.models.spacy import entities_of
from nutgraf.records import Article, Brief, Directives, Generator, Language, Summary
from nutgraf.settings import Settings, validate
from nutgraf.stages.brief import build_brief, settings_hash
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.keywords.extract import find_keywords
from nutgraf.stages.numbers.extract import extract_dates, extract_numbers, find_dates
from nutgraf.stages.officials.extract import extract_officials
from nutgraf.stages.officials.offices import link_speakers
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.places.extract import find_places
from nutgraf.stages.quotes.extract import find_quotes
from nutgraf.stages.sentences.split import split_sentences
from nutgraf.stages.speech.mentions import find_mentions
from nutgraf.stages.summary.extract import summarise_document
from nutgraf.stages.zones.find import find_blocks
from nutgraf.text.normalise import NormalisedText, normalise
from nutgraf.verbatim import restore_brief

KEY: Final = "nutgraf"  # of the plain data in doc.user_data, and of the attribute Doc._.nutgraf
SCORER: Final = "nutgraf.span_groups_scorer.v1"
MULTI_LANGUAGE: Final = "xx"  # spaCy's code of a pipeline that is for no one language

Scores = dict[str, Any]
Scorer = Callable[[Iterable[Example], Iterable[str]], Scores]


@dataclass(frozen=True, slots=True)
class _Work:
    """What the components of a pipeline found in a Doc so far, and in which stages."""

    document: Document
    findings: Findings = field(default_factory=Findings)
    summary: Summary = field(default_factory=lambda: Summary((), 0, ""))
    stages: tuple[str, ...] = ()
    generator: Generator | None = None  # of the summary, once there is one


def _run_officials(work: _Work, _: Settings) -> _Work:
    found = extract_officials(work.document)
    findings = replace(work.findings, officials=found.officials, people=found.people, offices=found.offices)
    return replace(work, findings=replace(findings, organisations=found.organisations))


def _run_numbers(work: _Work, _: Settings) -> _Work:
    numbers, changes, notices = extract_numbers(work.document)
    return replace(work, findings=replace(work.findings, numbers=numbers, changes=changes, notices=notices))


def _run_quotes(work: _Work, _: Settings) -> _Work:
    found = work.findings
    mentions = find_mentions(work.document, found.officials, found.people)
    quotes = link_speakers(find_quotes(work.document, found.officials, mentions), found.offices)
    return replace(work, findings=replace(found, quotes=tuple(quotes)))


def _run_directives(work: _Work, _: Settings) -> _Work:
    found = work.findings
    instruments = find_instruments(work.document)
    dates = find_dates(work.document, found.numbers)
    mentions = find_mentions(work.document, found.officials, found.people)
    orders = find_orders(work.document, found.officials, found.quotes, instruments, mentions, dates)
    orders = tuple(link_speakers(orders, found.offices))
    named = extract_dates(work.document, found.numbers, orders)
    return replace(work, findings=replace(found, directives=Directives(instruments, orders), dates=named))


def _run_summary(work: _Work, settings: Settings) -> _Work:
    places = find_places(work.document, work.findings)
    findings = replace(work.findings, keywords=find_keywords(work.document, work.findings), places=places)
    summary = summarise_document(work.document, findings, settings)
    return replace(work, findings=findings, summary=summary, generator=None)


# Each stage with those that it reads the findings of, in the order of the data.
_STAGES: Final[dict[str, tuple[Callable[[_Work, Settings], _Work], tuple[str, ...]]]] = {
    "officials": (_run_officials, ()),
    "numbers": (_run_numbers, ()),
    "quotes": (_run_quotes, ("officials",)),
    "directives": (_run_directives, ("officials", "quotes", "numbers")),
    "summary": (_run_summary, ("officials", "numbers", "quotes", "directives")),
}


@dataclass(frozen=True, slots=True)
class FindingsComponent:
    """A stage that writes its findings onto a Doc.

    `groups` gives the span group of each layer that it writes (its plural in exports/findings.py); `model` is
    "name version" of the pipeline, told as the brief's generator where the Doc is parsed.
    """

    stage: str
    groups: Mapping[str, str]
    settings: Settings
    model: str
    scorer: Scorer | None = field(default=None, compare=False)

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with the findings; a stage that ran before on it, for this or another component, runs no more.

        Places are widened to whole tokens. Raises nutgraf.errors.NutgrafError.
        """
        work = _load(doc, self.settings, self.model)
        for stage in (*_STAGES[self.stage][1], self.stage):
            # Two summaries of one Doc may have other settings; every other stage is the same for all components.
            done = f"{stage} {settings_hash(self.settings, work.document.pack.own)}" if stage == "summary" else stage
            if done not in work.stages:
                run, _ = _STAGES[stage]
                work = replace(run(work, self.settings), stages=(*work.stages, done))
        _save(doc, work, self.settings)
        brief = brief_of(doc)
        found = span_groups(brief, "spacy") if brief else {}
        for layer, group in self.groups.items():
            spans = (doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in found[layer])
            doc.spans[group] = [span for span in spans if span is not None]
        return doc

    def score(self, examples: Iterable[Example], **_: object) -> Scores:
        """Precision, recall and F of the span groups, as `spacy evaluate` asks for them."""
        return {} if self.scorer is None else self.scorer(examples, self.groups.values())


def brief_of(doc: Doc) -> Brief | None:
    """The Brief of what the components found, which `Doc._.nutgraf` gives; None where none of them ran."""
    brief = _brief_as_read(doc)
    if brief is None:
        return None
    return restore_brief(brief, replace(brief.article, text=doc.text), normalise(doc.text))


def _brief_as_read(doc: Doc) -> Brief | None:
    """The Brief with the places of the normalised text, which the stages read."""
    state = doc.user_data.get(KEY)
    return None if state is None else Brief.from_json(state["brief"])


if not Doc.has_extension(KEY):
    Doc.set_extension(KEY, getter=brief_of)


def _load(doc: Doc, settings: Settings, model: str) -> _Work:
    """What is known of the Doc: its text, blocks and sentences, and what earlier components found."""
    brief = _brief_as_read(doc)
    normal = normalise(doc.text)
    code = settings.language or ("und" if doc.lang_ == MULTI_LANGUAGE else doc.lang_)
    own = open_own_packs(settings)
    pack = load_pack(pack_key(code, own))
    entities = entities_of(doc)
    if not normal.is_unchanged:
        entities = tuple(_normalised(entity, normal) for entity in entities)
    model_name = model if doc.has_annotation("ENT_IOB") else None
    if brief is None or brief.language.code != code:
        article = Article(hashlib.sha256(doc.text.encode("utf-8", "replace")).hexdigest(), normal.text)
        blocks = find_blocks(normal.text, own)
        sentences = split_sentences(normal.text, blocks, pack)
        return _Work(Document(article, pack, blocks, sentences, (), entities, model_name))
    state = doc.user_data[KEY]
    sentences = tuple(
        Sentence(start, end, normal.text[start:end], block, paragraph)
        for start, end, block, paragraph in state["sentences"]
    )
    document = Document(
        replace(brief.article, text=normal.text), pack, brief.blocks, sentences, (), entities, model_name
    )
    known = {field.name: getattr(brief, field.name) for field in fields(Findings) if field.name != "notices"}
    findings = Findings(**known, notices=brief.warnings[state["own_warnings"] :])
    stages = tuple(state["stages"])
    return _Work(document, findings, brief.summary, stages, brief.generator if _is_summarised(stages) else None)


def _normalised(entity: Entity, normal: NormalisedText) -> Entity:
    """An entity with its place in the normalised text."""
    start, end = normal.to_normalised(entity.start), normal.to_normalised(entity.end)
    return replace(entity, start=start, end=end, text=normal.text[start:end])


def _is_summarised(stages: Iterable[str]) -> bool:
    return any(stage.startswith("summary") for stage in stages)


def _save(doc: Doc, work: _Work, settings: Settings) -> None:
    """Write what is known into the Doc as plain data; the brief is JSON text, for its integers have no bounds."""
    document = work.document
    brief = build_brief(document, Language(document.pack.code, 1.0), work.findings, work.summary, settings)
    if not _is_summarised(work.stages):  # that there is none is no warning then
        brief = replace(brief, warnings=tuple(notice for notice in brief.warnings if notice.code != "no-summary"))
    if work.generator:
        brief = replace(brief, generator=work.generator)
    doc.user_data[KEY] = {
        "stages": list(work.stages),
        "sentences": [[s.start, s.end, s.block, s.paragraph] for s in document.sentences],
        "own_warnings": len(brief.warnings) - len(work.findings.notices),
        "brief": replace(brief, article=replace(brief.article, text="")).to_json(),
    }


def score_span_groups(examples: Iterable[Example], groups: Iterable[str]) -> Scores:
    """`spans_GROUP_p`, `_r`, `_f` and `_per_type` of each group, over the examples whose reference has the group.

    A place is right where the predicted Doc has a span of the same label over the same tokens; the reference's edges,
    which may lie inside a token of the prediction, are widened to whole tokens as those of the prediction are.
    """
    pairs = [(example.predicted, example.reference) for example in examples]
    scores: Scores = {}
    for group in groups:
        found = [
            (_bounds(predicted, predicted.spans.get(group, ())), _bounds(predicted, reference.spans[group]))
            for predicted, reference in pairs
            if group in reference.spans
        ]
        labels = sorted({label for sides in found for side in sides for _, _, label in side})
        total = PRFScore()
        by_label = {label: PRFScore() for label in labels}
        for predicted_places, reference_places in found:
            total.score_set(predicted_places, reference_places)
            for label, score in by_label.items():
                score.score_set(*({p for p in side if p[2] == label} for side in (predicted_places, reference_places)))
        for name, value in (("p", total.precision), ("r", total.recall), ("f", total.fscore)):
            scores[f"spans_{group}_{name}"] = value if found else None
        scores[f"spans_{group}_per_type"] = {label: score.to_dict() for label, score in by_label.items()}
    return scores


def _bounds(doc: Doc, spans: Iterable[Span]) -> set[tuple[int, int, str]]:
    """The tokens of the Doc that the spans, of this Doc or of another over the same text, lie in, with their labels."""
    widened = (doc.char_span(s.start_char, s.end_char, s.label_, alignment_mode="expand") for s in spans)
    return {(span.start, span.end, span.label_) for span in widened if span is not None}


@registry.scorers(SCORER)  # type: ignore[untyped-decorator]  # catalogue has no types
def make_scorer() -> Scorer:
    """The scorer of the components, for the `scorer` of their config."""
    return score_span_groups


def _component(nlp: Pipeline, stage: str, groups: Mapping[str, str], settings: Settings, scorer: Scorer | None) -> Any:
    model = f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
    return FindingsComponent(stage, groups, validate(settings), model, scorer)


def _config(**own: object) -> dict[str, object]:
    return {"language": None, "scorer": {"@scorers": SCORER}, **own}


def _factory_of_one_group(group: str) -> Callable[..., Any]:
    """The factory of the component whose findings are one group of spans, by default under the group's name."""

    @Pipeline.factory(
        f"nutgraf_{group}",
        default_config=_config(spans_key=group),
        assigns=["doc.spans"],
        default_score_weights={f"spans_{group}_f": 1.0},
    )
    def make(nlp: Pipeline, name: str, language: str | None, scorer: Scorer | None, spans_key: str) -> Any:  # noqa: ARG001
        """`language` (ISO 639-1) is the Doc's own where it is None."""
        return _component(nlp, group, {group: spans_key}, Settings(language=language), scorer)

    factory: Callable[..., Any] = make
    return factory


officials = _factory_of_one_group("officials")  # named officials with their posts
numbers = _factory_of_one_group("numbers")  # quantities with unit, what they measure, and period
quotes = _factory_of_one_group("quotes")  # direct and indirect speech with its speaker


@Pipeline.factory(
    "nutgraf_directives",
    default_config=_config(instruments_key="instruments", orders_key="orders"),
    assigns=["doc.spans"],
    default_score_weights={"spans_instruments_f": 0.5, "spans_orders_f": 0.5},
)
def directives(
    nlp: Pipeline,
    name: str,  # noqa: ARG001
    language: str | None,
    scorer: Scorer | None,
    instruments_key: str,
    orders_key: str,
) -> Any:
    """The acts cited and the orders given, each in a span group of its own."""
    groups = {"instruments": instruments_key, "orders": orders_key}
    return _component(nlp, "directives", groups, Settings(language=language), scorer)


@Pipeline.factory(
    "nutgraf_summary",
    default_config=_config(spans_key="summary", words=None, sentences=None, share=None, encoder=None),
    assigns=["doc.spans"],
    default_score_weights={"spans_summary_f": 1.0},
)
def summary(  # noqa: PLR0913, PLR0917 - spaCy takes a parameter a key of the config
    nlp: Pipeline,
    name: str,  # noqa: ARG001
    language: str | None,
    scorer: Scorer | None,
    spans_key: str,
    words: int | None,
    sentences: int | None,
    share: float | None,
    encoder: str | None,
) -> Any:
    """The sentences of a summary of so many words, or so many sentences, or such a share (0 to 1) of the story.

    Without any of the three it has a tenth of the story's words, 60 at least and 150 at most.

    `encoder` is a folder or hub id, as `--encoder` of the command line.
    """
    settings = Settings(words, sentences, share, language, encoder, whole_sentences=True)  # a span has no gaps
    return _component(nlp, "summary", {"summary": spans_key}, settings, scorer)
