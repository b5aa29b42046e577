import { closeStaff, renewStaff, staffInvitationDays, type StaffNameRefusal } from "../../access/index.ts";
import { openHouse, type House } from "../../house.ts";
import type { Config } from "../../platform/config.ts";
import { paths } from "../../web/paths.ts";
import { fail, oneArgument } from "../one-argument.ts";

const refusalWords: Readonly<Record<StaffNameRefusal["code"], (name: string) => string>> = {
  NO_SUCH_NAME: (name) => `Nobody has the user name ${name}.`,
  CLOSED: (name) => `${name} has left: nobody signs in under this name any more.`,
};

/** Does something to the one officer who is named. @returns the exit code */
async function withName(
  args: string[],
  configHere: () => Config,
  usage: string,
  act: (house: House, name: string) => Promise<string | StaffNameRefusal>,
): Promise<number> {
  const name = oneArgument(args, usage);
  if (typeof name === "number") return name;
  const house = openHouse(configHere(), "staff", 2);
  try {
    const username = name.trim().toLowerCase();
    const answer = await act(house, username);
    if (typeof answer !== "string") return fail(refusalWords[answer.code](username));
    process.stdout.write(`${answer}\n`);
    return 0;
  } finally {
    await house.close();
  }
}

/** `lapak staff renew NAME`: a new one-time link for who lost password or phone. @returns the exit code */
export const staffRenew = (args: string[], configHere: () => Config): Promise<number> =>
  withName(
    args,
    configHere,
    `Usage: lapak staff renew NAME

An officer lost the password or the phone with the code app, or the first link ran out: prints a new one-time link, good for
${staffInvitationDays} days. At once the old password, code app, links and sessions are worth nothing.
`,
    async (house, name) => {
      const renewed = await renewStaff(house, name);
      return renewed.ok ? house.config.publicUrl + paths.staff.invitation(renewed.value.token) : renewed.refusal;
    },
  );

/** `lapak staff close NAME`: an officer has left. @returns the exit code */
export const staffClose = (args: string[], configHere: () => Config): Promise<number> =>
  withName(
    args,
    configHere,
    `Usage: lapak staff close NAME

An officer has left: they are signed out, and nobody signs in under this name any more. What they did stays theirs. Claims on
their desk are handed on by the head of the branch.
`,
    async (house, name) => {
      const closed = await closeStaff(house, name);
      return closed.ok ? `${name} signs in no more.` : closed.refusal;
    },
  );
