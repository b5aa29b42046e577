import { chanceFor } from "../world/chance.ts";
import { inventName } from "../world/names.ts";
import type { Journal } from "../wire/journal.ts";

export type OpenedAccount = { readonly bank: string; readonly account: string; readonly holder: string };

/** What the bank does with a transfer to an account, by the account number's last three digits. */
export type Behaviour =
  | "NORMAL"
  | "CLOSED"
  | "INACTIVE"
  | "UNKNOWN_ACCOUNT"
  | "SILENT_AFTER_BOOKING"
  | "LATE"
  | "PENDING_THEN_SUCCESS"
  | "PENDING_THEN_FAILED"
  | "REPORTED_TWICE"
  | "DROPPED_ONCE_UNBOOKED";

const BY_ENDING: Record<string, Behaviour> = {
  "901": "CLOSED",
  "902": "INACTIVE",
  "903": "SILENT_AFTER_BOOKING",
  "904": "LATE",
  "905": "PENDING_THEN_SUCCESS",
  "906": "REPORTED_TWICE",
  "910": "PENDING_THEN_FAILED",
  "911": "DROPPED_ONCE_UNBOOKED",
  "912": "UNKNOWN_ACCOUNT",
};

export function behaviourOf(account: string): Behaviour {
  return BY_ENDING[account.slice(-3)] ?? "NORMAL";
}

export const BANKS: Record<string, string> = {
  "002": "BRI",
  "008": "Mandiri",
  "009": "BNI",
  "011": "Danamon",
  "013": "Permata",
  "014": "BCA",
  "016": "Maybank",
  "019": "Panin",
  "022": "CIMB Niaga",
  "023": "UOB",
  "028": "OCBC",
  "031": "Citibank",
  "036": "CCB",
  "037": "Artha Graha",
  "041": "HSBC",
  "046": "DBS",
  "050": "Standard Chartered",
  "110": "bjb",
  "111": "Bank DKI",
  "112": "Bank DIY",
  "113": "Bank Jateng",
  "114": "Bank Jatim",
  "147": "Muamalat",
  "153": "Sinarmas",
  "200": "BTN",
  "426": "Mega",
  "441": "KB Bukopin",
  "451": "BSI",
  "536": "BCA Syariah",
};

const CULTURES = ["JAWA", "SUNDA", "BETAWI", "MELAYU", "MINANG"] as const;

export type Accounts = {
  /** The holder's name in capitals; null when there is no such account. */
  readonly holderOf: (bank: string, account: string) => string | null;
  readonly open: (account: OpenedAccount) => void;
};

/** Accounts of the demo's people, those opened by tests, and for every other number a holder who is always the same. */
export function openAccounts(known: ReadonlyMap<string, string>, journal: Journal<OpenedAccount>): Accounts {
  const opened = new Map(journal.lines.map((each) => [`${each.bank}/${each.account}`, each.holder]));
  return {
    holderOf: (bank, account) => {
      if (account.length < 6 || behaviourOf(account) === "UNKNOWN_ACCOUNT") return null;
      const key = `${bank}/${account}`;
      const chance = chanceFor(`account/${key}`);
      return (
        opened.get(key) ??
        known.get(key) ??
        inventName(chance, chance.pick(CULTURES), chance.happens(0.5) ? "M" : "F").toUpperCase()
      );
    },
    open: (account) => {
      journal.append(account);
      opened.set(`${account.bank}/${account.account}`, account.holder);
    },
  };
}
