/** Whole rupiah; there are no cents. Exact up to 9 x 10^15. */
export type Rupiah = number & { readonly __rupiah: unique symbol };

/**
 * A share in whole per cent (0 to 100), rounded down to whole rupiah. Example: 5 % of 199 is 9. Exact for every amount:
 * the hundreds apart, since a hundred times 9 x 10^15 is more than a number holds exactly.
 */
export const percentOf = (amount: number, percent: number): Rupiah => {
  const hundreds = Math.floor(amount / 100);
  return (hundreds * percent + Math.floor(((amount - hundreds * 100) * percent) / 100)) as Rupiah;
};

/** As people write it: `Rp18.450.000`. */
export const formatRupiah = (amount: number): string =>
  `Rp${String(Math.trunc(amount)).replace(/\B(?=(\d{3})+$)/g, ".")}`;
