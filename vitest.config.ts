import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Each file has a database of its own and starts what it needs on free ports: two run side by side, else it takes half as long again.
    maxWorkers: 2,
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
