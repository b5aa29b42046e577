/** Whole rupiah; there are no cents. Exact up to 9 x 10^15. */
export type Rupiah = number & { readonly __rupiah: unique symbol };

/** A share in whole per cent, rounded down to whole rupiah. Exact: no fraction is ever held. Example: 5 % of 199 is 9. */
export const percentOf = (amount: number, percent: number): Rupiah => Math.floor((amount * percent) / 100) as Rupiah;

/** As people write it: `Rp18.450.000`. */
export const formatRupiah = (amount: number): string =>
  `Rp${String(Math.trunc(amount)).replace(/\B(?=(\d{3})+$)/g, ".")}`;
