import { openHouse } from "../house.ts";
import { listPayments, paymentInitiation } from "../payments/index.ts";
import { readConfig } from "../platform/config.ts";

/** Transfers in one file. */
const most = 10_000;

/**
 * `lapak payments export`: every released payment that the bank has not settled, as ISO 20022 pain.001. It changes nothing.
 * The file is for control, or for the bank's counter while its interface is down; who hands it in stops the worker first,
 * since a file and the interface do not know of each other.
 */
export async function paymentsExport(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write("Usage: lapak payments export > payments.xml\n");
    return 2;
  }
  const config = readConfig(process.env);
  const house = openHouse(config, "payments-export", 2);
  try {
    const payments = await listPayments(house.db, house.keys, ["RELEASED", "SENDING", "PENDING"], null, most);
    if (payments.length === most)
      process.stderr.write(`Only the ${most} payments with the nearest promise are in the file.\n`);
    if (payments.length === 0) {
      // A pain.001 without a transfer is no valid one.
      process.stderr.write("No payment is released and unsettled: nothing to export.\n");
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
