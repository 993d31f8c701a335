// Owns the moment the charts of an embed come, with the last of its scripts.

import { context } from "../../base/context.js";
import * as charts from "../../panels/charts/charts.js";
import { fit } from "../../panels/charts/fit.js";

/** Gives the embed its charts. */
export function begin() {
  context.charts = { shown: charts.shown, fit };
}
