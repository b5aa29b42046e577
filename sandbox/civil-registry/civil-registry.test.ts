import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "../village.ts";
import { openWorld } from "../world-file.ts";
import { call, settingsForTests, type Reply } from "../village-for-tests.ts";

const settings = settingsForTests();
const people = openWorld(settings.worldFolder, settings.today).people;
const named = (name: string) => people.find((each) => each.name === name)!;
let village: Village;

beforeAll(async () => {
  village = await openVillage(settings);
});
afterAll(() => village.stop());

const ask = (body: unknown, key = "registry-key"): Promise<Reply> =>
  call(village.ports.civilRegistry, "/v1/match", { headers: { authorization: `Bearer ${key}` }, body });

describe("the civil registry", () => {
  it("says of each field whether it is the same, and nothing more", async () => {
    const { nik, birthDate, motherName } = named("Siti Nurhasanah");
    expect(await ask({ nik, name: "siti  nurhasanah", birthDate, motherName })).toEqual({
      status: 200,
      json: { content: { nik: "Sesuai", name: "Sesuai", birthDate: "Sesuai", motherName: "Sesuai" }, deceased: false },
    });
    expect(await ask({ nik, name: "Siti Nurhasana", birthDate: "1990-01-01" })).toEqual({
      status: 200,
      json: { content: { nik: "Sesuai", name: "Tidak Sesuai", birthDate: "Tidak Sesuai" }, deceased: false },
    });
  });

  it("does not know a NIK that nobody has", async () => {
    expect((await ask({ nik: "3174010101900001", name: "A", birthDate: "1990-01-01" })).json.content).toEqual({
      nik: "Tidak Sesuai",
      name: "Tidak Sesuai",
      birthDate: "Tidak Sesuai",
    });
  });

  it("tells who has died, and writes one name with another letter", async () => {
    const dead = named("Marjono Hadi");
    expect((await ask({ nik: dead.nik, name: dead.name, birthDate: dead.birthDate })).json.deceased).toBe(true);
    const yusuf = named("Yusuf Hidayat");
    expect((await ask({ nik: yusuf.nik, name: yusuf.name, birthDate: yusuf.birthDate })).json.content.name).toBe(
      "Tidak Sesuai",
    );
    expect((await ask({ nik: yusuf.nik, name: "YUSUP HIDAYAT", birthDate: yusuf.birthDate })).json.content.name).toBe(
      "Sesuai",
    );
  });

  it("refuses strangers and malformed questions", async () => {
    const { nik, name, birthDate } = named("Siti Nurhasanah");
    expect((await ask({ nik, name, birthDate }, "guess")).status).toBe(401);
    expect((await ask({ nik: "123", name, birthDate })).json.error.code).toBe("MALFORMED_NIK");
    expect((await ask({ nik, name })).json.error.code).toBe("MISSING_FIELD");
    expect((await ask({ nik, name, birthDate, phone: "1" })).json.error.code).toBe("UNKNOWN_FIELD");
    expect((await ask("[]")).json.error.code).toBe("MALFORMED");
    expect((await call(village.ports.civilRegistry, "/v1/match")).status).toBe(404);
  });
});
