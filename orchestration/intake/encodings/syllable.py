"""Whether a word can be a Vietnamese syllable: the evidence by which one reading of a text is preferred to another.

Source of the parts: the spelling tables of school grammar (phụ âm đầu, vần, thanh); loan words and names of other
languages of the province ("Đắk") are not syllables, which a few of among many words do no harm.
"""

import unicodedata
from functools import lru_cache

ONSETS = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
RHYMES_AS_SPELT = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
    "o oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong "
    "op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc "
    "uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương "
    "ươp ươt ươu ưt ưu y ych yêm yên yêng yêt yêu ynh yt"
)
RHYMES = frozenset(unicodedata.normalize("NFD", RHYMES_AS_SPELT).split())
ACUTE, DOT = "\u0301", "\u0323"
TONES = {"\u0300", ACUTE, "\u0303", "\u0309", DOT}
STOPS = ("c", "ch", "p", "t")


# The same words come again in every cell.
@lru_cache(maxsize=100_000)
def is_syllable(word: str) -> bool:
    """Whether a word, in whatever case, is spelt as a Vietnamese syllable; its meaning is not asked."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [c for c in decomposed if c in TONES]
    toneless = "".join(c for c in decomposed if c not in TONES)
    # Tones stand on vowels; ñ, a letter of other languages, is an n with the mark of a tone.
    if "n\u0303" in decomposed:
        return False
    # A syllable that ends in a stop has one of two tones, and always one of them.
    if len(tones) > 1 or (toneless.endswith(STOPS) and tones not in ([ACUTE], [DOT])):
        return False
    return any(toneless[len(o) :] in RHYMES for o in ONSETS if toneless.startswith(o))
