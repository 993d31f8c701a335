// Owns how Dash starts without asking a server: the page carries the layout and the list of callbacks, so that the two
// always belong to the page they came with, and a page among plain files needs no answer that a file server would send
// untyped.

const CARRIED = ["_dash-layout", "_dash-dependencies"];

/** @param {unknown} address */
function carried(address) {
  const name = typeof address === "string" ? address.slice(address.lastIndexOf("/") + 1) : "";
  return CARRIED.includes(name) ? document.getElementById(name) : null;
}

/** Answers Dash from the page. */
export function listen() {
  const fetchFromServer = window.fetch;
  window.fetch = function (address, options) {
    const script = carried(address);
    if (!script) return fetchFromServer.call(window, address, options);
    return Promise.resolve(new Response(script.textContent, { headers: { "Content-Type": "application/json" } }));
  };
}
