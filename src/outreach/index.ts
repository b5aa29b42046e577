export {
  longest,
  most,
  type Announcement,
  type AnnouncementLang,
  type AnnouncementRefusal,
  type AnnouncementState,
  type AnnouncementText,
  type OfficeBlock,
  type Step,
  type TextTrouble,
  type Texts,
} from "./announcements/announcement.ts";
export { announcementTroubles } from "./announcements/announcement.rules.ts";
export { mayMove } from "./announcements/announcement.transitions.ts";
export {
  findAnnouncement,
  findAnnouncementFile,
  listAnnouncements,
  type AnnouncementFile,
  type AnnouncementLine,
  type PublicAnnouncement,
} from "./announcements/announcement.views.ts";
export { approveAnnouncement } from "./announcements/approve-announcement.ts";
export { draftAnnouncement } from "./announcements/draft-announcement.ts";
export { endAnnouncement, endAnnouncementsOver } from "./announcements/end-announcement.ts";
export { proposeAnnouncement } from "./announcements/propose-announcement.ts";
export { saveAnnouncement } from "./announcements/save-announcement.ts";
export type { OutreachFact } from "./outreach.events.ts";
export { outreachTicks } from "./outreach.jobs.ts";
export { declareIncident } from "./incidents/declare-incident.ts";
export { endIncident } from "./incidents/end-incident.ts";
export { disturbedParts, type Incident, type IncidentRefusal } from "./incidents/incident.ts";
export { listIncidents } from "./incidents/incident.views.ts";
export type { Link, LinkChannel, LinkPurpose } from "./link.ts";
export { findLetterLink, letterLink } from "./letter-link.ts";
export { linkFor, makeLinks } from "./make-link.ts";
export { isFromNotice, openLink } from "./open-link.ts";
export { channelsStoppedBy, chooseChannels } from "./notices/choose-channels.ts";
export { noticeJobs, noticeTicks } from "./notices/notices.jobs.ts";
export type { NoticeTeller } from "./notices/right.ts";
export { paintPng } from "./paper/drawing/paint-png.ts";
export { typefaces, type Typefaces } from "./paper/drawing/typefaces.ts";
export type { ReportOrder } from "./paper/render-paper.ts";
export { createPress, type Press, type PressBusy } from "./paper/press.ts";
export {
  paperKinds,
  renderMessages,
  type LetterOrder,
  type PaperFile,
  type PaperKind,
  type PaperOrder,
  type PaperRefusal,
  type Slides,
  type SlipOrder,
} from "./paper/render-paper.ts";
export { findSlip } from "./link.store.ts";
export { hangs, isSent, type CarryRefusal } from "./carrying/carrying.ts";
export {
  addressOf,
  announcementsHandedTo,
  countEvidence,
  evidenceOf,
  mostEvidence,
  openEvidencePhoto,
  outreachFigures,
  type Evidence,
  type EvidenceCount,
  type Figure,
  type OutreachScope,
  type HandedAnnouncement,
} from "./carrying/carrying.views.ts";
export { giveEvidence } from "./carrying/give-evidence.ts";
export { saveOfficeLines } from "./carrying/save-office-lines.ts";
export { cancelSession, noteAttendance } from "./sessions/note-session.ts";
export { planSession } from "./sessions/plan-session.ts";
export { sessionKinds, type SessionKind, type SessionPlan, type SessionRefusal } from "./sessions/session.ts";
export { announcementForSession, findSession, listSessions, type Session } from "./sessions/session.views.ts";
export { audiences, type Audience, type Broadcast, type BroadcastRefusal } from "./broadcasts/broadcast.ts";
export { listBroadcasts } from "./broadcasts/broadcast.store.ts";
export { confirmBroadcast, countConcerned, maySendFor } from "./broadcasts/confirm-broadcast.ts";
