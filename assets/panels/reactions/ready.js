// Owns the moment the reactions come, with a script of their own when a View first shows them.

import { context } from "../../base/context.js";
import { take } from "./looked.js";
import { draw } from "./panel.js";

export function begin() {
  context.reactions = {
    take(file) {
      Object.assign(context.page.words, file.words);
      take(file);
    },
    draw,
  };
}
