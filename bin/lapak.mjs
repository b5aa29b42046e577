#!/usr/bin/env node
import { build } from "../scripts/build.mjs";

await build();
const { lapak } = await import("../dist/lapak.mjs");
process.exitCode = await lapak(process.argv.slice(2));
