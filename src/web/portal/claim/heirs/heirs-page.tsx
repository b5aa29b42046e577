import type { VNode } from "preact";
import {
  holderOf,
  proofPapers,
  sharesOf,
  whatHeirsLack,
  type ClaimantClaim,
  type Heir,
  type ProofState,
} from "../../../../claims/index.ts";
import type { RuleWords } from "../../../../entitlement/index.ts";
import { paths } from "../../../paths.ts";
import { Checks, Facts } from "../../../ui/flow.tsx";
import { Icon } from "../../../ui/icons.tsx";
import { CitizenPage } from "../../../ui/layout.tsx";
import { Notice, Tag } from "../../../ui/status.tsx";
import type { Lang } from "../../../ui/words.ts";
import { maskAccount } from "../../fields.ts";
import { portalWords } from "../../words.ts";
import { reasonPageWords } from "../reason-words.ts";
import { heirWords } from "./heir-words.ts";

export type HeirsPageProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly heirs: readonly Heir[];
  readonly proof: ProofState;
  /** The codes of the papers that may be named now: before the proof none that tells of the file. */
  readonly papers: readonly string[];
  readonly sent: readonly string[];
  readonly today: string;
  readonly adultAt: number;
};

/** What heirs do before they come to the branch: prove, name, give accounts and papers; and what is still missing. */
export function HeirsPage(props: HeirsPageProps): VNode {
  const { lang, claim, heirs, proof, papers } = props;
  const words = heirWords[lang];
  const first = papers.filter((code) => proofPapers.some((paper) => paper === code));
  return (
    <CitizenPage lang={lang} title={words.title} leave="SAVE" back={paths.claim.work}>
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.title}</h1>
      <p>{words.about(claim.person.name)}</p>
      <Notice state={proof.proof === "PROVED" ? "ok" : proof.proof === "REFUSED" ? "act" : "info"}>
        {words.proof[proof.proof]}
        {proof.why && (
          <>
            <br />
            <b>{words.proofWhy}</b> {proof.why}
          </>
        )}
      </Notice>
      <h2>{words.proofHeading}</h2>
      <Papers {...props} papers={first} />
      <h2>{words.heirsHeading}</h2>
      <p>{words.heirsText}</p>
      {heirs.length > 0 && <HeirList {...props} />}
      <p>
        <a href={paths.claim.heir("baru")} class="govuk-button govuk-button--secondary">
          {heirs.length === 0 ? words.addFirst : words.add}
        </a>
      </p>
      <h2>{words.papersHeading}</h2>
      <p>{words.papersText}</p>
      <Papers {...props} papers={papers.filter((code) => !first.includes(code))} />
      {proof.proof !== "PROVED" && <p class="la-soft">{words.moreAfterProof}</p>}
      <Come {...props} />
      <p>
        <a href={paths.claim.reason}>{reasonPageWords[lang].changeReason}</a>
      </p>
      <p>
        <a href={paths.claim.withdraw}>{portalWords[lang].claim.withdraw}</a>
      </p>
    </CitizenPage>
  );
}

function Papers({ lang, rule, papers, sent }: HeirsPageProps): VNode {
  const words = heirWords[lang];
  return (
    <ul class="la-docs">
      {papers.map((code) => {
        const has = sent.includes(code);
        return (
          <li key={code}>
            <Icon name="doc" />
            <a href={paths.claim.document(code)}>{rule.document(code).name}</a>
            <Tag state={has ? "ok" : "none"} icon={has ? "check" : "camera"}>
              {has ? words.sent : words.notSent}
            </Tag>
            {!has && (
              <p>
                {rule.document(code).good} {words.where[code]}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function HeirList({ lang, rule, heirs }: HeirsPageProps): VNode {
  const words = heirWords[lang];
  const shares = sharesOf(heirs);
  return (
    <>
      <ul class="la-docs">
        {heirs.map((heir, index) => {
          const { place, person, relation, bank, bankRefusedAt } = heir;
          const receiver = heirs.find(({ id }) => id === heir.paidThrough);
          const { numerator, denominator } = shares[index]!;
          return (
            <li key={place}>
              <Icon name="user" />
              <a href={paths.claim.heir(place)}>{person.name}</a>
              <Tag
                state={bank && !bankRefusedAt ? "ok" : receiver ? "ok" : "act"}
                icon={bank || receiver ? "check" : "alert"}
              >
                {bank && !bankRefusedAt ? maskAccount(bank.account) : receiver ? words.sent : words.notSent}
              </Tag>
              <p>
                {rule.relation(relation)}. {words.share(numerator, denominator)}.
                {person.guardian && ` ${words.guardian(person.guardian.name)}.`}
                <br />
                {receiver ? (
                  words.through(receiver.person.name)
                ) : (
                  <a href={paths.claim.heirBank(place)}>
                    {bank ? (bankRefusedAt ? words.accountRefused : words.accountOf(holderOf(heir))) : words.account}
                    <span class="govuk-visually-hidden">: {person.name}</span>
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {heirs.length > 1 && heirs.every(({ share }) => share === null) && <p class="la-soft">{words.equalShares}</p>}
    </>
  );
}

function Come({ lang, rule, claim, heirs, papers, sent, today, adultAt }: HeirsPageProps): VNode {
  const words = heirWords[lang];
  const nameOf = (place: number | null): string => heirs.find((heir) => heir.place === place)?.person.name ?? "";
  const order = claim.decision?.conditions.some(({ code, met }) => code === "HEIR_ORDER" && !met) && heirs.length > 0;
  const open = [
    ...whatHeirsLack(heirs, today, adultAt).map(({ place, code }) => words.lacks[code](nameOf(place))),
    ...(order ? [words.order] : []),
    ...papers.filter((code) => !sent.includes(code)).map((code) => rule.document(code).name),
  ];
  return (
    <>
      <h2>{words.comeHeading}</h2>
      <p>{words.come}</p>
      <div class="la-card">
        <p>
          {reasonPageWords[lang].branchShow}
          <span class="la-code">{claim.code}</span>
        </p>
      </div>
      <Facts
        items={[
          {
            icon: "home",
            words: (
              <>
                <b>{claim.office.name}</b>
                <br />
                {claim.office.address}
              </>
            ),
          },
          { icon: "users", words: words.comeWho },
          { icon: "clock", words: words.comeFree },
        ]}
      />
      {open.length > 0 ? (
        <>
          <h3>{words.open}</h3>
          <Checks items={open.map((each) => ({ state: "act", words: each }))} />
        </>
      ) : (
        <Notice state="ok">{words.nothingOpen}</Notice>
      )}
    </>
  );
}
