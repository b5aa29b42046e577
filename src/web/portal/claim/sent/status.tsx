import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import { timesOfClaim } from "../../../../appointments/index.ts";
import { factsOfClaim } from "../../../../audit/index.ts";
import { conversationOf, getClaimForClaimant, listHeirs } from "../../../../claims/index.ts";
import { ruleWords } from "../../../../entitlement/index.ts";
import { helpersOfClaim } from "../../../../identity/index.ts";
import type { House } from "../../../../house.ts";
import { messagesOfClaim } from "../../../../messages/index.ts";
import { findPaymentOfClaim, listPaymentsOfHeirs } from "../../../../payments/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { renderPage } from "../../../ui/render.ts";
import { needsClaimant } from "../../session.ts";
import { ReceiptPage } from "./receipt-page.tsx";
import { StatusPage } from "./status-page.tsx";

/** What has become of a claim: the receipt, and the status with its promise, its story, and everybody who looked. */
export const statusPages =
  (house: House): FastifyPluginAsync =>
  async (app: FastifyInstance) => {
    app.addHook("preHandler", needsClaimant(house));

    app.get(paths.claim.receipt, async (request, reply) => {
      const { claimId } = request.claimant!;
      const [claim, times] = await Promise.all([
        getClaimForClaimant(house.db, house.keys, claimId),
        timesOfClaim(house.db, claimId),
      ]);
      if (claim.status === "DRAFT") return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <ReceiptPage
            lang={request.lang}
            claim={claim}
            booked={times.booked}
            helping={request.claimant!.helper !== null}
          />,
        ),
      );
    });

    app.get(paths.claim.status, async (request, reply) => {
      const { claimId } = request.claimant!;
      const [claim, times, facts, payment, told, said, heirs, payments, helpers] = await Promise.all([
        getClaimForClaimant(house.db, house.keys, claimId),
        timesOfClaim(house.db, claimId),
        factsOfClaim(house.db, claimId),
        findPaymentOfClaim(house.db, claimId),
        messagesOfClaim(house.db, house.keys, claimId, request.lang),
        conversationOf(house, claimId),
        listHeirs(house.db, house.keys, claimId),
        listPaymentsOfHeirs(house.db, claimId),
        helpersOfClaim(house.db, house.keys, claimId),
      ]);
      if (claim.status === "DRAFT") return reply.redirect(paths.claim.next, 303);
      return html(reply).send(
        renderPage(
          <StatusPage
            lang={request.lang}
            rule={ruleWords(house.law.book(), claim.decision?.policy, request.lang)}
            claim={claim}
            booked={times.booked}
            facts={facts}
            payment={payment}
            told={told}
            said={said}
            heirs={heirs}
            payments={payments}
            helpers={helpers}
            helping={request.claimant!.helper !== null}
            today={house.clock.today(claim.office.zone)}
            now={house.clock.now()}
          />,
        ),
      );
    });
  };
