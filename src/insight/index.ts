export { findServiceHealth, type ServiceHealth } from "./service-health.views.ts";
