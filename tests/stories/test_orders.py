"""Orders of a story: two tellings of one order are one, two orders are two."""

from __future__ import annotations

from nutgraf.stories.orders import ToldOrder, link_orders

WHO = "Helen Marsh"
DAY = "2026-06-30"
LANGUAGE_OF_UNTIL = {"by": "en", "avant": "fr", "bis": "de", "trước": "vi"}


def order(article: int, text: str, addressee: str | None = None, *, until: str = "by 30 June", day: str = DAY):
    cue = next((cue for cue in ("ordered", "told", "must", "ordonné", "müssen", "yêu cầu") if cue in text), "")
    language = LANGUAGE_OF_UNTIL[until.split(maxsplit=1)[0]]
    return ToldOrder(article, 1, language, day, WHO, addressee, text, until, cue)


EMPTY = order(0, "Energy Minister Helen Marsh ordered Brackwater Power to empty the Brackwater dam by 30 June")


def test_two_tellings_are_one_order_also_in_one_article_and_over_languages():
    drain = order(1, "Brackwater Power must drain the Brackwater dam by 30 June")
    again = order(1, "Ms Marsh ordered the company to empty the reservoir by 30 June", "the company")
    french = order(
        2, "Helen Marsh a ordonné à Brackwater Power de vider le barrage avant le 30 juin", until="avant le 30 juin"
    )
    assert link_orders([EMPTY, drain, again, french]) == [0, 0, 0, 0]


def test_two_orders_of_one_speaker_and_day_are_two():
    pay = order(0, "Marsh ordered Brackwater Power to pay residents by 30 June", "Brackwater Power")
    told = order(1, "Marsh told Brackwater Power to empty the dam by 30 June", "Brackwater Power")
    assert link_orders([EMPTY, pay, told]) == [0, 1, 0]
    schools = order(0, "Marsh ordered schools to close by 30 June", "schools")
    pools = order(0, "Marsh ordered pools to close by 30 June", "pools")
    assert link_orders([schools, pools, schools._replace(article=1)]) == [0, 1, 0]
    gemeinden = order(0, "Die Gemeinden müssen Pläne vorlegen bis 30. Juni", "Die Gemeinden", until="bis 30. Juni")
    werke = order(1, "Die Stadtwerke müssen Pläne vorlegen bis 30. Juni", "Die Stadtwerke", until="bis 30. Juni")
    assert link_orders([gemeinden, werke]) == [0, 1]


def test_other_figures_speakers_days_and_stories_are_other_orders():
    cut = order(0, "Marsh ordered towns to cut their use by 20% by 30 June")
    assert link_orders([cut, order(1, "Marsh ordered towns to cut their use by 30% by 30 June")]) == [0, 1]
    assert link_orders([cut, cut._replace(article=1, speaker="Tom Ash")]) == [0, 1]
    assert link_orders([cut, cut._replace(article=1, day="2026-07-31", until="by 31 July")]) == [0, 1]
    assert link_orders([cut, cut._replace(article=1, story=2)]) == [0, 1]
    assert link_orders([cut, cut._replace(article=1, speaker=None)]) == [0, 0]


def test_over_languages_names_are_the_same_or_the_order_is_the_only_one():
    lille = order(1, "Helen Marsh a ordonné à Lille de fermer ses écoles avant le 30 juin", until="avant le 30 juin")
    assert link_orders([EMPTY, lille]) == [0, 1]
    schools = order(0, "The minister ordered schools to close by 30 June")
    ecoles = order(1, "La ministre a ordonné de fermer les écoles avant le 30 juin", until="avant le 30 juin")
    assert link_orders([schools, ecoles]) == [0, 0]
    several = order(0, "The minister ordered farms to register by 30 June")
    assert link_orders([schools, several, ecoles]) == [0, 1, 2]


def test_a_number_of_days_is_one_deadline_though_articles_count_it_from_their_own_days():
    law = order(0, "Owners must report cracks by two weeks", until="by two weeks", day="2026-03-24")
    assert link_orders([law, law._replace(article=1, day="2026-03-25")]) == [0, 0]


def test_orders_of_one_article_without_a_deadline_are_two():
    open_ = order(0, "Marsh ordered towns to save water", day="")._replace(until="")
    assert link_orders([open_, open_, open_._replace(article=1)]) in ([0, 1, 0], [0, 0, 0])
    assert link_orders([open_, open_]) == [0, 1]


def test_the_syllables_that_all_sentences_have_join_no_vietnamese_orders():
    move = order(0, "yêu cầu các huyện di dời các hộ dân trước ngày 30/6", until="trước ngày 30/6")
    pay = order(1, "yêu cầu các xã chi trả tiền cho các trường trước ngày 30/6", until="trước ngày 30/6")
    assert link_orders([move, pay]) == [0, 1]
    assert link_orders([move, move._replace(article=1)]) == [0, 0]
