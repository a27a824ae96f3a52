"""Whom pronouns and verbs without a subject mean: nobody alone in the plural, and the subject, not the object."""

from __future__ import annotations

import pytest

import nutgraf

# A minister, then several people who write: nothing says that the minister does.
PLURAL = (
    ("fr", "Le ministre Paul Morel a parlé. « Nous n'avons plus d'argent pour les écoles », disent-elles."),
    ("fr", "Le ministre Paul Morel a parlé. « Nous n'avons plus d'argent pour les écoles », écrivent ces derniers."),
    ("fr", "Le ministre Paul Morel a parlé. Ils écrivent qu'il n'y a plus d'argent pour les écoles."),
    ("en", "Minister Paul Ward spoke on Monday. “We have no more money for schools,” they wrote."),
    ("es", "El ministro Pablo Ruiz habló el lunes. «No tenemos más dinero para las escuelas», escriben."),
    ("es", "El ministro Pablo Ruiz habló el lunes. Escriben que no hay más dinero para las escuelas."),
    ("pt", "O ministro Paulo Ramos falou na segunda. “Não temos mais dinheiro para as escolas”, escreveram."),
    ("it", "Il ministro Paolo Riva ha parlato lunedì. «Non abbiamo più soldi per le scuole», scrivono."),
    ("de", "Ministerin Anna Berg sprach am Montag. „Wir haben kein Geld mehr für Schulen“, schreiben sie."),
    ("de", "Ministerin Anna Berg sprach am Montag. Sie schrieben, dass es kein Geld mehr für Schulen gebe."),
    ("nl", "Minister Anna Berg sprak maandag. “Wij hebben geen geld meer voor scholen”, schrijven ze."),
    ("nl", "Minister Anna Berg sprak maandag. Ze schrijven dat er geen geld meer is voor scholen."),
    ("cs", "Ministr Pavel Dvořák mluvil v pondělí. „Nemáme už peníze na všechny školy,“ napsali."),
    ("vi", 'Bộ trưởng Trần Văn Nam phát biểu. "Chúng tôi không còn tiền cho trường học", họ viết.'),
)
SINGULAR = (
    ("de", "Ministerin Anna Berg sprach am Montag. „Wir haben kein Geld mehr für Schulen“, sagte sie.", "Anna Berg"),
    ("nl", "Minister Anna Berg sprak maandag. “Wij hebben geen geld meer voor scholen”, zei ze.", "Anna Berg"),
    ("es", "El ministro Pablo Ruiz habló el lunes. «No tenemos más dinero para las escuelas», escribe.", "Pablo Ruiz"),
    ("cs", "Ministr Pavel Dvořák mluvil v pondělí. „Nemáme už peníze na všechny školy,“ napsal.", "Pavel Dvořák"),
)
ASKED_BY_SEVERAL = (
    ("de", "Ministerin Anna Berg sprach am Montag. Sie fordern das Land auf, die Schulen zu bezahlen."),
    ("nl", "Premier Anna Berg sprak maandag. In de brief vragen ze het parlement te voorkomen dat het land stilstaat."),
    ("it", "La ministra Anna Neri ha parlato lunedì. Chiedono al governo di pagare le scuole."),
    ("cs", "Ministr Pavel Dvořák mluvil v pondělí. Žádají vládu, aby školy zaplatila."),
    ("fr", "Le ministre Paul Morel a parlé lundi. Ils demandent au gouvernement de payer les écoles."),
    ("en", "Minister Paul Ward spoke on Monday. They urge the government to pay for the schools."),
)
BODY_GOES_ON = (
    ("en", "The council urged the government to build homes. It also wants landlords to cut rents.", "council"),
    (
        "fr",
        ("Les syndicats demandent au gouvernement d'ouvrir des postes. Ils exigent que les salaires augmentent."),
        "syndicats",
    ),
    (
        "de",
        ("Die Gewerkschaften fordern das Land auf, Stellen zu schaffen. Sie verlangen, dass die Löhne steigen."),
        "Gewerkschaften",
    ),
    ("nl", "De vakbonden roepen het kabinet op banen te scheppen. Ze eisen ook dat de lonen stijgen.", "vakbonden"),
    ("es", "Los sindicatos piden al Gobierno que cree empleo. También exigen que suban los salarios.", "sindicatos"),
)
# Two people, of whom the second is the object of the first, or of a body, in the sentence before.
OBJECT = (
    (
        "fr",
        ("Le député Paul Renaud a parlé. Mardi, il critique Jean Morel. « C'est une honte pour tous », dit-il."),
        "Paul Renaud",
    ),
    (
        "en",
        ("The deputy Paul Ward spoke. In his posts, he attacked John Clay. “It is a disgrace for all,” he said."),
        "Paul Ward",
    ),
    (
        "de",
        ("Der Abgeordnete Paul Wagner sprach. Dann griff er Jonas Keller an. „Das ist eine Schande“, sagte er."),
        "Paul Wagner",
    ),
    (
        "nl",
        ("Het Kamerlid Paul Visser sprak. Toen viel hij Jan Smit aan. “Het is een grote schande”, zei hij."),
        "Paul Visser",
    ),
    (
        "pt",
        ("O deputado Paulo Ramos falou. Depois, ele criticou João Melo. “É uma vergonha para todos”, disse ele."),
        "Paulo Ramos",
    ),
    (
        "it",
        ("Il deputato Paolo Riva ha parlato. Poi lui critica Gianni Neri. «È una vergogna per tutti», ha detto."),
        "Paolo Riva",
    ),
    (
        "vi",
        ('Nghị sĩ Trần Văn Nam phát biểu. Sau đó, ông chỉ trích ông Lê Văn Hùng. "Đó là nỗi xấu hổ lớn", ông nói.'),
        "Trần Văn Nam",
    ),
    (
        "fr",
        (
            "Le maire Paul Renaud est là. Quand il est venu, Jean Morel est parti. « C'est une honte "
            "pour tous », dit-il."
        ),
        "Jean Morel",
    ),
    (
        "en",
        (
            "The mayors have written to the minister, Ann Berg. The mayors urge Ann Berg to pay. “The "
            "towns are poor now.”"
        ),
        None,
    ),
    (
        "nl",
        (
            "De wethouders schreven aan minister Ann Berg. De wethouders roepen Berg op te betalen. "
            "“De gemeenten zijn arm.”"
        ),
        None,
    ),
)
LATTER = (
    (
        "fr",
        "Le maire, Robert Clément, a vu le préfet Christian Pons. « L'école sera bien détruite », a dit ce dernier.",
    ),
    (
        "es",
        "El alcalde, Roberto Clemente, vio al delegado Christian Pons. «La escuela será destruida», dijo este último.",
    ),
    (
        "pt",
        (
            "O prefeito, Roberto Clemente, viu o delegado Christian Pons. “A escola será mesmo "
            "destruída”, disse este último."
        ),
    ),
    (
        "it",
        (
            "Il sindaco, Roberto Clementi, ha visto il prefetto Christian Pons. «La scuola sarà "
            "distrutta», ha detto quest'ultimo."
        ),
    ),
    ("nl", "Burgemeester Robert Klement zag commissaris Christian Pons. “De school wordt gesloopt”, zei deze laatste."),
    (
        "en",
        "The mayor, Robert Clement, met the prefect Christian Pons. “The school will be pulled down,” the latter said.",
    ),
)
# Two clauses, each with its own verb of saying and its own quotation.
TWO_CLAUSES = (
    (
        "fr",
        (
            "Paul Morel a promis de « rouvrir le marché dès lundi », et Luc Renaud a dénoncé « une "
            "décision prise sans les élus »."
        ),
        ("Paul Morel", "Luc Renaud"),
    ),
    (
        "fr",
        (
            "Deux députés sont fâchés, comme Paul Morel qui a dénoncé « un marché fermé dès "
            "lundi », ou Luc Renaud qui dénonce « une décision prise sans les élus »."
        ),
        ("Paul Morel", "Luc Renaud"),
    ),
    (
        "en",
        (
            "Paul Ward promised to “reopen the market from Monday on”, and Luke Reed denounced “a "
            "decision taken without the council”."
        ),
        ("Paul Ward", "Luke Reed"),
    ),
    (
        "de",
        (
            "Paul Wagner versprach, „den Markt ab Montag wieder zu öffnen“, und Lukas Reiter "
            "kritisierte „eine Entscheidung ohne den Rat“."
        ),
        ("Paul Wagner", "Lukas Reiter"),
    ),
    (
        "es",
        (
            "Pablo Ruiz prometió «reabrir el mercado desde el lunes», y Lucas Soto denunció «una "
            "decisión tomada sin el pleno»."
        ),
        ("Pablo Ruiz", "Lucas Soto"),
    ),
    (
        "nl",
        (
            "Paul Visser beloofde “de markt vanaf maandag te heropenen”, en Lucas Smit hekelde “een "
            "besluit zonder de raad”."
        ),
        ("Paul Visser", "Lucas Smit"),
    ),
    (
        "it",
        (
            "Paolo Riva ha promesso di «riaprire il mercato da lunedì», mentre Luca Neri ha "
            "denunciato «una decisione presa senza il consiglio»."
        ),
        ("Paolo Riva", "Luca Neri"),
    ),
    (
        "pt",
        (
            "Paulo Ramos prometeu “reabrir o mercado a partir de segunda”, e Lucas Melo denunciou "
            "“uma decisão tomada sem a câmara”."
        ),
        ("Paulo Ramos", "Lucas Melo"),
    ),
)


def speakers(code: str, text: str) -> tuple[str | None, ...]:
    quotes = nutgraf.summarise(text, language=code, model="none").quotes
    return tuple(quote.speaker and quote.speaker.name for quote in quotes)


@pytest.mark.parametrize(("code", "text"), PLURAL)
def test_what_several_say_is_of_nobody_alone(code: str, text: str) -> None:
    assert speakers(code, text) == (None,)


@pytest.mark.parametrize(("code", "text", "speaker"), SINGULAR)
def test_a_verb_in_the_singular_is_of_one(code: str, text: str, speaker: str) -> None:
    assert speakers(code, text) == (speaker,)


@pytest.mark.parametrize(("code", "text"), ASKED_BY_SEVERAL)
def test_what_several_ask_is_of_nobody_alone(code: str, text: str) -> None:
    (order,) = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert order.speaker is None


@pytest.mark.parametrize(("code", "text", "speaker"), BODY_GOES_ON)
def test_a_body_or_several_people_go_on_asking(code: str, text: str, speaker: str) -> None:
    orders = nutgraf.summarise(text, language=code, model="none").directives.orders
    assert [order.speaker and order.speaker.name for order in orders] == [speaker, speaker]


@pytest.mark.parametrize(("code", "text", "speaker"), OBJECT)
def test_the_object_of_the_sentence_before_does_not_go_on(code: str, text: str, speaker: str | None) -> None:
    assert speakers(code, text)[-1] == speaker


@pytest.mark.parametrize(("code", "text"), LATTER)
def test_the_latter_is_who_was_named_last(code: str, text: str) -> None:
    assert speakers(code, text) == ("Christian Pons",)


@pytest.mark.parametrize(("code", "text", "names"), TWO_CLAUSES)
def test_each_of_two_clauses_has_its_own_speaker(code: str, text: str, names: tuple[str, str]) -> None:
    assert speakers(code, text) == names


# "The prime minister" is no other minister whom the text names.
OTHER_MINISTER = (
    (
        "fr",
        (
            "Stéphane Morel, le ministre de l'Agriculture, est là. Le Premier ministre a dit : « Il "
            "faut agir sans attendre. »"
        ),
    ),
    (
        "es",
        ("Esteban Ruiz, el ministro de Agricultura, está ahí. El primer ministro dijo: «Hay que actuar sin esperar.»"),
    ),
    (
        "it",
        (
            "Stefano Riva, il ministro dell'Agricoltura, è lì. Il primo ministro ha detto: «Dobbiamo "
            "agire senza attendere.»"
        ),
    ),
    ("en", "Stephen Ward, the agriculture minister, is there. The prime minister said: “We must act without delay.”"),
    ("de", "Stefan Wagner, der Agrarminister, ist da. Der Premierminister sagte: „Wir müssen jetzt schnell handeln.“"),
)


@pytest.mark.parametrize(("code", "text"), OTHER_MINISTER)
def test_the_prime_minister_is_no_other_minister(code: str, text: str) -> None:
    (speaker,) = speakers(code, text)
    assert speaker is not None
    assert speaker.casefold().endswith(("ministre", "ministro", "minister"))


def test_the_same_post_is_its_holder() -> None:
    text = "Stéphane Morel, le ministre de l'Agriculture, est là. Le ministre a dit : « Il faut agir sans attendre. »"
    assert speakers("fr", text) == ("Stéphane Morel",)
