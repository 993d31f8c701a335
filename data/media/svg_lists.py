"""What a safe SVG may hold: its elements, attributes, and properties of style."""

from __future__ import annotations


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


ELEMENTS = _words(
    "a circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline",
    "radialGradient rect stop svg symbol text textPath tspan use",
)
"""An `a` becomes a group: a picture leads nowhere."""

DESCRIPTIONS = frozenset({"title", "desc", "metadata"})
"""Left out without a word: they draw nothing, and may tell who drew it where."""

HREF = frozenset({"linearGradient", "pattern", "radialGradient", "textPath", "use"})
"""Elements that may refer to a part of the same drawing."""

PROPERTIES = _words(
    "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation direction display",
    "dominant-baseline fill fill-opacity fill-rule font font-family font-size font-stretch font-style font-variant",
    "font-weight isolation letter-spacing line-height marker marker-end marker-mid marker-start mask mask-type",
    "mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray",
    "stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor",
    "text-decoration text-rendering transform transform-origin unicode-bidi vector-effect visibility white-space",
    "word-spacing writing-mode",
)
"""Properties of style, which may also be attributes."""

ATTRIBUTES = PROPERTIES | _words(
    "class clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height id lengthAdjust",
    "markerHeight markerUnits markerWidth maskContentUnits maskUnits method offset orient pathLength",
    "patternContentUnits patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry",
    "side spacing spreadMethod startOffset textLength version viewBox width x x1 x2 y y1 y2",
)
