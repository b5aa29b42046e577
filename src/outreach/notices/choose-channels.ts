import { getMember } from "../../members/index.ts";
import { stopMessages, stoppedChannels, type ChannelName } from "../../messages/index.ts";
import type { Platform } from "../../platform/platform.ts";

/** Everything under which the wishes of a member are found. */
async function whoIs({ db, keys }: Platform, memberId: string) {
  const { phone, email } = await getMember(db, keys, memberId);
  return { memberId, phone, email };
}

/** Over which channels a member wants no message that they did not ask for. @throws where there is no such member */
export const channelsStoppedBy = async (platform: Platform, memberId: string): Promise<readonly ChannelName[]> =>
  await stoppedChannels(platform, await whoIs(platform, memberId));

/** A member says over which channels they want no message that they did not ask for; over the others they want them. */
export const chooseChannels = async (
  platform: Platform,
  memberId: string,
  stopped: readonly ChannelName[],
): Promise<void> => await stopMessages(platform, await whoIs(platform, memberId), stopped);
