import { connect } from "node:net";
import type { Scanner } from "../../evidence/index.ts";

/** The test string that every scanner must find and that harms nobody (EICAR, 1996), put together so that this file is no finding. */
const testString = Buffer.from(["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(""));

/**
 * clamd over TCP (command INSTREAM), or, where none is configured (sandbox), a stand-in that finds the EICAR test string
 * and nothing else.
 * @param url `tcp://host:port`
 */
export function createScanner(url: string | null): Scanner {
  if (!url)
    return {
      scan: async (bytes) =>
        bytes.includes(testString) ? { clean: false, finding: "Eicar-Test-Signature" } : { clean: true },
    };
  const { hostname, port } = new URL(url);
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(port || 3310), hostname);
        let answer = "";
        socket.setTimeout(30_000, () => socket.destroy(new Error("The scanner did not answer within 30 s")));
        socket.once("error", reject);
        socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
        socket.once("close", () => {
          const text = answer.replace(/\0/g, "").trim();
          const found = /stream: (.+) FOUND$/.exec(text);
          if (found) resolve({ clean: false, finding: found[1]! });
          else if (text.endsWith("stream: OK")) resolve({ clean: true });
          else reject(new Error(`The scanner answered: ${text || "nothing"}`));
        });
        socket.once("connect", () => {
          socket.write("zINSTREAM\0");
          const size = Buffer.alloc(4);
          size.writeUInt32BE(bytes.length);
          socket.write(size);
          socket.write(bytes);
          socket.write(Buffer.alloc(4));
        });
      }),
  };
}
