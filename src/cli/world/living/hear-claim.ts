import { openTime } from "../../../appointments/index.ts";
import { chooseInterviewTime } from "../../../claims/index.ts";
import { addWorkingDays, serviceRulesOn } from "../../../entitlement/index.ts";
import { endInterview, enterWaitingRoom, startInterview, type Ending } from "../../../interviews/index.ts";
import { formatDay, type Day } from "../../../platform/day.ts";
import { must, Stopped, unreadable, type Scene } from "./scene.ts";

/** Nine to twelve and one to four: two times three hours, in minutes. */
const halfDay = 180;

type Booked = { readonly appointmentId: string; readonly startsAt: Date };

/** The claimant takes the first time of the officer's day that is free, counted from another one in each story. */
async function book(scene: Scene, claimId: string, day: Day): Promise<Booked> {
  const { house, at, asOf, officeId, interviewer, story } = scene;
  const { nth, sentOn } = story;
  const minutes = serviceRulesOn(house.law.book(), formatDay(day)).booking.slotMinutes;
  const times = Math.floor(halfDay / minutes);
  const home = asOf(at(sentOn, 20));
  const kind = nth % 11 === 3 ? "PHONE" : "VIDEO";
  for (let tries = 0; tries < times * 2; tries++) {
    const place = (nth * 5 + tries) % (times * 2);
    const hour = place < times ? 9 : 13;
    const full = at(day, hour).getTime() - (at(day, hour).getTime() % 3_600_000);
    const startsAt = new Date(full + (place % times) * minutes * 60_000);
    await openTime(home, { officerId: interviewer.id, officeId, startsAt, minutes });
    const chosen = await chooseInterviewTime(home, { claimId, officeId, startsAt, kind });
    if (chosen.ok) return chosen.value;
    if (chosen.refusal.code !== "TIME_TAKEN") throw new Stopped(`No interview was booked: ${chosen.refusal.code}`);
  }
  throw new Stopped("The officer's day is full");
}

async function call(scene: Scene, claimId: string, day: Day, outcome: (id: string) => Ending): Promise<void> {
  const { asOf, interviewer } = scene;
  const { appointmentId, startsAt } = await book(scene, claimId, day);
  const begun = asOf(new Date(startsAt.getTime() + 60_000));
  await enterWaitingRoom(begun, claimId);
  // A colleague of the branch may have this time: whoever's it is, this officer opens it.
  must("The interview did not begin", await startInterview(begun, interviewer, appointmentId));
  const over = asOf(new Date(startsAt.getTime() + 8 * 60_000));
  must("The interview did not end", await endInterview(over, interviewer, outcome(appointmentId)));
}

/** Time, waiting room, call and outcome. @returns whether the interview is over and was passed */
export async function hearClaim(scene: Scene, claimId: string): Promise<boolean> {
  const { ending, sentOn } = scene.story;
  if (ending === "BOOKED") {
    await book(scene, claimId, addWorkingDays(sentOn, 4).day);
    return false;
  }
  if (scene.missed)
    await call(scene, claimId, addWorkingDays(sentOn, 1).day, (interviewId) => ({
      interviewId,
      outcome: "NOT_REACHED",
    }));
  await call(scene, claimId, scene.heardOn, (interviewId) =>
    ending === "CORRECTION"
      ? { interviewId, outcome: "CORRECTION", items: [{ kind: "DOCUMENT", code: "KTP", reason: unreadable }] }
      : { interviewId, outcome: "PASSED" },
  );
  return ending !== "CORRECTION";
}
