import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { findProof, getClaimForClaimant } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { getMember, statementOfMember } from "../../../members/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { CitizenPage } from "../../ui/layout.tsx";
import { ledgerWords } from "../../ui/ledger-words.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { renderPage } from "../../ui/render.ts";
import { isByHeirs } from "../channel.ts";
import { needsClaimant } from "../session.ts";

/** The balance of the member whose claim this browser has opened, line by line. */
export const balancePages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));
    app.get(paths.claim.balance, async (request, reply) => {
      const claim = await getClaimForClaimant(house.db, house.keys, request.claimant!.claimId);
      // Who has begun a claim for somebody who died, or may not claim yet, has shown no right to look into the account.
      if (claim.status === "DRAFT" && !claim.decision?.eligible) return reply.redirect(paths.claim.next, 303);
      // Nor into that of somebody who died, before an officer has seen the proof. Whoever once said so does not open it by
      // choosing another reason either, until an officer has seen who they are.
      const { deathDate } = await getMember(house.db, house.keys, claim.memberId);
      const { asked, proof } = await findProof(house.db, claim.id);
      const unseen = asked && ["DRAFT", "SUBMITTED"].includes(claim.status);
      const died = deathDate !== null || isByHeirs(claim.answers.reason) || unseen;
      if (died && proof !== "PROVED") return reply.redirect(paths.claim.next, 303);
      const today = house.clock.today(claim.office.zone);
      const told = await statementOfMember(house.db, claim.memberId, { today });
      if (!told) return reply.callNotFound();
      const words = ledgerWords[request.lang];
      const back = claim.status === "DRAFT" ? paths.claim.next : paths.claim.status;
      return html(reply).send(
        renderPage(
          <CitizenPage lang={request.lang} title={words.title} leave="SIGN_OUT" back={back}>
            <h1>{words.title}</h1>
            <Ledger lang={request.lang} told={told} own />
            <p>{words.wrong}</p>
          </CitizenPage>,
        ),
      );
    });
  };
