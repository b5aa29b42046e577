import { parseArgs } from "node:util";
import { openHouse, type House } from "../house.ts";
import { handInPayments, listPayments, paymentInitiation, writeFileAgain } from "../payments/index.ts";
import { readConfig } from "../platform/config.ts";
import { settingsHere } from "./settings-here.ts";

/** Transfers in one file. */
const most = 10_000;

const help = `Usage: lapak payments export > control.xml
       lapak payments export --hand-in > payments.xml
       lapak payments export --again MESSAGE_ID > payments.xml

Writes payments that are released and were never sent to the bank, as ISO 20022 pain.001.

Without an option it is a control print and changes nothing. Its MsgId begins with NOT-TO-HAND-IN: the worker sends
these payments by wire, so handed in at the bank's counter it would pay them twice.

--hand-in  makes a file for the bank's counter and takes its payments from the worker (HANDED_IN, "handed in by file").
           The worker may run meanwhile: a payment is in the file or with the worker, never both. The change is written
           down before the file is, so a file that got lost pays nobody; fetch it again with --again.
           Left out: payments whose account holder the bank has not named yet (the worker compares the name first).
--again    writes the file of that MsgId again, byte for byte. Not once one of its payments was settled (the bank has the
           file) or taken back (the worker pays it).

Never in a file: payments whose sending has begun (SENDING, PENDING). The bank may have them already.
Afterwards: "lapak payments reconcile FILE" with the bank's answer. A file that never reached the bank is taken back,
payment by payment, on the payments page.
`;

/** Writes the whole text, and waits for it: a full disk or a closed pipe is told, not lost. */
const write = (text: string): Promise<boolean> =>
  new Promise((resolve) => {
    process.stdout.once("error", () => resolve(false));
    process.stdout.write(text, (error) => resolve(!error));
  });

const say = (text: string): boolean => process.stderr.write(`${text}\n`);

type Wanted = { readonly "hand-in"?: boolean; readonly again?: string; readonly help?: boolean };

function wantedBy(args: string[]): Wanted | null {
  try {
    const { values } = parseArgs({
      args,
      options: { "hand-in": { type: "boolean" }, again: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    return values["hand-in"] && values.again !== undefined ? null : values;
  } catch {
    return null;
  }
}

/**
 * `lapak payments export`: the payments of which nothing was sent yet, as ISO 20022 pain.001. Only `--hand-in` changes
 * anything: what it wrote the worker never sends. `--again` repeats a file whose output was lost.
 */
export async function paymentsExport(args: string[]): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted || wanted.help) {
    (wanted ? process.stdout : process.stderr).write(help);
    return wanted ? 0 : 2;
  }
  const config = readConfig(settingsHere(process.env));
  const house = openHouse(config, "payments-export", 2);
  try {
    if (wanted.again !== undefined) return await again(house, wanted.again);
    return wanted["hand-in"] ? await handIn(house) : await print(house);
  } finally {
    await house.close();
  }
}

const payerOf = ({ config }: House) => ({
  account: config.bank.sourceAccount,
  bankCode: config.bank.ownBankCode,
  initiator: config.bank.partnerId,
});

async function print(house: House): Promise<number> {
  const payments = await listPayments(house.db, house.keys, ["RELEASED"], null, most);
  if (payments.length === most) say(`Only the ${most} payments with the nearest promise are in the file.`);
  if (payments.length === 0) {
    // A pain.001 without a transfer is no valid one.
    say("No payment is released and unsent: nothing to export.");
    return 0;
  }
  const at = house.clock.now();
  const messageId = `NOT-TO-HAND-IN-${at.getTime()}`;
  return (await write(paymentInitiation(payments, { ...payerOf(house), messageId, at, today: house.clock.today() })))
    ? 0
    : 1;
}

async function handIn(house: House): Promise<number> {
  const made = await handInPayments(house, payerOf(house), most);
  const unnamed = made.ok ? made.value.unnamed : made.refusal.unnamed;
  if (unnamed > 0) say(`${unnamed} left with the worker: the bank has not named the holder of the account yet.`);
  if (!made.ok) {
    say("No payment is released, unsent and fit for a file: nothing to hand in.");
    return 0;
  }
  const { messageId, transfers, file } = made.value;
  // Said before the file is written: whatever happens to the output, the operator has the name by which to get it again.
  say(`${transfers} payments are in the file ${messageId}. The worker sends them no more.`);
  if (await write(file)) return 0;
  say(`The file could not be written. Get it with: lapak payments export --again ${messageId}`);
  return 1;
}

async function again(house: House, messageId: string): Promise<number> {
  const kept = await writeFileAgain(house, messageId);
  if (kept.ok) return (await write(kept.value)) ? 0 : 1;
  say(
    kept.refusal.code === "NO_SUCH_FILE"
      ? `There is no file ${messageId}.`
      : `${kept.refusal.left} of its ${kept.refusal.transfers} payments are settled or taken back. ` +
          `Handed in now, the file ${messageId} could pay twice: it is not written again.`,
  );
  return 1;
}
