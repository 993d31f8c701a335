// Owns which panels a View shows, of those that are rows of the stack or of the side column. Strips and panes are
// hidden by what they stand in, the card by itself.

export function draw({ view }) {
  const side = document.querySelector(".side");
  const rows = [...document.querySelectorAll(".stack > [data-panel], .side > section[data-panel]")];
  for (const row of rows) row.hidden = !view.panels.includes(row.dataset.panel);
  const card = view.event && view.panels.includes("event");
  side.hidden = !card && !rows.some((row) => row.parentNode === side && !row.hidden);
  document.querySelector(".board").classList.toggle("board--wide", side.hidden);
}
