export { idFromCode, type Office, type OfficeKind, type OfficeRow, type Zone } from "./office.ts";
export { type OfficeFact } from "./office.events.ts";
export { importOffices, type OfficesRefusal } from "./import-offices.ts";
export { branches, findOffice } from "./office.views.ts";
