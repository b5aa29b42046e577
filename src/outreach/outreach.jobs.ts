import type { Storage } from "../evidence/index.ts";
import type { Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { endAnnouncementsOver } from "./announcements/end-announcement.ts";
import { forgetPhotos } from "./carrying/forget-photos.ts";
import { forgetIncidents } from "./incidents/forget-incidents.ts";
import { forgetContacts } from "./sessions/forget-contacts.ts";
import { forgetSessions } from "./sessions/forget-sessions.ts";

export const outreachTicks = (platform: Platform & { readonly storage: Storage }): readonly Tick[] => [
  { name: "announcements-end", everySeconds: 300, run: async () => void (await endAnnouncementsOver(platform)) },
  { name: "sessions-forget-contacts", everySeconds: 3600, run: async () => void (await forgetContacts(platform)) },
  { name: "sessions-forget", everySeconds: 3600, run: async () => void (await forgetSessions(platform)) },
  { name: "incidents-forget", everySeconds: 3600, run: async () => void (await forgetIncidents(platform)) },
  { name: "evidence-forget-photos", everySeconds: 3600, run: async () => void (await forgetPhotos(platform)) },
];
