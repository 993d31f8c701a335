// Owns how large a unit of the panels is: a pixel, but more on a screen that is read from across the room. Timeline and charts
// reckon in units throughout; only what is read from the page or written to it passes through here.
(function (entente) {
  "use strict";

  let pixel = 1;

  const px = (units, digits = 1) => `${(units * pixel).toFixed(digits)}px`;
  const move = (x, y) => `translate(${px(x)}, ${px(y)})`;

  function set(pixels) {
    pixel = pixels;
  }

  // The size of the panels' small print: from across the room nothing is smaller than the rest.
  const small = () => (pixel > 1 ? "12px" : "11px");

  entente.unit = { px, move, set, small, size: () => pixel, of: (pixels) => pixels / pixel };
})((window.entente = window.entente || {}));
