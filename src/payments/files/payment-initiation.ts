import type { PaymentRow } from "../payment.views.ts";

const escape = (text: string): string => text.replace(/[<>&"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Names and remarks may hold the Latin letters, digits and marks that every bank takes, at most so many. */
const plain = (text: string, most: number): string =>
  escape(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replace(/[^A-Za-z0-9/\-?:().,'+]+/g, " ")
      .trim()
      .slice(0, most),
  );

export type Payer = {
  /** MsgId, at most 35 characters; the payment's id is made of it. A file that is not to be handed in says so in it. */
  readonly messageId: string;
  readonly at: Date;
  readonly today: string;
  readonly account: string;
  readonly bankCode: string;
  readonly initiator: string;
};

export type Transfer = Pick<PaymentRow, "reference" | "code" | "net" | "payee">;

/**
 * A customer credit transfer initiation, ISO 20022 pain.001.001.09: one group, one debit account, one transfer a payment.
 * The end-to-end id is our reference, under which the bank books at most once.
 */
export function paymentInitiation(payments: readonly Transfer[], payer: Payer): string {
  const sum = payments.reduce((total, { net }) => total + net, 0);
  const transfers = payments.map(
    ({ reference, code, net, payee }) => `      <CdtTrfTxInf>
        <PmtId><InstrId>${escape(code)}</InstrId><EndToEndId>${reference}</EndToEndId></PmtId>
        <Amt><InstdAmt Ccy="IDR">${net}.00</InstdAmt></Amt>
        <CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>${escape(payee.bankCode)}</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt>
        <Cdtr><Nm>${plain(payee.holder ?? payee.name, 140)}</Nm></Cdtr>
        <CdtrAcct><Id><Othr><Id>${escape(payee.account)}</Id></Othr></Id></CdtrAcct>
        <RmtInf><Ustrd>Klaim ${escape(code)}</Ustrd></RmtInf>
      </CdtTrfTxInf>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
  <CstmrCdtTrfInitn>
    <GrpHdr><MsgId>${payer.messageId}</MsgId><CreDtTm>${payer.at.toISOString().slice(0, 19)}Z</CreDtTm><NbOfTxs>${payments.length}</NbOfTxs><CtrlSum>${sum}.00</CtrlSum><InitgPty><Nm>${plain(payer.initiator, 140)}</Nm></InitgPty></GrpHdr>
    <PmtInf>
      <PmtInfId>JHT-${payer.at.getTime()}</PmtInfId><PmtMtd>TRF</PmtMtd><NbOfTxs>${payments.length}</NbOfTxs><CtrlSum>${sum}.00</CtrlSum>
      <ReqdExctnDt><Dt>${payer.today}</Dt></ReqdExctnDt>
      <Dbtr><Nm>${plain(payer.initiator, 140)}</Nm></Dbtr>
      <DbtrAcct><Id><Othr><Id>${escape(payer.account)}</Id></Othr></Id></DbtrAcct>
      <DbtrAgt><FinInstnId><ClrSysMmbId><MmbId>${payer.bankCode}</MmbId></ClrSysMmbId></FinInstnId></DbtrAgt>
${transfers.join("")}    </PmtInf>
  </CstmrCdtTrfInitn>
</Document>
`;
}
