import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { groupStarts } from "../../../appointments/index.ts";
import { confirmCollective, findInvitation, leaveCollective, type Invitation } from "../../../collectives/index.ts";
import type { ClaimantClaim } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { dayAndBothTimes, plainDay } from "../../ui/dates.ts";
import { SummaryList } from "../../ui/flow.tsx";
import { Button } from "../../ui/forms.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { renderPage } from "../../ui/render.ts";
import { Notice } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { formOf } from "../fields.ts";
import { needsClaimant } from "../session.ts";
import { portalWords } from "../words.ts";
import { claimOf, ruleOf } from "./claim-request.ts";
import { collectiveClaimWords } from "./collective-words.ts";

type PageProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly invited: Invitation;
  /** The first time that is held and free; null where there is none (any more). */
  readonly first: Date | null;
};

function CollectivePage({ lang, rule, claim, invited, first }: PageProps): VNode {
  const words = collectiveClaimWords[lang];
  const { company, reason, endedOn, letterDate, proofKind, office, zone } = invited;
  const proof = rule.phkProofs.find(({ code }) => code === proofKind)?.words;
  return (
    <CitizenPage lang={lang} title={words.title} leave="SAVE" back={paths.claim.status}>
      <p class="la-step">{portalWords[lang].claim.codeLine(claim.code)}</p>
      <h1>{words.title}</h1>
      <p>{words.lead(company)}</p>
      <SummaryList
        lang={lang}
        rows={[
          { key: words.company, value: company },
          { key: words.reason, value: rule.reason(reason) },
          { key: words.endedOn, value: plainDay(endedOn, lang) },
          ...(letterDate ? [{ key: words.letterDate, value: plainDay(letterDate, lang) }] : []),
          ...(proof ? [{ key: words.proof, value: words.proofSays(proof, office) }] : []),
          ...(first
            ? [
                {
                  key: words.times,
                  value: words.timesSay(office, dayAndBothTimes(first, zone, claim.office.zone, lang)),
                },
              ]
            : []),
        ]}
      />
      <Notice state="info">{words.own}</Notice>
      <form action={paths.claim.collective} method="post">
        <Button call name="jawaban" value="benar">
          {words.right}
        </Button>
        <p>
          <a href={paths.claim.employer}>{words.wrong}</a>
        </p>
        <Button secondary name="jawaban" value="sendiri">
          {words.alone}
        </Button>
        <p class="la-soft">{words.aloneHint}</p>
      </form>
    </CitizenPage>
  );
}

/** What the company prepared for the claimant: it is right, something is wrong, or they claim alone. Nobody else can answer. */
export const collectiveClaimPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", needsClaimant(house));

    app.get(paths.claim.collective, async (request, reply) => {
      const claim = await claimOf(house, request.claimant!.claimId);
      const invited = await findInvitation(house.db, claim.id, house.clock.today());
      if (!invited || invited.joined) return reply.redirect(paths.claim.next, 303);
      const { lang } = request;
      const [first] = await groupStarts(house.db, invited.collectiveId, house.clock.now());
      return html(reply).send(
        renderPage(
          <CollectivePage
            lang={lang}
            rule={ruleOf(house, claim, lang)}
            claim={claim}
            invited={invited}
            first={first?.startsAt ?? null}
          />,
        ),
      );
    });

    app.post(paths.claim.collective, async (request, reply) => {
      const { claimId } = request.claimant!;
      const answer = formOf(request.body)["jawaban"];
      // Who was taken off the list meanwhile goes on alone: their claim is the same.
      if (answer === "benar") await confirmCollective(house, claimId);
      else if (answer === "sendiri") await leaveCollective(house, claimId);
      return reply.redirect(paths.claim.next, 303);
    });
  };
