// For host pages: lets every Entente frame be as high as what it shows, and offers <entente-embed src="…"> in place of
// an iframe.
(function () {
  "use strict";

  if (window.ententeEmbeds) return;
  window.ententeEmbeds = true;

  const frames = () => document.querySelectorAll("iframe");

  /**
   * A frame without a script of its own is greeted once, in case it spoke before this script came.
   *
   * @param {HTMLIFrameElement} frame
   */
  function greet(frame) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ source: "entente", v: 1, type: "hello" }, "*");
  }

  window.addEventListener("message", ({ source, data }) => {
    if (!data || data.source !== "entente" || data.type !== "height" || !(data.height > 0)) return;
    for (const frame of frames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`;
    }
  });

  class EntenteEmbed extends HTMLElement {
    static observedAttributes = ["src", "title"];

    connectedCallback() {
      if (this.firstElementChild) return;
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.allow = "fullscreen; clipboard-write";
      frame.style.cssText = "border:0;width:100%;height:640px;display:block";
      this.style.display = "block";
      this.append(frame);
      this.attributeChangedCallback();
    }

    attributeChangedCallback() {
      const frame = this.querySelector("iframe");
      if (!frame) return;
      frame.title = this.getAttribute("title") || "";
      const src = this.getAttribute("src") || "";
      if (/^(https?:|\/|\.)/.test(src) && frame.getAttribute("src") !== src) frame.src = src;
    }
  }

  customElements.define("entente-embed", EntenteEmbed);
  const greetAll = () => frames().forEach(greet);
  if (document.readyState === "complete") greetAll();
  else window.addEventListener("load", greetAll);
})();
