import type { FastifyRequest } from "fastify";

/** The one file of a form, whole, and the fields that stand before it in the form. */
export type OneFile = {
  /** NONE: none was chosen. TOO_LARGE: more than is taken in; nothing of it is kept. */
  readonly file: Buffer | "NONE" | "TOO_LARGE";
  readonly fields: Readonly<Record<string, string>>;
};

/** Reads a form with one file. @param mostBytes the most that is taken in; without it what the server takes at all */
export async function oneFile(request: FastifyRequest, mostBytes?: number): Promise<OneFile> {
  const limits = mostBytes === undefined ? {} : { limits: { fileSize: mostBytes } };
  const part = request.isMultipart() ? await request.file(limits) : undefined;
  const fields = Object.fromEntries(
    Object.entries(part?.fields ?? {}).flatMap(([name, field]) =>
      field && "value" in field ? [[name, String(field.value)]] : [],
    ),
  );
  if (!part?.filename) {
    part?.file.resume();
    return { file: "NONE", fields };
  }
  try {
    return { file: await part.toBuffer(), fields };
  } catch (error) {
    if ((error as { code?: string }).code !== "FST_REQ_FILE_TOO_LARGE") throw error;
    return { file: "TOO_LARGE", fields };
  }
}
