import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { enterConsole } from "../../tests/console-fixture.ts";
import { openTestHouse } from "../../tests/test-house.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { roles } from "../access/index.ts";
import { planShifts } from "../appointments/index.ts";
import { addDocument, chooseInterviewTime, saveAnswers } from "../claims/index.ts";
import { idFromCode } from "../offices/index.ts";
import { newId } from "../platform/ids.ts";
import { switchOnPart } from "../switches/index.ts";
import { consoleDoor } from "./console/console.ts";
import { deskDoor } from "./desk/desk.tsx";
import { kioskPages } from "./desk/kiosk/kiosk.tsx";
import { employerDoor } from "./employer/employer.ts";
import { healthDoor } from "./health.ts";
import { paths } from "./paths.ts";
import { portalDoor } from "./portal/portal.ts";

/** Days of the law pass while a draft lies: what was decided when it was begun is over when its pages are read. */
const platform = await createTestPlatform("2026-05-20T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const eye = new pg.Client(platform.databaseUrl);
await eye.connect();

const urls: string[] = [];
const app = Fastify({ routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 } });
app.addHook("onRoute", ({ method, url }) => {
  if ([method].flat().includes("GET")) urls.push(url);
});
app.decorateRequest("lang", "id");
app.decorateRequest("device", "test-device");
app.decorateRequest("kiosk", null);
await app.register(cookie);
await app.register(formbody);
await app.register(multipart);
app.setNotFoundHandler((_request, reply) => reply.code(404).send("tidak ada"));
const here = { ...house, clock: platform.clock };
await app.register(healthDoor(here));
await app.register(portalDoor(here));
await app.register(consoleDoor(here), { prefix: "/petugas" });
await app.register(employerDoor(here), { prefix: "/perusahaan" });
await app.register(kioskPages(here));
await app.register(deskDoor(here), { prefix: paths.door.guard });
afterAll(async () => {
  await app.close();
  await eye.end();
  await close();
});

/** Notes each table of both worlds that is written to, by a trigger: also a write that leaves the row as it was. */
async function watchWrites(): Promise<void> {
  await eye.query(`
    create table written (at bigserial, tab text);
    create function note_write() returns trigger language plpgsql security definer as $$
      begin insert into public.written (tab) values (tg_table_schema || '.' || tg_table_name); return null; end $$;
    do $$ declare tab record; begin
      for tab in select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'practice', 'audit') and c.relkind = 'r' and c.relname not in ('written', 'migrations')
      loop execute format('create trigger note_write after insert or update or delete on %I.%I for each statement execute function public.note_write()', tab.nspname, tab.relname); end loop;
    end $$;`);
}
async function writtenBy(ask: () => Promise<unknown>): Promise<string[]> {
  await eye.query("truncate written");
  await ask();
  return (await eye.query<{ tab: string }>("select distinct tab from written order by 1")).rows.map(({ tab }) => tab);
}

/** What reading may write, with the reason. Everything else is a GET that acts. */
const allowed = [
  { tab: "public.portal_sessions", of: /^\/(klaim|bantu)/, because: "a session lasts while it is used" },
  // Once a minute of the machine's own: on a slow one only.
  { tab: "public.staff_sessions", of: /^\/(petugas|pintu)/, because: "a session lasts while it is used" },
  { tab: "audit.facts", of: /^\/petugas\/(klaim|berkas|pesan)\//, because: "the claimant sees who looked at what" },
] as const;
/** Not pages: streams that last, and ways out that a link may take. */
const notPages = [
  paths.live,
  paths.staff.live,
  `${paths.practice.home}/live`,
  paths.signOut,
  paths.staff.signOut,
  paths.employer.signOut,
  paths.door.signOut,
];

test("no page writes when it is read, whoever reads it: but for what is named above", async () => {
  const as = await enterConsole(
    platform,
    app,
    roles.map((role) => [role.toLowerCase(), role, role.startsWith("HEAD_") ? "PUSAT" : "MAMPANG"] as const),
  );
  for (const role of roles) await as(role.toLowerCase());
  await switchOnPart(platform, {
    actor: officer("HEAD_POLICY"),
    part: "PRACTICE_OFFICE",
    offices: [idFromCode("office", "MAMPANG")],
    reason: "Untuk berlatih di cabang ini.",
    endsOn: "2026-06-30",
    key: newId(),
  });
  const cs = await as("cs");
  for (const meja of ["wawancara", "pertama"]) await cs.post(paths.practice.begin, { meja });
  await planShifts(platform);
  const waiting = await addClaim({ status: "DRAFT", name: "MENUNGGU BULAN" });
  // Laid off on 30 April: not yet on 20 May, and from 30 May on.
  await saveAnswers(platform, waiting.id, { reason: "PHK", phkProof: "SURAT_LAPORAN" });
  const ready = await addClaim({ status: "DRAFT", name: "SIAP KIRIM" });
  platform.setNow("2026-06-04T09:00:00+07:00");
  await saveAnswers(platform, ready.id, { reason: "PHK", phkProof: "SURAT_LAPORAN" });
  const file = Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\n%%EOF\n");
  expect(await addDocument(here, { claimId: ready.id, code: "KTP", file, uploadId: null })).toMatchObject({ ok: true });
  const sent = await addClaim({ status: "SUBMITTED", name: "SUDAH KIRIM" });
  await chooseInterviewTime(platform, {
    claimId: sent.id,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-05T08:00:00+07:00"),
    kind: "VIDEO",
  });
  const others = [];
  const statuses = ["INTERVIEWED", "VERIFIED", "PAID", "CORRECTION", "REFUSED"];
  for (const status of statuses) others.push(await addClaim({ status }));
  const sessions = new Map<string, string>();
  for (const [at, { id }] of [waiting, ready, sent, ...others].entries())
    sessions.set(["waits", "ready", "sent"][at] ?? statuses[at - 3]!, (await sessionOf(id)).sesi);
  const { rows } = await eye.query<{ id: string }>(
    `(select code as id from claims order by created_at limit 4)
      union all (select code from practice.claims where id in (select claim_id from practice.exercises) limit 2)
      union all select id::text from documents union all select id::text from appointments
      union all (select interview_id::text from practice.exercises where interview_id is not null limit 1)`,
  );
  const ids = [...rows.map(({ id }) => id), "KTP", "CT000001", "1"];
  await watchWrites();

  const acts: string[] = [];
  const used = new Set<string>();
  let read = 0;
  const look = async (who: string, url: string, ask: () => Promise<{ statusCode: number }>): Promise<void> => {
    const written = await writtenBy(async () => {
      const { statusCode } = await ask();
      if (statusCode === 200) read += 1;
      if (statusCode >= 500) acts.push(`${statusCode} at ${url} as ${who}`);
    });
    for (const tab of written) {
      const because = allowed.find((each) => each.tab === tab && each.of.test(url))?.because;
      if (because) used.add(because);
      else acts.push(`${tab} written at ${url} as ${who}`);
    }
  };
  for (const url of urls.filter((each) => !(notPages as readonly string[]).includes(each) && !each.includes("*"))) {
    const ofStaff = /^\/(petugas|pintu)/.test(url);
    for (const at of url.includes(":") ? ids.map((id) => url.replace(/:\w+/g, id)) : [url])
      if (ofStaff)
        for (const role of roles) {
          const person = await as(role.toLowerCase());
          await look(role, at, () => person.get(at));
        }
      else
        for (const [status, sesi] of sessions) await look(status, at, () => app.inject({ url: at, cookies: { sesi } }));
  }
  expect(acts).toEqual([]);
  expect(used).toEqual(new Set(allowed.map(({ because }) => because)));
  expect(read).toBeGreaterThan(150);
}, 400_000);
