import type { VNode } from "preact";
import { leavesAt, messageChannels, namesAt, optionalAt } from "../../../../../entitlement/index.ts";
import { Cell, Group, spoken, Tick, valueAt, type Part } from "./draft-fields.tsx";

/** What of the service is no law: whether it is ruled here, and each group with its fields and its source. */
export const ServicePart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  const named = words.service as Readonly<Record<string, string>>;
  const service = valueAt(file, "/service");
  const written = typeof service === "object" && service !== null;
  const called = (at: string): string =>
    at
      .split("/")
      .slice(3)
      .map((name) => named[name] ?? name)
      .join(" ");
  const fields = (group: string): VNode => (
    <>
      {group === "channels" && (
        <div class="la-cells">
          {messageChannels.map((_, turn) => (
            <Cell
              key={turn}
              drafted={drafted}
              at={`/service/channels/order/${turn}`}
              label={words.channelTurn(turn + 1)}
              choices={words.messageChannels}
            />
          ))}
        </div>
      )}
      <div class="la-cells">
        {leavesAt(`/service/${group}`)
          .filter((at) => !at.endsWith("/cite") && at !== "/service/channels/order" && !at.includes("/byReason/"))
          .map((at) => (
            <Cell key={at} drafted={drafted} at={at} label={called(at)} />
          ))}
      </div>
      {group === "sampling" && <SampledReasons drafted={drafted} />}
      <div class="la-cells">
        <Cell drafted={drafted} at={`/service/${group}/cite`} label={words.cite} wide />
      </div>
    </>
  );
  return (
    <>
      <input type="hidden" name="aturan-layanan" value={written ? "ada" : "belum"} />
      <ul class="la-tick">
        <Tick name="layanan" label={words.serviceHere} ticked={written} />
      </ul>
      <p class="la-soft">{words.serviceHint}</p>
      {written &&
        namesAt("/service").map((group) => {
          const mayGo = optionalAt("/service").includes(group);
          const here = !mayGo || valueAt(file, `/service/${group}`) !== undefined;
          return (
            <Group key={group} legend={named[group] ?? group}>
              {mayGo && (
                <ul class="la-tick">
                  <Tick name={`layanan:${group}`} label={words.groupHere} ticked={here} />
                </ul>
              )}
              {here && fields(group)}
            </Group>
          );
        })}
    </>
  );
};

/** Rates of the sampling for one reason; where nothing stands it is drawn as the others. */
const SampledReasons = ({ drafted }: Part): VNode => {
  const { words, file, lang } = drafted;
  const own = "/service/sampling/byReason";
  const any = namesAt(own).some((reason) => valueAt(file, `${own}/${reason}`) !== undefined);
  return (
    <details class="govuk-details" open={any || drafted.troubles.some(({ at }) => at.startsWith(own))}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.service.byReason}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="la-soft">{words.sampledHint}</p>
        {namesAt(own).map((reason) => (
          <Group
            key={reason}
            legend={spoken(valueAt(file, `/reasons/${reason}/words/${lang}`), reason).replace(/\{\w+\}/g, "…")}
          >
            <div class="la-cells">
              {(["percent", "percentAbove"] as const).map((rate) => (
                <Cell key={rate} drafted={drafted} at={`${own}/${reason}/${rate}`} label={words.service[rate]} />
              ))}
            </div>
          </Group>
        ))}
      </div>
    </details>
  );
};
