// Owns the drawing of everything at once in the present size, for paper, where nothing follows in a later frame.

import { context } from "../../base/context.js";
import { forgetPlaces } from "./places.js";
import * as plot from "./plot.js";

export function fit() {
  forgetPlaces();
  context.store.redraw();
  plot.flush();
}
