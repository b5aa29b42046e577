/** Every message there is, with the values its words need. */
export const templateValues = {
  OneTimeCode: ["code", "minutes"],
  HelperConsentCode: ["code", "minutes", "claim", "helper"],
  HelperInvited: ["claim", "day", "link"],
  HelperAllowed: ["claim", "day", "link"],
  HelperActed: ["claim", "helper", "did", "link"],
  StatusTold: ["claim", "state", "next", "link"],
  StatusHowTo: ["link"],
  TextKept: ["claim", "link"],
  OfficerAnswer: ["claim", "office", "answer", "brief", "link"],
  MessagesStopped: ["link"],
  ClaimSubmitted: ["claim", "promise", "link"],
  InterviewTimeChosen: ["claim", "time", "office", "how", "act", "link"],
  InterviewTomorrow: ["claim", "time", "office", "how", "act", "link"],
  InterviewSoon: ["claim", "time", "how", "act", "link"],
  InterviewMissed: ["claim", "link"],
  InterviewMissedTimeKept: ["claim", "time", "office", "until", "link"],
  InterviewTimeOffered: ["claim", "time", "office", "link"],
  InterviewPassed: ["claim", "promise", "link"],
  CorrectionRequested: ["claim", "items", "link"],
  CorrectionAnswered: ["claim", "promise", "link"],
  PromiseMoved: ["claim", "promise", "link"],
  ClaimApproved: ["claim", "promise", "link"],
  ClaimPaid: ["claim", "amount", "account", "link"],
  ClaimRefused: ["claim", "reasons", "link"],
  ClaimWithdrawn: ["claim", "link"],
  PaymentStopped: ["claim", "link"],
  HeirsProved: ["claim", "link"],
  HeirsProofRefused: ["claim", "why", "link"],
  HeirsPaid: ["claim", "link"],
  HeirPaid: ["claim", "amount", "account"],
  HeirAccountRefused: ["claim", "account"],
  RuleChanges: ["claim", "first", "changes", "link"],
  RuleStays: ["claim", "link"],
  SlipSent: ["office", "link", "site"],
  EmployerInvited: ["company", "npp", "days", "link"],
  EmployerReset: ["company", "npp", "days", "link"],
  RightBegins: ["day", "link", "site", "stop"],
  RightStillThere: ["day", "link", "site", "stop"],
  CollectiveReady: ["company", "link", "site", "stop"],
  CollectiveStillReady: ["company", "link", "site", "stop"],
  CollectiveSentBack: ["company", "npp", "office", "why", "link"],
  CollectiveChecked: ["company", "npp", "office", "link"],
  AnnouncementTold: ["headline", "one", "two", "three", "brief", "link", "site", "stop"],
  ExitDisputeDecided: ["company", "npp", "end", "why", "link"],
  ExitDemanded: ["company", "npp", "day", "link"],
  ExitDeclared: ["claim", "company", "day", "link"],
  ExitConfirmed: ["claim", "company", "link"],
  ExitDiffers: ["claim", "company", "link"],
  ExitStillWorks: ["claim", "company", "link"],
  ExitSilent: ["claim", "company", "day", "end", "link"],
  ExitGoesOn: ["claim", "company", "link"],
  ExitDemandDecided: ["claim", "company", "why", "link"],
  OfficersUncertified: ["title", "day", "count", "names", "link", "site"],
  CircularArrived: ["title", "from", "day", "link", "site"],
  CircularDue: ["title", "day", "link", "site"],
  CircularOverdue: ["title", "day", "link", "site"],
  CircularOfficesLate: ["title", "count", "offices", "link", "site"],
  ExitDisputeDecidedCompany: ["company", "npp", "why", "link"],
} as const;

export type TemplateCode = keyof typeof templateValues;

/** What people are told without having asked: never in their night, seldom, and not where they stopped it. */
export const unaskedTemplates = [
  "RightBegins",
  "RightStillThere",
  "CollectiveReady",
  "CollectiveStillReady",
  "AnnouncementTold",
] as const satisfies readonly TemplateCode[];
export type UnaskedTemplate = (typeof unaskedTemplates)[number];
export type AskedTemplate = Exclude<TemplateCode, UnaskedTemplate>;
export const isUnasked = (template: TemplateCode): template is UnaskedTemplate =>
  (unaskedTemplates as readonly TemplateCode[]).includes(template);
export type Values = Readonly<Record<string, string>>;

/** `text` for WhatsApp and e-mail, `sms` short: places of values are {named}. */
export type Words = { readonly subject: string; readonly text: string; readonly sms: string };
export type Dictionary = Readonly<Record<TemplateCode, Words>>;
