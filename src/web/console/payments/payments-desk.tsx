import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { bankName, listPayments, releasePayments, type PaymentRow } from "../../../payments/index.ts";
import { isId, newId } from "../../../platform/ids.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { paths } from "../../paths.ts";
import { shortDay } from "../../ui/dates.ts";
import { Notice, Tag } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { paymentWords } from "./payments-words.ts";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";

const html = "text/html; charset=utf-8";

/** Where money is let go: a third person looks at name, account and sum, and releases. */
export const paymentsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/pembayaran", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "see-payments")) return reply.callNotFound();
      const [waiting, moving] = await Promise.all([
        listPayments(house.db, house.keys, ["ORDERED"], staff.id),
        listPayments(house.db, house.keys, ["RELEASED", "SENDING", "PENDING"], staff.id),
      ]);
      const lang = request.lang;
      const { dilepas, sisa } = queryOf(request);
      return reply
        .type(html)
        .send(
          consolePage({
            staff,
            lang,
            title: paymentWords[lang].title,
            here: paths.staff.payments,
            children: (
              <Desk
                lang={lang}
                waiting={waiting}
                moving={moving}
                released={dilepas}
                left={sisa}
                mayRelease={may(staff, "release-payment")}
              />
            ),
          }),
        );
    });

    app.post("/pembayaran", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "release-payment")) return reply.callNotFound();
      // One button a payment carries its id; the one for all carries every id that was shown, so that nothing unseen is released.
      const form = formOf(request);
      const ids = (form["lepas"] ?? "").split(",").filter(isId).slice(0, 100);
      const result = await releasePayments(house, {
        actor: actorOf(staff),
        ids,
        key: isId(form["kunci"]) ? form["kunci"] : newId(),
      });
      return reply.redirect(
        `${paths.staff.payments}?dilepas=${result.ok ? result.value.released : 0}&sisa=${result.ok ? result.value.left : ids.length}`,
        303,
      );
    });
  };

function Desk({
  lang,
  waiting,
  moving,
  released,
  left,
  mayRelease,
}: {
  lang: ConsoleLang;
  waiting: readonly PaymentRow[];
  moving: readonly PaymentRow[];
  released?: string;
  left?: string;
  mayRelease: boolean;
}): VNode {
  const words = paymentWords[lang];
  const free = waiting.filter(({ mine }) => !mine);
  // One key a page: the same button pressed twice does its work once and says the same.
  const key = newId();
  const total = free.reduce((sum, { net }) => sum + net, 0);
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
        {mayRelease && free.length > 1 && (
          <form class="is-end" method="post" action={paths.staff.payments}>
            <input type="hidden" name="kunci" value={key} />
            <button
              type="submit"
              class="govuk-button la-button--call"
              name="lepas"
              value={free.map(({ id }) => id).join(",")}
            >
              {words.releaseAll(free.length, formatRupiah(total))}
            </button>
          </form>
        )}
      </div>
      {released !== undefined && (
        <Notice state={Number(released) > 0 ? "ok" : "act"} live>
          {Number(released) > 0 ? words.released(Number(released)) : words.none}{" "}
          {Number(left) > 0 && words.left(Number(left))}
        </Notice>
      )}
      <div class="la-panel la-panel--flush">
        <PaymentTable
          lang={lang}
          caption={words.waiting(waiting.length)}
          rows={waiting}
          act={(row) =>
            row.mine ? (
              <Tag state="none">{words.mine}</Tag>
            ) : (
              mayRelease && (
                <form method="post" action={paths.staff.payments}>
                  <input type="hidden" name="kunci" value={key} />
                  <button type="submit" class="govuk-button" name="lepas" value={row.id}>
                    {words.release}
                    <span class="govuk-visually-hidden"> {row.code}</span>
                  </button>
                </form>
              )
            )
          }
        />
        {waiting.length === 0 && <p class="la-pad">{words.empty}</p>}
      </div>
      <div class="la-panel la-panel--flush">
        <PaymentTable
          lang={lang}
          caption={words.moving(moving.length)}
          rows={moving}
          act={(row) => (
            <Tag state="wait" icon="clock">
              {words.states[row.state as "RELEASED" | "SENDING" | "PENDING"]}
            </Tag>
          )}
        />
        {moving.length === 0 && <p class="la-pad">{words.quiet}</p>}
      </div>
    </>
  );
}

function PaymentTable({
  lang,
  caption,
  rows,
  act,
}: {
  lang: ConsoleLang;
  caption: string;
  rows: readonly PaymentRow[];
  act: (row: PaymentRow) => VNode | false;
}): VNode {
  const words = paymentWords[lang];
  return (
    <table class="la-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.promise}</th>
          <th scope="col">{words.claim}</th>
          <th scope="col">{words.account}</th>
          <th scope="col" class="is-num">
            {words.amount}
          </th>
          <th scope="col">{words.act}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.promiseOn ? shortDay(row.promiseOn, lang) : "–"}</td>
            <th scope="row">
              {row.code}
              <br />
              {row.payee.name}
            </th>
            <td>
              {bankName(row.payee.bankCode)} ••••{row.payee.account.slice(-4)}
              <br />
              {row.payee.holder ?? words.unknownHolder}
            </td>
            <td class="is-num">{formatRupiah(row.net)}</td>
            <td>{act(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
