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
