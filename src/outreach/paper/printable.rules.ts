/**
 * The letters and signs that every paper and picture can be printed with: what both weights of our type (Roboto, its Latin files) have
 * a drawing for, of letters, digits, punctuation and money. Latin is larger than our type: ɓ, ḍ and ǵ are Latin, and are not in it. Written
 * down here, so that a field is refused while it is typed and not when the poster is made; a test holds the list against the
 * files of the type. `<` and `>` are left out: words are never markup.
 */
const printable = /^[ -;=?-~¡-¥§ª«°²³¶·¹-ÖØ-öø-ſƏƒƠơƯưǰǺ-ǿȘ-țȷəḀḁḾḿẀ-ẅẞỲ-ỹ–—‘-‚“-„†•…′″‹›₣₤₦-€₱₹₺₼₽]$/u;

/** The first letter or sign of a line that cannot be printed; null where all can. */
export const unprintableIn = (line: string): string | null =>
  [...line].find((letter) => !printable.test(letter)) ?? null;

/** How wide the letters of our bold type are, in twentieths of its size, rounded up; an accent makes none wider. */
const widths: Readonly<Record<number, string>> = {
  6: " ',!.:;I[]ijl|¡ı‘’‚",
  7: '"(`t{}·łľ′″‹›',
  8: ")-fr°²³¹ŀťƒ•",
  9: "/\\^“”„ª",
  10: "*?_º«»¶¿",
  11: "Laceksvxyz¥ə",
  12: "$+0123456789=EFJbdghnopqu¢£øþðħŋ†₣₤₫€₹₺Ł",
  13: "#BKPRSTXYZ§ÞđŦŧßĸďư",
  14: "&ACDGOQUV~ØÐĐƏ–",
  15: "%HN¤Ħ₱Ŋ…₽ƠƯ",
  16: "w",
  18: "mMW@æ—",
};
const widthOfLetter = new Map(
  Object.entries(widths).flatMap(([twentieths, letters]) =>
    [...letters].map((letter): [string, number] => [letter, Number(twentieths) / 20]),
  ),
);
/** The widest of all, `₨`: for what stands in no line above. */
const widest = 1.1;

/**
 * How wide a line is at most in our bold type, in parts of its size: what it needs on paper before anybody measures it.
 * Prose comes to half of its letters, capitals to two thirds: `widthOf("nn MM")` is 3.3.
 */
export const widthOf = (line: string): number =>
  [...line].reduce(
    (wide, letter) => wide + (widthOfLetter.get(letter) ?? widthOfLetter.get(letter.normalize("NFD")[0]!) ?? widest),
    0,
  );
