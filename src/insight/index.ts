export {
  indicators,
  readinessOf,
  signsOf,
  type Indicator,
  type Readiness,
  type ReadinessRules,
  type Sign,
  type Signs,
} from "./readiness.rules.ts";
export { findReadiness, together, type OfficeSigns } from "./readiness.views.ts";
export { findServiceHealth, type ServiceHealth } from "./service-health.views.ts";
