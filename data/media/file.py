"""A picture as found in the folder, or what is wrong with it. Holds no pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A picture of the dataset that can be shown, by its name in the dataset ("media/talks.jpg")."""

    name: str
    folder: Path = field(repr=False, compare=False)
    """The folder of the dataset."""

    digest: str
    """The hash of its content."""

    kind: str
    """Its type: one of `data.models.media.KINDS`."""

    width: int
    height: int
    """Its size in pixels as shown, the right way up. That of a drawing is chosen here, at its own proportions."""

    opaque: bool = True
    animated: bool = False
    removed: tuple[str, ...] = ()
    """What the drawing held and pages leave out, such as scripts."""


@dataclass(frozen=True, slots=True)
class MediaFault:
    """Why a picture cannot be shown; the message continues from its name."""

    message: str
    remedy: str
    missing: bool = False
