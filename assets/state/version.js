// Owns the question which edition the server shows: that of the dataset, with the panels of others where there are any.

import { context } from "../base/context.js";

/**
 * The edition that the server shows now, and the version of its program; rejects where it does not say so. Without
 * panels of others, the hash of the dataset is the edition.
 *
 * @returns {Promise<{ edition: string; app: string; told?: string }>}
 */
export async function ask() {
  const answer = await fetch(context.page.urls.version, { cache: "no-store" });
  if (!answer.ok) throw new Error(`version: ${answer.status}`);
  /** @type {{ edition?: string; content_hash?: string; app: string; told?: string }} */
  const { edition, content_hash: dataset, app, told } = await answer.json();
  const shown = edition ?? dataset;
  if (!shown) throw new Error("version: no edition");
  return { edition: shown, app, told };
}

/**
 * Whether an edition is the one that the page was made of.
 *
 * @type {(edition: string) => boolean}
 */
export const isOfPage = (edition) => edition === context.page.info.hash;
