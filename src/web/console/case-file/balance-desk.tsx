import type { FastifyPluginAsync } from "fastify";
import { html } from "../../html.ts";
import { may } from "../../../access/index.ts";
import { findDeskFile } from "../../../casework/index.ts";
import type { House } from "../../../house.ts";
import { statementOfMember } from "../../../members/index.ts";
import { recordLook } from "../../../platform/facts.ts";
import { parseClaimCode } from "../../../platform/ids.ts";
import { ledgerWords } from "../../ui/ledger-words.ts";
import { Ledger } from "../../ui/ledger.tsx";
import { consolePage, deskOf } from "../page.tsx";
import { actorOf, staffOf } from "../request.ts";

/** The balance of a case's member line by line, for who may open the case. A look like the case file's own. */
export const balanceDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get<{ Params: { code: string } }>("/klaim/:code/saldo", async (request, reply) => {
      const staff = staffOf(request);
      const code = parseClaimCode(request.params.code);
      const mine = code !== null && may(staff, "open-case-file");
      const file = mine ? await findDeskFile(house.db, house.keys, actorOf(staff), code) : null;
      if (!file) return reply.callNotFound();
      const { claimId, memberId, person } = file.file;
      await recordLook(house.db, { type: "CaseFileOpened", actor: actorOf(staff), at: house.clock.now(), claimId });
      const told = await statementOfMember(house.db, memberId, { today: house.clock.today(staff.zone) });
      if (!told) return reply.callNotFound();
      const words = ledgerWords[request.lang];
      return html(reply).send(
        consolePage({
          staff,
          lang: request.lang,
          title: `${words.title}: ${person.name}`,
          here: deskOf(staff).queue,
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p>
                  {person.name} · {file.file.code}
                </p>
                <p class="is-end">
                  <a href={deskOf(staff).caseFile(file.file.code)}>{words.backToCase}</a>
                </p>
              </div>
              <Ledger lang={request.lang} told={told} own={false} />
            </>
          ),
        }),
      );
    });
  };
