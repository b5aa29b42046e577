import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { job, membersOf } from "../../../tests/notices-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import type { Member } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { OutgoingMessage } from "../channels.port.ts";
import { messagesJobs } from "../message.jobs.ts";
import { queueUnasked } from "./queue-unasked.ts";
import { stopMessages, stoppedChannels } from "./stop-messages.ts";
import { readStopToken, stopToken } from "./stop-token.ts";
import { quietUntil } from "./unasked.rules.ts";
import { wakeHeld } from "./wake-held.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
await openOffice(platform);
const { add, told } = membersOf(platform);

let keys = 0;
const tellIn = (tx: Tx, member: Member, zone = "Asia/Jakarta", key = `notice:${++keys}`) =>
  queueUnasked(tx, platform, {
    key,
    memberId: member.id,
    template: "RightBegins",
    lang: "id",
    to: { phone: member.phone, email: member.email },
    first: "WHATSAPP",
    zone,
    values: {
      day: "Selasa, 2 Juni 2026",
      link: "https://l.example/m/7K3M92Q",
      site: "l.example",
      stop: "https://l.example/berhenti/x",
    },
  });
const tell = (member: Member, zone?: string, key?: string) =>
  platform.db.transaction().execute((tx) => tellIn(tx, member, zone, key));
const someone = async (): Promise<Member> => (await add([job("2026-05-01")])).member;
const waiting = async (member: Member): Promise<number> =>
  (
    await sql<{
      count: number;
    }>`select count(*)::int as count from graphile_worker.jobs j join messages m on j.key = 'send-message:' || m.id
      where m.member_id = ${member.id}`.execute(platform.db)
  ).rows[0]!.count;

/** Sends what is queued for somebody, as the worker would. @returns over which channel what went out */
async function send(member: Member): Promise<string[]> {
  const sent: string[] = [];
  const channel = (name: string) => ({
    send: async (message: OutgoingMessage) => {
      sent.push(name);
      return { outcome: "ACCEPTED" as const, partnerId: message.reference };
    },
  });
  const jobs = messagesJobs({
    ...platform,
    channels: { WHATSAPP: channel("WHATSAPP"), SMS: channel("SMS"), EMAIL: channel("EMAIL") },
  });
  const ids = await sql<{ id: string }>`select id from messages where member_id = ${member.id}`.execute(platform.db);
  for (const { id } of ids.rows) await jobs["send-message"]!({ messageId: id } as never);
  return sent;
}

test("the night is the person's own: from 20.00 to 08.00 by the clock of their branch", () => {
  const rules = { quietFrom: 20, quietTo: 8, perWeek: 2, againAfterDays: 14, lateDays: 31, cite: "" };
  const until = (at: string, zone: string) => quietUntil(rules, new Date(at), zone)?.toISOString() ?? null;
  expect(until("2026-06-02T19:59:00+07:00", "Asia/Jakarta")).toBeNull();
  expect(until("2026-06-02T20:00:00+07:00", "Asia/Jakarta")).toBe("2026-06-03T01:00:00.000Z");
  expect(until("2026-06-03T07:59:59+07:00", "Asia/Jakarta")).toBe("2026-06-03T01:00:00.000Z");
  expect(until("2026-06-03T08:00:00+07:00", "Asia/Jakarta")).toBeNull();
  // 18.30 in Jakarta is 20.30 in Jayapura.
  expect(until("2026-06-02T18:30:00+07:00", "Asia/Jayapura")).toBe("2026-06-02T23:00:00.000Z");
});

test("what is queued at night is held, given to the sender once in the morning, and sent then", async () => {
  platform.setNow("2026-06-02T23:00:00+07:00");
  const member = await someone();
  expect(await tell(member)).toBeNull();
  expect((await told(member.id)).map(({ status, held }) => [status, held?.toISOString()])).toEqual([
    ["QUEUED", "2026-06-03T01:00:00.000Z"],
  ]);
  await wakeHeld(platform);
  expect([await waiting(member), await send(member)]).toEqual([0, []]);
  platform.setNow("2026-06-03T08:00:00+07:00");
  await wakeHeld(platform);
  await wakeHeld(platform);
  expect([await waiting(member), await send(member), await send(member)]).toEqual([1, ["WHATSAPP"], []]);
});

test("what waited in the queue until night came is put off to the morning, not lost", async () => {
  platform.setNow("2026-06-03T19:59:00+07:00");
  const member = await someone();
  await tell(member);
  expect(await waiting(member)).toBe(1);
  platform.setNow("2026-06-03T20:01:00+07:00");
  expect(await send(member)).toEqual([]);
  platform.setNow("2026-06-04T08:00:00+07:00");
  await wakeHeld(platform);
  expect(await send(member)).toEqual(["WHATSAPP"]);
});

test("who stops all in the night gets in the morning nothing that was held", async () => {
  platform.setNow("2026-06-04T23:00:00+07:00");
  const member = await someone();
  await tell(member);
  await stopMessages(platform, { memberId: member.id }, ["WHATSAPP", "SMS", "EMAIL"]);
  platform.setNow("2026-06-05T08:00:00+07:00");
  await wakeHeld(platform);
  expect([await waiting(member), await send(member)]).toEqual([0, []]);
  expect((await told(member.id)).map(({ status }) => status)).toEqual(["ENDED"]);
});

test("at most two in seven days to one person, whatever they are about", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const [member, other] = [await someone(), await someone()];
  expect([await tell(member), await tell(member), await tell(member), await tell(other)]).toEqual([
    null,
    null,
    "ENOUGH",
    null,
  ]);
  platform.setNow("2026-06-09T10:00:01+07:00");
  expect(await tell(member)).toBeNull();
});

test("the same key is told once", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const member = await someone();
  expect([await tell(member, "Asia/Jakarta", "k"), await tell(member, "Asia/Jakarta", "k")]).toEqual([null, null]);
  expect(await told(member.id)).toHaveLength(1);
});

test("a channel is stopped by its number or by the member, and wanted again; who stopped all hears nothing", async () => {
  platform.setNow("2026-06-02T10:00:00+07:00");
  const member = await someone();
  const who = { memberId: member.id, phone: member.phone, email: member.email };
  await stopMessages(platform, { phone: member.phone }, ["WHATSAPP", "SMS"]);
  expect([...(await stoppedChannels(platform, who))].sort()).toEqual(["SMS", "WHATSAPP"]);
  await tell(member);
  expect((await told(member.id))[0]!.channels).toEqual(["EMAIL"]);
  await stopMessages(platform, who, ["WHATSAPP", "SMS", "EMAIL"]);
  expect(await tell(member)).toBe("STOPPED");
  await stopMessages(platform, who, []);
  expect(await stoppedChannels(platform, who)).toEqual([]);
  expect(await tell(member)).toBeNull();
});

test("a token names whose messages are stopped; one that was changed, cut or made up names nobody", () => {
  const id = "0190a0c4-7d2e-7abc-8def-0123456789ab";
  const token = stopToken(platform.keys, id);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(readStopToken(platform.keys, token)).toBe(id);
  const forged = Buffer.from(token, "base64url");
  forged[3]! ^= 1;
  for (const wrong of [token.slice(0, 42), `${token}AA`, forged.toString("base64url"), "", "../../x"])
    expect(readStopToken(platform.keys, wrong)).toBeNull();
});

test("two who tell somebody in the same moment count one after the other: the week holds two messages, not three", async () => {
  const member = await someone();
  expect(await tell(member)).toBeNull();
  const second = await platform.db.transaction().execute(async (tx) => {
    expect(await tellIn(tx, member)).toBeNull();
    let ended = false;
    const third = tell(member).finally(() => (ended = true));
    // It has counted, or it waits for its turn.
    for (let waits = false; !waits && !ended;)
      waits = (await sql`select from pg_locks where not granted`.execute(platform.db)).rows.length > 0;
    return { third };
  });
  expect(await second.third).toBe("ENOUGH");
  expect(await told(member.id)).toHaveLength(2);
});
