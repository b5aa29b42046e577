import { ConfigTrouble, readConfig, type Config } from "../platform/config.ts";
import { settingsHere } from "./settings-here.ts";
import { DatabaseTrouble } from "../platform/db/migrate.ts";

/** A subcommand: its words, and what it does. Each is loaded only when it is called. */
type Command = { readonly usage: string; readonly what: string; readonly run: (args: string[]) => Promise<number> };

/** Commands that take no word more. */
const alone =
  (usage: string, run: () => Promise<number>): Command["run"] =>
  async (args) => {
    if (args.length === 0) return await run();
    process.stderr.write(`Usage: lapak ${usage}\n`);
    return 2;
  };

/** For commands that act on data: the environment's installation, or the sandbox that runs here. */
const configHere = (): Config => readConfig(settingsHere(process.env));

const commands: Readonly<Record<string, Command>> = {
  serve: {
    usage: "serve",
    what: "the web server alone",
    run: alone("serve", async () => (await import("../main.ts")).serve(readConfig(process.env))),
  },
  worker: {
    usage: "worker",
    what: "the worker alone",
    run: alone("worker", async () => (await import("../worker/main.ts")).work(readConfig(process.env))),
  },
  migrate: {
    usage: "migrate",
    what: "brings the database to this version's shape",
    run: alone("migrate", async () => (await import("./migrate.ts")).migrateCommand(process.env)),
  },
  "rules evaluate": {
    usage: "rules evaluate [--policy FILE] < cases.ndjson",
    what: "asks the law: cases as NDJSON in, decisions out",
    run: async (args) => (await import("./rules/rules-evaluate.ts")).rulesEvaluate(args, process.stdin, process.stdout),
  },
  "policy publish": {
    usage: "policy publish FILE",
    what: "publishes a policy; asks two policy officers for name, password and code",
    run: async (args) => (await import("./policy-publish.ts")).policyPublish(args, configHere, process.stdin),
  },
  "policy export": {
    usage: "policy export ID > FILE",
    what: "a policy, signed, for another installation",
    run: async (args) => (await import("./policy-export.ts")).policyExport(args, configHere),
  },
  "policy import": {
    usage: "policy import FILE --trust KEY",
    what: "proposes a policy that another installation signed",
    run: async (args) => (await import("./policy-import.ts")).policyImport(args, configHere, process.stdin),
  },
  "policy check": {
    usage: "policy check FILE",
    what: "validates a policy",
    run: async (args) => (await import("./policy-check.ts")).policyCheck(args),
  },
  "policy trial": {
    usage: "policy trial FILE [--population N] [--on DAY]",
    what: "what would come out differently under a policy; writes nothing",
    run: async (args) => (await import("./policy-trial.ts")).policyTrial(args, configHere),
  },
  "payments export": {
    usage: "payments export [--hand-in | --again ID]",
    what: "released, unsent payments as ISO 20022 pain.001; --hand-in for the bank's counter",
    run: async (args) => (await import("./payments-export.ts")).paymentsExport(args),
  },
  "payments reconcile": {
    usage: "payments reconcile FILE",
    what: "takes in the bank's pain.002 or camt.054",
    run: async (args) => (await import("./payments-reconcile.ts")).paymentsReconcile(args),
  },
  "audit verify": {
    usage: "audit verify",
    what: "proves the record unbroken, or names the first broken link",
    run: alone("audit verify", async () => (await import("./audit-verify.ts")).auditVerify(configHere())),
  },
  "members import": {
    usage: "members import FILE.csv",
    what: "takes in members with their histories; refused lines go to FILE.refused.csv",
    run: async (args) => (await import("./members/members-import.ts")).membersImport(args, configHere),
  },
  "offices import": {
    usage: "offices import FILE.csv",
    what: "takes in head office, regions and branches",
    run: async (args) => (await import("./offices/offices-import.ts")).officesImport(args, configHere),
  },
  "staff import": {
    usage: "staff import FILE.csv [--dry-run]",
    what: "takes in officers; who is new gets a one-time link",
    run: async (args) => (await import("./staff/staff-import.ts")).staffImport(args, configHere),
  },
  "staff renew": {
    usage: "staff renew NAME",
    what: "a new one-time link for an officer who lost password or phone",
    run: async (args) => (await import("./staff/staff-name.ts")).staffRenew(args, configHere),
  },
  "staff close": {
    usage: "staff close NAME",
    what: "an officer has left: nobody signs in under this name any more",
    run: async (args) => (await import("./staff/staff-name.ts")).staffClose(args, configHere),
  },
  code: {
    usage: "code SECRET",
    what: "the present six digits of a staff secret",
    run: async (args) => (await import("./code.ts")).codeCommand(args),
  },
  "world claims": {
    usage: "world claims [FOLDER]",
    what: "gives the demo world a year of claims, past and open (sandbox only)",
    run: async (args) => (await import("./world/world-claims.ts")).worldClaims(args, configHere()),
  },
  "world load": {
    usage: "world load FOLDER",
    what: "fills an empty database with a demo world (sandbox only)",
    run: async (args) => (await import("./world/world-load.ts")).worldLoad(args, configHere()),
  },
};

/**
 * The side door: runs a subcommand.
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage
 */
export async function lapak(args: string[]): Promise<number> {
  const name = [args.slice(0, 2).join(" "), args[0] ?? ""].find((each) => Object.hasOwn(commands, each));
  if (!name) {
    const help = Object.values(commands)
      .map(({ usage, what }) => `  lapak ${usage.padEnd(46)} ${what}`)
      .join("\n");
    const asked = args[0] === "help" || args[0] === "--help" || args[0] === "-h";
    const unknown = asked || !args[0] ? "" : `There is no command “${args.slice(0, 2).join(" ").slice(0, 60)}”. `;
    (asked ? process.stdout : process.stderr).write(`${unknown}Usage:\n${help}\n`);
    return asked ? 0 : 2;
  }
  // A reader that has seen enough (`| head`) is no trouble.
  process.stdout.on("error", () => {});
  try {
    return await commands[name]!.run(args.slice(name.split(" ").length));
  } catch (error) {
    const plain =
      error instanceof ConfigTrouble || error instanceof DatabaseTrouble ? error.message : explainError(error);
    if (plain === null) throw error;
    process.stderr.write(`${plain}\n`);
    return 1;
  }
}

/** Troubles of a database or port that a person can mend, in one sentence; null where it is a fault of ours. */
function explainError(error: unknown): string | null {
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "ETIMEDOUT" || code === "EAI_AGAIN")
    return `The database of DATABASE_URL cannot be reached (${code}). Check host and port.`;
  if (code === "28P01" || code === "28000")
    return "The database of DATABASE_URL refuses our name or password. Check them.";
  if (code === "3D000") return "The database named in DATABASE_URL does not exist. Create it first.";
  if (code === "42501")
    return "Our role may not do this in the database. Run `lapak migrate` as the owner of the database first.";
  if (code === "EADDRINUSE") return `The address ${address}:${port} is in use. Choose another PORT.`;
  if (code === "EACCES") return `The address ${address}:${port} may not be used by us. Choose a PORT above 1023.`;
  if (code === "EADDRNOTAVAIL") return `The address ${address} is not one of this machine's. Choose another HOST.`;
  return null;
}
