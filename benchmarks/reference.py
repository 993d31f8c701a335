"""A bare page that does the least a filter step can do, measured in the same run: what this machine allows at best."""

from __future__ import annotations

from playwright.sync_api import Browser

from benchmarks.measure import Measure, median
from benchmarks.reader import DESKTOP

STEPS = 30
REST = 160
PAGE = """<!doctype html><style>i { position: absolute; width: 10px; height: 10px; background: teal }
ol { position: absolute; right: 0; width: 330px; height: 700px; overflow: auto }</style>
<button style="position: absolute; left: 20px; top: 700px">step</button><ol></ol><script>
const marks = Array.from({length: 292}, () => document.body.appendChild(document.createElement("i")));
const rows = marks.map(() => document.querySelector("ol").appendChild(document.createElement("li")));
let step = 0;
window.__measured = [];
document.querySelector("button").addEventListener("click", (event) => {
  step += 1;
  for (const [at, mark] of marks.entries()) {
    mark.style.transform = `translate(${(at * 37 + step * 11) % 900}px, ${(at * 53) % 600}px)`;
    mark.hidden = rows[at].hidden = at % 6 === step % 6;
    rows[at].textContent = `event ${at}`;
  }
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => window.__measured.push(performance.now() - event.timeStamp);
    channel.port2.postMessage(null);
  });
});
</script>"""


def measures(browser: Browser) -> list[Measure]:
    """Return how long such a page takes from a click to the frame that shows it."""
    page = browser.new_context(viewport=DESKTOP).new_page()
    page.set_content(PAGE)
    for _ in range(STEPS):
        page.mouse.click(40, 710)
        page.wait_for_timeout(REST)
    times: list[float] = page.evaluate("() => window.__measured")
    page.context.close()
    return [median("reference: 292 bare marks and rows, one step -> painted", times, "ms")]
