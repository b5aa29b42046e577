// Builds what changed into dist/: the server, the islands, the styles. Run directly, or called by start and by bin/lapak.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const serverEntries = {
  lapak: "src/cli/lapak.ts",
  "rules-worker": "src/cli/rules/rules-worker.ts",
  "import-worker": "src/cli/members/import-worker.ts",
  "press-process": "src/outreach/paper/press-process.ts",
};
const islands = join(root, "src/web/ui/islands");
const styles = join(root, "src/web/ui/styles");
const pictures = join(root, "src/web/ui/pictures");
const sheets = ["portal-first", "portal", "console", "desk", "kiosk", "television"];

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
  const trees = ["src", "policies"].map((name) => join(root, name)).filter((folder) => existsSync(folder));
  const files = [
    ...trees.flatMap((folder) => [...filesUnder(folder)]),
    join(root, "package-lock.json"),
    import.meta.filename,
  ];
  for (const path of files.sort()) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(root, path)} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}

/** `portal.css` becomes `portal-1a2b3c4d5e.css`: a browser may keep it for ever. */
function hashedName(name, content) {
  const dot = name.lastIndexOf(".");
  const mark = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return `${name.slice(0, dot)}-${mark}${name.slice(dot)}`;
}

/** Puts a file and its compressed twin where browsers fetch them. */
function writeAsset(into, name, content, file = hashedName(name, content)) {
  into.manifest[name] = file;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(join(into.assets, file), content);
  writeFileSync(join(into.assets, `${file}.br`), brotliCompressSync(content, { params }));
}

async function buildServer(esbuild, into) {
  await esbuild.build({
    entryPoints: Object.fromEntries(Object.entries(serverEntries).map(([name, path]) => [name, join(root, path)])),
    outdir: into.folder,
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

/** One file an island. `x.part.ts` is code that islands share, `x.test.ts` a test. */
async function buildIslands(esbuild, into) {
  if (!existsSync(islands)) return;
  for (const name of readdirSync(islands).filter((each) => /\.tsx?$/.test(each) && !/\.(test|part|d)\./.test(each))) {
    const { outputFiles } = await esbuild.build({
      entryPoints: [join(islands, name)],
      bundle: true,
      minify: true,
      format: "iife",
      platform: "browser",
      // The oldest phone we serve has Chrome 84.
      target: ["es2020", "chrome84"],
      write: false,
      logLevel: "silent",
    });
    writeAsset(into, name.replace(/\.tsx?$/, ".js"), Buffer.from(outputFiles[0].contents));
  }
}

async function buildStyles(into) {
  const sass = await import("sass");
  const options = { style: "compressed", loadPaths: [join(root, "node_modules")], quietDeps: true };
  for (const name of sheets) {
    const { css } = sass.compile(join(styles, `${name}.scss`), options);
    writeAsset(into, `${name}.css`, Buffer.from(css));
  }
  writeAsset(into, "mark.svg", readFileSync(join(styles, "mark.svg")), "mark.svg");
}

/** Pictures of the guides: taken from the running service (`npm run screens`). */
function buildPictures(into) {
  for (const name of readdirSync(pictures).filter((each) => each.endsWith(".jpg")))
    writeAsset(into, name, readFileSync(join(pictures, name)));
}

/** Where a compiler stumbled and what it says, in one sentence. */
function explain(error) {
  const first = error.errors?.[0];
  if (first?.location)
    return `The source does not compile (${first.location.file}:${first.location.line}): ${first.text}`;
  if (error.span?.url) {
    return `The styles do not compile (${relative(root, error.span.url.pathname)}:${error.span.start.line + 1}): ${error.sassMessage}`;
  }
  return `The build failed: ${error.message}`;
}

/** The new build takes the place of the old in one step; of two builds at once the later one stays. */
function putInPlace(folder) {
  const old = `${folder}.old`;
  for (let tries = 0; tries < 5; tries++) {
    try {
      if (existsSync(dist)) renameSync(dist, old);
      renameSync(folder, dist);
      break;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
  rmSync(old, { recursive: true, force: true });
}

/** Builds unless nothing has changed since the last build. @throws one sentence on what does not compile */
export async function build() {
  const now = fingerprint();
  const built = join(dist, ".built");
  if (existsSync(built) && readFileSync(built, "utf8") === now) return;
  // Beside dist/, so that a build that fails leaves the last good one alone.
  const folder = join(root, `.dist-${process.pid}`);
  const into = { folder, assets: join(folder, "assets"), manifest: {} };
  mkdirSync(into.assets, { recursive: true });
  try {
    const esbuild = await import("esbuild");
    await Promise.all([
      buildServer(esbuild, into),
      buildIslands(esbuild, into),
      buildStyles(into),
      buildPictures(into),
    ]);
    // Its own process would stay as long as we do.
    await esbuild.stop();
    writeFileSync(join(into.assets, "manifest.json"), JSON.stringify(into.manifest, null, 2));
    writeFileSync(join(folder, ".built"), now);
    putInPlace(folder);
  } catch (error) {
    throw new Error(explain(error), { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  try {
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
