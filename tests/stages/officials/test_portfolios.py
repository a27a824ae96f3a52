"""Lists of the fields of one office, fields before names, legal forms, abbreviations."""

from __future__ import annotations

import pytest

import nutgraf

LISTS = [
    (
        "en",
        "The cabinet member for housing, planning and rural affairs, Jane Holt, spoke.",
        ["Jane Holt: cabinet member for housing, planning and rural affairs"],
    ),
    (
        "en",
        "The secretary for waste, planning and rural affairs and deputy leader of the council, Jane Holt, spoke.",
        ["Jane Holt: secretary for waste, planning and rural affairs", "Jane Holt: deputy leader | council"],
    ),
    (
        "en",
        "The minister of trade, industry and fisheries Kofi Adomah spoke.",
        ["Kofi Adomah: minister of trade, industry and fisheries"],
    ),
    (
        "fr",
        "L'adjointe à l'urbanisme, au logement et à la voirie, Anne Colle, a parlé.",
        ["Anne Colle: adjointe à l'urbanisme, au logement et à la voirie"],
    ),
    (
        "es",
        "La consejera de Economía, Hacienda y Fondos Europeos y portavoz de la Junta, Carolina Lago, habló.",
        ["Carolina Lago: consejera de Economía, Hacienda y Fondos Europeos", "Carolina Lago: portavoz | Junta"],
    ),
    (
        "it",
        "L'assessore alle Infrastrutture, ai Trasporti e alla Mobilità sostenibile, Marco Conti, ha parlato.",
        ["Marco Conti: assessore alle Infrastrutture, ai Trasporti e alla Mobilità sostenibile"],
    ),
    (
        "it",
        "L'assessora alla Scuola e alle Politiche giovanili Eleonora Bassi ha parlato.",
        ["Eleonora Bassi: assessora alla Scuola e alle Politiche giovanili"],
    ),
    (
        "pt",
        "O secretário de Saneamento e Desenvolvimento Urbano, Iranilson Prates, falou.",
        ["Iranilson Prates: secretário de Saneamento e Desenvolvimento Urbano"],
    ),
    (
        "pt",
        "O secretário de Turismo, Cultura e Economia Criativa, Vanderlei Prates, falou.",
        ["Vanderlei Prates: secretário de Turismo, Cultura e Economia Criativa"],
    ),
    (
        "nl",
        "Wethouder voor stedelijke ontwikkeling en cultuur Jan Visser sprak.",
        ["Jan Visser: Wethouder voor stedelijke ontwikkeling en cultuur"],
    ),
    (
        "cs",
        "Radní pro dopravu, bydlení a životní prostředí Jan Novák promluvil.",
        ["Jan Novák: Radní pro dopravu, bydlení a životní prostředí"],
    ),
    # a list of fields ends before a person, a title or a clause
    ("en", "The spokesman for education and Jane Holt agreed.", []),
    ("en", "He asked for housing, planning and rural affairs to be discussed with Jane Holt.", []),
    ("pt", "Ele é ministro da Fazenda e escritor.", []),
    (
        "fr",
        "Le ministre des Transports, Paul Colle, et la ministre du Travail, Anne Morel, ont signé.",
        ["Paul Colle: ministre des Transports", "Anne Morel: ministre du Travail"],
    ),
]

NAMES = [
    # an unknown given name right behind a field
    (
        "pt",
        "O secretário estadual de Educação Klinger Barbosa Alves falou.",
        ["Klinger Barbosa Alves: secretário estadual de Educação"],
    ),
    ("it", "L'assessore alla Cultura Ermes Bassi ha parlato.", ["Ermes Bassi: assessore alla Cultura"]),
    ("nl", "Wethouder Wonen Jan Visser zweeg.", ["Jan Visser: Wethouder Wonen"]),
    # a lone word behind a field: a surname, but no adjective
    ("es", "La consejera de Vivienda Zubieta habló.", ["Zubieta: consejera de Vivienda"]),
    ("es", "La concejala de Movilidad Urbana habló.", []),
    (
        "es",
        "La ministra de Educación y Formación Dual, Ana Ruiz, habló.",
        ["Ana Ruiz: ministra de Educación y Formación Dual"],
    ),
    ("it", "L'assessore alla Mobilità Urbana ha parlato.", []),
    ("pt", "O secretário de Segurança Alimentar falou.", []),
    ("fr", "Le ministre de l'Eau Potable a parlé.", []),
    (
        "fr",
        "La ministre de l'Égalité Femmes-Hommes, Anne Colle, a parlé.",
        ["Anne Colle: ministre de l'Égalité Femmes-Hommes"],
    ),
    # places that are called after saints, and places behind a place
    ("pt", "Os vereadores de São Gabriel do Oeste participaram da reunião.", []),
    ("es", "Los alcaldes de Zafra, Fuente de Cantos, Llerena y Montijo se reunieron ayer.", []),
    (
        "es",
        "Los alcaldes de Huesca, Ana Ruiz, y de Teruel, Juan Gil, hablaron.",
        ["Ana Ruiz: alcaldes de Huesca", "Juan Gil: alcaldes de Teruel"],
    ),
    # legal forms
    (
        "de",
        "Der Vorsitzende des Heimatvereins Malching e.V., Torsten Gertz, hielt die Rede.",
        ["Torsten Gertz: Vorsitzende | Heimatvereins Malching e.V."],
    ),
    (
        "de",
        "Die Geschäftsführerin der Stadtwerke GmbH & Co. KG, Anna Holt, sprach.",
        ["Anna Holt: Geschäftsführerin | Stadtwerke GmbH & Co. KG"],
    ),
    (
        "en",
        "The chief executive of Holt & Sons Ltd., Jane Dow, left.",
        ["Jane Dow: chief executive | Holt & Sons Ltd."],
    ),
    ("es", "El presidente de Aguas del Sur S.A., Pablo Ruiz, habló.", ["Pablo Ruiz: presidente | Aguas del Sur S.A."]),
    # abbreviations, names with a full stop inside, and a participle behind an apposed post
    ("en", "Gov Gavin Holt (D) pledged help.", ["Gavin Holt: Gov"]),
    ("en", "DCI Ann Pike led it.", ["Ann Pike: DCI"]),
    ("de", "Das sagte Ver.di-Gewerkschaftssekretär Max Manzey.", ["Max Manzey: Ver.di-Gewerkschaftssekretär"]),
    (
        "en",
        "Tom Reed, the incident commander in charge of the crews fighting the fire, said so.",
        ["Tom Reed: incident commander in charge of the crews"],
    ),
    # Vietnamese abbreviations and verbs behind a title
    ("vi", "PCT UBND tỉnh Nguyễn Hồng Quang đã chủ trì cuộc họp.", ["Nguyễn Hồng Quang: PCT | UBND tỉnh"]),
    (
        "vi",
        "Sau ý kiến của các Phó Chủ tịch và đại biểu dự họp, Phó Chủ tịch UBND tỉnh Trần Hoàng Tuấn kết luận.",
        ["Trần Hoàng Tuấn: Phó Chủ tịch | UBND tỉnh"],
    ),
    # Czech: a verbal noun is no adjective of the title, a given name no complement, a party is before the name
    ("cs", "Kritizoval jmenování nového šéfa rozvědky Petra Mlejnka.", ["Petra Mlejnka: šéfa rozvědky"]),
    ("cs", "Ministr Vojtěch však oponuje.", ["Vojtěch: Ministr"]),
    ("cs", "Poslanec za hnutí ANO z Plzně Petr Král nesouhlasí.", ["Petr Král: Poslanec"]),
    (
        "cs",
        "Souhlasí i členka rozpočtového výboru z opoziční STAN Věra Kovářová.",
        ["Věra Kovářová: členka | rozpočtového výboru"],
    ),
    ("cs", "Ministr dopravy za Věci veřejné Vít Bárta mlčel.", ["Vít Bárta: Ministr dopravy"]),
    (
        "cs",
        "Chtěl, aby si policejního prezidenta vybral sám ministr vnitra Radek Tesař.",
        ["Radek Tesař: ministr vnitra"],
    ),
    # a German heading before a colon
    ("de", "Klare Forderung: Bundesmittel müssen weitergereicht werden.", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), [*LISTS, *NAMES])
def test_each_post_has_its_fields_and_its_holder(language: str, text: str, wanted: list[str]) -> None:
    brief = nutgraf.summarise(text, language=language)
    found = {
        f"{official.name}: {post.title}" + (f" | {post.organisation}" if post.organisation else "")
        for official in brief.officials
        for post in official.positions
    }

    assert found == set(wanted)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O prefeito de São Miguel Arcanjo, Carlos Dias, assinou o decreto."),
        ("es", "El alcalde de San Martín del Rey, Carlos Dias, firmó el decreto."),
        ("de", "Bürgermeister Carlos Dias sprach. Klare Forderung: Das Geld muss fließen."),
    ],
)
def test_places_called_after_saints_and_headings_are_no_persons(language: str, text: str) -> None:
    brief = nutgraf.summarise(text, language=language)

    assert [person.name for person in (*brief.officials, *brief.people)] == ["Carlos Dias"]
