import { openHouse } from "../house.ts";
import { readBankReport, reconcileReport } from "../payments/index.ts";
import { readConfig } from "../platform/config.ts";
import { readText } from "./read-text.ts";
import { settingsHere } from "./settings-here.ts";

/**
 * `lapak payments reconcile FILE`: takes in a pain.002 or camt.054. What it says of a reference makes us ask the bank about
 * that transfer at once; of a transfer that was handed in by file and that the bank's status service does not know, the
 * file's word is taken. A file that comes twice changes nothing. Where the file says otherwise than we hold for certain,
 * each such transfer is named and the exit code is 1: a human must look.
 */
export async function paymentsReconcile(args: string[]): Promise<number> {
  const file = args[0];
  if (!file || args.length > 1) {
    process.stderr.write("Usage: lapak payments reconcile FILE.xml\n");
    return 2;
  }
  const read = await readText(file);
  if ("why" in read) {
    process.stderr.write(`${read.why}\n`);
    return 1;
  }
  const report = readBankReport(read.text);
  if (!report) {
    process.stderr.write(`The file ${file} is no pain.002 and no camt.054. Nothing was changed.\n`);
    return 1;
  }
  const house = openHouse(readConfig(settingsHere(process.env)), "payments-reconcile", 2);
  try {
    const { asked, byFile, discrepancies } = await reconcileReport(house, report);
    process.stdout.write(
      `${report.kind}: ${report.lines.length} of our transfers named, ${asked} asked about at the bank${byFile > 0 ? `, ${byFile} settled by this file` : ""}, ${discrepancies.length} discrepancies\n`,
    );
    for (const { reference, says, we } of discrepancies)
      process.stdout.write(`${reference}: the file says ${says}, here it is ${we}\n`);
    return discrepancies.length === 0 ? 0 : 1;
  } finally {
    await house.close();
  }
}
