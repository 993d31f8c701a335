// HTML as text, for snippets that stand on other pages.

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

/**
 * A text as it stands in HTML, between tags or in a quoted attribute.
 *
 * @type {(text: string | number) => string}
 */
export const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]);

/**
 * A template with its names in braces replaced by values, escaped.
 *
 * @type {(text: string, values: Record<string, string | number>) => string}
 */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => escaped(values[name]));
