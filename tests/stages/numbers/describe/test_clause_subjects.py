"""What is measured where a clause begins with its subject, and which time a figure is only compared with."""

import pytest

from nutgraf.document import Document, Sentence
from nutgraf.languages.load import load_pack
from nutgraf.records import Article, Number
from nutgraf.stages.numbers.extract import extract_numbers


def find(text: str, language: str) -> dict[str, Number]:
    """The numbers of a text that is one sentence, by their words."""
    sentences = (Sentence(0, len(text), text, "paragraph", 0),)
    document = Document(Article("x", text), load_pack(language), (), sentences, ())
    return {number.text: number for number in extract_numbers(document)[0]}


@pytest.mark.parametrize(
    ("language", "text", "measures"),
    [
        (
            "en",
            (
                "Unemployment in the north after four months of decline rose in July to 3.5 per "
                "cent from 3.4 per cent in June."
            ),
            {"3.5 per cent": "Unemployment", "3.4 per cent": "Unemployment"},
        ),
        (
            "fr",
            (
                "Le chômage dans le nord est, après quatre mois de baisse, remonté en juillet à "
                "3,5 % contre 3,4 % en juin."
            ),
            {"3,5 %": "chômage", "3,4 %": "chômage"},
        ),
        (
            "fr",
            "Le chômage dans la région est remonté en juillet à 3,5 %, après 3,4 % en juin.",
            {"3,5 %": "chômage", "3,4 %": "chômage"},
        ),
        (
            "de",
            (
                "Die Arbeitslosigkeit im Norden ist nach vier Monaten Rückgang im Juli auf 3,5 "
                "Prozent gestiegen, nach 3,4 Prozent im Juni."
            ),
            {"3,5 Prozent": "Arbeitslosigkeit", "3,4 Prozent": "Arbeitslosigkeit"},
        ),
        (
            "es",
            "El desempleo en el norte, tras cuatro meses de descenso, subió en julio al 3,5 % desde el 3,4 % de junio.",
            {"3,5 %": "desempleo", "3,4 %": "desempleo"},
        ),
        (
            "pt",
            "O desemprego no norte, depois de quatro meses de queda, subiu em julho para 3,5%, face aos 3,4% de junho.",
            {"3,5%": "desemprego", "3,4%": "desemprego"},
        ),
        (
            "it",
            (
                "La disoccupazione al Nord, dopo quattro mesi di calo, è salita a luglio al 3,5 "
                "per cento dal 3,4 per cento di giugno."
            ),
            {"3,5 per cento": "disoccupazione", "3,4 per cento": "disoccupazione"},
        ),
        (
            "nl",
            (
                "De werkloosheid in het noorden is na vier maanden van daling in juli gestegen "
                "tot 3,5 procent, van 3,4 procent in juni."
            ),
            {"3,5 procent": "werkloosheid", "3,4 procent": "werkloosheid"},
        ),
        (
            "cs",
            "Nezaměstnanost v kraji po třech měsících růstu klesla v březnu na 4,1 procenta z únorových 4,3 procenta.",
            {"4,1 procenta": "Nezaměstnanost", "4,3 procenta": "Nezaměstnanost"},
        ),
        (
            "cs",
            "Inflace v Polsku podle statistiků zrychlila v květnu na 5,2 procenta z dubnových 4,9 procenta.",
            {"5,2 procenta": "Inflace", "4,9 procenta": "Inflace"},
        ),
        (
            "vi",
            "Tỷ lệ thất nghiệp ở miền Bắc sau bốn tháng giảm đã tăng lên 3,5% trong tháng 7 từ mức 3,4% của tháng 6.",
            {"3,5%": "Tỷ lệ thất nghiệp", "3,4%": "Tỷ lệ thất nghiệp"},
        ),
        (
            "es",
            "Las exportaciones no petroleras crecieron 12,5 % en el primer semestre.",
            {"12,5 %": "exportaciones no petroleras"},
        ),
        (
            "pt",
            "As exportações não petrolíferas cresceram 12,5% no primeiro semestre.",
            {"12,5%": "exportações não petrolíferas"},
        ),
        (
            "it",
            "Le entrate non fiscali sono cresciute del 12,5 per cento nel primo semestre.",
            {"12,5 per cento": "entrate non fiscali"},
        ),
        (
            "fr",
            "Les recettes non fiscales ont augmenté de 12,5 % au premier semestre.",
            {"12,5 %": "recettes non fiscales"},
        ),
        ("en", "Non-oil exports rose 12.5% in the first half of the year.", {"12.5%": "Non-oil exports"}),
        (
            "en",
            "The share of people without a job (the unemployment rate) rose to 7.2% over the summer.",
            {"7.2%": "share of people"},
        ),
        (
            "en",
            "The price of heating oil (the regional average) stood at 1.12 euros a litre.",
            {"1.12 euros": "price of heating oil"},
        ),
        (
            "fr",
            "La part des ménages sans emploi (le taux de chômage) est passée à 7,2 % cet été.",
            {"7,2 %": "part des ménages"},
        ),
        (
            "de",
            "Der Anteil der Menschen ohne Arbeit (die Arbeitslosenquote) stieg im Sommer auf 7,2 Prozent.",
            {"7,2 Prozent": "Anteil der Menschen"},
        ),
        (
            "es",
            "La proporción de personas sin empleo (la tasa de paro) subió al 7,2 % este verano.",
            {"7,2 %": "proporción de personas"},
        ),
        (
            "pt",
            "A proporção de pessoas sem emprego (a taxa de desemprego) subiu para 7,2% neste verão.",
            {"7,2%": "proporção de pessoas"},
        ),
        (
            "it",
            "La quota di persone senza lavoro (il tasso di disoccupazione) è salita al 7,2 per cento in estate.",
            {"7,2 per cento": "quota di persone"},
        ),
        (
            "nl",
            "Het aandeel mensen zonder werk (het werkloosheidspercentage) steeg in de zomer tot 7,2 procent.",
            {"7,2 procent": "aandeel mensen"},
        ),
        (
            "cs",
            "Podíl lidí bez práce (míra nezaměstnanosti) stoupl v létě na 7,2 procenta.",
            {"7,2 procenta": "Podíl lidí"},
        ),
        (
            "vi",
            "Tỷ lệ người không có việc làm (tỷ lệ thất nghiệp) tăng lên 7,2% trong mùa hè.",
            {"7,2%": "Tỷ lệ người không có việc làm"},
        ),
        ("en", "The share of children who were vaccinated last year was 72.1%.", {"72.1%": "share of children"}),
        ("en", "The rent that students pay in the city rose by 5% to 640 euros.", {"5%": "rent", "640 euros": "rent"}),
        (
            "fr",
            "La part des enfants qui ont été vaccinés l'an dernier était de 72,1 %.",
            {"72,1 %": "part des enfants"},
        ),
        (
            "fr",
            "Le loyer que paient les étudiants dans la ville a augmenté de 5 % à 640 euros.",
            {"5 %": "loyer", "640 euros": "loyer"},
        ),
        (
            "de",
            "Die Miete, die Studierende in der Stadt zahlen, stieg um 5 Prozent auf 640 Euro.",
            {"5 Prozent": "Miete", "640 Euro": "Miete"},
        ),
        (
            "es",
            "El alquiler que pagan los estudiantes en la ciudad subió un 5 % hasta 640 euros.",
            {"5 %": "alquiler", "640 euros": "alquiler"},
        ),
        (
            "pt",
            "A renda que os estudantes pagam na cidade subiu 5% para 640 euros.",
            {"5%": "renda", "640 euros": "renda"},
        ),
        (
            "it",
            "L'affitto che gli studenti pagano in città è aumentato del 5 per cento a 640 euro.",
            {"5 per cento": "affitto", "640 euro": "affitto"},
        ),
        (
            "nl",
            "De huur die studenten in de stad betalen, steeg met 5 procent naar 640 euro.",
            {"5 procent": "huur", "640 euro": "huur"},
        ),
        (
            "cs",
            "Nájem, který studenti ve městě platí, vzrostl o 5 procent na 640 eur.",
            {"5 procent": "Nájem", "640 eur": "Nájem"},
        ),
        ("en", "The agency expects revised growth of 1.4 per cent next year.", {"1.4 per cent": "revised growth"}),
        (
            "en",
            "The number of workers on payrolls fell for the first time since February, down 136,000 to 29.8 million.",
            {"136,000": "workers", "29.8 million": "workers"},
        ),
        (
            "en",
            "The number of vacancies fell by 55,000 quarter on quarter to 1.08 million in the three months to April.",
            {"55,000": "vacancies", "1.08 million": "vacancies"},
        ),
        (
            "en",
            "Visitor numbers were up 1,200 to 45,000 over the year.",
            {"1,200": "Visitor numbers", "45,000": "Visitor numbers"},
        ),
        ("en", "Profit was down £3m to £41m.", {"£3m": "Profit", "£41m": "Profit"}),
        ("en", "Sales fell 4% year on year to 12.5 million euros.", {"4%": "Sales", "12.5 million euros": "Sales"}),
        (
            "fr",
            "Les ventes ont reculé de 4 % sur un an à 12,5 millions d'euros.",
            {"4 %": "ventes", "12,5 millions d'euros": "ventes"},
        ),
        (
            "de",
            "Der Umsatz sank im Jahresvergleich um 4 Prozent auf 12,5 Millionen Euro.",
            {"4 Prozent": "Umsatz", "12,5 Millionen Euro": "Umsatz"},
        ),
        (
            "es",
            "Las ventas cayeron un 4 % interanual hasta 12,5 millones de euros.",
            {"4 %": "ventas", "12,5 millones de euros": "ventas"},
        ),
        (
            "pt",
            "As vendas caíram 4% em termos homólogos para 12,5 milhões de euros.",
            {"4%": "vendas", "12,5 milhões de euros": "vendas"},
        ),
        (
            "it",
            "Le vendite sono calate del 4 per cento su base annua a 12,5 milioni di euro.",
            {"4 per cento": "vendite", "12,5 milioni di euro": "vendite"},
        ),
        (
            "it",
            "Le vendite sono calate del 4 per cento nell'arco di un anno a 12,5 milioni di euro.",
            {"4 per cento": "vendite", "12,5 milioni di euro": "vendite"},
        ),
        (
            "nl",
            "De verkoop daalde op jaarbasis met 4 procent naar 12,5 miljoen euro.",
            {"4 procent": "verkoop", "12,5 miljoen euro": "verkoop"},
        ),
        (
            "cs",
            "Tržby meziročně klesly o 4 procenta na 12,5 milionu eur.",
            {"4 procenta": "Tržby", "12,5 milionu eur": "Tržby"},
        ),
        (
            "vi",
            "Doanh thu giảm 4% so với cùng kỳ xuống còn 12,5 triệu euro.",
            {"4%": "Doanh thu", "12,5 triệu euro": "Doanh thu"},
        ),
        (
            "fr",
            "La Région réduit son emprunt. Celui-ci s'élève à 509,8 millions d'euros.",
            {"509,8 millions d'euros": None},
        ),
        (
            "fr",
            "Les aides ont été versées en mai. Celles-ci atteignent 12 millions d'euros.",
            {"12 millions d'euros": None},
        ),
        (
            "vi",
            "Pháp vẫn là thị trường lớn nhất với kim ngạch đạt 38,6 tỉ USD, tăng 25,3% so với cùng kỳ năm trước.",
            {"38,6 tỉ USD": "kim ngạch", "25,3%": "kim ngạch"},
        ),
        ("vi", "Mặt hàng gạo chiếm 19,4% tổng kim ngạch xuất khẩu của tỉnh.", {"19,4%": "kim ngạch xuất khẩu"}),
        (
            "vi",
            "Trong 6 tháng, toàn tỉnh thu ngân sách đạt 1.250 tỷ đồng, bằng 52% dự toán, tăng 8% so với cùng kỳ.",
            {"1.250 tỷ đồng": "thu ngân sách", "52%": "thu ngân sách", "8%": "thu ngân sách"},
        ),
        (
            "vi",
            "Diện tích lúa gieo cấy ước đạt 12.300 ha, năng suất bình quân 62 tạ/ha.",
            {"12.300 ha": "Diện tích lúa gieo cấy", "62 tạ/ha": "năng suất bình quân"},
        ),
        (
            "vi",
            "Tổng mức bán lẻ hàng hóa ước đạt 4.500 tỷ đồng, tăng 11% so với cùng kỳ năm trước.",
            {"4.500 tỷ đồng": "Tổng mức bán lẻ hàng hóa", "11%": "Tổng mức bán lẻ hàng hóa"},
        ),
        ("cs", "Uchazečů o práci bylo ke konci ledna 295 546.", {"295 546": "Uchazečů"}),
        ("cs", "Volných míst bylo podle úřadu ke konci června 334 904.", {"334 904": "Volných míst"}),
        (
            "cs",
            "Nabízených pracovních míst naopak meziměsíčně asi o 5000 ubylo.",
            {"5000": "Nabízených pracovních míst"},
        ),
        ("cs", "Studentů letos přibylo o 1200 na 25 400.", {"1200": "Studentů", "25 400": "Studentů"}),
        ("cs", "Cizinců žilo v okrese na konci roku 8450.", {"8450": "Cizinců"}),
        ("cs", "Míra nezaměstnanosti zůstala na hodnotě dvou procent.", {"dvou procent": "Míra nezaměstnanosti"}),
        ("en", "Unemployment was highest in the port district, at 6 per cent.", {"6 per cent": "Unemployment"}),
        (
            "en",
            "In addition, new data revealed a rise in wages – earnings rose by 2.5% over the year, excluding bonuses.",
            {"2.5%": "earnings"},
        ),
        (
            "vi",
            (
                "Theo Sở Công Thương, kim ngạch xuất khẩu tháng 11-2021 cả nước ước tính đạt "
                "29,9 tỉ USD, tăng 3,6% so với tháng trước."
            ),
            {"29,9 tỉ USD": "kim ngạch xuất khẩu", "3,6%": "kim ngạch xuất khẩu"},
        ),
        ("vi", "Toàn huyện hiện có 1.250 hộ nghèo, chiếm 6,2%.", {"1.250": "hộ nghèo", "6,2%": "hộ nghèo"}),
        (
            "vi",
            "Sản lượng thủy sản toàn tỉnh 9 tháng đạt 45.000 tấn, bằng 78% kế hoạch năm.",
            {"45.000 tấn": "Sản lượng thủy sản", "78%": "Sản lượng thủy sản"},
        ),
        ("vi", "Tỷ lệ hộ nghèo của tỉnh giảm còn 5,3%.", {"5,3%": "Tỷ lệ hộ nghèo"}),
        ("vi", "Tỷ lệ lao động qua đào tạo trên địa bàn đạt 65%.", {"65%": "Tỷ lệ lao động qua đào tạo"}),
        (
            "vi",
            "Giá trị sản xuất công nghiệp ước đạt 12.500 tỷ đồng, tăng 9,1% so với năm trước.",
            {"12.500 tỷ đồng": "Giá trị sản xuất công nghiệp", "9,1%": "Giá trị sản xuất công nghiệp"},
        ),
        (
            "vi",
            "Dự án có tổng mức đầu tư 850 tỷ đồng, do Ban Quản lý dự án làm chủ đầu tư.",
            {"850 tỷ đồng": "tổng mức đầu tư"},
        ),
        ("vi", "Công ty nộp ngân sách 120 tỷ đồng, tạo việc làm cho 800 lao động.", {"800": "lao động"}),
        ("vi", "Tổng sản phẩm trên địa bàn (GRDP) tăng 8,5%, vượt kế hoạch đề ra.", {"8,5%": "Tổng sản phẩm"}),
        (
            "vi",
            "Lượng khách du lịch đến tỉnh đạt 2,3 triệu lượt, doanh thu du lịch đạt 3.100 tỷ đồng.",
            {"2,3 triệu": "lượt", "3.100 tỷ đồng": "doanh thu du lịch"},
        ),
        ("es", "Los alumnos no pagan 12 euros.", {"12 euros": None}),
        ("es", "Las ventas no superan los 12 millones de euros.", {"12 millones de euros": "ventas"}),
        ("it", "Le vendite non supera i 12 milioni di euro.", {"12 milioni di euro": "vendite"}),
        ("it", "I residenti non ricevono 120 euro.", {"120 euro": None}),
        ("pt", "As vendas não passam de 12 milhões de euros.", {"12 milhões de euros": "vendas"}),
        ("fr", "Les ventes ne dépassent pas 12 millions d'euros.", {"12 millions d'euros": "ventes"}),
        ("fr", "Les déchets non dangereux ont augmenté de 12 %.", {"12 %": "déchets non dangereux"}),
        (
            "en",
            "Unemployment rose in July to 3.5 per cent from June's 3.4 per cent.",
            {"3.5 per cent": "Unemployment", "3.4 per cent": "Unemployment"},
        ),
        (
            "de",
            "Die Arbeitslosigkeit stieg auf 3,5 Prozent von zuvor 3,4 Prozent.",
            {"3,5 Prozent": "Arbeitslosigkeit", "3,4 Prozent": "Arbeitslosigkeit"},
        ),
        (
            "nl",
            "De werkloosheid steeg naar 3,5 procent, tegen 3,4 procent een maand eerder.",
            {"3,5 procent": "werkloosheid", "3,4 procent": "werkloosheid"},
        ),
        ("cs", "Počet žadatelů stoupl na 25 400 z loňských 24 900.", {"25 400": "žadatelů", "24 900": "žadatelů"}),
        (
            "cs",
            "Inflace zpomalila na 2,9 procenta oproti lednovým 3,2 procenta.",
            {"2,9 procenta": "Inflace", "3,2 procenta": "Inflace"},
        ),
        ("cs", "Kraj koupil 12 nových autobusů.", {"12": "nových autobusů"}),
        ("cs", "Z loňských 340 případů policie objasnila 120.", {"340": "případů", "120": None}),
        ("cs", "Město koupilo 12 nových autobusů a prodalo 8.", {"12": "nových autobusů"}),
        ("cs", "Ministerstvo oznámilo, že loni jich bylo 120.", {"120": None}),
        ("cs", "Studentů v krajských školách přibylo na 25 400.", {"25 400": "Studentů"}),
        ("cs", "Na koncert přišlo 8450 lidí.", {"8450": "lidí"}),
        (
            "cs",
            "Podle policie zemřelo loni na silnicích 412 lidí, zraněných bylo 2340.",
            {"412": "lidí", "2340": "zraněných"},
        ),
    ],
)
def test_what_is_measured_is_the_subject_of_the_clause(language: str, text: str, measures: dict[str, str]) -> None:
    found = find(text, language)
    assert {number: found[number].measures for number in measures} == measures


@pytest.mark.parametrize(
    ("language", "text", "number", "period"),
    [
        ("en", "The budget marks an increase of 51 million euros compared with 2016.", "51 million euros", None),
        (
            "fr",
            "Le budget marque une augmentation de 51 millions d'euros par rapport à celui de 2016.",
            "51 millions d'euros",
            None,
        ),
        ("fr", "Les dons enregistrent une hausse de 12 % par rapport au premier trimestre 2023.", "12 %", None),
        ("es", "Las flores registraron un aumento del 11,5 % frente al primer trimestre del 2023.", "11,5 %", None),
        ("es", "Las ventas crecieron un 11,5 % respecto de 2023.", "11,5 %", None),
        ("pt", "As flores registaram um aumento de 11,5% face ao primeiro trimestre de 2023.", "11,5%", None),
        (
            "it",
            "I fiori hanno registrato un aumento dell'11,5 per cento rispetto al primo trimestre 2023.",
            "11,5 per cento",
            None,
        ),
        (
            "de",
            "Blumen verzeichneten ein Plus von 11,5 Prozent gegenüber dem ersten Quartal 2023.",
            "11,5 Prozent",
            None,
        ),
        (
            "nl",
            "Bloemen lieten een stijging zien van 11,5 procent ten opzichte van het eerste kwartaal van 2023.",
            "11,5 procent",
            None,
        ),
        ("cs", "Květiny zaznamenaly nárůst o 11,5 procenta oproti prvnímu čtvrtletí 2023.", "11,5 procenta", None),
        ("vi", "Hoa tươi ghi nhận mức tăng 11,5% so với quý I năm 2023.", "11,5%", None),
        ("en", "Flowers saw an increase of 11.5 per cent on the first quarter of 2023.", "11.5 per cent", None),
        (
            "es",
            "En el primer trimestre del 2024 el país despachó 2,1 millones de toneladas de fruta.",
            "2,1 millones de toneladas",
            "2024-01/2024-03",
        ),
        (
            "es",
            "Las exportaciones del primer bimestre de 2019 fueron de 3.682 millones de dólares.",
            "3.682 millones de dólares",
            "2019-01/2019-02",
        ),
        (
            "it",
            "Nel primo bimestre del 2019 le esportazioni sono state pari a 3.682 milioni di euro.",
            "3.682 milioni di euro",
            "2019-01/2019-02",
        ),
        (
            "pt",
            "No primeiro bimestre de 2019, as exportações somaram 3.682 milhões de reais.",
            "3.682 milhões de reais",
            "2019-01/2019-02",
        ),
        (
            "en",
            "Between January 2013 and January 2014 the number of claimants fell by 327,600.",
            "327,600",
            "2013-01/2014-01",
        ),
        (
            "fr",
            "Entre janvier 2013 et janvier 2014, le nombre d'allocataires a baissé de 327 600.",
            "327 600",
            "2013-01/2014-01",
        ),
        (
            "de",
            "Zwischen Januar 2013 und Januar 2014 sank die Zahl der Bezieher um 327.600.",
            "327.600",
            "2013-01/2014-01",
        ),
        (
            "es",
            "Entre enero de 2013 y enero de 2014 el número de beneficiarios bajó en 327.600.",
            "327.600",
            "2013-01/2014-01",
        ),
        ("en", "Visitor numbers were up 5% on 2023.", "5%", None),
        ("en", "Sales rose 4.2% on the first quarter of 2023.", "4.2%", None),
        ("en", "Sales rose by 4.2% on March 2023.", "4.2%", None),
        ("en", "The number of cases fell 4.2% on a year earlier.", "4.2%", None),
        ("en", "The board met on 12 May 2023 and cut fares by 5% on 1 June 2023.", "5%", "2023-06-01"),
        ("fr", "Le prix a baissé de 4 % par rapport à 2021.", "4 %", None),
        ("fr", "Les recettes progressent de 4 % par rapport à celles de 2021.", "4 %", None),
        ("de", "Die Einnahmen liegen um 4 Prozent über denen von 2021.", "4 Prozent", None),
        ("de", "Die Zahl der Anträge lag 12 Prozent über der des Jahres 2022.", "12 Prozent", None),
        ("es", "Los ingresos superan en un 4 % los de 2021.", "4 %", None),
        ("it", "Le entrate crescono del 4 per cento rispetto a quelle del 2021.", "4 per cento", None),
        ("pt", "As receitas sobem 4% face às de 2021.", "4%", None),
        ("nl", "De inkomsten liggen 4 procent hoger dan die van 2021.", "4 procent", None),
        ("cs", "Příjmy jsou o 4 procenta vyšší než v roce 2021.", "4 procenta", None),
    ],
)
def test_a_period_is_the_figures_own(language: str, text: str, number: str, period: str | None) -> None:
    assert find(text, language)[number].period == period


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Il numero di occupati è pari a 22 milioni e 358 mila unità.", [(22358000, None, "unità")]),
        ("es", "El número de ocupados es de 22 millones y 358 mil.", [(22358000, None, "ocupados")]),
        (
            "it",
            "Il tasso di disoccupazione cala al 9,2% (-0,1 punti sul mese precedente).",
            [(9.2, "%", "tasso di disoccupazione"), (-0.1, "percentage point", "tasso di disoccupazione")],
        ),
        (
            "es",
            "La tasa de paro baja al 9,2 % (-0,1 puntos).",
            [(9.2, "%", "tasa de paro"), (-0.1, "percentage point", "tasa de paro")],
        ),
        (
            "de",
            "Die Zahl der Übernachtungen ist um drei Prozent auf 30,9 Millionen gestiegen.",
            [(3, "%", "Zahl der Übernachtungen"), (30900000, None, "Zahl der Übernachtungen")],
        ),
        (
            "de",
            ("Die Zahl der Übernachtungen ist um drei Prozent im Vergleich zum Vorjahr auf 30,9 Millionen gestiegen."),
            [(3, "%", "Zahl der Übernachtungen"), (30900000, None, "Zahl der Übernachtungen")],
        ),
        ("de", "Im gleichen Zeitraum stieg die Zahl der Gäste um 5,5 %.", [(5.5, "%", "Zahl der Gäste")]),
        ("nl", "In Nederland stegen de prijzen in maart met 2,9 procent.", [(2.9, "%", "prijzen")]),
        ("nl", "Volgens deze methode stegen de prijzen in Nederland 2,9 procent.", [(2.9, "%", "prijzen")]),
        (
            "nl",
            "In de regio daalde het aantal banen met 2,9 procent tot 14.500.",
            [(2.9, "%", "aantal banen"), (14500, None, "aantal banen")],
        ),
        ("de", "Nach dieser Rechnung stiegen die Preise im Land um 2,9 Prozent.", [(2.9, "%", "Preise")]),
        ("fr", "Sur un an c'est 5,5 %, la plus forte hausse des régions.", [(5.5, "%", None)]),
    ],
)
def test_values_units_and_things_of_a_change(
    language: str, text: str, expected: list[tuple[float, str | None, str | None]]
) -> None:
    assert [(n.value, n.unit, n.measures) for n in find(text, language).values()] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Jahr 2018 soll die Zahl der Kurse von bisher rund 50 000 auf 70 000 erhöht werden."),
        ("en", "In 2018 the number of courses is to rise from the current 50,000 to 70,000."),
        ("fr", "En 2018, le nombre de cours passera de 50 000 actuellement à 70 000."),
        ("fr", "En 2018, le nombre de cours passera des 50 000 actuels à 70 000."),
        ("es", "En 2018 el número de cursos pasará de los 50.000 actuales a 70.000."),
        ("it", "Nel 2018 il numero di corsi passerà dagli attuali 50.000 a 70.000."),
        ("pt", "Em 2018 o número de cursos passará dos atuais 50.000 para 70.000."),
        ("nl", "In 2018 stijgt het aantal cursussen van nu 50.000 naar 70.000."),
        ("cs", "V roce 2018 se počet kurzů zvýší z dosavadních 50 000 na 70 000."),
        ("vi", "Năm 2018, số khóa học sẽ tăng từ 50.000 hiện nay lên 70.000."),
    ],
)
def test_the_value_of_today_has_no_period_of_the_change(language: str, text: str) -> None:
    assert [number.period for number in find(text, language).values()] == [None, "2018"]
