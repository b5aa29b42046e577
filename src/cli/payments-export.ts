import { openHouse } from "../house.ts";
import { listPayments, paymentInitiation } from "../payments/index.ts";
import { readConfig } from "../platform/config.ts";

/** Transfers in one file. */
const most = 10_000;

const help = `Usage: lapak payments export > payments.xml

Writes the payments that are released and were never sent to the bank, as ISO 20022 pain.001. It changes nothing here.
Not in the file: payments whose sending has begun (SENDING, PENDING). The bank may have them already, and a file with
them could pay twice; the worker asks the bank about them.
The file is for control. To hand it in at the bank's counter, stop the worker BEFORE the export. Once it runs again, it
sends every payment that is still released: it does not know of the file, and "reconcile" does not settle a released one.
So start it again only when the bank has confirmed that it books each EndToEndId once, whichever way it comes.
`;

/**
 * `lapak payments export`: the payments of which nothing was sent yet, as ISO 20022 pain.001. It changes nothing.
 * An order in SENDING or PENDING may already be at the bank, so it must never be in a file that can be handed in.
 */
export async function paymentsExport(args: string[]): Promise<number> {
  if (args.length > 0) {
    const asked = args.length === 1 && (args[0] === "--help" || args[0] === "-h");
    (asked ? process.stdout : process.stderr).write(help);
    return asked ? 0 : 2;
  }
  const config = readConfig(process.env);
  const house = openHouse(config, "payments-export", 2);
  try {
    const payments = await listPayments(house.db, house.keys, ["RELEASED"], null, most);
    if (payments.length === most)
      process.stderr.write(`Only the ${most} payments with the nearest promise are in the file.\n`);
    if (payments.length === 0) {
      // A pain.001 without a transfer is no valid one.
      process.stderr.write("No payment is released and unsent: nothing to export.\n");
      return 0;
    }
    process.stdout.write(
      paymentInitiation(payments, {
        at: house.clock.now(),
        today: house.clock.today(),
        account: config.bank.sourceAccount,
        bankCode: config.bank.ownBankCode,
        initiator: config.bank.partnerId,
      }),
    );
    return 0;
  } finally {
    await house.close();
  }
}
