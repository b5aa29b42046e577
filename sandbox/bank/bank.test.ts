import { createHmac, createHash, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "../village.ts";
import { openWorld } from "../world-file.ts";
import {
  PRIVATE_KEY_PEM,
  call,
  listenForCallbacks,
  settingsForTests,
  type Listener,
  type Reply,
} from "../village-for-tests.ts";
import { minify } from "./signature.ts";

const TIMESTAMP = "2026-11-23T10:00:00+07:00";
let web: Listener;
let settings: ReturnType<typeof settingsForTests>;
let village: Village;
let token: string;
let serial = 0;

function tokenRequest(signedText: string, clientId = "client-1"): Promise<Reply> {
  const signature = sign("RSA-SHA256", Buffer.from(signedText), PRIVATE_KEY_PEM).toString("base64");
  return call(village.ports.bank, "/v1.0/access-token/b2b", {
    body: { grantType: "client_credentials" },
    headers: { "x-client-key": clientId, "x-timestamp": TIMESTAMP, "x-signature": signature },
  });
}

/** Asks as a partner does, signed; `headers` replaces single headers. */
function ask(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const text = JSON.stringify(body);
  const digest = createHash("sha256").update(text).digest("hex");
  const signature = createHmac("sha512", "bank-secret")
    .update(`POST:/v1.0${path}:${token}:${digest}:${TIMESTAMP}`)
    .digest("base64");
  serial += 1;
  return call(village.ports.bank, `/v1.0${path}`, {
    body: text,
    headers: {
      authorization: `Bearer ${token}`,
      "x-timestamp": TIMESTAMP,
      "x-signature": signature,
      "x-partner-id": "partner-1",
      "x-external-id": String(serial),
      "channel-id": "95221",
      ...headers,
    },
  });
}

function order(partnerReferenceNo: string, beneficiaryAccountNo: string, value = "1000000.00"): object {
  return {
    partnerReferenceNo,
    amount: { value, currency: "IDR" },
    beneficiaryAccountName: "SITI",
    beneficiaryAccountNo,
    beneficiaryBankCode: "014",
    sourceAccountNo: "0090000001",
    transactionDate: TIMESTAMP,
  };
}

async function statusOf(reference: string, serviceCode = "18"): Promise<string> {
  const answer = await ask("/transfer/status", { originalPartnerReferenceNo: reference, serviceCode });
  return answer.json.latestTransactionStatus ?? answer.json.responseCode;
}

async function bookings(reference: string): Promise<number> {
  const ledger = (await call(village.ports.bank, "/ledger")).json as { partnerReferenceNo: string }[];
  return ledger.filter((each) => each.partnerReferenceNo === reference).length;
}

beforeAll(async () => {
  web = await listenForCallbacks();
  settings = settingsForTests({ callback: web.url });
  village = await openVillage(settings);
  token = (await tokenRequest(`client-1|${TIMESTAMP}`)).json.accessToken;
});
afterAll(async () => {
  await village.stop();
  web.stop();
});

describe("the bank's door", () => {
  it("gives a token to whom it knows by signature", async () => {
    expect((await tokenRequest(`client-1|${TIMESTAMP}`)).json).toMatchObject({
      responseCode: "2007300",
      tokenType: "BearerToken",
      expiresIn: "900",
    });
    expect((await tokenRequest(`client-1|2026-11-23T10:00:01+07:00`)).json.responseCode).toBe("4017300");
    expect((await tokenRequest(`other|${TIMESTAMP}`, "other")).json.responseCode).toBe("4017300");
  });

  it("refuses a wrong signature, token, partner and header", async () => {
    const inquiry = { beneficiaryAccountNo: "8800000001" };
    const refusedFor = async (headers: Record<string, string>) =>
      (await ask("/account-inquiry-internal", inquiry, headers)).json.responseCode;
    expect(await refusedFor({ "x-signature": "bm8=" })).toBe("4011500");
    expect(await refusedFor({ authorization: "Bearer nobody" })).toBe("4011501");
    expect(await refusedFor({ "x-partner-id": "other" })).toBe("4011500");
    expect(await refusedFor({ "x-external-id": "abc" })).toBe("4001501");
    expect(await refusedFor({ "channel-id": "" })).toBe("4001501");
    expect(await refusedFor({ "x-timestamp": "today" })).toBe("4001501");
  });

  it("answers an X-EXTERNAL-ID once a day", async () => {
    const inquiry = { beneficiaryAccountNo: "8800000001" };
    expect((await ask("/account-inquiry-internal", inquiry, { "x-external-id": "777000" })).json.responseCode).toBe(
      "2001500",
    );
    const again = await ask("/account-inquiry-internal", inquiry, { "x-external-id": "777000" });
    expect([again.status, again.json.responseCode]).toEqual([409, "4091500"]);
  });

  it("signs over the body without its white space, keys in their order", () => {
    expect(minify('{ "b" : "x  \\" y",\n "a": [1, 2] }')).toBe('{"b":"x  \\" y","a":[1,2]}');
  });
});

describe("asking for an account's holder", () => {
  it("knows the demo's people, also those whose name the bank writes differently", async () => {
    const people = openWorld(settings.worldFolder, settings.today).people;
    const holderOf = async (name: string) => {
      const { bank, account } = people.find((each) => each.name === name)!;
      return (await ask("/account-inquiry-external", { beneficiaryBankCode: bank, beneficiaryAccountNo: account }))
        .json;
    };
    expect(await holderOf("Siti Nurhasanah")).toMatchObject({
      responseCode: "2001600",
      beneficiaryAccountName: "SITI NURHASANAH",
      beneficiaryBankName: "BCA",
    });
    expect((await holderOf("Rizky Maulana")).beneficiaryAccountName).toBe("RISKY MAULANA");
    expect((await holderOf("Nita Wahyuni")).beneficiaryAccountName).toBe("JOKO WALUYO");
    expect((await holderOf("Clara Simbolon")).responseCode).toBe("4041611");
  });

  it("gives any other account the same holder each time, and a test may open one", async () => {
    const holder = async (account: string) =>
      (await ask("/account-inquiry-external", { beneficiaryBankCode: "002", beneficiaryAccountNo: account })).json
        .beneficiaryAccountName as string;
    expect(await holder("1234567890")).toBe(await holder("1234567890"));
    await call(village.ports.bank, "/accounts", { body: { bank: "002", account: "5550001", holder: "Budi Contoh" } });
    expect(await holder("5550001")).toBe("BUDI CONTOH");
  });

  it("refuses what it cannot read and banks it does not know", async () => {
    const codeOf = async (body: unknown) => (await ask("/account-inquiry-external", body)).json.responseCode;
    expect(await codeOf({ beneficiaryBankCode: "014" })).toBe("4001602");
    expect(await codeOf({ beneficiaryBankCode: "014", beneficiaryAccountNo: "12x" })).toBe("4001601");
    expect(await codeOf({ beneficiaryBankCode: "999", beneficiaryAccountNo: "1234567" })).toBe("4041603");
  });
});

describe("transfers", () => {
  it("are booked once for each partnerReferenceNo, on every rail", async () => {
    for (const [path, service] of [
      ["/transfer-intrabank", "17"],
      ["/transfer-interbank", "18"],
      ["/transfer-rtgs", "22"],
      ["/transfer-skn", "23"],
    ]) {
      const reference = `normal-${service}`;
      const first = await ask(path!, order(reference, "8800000123"));
      expect([first.status, first.json.responseCode]).toEqual([200, `200${service}00`]);
      expect((await ask(path!, order(reference, "8800000123"))).json.responseCode).toBe(`409${service}01`);
      expect(await bookings(reference)).toBe(1);
      expect(await statusOf(reference, service)).toBe("00");
    }
    expect(await statusOf("never-sent")).toBe("4043601");
  });

  it("keep to the limits of their rail and to whole fields", async () => {
    expect((await ask("/transfer-interbank", order("big", "8800000123", "250000001.00"))).json.responseCode).toBe(
      "4031802",
    );
    expect((await ask("/transfer-skn", order("bigger", "8800000123", "1000000001.00"))).json.responseCode).toBe(
      "4032302",
    );
    expect((await ask("/transfer-rtgs", order("biggest", "8800000123", "1000000001.00"))).json.responseCode).toBe(
      "2002200",
    );
    expect((await ask("/transfer-interbank", order("bare", "8800000123", "1000000"))).json.responseCode).toBe(
      "4001801",
    );
    expect(
      (await ask("/transfer-interbank", { ...order("bare", "8800000123"), sourceAccountNo: undefined })).json
        .responseCode,
    ).toBe("4001802");
    expect(await bookings("big")).toBe(0);
  });

  it("to 901 and 902 are refused: closed, inactive", async () => {
    expect((await ask("/transfer-interbank", order("closed", "8800000901"))).json.responseCode).toBe("4041811");
    expect((await ask("/transfer-interbank", order("inactive", "8800000902"))).json.responseCode).toBe("4031818");
    expect(await statusOf("closed")).toBe("06");
  });

  it("to 903 are booked though the answer never comes", async () => {
    await expect(ask("/transfer-interbank", order("silent", "8800000903"))).rejects.toThrow();
    expect(await statusOf("silent")).toBe("00");
    expect((await ask("/transfer-interbank", order("silent", "8800000903"))).json.responseCode).toBe("4091801");
    expect(await bookings("silent")).toBe(1);
  });

  it("to 904 are answered late", async () => {
    const started = Date.now();
    expect((await ask("/transfer-interbank", order("late", "8800000904"))).json.responseCode).toBe("2001800");
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
  });

  it("to 905 are pending, then booked, and to 910 pending, then failed; our web is told, signed", async () => {
    const before = web.heard.length;
    expect((await ask("/transfer-interbank", order("pending", "8800000905"))).json.responseCode).toBe("2021800");
    expect((await ask("/transfer-interbank", order("failing", "8800000910"))).json.responseCode).toBe("2021800");
    expect([await statusOf("pending"), await statusOf("failing")]).toEqual(["03", "03"]);
    await web.until(before + 2);
    expect([await statusOf("pending"), await statusOf("failing")]).toEqual(["00", "06"]);
    const told = web.heard.slice(before).map((each) => JSON.parse(each.body));
    expect(told).toContainEqual(
      expect.objectContaining({ originalPartnerReferenceNo: "pending", latestTransactionStatus: "00" }),
    );
    expect(told).toContainEqual(
      expect.objectContaining({ originalPartnerReferenceNo: "failing", latestTransactionStatus: "06" }),
    );
    const { path, headers, body } = web.heard[before]!;
    const digest = createHash("sha256").update(body).digest("hex");
    expect(headers["x-signature"]).toBe(
      createHmac("sha512", "bank-secret").update(`POST:${path}:${digest}:${headers["x-timestamp"]}`).digest("base64"),
    );
    expect(path).toBe("/partners/bank/transfer-notify");
  });

  it("to 906 are reported twice in the same words", async () => {
    const before = web.heard.length;
    expect((await ask("/transfer-interbank", order("twice", "8800000906"))).json.responseCode).toBe("2001800");
    await web.until(before + 2);
    expect(web.heard.length).toBe(before + 2);
    expect(web.heard[before]!.body).toBe(web.heard[before + 1]!.body);
    expect(await bookings("twice")).toBe(1);
  });

  it("to 911 are dropped the first time, unbooked", async () => {
    await expect(ask("/transfer-interbank", order("dropped", "8800000911"))).rejects.toThrow();
    expect(await statusOf("dropped")).toBe("4043601");
    expect((await ask("/transfer-interbank", order("dropped", "8800000911"))).json.responseCode).toBe("2001800");
  });

  it("sent ten times at once are booked once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask("/transfer-interbank", order("rush", "8800000123"))),
    );
    expect(answers.filter((each) => each.status === 200).length).toBe(1);
    expect(await bookings("rush")).toBe(1);
  });

  it("are remembered by a bank that was restarted", async () => {
    await village.stop();
    village = await openVillage(settings);
    expect(await statusOf("normal-18")).toBe("00");
    expect((await ask("/transfer-interbank", order("normal-18", "8800000123"))).json.responseCode).toBe("4091801");
    expect(
      (await ask("/account-inquiry-internal", { beneficiaryAccountNo: "8800000001" }, { "x-external-id": "777000" }))
        .status,
    ).toBe(409);
  });
});
