/** What a link was made for. */
export type LinkPurpose = "NOTICE" | "ANNOUNCEMENT" | "SESSION" | "SLIP" | "EMPLOYER" | "LETTER";

/** On what it stands: a message's channel, or a kind of paper or picture. */
export type LinkChannel =
  | "WEB"
  | "WHATSAPP"
  | "SMS"
  | "EMAIL"
  | "LETTER"
  | "SQUARE"
  | "STORY"
  | "POSTER"
  | "LEAFLET"
  | "SLIDES"
  | "HANDOUT"
  | "SLIP";

/** A short link: says from where somebody comes, never who comes. */
export type Link = {
  readonly purpose: LinkPurpose;
  readonly channel: LinkChannel;
  readonly leadsTo: "FIRST" | "CHECK" | "START" | "ANNOUNCEMENT" | "RESUME";
  /** The office whose paper it is; null where it is the whole country's. */
  readonly officeId: string | null;
  /** The announcement, visit or session that it belongs to. */
  readonly subject: string | null;
};
