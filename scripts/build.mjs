// Builds what changed into dist/: the server, the islands, the styles. Run directly, or called by start and by bin/lapak.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const assets = join(dist, "assets");

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

/** One text that changes whenever anything that goes into the build changes. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of [...filesUnder(join(root, "src")), ...filesUnder(join(root, "policies")), join(root, "package-lock.json"), import.meta.filename].sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

const hashed = (name, content) => {
  const [stem, ending] = [name.slice(0, name.lastIndexOf(".")), name.slice(name.lastIndexOf("."))];
  return `${stem}-${createHash("sha256").update(content).digest("hex").slice(0, 10)}${ending}`;
};

function writeAsset(manifest, name, content, file = hashed(name, content)) {
  manifest[name] = file;
  writeFileSync(join(assets, file), content);
  writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

async function buildServer(esbuild) {
  await esbuild.build({
    entryPoints: { lapak: join(root, "src/cli/lapak.ts") },
    outdir: dist,
    outExtension: { ".js": ".mjs" },
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: "linked",
    logLevel: "silent",
  });
}

async function buildIslands(esbuild, manifest) {
  const folder = join(root, "src/web/ui/islands");
  const entries = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tsx?$/.test(name) && !/\.(test|part)\./.test(name)) : [];
  for (const name of entries) {
    const { outputFiles } = await esbuild.build({ entryPoints: [join(folder, name)], bundle: true, minify: true, format: "iife", platform: "browser", target: "es2020", write: false, logLevel: "silent" });
    writeAsset(manifest, name.replace(/\.tsx?$/, ".js"), Buffer.from(outputFiles[0].contents));
  }
}

async function buildStyles(manifest) {
  const sass = await import("sass");
  const folder = join(root, "src/web/ui/styles");
  for (const name of readdirSync(folder).filter((each) => /^(portal-first|portal|console|desk)\.scss$/.test(each))) {
    const { css } = sass.compile(join(folder, name), { style: "compressed", loadPaths: [join(root, "node_modules")], quietDeps: true, silenceDeprecations: ["import"] });
    writeAsset(manifest, name.replace(".scss", ".css"), Buffer.from(css));
  }
  writeAsset(manifest, "mark.svg", readFileSync(join(folder, "mark.svg")), "mark.svg");
}

/** Builds unless nothing has changed since the last build. @throws one sentence on what does not compile */
export async function build() {
  const now = fingerprint();
  const mark = join(dist, ".built");
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(assets, { recursive: true });
  const esbuild = await import("esbuild");
  const manifest = {};
  try {
    await Promise.all([buildServer(esbuild), buildIslands(esbuild, manifest), buildStyles(manifest)]);
  } catch (error) {
    const first = error.errors?.[0];
    const where = first?.location ? ` (${first.location.file}:${first.location.line})` : "";
    throw new Error(`The source does not compile${where}: ${first?.text ?? error.message}`, { cause: error });
  }
  writeFileSync(join(assets, "manifest.json"), JSON.stringify(manifest, null, 2));
  writeFileSync(mark, now);
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
