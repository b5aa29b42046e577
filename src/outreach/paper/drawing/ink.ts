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
