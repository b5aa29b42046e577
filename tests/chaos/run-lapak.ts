import { lapak } from "../../src/cli/lapak.ts";

/** The command from its source, in a process of its own that a test may kill. */
process.exitCode = await lapak(process.argv.slice(2));
process.disconnect?.();
