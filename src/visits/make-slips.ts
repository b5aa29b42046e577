import { may } from "../access/index.ts";
import type { Platform } from "../platform/platform.ts";
import { makeSlip, type DoorActor } from "./record-visit.ts";

/** How many slips a tablet keeps at hand, for when it has no network. */
const slipsAtHand = 30;

/** Slips for a tablet to keep at hand. @param wish how many, at most thirty @returns their codes; none where the actor is no guard */
export async function makeSlips(platform: Platform, actor: DoorActor, wish: number): Promise<readonly string[]> {
  if (!may(actor, "greet-visitors")) return [];
  return await platform.db.transaction().execute(async (tx) => {
    const codes: string[] = [];
    for (let made = 0; made < Math.min(wish, slipsAtHand); made++)
      codes.push(await makeSlip(tx, platform, actor.officeId));
    return codes;
  });
}
