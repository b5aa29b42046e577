/** The look's colours (web/ui/styles/tokens.scss), for paper and pictures. */
export const ink = {
  ink: "#1c2233",
  soft: "#464d60",
  nila: "#1f3a6e",
  nilaSoft: "#e8eef8",
  kunyit: "#f2b233",
  slip: "#ffe7ad",
  bata: "#a8432a",
  pandan: "#1d6a42",
  white: "#ffffff",
  rice: "#fbf6ec",
  line: "#ddd6c8",
} as const;

/** Cyan, magenta, yellow, black, in hundredths. */
export type Process = [number, number, number, number];

/**
 * The same colours as a press mixes them, by eye after the look. Words and codes are black alone: four plates that lie a hair beside each other
 * make small letters and modules of a code furry. No colour lays down more than 240 of 400, which newsprint and cheap offset still dry.
 */
export const pressInk: Readonly<Record<string, Process>> = {
  [ink.ink]: [0, 0, 0, 100],
  [ink.soft]: [0, 0, 0, 80],
  [ink.nila]: [100, 80, 20, 20],
  [ink.nilaSoft]: [10, 4, 0, 0],
  [ink.kunyit]: [0, 32, 90, 0],
  [ink.slip]: [0, 8, 38, 0],
  [ink.bata]: [15, 82, 85, 12],
  [ink.pandan]: [85, 25, 85, 25],
  [ink.white]: [0, 0, 0, 0],
  [ink.rice]: [1, 2, 7, 0],
  [ink.line]: [6, 8, 18, 6],
};
