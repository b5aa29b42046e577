export { parts, type SwitchRefusal } from "./switch.ts";
export type { SwitchFact } from "./switches.events.ts";
export { switchOnPart } from "./switch-on-part.ts";
export { changeSwitch } from "./change-switch.ts";
export { endSwitch } from "./end-switch.ts";
export { isSwitchedOn, listSwitches, type Switch } from "./switches.views.ts";
