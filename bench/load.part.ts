/** A bounded load from a process of its own: `load.part.ts BASE SECONDS br|plain PATH...`; prints how many were answered. */
import { Agent, get } from "node:http";

const [base, seconds, encoding, ...paths] = process.argv.slice(2);
const connections = 8;
const cookie = process.env["BENCH_COOKIE"] ?? "";
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const headers = { ...(encoding === "br" && { "accept-encoding": "br" }), ...(cookie && { cookie }) };
let done = 0;

const ask = (path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${base}${path}`, { agent, headers }, (answer) => {
      answer.resume();
      answer.once("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}`)),
      );
    }).once("error", reject);
  });

const end = performance.now() + Number(seconds) * 1000;
await Promise.all(
  Array.from({ length: connections }, async (_, first) => {
    for (let turn = first; performance.now() < end; turn++) {
      await ask(paths[turn % paths.length]!);
      done++;
    }
  }),
);
console.log(done);
agent.destroy();
