import type { VNode } from "preact";
import { messageChannels } from "../../../../entitlement/index.ts";
import { Cell, fieldsAt, Group, valueAt, type Part } from "./draft-fields.tsx";

const groups = [
  "upload",
  "booking",
  "hours",
  "code",
  "session",
  "training",
  "work",
  "channels",
  "quota",
  "sampling",
  "notices",
  "patterns",
  "helping",
  "companies",
  "cascade",
] as const;

/** What of the service is no law: each group with its fields and its source. */
export const ServicePart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  const named = words.service as Readonly<Record<string, string>>;
  const cells = (at: string, label: string): VNode[] =>
    fieldsAt(file, at)
      .filter(([name]) => name !== "cite")
      .flatMap(([name, each]) =>
        typeof each === "object"
          ? cells(`${at}/${name}`, named[name] ?? name)
          : [
              <Cell
                key={`${at}/${name}`}
                drafted={drafted}
                at={`${at}/${name}`}
                label={`${label} ${named[name] ?? name}`.trim()}
              />,
            ],
      );
  return (
    <>
      {groups
        .filter((group) => valueAt(file, `/service/${group}`) !== undefined)
        .map((group) => (
          <Group key={group} legend={words.service[group]}>
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
            <div class="la-cells">{cells(`/service/${group}`, "")}</div>
            <div class="la-cells">
              <Cell drafted={drafted} at={`/service/${group}/cite`} label={words.cite} wide />
            </div>
          </Group>
        ))}
    </>
  );
};
