export type { Bank, HolderAnswer, TransferAnswer, TransferService } from "./bank.port.ts";
export { BankUnreachable } from "./bank.port.ts";
