// What open pages ask of the server, with panels of others and without.

import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { context } from "../../assets/base/context.js";
import * as version from "../../assets/state/version.js";

const before = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = before;
});

/** A server that answers this. */
function answers(told, { ok = true, status = 200 } = {}) {
  globalThis.fetch = async (address) => {
    assert.equal(address, "/version");
    return { ok, status, json: async () => told };
  };
}

/** A page made of an edition. */
function pageOf(hash) {
  context.page = { urls: { version: "/version" }, info: { hash } };
}

test("without panels of others the edition is the dataset's", async () => {
  pageOf("abc");
  answers({ content_hash: "abc", app: "1" });
  const { edition, app } = await version.ask();
  assert.equal(app, "1");
  assert.ok(version.isOfPage(edition));
});

test("with them, the same dataset with the same file is what the page shows", async () => {
  pageOf("abc-one");
  answers({ content_hash: "abc", edition: "abc-one", app: "1" });
  assert.ok(version.isOfPage((await version.ask()).edition));
});

test("the same dataset with another file is new", async () => {
  pageOf("abc-one");
  answers({ content_hash: "abc", edition: "abc-two", app: "1" });
  assert.ok(!version.isOfPage((await version.ask()).edition));
});

test("a file that is no longer shown is new, too", async () => {
  pageOf("abc-one");
  answers({ content_hash: "abc", app: "1" });
  assert.ok(!version.isOfPage((await version.ask()).edition));
});

test("an answer that is none rejects", async () => {
  pageOf("abc");
  answers({}, { ok: false, status: 502 });
  await assert.rejects(version.ask());
  answers({ oops: "a portal's page" });
  await assert.rejects(version.ask());
});
