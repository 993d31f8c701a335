// Builds the scripts that pages load: one classic file a bundle, from the ES modules under assets/. `python -m
// tools.js` runs this, and says on standard input what to build: {folder, target, browsers, record, sources,
// bundles: [{name, after, entry}], host: {name, files}}. The files of the host are classic scripts, joined as they
// stand.
//
// A later bundle takes a module that an earlier one of its page has from `entente.held`, so that each module is there
// once. Both ends of that link are written here, in one run.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";

import { build, transform } from "esbuild";

const { folder, target, browsers, record, sources, bundles, host } = JSON.parse(await text(process.stdin));

/** Options of all runs; `browsers` are the oldest that pages serve, and what they cannot read is translated. */
const COMMON = {
  absWorkingDir: folder,
  bundle: true,
  write: false,
  metafile: true,
  format: "iife",
  target: browsers,
  charset: "utf8",
  legalComments: "none",
  define: { "import.meta.url": "undefined" },
  logLevel: "warning",
};

/** How a page that fetched a later bundle knows that what came is this bundle, and no other page (`base/load.js`). */
const RAN = 'document.currentScript.dataset.ran="";';

function entryOf({ name, entry }, contents = entry) {
  return { contents, resolveDir: folder, sourcefile: name, loader: "js" };
}

// {module: [modules it imports]} of a bundle by itself.
async function graphOf(bundle) {
  const { metafile } = await build({ ...COMMON, stdin: entryOf(bundle) });
  return new Map(Object.entries(metafile.inputs).map(([name, { imports }]) => [name, imports.map((one) => one.path)]));
}

// For each bundle: `taken`, the modules it takes from earlier ones, and `held`, those that later ones take from it.
function linksOf(graphs) {
  const links = new Map(bundles.map(({ name }) => [name, { taken: new Set(), held: new Set() }]));
  for (const { name, after } of bundles) {
    const graph = graphs.get(name);
    const earlier = (module) => after.find((one) => graphs.get(one).has(module));
    for (const [module, imported] of graph) {
      if (earlier(module)) continue;
      for (const one of imported.filter(earlier)) {
        links.get(name).taken.add(one);
        links.get(earlier(one)).held.add(one);
      }
    }
  }
  return links;
}

// What a bundle does for the later ones.
function holding(entry, held) {
  if (!held.size) return entry;
  const names = [...held].sort();
  const imports = names.map((name, at) => `import * as held${at} from "./${name}";`);
  const pairs = names.map((name, at) => `${JSON.stringify(name)}: held${at}`);
  return [
    ...imports,
    entry,
    `(window.entente ??= { held: {} }).held = { ...window.entente.held, ${pairs.join(", ")} };`,
  ].join("\n");
}

// {module: names it exports}
async function exportsOf(modules) {
  const { metafile } = await build({ ...COMMON, bundle: false, format: "esm", outdir: ".", entryPoints: modules });
  return new Map(Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]));
}

function taking(taken, exported) {
  return {
    name: "held",
    setup({ onLoad }) {
      onLoad({ filter: /\.js$/ }, ({ path: file }) => {
        const name = path.relative(folder, file).split(path.sep).join("/");
        if (!taken.has(name)) return null;
        const names = exported.get(name).join(", ");
        return { contents: `const { ${names} } = window.entente.held[${JSON.stringify(name)}];\nexport { ${names} };` };
      });
    },
  };
}

const graphs = new Map(await Promise.all(bundles.map(async (bundle) => [bundle.name, await graphOf(bundle)])));
const links = linksOf(graphs);
const exported = await exportsOf([...links.values()].flatMap(({ held }) => [...held]));
const written = await Promise.all(
  bundles.map(async (bundle) => {
    const { taken, held } = links.get(bundle.name);
    const stdin = entryOf(bundle, holding(bundle.entry, held));
    const { outputFiles } = await build({
      ...COMMON,
      stdin,
      minify: true,
      banner: { js: '"use strict";' },
      footer: { js: bundle.after.length ? RAN : "" },
      plugins: [taking(taken, exported)],
    });
    return [bundle.name, outputFiles[0].contents];
  }),
);

async function joined(places) {
  const texts = await Promise.all(places.map((place) => readFile(place, "utf8")));
  const { charset, legalComments } = COMMON;
  return (await transform(texts.join("\n"), { target: browsers, minify: true, charset, legalComments })).code;
}
written.push([host.name, await joined(host.files)]);

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
for (const [name, contents] of written) await writeFile(path.join(target, name), contents);
const imports = Object.fromEntries([...graphs].flatMap(([, graph]) => [...graph]));
await writeFile(
  path.join(target, record),
  JSON.stringify({
    sources,
    links: Object.fromEntries(
      [...links].map(([name, { taken, held }]) => [name, { taken: [...taken].sort(), held: [...held].sort() }]),
    ),
    imports,
  }),
);
