import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * argon2id with 9 MiB and four passes: one of the settings OWASP lists as equally strong (Password Storage Cheat Sheet:
 * 19 MiB x 2, 12 x 3, 9 x 4, 7 x 5). The smaller memory is chosen because four sign-ins at once then cost 36 MiB
 * of the web process, which has 180; about 28 ms each on one core, off the main thread.
 */
const cost = { memory: 9 * 1024, passes: 4, parallelism: 1, tagLength: 32 } as const;

const derive = (
  password: string,
  salt: Buffer,
  with_: { memory: number; passes: number; parallelism: number; tagLength: number },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2("argon2id", { message: Buffer.from(password.normalize("NFKC")), nonce: salt, ...with_ }, (error, key) =>
      error ? reject(error) : resolve(Buffer.from(key)),
    );
  });

const bare = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
const asText = (salt: Buffer, key: Buffer): string =>
  `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${bare(salt)}$${bare(key)}`;

/** A password as it is kept: the PHC string, with its cost, so that the cost can grow later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return asText(salt, await derive(password, salt, cost));
}

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
/** Nobody's: checked against where the user name is unknown, so that the answer costs the same time. */
const nobody = asText(Buffer.alloc(16), Buffer.alloc(32));

/** Whether the password fits. Does the same work where there is nothing to compare with (`kept` null), and says no. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  const parts = phc.exec(kept ?? nobody);
  if (!parts) return false;
  const key = Buffer.from(parts[5]!, "base64");
  const made = await derive(password, Buffer.from(parts[4]!, "base64"), {
    memory: Number(parts[1]),
    passes: Number(parts[2]),
    parallelism: Number(parts[3]),
    tagLength: key.length,
  });
  return timingSafeEqual(made, key) && kept !== null;
}
