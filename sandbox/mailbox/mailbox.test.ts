import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "../village.ts";
import { call, settingsForTests } from "../village-for-tests.ts";
import { readHeader, readMail } from "./read-mail.ts";

let village: Village;

beforeAll(async () => {
  village = await openVillage(settingsForTests());
});
afterAll(() => village.stop());

describe("the mailbox", () => {
  it("takes mail over SMTP and shows subject, words and links", async () => {
    const post = createTransport({ host: "127.0.0.1", port: village.ports.smtp, secure: false });
    await post.sendMail({
      from: "lapak@contoh.example",
      to: "siti.1@contoh.example",
      subject: "Klaim Anda sudah kami terima — mohon periksa kembali semua data dan jadwal wawancara Anda",
      text: `Yth. Ibu Siti,\n\nJadwal: Senin 09.00 WITA — terima kasih é.\nhttps://lapak.example/status?k=${"a".repeat(90)}&x=1\n`,
      html: '<p>Yth. Ibu <b>Siti</b> <a href="https://lapak.example/html?a=1&amp;b=2">status</a></p>',
    });
    const [mail] = (await call(village.ports.door, "/inbox.json?to=SITI.1@contoh.example")).json;
    expect(Object.keys(mail)).toEqual(["channel", "to", "subject", "text", "links", "at"]);
    expect(mail.subject).toBe(
      "Klaim Anda sudah kami terima — mohon periksa kembali semua data dan jadwal wawancara Anda",
    );
    expect(mail.text).toBe(
      `Yth. Ibu Siti,\n\nJadwal: Senin 09.00 WITA — terima kasih é.\nhttps://lapak.example/status?k=${"a".repeat(90)}&x=1`,
    );
    expect(mail.links).toEqual([
      `https://lapak.example/status?k=${"a".repeat(90)}&x=1`,
      "https://lapak.example/html?a=1&b=2",
    ]);
    post.close();
  });

  it("bounces an address that begins with tolak, and lets a login pass", async () => {
    const post = createTransport({
      host: "127.0.0.1",
      port: village.ports.smtp,
      secure: false,
      auth: { user: "lapak", pass: "any" },
    });
    await expect(
      post.sendMail({ from: "a@contoh.example", to: "tolak.1@contoh.example", subject: "x", text: "x" }),
    ).rejects.toThrow("550");
    await post.sendMail({
      from: "a@contoh.example",
      to: "b@contoh.example",
      subject: "x",
      html: "<h1>Halo</h1><p>Dunia &amp; kita</p>",
    });
    expect((await call(village.ports.door, "/inbox.json?to=b@contoh.example")).json[0].text).toBe("Halo\nDunia & kita");
    post.close();
  });
});

describe("reading mail", () => {
  it("reads words of a header that are cut inside a letter", () => {
    expect(readHeader("=?UTF-8?B?w6k=?= =?UTF-8?Q?=C3?=\r\n =?UTF-8?Q?=A9_ok?= end")).toBe("éé ok end");
  });

  it("reads quoted-printable, base64 and parts within parts", () => {
    const raw = [
      "Subject: Uji",
      'Content-Type: multipart/mixed; boundary="a+b"',
      "",
      "--a+b",
      "Content-Type: multipart/alternative; boundary=in",
      "",
      "--in",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "caf=E9 pan=",
      "jang dan =",
      "lebar",
      "--in",
      "Content-Type: text/html",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.from('<a href="https://a.example/">a</a>').toString("base64"),
      "--in--",
      "--a+b--",
      "",
    ];
    expect(readMail(Buffer.from(raw.join("\r\n"), "latin1"))).toEqual({
      subject: "Uji",
      text: "café panjang dan lebar",
      links: ["https://a.example/"],
    });
  });

  it("makes something of anything", () => {
    for (const raw of [
      "",
      "\0",
      "no header",
      "Content-Type: multipart/mixed; boundary=x\r\n\r\n--y",
      "Content-Type: text/plain; charset=zz\r\n\r\nhi",
    ]) {
      expect(() => readMail(Buffer.from(raw))).not.toThrow();
    }
  });
});
