// Owns the moment the event study comes, with a script of its own after the first paint.

import { context } from "../../base/context.js";
import { take } from "./measures.js";
import { draw as shade } from "./shade.js";

export function begin() {
  context.eventStudy = { take, shade };
}
