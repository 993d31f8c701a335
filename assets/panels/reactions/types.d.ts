// The types of reactions, for `tsc` alone.

declare namespace Entente {
  /** What reactions need beside the prices: layouts/panels/reactions/payload.py. */
  interface ReactionsFile {
    words: Record<string, Message>;
    /** The days between which sessions of a market are lost. */
    gaps: Record<string, [Ordinal, Ordinal][]>;
  }
  /** What draws the reactions, once it has come: panels/reactions/ready.js. */
  interface Reactions {
    take(file: ReactionsFile): void;
    draw(node: HTMLElement, state: State): void;
  }
}
