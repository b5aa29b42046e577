import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "sandbox/**/*.test.ts", "tests/**/*.test.ts"],
    globalSetup: "tests/global-setup.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
