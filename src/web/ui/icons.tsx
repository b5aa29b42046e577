import type { VNode } from "preact";

/** The drawings of the look: 24 grid, 2 px stroke, round ends, no fill. The word beside one speaks; it is silent. */
const drawings = {
  alert: '<path d="M12 3.5 2.5 20h19Z"/><path d="M12 10v4.5M12 17.3v.1"/>',
  book: '<path d="M12 6.5C10 5 7 4.5 3.5 5v13c3.5-.5 6.5 0 8.5 1.5 2-1.5 5-2 8.5-1.5V5C17 4.5 14 5 12 6.5Zm0 0v13"/>',
  building:
    '<path d="M5 21V3.5h9V21M14 9h5.5v12M2.5 21h19"/><path d="M8.5 7.5h2M8.5 11.5h2M8.5 15.5h2M16.8 13v.1M16.8 17v.1"/>',
  cal: '<rect x="3.5" y="5" width="17" height="15.5" rx="2"/><path d="M3.5 10h17M8 2.8v4M16 2.8v4"/>',
  call:
    '<path d="M5 3.5h3.5l1.7 4.3-2.2 1.7a12 12 0 0 0 6.5 6.5l1.7-2.2 4.3 1.7V19a2 2 0 0 1-2.2 2A17.5 17.5 0 0 1 ' +
    '3 5.7 2 2 0 0 1 5 3.5Z"/>',
  camera: '<path d="M3 8h4l2-3h6l2 3h4v12H3Z"/><circle cx="12" cy="13.5" r="3.8"/>',
  cap:
    '<path d="m2.5 9.5 9.5-4.5 9.5 4.5-9.5 4.5Z"/>' +
    '<path d="M6.5 11.5V16c1.5 1.5 3.3 2.2 5.5 2.2s4-.7 5.5-2.2v-4.5M21.5 9.5V15"/>',
  card: '<rect x="2.5" y="5" width="19" height="14" rx="2.5"/><path d="M2.5 10h19M6 15h4"/>',
  chart: '<path d="M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6"/>',
  chat: '<path d="M4 4.5h16v12h-9L6.5 20.5v-4H4Z"/>',
  check: '<path d="m5 12.5 4.5 4.5L19 7.5"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  doc: '<path d="M6 3h8l4.5 4.5V21H6Z"/><path d="M14 3v5h4.5M9 12.5h6.5M9 16.5h6.5"/>',
  eye: '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="3"/>',
  family:
    '<circle cx="7" cy="6.5" r="3"/><circle cx="17" cy="6.5" r="3"/><circle cx="12" cy="13.5" r="2.3"/>' +
    '<path d="M2.5 20.5v-4.5a4.5 4.5 0 0 1 5-4.4M21.5 20.5v-4.5a4.5 4.5 0 0 0-5-4.4M8 20.5c.2-2.3 1.8-3.5 4-3.5s3.8 1.2 4 3.5"/>',
  flag: '<path d="M5 21V4h13l-2.5 4.5L18 13H5"/>',
  hand:
    '<path d="M7 12.5V6.2a1.6 1.6 0 0 1 3.2 0V11m0-1V4.6a1.6 1.6 0 0 1 3.2 0V11m0-4.5a1.6 1.6 0 0 1 3.2 ' +
    '0V12m0-2.5a1.6 1.6 0 0 1 3.2 0V15c0 4-2.7 6.5-6.3 6.5-3 0-4.5-1.2-6-3.6L4.2 13a1.6 1.6 0 0 1 2.8-1.5Z"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.3a2.8 2.8 0 1 1 3.8 2.6c-.7.3-1.1.8-1.1 1.6v.5M12 17v.1"/>',
  helper:
    '<circle cx="8" cy="7" r="3.2"/><circle cx="17.5" cy="9.5" r="2.5"/>' +
    '<path d="M2.5 20.5v-3a5.5 5.5 0 0 1 9.5-3.8l2 2.3h3a4.5 4.5 0 0 1 4.5 4.5M10 16l2.5 3h4"/>',
  home: '<path d="m3 11.5 9-7.5 9 7.5"/><path d="M5.5 10v10h13V10"/><path d="M10 20v-5.5h4V20"/>',
  id:
    '<rect x="2.5" y="5" width="19" height="14" rx="2.5"/><circle cx="8" cy="11" r="2.2"/>' +
    '<path d="M4.8 16c.5-1.6 1.7-2.4 3.2-2.4s2.7.8 3.2 2.4M14.5 10h4M14.5 14h4"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>',
  kiosk: '<rect x="5" y="2.5" width="14" height="12" rx="2"/><path d="M12 14.5v6.5M7.5 21h9M9 8.5h6"/>',
  list: '<path d="M8.5 6h12M8.5 12h12M8.5 18h12M4 6h.1M4 12h.1M4 18h.1"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>',
  mega: '<path d="M4 10v4.5h3.5L15 19V5.5L7.5 10ZM18 9.5a4 4 0 0 1 0 5.5M8.5 14.5 10 20"/>',
  mic: '<rect x="9" y="3" width="6" height="11" rx="3"/><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3"/>',
  money:
    '<rect x="2.5" y="6" width="19" height="12" rx="2"/><circle cx="12" cy="12" r="2.8"/>' +
    '<path d="M6 9.5v5M18 9.5v5"/>',
  nophone: '<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M3 4l18 16"/>',
  pattern:
    '<circle cx="12" cy="12" r="2.8"/><circle cx="4.5" cy="5" r="1.8"/><circle cx="19.5" cy="5" r="1.8"/>' +
    '<circle cx="4.5" cy="19" r="1.8"/><circle cx="19.5" cy="19" r="1.8"/>' +
    '<path d="m6 6.3 3.8 3.7M18 6.3 14.2 10M6 17.7 9.8 14M18 17.7 14.2 14"/>',
  pause: '<path d="M8.5 5v14M15.5 5v14"/>',
  phone: '<rect x="6.5" y="2.5" width="11" height="19" rx="2.5"/><path d="M11 18.5h2"/>',
  print: '<path d="M7 8V3.5h10V8M7 17H3.5V8h17v9H17"/><path d="M7 13.5h10v7H7Z"/>',
  reach:
    '<circle cx="12" cy="12" r="2"/><path d="M8 16a5.7 5.7 0 0 1 0-8M16 8a5.7 5.7 0 0 1 0 8M5 19a9.9 9.9 0 0 1 0-14M19 5a9.9 9.9 0 0 1 0 14"/>',
  refresh: '<path d="M20 12a8 8 0 1 1-2.5-5.8M20 3.5v4h-4"/>',
  right: '<path d="M5 12h14m-6-6 6 6-6 6"/>',
  rotate: '<path d="M4 12a8 8 0 1 0 2.5-5.8M4 3.5v4h4"/>',
  scale: '<path d="M12 4v16M7.5 20h9M5 7.5h14M5 7.5 2.5 14a3 3 0 0 0 5 0Zm14 0L16.5 14a3 3 0 0 0 5 0Z"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>',
  shield: '<path d="M12 3 4.5 6v5.5c0 4.5 3 8 7.5 9.5 4.5-1.5 7.5-5 7.5-9.5V6Z"/><path d="m8.8 12 2.3 2.3 4.3-4.5"/>',
  sound: '<path d="M4 9.5v5h3.5L13 19V5L7.5 9.5ZM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"/>',
  sun:
    '<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 ' +
    '17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"/>',
  upload: '<path d="M12 16V4.5m-5 5 5-5 5 5M4 16.5V20h16v-3.5"/>',
  user: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c.7-4.2 3.8-6.3 8-6.3s7.3 2.1 8 6.3"/>',
  users:
    '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19.5c.5-3.8 3-5.5 6.5-5.5s6 1.7 6.5 5.5M15.5 5.2a3.5 3.5 0 0 ' +
    '1 0 6.6M17.5 14.3c2.3.6 3.7 2.3 4 5.2"/>',
  video: '<rect x="2.5" y="6" width="13" height="12" rx="2.5"/><path d="m15.5 11 6-3.5v9l-6-3.5"/>',
  wifi: '<path d="M2.5 9.5a14 14 0 0 1 19 0M6 13.3a9 9 0 0 1 12 0M9.3 17a4.5 4.5 0 0 1 5.4 0"/>',
  wifioff:
    '<path d="M3 3l18 18M8.8 6.2a14 14 0 0 1 12.7 3.3M2.5 9.5A14 14 0 0 1 5.8 7.3M13 11.3a9 9 0 0 1 5 2M6 13.3a9 ' +
    '9 0 0 1 3.5-1.8M9.3 17a4.5 4.5 0 0 1 5.4 0"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
  zoom: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5M10.5 7.8v5.4M7.8 10.5h5.4"/>',
} as const;

export type IconName = keyof typeof drawings;

const html = Object.fromEntries(
  Object.entries(drawings).map(([name, drawing]) => [name, { __html: drawing }]),
) as Record<IconName, { __html: string }>;

/** An icon by its name. `class` for a state, such as `is-ok`. */
export const Icon = ({ name, class: state }: { name: IconName; class?: string }): VNode => (
  <svg
    class={state ? `la-i ${state}` : "la-i"}
    viewBox="0 0 24 24"
    aria-hidden="true"
    dangerouslySetInnerHTML={html[name]}
  />
);

const awning = "M4 5h8v10.5a4 4 0 0 1-8 0Zm16 0h8v10.5a4 4 0 0 1-8 0Z";
const stall = {
  __html:
    `<path fill="#f2b233" d="${awning}"/>` +
    `<path fill="#fff" d="${awning.replace("M4", "M12")}"/>` +
    '<circle fill="#fff" cx="20" cy="24" r="3.7"/><path fill="#fff" d="M12.5 33.5a7.5 5 0 0 1 15 0Z"/>' +
    '<rect fill="#f2b233" x="4" y="32.5" width="32" height="3.5" rx="1.7"/>',
};

/** The mark without its tile, for nila grounds. `size` in px where no style gives one. */
export const Mark = ({ size }: { size?: number }): VNode => (
  <svg viewBox="0 0 40 40" width={size} height={size} aria-hidden="true" dangerouslySetInnerHTML={stall} />
);
