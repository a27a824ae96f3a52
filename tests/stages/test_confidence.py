"""How sure a finding is, and what is left out where the user asks for sure ones."""

from __future__ import annotations

import pytest

import nutgraf
from nutgraf import Brief
from nutgraf.errors import BadSetting
from nutgraf.stages.confidence import MAX_CONFIDENCE, PRIOR_FINDINGS, confidence, read_counts

TEXT = (
    "The mayor of Dover, Anna Reed, asked residents to stay at home. Costs rose by 5% to £3.6 million. "
    "“The wall will hold,” said Ms Reed. Drivers must not park in Mill Street."
)


def findings(brief: Brief) -> list[object]:
    return [
        *brief.officials,
        *brief.numbers,
        *brief.directives.instruments,
        *brief.directives.orders,
        *brief.quotes,
    ]


def test_each_finding_says_how_sure_it_is() -> None:
    found = findings(nutgraf.summarise(TEXT, language="en", model="none"))
    assert len(found) >= 6
    assert all(0 < finding.confidence <= 1 for finding in found)


def test_a_rare_kind_is_near_the_share_of_its_layer() -> None:
    for layer, kinds in read_counts().items():
        right, found = (sum(column) for column in zip(*kinds.values(), strict=True))
        assert confidence(layer, "a kind that nobody counted") == round(right / found, 2)
        for kind, (own, all_) in kinds.items():
            assert confidence(layer, kind) == min(
                MAX_CONFIDENCE, round((own + PRIOR_FINDINGS * right / found) / (all_ + PRIOR_FINDINGS), 2)
            )


def test_a_layer_that_was_not_counted_has_no_confidence() -> None:
    assert confidence("a layer", "a kind") is None


def test_unsure_findings_are_left_out_where_asked() -> None:
    whole = nutgraf.summarise(TEXT, language="en", model="none")
    least = sorted({finding.confidence for finding in findings(whole)})[1]
    sure = nutgraf.summarise(TEXT, language="en", model="none", min_confidence=least)
    assert len(findings(sure)) < len(findings(whole))
    assert all(finding.confidence >= least for finding in findings(sure))


def test_what_points_at_a_finding_left_out_is_left_out() -> None:
    none = nutgraf.summarise(TEXT, language="en", model="none", min_confidence=1)
    assert nutgraf.summarise(TEXT, language="en", model="none").changes
    assert (none.officials, none.numbers, none.changes, none.quotes) == ((), (), (), ())


@pytest.mark.parametrize("least", [-0.1, 1.5])
def test_a_share_out_of_range_is_refused(least: float) -> None:
    with pytest.raises(BadSetting, match="min_confidence"):
        nutgraf.summarise(TEXT, min_confidence=least)


def test_the_text_view_says_what_is_unsure() -> None:
    brief = nutgraf.summarise(TEXT, language="en", model="none")
    from nutgraf.exports.brief import write

    assert any(finding.confidence < 0.75 for finding in findings(brief))
    assert "(unsure)" in write(brief)
