export {
  type Announcement,
  type AnnouncementLang,
  type AnnouncementState,
  type AnnouncementText,
  type OfficeBlock,
  type Step,
} from "./announcements/announcement.ts";
export type { Link, LinkChannel, LinkPurpose } from "./link.ts";
export { makeLinks } from "./make-link.ts";
export { openLink } from "./open-link.ts";
