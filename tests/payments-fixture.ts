import { sql } from "kysely";
import { SECRETS, PRIVATE_KEY_PEM } from "../sandbox/village-for-tests.ts";
import type { StaffActor } from "../src/casework/index.ts";
import { claimSeals, moveClaim } from "../src/claims/index.ts";
import type { Config } from "../src/platform/config.ts";
import { newId } from "../src/platform/ids.ts";
import type { Platform } from "../src/platform/platform.ts";
import { openOffice } from "./casework-fixture.ts";

export const bankConfig = (url: string): Config["bank"] => ({
  url,
  clientId: SECRETS.bankClientId,
  privateKeyPem: PRIVATE_KEY_PEM,
  clientSecret: SECRETS.bankClientSecret,
  partnerId: SECRETS.bankPartnerId,
  ownBankCode: "009",
  sourceAccount: "0090000001",
});

type Wanted = {
  readonly account: string;
  readonly bankCode?: string;
  readonly holder?: string | null;
  readonly net?: number;
};

/** Claims that two officers have approved, to be paid to any account. */
export async function openApproved(
  platform: Platform,
): Promise<{
  readonly officer: (role: "CS" | "PENATA_MADYA" | "PAYMENT_RELEASER", nth?: number) => StaffActor;
  readonly addApproved: (wanted: Wanted) => Promise<string>;
  readonly giveAccount: (claimId: string, wanted: Wanted) => Promise<void>;
  readonly approveAgain: (claimId: string) => Promise<void>;
}> {
  const { db, keys, clock } = platform;
  const { officer, addClaim } = await openOffice(platform);
  const giveAccount = async (
    claimId: string,
    { account, bankCode = "014", holder = "BAMBANG PRASETYO", net = 41_276_500 }: Wanted,
  ): Promise<void> => {
    const sealed = keys.seal(JSON.stringify({ bankCode, account, holder }), claimSeals.bank);
    await sql`update claims set bank_sealed = ${sealed}, gross = ${net}, net = ${net} where id = ${claimId}`.execute(
      db,
    );
  };
  return {
    officer,
    giveAccount,
    addApproved: async (wanted) => {
      const { id } = await addClaim({ status: "APPROVED" });
      await giveAccount(id, wanted);
      await sql`update cases set first_officer = ${officer("CS").id}, first_done_at = now(), second_done_at = now(), second_officer = ${officer("PENATA_MADYA").id} where claim_id = ${id}`.execute(
        db,
      );
      return id;
    },
    approveAgain: async (claimId) => {
      const key = newId();
      await db.transaction().execute(async (tx) => {
        await moveClaim(tx, clock, { claimId, verb: "answer-correction", actor: { kind: "CITIZEN", id: key } });
        await moveClaim(tx, clock, { claimId, verb: "verify-first", actor: officer("CS") });
        await moveClaim(tx, clock, { claimId, verb: "approve", actor: officer("PENATA_MADYA") });
      });
    },
  };
}
