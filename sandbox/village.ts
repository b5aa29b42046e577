import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import type { RawMail } from "./mailbox/mailbox.ts";
import { mailbox } from "./mailbox/mailbox.ts";
import { bank } from "./bank/bank.ts";
import { openCallbacks } from "./wire/callbacks.ts";
import { civilRegistry } from "./civil-registry/civil-registry.ts";
import { door } from "./door/door.ts";
import { httpPartner } from "./wire/http.ts";
import { openInbox } from "./inbox.ts";
import { openJournal } from "./wire/journal.ts";
import type { Ports, Settings } from "./settings.ts";
import type { SmsLine } from "./sms/sms.ts";
import { oweSms, sms } from "./sms/sms.ts";
import { openTemplates } from "./whatsapp/templates.ts";
import { oweText, whatsapp, type HeardLine } from "./whatsapp/whatsapp.ts";
import { openWorld } from "./world-file.ts";

export type Village = { readonly ports: Ports; readonly stop: () => Promise<void> };

/** Listens on the wished port, or on a free one when it is taken or none was wished. */
function listen(server: Server, wished: number | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" && wished !== undefined) resolve(listen(server, undefined));
      else reject(error);
    };
    server.once("error", onError);
    server.listen(wished ?? 0, "127.0.0.1", () => {
      server.off("error", onError);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Opens every partner on a socket of its own; what they received earlier is there again. */
export async function openVillage(settings: Settings): Promise<Village> {
  const { secrets, timing, folder, ports } = settings;
  const file = (name: string): string => join(folder, name);
  const world = openWorld(settings.worldFolder, settings.today);
  const inbox = openInbox(file("inbox.ndjson"));
  const heard = openJournal<HeardLine>(file("whatsapp-heard.ndjson"));
  const callbacks = openCallbacks(file("callbacks.ndjson"), settings.callback);
  const mail = mailbox(inbox, openJournal<RawMail>(file("mail.ndjson")));
  mail.on("error", (error: Error) => process.stderr.write(`sandbox: mailbox: ${error.message}\n`));
  const servers = {
    door: httpPartner(
      door({
        writeText: ({ channel, from, text }) =>
          channel === "sms"
            ? oweSms({ secret: secrets.smsSecret, callbacks }, from, text)
            : oweText({ appSecret: secrets.whatsappAppSecret, callbacks, heard }, from, text),
        inbox,
        people: world.people,
        staff: world.staff,
        employerPeople: world.employerPeople,
      }),
    ),
    civilRegistry: httpPartner(civilRegistry(world.civilRecords, secrets.civilRegistryKey)),
    bank: httpPartner(
      bank({
        folder: file("bank"),
        knownHolders: world.accountHolders,
        callbacks,
        secrets,
        timing,
        houseBank: settings.houseBank,
      }),
    ),
    whatsapp: httpPartner(
      whatsapp({
        token: secrets.whatsappToken,
        appSecret: secrets.whatsappAppSecret,
        deliveryMs: timing.deliveryMs,
        inbox,
        callbacks,
        journal: openJournal(file("whatsapp.ndjson")),
        templates: openTemplates(file("whatsapp-templates.ndjson")),
        heard,
      }),
    ),
    sms: httpPartner(
      sms({
        token: secrets.smsToken,
        secret: secrets.smsSecret,
        deliveryMs: timing.deliveryMs,
        inbox,
        callbacks,
        journal: openJournal<SmsLine>(file("sms.ndjson")),
      }),
    ),
  };
  const opened: Ports = {
    door: await listen(servers.door, ports.door),
    civilRegistry: await listen(servers.civilRegistry, ports.civilRegistry),
    bank: await listen(servers.bank, ports.bank),
    whatsapp: await listen(servers.whatsapp, ports.whatsapp),
    sms: await listen(servers.sms, ports.sms),
    smtp: await listen(mail.server, ports.smtp),
  };
  const stop = async (): Promise<void> => {
    callbacks.stop();
    for (const server of Object.values(servers)) {
      server.close();
      server.closeAllConnections();
    }
    await new Promise<void>((resolve) => mail.close(() => resolve()));
  };
  return { ports: opened, stop };
}
