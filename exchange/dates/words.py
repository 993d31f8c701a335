"""Words of dates, by the kind of token that each becomes; CLDR (babel) gives the names of months and weekdays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from babel import Locale

from exchange.folding import fold

LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "ru", "ko", "ja", "zh")
"""Languages of which every word of a date is read."""

FURTHER = ("nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "uk", "el", "ro", "hu", "tr", "id", "ca")
"""Languages of which the full names of months are read."""

WORDS: Mapping[str, str] = {
    # about; early, middle and late
    "A": "about, around, approx, approximately, circa, ca, c, um, etwa, ungefähr, gegen, vers, environ, "
    "hacia, alrededor de, aproximadamente, verso, intorno al, cerca de, por volta de, около, примерно, ок, "
    "약, 경, 쯤, 頃, ごろ, ころ, 约, 約, 大约, 左右, ?, ~",
    "P1": "early, beginning of, the beginning of, start of, anfang, anfangs, début, au début de, début de, "
    "principios de, a principios de, comienzos de, inizio, inizio di, inizi del, início de, início do, "
    "em início de, начало, в начале, 초, 초반, 초순, 初, 初頭, 年初, 上旬",
    "P2": "mid, middle of, mitte, mi, mediados de, a mediados de, metà, metà di, meados de, em meados de, "
    "середина, в середине, 중반, 중순, 半ば, 中頃, 年中, 中旬",
    "P3": "late, end of, the end of, ende, fin, fin de, à la fin de, fines de, a fines de, finales de, "
    "a finales de, fine, fine di, final de, fim de, no fim de, конец, в конце, 말, 후반, 하순, 末, 年末, 年底, 下旬",
    # seasons, quarters, halves, decades, by their first month or their length in months
    "S3": "spring, frühling, frühjahr, printemps, primavera, весна, весной, 봄, 春",
    "S6": "summer, sommer, été, verano, estate, verão, лето, летом, 여름, 夏",
    "S9": "autumn, fall, herbst, automne, otoño, autunno, outono, осень, осенью, 가을, 秋",
    "S12": "winter, hiver, invierno, inverno, зима, зимой, 겨울, 冬",
    "Q3": "q, quarter, quartal, trimestre, t, квартал, кв, 분기, 四半期, 季度",
    "Q6": "h, half, halbjahr, semestre, полугодие",
    "D": "'s, s, er, er jahre, er-jahre, decade, jahrzehnt, années, los años, años, gli anni, anni, anos, "
    "es, -е, -е годы, -х, -х годов, 년대, 年代",
    # before and after the year 1
    "B": "bc, b.c., bce, b.c.e., v.chr., v.u.z., vor christus, vor christi geburt, av.j.-c., av.j.c., "
    "avant j.-c., avant jésus-christ, a.c., a.de c., a.e.c., antes de cristo, avanti cristo, до н.э., "
    "до нашей эры, 기원전, 紀元前, 公元前, 前",
    "C": "ad, a.d., ce, c.e., n.chr., n.u.z., nach christus, ap.j.-c., ap.j.c., après jésus-christ, d.c., "
    "d.de c., e.c., н.э., нашей эры, 서기, 西暦, 公元",
    # eras by the year before their first
    "E2018": "令和, reiwa, 令",
    "E1988": "平成, heisei, 平",
    "E1925": "昭和, showa, 昭",
    "E1911": "大正, taisho, 民國, 民国",
    "E1867": "明治, meiji",
    "N1": "元",
    # units, ranges, beginnings without an end, and words that say nothing
    "y": "년, 年",
    "m": "월, 月",
    "d": "일, 日, 号, 號",
    "R": "to, until, till, through, bis, à, a, au, aux, al, hasta, fino al, até, ao, até ao, по, до, 부터, "
    "에서, から, 至, 到, ->",
    "O": "present, the present, now, today, ongoing, date, heute, jetzt, aujourd'hui, présent, presente, "
    "hoy, actualidad, la actualidad, oggi, hoje, настоящее время, наст. время, н.в., сейчас, 현재, 現在, 今, 今天",
    "&": "and, und, et, y, e, и",
    "F1": "between, zwischen, entre, tra, fra, между",
    "F": "since, from, seit, ab, depuis, desde, dal, с, со",
    "_": "utc, gmt, est, edt, cst, cdt, mst, mdt, pst, pdt, bst, cet, cest, msk, jst, kst, of, the, in, on, "
    "at, year, im, am, den, der, des, die, dem, vom, von, jahr, jahre, de, du, le, la, les, en, année, an, "
    "de l', del, el, los, año, di, della, il, nel, anno, do, da, dos, das, em, no, ano, dia, в, от, г, гг, "
    "год, года, году, годы, годов, р, 第, 까지, まで, の, 일자",
}  # fmt: skip
"""Phrases by kind, a letter, and value, a number. Blanks within a phrase may be there or not."""

_MONTHS: Mapping[int, str] = {
    1: "jan, janv, jän, jänner, янв",
    2: "feb, fév, feber, фев",
    3: "mrz, maerz, мар",
    4: "avr, апр",
    5: "mai",
    6: "jun, июн",
    7: "jul, juill, июл",
    8: "aou, авг",
    9: "sep, sept, sett, setiembre, сен",
    10: "oct, окт",
    11: "nov, ноя",
    12: "dec, дек",
}
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_WEEKDAYS = "tues, weds, wednes, thur, thurs, sonnabend, вск, 周天, 星期天"
_SUFFIXES = ("st", "nd", "rd", "th", "er", "re", "e", "o", "a", "ого", "го", "-го", "-ого", "-е")
"""What may follow the number of a day, without a blank. A sign like º is read as its letter."""

BRACKETED = "日月火水木金土일월화수목금토一二三四五六"
"""Weekdays that are one sign, read as such in brackets only: 金 is also gold, and 月 a month."""


@cache
def lexicon() -> Mapping[str, tuple[str, int]]:
    """Return the kind and value of each phrase, folded and without blanks."""
    found: dict[str, tuple[str, int]] = dict(_further_months())
    found |= dict.fromkeys(_weekdays(), ("W", 0))
    for key, phrases in WORDS.items():
        found |= {_key(phrase): (key[0], int(key[1:] or 0)) for phrase in phrases.split(", ")}
    found |= {_key(name): ("M", month) for month, names in _MONTHS.items() for name in names.split(", ")}
    found |= {name: ("M", month) for month, name in enumerate(ROMAN, start=1)}
    return found | {name: ("M", month) for name, month in _months(LANGUAGES, ("wide", "abbreviated"))}


@cache
def suffixes() -> frozenset[str]:
    """Return what may follow the number of a day."""
    return frozenset(map(fold, _SUFFIXES))


def _key(phrase: str) -> str:
    return fold(phrase).replace(" ", "")


def _further_months() -> Iterator[tuple[str, tuple[str, int]]]:
    """Yield months of the further languages, but for names that stand for different months in two of them."""
    found: dict[str, set[int]] = {}
    for name, month in _months(FURTHER, ("wide",)):
        found.setdefault(name, set()).add(month)
    yield from ((name, ("M", min(months))) for name, months in found.items() if len(months) == 1)


def _months(languages: tuple[str, ...], widths: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    for language in languages:
        forms = Locale(language).months
        for form in ("format", "stand-alone"):
            for width in widths:
                for month, name in forms[form][width].items():
                    if not fold(name)[0].isdigit():
                        yield _key(name).rstrip("."), month


def _weekdays() -> Iterator[str]:
    yield from map(_key, _WEEKDAYS.split(", "))
    for language in LANGUAGES:
        forms = Locale(language).days
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield from (key for name in forms[form][width].values() if len(key := _key(name).rstrip(".")) > 1)
