"""How likely a text is that was decoded by a guess: from its letters beyond ASCII and those beside them."""

from __future__ import annotations

import re

_LATIN = frozenset("äöüßÄÖÜŽžŠšéèêëàâáãåæçïîíìñóòôõøœúùûýÿÉÈÀÁÂÇÑÓÔÕØÅÆŒÍÊÚ–—‘’“”„‚…«»€°§·•¿¡ºª´£\u00a0½×")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰäöüÄÖÜß–—‘’“”„‚…«»€°§\u00a0")
_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґ")
_CYRILLIC_UPPER = frozenset("ОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЁЪІЇЄҐ")
_CYRILLIC_COMMON = frozenset("оеаинтсрвлк")
_HANGUL = frozenset(
    "이다의는에을가로고한사자지서기하도를인대정은일부시으스해리어제주장그나보과수국전여년만월라성구원선있경화신상공아회동관우조발"
    "미연무오안했명비치교산용위요방었오차통말면계내분실결중양들세진합소당적행개문출북남체민재반표간운와터건러강모남드유트니마"
)
_HANZI = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四"
    "日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立"
    "代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论"
    "运农指几九区强放决西被干做必战先回则任取据处理府市日谈判会议部长宣布双方港口贸易出口限制"
)
_HANZI_OLD = frozenset(
    "的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所"
    "民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四"
    "日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立"
    "談判議長宣布雙港貿易限"
)
_KANJI = frozenset(
    "日本国会年月人大中一時事会社韓政府省長官外相首輸出規制管理協議局長級発表開催交渉見出説明分類題名出典場所備考東京都市新聞"
    "第十二三四五六七八九上下前後間今回者的対問題解決合意声明書式経済産業通商貿易電話談会見訪問大統領閣僚次官半導体材料裁判所"
)
_CJK_SIGNS = frozenset("、。「」『』（），！？：；・〜～“”‘’《》〈〉【】…—　")
_ODD = re.compile(r"[\x80-\x9f\ufffd\ue000-\uf8ff]")
_LATIN_RUN = re.compile(r"[\u00a1-\u024f]{3,}")
_SIGN_IN_WORD = re.compile(
    r"[a-z][À-ÞŠŽŸĄĆĘŁŃŚŹŻČĎĚŇŘŤŮ](?=[a-z])"
    r"|[a-z][–—…„«»](?=[a-z])"
    r"|[A-Za-z]’(?!(?:s|t|d|m|re|ll|ve)\b)(?=[b-df-gj-np-tv-xz])"
)
"""A capital, dash or apostrophe within a word where no Western language has one."""
_MOST = 20_000


def likelihood(text: str, script: str) -> float:
    """Return how well a text fits a script, from about -1 to 1: the mean over its characters beyond ASCII."""
    beyond = [sign for sign in text[: 50 * _MOST] if sign > "\x7f"][:_MOST]
    if not beyond:
        return 0.0
    odd = len(_ODD.findall("".join(beyond)))
    return (sum(map(_MEASURES[script], beyond)) - 3 * odd) / len(beyond) - _strange(text, script, len(beyond))


def _strange(text: str, script: str, beyond: int) -> float:
    """Return what speaks against a script in the order of its letters."""
    sample = text[: 50 * _MOST]
    if script in ("latin", "central"):
        runs = sum(len(run) for run in _LATIN_RUN.findall(sample))
        inside = len(re.findall(r"[a-z][\u00a1-\u00bf\u2020-\u2122\u2200-\u22ff\u25ca€][a-z]", sample))
        inside += len(_SIGN_IN_WORD.findall(sample))
        mixed = beyond if script == "latin" and "ø" in sample and set("ýìšžùò") & set(sample) else 0
        return (runs + 2 * inside + mixed) / beyond
    if script == "cyrillic":
        upper = len(re.findall(r"[а-яё][А-ЯЁ]", sample))
        mixed = len(re.findall(r"[A-Za-z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][A-Za-z]", sample))
        return (2 * upper + mixed) / beyond
    return 0.0


def _latin(sign: str) -> float:
    return 1.0 if sign in _LATIN else -0.8


def _central(sign: str) -> float:
    return 0.95 if sign in _CENTRAL else -0.8


def _cyrillic(sign: str) -> float:
    if sign in _CYRILLIC_COMMON:
        return 1.3
    if sign in _CYRILLIC:
        return 0.7
    if sign in _CYRILLIC_UPPER or sign in "«»—–№“”„…\u00a0":
        return 0.5
    return -1.0


def _hangul(sign: str) -> float:
    if sign in _HANGUL:
        return 1.4
    if "가" <= sign <= "힣" or sign in _CJK_SIGNS:
        return 0.6
    return -0.3 if "一" <= sign <= "鿿" else -0.8


def _hanzi(sign: str, common: frozenset[str] = _HANZI) -> float:
    if sign in common:
        return 1.4
    if sign in _CJK_SIGNS:
        return 0.8
    if "一" <= sign <= "鿿":
        return 0.3
    return -0.6


def _hanzi_old(sign: str) -> float:
    return _hanzi(sign, _HANZI_OLD)


def _japanese(sign: str) -> float:
    if "ぁ" <= sign <= "ん":
        return 1.4
    if "ァ" <= sign <= "ー":
        return 1.2
    if sign in _KANJI:
        return 1.2
    if sign in _CJK_SIGNS:
        return 0.8
    if "一" <= sign <= "鿿":
        return 0.2
    return -0.9


_MEASURES = {
    "latin": _latin,
    "central": _central,
    "cyrillic": _cyrillic,
    "hangul": _hangul,
    "hanzi": _hanzi,
    "hanzi-old": _hanzi_old,
    "japanese": _japanese,
}
