export type { Bank, HolderAnswer, TransferAnswer, TransferService } from "./bank.port.ts";
export { BankUnreachable } from "./bank.port.ts";
export { bankName, banks } from "./banks.ts";
export { checkAccount, type AccountCheck, type AccountRefusal } from "./check-account.ts";
