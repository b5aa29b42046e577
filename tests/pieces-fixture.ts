import type { FastifyInstance } from "fastify";

type Cookies = Readonly<Record<string, string>>;

/** The headers of every request to a door for files in pieces. */
export const tus = { "tus-resumable": "1.0.0" };

/** What a browser asks of a door for files in pieces, once a file has begun. */
export const openPieces = (app: () => FastifyInstance) => ({
  /** Sends what comes at this byte. */
  write: (cookies: Cookies, url: string, payload: Buffer, offset = 0) =>
    app().inject({
      method: "PATCH",
      url,
      cookies,
      payload,
      headers: {
        ...tus,
        "upload-offset": String(offset),
        "content-type": "application/offset+octet-stream",
        "content-length": String(payload.length),
      },
    }),
  /** @returns the answer's code, how much is here, and of how much */
  ask: async (cookies: Cookies, url: string): Promise<unknown[]> => {
    const { statusCode, headers } = await app().inject({ method: "HEAD", url, headers: tus, cookies });
    return [statusCode, headers["upload-offset"], headers["upload-length"]];
  },
});
