export type { Channel, ChannelName, Channels, OutgoingMessage, SendAnswer } from "./channels.port.ts";
