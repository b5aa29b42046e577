import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HtmlValidate } from "html-validate";
import { openVillage, type Village } from "../village.ts";
import { call, settingsForTests } from "../village-for-tests.ts";

let village: Village;

beforeAll(async () => {
  village = await openVillage(settingsForTests());
  for (const [to, text] of [
    ["081200001234", "satu <b>&"],
    ["081200001235", "dua https://lapak.example/k?a=1&b=2."],
  ]) {
    await call(village.ports.sms, "/messages", {
      headers: { authorization: "Bearer sms-token" },
      body: { to, text, ref: text },
    });
  }
});
afterAll(() => village.stop());

const get = async (path: string) => (await call(village.ports.door, path)).json;

describe("the village's door", () => {
  it("tells who one can be and who works here, in the promised fields", async () => {
    const people = await get("/people.json");
    expect(Object.keys(people[0]).slice(0, 8)).toEqual([
      "nik",
      "name",
      "birthDate",
      "kpj",
      "phone",
      "email",
      "reason",
      "expect",
    ]);
    const staff = await get("/sandbox/staff.json");
    expect(Object.keys(staff[0])).toEqual(["username", "password", "totpSecret", "name", "role", "office"]);
    expect(staff.filter((each: { office: string }) => each.office === "MAMPANG").length).toBe(8);
  });

  it("lists messages newest last as JSON and newest first as a page, for one person or all", async () => {
    expect((await get("/inbox.json")).map((each: { to: string }) => each.to)).toEqual([
      "6281200001234",
      "6281200001235",
    ]);
    expect((await get("/inbox.json?to=%2B62%20812-0000-1235"))[0]).toMatchObject({
      channel: "sms",
      subject: null,
      links: ["https://lapak.example/k?a=1&b=2"],
    });
    const page: string = await get("/sandbox/inbox");
    expect(page.indexOf("dua")).toBeLessThan(page.indexOf("satu"));
    expect(page).toContain("satu &lt;b&gt;&amp;");
    expect(page).toContain('<a href="https://lapak.example/k?a=1&amp;b=2">');
    expect(await get("/inbox?to=081200001234")).not.toContain("dua");
    expect(await get("/inbox?to=%22%3E%3Cscript%3E")).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  it("shows pages without mistakes in their markup", async () => {
    const validate = new HtmlValidate({
      extends: ["html-validate:recommended"],
      rules: { "no-trailing-whitespace": "off", "long-title": "off" },
    });
    for (const path of ["/inbox", "/people", "/inbox?to=none"]) {
      const report = await validate.validateString(await get(path));
      expect(
        report.results.flatMap((each) =>
          each.messages.map((message) => `${path}: ${message.ruleId}: ${message.message}`),
        ),
      ).toEqual([]);
    }
  });
});
