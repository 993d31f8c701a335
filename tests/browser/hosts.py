"""Pages of other sites that frame an embed: each as a newsroom's system would write it, served from an origin of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from playwright.sync_api import Frame, Page, expect

from tests.answering import answering

PYM = Path(__file__).parents[2] / "node_modules" / "pym.js" / "dist" / "pym.v1.min.js"
LISTEN = """window.heard = [];
addEventListener("message", ({data, source}) => {
  if (source === document.querySelector("iframe")?.contentWindow) window.heard.push(data);
});"""
FOLLOW_AMP = """addEventListener("message", ({data, source}) => {
  const frame = document.querySelector("iframe");
  if (source === frame.contentWindow && data.sentinel === "amp" && data.type === "embed-size") frame.style.height = `${data.height}px`;
});
document.querySelector("iframe").addEventListener("load", ({target}) =>
  target.contentWindow.postMessage({sentinel: "amp", type: "frames-init"}, "*"));"""
FITTING = "() => Math.ceil(document.querySelector('.embed-sheet').getBoundingClientRect().height) === innerHeight"
"""Whether a frame is as high as what it holds."""


def bare(src: str, *, height: int = 500, attributes: str = "") -> str:
    """Return an iframe and nothing else."""
    return f'<iframe src="{src}" title="embed" width="100%" height="{height}" style="border:0" {attributes}></iframe>'


def amp(src: str, *, attributes: str = "") -> str:
    """Return an iframe whose host follows AMP's messages and greets it."""
    return f"{bare(src, attributes=attributes)}<script>{FOLLOW_AMP}</script>"


def pym(src: str) -> str:
    """Return what NPR's pym.js makes."""
    return (
        f'<div id="here"></div><script src="/pym.js"></script><script>new pym.Parent("here", "{src}", {{}});</script>'
    )


def own_script(src: str, site: str) -> str:
    """Return an iframe beside the project's own script."""
    return f'{bare(src)}<script src="{site}/embed.js"></script>'


def element(src: str, site: str) -> str:
    """Return the project's own element."""
    return f'<entente-embed src="{src}" title="A timeline"></entente-embed><script src="{site}/embed.js"></script>'


def embedded(page: Page) -> Frame:
    """Return the embed's frame once it answers input."""
    element = page.wait_for_selector("iframe")
    assert element is not None
    frame = element.content_frame()
    assert frame is not None
    expect(frame.locator("html")).to_have_attribute("data-ready", "true")
    return frame


@contextmanager
def hosting(body: str, *, policy: str = "") -> Iterator[str]:
    """Serve a host page from an origin of its own, with a Content-Security-Policy, and give back its address."""
    with answering(partial(_Handler, body, policy)) as port:
        yield f"http://localhost:{port}/"


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, body: str, policy: str, *given: Any) -> None:
        self.body = body
        self.policy = policy
        super().__init__(*given)

    def do_GET(self) -> None:
        page = f'<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><script>{LISTEN}</script><body>{self.body}'
        text, kind = (
            (PYM.read_text(encoding="utf-8"), "text/javascript") if self.path == "/pym.js" else (page, "text/html")
        )
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""
