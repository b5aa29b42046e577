import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { findReadiness, together } from "../../../insight/index.ts";
import { branches, type Office } from "../../../offices/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { longDay } from "../../ui/dates.ts";
import type { Lang } from "../../ui/words.ts";
import { consolePage } from "../page.tsx";
import { queryOf, staffOf } from "../request.ts";
import { ReadinessPage } from "./readiness-page.tsx";
import { readinessReport } from "./readiness-report.ts";
import { readinessWords } from "./readiness-words.ts";

const monthsShown = 12;
const monthName = (lang: Lang): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "id-ID", { month: "long", year: "numeric", timeZone: "UTC" });

/** This month and those before it. @param today `YYYY-MM-DD` */
function monthsUntil(today: string, lang: Lang): Array<{ value: string; words: string }> {
  const named = monthName(lang);
  const first = Temporal.PlainYearMonth.from(today.slice(0, 7));
  return Array.from({ length: monthsShown }, (_, ago) => {
    const month = first.subtract({ months: ago });
    return { value: month.toString(), words: named.format(new Date(`${month.toString()}-15T00:00:00Z`)) };
  });
}

/** The six indicators of readiness: head office sees the country, a region its branches, a head their own office. */
export const readinessDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const asked = async (request: FastifyRequest, lang: Lang) => {
      const staff = staffOf(request);
      const { bulan, kantor } = queryOf(request);
      const seesAll = staff.role === "HEAD_POLICY" || staff.role === "ADMIN";
      const offices: readonly Office[] = (await branches(house.db)).filter(
        ({ id, parentId }) => seesAll || id === staff.officeId || parentId === staff.officeId,
      );
      const today = house.clock.today();
      const months = monthsUntil(today, lang);
      const month = months.find(({ value }) => value === bulan) ?? months[0]!;
      const office = offices.find(({ id }) => id === kantor) ?? (offices.length === 1 ? offices[0]! : null);
      const lastDay = Temporal.PlainYearMonth.from(month.value).toPlainDate({ day: 31 }).toString();
      const byOffice = await findReadiness(house.db, {
        officeIds: (office ? [office] : offices).map(({ id }) => id),
        from: `${month.value}-01`,
        // What is due later in this month has not failed yet.
        until: today < lastDay ? today : lastDay,
      });
      const order = new Map(offices.map(({ id }, place) => [id, place]));
      return {
        months,
        month,
        offices,
        office,
        today,
        byOffice: byOffice.toSorted((a, b) => order.get(a.officeId)! - order.get(b.officeId)!),
        signs: together(byOffice),
        // A report of a past month is judged as this month is: bounds that were moved must not look like progress.
        rules: serviceRulesOn(house.law.book(), today).readiness,
      };
    };
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "see-readiness");

    app.get("/kesiapan", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { lang } = request;
      const shown = await asked(request, lang);
      return html(reply).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: readinessWords[lang].title,
          here: paths.staff.readiness,
          children: <ReadinessPage {...shown} lang={lang} month={shown.month.value} />,
        }),
      );
    });

    app.get("/kesiapan/laporan", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { month, office, offices, signs, byOffice, rules, today } = await asked(request, "id");
      const named = new Map(offices.map(({ id, name }) => [id, name]));
      const made = await house.press.report(
        readinessReport({
          place: office?.name ?? readinessWords.id.all,
          month,
          signs,
          byOffice: office ? [] : byOffice.map((each) => ({ ...each, name: named.get(each.officeId)! })),
          rules,
          today: longDay(today),
          madeAt: new Date(`${today}T00:00:00Z`),
        }),
      );
      if ("refused" in made) return reply.code(503).header("retry-after", "10").send(readinessWords[request.lang].busy);
      return reply
        .type(made.mediaType)
        .header("content-disposition", `attachment; filename="${made.fileName}"`)
        .header("cache-control", "no-store")
        .send(made.bytes);
    });
  };
