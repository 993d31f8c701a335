"""The events of a view as text lines of a picture, for views without timeline and charts."""

from __future__ import annotations

from markupsafe import Markup

from layouts.static_svg import shapes
from layouts.static_svg import type as faces
from layouts.static_svg.drawing import Drawing
from layouts.static_svg.size import Size
from layouts.static_svg.svg import element

LEADING = 1.5


def listing(drawing: Drawing, size: Size, top: float, bottom: float) -> Markup:
    """Return the first events of the Selection, as many as fit."""
    count = max(0, int((bottom - top) / (LEADING * drawing.text)))
    events = drawing.scene.events[:count]
    dates = [drawing.words.date(event.date, event.precision) for event in events]
    x = drawing.margin + drawing.mark + 0.5 * drawing.text
    titles = x + max((drawing.width(date) for date in dates), default=0) + drawing.text
    drawn = []
    for place, (event, date) in enumerate(zip(events, dates, strict=True)):
        y = top + (place + 0.8) * LEADING * drawing.text
        category = drawing.categories[event.category]
        centre = (drawing.margin + drawing.mark / 2, y - 0.36 * drawing.text)
        colour = drawing.paint.category(event.category)
        sign = shapes.marks(category.shape, [centre], drawing.mark, ground=drawing.paint.token("ground"))
        drawn.append(element("g", sign, fill=colour, stroke=colour, stroke_width=0))
        drawn.append(drawing.write(date, x, y, colour="ink-2"))
        drawn.append(
            drawing.write(faces.cut(event.title, size.width - drawing.margin - titles, drawing.text), titles, y)
        )
    return Markup().join(drawn)
