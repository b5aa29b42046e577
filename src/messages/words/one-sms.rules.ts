/**
 * Whether a text goes as one SMS: 160 letters of GSM 03.38 that count once. Letters with marks are left out of it, though the
 * standard has some: gateways differ in which.
 */
export const isOneSms = (text: string): boolean => /^[A-Za-z0-9 .,:;?!/()'%&+@-]{1,160}$/.test(text);
