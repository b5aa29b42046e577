import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { ComponentChildren } from "preact";
import {
  candidatesOf,
  collectiveReasons,
  collectivesOfCompany,
  dropWorker,
  findCollective,
  handInCollective,
  listWorkers,
  listedWorkers,
  prepareCollective,
  sendPaper,
  withdrawCollective,
  type CollectiveSeen,
  type CompanyActor,
} from "../../../collectives/index.ts";
import { reportsOf } from "../../../employers/index.ts";
import { ruleWords, serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { branches } from "../../../offices/index.ts";
import { isId, newId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { oneFile } from "../../one-file.ts";
import { paths } from "../../paths.ts";
import { formOf, onceKeyOf, type Form } from "../../portal/fields.ts";
import { Radios, Select } from "../../ui/choices.tsx";
import { dayAndTime } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, OnceKey } from "../../ui/forms.tsx";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { employerPage } from "../page.tsx";
import { companyOf, personOf } from "../request.ts";
import { CollectiveBody, statusTags } from "./collective-body.tsx";
import { collectiveWords } from "./collective-words.ts";

type OfCollective = { Params: { npp: string; id: string }; Querystring: { ditambah?: string; laporan?: string } };

/** So many reported workers are shown to be chosen one by one; more are added by their report. */
const mostShown = 200;

/** HR prepares claims for many workers: a list, one proof, the branch; and sees who has confirmed. */
export const collectivePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const actorOf = (request: FastifyRequest): CompanyActor => ({
      kind: "EMPLOYER",
      id: personOf(request).id,
      employerId: companyOf(request)!.employerId,
    });
    const page = (
      request: FastifyRequest,
      reply: FastifyReply,
      title: string,
      errors: Errors,
      children: ComponentChildren,
    ) => {
      const company = companyOf(request)!;
      const hasErrors = Object.values(errors).some(Boolean);
      return html(reply, hasErrors ? 422 : 200).send(
        employerPage({
          person: personOf(request),
          company,
          lang: request.lang,
          title,
          here: paths.employer.collectives(company.npp),
          hasErrors,
          children: (
            <>
              <ErrorSummary lang={request.lang} errors={errors} />
              {children}
            </>
          ),
        }),
      );
    };
    const officeItems = async () => (await branches(house.db)).map(({ id, name }) => ({ value: id, words: name }));

    const list = async (request: FastifyRequest, reply: FastifyReply, form: Form = {}, errors: Errors = {}) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = collectiveWords[lang];
      const all = await collectivesOfCompany(house.db, company.employerId);
      return page(
        request,
        reply,
        words.title,
        errors,
        <>
          <div class="la-title">
            <h1>{words.title}</h1>
            <p class="la-soft">
              {words.lead} <a href={paths.guide("phk-banyak-orang")}>{words.guide}</a>
            </p>
          </div>
          <div class="la-stack">
            {all.length > 0 && (
              <TablePanel label={words.title}>
                <table class="la-table">
                  <ColumnHeads columns={words.columns} isNumber={(at) => at === 3} />
                  <tbody>
                    {all.map((each) => (
                      <tr key={each.id}>
                        <th scope="row">
                          <a href={paths.employer.collective(company.npp, each.id)}>
                            {dayAndTime(each.madeAt, "Asia/Jakarta", lang)}
                          </a>
                        </th>
                        <td>{words.reasons[each.reason]}</td>
                        <td>{each.office}</td>
                        <td class="is-num">{each.listed}</td>
                        <td>
                          <Tag {...statusTags[each.status]}>{words.statuses[each.status]}</Tag>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TablePanel>
            )}
            <div class="la-panel">
              <h2>{words.begin}</h2>
              <form action={paths.employer.collectives(company.npp)} method="post" noValidate>
                <OnceKey value={newId()} />
                <Radios
                  lang={lang}
                  id="alasan"
                  legend={words.reason}
                  items={collectiveReasons.map((value) => ({ value, words: words.reasons[value] }))}
                  value={form["alasan"]}
                  error={errors["alasan"]}
                />
                <Select
                  lang={lang}
                  id="cabang"
                  label={words.office}
                  hint={words.officeHint}
                  items={await officeItems()}
                  value={form["cabang"]}
                  error={errors["cabang"]}
                />
                <Button>{words.open}</Button>
              </form>
            </div>
          </div>
        </>,
      );
    };

    app.get("/:npp/kolektif", async (request, reply) => list(request, reply));

    app.post("/:npp/kolektif", async (request, reply) => {
      const form = formOf(request.body);
      const made = await prepareCollective(house, {
        actor: actorOf(request),
        reason: form["alasan"] ?? "",
        officeId: form["cabang"] ?? "",
        key: onceKeyOf(form),
      });
      const led = (id: string) => reply.redirect(paths.employer.collective(companyOf(request)!.npp, id), 303);
      if (made.ok) return led(made.value.id);
      const { refusal } = made;
      // Who goes back and sends the form once more finds what it began.
      if (refusal.code === "KEY_USED") return led(refusal.id);
      const error = collectiveWords[request.lang].trouble[refusal.code];
      return await list(request, reply, form, { [refusal.code === "REASON_MISSING" ? "alasan" : "cabang"]: error });
    });

    /** A collective of this company; null where there is none, or it is another's. */
    const own = async (request: FastifyRequest): Promise<CollectiveSeen | null> => {
      const { id } = request.params as OfCollective["Params"];
      const found = isId(id) ? await findCollective(house.db, id) : null;
      return found?.employerId === companyOf(request)!.employerId ? found : null;
    };

    const show = async (request: FastifyRequest, reply: FastifyReply, errors: Errors = {}, form: Form = {}) => {
      const found = await own(request);
      if (!found) return reply.callNotFound();
      const { lang } = request;
      const { npp } = companyOf(request)!;
      const { ditambah, laporan } = request.query as OfCollective["Querystring"];
      const draft = found.status === "DRAFT";
      const reportId = laporan && isId(laporan) ? laporan : null;
      const words = collectiveWords[lang];
      return page(
        request,
        reply,
        words.title,
        errors,
        <CollectiveBody
          lang={lang}
          npp={npp}
          collective={found}
          listed={await listedWorkers(house.db, house.keys, found.id)}
          candidates={
            draft
              ? await candidatesOf(house.db, house.keys, found, { reportId, most: reportId ? 2000 : mostShown })
              : []
          }
          reportId={reportId}
          added={/^\d{1,5}$/.test(ditambah ?? "") ? Number(ditambah) : null}
          reports={
            draft ? (await reportsOf(house.db, found.employerId)).filter(({ status }) => status === "ANSWERED") : []
          }
          proofs={ruleWords(house.law.book(), undefined, lang).phkProofs}
          maxBytes={serviceRulesOn(house.law.book(), house.clock.today()).upload.maxBytes}
          offices={draft ? await officeItems() : []}
          form={form}
          errors={errors}
        />,
      );
    };

    app.get<OfCollective>("/:npp/kolektif/:id", async (request, reply) => show(request, reply));

    const back = (request: FastifyRequest, reply: FastifyReply, query = "") => {
      const { npp, id } = request.params as OfCollective["Params"];
      return reply.redirect(paths.employer.collective(npp, id) + query, 303);
    };
    const troubleOf = (request: FastifyRequest) => collectiveWords[request.lang].trouble;

    app.post<OfCollective>("/:npp/kolektif/:id/daftar", async (request, reply) => {
      const form = formOf(request.body);
      const reportId = form["laporan"];
      const employmentIds = Object.keys(form)
        .filter((name) => name.startsWith("p-") && isId(name.slice(2)))
        .map((name) => name.slice(2));
      const from = isId(reportId) ? { reportId } : { employmentIds };
      if (!isId(reportId) && employmentIds.length === 0)
        return await show(request, reply, { laporan: collectiveWords[request.lang].chooseNone });
      const listed = await listWorkers(house, { actor: actorOf(request), id: request.params.id, from });
      if (!listed.ok) {
        const { refusal } = listed;
        if (refusal.code === "NO_SUCH_COLLECTIVE") return reply.callNotFound();
        const trouble = troubleOf(request);
        return await show(request, reply, {
          laporan: refusal.code === "TOO_MANY" ? trouble.TOO_MANY(refusal.most) : trouble.NOT_NOW,
        });
      }
      return back(request, reply, `?ditambah=${listed.value.added}${isId(reportId) ? `&laporan=${reportId}` : ""}`);
    });

    app.post<OfCollective>("/:npp/kolektif/:id/lepas", async (request, reply) => {
      const employmentId = formOf(request.body)["pekerja"];
      if (isId(employmentId)) await dropWorker(house, { actor: actorOf(request), id: request.params.id, employmentId });
      return back(request, reply);
    });

    app.post<OfCollective>("/:npp/kolektif/:id/bukti", async (request, reply) => {
      const { file, fields } = await oneFile(request);
      const trouble = troubleOf(request);
      if (file === "TOO_LARGE") return await show(request, reply, { bukti: trouble.FILE });
      const sent = await sendPaper(house, {
        actor: actorOf(request),
        id: request.params.id,
        kind: fields["jenis"] ?? "",
        file: file === "NONE" ? null : file,
      });
      if (sent.ok) return back(request, reply);
      switch (sent.refusal.code) {
        case "NO_SUCH_COLLECTIVE":
          return reply.callNotFound();
        case "KIND_MISSING":
          return await show(request, reply, { jenis: trouble.KIND_MISSING });
        case "FILE_MISSING":
          return await show(request, reply, { bukti: trouble.FILE_MISSING });
        case "NOT_NOW":
          return await show(request, reply, { bukti: trouble.NOT_NOW });
        default:
          return await show(request, reply, { bukti: trouble.FILE });
      }
    });

    app.post<OfCollective>("/:npp/kolektif/:id/serahkan", async (request, reply) => {
      const officeId = formOf(request.body)["cabang"] ?? "";
      const handed = await handInCollective(house, { actor: actorOf(request), id: request.params.id, officeId });
      if (handed.ok) return back(request, reply);
      const { refusal } = handed;
      const trouble = troubleOf(request);
      if (refusal.code === "NO_SUCH_COLLECTIVE") return reply.callNotFound();
      if (refusal.code === "TOO_FEW") return await show(request, reply, { laporan: trouble.TOO_FEW(refusal.least) });
      if (refusal.code === "PAPER_MISSING") return await show(request, reply, { bukti: trouble.PAPER_MISSING });
      return await show(request, reply, { cabang: trouble[refusal.code] });
    });

    app.post<OfCollective>("/:npp/kolektif/:id/tarik", async (request, reply) => {
      const form = formOf(request.body);
      const why = form["mengapa"] ?? "";
      const taken = await withdrawCollective(house, { actor: actorOf(request), id: request.params.id, why });
      if (taken.ok) return back(request, reply);
      const { code } = taken.refusal;
      if (code === "NO_SUCH_COLLECTIVE") return reply.callNotFound();
      return await show(request, reply, { mengapa: troubleOf(request)[code] }, form);
    });
  };
