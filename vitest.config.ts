import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Asks the imports only: `npm run check` runs it without starting a database.
      { extends: true, test: { name: "arrows", include: ["tests/architecture/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "house",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "sandbox/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/architecture/**", "node_modules/**"],
          globalSetup: "tests/global-setup.ts",
        },
      },
    ],
  },
});
