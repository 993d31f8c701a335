// Addresses of other pages of the site, as links in scripts name them.

/** What a link away carries: the frame of another site may show nothing but the embed. */
export const AWAY = window.parent === window ? {} : { target: "_blank", rel: "noopener" };

/**
 * The address of a briefing on a view; a published site has it in a folder.
 *
 * @type {(page: Pick<Entente.Page, "live" | "urls">, query: string) => string}
 */
export const briefing = ({ live, urls }, query) => `${urls.root}briefing${live ? "" : "/"}${query ? `?${query}` : ""}`;
