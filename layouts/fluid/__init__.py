"""Stills of an embed as HTML that fits any width: the elements, sizes and gutters of what a script draws later."""
