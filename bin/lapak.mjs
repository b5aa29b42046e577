#!/usr/bin/env node
import { build } from "../scripts/build.mjs";

await build({ quiet: true });
const { lapak } = await import("../dist/lapak.mjs");
process.exitCode = await lapak(process.argv.slice(2));
