/** The purposes under which a claim's personal data is sealed: who writes and who reads must name the same (platform/keys). */
export const claimSeals = {
  person: "claims.person",
  contact: "claims.contact",
  bank: "claims.bank",
  answers: "claims.answers",
  declared: "claims.declared",
  facts: "claims.facts",
  text: "claims.text",
  heir: "claims.heir",
  heirContact: "claims.heir-contact",
  heirBank: "claims.heir-bank",
} as const;
