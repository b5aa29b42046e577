// Runs the built command without building it again: for processes started by `npm start`.
const { lapak } = await import("../dist/lapak.mjs");
process.exitCode = await lapak(process.argv.slice(2));
if (process.connected) process.disconnect();
