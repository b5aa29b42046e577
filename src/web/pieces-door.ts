import { AsyncLocalStorage } from "node:async_hooks";
import { mkdirSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server } from "@tus/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { House } from "../house.ts";
import { newSecret } from "../platform/ids.ts";
import { errorForLog } from "../platform/log.ts";
import type { Result } from "../platform/result.ts";
import type { Lang } from "./ui/words.ts";

/** How long an unfinished file is kept for its sender to come back. */
const keepHours = 24;
/** So many that one sender began lie there at once; who begins more left the oldest behind long ago, or fills our disk. */
const mostUnfinished = 20;
/** Younger ones are under way in a process that lives. */
const youngMs = 60_000;

/** What a sender's program says of a file when it begins. */
export type SaidOf = Readonly<Record<string, string | null>>;

/** Who sends: how the names of their files begin (another's are simply not there), and the address below which they stand. */
export type Sender = { readonly prefix: string; readonly address: string; readonly lang: Lang };

/** One door's files: whose they are, and what becomes of one that is whole. */
export type PiecesDoor<Whose extends Sender, Refusal> = {
  /** The route: files stand below it. */
  readonly url: string;
  /** The folder in which pieces lie. */
  readonly directory: string;
  readonly mostBytes: () => number;
  /** Null: nobody is signed in, and `signedOut` says what to do. */
  readonly senderOf: (request: FastifyRequest) => Promise<Whose | null>;
  readonly signedOut: (lang: Lang) => string;
  /** Something broke that is not the sender's. */
  readonly ours: (lang: Lang) => string;
  /** How a file's name goes on behind the prefix; without it by chance. */
  readonly nameOf?: (said: SaidOf) => string | null;
  /** A file begins, or is refused before a byte is sent. @returns what is kept of it */
  readonly begin: (whose: Whose, name: string, said: SaidOf) => Promise<Result<SaidOf, Refusal>>;
  /**
   * Makes a whole file what it was sent as, and clears it away; asked again it does nothing more. It is asked at the last byte, when
   * somebody asks whether all arrived, and by the sweep: whoever comes first does it.
   * @param whose who brought the last of it, or asks for it; null for the sweep
   * @throws where that cannot be done now: the bytes stay, asking again goes on from here
   */
  readonly finish: (name: string, kept: SaidOf, whose: Whose | null) => Promise<Result<null, Refusal>>;
  /** Why a file is not taken, in words for its sender, who sees them now. */
  readonly refuse: (whose: Whose, name: string, refusal: Refusal) => Promise<string>;
  /** How large a file was that was finished under this name; null where none was. */
  readonly finished: (name: string) => Promise<number | null>;
  /** Nobody came back for it. */
  readonly givenUp?: (name: string) => Promise<void>;
};

/** A file of which not all has come. */
export type Unfinished = {
  readonly name: string;
  readonly said: SaidOf;
  readonly bytes: number;
  readonly of: number;
  readonly at: Date;
};

/** What a sender began and has not finished, the newest first. */
export async function unfinishedIn(directory: string, prefix: string): Promise<readonly Unfinished[]> {
  const names = await readdir(directory).catch(() => []);
  const store = new FileStore({ directory });
  const found = names
    .filter((name) => name.startsWith(prefix) && !name.endsWith(".json"))
    .map(async (name): Promise<readonly Unfinished[]> => {
      const [upload, file] = await Promise.all([
        store.getUpload(name).catch(() => null),
        stat(join(directory, name)).catch(() => null),
      ]);
      if (!upload?.size || !file || upload.offset >= upload.size) return [];
      const said = (upload.metadata ?? {}) as SaidOf;
      return [{ name, said, bytes: upload.offset, of: upload.size, at: file.mtime }];
    });
  return (await Promise.all(found)).flat().toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

/** Takes a file and what is written of it out of the folder. */
export async function clearPieces(directory: string, name: string): Promise<void> {
  const path = join(directory, name);
  await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
}

/**
 * A door for files that survive a lost network and a closed browser: tus 1.0.0. Whose a file is stands at the head of its name, and
 * is taken from the session, never from the request. Several web processes may share the folder: a file is written at the place
 * that its sender names, so two that write the same piece write the same bytes, and what it becomes is kept once.
 */
export function openPiecesDoor<Whose extends Sender, Refusal>(
  app: FastifyInstance,
  house: House,
  door: PiecesDoor<Whose, Refusal>,
): void {
  const { directory } = door;
  mkdirSync(directory, { recursive: true });
  const store = new FileStore({ directory });
  const sender = new AsyncLocalStorage<Whose>();
  const here = (): Whose => sender.getStore()!;
  // Names of our making only: what somebody else writes there could walk out of the folder.
  const isOwn = (name: string): boolean => /^[\w-]+$/.test(name) && name.startsWith(here().prefix);
  // Two that ask for the end of one file in this process wait for the same one.
  const finishing = new Map<string, Promise<Result<null, Refusal>>>();
  const finish = (name: string, kept: SaidOf): Promise<Result<null, Refusal>> => {
    const whose = sender.getStore() ?? null;
    const under = finishing.get(name) ?? door.finish(name, kept, whose).finally(() => finishing.delete(name));
    finishing.set(name, under);
    return under;
  };
  const tus = new Server({
    path: door.url,
    datastore: store,
    maxSize: door.mostBytes,
    generateUrl: (_request, { id }) => `${here().address}/${id}`,
    // Who comes back after a lost network does not wait long for the connection that died with it.
    lockDrainTimeout: 500,
    namingFunction: (_request, said) => `${here().prefix}${door.nameOf?.((said ?? {}) as SaidOf) ?? newSecret()}`,
    onIncomingRequest: async (request, id) => {
      if (request.method !== "POST" && request.method !== "OPTIONS" && !isOwn(id))
        throw { status_code: 404, body: "There is no such upload." };
    },
    onUploadCreate: async (_request, { id, metadata }) => {
      for (const { name } of (await unfinishedIn(directory, here().prefix)).slice(mostUnfinished - 1)) {
        await door.givenUp?.(name);
        await clearPieces(directory, name);
      }
      const begun = await door.begin(here(), id, (metadata ?? {}) as SaidOf);
      if (!begun.ok) throw { status_code: 422, body: await door.refuse(here(), id, begun.refusal) };
      return { metadata: begun.value as Record<string, string | null> };
    },
    onUploadFinish: async (_request, { id, metadata }) => {
      const finished = await finish(id, (metadata ?? {}) as SaidOf);
      if (!finished.ok) throw { status_code: 422, body: await door.refuse(here(), id, finished.refusal) };
      return {};
    },
    // What broke here is ours to read: the words of the database and the paths of the disk go to nobody.
    onResponseError: async (_request, error) => {
      if ("status_code" in error) return undefined;
      house.log("error", "upload failed", errorForLog(error));
      return { status_code: 500, body: door.ours(here().lang) };
    },
  });

  /**
   * How much is here, said when nobody writes any more. That all of it is here is said only when it has become what it was sent as:
   * who hears it goes on, and must find there what was sent. The last answer may have been lost, or the last byte just have come.
   */
  const howMuch = async (name: string, reply: FastifyReply): Promise<unknown> => {
    const address = new URL(`${here().address}/${name}`, house.config.publicUrl);
    const answer = await tus.handleWeb(new Request(address, { method: "HEAD", headers: { "tus-resumable": "1.0.0" } }));
    const upload = answer.ok ? await store.getUpload(name).catch(() => null) : null;
    if (upload && upload.offset !== upload.size)
      return reply.code(answer.status).headers(Object.fromEntries(answer.headers)).send();
    const taken = upload ? await finish(name, (upload.metadata ?? {}) as SaidOf) : await finishing.get(name);
    const bytes = (await door.finished(name)) ?? (taken?.ok && upload ? upload.size! : null);
    if (bytes === null) return reply.code(404).send();
    return reply
      .headers({
        "cache-control": "no-store",
        "tus-resumable": "1.0.0",
        "upload-offset": bytes,
        "upload-length": bytes,
      })
      .send();
  };

  // The bytes go straight to the disk; Fastify does not read them.
  app.addContentTypeParser("application/offset+octet-stream", (_request, _payload, next) => next(null));
  const handle = async (
    request: FastifyRequest<{ Params: { id?: string } }>,
    reply: FastifyReply,
  ): Promise<unknown> => {
    const whose = await door.senderOf(request);
    if (!whose) return reply.code(401).type("text/plain; charset=utf-8").send(door.signedOut(request.lang));
    return sender.run(whose, async () => {
      const { id } = request.params;
      if (request.method === "HEAD" && id && isOwn(id)) return await howMuch(id, reply);
      reply.hijack();
      reply.raw.setHeader("cache-control", "no-store");
      await tus.handle(request.raw, reply.raw);
      return undefined;
    });
  };
  const methods = ["POST", "HEAD", "PATCH", "DELETE", "OPTIONS"] as const;
  app.route({ method: [...methods], url: door.url, handler: handle });
  app.route({ method: [...methods], url: `${door.url}/:id`, exposeHeadRoute: false, handler: handle } as Parameters<
    typeof app.route
  >[0]);

  /** Finishes files whose last byte arrived just before a process died, and removes those that nobody came back for. */
  const sweep = async (): Promise<void> => {
    for (const name of await readdir(directory)) {
      const found = await stat(join(directory, name)).catch(() => null);
      if (!found) continue;
      const age = Date.now() - found.mtimeMs;
      const upload = name.endsWith(".json") || age < youngMs ? null : await store.getUpload(name).catch(() => null);
      if (upload && upload.offset === upload.size) {
        await finish(name, (upload.metadata ?? {}) as SaidOf).catch((error: unknown) =>
          house.log("warn", "an upload that is whole could not be finished", { error: String(error) }),
        );
      } else if (age > keepHours * 3_600_000) {
        if (!name.endsWith(".json")) await door.givenUp?.(name);
        await rm(join(directory, name), { force: true });
      }
    }
  };
  const sweepAndSay = (): void =>
    void sweep().catch((error: unknown) => house.log("warn", "uploads not swept", { error: String(error) }));
  const beat = setInterval(sweepAndSay, 3_600_000);
  beat.unref();
  app.addHook("onReady", async () => sweepAndSay());
  app.addHook("onClose", async () => clearInterval(beat));
}
