#!/usr/bin/env node
import { build } from "../scripts/build.mjs";

if (Number(process.versions.node.split(".")[0]) < 24) {
  process.stderr.write(
    `This needs Node 24 or newer and found ${process.version}. Run it as "npx lapak" after "npm ci".\n`,
  );
  process.exit(1);
}
try {
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { lapak } = await import("../dist/lapak.mjs");
process.exitCode = await lapak(process.argv.slice(2));
