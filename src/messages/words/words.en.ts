import type { Dictionary } from "./dictionary.ts";

/** Ends every message: what it costs, and how to know a true one. */
const genuine = "This service is free. We never ask for money or a code. A true message always names your claim code.";
const genuineSms = "Free. Give nobody money/codes.";
/** The same for what is told to somebody who has no claim code yet: a true one is known by its address. */
const genuineNotice = "This service is free. We never ask for money or a code. A true message leads only to {site} .";
const genuineNoticeSms = `${genuineSms} Stop: reply STOP`;

/** The same for people of companies, who have no claim. */
const genuineCompany =
  "This service is free. We never ask for money or a code. A true message always names the NPP of your company.";

/** For people who work here: nobody asks them for their secrets either. */
const genuineOffice = "We never ask for your password or code. A true message leads to {site} only.";

export const english: Dictionary = {
  OneTimeCode: {
    subject: "Your Lapak Asik code",
    text: "Your Lapak Asik code: {code}. It works for {minutes} minutes.\n\nGive this code to nobody, not even our staff. This service is free. You did not ask for a code? Ignore this message.",
    sms: "Lapak Asik code: {code}. Works for {minutes} minutes. Give it to nobody, not even our staff. This service is free.",
  },
  HelperConsentCode: {
    subject: "Code to let somebody help, claim {claim}",
    text: `Consent code: {code}. It works for {minutes} minutes. With it you let {helper} help with claim {claim}: fill in, photograph papers, choose a time. The bank account, sending the claim and the interview stay yours.\n\nYou want no help? Ignore this message and give the code to nobody. This service is free.`,
    sms: `Code to allow help with claim {claim}: {code}. {minutes} minutes. Not you? Ignore it. ${genuineSms}`,
  },
  HelperInvited: {
    subject: "You are asked to help with claim {claim}",
    text: `Your family asks you to help with claim {claim} until {day}. Enter with that claim code and your own phone number at {link} .\n\nYou may fill in, photograph papers and choose a time. The rest your family does themselves.\n\n${genuine}`,
    sms: `You are asked to help with claim {claim} until {day}: {link} ${genuineSms}`,
  },
  HelperAllowed: {
    subject: "Somebody may help with claim {claim}",
    text: `From now on somebody of your family may help with claim {claim} until {day}. At {link} you see who, what they did, and how to end it at any time.\n\nIt was not you who allowed it? End it at once. ${genuine}`,
    sms: `Claim {claim}: family may help until {day}. End it: {link} ${genuineSms}`,
  },
  HelperActed: {
    subject: "Your family helps with claim {claim}",
    text: `Claim {claim}: {helper}, whom you allowed to help, {did}.\n\nAt {link} you see all that they did. You do not want it? There you end the consent at any time.\n\n${genuine}`,
    sms: `Claim {claim}: your family {did}. End it: {link} ${genuineSms}`,
  },
  StatusTold: {
    subject: "State of claim {claim}",
    text: `Claim {claim}: {state}\n\nNext: {next}\n\nAll of it at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: {state} {next} ${genuineSms}`,
  },
  StatusHowTo: {
    subject: "How to see the state of a claim",
    text: "We cannot tell the state of a claim to this number. Send STATUS and the claim code from the phone with which you applied, or see {link} .\n\nNo claim code? Call 1500 000. This service is free. We never ask for money or a code.",
    sms: `Official site: {link} State: send STATUS and the claim code from your registered phone. ${genuineSms}`,
  },
  TextKept: {
    subject: "Your message is kept, claim {claim}",
    text: `Your message is kept with claim {claim}. An officer reads it in office hours and answers to this number.\n\nYou want to know how it stands? Reply STATUS {claim} or see {link} .\n\n${genuine}`,
    sms: `Your message is kept with claim {claim}. An officer reads it. State: reply STATUS {claim} ${genuineSms}`,
  },
  OfficerAnswer: {
    subject: "An officer's answer, claim {claim}",
    text: `An officer of {office} answers your message, claim {claim}:\n\n{answer}\n\nAnything else? Reply to this message. Your claim is at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: {brief} ${genuineSms}`,
  },
  MessagesStopped: {
    subject: "Notices are stopped",
    text: "We send no more notices to this number. News of your own claim still comes. All of it is at {link} .\n\nThis service is free. We never ask for money or a code.",
    sms: `Notices are stopped. News of your claim still comes. Official site: {link} ${genuineSms}`,
  },
  ClaimSubmitted: {
    subject: "We have your claim {claim}",
    text: `We have received your claim {claim}. We pay {promise}.\n\nNext: choose a time for the interview by phone at {link} . Keep this claim code.\n\n${genuine}`,
    sms: `We have claim {claim}. Choose an interview time: {link} ${genuineSms}`,
  },
  InterviewTimeChosen: {
    subject: "Your interview: {time}",
    text: `Interview for claim {claim}: {time}, with {office}. You need not come.\n\n{how}\n\nHave your KTP and membership card ready. Enter or change the time at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: interview {time}. {act} {link} ${genuineSms}`,
  },
  InterviewTomorrow: {
    subject: "Your interview is tomorrow: {time}",
    text: `The interview for claim {claim} is tomorrow: {time}, with {office}.\n\n{how}\n\nHave your KTP and membership card ready. You cannot? Change the time at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: interview {time}. {act} {link} ${genuineSms}`,
  },
  InterviewSoon: {
    subject: "Your interview is soon: {time}",
    text: `The interview for claim {claim} is soon: {time}.\n\n{how}\n\nHave your KTP and membership card ready and sit in good light. Enter or change the time at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: interview {time}. {act} {link} ${genuineSms}`,
  },
  InterviewMissed: {
    subject: "We could not reach you",
    text: `We could not reach you for the interview of claim {claim}. We keep your claim.\n\nChoose a new time at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: we could not reach you. Choose a new time: {link} ${genuineSms}`,
  },
  InterviewMissedTimeKept: {
    subject: "We could not reach you, and keep a new time",
    text: `We could not reach you for the interview of claim {claim}. We keep your claim.\n\nWe keep a new time for you: {time}, {office}. Open {link} to take it or to choose another. It is kept until {until}.\n\n${genuine}`,
    sms: `Claim {claim}: we missed you. Take {time}: {link} ${genuineSms}`,
  },
  InterviewTimeOffered: {
    subject: "We keep a time for your interview",
    text: `We keep a time for the interview of claim {claim}: {time}, {office}.\n\nOpen {link} to take it or to choose another.\n\n${genuine}`,
    sms: `Claim {claim}: we keep a time, {time}. Take it: {link} ${genuineSms}`,
  },
  InterviewPassed: {
    subject: "Interview done, claim {claim}",
    text: `The interview for claim {claim} is done. Two officers now check your file.\n\nWe pay {promise}. Follow it at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: interview done. We pay {promise}. ${genuineSms}`,
  },
  CorrectionRequested: {
    subject: "Something to mend, claim {claim}",
    text: `Please mend this in claim {claim}: {items}\n\nDo it at {link} . Only this is needed; the rest is kept.\n\n${genuine}`,
    sms: `Claim {claim}: something needs mending. See {link} ${genuineSms}`,
  },
  CorrectionAnswered: {
    subject: "We have your correction, claim {claim}",
    text: `We have your correction for claim {claim}. Thank you.\n\nAn officer checks it. We pay {promise}. See {link} .\n\n${genuine}`,
    sms: `Claim {claim}: we have your correction. We pay {promise}. ${genuineSms}`,
  },
  PromiseMoved: {
    subject: "Payment day changed, claim {claim}",
    text: `The payment day of claim {claim} has changed. We pay {promise}.\n\nRead why at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: payment day changed, {promise}. Why: {link} ${genuineSms}`,
  },
  ClaimApproved: {
    subject: "Claim {claim} is approved",
    text: `Your claim {claim} is approved. We send the money to your account {promise}.\n\nYou need do nothing. See {link} .\n\n${genuine}`,
    sms: `Claim {claim} is approved. We send the money {promise}. ${genuineSms}`,
  },
  ClaimPaid: {
    subject: "Your JHT money is on its way",
    text: `We have sent the money of claim {claim}: {amount} to the account ending in {account}.\n\nDetails at {link} . Not there tomorrow? Tell us through that address.\n\n${genuine}`,
    sms: `Claim {claim}: we sent {amount} to the account ending in {account}. ${genuineSms}`,
  },
  ClaimRefused: {
    subject: "We cannot approve claim {claim}",
    text: `We cannot approve claim {claim}. The reasons: {reasons}\n\nYour JHT savings stay yours. The rules and your next step are at {link} .\n\nYou disagree? Call 1500 000 and ask for an objection. Another officer answers it.\n\n${genuine}`,
    sms: `We cannot approve claim {claim}. Your savings stay yours. Why: {link} ${genuineSms}`,
  },
  ClaimWithdrawn: {
    subject: "Claim {claim} is withdrawn",
    text: `Claim {claim} is withdrawn. Your JHT savings are still there.\n\nIt was not you? Tell us through {link} . You may claim again at any time.\n\n${genuine}`,
    sms: `Claim {claim} is withdrawn. Your savings stay. Not you? {link} ${genuineSms}`,
  },
  PaymentStopped: {
    subject: "The bank refused the payment, claim {claim}",
    text: `The bank refused the payment of claim {claim}. Your money is safe with us.\n\nCheck your account number at {link} . Then we send it again.\n\n${genuine}`,
    sms: `Claim {claim}: the bank refused the payment. Money is safe. Check: {link} ${genuineSms}`,
  },
  HeirsProved: {
    subject: "We have the heirs' proof, claim {claim}",
    text: `An officer has seen the death certificate and the certificate of heirs for claim {claim}.\n\nComplete the heirs and their accounts at {link} , then come to the branch together.\n\n${genuine}`,
    sms: `Claim {claim}: the heirs' proof is accepted. Complete it: {link} ${genuineSms}`,
  },
  HeirsProofRefused: {
    subject: "The heirs' proof is not enough yet, claim {claim}",
    text: `The heirs' proof for claim {claim} is not enough yet: {why}\n\nSend it again at {link} . Everything else is kept.\n\n${genuine}`,
    sms: `Claim {claim}: the heirs' proof is not enough yet. Why: {link} ${genuineSms}`,
  },
  HeirsPaid: {
    subject: "All heirs have been paid, claim {claim}",
    text: `We have sent the JHT money of claim {claim} to everybody who receives it.\n\nEach payment is listed at {link} . Not there tomorrow? Contact us by that address.\n\n${genuine}`,
    sms: `Claim {claim}: the money was sent to all who receive it. Details: {link} ${genuineSms}`,
  },
  HeirPaid: {
    subject: "Your part as an heir has been sent",
    text: `We have sent your part of claim {claim}: {amount} to the account ending in {account}.\n\nNot there tomorrow? Call 1500 000 and give the claim code.\n\n${genuine}`,
    sms: `Claim {claim}: your part {amount} was sent to the account ending in {account}. ${genuineSms}`,
  },
  HeirAccountRefused: {
    subject: "The bank refused your account, claim {claim}",
    text: `The bank refused the account ending in {account} for your part of claim {claim}. Your money is safe with us.\n\nGive another account in your own name to the family member who made this claim, or come to the branch.\n\n${genuine}`,
    sms: `Claim {claim}: the bank refused the account ending in {account}. Money is safe. ${genuineSms}`,
  },
  RuleChanges: {
    subject: "The rule changes on {first}",
    text: `The rule on JHT claims changes on {first}. For your claim {claim}, which you have not sent yet: {changes}\n\nGo on with your claim at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the rule changes on {first}. What it means: {link} ${genuineSms}`,
  },
  EmployerInvited: {
    subject: "An invitation for {company}",
    text: `You are invited to report workers who left {company} (NPP {npp}) on Lapak Asik.\n\nOpen {link} within {days} days. This link is for you alone and works once.\n\n${genuineCompany}`,
    sms: `Lapak Asik invitation, NPP {npp}: {link} ${genuineSms}`,
  },
  EmployerReset: {
    subject: "A new password for {company}",
    text: `The branch sends you a link to make a new password and code app for {company} (NPP {npp}) on Lapak Asik. The old ones work no longer.\n\nOpen {link} within {days} days. This link is for you alone and works once.\n\n${genuineCompany}`,
    sms: `New Lapak Asik password, NPP {npp}: {link} ${genuineSms}`,
  },
  SlipSent: {
    subject: "Begin your JHT claim on your phone",
    text: `You have just come to {office}. Begin your JHT claim on this phone: {link} . Stuck? Ask the guard or an officer at the door.\n\n${genuineNotice}`,
    sms: `Begin your JHT claim on this phone. Official site: {link} Stuck? Ask here. ${genuineSms}`,
  },
  ExitDisputeDecided: {
    subject: "When you left {company}: decided",
    text: `You and {company} (NPP {npp}) differ on how you left. An officer decided: {end}. The reason: {why}\n\nGo on with your claim at {link} . You do not agree? Call 1500 000 and ask for an objection.\n\n${genuineCompany}`,
    sms: `NPP {npp}: an officer decided that you left {end}. {link} ${genuineSms}`,
  },
  OfficersUncertified: {
    subject: "{count} officers have no certificate for a new rule",
    text: `The rule "{title}" begins on {day}. {count} of your officers have not passed its course: {names}. From that day they are given no claim under the new rule.\n\nSee at {link} who should take the course first. ${genuineOffice}`,
    sms: `{count} officers have no certificate for the rule of {day}. See: {link} .`,
  },
  CircularArrived: {
    subject: "A new circular for your office, due on {day}",
    text: `A new circular from {from} for your office: "{title}". It is due on {day}.\n\nOpen it at {link} , read it, then relay or acknowledge it. ${genuineOffice}`,
    sms: `A new circular waits for your office, due on {day}. Open: {link} .`,
  },
  CircularDue: {
    subject: "A circular waits for your office until {day}",
    text: `The circular "{title}" waits for your office. It is due on {day}.\n\nOpen it at {link} , read it, then relay or acknowledge it. ${genuineOffice}`,
    sms: `A circular of head office waits for your office until {day}. Open: {link} .`,
  },
  CircularOverdue: {
    subject: "A circular is late at your office",
    text: `The circular "{title}" was due on {day}, and your office has not finished it. We have told the region and head office.\n\nThere is still time: open it at {link} , then relay or acknowledge it. ${genuineOffice}`,
    sms: `A circular of head office is late at your office: it was due on {day}. Open: {link} .`,
  },
  CircularOfficesLate: {
    subject: "{count} offices are late with a circular",
    text: `The circular "{title}" is not finished by {count} offices: {offices}. The day has passed.\n\nWe have told the offices. See at {link} whom to telephone. ${genuineOffice}`,
    sms: `{count} offices are late with a circular of head office. See which: {link} .`,
  },
  ExitDisputeDecidedCompany: {
    subject: "A differing report was decided, {company}",
    text: `A report of {company} (NPP {npp}) differed from the record or the worker. An officer has decided. The reason: {why}\n\nSee it at {link} .\n\n${genuineCompany}`,
    sms: `NPP {npp}: a differing report was decided. See: {link} ${genuineSms}`,
  },
  ExitDemanded: {
    subject: "Please answer by {day}: a worker of {company}",
    text: `A worker says they have left {company} (NPP {npp}). We have no report from you.\n\nAnswer by {day} at {link} : right, different, or still working. Without an answer we go by what the worker says.\n\n${genuineCompany}`,
    sms: `NPP {npp}: has a worker left? Answer by {day}: {link} ${genuineSms}`,
  },
  ExitDeclared: {
    subject: "We are asking {company}, claim {claim}",
    text: `You say you have left {company}. We are asking the company and wait until {day}. If they stay silent your claim goes on with what you say.\n\nYou need do nothing. See it at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: we wait for the company until {day}. {link} ${genuineSms}`,
  },
  ExitConfirmed: {
    subject: "{company} says it is right, claim {claim}",
    text: `The company {company} confirms that you have left. Go on with claim {claim} at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the company confirms you left. Go on: {link} ${genuineSms}`,
  },
  ExitDiffers: {
    subject: "{company} answers differently, claim {claim}",
    text: `The company {company} answers that you have left, but names another kind or day. A branch officer decides and tells you. Do you have letters or messages? Keep them.\n\nSee the answer at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the company's answer differs. An officer decides. {link} ${genuineSms}`,
  },
  ExitStillWorks: {
    subject: "{company} answers: still working, claim {claim}",
    text: `The company {company} answers that you still work there. A branch officer decides and tells you. Show the letters or messages you have at a branch, or call 1500 000.\n\nSee it at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the company says you still work. See: {link} ${genuineSms}`,
  },
  ExitSilent: {
    subject: "Claim {claim} goes on",
    text: `The company {company} has not answered by {day}. We go by what you say: {end}.\n\nGo on with your claim at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the company is silent, your claim goes on. {link} ${genuineSms}`,
  },
  ExitGoesOn: {
    subject: "Claim {claim} goes on",
    text: `The company {company} need not be waited for any more: the end of your job is on record.\n\nGo on with your claim at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the end of your job is on record. Go on: {link} ${genuineSms}`,
  },
  ExitDemandDecided: {
    subject: "Decided: your job at {company}, claim {claim}",
    text: `You say you have left {company}, the company answers that you still work there. An officer has decided. The reason: {why}\n\nSee the result at {link} . You do not agree? Call 1500 000 and ask for an objection.\n\n${genuine}`,
    sms: `Claim {claim}: an officer decided about your job. See: {link} ${genuineSms}`,
  },
  RuleStays: {
    subject: "The rule does not change, claim {claim}",
    text: `The change of rule of which we told you does not come. The present rule goes on for your claim {claim}.\n\nGo on with your claim at {link} .\n\n${genuine}`,
    sms: `Claim {claim}: the rule does not change. Go on: {link} ${genuineSms}`,
  },
  RightBegins: {
    subject: "You may claim your JHT now",
    text: `By our records you may claim your old-age savings (JHT) from {day}. All of it by phone, without a visit.\n\nBegin at {link} . Once you are in, what we know is filled in for you. Not now? Your savings stay.\n\n${genuineNotice}\n\nYou want no such messages? Open {stop} and choose. Thank you.`,
    sms: `You may claim JHT from {day}. Official site: {link} ${genuineNoticeSms}`,
  },
  RightStillThere: {
    subject: "Your JHT can still be claimed",
    text: `You may claim your old-age savings (JHT) since {day}. We have seen no claim of yours. All of it by phone, without a visit.\n\nBegin at {link} . This is the last reminder. Your savings stay, whenever you claim.\n\n${genuineNotice}\n\nYou want no such messages? Open {stop} and choose. Thank you.`,
    sms: `You may claim JHT since {day}. Official site: {link} ${genuineNoticeSms}`,
  },
  CollectiveReady: {
    subject: "Your JHT claim with {company}",
    text: `The company {company} has prepared claims for the old-age savings (JHT) of people who left, yours too. You alone decide and send it, on your own phone. Interview times are set aside.\n\nLook at {link} . Is something wrong? Say so there. The company never sees your bank account or your papers. You may claim alone as well.\n\n${genuineNotice}\n\nYou want no such messages? Open {stop} and choose. Thank you.`,
    sms: `Your company prepared your JHT claim. You decide. Official site: {link} ${genuineNoticeSms}`,
  },
  CollectiveStillReady: {
    subject: "Your JHT claim still waits for you",
    text: `The company {company} has prepared a claim for the old-age savings (JHT) for you too, and we have no answer from you yet. You alone decide and send it, on your own phone.\n\nLook at {link} . This is the last reminder. You may claim alone as well, at any time.\n\n${genuineNotice}\n\nYou want no such messages? Open {stop} and choose. Thank you.`,
    sms: `The JHT claim from your company waits for you. Official site: {link} ${genuineNoticeSms}`,
  },
  CollectiveSentBack: {
    subject: "The collective of {company} must be mended",
    text: `Our office, {office}, has sent back the collective of {company} (NPP {npp}): {why}\n\nMend it and hand it in again at {link} . The list of workers is kept.\n\n${genuineCompany}`,
    sms: `NPP {npp}: your collective must be mended. See {link} ${genuineSms}`,
  },
  CollectiveChecked: {
    subject: "The collective of {company} has been checked",
    text: `Our office, {office}, has checked the collective of {company} (NPP {npp}). The branch sets interview times aside, then we tell each worker ourselves. You need do nothing.\n\nSee {link} .\n\n${genuineCompany}`,
    sms: `NPP {npp}: your collective was checked. We tell the workers. {link} ${genuineSms}`,
  },
  AnnouncementTold: {
    subject: "{headline}",
    text: `News from Lapak Asik: {headline}\n\nThree steps:\n1. {one}\n2. {two}\n3. {three}\n\nAll of it is at {link} .\n\n${genuineNotice}\n\nNo such messages? Open {stop} and choose. Thank you.`,
    sms: `{brief} Official site: {link} ${genuineNoticeSms}`,
  },
};
