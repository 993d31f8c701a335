"""The keys that mail programs, advertisements and social networks add to links, which are read as if absent."""

from __future__ import annotations

TRACKING = (
    "utm_*", "mtm_*", "pk_*", "at_*", "hsa_*", "__hs*", "_hs*", "vero_*", "oly_*",
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "_ga", "_gl",
    "msclkid", "mc_cid", "mc_eid", "igshid", "igsh", "twclid", "ttclid", "li_fat_id", "epik", "rdt_cid", "sccid",
    "yclid", "ysclid", "_openstat", "mkt_tok", "s_kwcid", "ref_src", "ref_url", "wt_mc", "cmpid", "ocid",
    "mibextid", "irclickid", "ef_id", "xtor",
)  # fmt: skip
"""Keys in lower case; one that ends in "*" stands for all that begin so. The browser gets them with the vocabulary."""


def is_tracking(key: str) -> bool:
    """Return whether a key is one of those, in small or large letters."""
    small = key.lower()
    return any(small.startswith(one[:-1]) if one.endswith("*") else small == one for one in TRACKING)
