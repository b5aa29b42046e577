import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { FastifyPluginAsync } from "fastify";
import { findFile, receiveFile, type FileTrouble } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { clearPieces, openPiecesDoor, unfinishedIn, type Sender, type Unfinished } from "../pieces-door.ts";
import { paths } from "../paths.ts";
import type { Lang } from "../ui/words.ts";
import { companyOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** 500,000 rows of 120 letters. */
export const mostBytes = 64 * 1024 * 1024;

/** Why a file is not taken: it cannot be read, or is not the one that it was called when it was begun. */
export type ExitFileRefusal = FileTrouble | { readonly code: "OTHER_FILE" };

/** Where companies' files lie until they are read: pieces of one, and what comes whole. */
export const exitFilesFolder = (house: House): string => join(house.config.dataDir, "exit-files");

/** How the names of a company's files begin. */
export const filesOf = (employerId: string): string => `${employerId}_`;

/** Whose a file is, and what is in it as its sender says; null where their browser could not tell. */
function partsOf(name: string): { readonly employerId: string; readonly digest: string | null } {
  const [employerId, rest = ""] = name.split("_");
  return { employerId: employerId!, digest: isDigest(rest) ? rest : null };
}

export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/**
 * Takes in a file that lies in the folder, and takes it out of there; of the same file what was begun in pieces is taken away too.
 * @param toldBy the person of the company who sent it
 */
export async function takeExitFile(
  house: House,
  name: string,
  toldBy: string,
): Promise<Result<{ readonly id: string; readonly known: boolean }, ExitFileRefusal>> {
  const directory = exitFilesFolder(house);
  const path = join(directory, name);
  const { employerId, digest: said } = partsOf(name);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  const digest = hash.digest("hex");
  const taken =
    said && said !== digest
      ? refused({ code: "OTHER_FILE" } as const)
      : await receiveFile(house, { employerId, toldBy, digest, bytes }, createReadStream(path));
  await clearPieces(directory, name);
  if (taken.ok) await clearPieces(directory, `${filesOf(employerId)}${digest}`);
  return taken;
}

/** Why a file is not taken, and what to do. */
export function exitFileWords(refusal: ExitFileRefusal, lang: Lang): string {
  if (refusal.code === "OTHER_FILE") return employerWords[lang].file.otherFile;
  const columns = "columns" in refusal ? ` ${refusal.columns.join(", ")}` : "";
  return employerWords[lang].fileTrouble[refusal.code] + columns;
}

/** What a company began to send and has not finished. */
export const unfinishedOf = (house: House, employerId: string): Promise<readonly Unfinished[]> =>
  unfinishedIn(exitFilesFolder(house), filesOf(employerId));

type Company = Sender & { readonly personId: string };

/**
 * Where companies' files come in pieces. A file is called by what is in it, so that it goes on wherever the same one is chosen again,
 * by whomever of the company; what came before whole is known by that, and not a byte of it is asked for.
 */
export const exitFilesDoor =
  (house: House): FastifyPluginAsync =>
  async (app) =>
    openPiecesDoor<Company, ExitFileRefusal>(app, house, {
      url: "/:npp/kiriman",
      directory: exitFilesFolder(house),
      mostBytes: () => mostBytes,
      senderOf: async (request) => {
        const company = request.employer && companyOf(request);
        if (!company) return null;
        return {
          prefix: filesOf(company.employerId),
          address: paths.employer.sendings(company.npp),
          personId: request.employer!.id,
          lang: request.lang,
        };
      },
      signedOut: (lang) => employerWords[lang].file.signedOut,
      nameOf: ({ sidik }) => (sidik && isDigest(sidik) ? sidik : null),
      ours: (lang) => employerWords[lang].file.ours,
      begin: async ({ personId }, _name, { nama }) => done({ nama: (nama ?? "").slice(0, 100), oleh: personId }),
      finish: async (name, { oleh }, company) => {
        const { employerId, digest } = partsOf(name);
        if (digest && (await findFile(house, { employerId, digest }))) {
          await clearPieces(exitFilesFolder(house), name);
          return done(null);
        }
        // Whoever brings a file to its end vouches for it; who began it may be no longer of the company.
        const taken = await takeExitFile(house, name, company?.personId ?? oleh!);
        return taken.ok ? done(null) : taken;
      },
      refuse: async ({ lang }, _name, refusal) => exitFileWords(refusal, lang),
      finished: async (name) => {
        const { employerId, digest } = partsOf(name);
        return digest ? ((await findFile(house, { employerId, digest }))?.bytes ?? null) : null;
      },
    });
