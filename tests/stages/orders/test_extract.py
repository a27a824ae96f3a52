"""Orders: what counts as one, how far it goes, who gives it, whose it is to carry out."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import nutgraf
from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack, pack_codes, source_pack
from nutgraf.pack_check.examples import SPEECH, plain_document, plain_quotes
from nutgraf.records import Article, Deadline, Official, Order, Position, Quote, Span, Speaker
from nutgraf.stages.instruments.extract import find_instruments
from nutgraf.stages.numbers.extract import find_dates
from nutgraf.stages.orders.cues import SentenceContext, find_cues
from nutgraf.stages.orders.extract import find_orders
from nutgraf.stages.orders.patterns import order_patterns
from nutgraf.text.fold import fold


def read(text: str, code: str, *names: str, speaker: Speaker | None = None) -> tuple[Order, ...]:
    """The orders of a text; a line is a paragraph, ". " ends a sentence, the names are officials."""
    document = plain_document(text, load_pack(code))
    return find_orders(document, tuple(official(text, name) for name in names), plain_quotes(text, speaker))


def official(text: str, name: str) -> Official:
    mentions = tuple(Span(m.start(), m.end(), name) for m in re.finditer(re.escape(name), text))
    end = mentions[0].start - 1
    start = text.rfind(" ", 0, end) + 1
    post = Position(start, end, text[start:end], text[start:end], None)
    return Official(f"official-{name}", name, None, None, (post,), mentions)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Under the Marsh Drainage Act 1999, towns must clear the ditches."),
        ("de", "Nach § 12 Abs. 3 LStrG müssen die Gemeinden die Brücke prüfen."),
        ("fr", "Avec la loi n° 2011-312, les communes doivent publier le plan."),
        ("es", "Con la Ley 12/2009, los municipios deben publicar el plan."),
        ("nl", "Volgens de Bruggenwet moeten gemeenten het plan publiceren."),
        ("fr", "Le code rural prévoit que les communes doivent curer les fossés."),
        ("it", "Secondo il decreto 112 del 2023 i comuni devono pubblicare il piano."),
        ("vi", "Theo Luật Cầu đường, các xã phải công bố kế hoạch."),
    ],
)
def test_what_a_law_says_must_be_done_nobody_asks_for(code: str, text: str) -> None:
    text = f"Jane Doe spoke. Jane Doe said so.\n{text}"
    sentences = [Sentence(s, s + len(line), line, "paragraph", n) for n, (s, line) in enumerate(_lines(text))]
    document = Document(Article("id", text), load_pack(code), (), tuple(sentences))
    instruments = find_instruments(document)
    orders = find_orders(document, (), (), instruments)
    assert [(order.speaker, order.speaker_inherited) for order in orders] == [(None, False)]


def test_what_somebody_says_a_law_demands_is_asked_by_them() -> None:
    (order,) = read(
        "Under the Marsh Drainage Act, towns must clear the ditches, Mayor Jane Doe said.", "en", "Jane Doe"
    )
    assert order.speaker is not None
    assert order.speaker.name == "Jane Doe"


def _lines(text: str) -> list[tuple[int, str]]:
    return [(line.start(), line[0]) for line in re.finditer(r"[^\n]+", text)]


@pytest.mark.parametrize("code", pack_codes())
def test_every_pack_has_examples_both_ways(code: str) -> None:
    examples = source_pack(code).orders.examples
    assert sum(bool(example.found) for example in examples) >= 10
    assert sum(not example.found for example in examples) >= 10
    assert all(len(example.modality) == len(example.found) for example in examples), "a modality is missing"


@pytest.mark.parametrize("code", pack_codes())
def test_every_rule_has_an_example(code: str) -> None:
    orders = load_pack(code).orders
    grammar = order_patterns(code)
    used = set()
    for example in source_pack(code).orders.examples:
        plain = fold(example.text)
        said = tuple(Quote(m.start(m.lastindex), m.end(m.lastindex), "", None) for m in SPEECH.finditer(plain))
        scene = SentenceContext(example.text, plain, 0, len(plain), grammar, said, in_scope=bool(example.before))
        used |= {cue.rule for cue in find_cues(scene)}
    assert not [rule.cues for rule in orders.rules if rule not in used]


@pytest.mark.parametrize(
    ("code", "text", "clause"),
    [
        ("fr", "Le maire a demandé aux élus de rester.", "Le maire a demandé aux élus de rester"),
        ("fr", "Le préfet a affirmé que les communes doivent agir.", "les communes doivent agir"),
        ("fr", "Les communes doivent agir, a déclaré le préfet.", "Les communes doivent agir"),
        ("en", "We must repair the dam, the governor said.", "We must repair the dam"),
        ("en", "She praised the crews; the state must pay them.", "the state must pay them"),
        ("es", "El rector dijo que el campus debe abrir.", "el campus debe abrir"),
        ("de", "Der Landrat sagte, dass die Kreise zahlen müssen.", "die Kreise zahlen müssen"),
        ("en", "“The state must pay the crews,” she said.", "The state must pay the crews"),
    ],
)  # fmt: skip
def test_clause_has_cue_and_action_and_no_more(code: str, text: str, clause: str) -> None:
    assert [order.text for order in read(text, code)] == [clause]


@pytest.mark.parametrize(
    ("code", "text", "actions"),
    [
        ("fr", "Il faut nettoyer les fossés ; curer les puits.", ("nettoyer les fossés", "curer les puits")),
        ("fr", "Le maire a demandé de fermer l'école et de vider la cave.", ("fermer l'école", "vider la cave")),
        ("en", "The mayor urged owners to clear drains and to store water.", ("clear drains", "store water")),
        ("es", "Hay que limpiar las zanjas y reparar los pozos.", ("limpiar las zanjas", "reparar los pozos")),
        ("it", "Bisogna pulire i fossi e riparare i pozzi.", ("pulire i fossi", "riparare i pozzi")),
        ("vi", "Chủ tịch yêu cầu các xã rà soát đê; báo cáo tỉnh.", ("rà soát đê", "báo cáo tỉnh")),
    ],
)
def test_actions_are_split(code: str, text: str, actions: tuple[str, ...]) -> None:
    assert read(text, code)[0].actions == actions


def test_subject_of_asking_is_the_official() -> None:
    order = read("Le ministre Paul Aka a demandé aux écoles de rouvrir.", "fr", "Paul Aka")[0]
    assert order.speaker == Speaker("Paul Aka", "official-Paul Aka")
    assert not order.speaker_inherited


def test_speaker_of_the_quotation_gives_its_orders() -> None:
    speaker = Speaker("Paul Aka", "official-1")
    assert read("« Il faut rouvrir les écoles du nord », a-t-il dit.", "fr", speaker=speaker)[0].speaker == speaker


def test_speaker_is_inherited_from_the_sentence_that_asked() -> None:
    text = "Le ministre Paul Aka a demandé de rouvrir les écoles. Il faut aussi payer les maîtres."
    orders = read(text, "fr", "Paul Aka")
    assert [order.speaker_inherited for order in orders] == [False, True]
    assert {order.speaker.name for order in orders if order.speaker} == {"Paul Aka"}


def test_pronoun_stands_for_the_one_named_before() -> None:
    text = "Le ministre Paul Aka a visité le port. Il a demandé de finir le quai."
    assert read(text, "fr", "Paul Aka")[0].speaker == Speaker("Paul Aka", "official-Paul Aka")


def test_recommendation_goes_on_in_the_next_sentences() -> None:
    text = "Le rapporteur a suggéré que la ville agisse. Le conseil continue de suivre les travaux."
    assert [order.modality for order in read(text, "fr")] == ["recommendation", "recommendation"]


def test_present_tense_without_a_request_before_is_a_report() -> None:
    assert not read("La saison fut bonne. Le conseil continue de suivre les travaux.", "fr")


def test_scope_ends_with_a_sentence_that_gives_no_order() -> None:
    text = "Le maire a demandé de fermer le pont. La pluie a cessé mardi. Le conseil poursuit les travaux."
    assert len(read(text, "fr")) == 1


def test_second_must_with_its_own_subject_is_a_second_order() -> None:
    orders = read("The state must pay the crews, and the towns must feed them.", "en")
    assert [order.text for order in orders] == ["The state must pay the crews", "the towns must feed them"]


def test_language_without_a_pack_gives_none() -> None:
    assert read("Minister musí konať.", "sk") == ()


def test_captions_are_not_read() -> None:
    text = "Il faut agir."
    document = Document(Article("id", text), load_pack("fr"), (), (Sentence(0, 13, text, "caption", 0),))
    assert find_orders(document, (), ()) == ()


PIECES = st.sampled_from(
    ["a demandé de", "il faut", "must", "urged", "«", "»", "“", "”", '"', ";", ",", "que", "İ", "\u202f", "yêu cầu",
     "muss", "debe", "non", "\n", "ẞ", ". ", "'", "’", "Il", "rester", "\ud83d\ude00", "deve", "\x00"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=40).map(" ".join), st.text(max_size=200)), st.sampled_from(pack_codes()))
def test_spans_are_verbatim_on_any_text(text: str, code: str) -> None:
    for order in read(text, code):
        assert text[order.start : order.end] == order.text
        assert order.cue is not None
        assert order.start <= order.cue.start < order.cue.end <= order.end
        assert all(action in order.text for action in order.actions)


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("fr", "Le recteur a exhorté vendredi les internes à reprendre leur garde.", "les internes"),
        ("en", "The rector urged night nurses on Friday to resume their shifts.", "night nurses"),
        ("es", "El rector instó el viernes a los médicos a reanudar la guardia.", "los médicos"),
        ("de", "Der Rektor hat die Pfleger am Freitag aufgefordert, den Dienst anzutreten.", "die Pfleger"),
        ("nl", "De rector heeft de verplegers vrijdag opgeroepen hun dienst te hervatten.", "de verplegers"),
        ("cs", "Rektor v pátek vyzval noční sestry, aby nastoupily do služby.", "noční sestry"),
    ],
)
def test_a_date_beside_the_addressee_is_no_part_of_it(code: str, text: str, addressee: str) -> None:
    assert [order.addressee for order in read(text, code)] == [addressee]


@pytest.mark.parametrize(
    ("code", "text", "speaker", "addressee"),
    [
        ("fr", "Les campeurs ont été sommés par la gendarmerie de partir.", "gendarmerie", "Les campeurs"),
        ("en", "Campers were ordered by the coast guard to leave.", "coast guard", "Campers"),
        ("it", "Ai campeggiatori è stato ordinato dalla questura di partire.", "questura", "campeggiatori"),
        ("de", "Die Camper wurden von der Polizei angewiesen, den Platz zu räumen.", "Polizei", "Die Camper"),
        ("nl", "De kampeerders werden door de politie gesommeerd te vertrekken.", "politie", "De kampeerders"),
        ("vi", "Các hộ ven sông được công an xã yêu cầu sơ tán.", "công an xã", "Các hộ ven sông"),
    ],
)
def test_the_agent_of_a_passive_orders_and_its_subject_is_to_act(
    code: str, text: str, speaker: str, addressee: str
) -> None:
    assert [(order.speaker, order.addressee) for order in read(text, code)] == [(Speaker(speaker), addressee)]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("fr", "La commune a interdit les barbecues et demandé aux campeurs de se taire.", "commune"),
        ("en", "The county banned barbecues and asked campers to keep quiet.", "county"),
        ("es", "El municipio prohibió las barbacoas y pidió a los turistas que callaran.", "municipio"),
        ("de", "Die Gemeinde verbot das Grillen und rief die Camper auf, leise zu sein.", "Gemeinde"),
        ("nl", "De gemeente heeft het barbecueën verboden en de kampeerders verzocht stil te zijn.", "gemeente"),
    ],
)
def test_coordinated_orders_are_two_and_share_their_subject(code: str, text: str, speaker: str) -> None:
    orders = read(text, code)
    assert [order.modality for order in orders] == ["prohibition", "request"]
    assert [order.speaker for order in orders] == [Speaker(speaker)] * 2
    assert not any(order.speaker_inherited for order in orders)
    assert orders[0].addressee is None


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        ("fr", "Le maire a donné deux consignes aux gardes : fermer ; sortir.", ["fermer", "sortir"]),
        ("en", "The mayor gave the wardens two instructions: shut up; go.", ["shut up", "go"]),
        ("pt", "O prefeito deu duas instruções aos guardas: fechar; sair.", ["fechar", "sair"]),
    ],
)
def test_every_part_of_a_list_is_an_order(code: str, text: str, parts: list[str]) -> None:
    orders = read(text, code)
    assert [order.text for order in orders] == parts
    assert len({(order.speaker, order.addressee) for order in orders}) == 1
    assert orders[0].addressee is not None


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("fr", "Devant les pilotes, la ministre n'a pas manqué de les inviter à reprendre le vol.", "les pilotes"),
        ("en", "Speaking to the pilots, the minister did not fail to invite them to fly again.", "the pilots"),
        ("en", "The minister did not fail to invite them to fly again.", None),
        ("it", "Davanti ai piloti, la ministra non ha mancato di invitarli a volare.", "piloti"),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_those_who_are_spoken_to(code: str, text: str, addressee: str | None) -> None:
    assert [order.addressee for order in read(text, code)] == [addressee]


@pytest.mark.parametrize(
    ("code", "by_act", "by_body"),
    [
        ("it", "Il decreto impone ai bar di chiudere.", "Il giudice impone ai bar di chiudere."),
        ("fr", "La loi ordonne aux bars de fermer.", "Le juge ordonne aux bars de fermer."),
    ],
)
def test_what_an_act_orders_is_an_obligation(code: str, by_act: str, by_body: str) -> None:
    assert [order.modality for text in (by_act, by_body) for order in read(text, code)] == ["obligation", "order"]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("en", "The doors must be closed before noon.", None),
        ("en", "The doors must be closed by the council.", "the council"),
        ("fr", "Les ponts doivent être contrôlés par les communes.", "les communes"),
        ("it", "I ponti devono essere controllati dai comuni.", "comuni"),
        ("es", "Los puentes deben ser revisados por el ayuntamiento.", "el ayuntamiento"),
        ("vi", "Con đê cần được UBND xã kiểm tra.", "UBND xã"),
        ("en", "We must act now.", "We"),
        ("en", "“I must act now,” said Ann Dow.", None),
        ("en", "The rules must change.", None),
        ("en", "A vote is held and the council should accept the plan.", "the council"),
        ("cs", "Do léta musí obce opravit mosty.", "obce"),
        ("de", "Zudem werden unabhängige Gutachter beauftragt, die Brücken zu prüfen.", "unabhängige Gutachter"),
        ("de", "Es wurde beschlossen, alle Gemeinden aufzufordern, die Brücken zu prüfen.", "alle Gemeinden"),
        (
            "fr",
            "Le maire engage le garde champêtre, sous la conduite du préfet, à fermer les chemins.",
            "le garde champêtre",
        ),
    ],
)
def test_the_addressee_is_somebody_who_can_act(code: str, text: str, addressee: str | None) -> None:
    assert [order.addressee for order in read(text, code)] == [addressee]


def test_a_deadline_and_a_condition_are_the_words_of_the_text() -> None:
    text = "If the river rises, farmers must move their herds before 12 May 2027."
    document = plain_document(text, load_pack("en"))
    (order,) = find_orders(document, (), (), dates=find_dates(document, ()))
    assert order.condition == "If the river rises"
    assert order.deadline == Deadline(50, 68, "before 12 May 2027", "2027-05-12")
    assert text[order.deadline.start : order.deadline.end] == order.deadline.text


@pytest.mark.parametrize(
    ("code", "text", "iso"),
    [
        ("en", "The firm must pay within three months.", "2026-02-05"),
        ("en", "The firm must pay within three months from today.", "2026-02-05"),
        ("en", "The firm must pay within three months of the ruling.", None),
        ("fr", "La société doit payer dans les trois mois suivant le jugement.", None),
        ("de", "Die Firma muss binnen drei Monaten zahlen.", "2026-02-05"),
        ("de", "Die Firma muss binnen drei Monaten nach dem Urteil zahlen.", None),
        ("es", "La empresa debe pagar en un plazo de tres meses desde la sentencia.", None),
        ("it", "La ditta deve pagare entro tre mesi dalla sentenza.", None),
        ("nl", "Het bedrijf moet binnen drie maanden na het vonnis betalen.", None),
    ],
)
def test_a_length_of_time_after_another_event_is_not_counted_from_the_day_of_the_article(
    code: str, text: str, iso: str | None
) -> None:
    brief = nutgraf.summarise(Article("id", text, published="2025-11-05"), language=code)
    assert [order.deadline.iso for order in brief.directives.orders if order.deadline] == [iso]


def test_a_length_of_time_that_something_takes_is_no_deadline() -> None:
    (order,) = nutgraf.summarise("Hội đồng yêu cầu công ty sửa cầu trong ba năm.", language="vi").directives.orders
    assert order.deadline is None


def test_a_date_that_is_no_limit_is_no_deadline() -> None:
    text = "Farmers must move the herds that came on 12 May 2027."
    document = plain_document(text, load_pack("en"))
    (order,) = find_orders(document, (), (), dates=find_dates(document, ()))
    assert (order.deadline, order.condition) == (None, None)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "“The dam will hold for years,” said Mayor Jane Doe. Schools must close at noon."),
        (
            "es",
            "“La presa va a aguantar muchos años”, dijo la alcaldesa Ana Ruiz. Las escuelas deberán cerrar a mediodía.",
        ),
        (
            "fr",
            "« Le barrage tiendra des années », a dit le maire Jean Petit. Les écoles devront publier leurs comptes.",
        ),
    ],
)
def test_what_must_be_done_after_a_quotation_is_nobody_s_order(code: str, text: str) -> None:
    [order] = nutgraf.summarise(text, language=code).directives.orders
    assert order.modality == "obligation"
    assert order.speaker is None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "“Schools must close at noon,” said Mayor Jane Doe. Farmers must clear the ditches."),
        ("de", "„Schulen müssen heute schließen“, sagte Bürgermeisterin Ute Kern. Bauern müssen die Gräben räumen."),
    ],
)
def test_what_must_be_done_after_a_quoted_order_is_nobody_s_order(code: str, text: str) -> None:
    orders = nutgraf.summarise(text, language=code).directives.orders
    assert [order.speaker is None for order in orders] == [False, True]


@pytest.mark.parametrize(
    ("code", "text", "speaker"),
    [
        ("en", "The government of Ann Dow urged residents to leave.", "government of Ann Dow"),
        ("fr", "Le gouvernement de Jean Morel demande aux maires de fermer les écoles.", "gouvernement de Jean Morel"),
        ("de", "Die Regierung von Ute Kern forderte die Länder auf, Schulen zu schließen.", "Regierung von Ute Kern"),
        ("en", "The mayor of the town, Ben Clay, asked schools to close.", "Ben Clay"),
    ],
)
def test_a_body_that_is_somebody_s_gives_its_own_orders(code: str, text: str, speaker: str) -> None:
    [order] = nutgraf.summarise(text, language=code).directives.orders
    assert order.speaker
    assert order.speaker.name == speaker


def test_a_verb_without_subject_has_the_speaker_of_the_quotation_before() -> None:
    text = (
        "Sono citati i servizi di Eva Bruni. «Serve altro tempo qui», ha detto Ugo Doli. "
        "Ha chiesto ai cittadini di uscire."
    )
    [order] = nutgraf.summarise(text, language="it").directives.orders
    assert order.speaker
    assert order.speaker.name == "Ugo Doli"


def test_a_rule_whose_support_fails_leaves_the_cue_to_the_next() -> None:
    [order] = nutgraf.summarise("I candidati devono aver superato l'esame.", language="it").directives.orders
    assert order.addressee == "I candidati"


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        (
            "en",
            "The governor ordered the army to guard the dam and the hospitals to prepare beds.",
            [
                ("The governor ordered the army to guard the dam", "the army", ("guard the dam",)),
                ("the hospitals to prepare beds", "the hospitals", ("prepare beds",)),
            ],
        ),
        (
            "de",
            "Der Rat bat die Eltern, lange zu warten, und die Lehrer, dort zu bleiben.",
            [
                ("Der Rat bat die Eltern, lange zu warten", "die Eltern", ("lange zu warten",)),
                ("die Lehrer, dort zu bleiben", "die Lehrer", ("dort zu bleiben",)),
            ],
        ),
    ],
)
def test_a_verb_with_two_parties_gives_an_order_each(
    code: str, text: str, parts: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    orders = read(text, code)
    assert [(order.text, order.addressee, order.actions) for order in orders] == parts
    assert len({order.speaker for order in orders}) == 1


def test_a_thing_beside_a_party_is_no_second_party() -> None:
    text = "The council told owners to clear the snow and the reports to be short."
    assert [order.addressee for order in read(text, "en")] == ["owners"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The coach denied that he had asked the players to stay.", 0),
        ("The coach did not deny that he had asked the players to stay.", 1),
        ("The coach denied the report and asked the players to stay.", 1),
        ("The players must have gone home, the coach said.", 0),
        ("Applicants must have passed the test.", 1),
    ],
)
def test_denied_and_guessed_orders_are_none(text: str, found: int) -> None:
    assert len(read(text, "en")) == found


@pytest.mark.parametrize(
    ("code", "text", "found"),
    [
        ("en", "Researchers often have to work late, the dean said.", 0),
        ("en", "Researchers have to work late, the dean said.", 1),
        ("de", "Forscher müssen in Lund oft spät arbeiten.", 0),
        ("de", "Forscher müssen in Lund spät arbeiten, weil es oft regnet.", 1),
    ],
)
def test_a_habit_is_no_order(code: str, text: str, found: int) -> None:
    assert len(read(text, code)) == found


@pytest.mark.parametrize(
    ("code", "text", "speaker", "addressee"),
    [
        ("de", "Er lobte den Rat und drängte Theresa May dazu, das Tor zu öffnen.", None, "Theresa May"),
        ("pt", "A polícia pede a quem tiver visto algo que contacte o posto.", "polícia", None),
    ],
)
def test_nobody_asks_himself(code: str, text: str, speaker: str | None, addressee: str | None) -> None:
    (order,) = read(text, code)
    assert (order.speaker.name if order.speaker else None, order.addressee) == (speaker, addressee)


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("en", "The police urged drivers on the road who saw the truck to come forward.", "drivers on the road"),
        ("fr", "La police exhorte les chauffeurs du port qui ont vu le camion à parler.", "les chauffeurs du port"),
        ("nl", "De minister riep de banken gisteren in Lunden op hun rente te verlagen.", "de banken"),
        ("en", "Gatherings of more than ten people are banned.", None),
        ("de", "Veranstaltungen mit mehr als tausend Gästen sind untersagt.", None),
        ("en", "Owners of dogs are banned from the park.", "Owners of dogs"),
    ],
)
def test_an_addressee_has_no_relative_clause_and_can_act(code: str, text: str, addressee: str | None) -> None:
    assert [order.addressee for order in read(text, code)] == [addressee]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les prix devraient monter jusqu'au ciel, a dit le maire.", 0),
        ("Les prix devraient être contrôlés, a dit le maire.", 1),
        ("Les communes devraient réparer le pont, a dit le maire.", 1),
    ],
)
def test_what_things_should_do_is_a_forecast_in_french(text: str, found: int) -> None:
    assert len(read(text, "fr")) == found


@pytest.mark.parametrize(
    ("code", "text", "speaker", "addressee"),
    [
        ("de", "Am Montag forderte der Landrat die Bahn auf, lange zu warten.", "Landrat", "die Bahn"),
        ("de", "Weil es brannte, bat der Landrat die Bürger, lange zu warten.", "Landrat", "die Bürger"),
        ("nl", "Na de brand vroeg de burgemeester het bedrijf om te wachten.", "burgemeester", "het bedrijf"),
        ("nl", "Omdat de rechter het bedrijf had bevolen te sluiten, was het stil.", "rechter", "het bedrijf"),
    ],
)
def test_subject_behind_the_verb_asks(code: str, text: str, speaker: str, addressee: str) -> None:
    assert [(order.speaker, order.addressee) for order in read(text, code)] == [(Speaker(speaker), addressee)]


def test_items_of_a_list_have_no_letters() -> None:
    orders = read("Buskers must: a) leave the square; b) keep their dogs in.", "en")
    assert [(order.text, order.addressee) for order in orders] == [
        ("leave the square", "Buskers"),
        ("keep their dogs in", "Buskers"),
    ]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("de", "Betriebe, die mehr als 100.000 Kubikmeter entnehmen, müssen künftig zahlen.", "Betriebe"),
        ("cs", "Žádosti musí lidé podat do konce března.", "lidé"),
        ("cs", "Zákon ukládá vlastníkům budov povinnost zateplit střechy.", "vlastníkům budov"),
        ("vi", "Sở Y tế đề nghị người sử dụng lao động khai báo tai nạn.", "người sử dụng lao động"),
    ],
)
def test_the_addressee_is_no_relative_clause_object_or_duty(code: str, text: str, addressee: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.addressee == addressee


def test_whose_view_opens_the_sentence_says_what_is_needed() -> None:
    text = "Pour l'ancien ministre Jean Valois, il faut doubler les crédits."
    (order,) = nutgraf.summarise(text, language="fr", model="none").directives.orders
    assert order.speaker
    assert order.speaker.name == "Jean Valois"


def test_a_new_paragraph_does_not_go_on_with_who_spoke() -> None:
    text = "Ministerin Petra Lang nannte das Gesetz einen Meilenstein.\n\nBetriebe müssen künftig zahlen."
    (order,) = nutgraf.summarise(text, language="de", model="none").directives.orders
    assert order.speaker is None


@pytest.mark.parametrize(
    ("code", "text", "deadline"),
    [
        ("cs", "Obce musí předložit plány do konce března příštího roku.", "do konce března příštího roku"),
        ("cs", "Obce musí předložit plány do roku 2030.", "do roku 2030"),
        ("en", "Firms must submit plans by the end of March next year.", "by the end of March next year"),
    ],
)
def test_a_deadline_has_the_year_that_is_said_behind_it(code: str, text: str, deadline: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.deadline
    assert order.deadline.text == deadline


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (
            "es",
            "La alcaldesa Ana Ruiz dijo que el agua subía de nivel. Duermen. Los vecinos deben salir, añadió.",
        ),
        (
            "it",
            "La sindaca Ana Ruiz ha detto che il livello sale. Dormono. I vicini, ha aggiunto, devono uscire.",
        ),
    ],
)
def test_a_verb_of_saying_that_stands_alone_goes_on_with_the_speaker_before(code: str, text: str) -> None:
    order = read(text, code, "Ana Ruiz")[-1]
    assert order.speaker is not None
    assert (order.speaker.name, order.speaker_inherited) == ("Ana Ruiz", True)


def test_the_body_before_an_insertion_with_its_leader_is_the_speaker() -> None:
    (order,) = read("The union, which chairwoman Jane Doe leads, urged shops to close.", "en", "Jane Doe")
    assert order.speaker == Speaker("union")
    (order,) = read("The chairwoman, Jane Doe, urged shops to close.", "en", "Jane Doe")
    assert order.speaker is not None
    assert order.speaker.name == "Jane Doe"


@pytest.mark.parametrize(
    ("code", "text", "speaker", "addressee"),
    [
        ("en", "Farms should, says Ann Dow, head of the agency, store more water.", "Ann Dow", "Farms"),
        ("de", "Die Gemeinden sollten, so Ministerin Petra Lang, Bäume pflanzen.", "Petra Lang", "Die Gemeinden"),
        ("fr", "Les communes doivent, selon le préfet, installer des digues.", "préfet", "Les communes"),
        ("vi", "Các ngân hàng, theo chuyên gia Lê Văn Bình, nên giảm lãi suất.", "Lê Văn Bình", "Các ngân hàng"),
    ],
)
def test_a_source_may_divide_a_modal_from_its_action(code: str, text: str, speaker: str, addressee: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.speaker
    assert (order.speaker.name, order.addressee) == (speaker, addressee)
    assert order.text == text.rstrip(".")


@pytest.mark.parametrize(
    ("code", "text", "addressee", "modality"),
    [
        ("en", "“Leave the building at once,” the officer ordered guests after the blast.", "guests", "order"),
        ("es", "«Salgan de sus casas», ordenó la policía a los vecinos.", "los vecinos", "order"),
        ("de", "„Verlassen Sie sofort das Haus“, bat Ministerin Petra Lang die Bewohner.", "die Bewohner", "request"),
        (
            "it",
            "«Denunciate le truffe subito», ha esortato gli anziani il questore Carlo Rossi.",
            "gli anziani",
            "request",
        ),
    ],
)
def test_a_quotation_is_an_order_by_the_verb_that_reports_it(
    code: str, text: str, addressee: str, modality: str
) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert (order.addressee, order.modality) == (addressee, modality)


def test_a_question_and_what_is_only_told_are_no_orders() -> None:
    asked = "« Où étiez-vous hier soir ? », a demandé le juge à l'accusé."
    told = "“I do not know the answer,” the senator told reporters."
    for code, text in (("fr", asked), ("en", told)):
        assert not nutgraf.summarise(text, language=code, model="none").directives.orders


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("fr", "La pêche est interdite dans le canal.", None),
        ("de", "Das Baden im See ist ab sofort untersagt.", None),
        ("en", "Residents are banned from watering their lawns.", "Residents"),
    ],
)
def test_an_activity_that_is_banned_is_no_addressee(code: str, text: str, addressee: str | None) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.addressee == addressee


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("en", "In a letter to the mayor, Ann Dow, a baker, calls for the reopening of the bridge.", "the mayor"),
        ("de", "In einem Brief an den Minister fordert Petra Lang den Ausbau der Strecke.", "den Minister"),
        ("en", "Speaking to reporters, Ann Dow called for the reopening of the bridge.", None),
    ],
)
def test_who_is_written_to_is_the_addressee(code: str, text: str, addressee: str | None) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.addressee == addressee


def test_a_verb_that_opens_its_sentence_before_a_preposition_is_a_noun() -> None:
    text = "Claims for flood damage are to be lodged with the council by 15 March. Forms are on its website."
    (order,) = nutgraf.summarise(text, language="en", model="none").directives.orders
    assert (order.speaker, order.text[:6]) == (None, "Claims")


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The mayor of Wexby, Ann Lowe, welcomed the decision, but asked the council to mend the road."),
        ("es", "La alcaldesa de Vado, Ann Lowe, celebró la decisión, pero pidió al Gobierno que arregle la vía."),
        ("fr", "La maire de Dole, Ann Lowe, a salué la décision mais a demandé au gouvernement de réparer la route."),
    ],
)
def test_the_person_named_behind_a_post_speaks_for_both_verbs(code: str, text: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.speaker
    assert (order.speaker.name, order.speaker.official is not None) == ("Ann Lowe", True)


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("fr", "La maire a demandé au président de la SNCF de rouvrir la ligne.", "président de la SNCF"),
        ("fr", "La maire a demandé au ministre des Finances de rouvrir la ligne.", "ministre des Finances"),
        ("fr", "Le syndicat a demandé au ministre du Travail une hausse des salaires.", "ministre du Travail"),
        ("fr", "Le syndicat a demandé au gouvernement des explications.", "gouvernement"),
        ("es", "La alcaldesa pidió al director de la empresa que reabriera la línea.", "director de la empresa"),
        ("es", "El sindicato pidió al ministro de la Presidencia una subida.", "ministro de la Presidencia"),
        ("pt", "O sindicato pediu ao ministro da Saúde um aumento.", "ministro da Saúde"),
        ("it", "La sindaca ha chiesto al presidente del Consiglio di riaprire la linea.", "presidente del Consiglio"),
        ("en", "The minister ordered Thames Water to empty the dam.", "Thames Water"),
    ],
)
def test_the_addressee_goes_on_to_the_end_of_its_post_or_name(code: str, text: str, addressee: str) -> None:
    (order,) = read(text, code)
    assert order.addressee == addressee


def test_a_thing_without_a_name_is_no_addressee() -> None:
    assert [order.addressee for order in read("The minister asked cold water to be sent.", "en")] in ([], [None])


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le juge a suspendu l'arrêté et lui a enjoint de rouvrir la piste."),
        ("es", "El juez suspendió la orden y le exigió reabrir la pista."),
        ("it", "Il giudice ha sospeso l'atto e gli ha ordinato di riaprire la pista."),
    ],
)
def test_a_verb_with_a_pronoun_as_its_object_shares_the_subject_of_the_order_before(code: str, text: str) -> None:
    first, second = read(text, code)
    assert second.speaker == first.speaker is not None


@pytest.mark.parametrize(
    ("code", "text", "modality"),
    [
        ("nl", "De bonden willen dat de overheid snel duidelijkheid geeft.", "request"),
        ("es", "En los montes sigue en vigor la prohibición de encender hogueras.", "prohibition"),
        ("de", "Auf dem Platz gilt bis Montag ein Glasverbot für alle Besucher.", "prohibition"),
        ("pt", "A proibição de regar os jardins está em vigor desde ontem.", "prohibition"),
        ("cs", "V parku bude platit zákaz vstupu se psy.", "prohibition"),
        ("it", "Il decreto del ministero dispone che i mercati chiudano alle otto.", "obligation"),
        ("fr", "L'ordonnance du préfet prévoit que les bars ferment à minuit.", "obligation"),
        ("nl", "De noodverordening schrijft voor dat cafés om tien uur sluiten.", "obligation"),
    ],
)
def test_bans_in_force_and_what_acts_provide(code: str, text: str, modality: str) -> None:
    orders = nutgraf.summarise(text, language=code).directives.orders
    assert [order.modality for order in orders] == [modality]


@pytest.mark.parametrize(
    ("code", "text", "addressee"),
    [
        ("fr", "Les bars ne peuvent servir qu'une heure de plus.", "Les bars"),
        ("fr", "Les riverains ne pourront circuler que le matin.", "Les riverains"),
        ("it", "I residenti possono uscire soltanto al mattino.", "I residenti"),
        ("nl", "Bewoners mogen slechts een gast ontvangen.", "Bewoners"),
        ("pt", "Os restaurantes poderão servir apenas na esplanada.", "Os restaurantes"),
    ],
)
def test_what_is_only_allowed_in_part_is_forbidden_else(code: str, text: str, addressee: str) -> None:
    (order,) = nutgraf.summarise(text, language=code).directives.orders
    assert (order.modality, order.addressee) == ("prohibition", addressee)
