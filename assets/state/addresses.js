// Addresses of other pages of the site, as links in scripts name them.

import { context } from "../base/context.js";

/** What a link away carries: the frame of another site may show nothing but the embed. */
export const AWAY = window.parent === window ? {} : { target: "_blank", rel: "noopener" };

/**
 * The address of a briefing on a view; a published site has it in a folder.
 *
 * @type {(page: Pick<Entente.Page, "live" | "urls">, query: string) => string}
 */
export const briefing = ({ live, urls }, query) => `${urls.root}briefing${live ? "" : "/"}${query ? `?${query}` : ""}`;

/**
 * The absolute address of a path of this site with a query, for what is published elsewhere.
 *
 * @type {(path: string, query?: string) => string}
 */
export const absolute = (path, query) =>
  new URL(`${context.page.urls.root}${path}${query ? `?${query}` : ""}`, document.baseURI).href;
