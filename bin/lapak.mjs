#!/usr/bin/env node
import { build } from "../scripts/build.mjs";

try {
  await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const { lapak } = await import("../dist/lapak.mjs");
process.exitCode = await lapak(process.argv.slice(2));
