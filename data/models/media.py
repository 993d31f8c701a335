"""The model of a picture of an event: a file of the dataset's folder, what it shows, and whose it is."""

from __future__ import annotations

import posixpath
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from data.models.fields import Language, Line, Model, Origin, Spelt, fault, hidden_sign

HOME = "media/"
"""The subfolder that holds pictures."""
KINDS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WebP",
    ".avif": "AVIF",
    ".svg": "SVG",
}
"""The types of picture by the ending of a file."""
ALT_LIMIT, CAPTION_LIMIT, CREDIT_LIMIT, PATH_LIMIT = 300, 300, 120, 200
MOST = 6
"""Pictures of one event."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def _file(text: str) -> str:
    place = text.strip()
    if _ADDRESS.match(place):
        remedy = "Save the picture in media/ and write media/ and its name: pages load nothing from other sites."
        raise fault("is an address, not a file of the dataset", remedy)
    if len(place) > PATH_LIMIT or hidden_sign(place) or "\n" in place:
        raise fault("is not the name of a file", "Write media/ and a short name: media/talks.jpg.")
    if "\\" in place or place.startswith("/") or ".." in place.split("/"):
        remedy = "Copy the file into media/ in the dataset's folder, and write media/ and its name."
        raise fault("leads out of the folder media/", remedy)
    if not place.startswith(HOME) or posixpath.normpath(place) != place:
        raise fault("is not in the folder media/", f"Write it as {HOME}{posixpath.basename(place) or 'talks.jpg'}.")
    if ending(place) not in KINDS:
        raise fault("is of a type that pages do not show", "Save it as JPEG, PNG, WebP, AVIF or SVG.")
    return place


def ending(file: str) -> str:
    """Return the ending of a file in lower case: ".jpg"."""
    return posixpath.splitext(file)[1].lower()


FileName = Annotated[
    str,
    AfterValidator(_file),
    Spelt(
        "file in media/",
        r"^media/\S(.*\S)?\.([jJ][pP][eE]?[gG]|[pP][nN][gG]|[wW][eE][bB][pP]|[aA][vV][iI][fF]|[sS][vV][gG])$",
        "media/talks.jpg",
    ),
]


class Media(Model):
    """A picture of an event: a file in media/, with its text for those who do not see it, and its owner."""

    file: FileName
    alt: Annotated[Line, Field(max_length=ALT_LIMIT)]
    caption: Annotated[Line, Field(max_length=CAPTION_LIMIT)] | None = None
    credit: Annotated[Line, Field(max_length=CREDIT_LIMIT)]
    licence: Annotated[Line, Field(max_length=CREDIT_LIMIT)]
    source: Origin
    language: Language | None = None


class _OneOrMore:
    """The JSON Schema of a list that may be written as its only entry."""

    def __get_pydantic_core_schema__(self, source: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler(source)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        several = handler(core)
        return {"anyOf": [several["items"], several]}


def _listed(value: object) -> object:
    return [value] if isinstance(value, dict) else value


MediaList = Annotated[tuple[Media, ...], Field(max_length=MOST), BeforeValidator(_listed), _OneOrMore()]
"""The pictures of an event: a list, or one without the dash of a list."""
