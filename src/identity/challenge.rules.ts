/**
 * Limits on guessing and on sending codes. Numbers from policies/service.json.
 * The address only sharpens the limit of a browser that was never seen before; by itself it refuses nobody.
 */
export type Counts = { readonly subject: number; readonly device: number; readonly address: number };
export type Limits = {
  readonly perSubject: number;
  readonly perDevice: number;
  readonly perDeviceWhereBusy: number;
  readonly busyAddress: number;
};

/** Whether one more code may be sent within the hour. */
export function mayAskForCode(inTheLastHour: Counts, limits: Limits): boolean {
  const perDevice = inTheLastHour.address >= limits.busyAddress ? limits.perDeviceWhereBusy : limits.perDevice;
  return inTheLastHour.subject < limits.perSubject && inTheLastHour.device < perDevice;
}
