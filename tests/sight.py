"""Colours as readers with each kind of colour vision see them: how far apart two are, and their contrast."""

from __future__ import annotations

Colour = tuple[float, float, float]

# Machado, Oliveira and Fernandes, 2009, at severity 1; grey is the luminance of a print without colours.
SIGHT: dict[str, tuple[Colour, Colour, Colour]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "grey": ((0.2126, 0.7152, 0.0722), (0.2126, 0.7152, 0.0722), (0.2126, 0.7152, 0.0722)),
}


def apart(one: str, other: str, sight: str) -> float:
    """Return the distance of two colours in OKLab, times 100, as seen with a kind of sight."""
    pairs = zip(_oklab(_seen(one, sight)), _oklab(_seen(other, sight)), strict=True)
    return 100 * float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG, 1 to 21."""
    low, high = sorted(_times(SIGHT["grey"], _linear(colour))[0] for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def _linear(colour: str) -> Colour:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _expanded(red), _expanded(green), _expanded(blue)


def _expanded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _seen(colour: str, sight: str) -> Colour:
    return _times(SIGHT[sight], _linear(colour))


def _times(matrix: tuple[Colour, Colour, Colour], colour: Colour) -> Colour:
    first, second, third = (max(0.0, sum(a * b for a, b in zip(row, colour, strict=True))) for row in matrix)
    return first, second, third


def _oklab(colour: Colour) -> Colour:
    """Return a linear colour in Björn Ottosson's OKLab."""
    to_cones = (
        (0.4122214708, 0.5363325363, 0.0514459929),
        (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )
    long, middle, short = (part ** (1 / 3) for part in _times(to_cones, colour))
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )
