export type { Channel, ChannelName, Channels, OutgoingMessage, SendAnswer } from "./channels.port.ts";
export type { DeliveryReport, DeliveryStatus, MessageStatus, MessageToQueue, Recipient } from "./message.ts";
export { countAboutVisit } from "./message.store.ts";
export { mailFirst } from "./message.rules.ts";
export { queueMessage } from "./queue-message.ts";
export { quietUntil } from "./unasked/unasked.rules.ts";
export { queueUnasked } from "./unasked/queue-unasked.ts";
export { stoppedChannels, stopMessages } from "./unasked/stop-messages.ts";
export { readStopToken, stopToken } from "./unasked/stop-token.ts";
export { noteReport } from "./note-report.ts";
export { messagesJobs, messagesTicks } from "./message.jobs.ts";
export { claimsTold, keysNotQueued, messagesOfClaim, type ToldMessage } from "./message.views.ts";
export type { AskedTemplate } from "./words/dictionary.ts";
export { isOneSms } from "./words/one-sms.rules.ts";
export { whatsappTemplates } from "./words/templates.ts";
export {
  answerInSms,
  dayInWords,
  namesInWords,
  helpedInWords,
  interviewInWords,
  promiseInWords,
  smsAnswerMost,
  timeInWords,
} from "./words/in-words.ts";

export { deleteMessagesOfClaim } from "./message.store.ts";
export { fixedLanguages, fixedWords, type FixedWords } from "./words/announcement-words.ts";
export { bannedWords, type BannedWord } from "./words/officialese.ts";
export { readingBounds, readingLevel, type ReadingLevel } from "./words/reading-level.rules.ts";
