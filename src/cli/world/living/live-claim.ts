import { followClaim } from "../../../casework/index.ts";
import { withdrawClaim } from "../../../claims/index.ts";
import { addWorkingDays } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import type { Story } from "../claim-stories.ts";
import { hearClaim } from "./hear-claim.ts";
import { payClaim } from "./pay-claim.ts";
import { must, openScene, Stopped, type Scene, type Staffed } from "./scene.ts";
import { beginClaim, sendClaim, sendHeirsClaim, sendPapers } from "./send-claim.ts";
import { verifyClaim } from "./verify-claim.ts";

/**
 * Lives one claim of the demo through, each step by the action by which people do it, at the hour at which they would have.
 * What follows from a step follows here at once: the house of the past announces nothing.
 * @param company the name of the member's last employer
 * @returns the sentence of what stopped it short of its ending, or null
 */
export async function liveClaim(house: House, staffed: Staffed, story: Story, company: string): Promise<string | null> {
  try {
    await live(openScene(house, staffed, story, company));
    return null;
  } catch (error) {
    if (error instanceof Stopped) return error.message;
    throw error;
  }
}

async function live(scene: Scene): Promise<void> {
  const { asOf, at, story, byHeirs, heardOn } = scene;
  const { ending, nth, sentOn } = story;
  const { claimId, papers } = await beginClaim(scene);
  if (ending === "DRAFT") return await sendPapers(scene, claimId, papers.slice(0, nth % 3));
  if (byHeirs) await sendHeirsClaim(scene, claimId);
  else {
    await sendClaim(scene, claimId, papers);
    const goesOn = ending !== "SENT" && ending !== "WITHDRAWN" && (await hearClaim(scene, claimId));
    if (ending === "WITHDRAWN") {
      const later = asOf(at(addWorkingDays(sentOn, 1).day, 10));
      must("It was not taken back", await withdrawClaim(later, claimId, "Sudah bekerja lagi."));
    }
    await followClaim(asOf(at(goesOn ? heardOn : sentOn, 17)), claimId);
    if (!goesOn || ending === "INTERVIEWED") return;
  }
  await followClaim(asOf(at(heardOn, 17)), claimId);
  const approvedOn = await verifyClaim(scene, claimId);
  if (ending === "PAID" && approvedOn !== null) await payClaim(scene, claimId, approvedOn);
}
