import service from "../../../policies/service.json" with { type: "json" };

/** Rules of the service that are not law: limits, windows, minutes (policies/service.json). */
export const serviceRules = service;
