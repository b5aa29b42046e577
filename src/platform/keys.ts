import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from "node:crypto";

/**
 * Personal data at rest: sealed with AES-256-GCM, found again by keyed hash.
 *
 * A sealed value is: one byte version, one byte length of the key id, the key id, 12 bytes nonce, 16 bytes tag, the text.
 * The key id is stored in each value, so keys can be changed while old values stay readable.
 */
export type Keys = {
  /** Seals a text. `purpose` is bound in: a value copied into another column does not open. */
  readonly seal: (text: string, purpose: string) => Buffer;
  /** Opens what `seal` made. @throws where the value was changed, moved to another purpose or its key is gone. */
  readonly open: (sealed: Buffer, purpose: string) => string;
  /** Bytes instead of text, for files. */
  readonly sealBytes: (bytes: Buffer, purpose: string) => Buffer;
  readonly openBytes: (sealed: Buffer, purpose: string) => Buffer;
  /** A keyed hash (HMAC-SHA-256) under which a value can be found without being readable. */
  readonly index: (text: string, purpose: string) => Buffer;
  /** Signs a text in this installation's name (Ed25519). @returns base64 */
  readonly sign: (text: string) => string;
  /** By which others know this installation's signatures: 32 bytes, base64. */
  readonly publicKey: string;
};

const version = 1;

/**
 * @param masters the master keys, id to 32 bytes; wrapped keys for sealing and finding are derived from each (HKDF)
 * @param current the id of the key that seals from now on
 * @param finding the secret of the keyed hash; it must not change while rows are to be found by it
 */
export function createKeys(masters: ReadonlyMap<string, Buffer>, current: string, finding: Buffer): Keys {
  const sealing = new Map<string, Buffer>();
  for (const [id, master] of masters) sealing.set(id, Buffer.from(hkdfSync("sha256", master, "lapak", "seal", 32)));
  const currentKey = sealing.get(current);
  if (!currentKey) throw new Error(`The current key ${current} is not among the keys`);
  const id = Buffer.from(current);

  const sealBytes = (bytes: Buffer, purpose: string): Buffer => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", currentKey, nonce);
    cipher.setAAD(Buffer.from(purpose));
    const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([Buffer.from([version, id.length]), id, nonce, cipher.getAuthTag(), body]);
  };
  const openBytes = (sealed: Buffer, purpose: string): Buffer => {
    const idLength = sealed[1]!;
    const key = sealing.get(sealed.subarray(2, 2 + idLength).toString());
    if (sealed[0] !== version || !key) throw new Error("A sealed value names a key that is not here");
    const at = 2 + idLength;
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(at, at + 12));
    decipher.setAAD(Buffer.from(purpose));
    decipher.setAuthTag(sealed.subarray(at + 12, at + 28));
    return Buffer.concat([decipher.update(sealed.subarray(at + 28)), decipher.final()]);
  };
  // RFC 8410: an Ed25519 private key is its 32 bytes behind this head.
  const seed = Buffer.from(hkdfSync("sha256", finding, "lapak", "sign", 32));
  const signing = createPrivateKey({
    key: Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed]),
    format: "der",
    type: "pkcs8",
  });
  return {
    sealBytes,
    openBytes,
    sign: (text) => sign(null, Buffer.from(text), signing).toString("base64"),
    publicKey: createPublicKey(signing).export({ format: "der", type: "spki" }).subarray(-32).toString("base64"),
    seal: (text, purpose) => sealBytes(Buffer.from(text), purpose),
    open: (sealed, purpose) => openBytes(sealed, purpose).toString(),
    index: (text, purpose) => createHmac("sha256", finding).update(purpose).update("\0").update(text).digest(),
  };
}

/** A plain hash for secrets that are random already (session tokens). */
export const hashSecret = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** A public key as two people compare it aloud: 16 bytes of the SHA-256 of its text, in groups of four letters (`printf %s KEY | sha256sum`). @param publicKey base64 */
export const fingerprintOf = (publicKey: string): string =>
  hashSecret(publicKey).toString("hex").slice(0, 32).match(/.{4}/g)!.join(" ");

/** Whether another installation's signature is under a text. @param publicKey 32 bytes, base64; anything else is false */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const raw = Buffer.from(publicKey, "base64");
  if (raw.length !== 32) return false;
  const key = createPublicKey({
    key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]),
    format: "der",
    type: "spki",
  });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
}
