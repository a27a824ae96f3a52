"""Which words are the title, the body or another's name: kinds seen in news, with a counter-example each."""

from __future__ import annotations

import pytest

import nutgraf

POSTS = [
    # "newly elected" between a title and its body, and owners in lower case
    (
        "fr",
        "La présidente nouvellement élue du conseil régional, Anne Lefort, a parlé.",
        ["Anne Lefort: présidente | conseil régional"],
    ),
    (
        "es",
        "El director recién nombrado del museo, Juan Gil, habló.",
        ["Juan Gil: director | museo"],
    ),
    ("it", "La presidente appena eletta del consiglio, Anna Riva, ha parlato.", ["Anna Riva: presidente | consiglio"]),
    ("pt", "A presidente recém-eleita do conselho, Ana Dias, falou.", ["Ana Dias: presidente | conselho"]),
    ("en", "They wrote to the rail regulator's director, Ann Dow.", ["Ann Dow: director | rail regulator"]),
    ("en", "Ann Dow is chairman of the anglers' association.", ["Ann Dow: chairman | anglers' association"]),
    ("de", "SPD-Vize Anna Holt sprach.", ["Anna Holt: SPD-Vize"]),
    ("vi", "Ông Lê Văn Nam làm chủ tịch hiệp hội thêm ba năm.", ["Lê Văn Nam: chủ tịch | hiệp hội"]),
    # the body before a head, and the nouns that belong to the title
    (
        "en",
        "Ann Dow, a Port Lane University history professor, wrote it.",
        ["Ann Dow: history professor | Port Lane University"],
    ),
    ("en", "Royal Bank of Scotland head Stephen Hill left.", ["Stephen Hill: head | Royal Bank of Scotland"]),
    ("en", "He heard Orlan Trust marketing executive Ann Dow.", ["Ann Dow: marketing executive | Orlan Trust"]),
    ("en", "The striker shot past goalkeeper Rob Green.", ["Rob Green: goalkeeper"]),
    (
        "en",
        "New Mexico Governor Bill Reed and new governor Ann Hale met.",
        ["Ann Hale: governor", "Bill Reed: New Mexico Governor"],
    ),
    ("en", "The lawyer of Ann Dow and judge Tom Reed met.", ["Tom Reed: judge"]),
    ("es", "Lo dijo el abogado de Alberto González Amador y el fiscal Julián Salto.", ["Julián Salto: fiscal"]),
    ("en", "Nova Scotia premier Ann Dow left.", ["Ann Dow: Nova Scotia premier"]),
    ("en", "Ward 4 Councilman Tom Reed opposed it.", ["Tom Reed: Ward 4 Councilman"]),
    # a field belongs to the title, a body of the same words does not
    ("fr", "Le directeur des rédactions Luc Brun a parlé.", ["Luc Brun: directeur des rédactions"]),
    ("fr", "Le directeur de l'association Luc Brun a parlé.", ["Luc Brun: directeur | association"]),
    ("es", "Pere Gil, secretario de política de ERC, habló.", ["Pere Gil: secretario de política | ERC"]),
    ("it", "Il mediatore della pace Mario Reali ha parlato.", ["Mario Reali: mediatore della pace"]),
    ("pt", "A curadora do módulo, Ana Gil, falou.", ["Ana Gil: curadora do módulo"]),
    (
        "cs",
        "Jan Novák, poradce pro zachování zdrojů pro NTS, doufá.",
        ["Jan Novák: poradce pro zachování zdrojů | NTS"],
    ),
    ("nl", "Jan Kool, lid van het Welshe parlement, sprak.", ["Jan Kool: lid | Welshe parlement"]),
    ("fr", "Anne Rollin, maire pour la troisième fois, a parlé.", ["Anne Rollin: maire"]),
    ("en", "Ann Dow, mayor for the third time, spoke.", ["Ann Dow: mayor"]),
    ("nl", "Anna Kool, burgemeester voor de derde keer, sprak.", ["Anna Kool: burgemeester"]),
    # an apposition that ends in what the post is for
    (
        "fr",
        "« Non », prévient Anne Rollin, la présidente de la Commission pour l'euro et le commerce.",
        ["Anne Rollin: présidente | Commission"],
    ),
    (
        "es",
        "Habló Ana Gil, la presidenta de la Comisión para la igualdad, y calló.",
        ["Ana Gil: presidenta | Comisión para la igualdad"],
    ),
    # where a thing is said is no body of who says it
    ("pt", "O artigo do professor Miguel Reis no jornal é bom.", ["Miguel Reis: professor"]),
    ("es", "El artículo del profesor Miguel Real en el periódico fue largo.", ["Miguel Real: profesor"]),
    # a body's name written syllable by syllable
    (
        "vi",
        "Giám đốc Sở Lao động - Thương binh và Xã hội Nguyễn Văn An phát biểu.",
        ["Nguyễn Văn An: Giám đốc | Sở Lao động - Thương binh và Xã hội"],
    ),
    ("vi", "Giám đốc Sở Y tế - Nguyễn Văn An phát biểu.", ["Nguyễn Văn An: Giám đốc | Sở Y tế"]),
    (
        "vi",
        "Ông Lê Văn Quang là thành viên Ban cố vấn Quỹ Hòa Bình.",
        ["Lê Văn Quang: thành viên | Ban cố vấn Quỹ Hòa Bình"],
    ),
    (
        "vi",
        "Đại úy Lê Văn Quang, đội phó đội tổng hợp Công an quận Sơn Trà, cho biết.",
        ["Lê Văn Quang: Đại úy", "Lê Văn Quang: đội phó | đội tổng hợp Công an quận Sơn Trà"],
    ),
    (
        "vi",
        "Ông Lê Văn Quang, Phó Chủ tịch UBND xã Cái Nước chịu trách nhiệm về vụ việc.",
        ["Lê Văn Quang: Phó Chủ tịch | UBND xã Cái Nước"],
    ),
    ("vi", "Espen Egil Hansen, tổng biên tập, cáo buộc ông Tom.", ["Espen Egil Hansen: tổng biên tập"]),
]

HOLDERS = [
    # a fronted post and the subject behind its comma
    ("fr", "Selon le maire de Corvel, Agnès Brun ment.", []),
    ("fr", "Selon le maire de Corvel, Agnès Brun, la route est fermée.", ["Agnès Brun: maire de Corvel"]),
    ("en", "According to the mayor, Jane Cole lied to the council.", []),
    ("en", "According to the mayor, Jane Cole, the road is closed.", ["Jane Cole: mayor"]),
    ("es", "Según el alcalde, Juana Gil mintió al pleno.", []),
    ("it", "Secondo il sindaco, Gianna Colli ha mentito.", []),
    ("pt", "Segundo o prefeito, Joana Lobo mentiu.", []),
    ("fr", "Le maire, Jean Brun a menti.", ["Jean Brun: maire"]),
    # somebody else appoints, and his post is between
    ("en", "Ann Dow, whom the mayor, Tom Reed, appointed director, said so.", ["Ann Dow: director", "Tom Reed: mayor"]),
    (
        "en",
        "Ann Dow, whom the new mayor of Ely, Tom Reed, named treasurer, left.",
        ["Ann Dow: treasurer", "Tom Reed: mayor of Ely"],
    ),
    (
        "fr",
        "Anne Dow, que le maire, Luc Brun, a nommée directrice, a parlé.",
        ["Anne Dow: directrice", "Luc Brun: maire"],
    ),
    (
        "de",
        "Anne Kohl, die der Bürgermeister, Tom Rieder, zur Direktorin ernannte, sprach.",
        ["Anne Kohl: Direktorin", "Tom Rieder: Bürgermeister"],
    ),
    (
        "es",
        "Ana Colle, a quien el alcalde, Tomás Gil, nombró directora, habló.",
        ["Ana Colle: directora", "Tomás Gil: alcalde"],
    ),
    (
        "it",
        "Anna Colli, che il sindaco, Tommaso Gili, ha nominato direttrice, ha parlato.",
        ["Anna Colli: direttrice", "Tommaso Gili: sindaco"],
    ),
    (
        "pt",
        "Ana Lobo, que o prefeito, Tomás Gil, nomeou diretora, falou.",
        ["Ana Lobo: diretora", "Tomás Gil: prefeito"],
    ),
    (
        "cs",
        "Anna Kolářová, kterou starosta, Tomáš Novák, jmenoval ředitelkou, promluvila.",
        ["Anna Kolářová: ředitelkou", "Tomáš Novák: starosta"],
    ),
    ("en", "Tom Reed, who met the mayor, Ann Dow, was appointed director.", ["Tom Reed: director", "Ann Dow: mayor"]),
    (
        "vi",
        "Bà Nguyễn Thị Lan được Bộ trưởng Trần Văn Nam bổ nhiệm làm giám đốc bảo tàng.",
        ["Nguyễn Thị Lan: giám đốc | bảo tàng", "Trần Văn Nam: Bộ trưởng"],
    ),
    (
        "vi",
        "Bà Nguyễn Thị Lan được ông Trần Văn Nam bổ nhiệm làm giám đốc bảo tàng.",
        ["Nguyễn Thị Lan: giám đốc | bảo tàng"],
    ),
    (
        "vi",
        "Bộ trưởng Trần Văn Nam bổ nhiệm bà Nguyễn Thị Lan làm giám đốc bảo tàng.",
        ["Trần Văn Nam: Bộ trưởng", "Nguyễn Thị Lan: giám đốc | bảo tàng"],
    ),
    # a name inside the object is not who is appointed
    ("en", "They named a lawyer from Hunton Lane as chairman of the board.", []),
    ("fr", "Ils ont nommé une avocate de Jean Colle présidente du conseil.", []),
    ("fr", "Ils ont nommé une avocate, Anne Rollin, présidente.", ["Anne Rollin: avocate", "Anne Rollin: présidente"]),
    # a verb that is said once for two persons, and a verb that ends its clause
    (
        "en",
        "Ann Dow becomes finance minister and Paul Reed defence minister.",
        ["Ann Dow: finance minister", "Paul Reed: defence minister"],
    ),
    (
        "fr",
        "Anne Rollin a été élue maire et Jean Colle premier adjoint.",
        ["Anne Rollin: maire", "Jean Colle: premier adjoint"],
    ),
    (
        "de",
        "Nun wird Anna Kohl Finanzministerin und Paul Rieder Minister.",
        ["Anna Kohl: Finanzministerin", "Paul Rieder: Minister"],
    ),
    (
        "de",
        "Er sagte, dass Anna Kohl Ministerin bleibt, obwohl Hans Rieder Bürgermeister war.",
        ["Anna Kohl: Ministerin", "Hans Rieder: Bürgermeister"],
    ),
    ("nl", "Nu wordt Anna Kool minister en Jan Smit burgemeester.", ["Anna Kool: minister", "Jan Smit: burgemeester"]),
    ("es", "Ana Gil pasa a ser ministra y Juan Mora, alcalde.", ["Ana Gil: ministra", "Juan Mora: alcalde"]),
    ("it", "Anna Neri diventa ministra e Mario Reali sindaco.", ["Anna Neri: ministra", "Mario Reali: sindaco"]),
    ("pt", "Ana Gil passa a ser ministra e João Mora, prefeito.", ["Ana Gil: ministra", "João Mora: prefeito"]),
    ("cs", "Anna Malá se stává ministryní a Jan Novák hejtmanem.", ["Anna Malá: ministryní", "Jan Novák: hejtmanem"]),
    (
        "vi",
        "Trần Thị Hoa trở thành Bộ trưởng, còn Lê Văn Nam tiếp tục làm Thứ trưởng.",
        ["Trần Thị Hoa: Bộ trưởng", "Lê Văn Nam: Thứ trưởng"],
    ),
    ("en", "Ann Dow becomes finance minister and Tom Reed met the mayor.", ["Ann Dow: finance minister"]),
    # several holders with places or portfolios
    ("en", "Mayors Ann Dow of Port Lane and Tom Reed of Corvel signed.", ["Ann Dow: Mayors", "Tom Reed: Mayors"]),
    ("es", "Los alcaldes Ana Gil de Vigo y Juan Mora de Lugo firmaron.", ["Ana Gil: alcaldes", "Juan Mora: alcaldes"]),
    (
        "fr",
        "Les maires Anne Brun de Corvel et Jean Colle de Dole ont signé.",
        ["Anne Brun: maires", "Jean Colle: maires"],
    ),
    (
        "it",
        "I sindaci Anna Neri di Pavia e Mario Reali di Lodi hanno firmato.",
        ["Anna Neri: sindaci", "Mario Reali: sindaci"],
    ),
    (
        "pt",
        "Os prefeitos Ana Gil de Santos e João Mora de Campinas assinaram.",
        ["Ana Gil: prefeitos", "João Mora: prefeitos"],
    ),
    (
        "de",
        "Die Bürgermeister Anna Kohl aus Dole und Hans Rieder aus Köln unterschrieben.",
        ["Anna Kohl: Bürgermeister", "Hans Rieder: Bürgermeister"],
    ),
    (
        "nl",
        "Hij deed als burgemeester Anna Kool van Arnhem en Jan Smit van Zwolle een beroep op de politiek.",
        ["Anna Kool: burgemeester", "Jan Smit: burgemeester"],
    ),
    ("nl", "Burgemeester Cor Lamers van Dongen sprak.", ["Cor Lamers: Burgemeester"]),
    ("nl", "Burgemeester Anna van der Meer sprak.", ["Anna van der Meer: Burgemeester"]),
    (
        "es",
        "Los ministros de Hacienda y del Trabajo, Juan Mora y Ana Gil, firmaron.",
        ["Juan Mora: ministros de Hacienda", "Ana Gil: ministros del Trabajo"],
    ),
    (
        "es",
        "Los ministros de Hacienda y Trabajo, Juan Mora y Ana Gil, firmaron.",
        ["Juan Mora: ministros de Hacienda y Trabajo", "Ana Gil: ministros de Hacienda y Trabajo"],
    ),
    (
        "cs",
        "Ministři financí a práce Jan Novák a Anna Malá podepsali dohodu.",
        ["Jan Novák: Ministři financí", "Anna Malá: Ministři práce"],
    ),
]

POSTS_IN_POSTS = [
    (
        "fr",
        "Un porte-parole du ministre des Transports, Jean Colle, a refusé.",
        ["Jean Colle: ministre des Transports"],
    ),
    ("es", "Una portavoz del ministro de Transportes, Juan Mora, no quiso.", ["Juan Mora: ministro de Transportes"]),
    ("en", "A spokesman for the mayor, Ann Dow, declined.", ["Ann Dow: mayor"]),
    ("en", "An aide to the transport minister, Ann Dow, declined.", ["Ann Dow: transport minister"]),
    ("en", "A spokeswoman for transport minister Ann Dow declined.", ["Ann Dow: transport minister"]),
    ("en", "The spokesman for the foreign ministry, Tom Reed, declined.", ["Tom Reed: spokesman | foreign ministry"]),
    ("cs", "Mluvčí ministra Jana Nováka odmítl odpovědět.", ["Jana Nováka: ministra"]),
    ("cs", "Mluvčí ministra dopravy Jan Novák odmítl odpovědět.", ["Jan Novák: Mluvčí ministra dopravy"]),
    ("vi", "Người phát ngôn của Bộ trưởng Giao thông Trần Văn Nam từ chối.", ["Trần Văn Nam: Bộ trưởng Giao thông"]),
    ("en", "The club's treasurer, Ann Dow, left.", ["Ann Dow: treasurer | club"]),
    ("en", "Ann Dow, the club's president, spoke with the party's leader.", ["Ann Dow: president | club"]),
    (
        "en",
        "It was opened by Governor Ann Berg, the mayor of Dayton, Paul Whit, and Senator Anne Kerr.",
        ["Ann Berg: Governor", "Anne Kerr: Senator", "Paul Whit: mayor of Dayton"],
    ),
    (
        "it",
        "Il colonnello Anna Neri, del comando dei carabinieri di Sondrio, parla.",
        ["Anna Neri: colonnello | comando dei carabinieri di Sondrio"],
    ),
    (
        "nl",
        "Commandant Anna Kool van de brandweer Zuid-Limburg sprak.",
        ["Anna Kool: Commandant | brandweer Zuid-Limburg"],
    ),
]

NO_PERSONS = [
    ("en", "Fans met at Victoria Station and by the Jordan River before the Martin Tower."),
    ("de", "Der Fluss trat in der Halle Anna Kohl und am Bahnhof Karl Rieder über."),
    ("es", "El río pasó por la estación Juan Colle y la copa Luis Mora."),
    ("it", "La piena ha colpito la stazione Anna Colli e l'Emilia Romagna."),
    ("nl", "Het water kwam bij station Anna Kool en in het Jan Smit-stadion."),
    ("cs", "Voda zasáhla nádraží Jana Nováka."),
    ("de", "Der Titel „MWP“ (Member of the Welsh Parliament, Mitglied des walisischen Parlaments) bleibt."),
    ("de", "Das Treffen hatte das Staatsoberhaupt Anfang der Woche vorgeschlagen."),
    ("de", "Der Ministerpräsident Bayerns sprach mit dem Präsidenten Chiles und dem Bürgermeister Wiens."),
    ("it", "Il figlio maggiore del sindaco è partito."),
    ("vi", "Bão đổ bộ vào huyện đảo Cô Tô, cách đảo Song Tử Tây 400 km."),
]


@pytest.mark.parametrize(("language", "text", "wanted"), [*POSTS, *HOLDERS, *POSTS_IN_POSTS])
def test_each_post_has_its_words_and_its_holder(language: str, text: str, wanted: list[str]) -> None:
    brief = nutgraf.summarise(text, language=language)

    found = [
        f"{official.name}: {position.title}" + (f" | {position.organisation}" if position.organisation else "")
        for official in brief.officials
        for position in official.positions
    ]
    assert sorted(found if "|" in "".join(wanted) else [line.split(" | ")[0] for line in found]) == sorted(wanted)


@pytest.mark.parametrize(("language", "text"), NO_PERSONS)
def test_places_and_bodies_are_no_persons(language: str, text: str) -> None:
    brief = nutgraf.summarise(text, language=language)

    assert [*brief.officials, *brief.people] == []


def test_a_noun_that_is_a_surname_too_is_a_person_without_an_article() -> None:
    brief = nutgraf.summarise("The minister, Ann Hall, and Tom Park said no.", language="en")

    assert [person.name for person in (*brief.officials, *brief.people)] == ["Ann Hall", "Tom Park"]


NO_HOLDERS = [
    ("en", "Ann Dow was criticised by an economist and Tom Reed was praised by the mayor."),
    ("en", "Ann Dow is backed by the mayor and was with a former minister."),
    ("de", "Anna Kohl wurde vom Bürgermeister gelobt und ist von einer Ministerin eingeladen worden."),
    ("fr", "Anne Rollin est soutenue par le maire et a été reçue par une ministre."),
    ("es", "Ana Gil fue recibida por el alcalde y es apoyada por una ministra."),
    ("it", "Anna Neri è stata ricevuta dal sindaco ed è sostenuta da una ministra."),
    ("pt", "Ana Gil foi recebida pelo prefeito e é apoiada por uma ministra."),
    ("nl", "Anna Kool werd ontvangen door de burgemeester en is gesteund door een minister."),
    ("cs", "Anna Malá byla přijata starostou a je podporována ministrem."),
    ("fr", "Sur Anne Rollin le ministre n'a rien dit."),
    ("de", "Anna Kohl arbeitet für den Gouverneur, Hans Rieder war beim Minister."),
    ("it", "Su Anna Neri la premier ha premuto molto."),
    ("es", "Sobre Ana Gil el ministro no dijo nada."),
    ("en", "They need money from major Democratic donors."),
]


@pytest.mark.parametrize(("language", "text"), NO_HOLDERS)
def test_whom_another_meets_or_mentions_has_not_his_post(language: str, text: str) -> None:
    assert nutgraf.summarise(text, language=language).officials == ()


LATE = [
    ("fr", "C'est le ministre de la Santé de l'époque, Anne Rollin, qui l'a préparée.", "ministre de la Santé"),
    ("es", "La redactó el ministro de Sanidad de entonces, Juan Mora.", "ministro de Sanidad"),
    ("it", "La preparò il ministro della Salute dell'epoca, Mario Reali.", "ministro della Salute"),
    ("pt", "Foi redigida pelo ministro da Saúde da época, João Mora.", "ministro da Saúde"),
    ("en", "It was drafted by the health minister at the time, Ann Dow.", "health minister"),
    ("vi", "Dự luật được Bộ trưởng Y tế khi đó là Trần Văn Nam soạn thảo.", "Bộ trưởng Y tế"),
    ("vi", "Bộ trưởng Y tế lúc bấy giờ, ông Trần Văn Nam, soạn thảo dự luật.", "Bộ trưởng Y tế"),
]


@pytest.mark.parametrize(("language", "text", "title"), LATE)
def test_words_of_a_past_time_are_behind_the_post(language: str, text: str, title: str) -> None:
    brief = nutgraf.summarise(text, language=language)

    assert [(p.title, p.flags) for o in brief.officials for p in o.positions] == [(title, ("former",))]
