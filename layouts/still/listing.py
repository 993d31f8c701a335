"""The events of a view as lines of a picture: for a view that shows neither timeline nor charts."""

from __future__ import annotations

from markupsafe import Markup

from layouts.still import shapes
from layouts.still import type as faces
from layouts.still.scene import Scene
from layouts.still.size import Size
from layouts.still.svg import element

LEADING = 1.5


def listing(scene: Scene, size: Size, top: float, bottom: float) -> Markup:
    """Return the first events of the selection, as many as have room."""
    count = max(0, int((bottom - top) / (LEADING * scene.text)))
    events = scene.events[:count]
    dates = [scene.words.date(event.date, event.precision, "medium") for event in events]
    x = scene.margin + scene.mark + 0.5 * scene.text
    titles = x + max((scene.width(date) for date in dates), default=0) + scene.text
    drawn = []
    for place, (event, date) in enumerate(zip(events, dates, strict=True)):
        y = top + (place + 0.8) * LEADING * scene.text
        category = scene.categories[event.category]
        centre = (scene.margin + scene.mark / 2, y - 0.36 * scene.text)
        colour = scene.paint.category(event.category)
        sign = shapes.marks(category.shape, [centre], scene.mark, ground=scene.paint.token("ground"))
        drawn.append(element("g", sign, fill=colour, stroke=colour, stroke_width=0))
        drawn.append(scene.write(date, x, y, colour="ink-2"))
        drawn.append(scene.write(faces.cut(event.title, size.width - scene.margin - titles, scene.text), titles, y))
    return Markup().join(drawn)
