import { availableParallelism } from "node:os";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { COMPATIBILITY_DATE } from "./support/compatibility-date.ts";

/**
 * Two engines: the analyzer runs in Node when the archive is built and in workerd when it is
 * searched, and their Unicode tables differ; so its tests run in both. All other tests run in Node
 * and speak to the real Worker in workerd over HTTP.
 */
export default defineConfig({
  test: {
    // One fewer than there are cores when nothing is said: on two, half of the machine would idle.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        plugins: [
          cloudflareTest({ miniflare: { compatibilityDate: COMPATIBILITY_DATE, cf: false } }),
        ],
        test: {
          name: "analysis in workerd",
          root: new URL("..", import.meta.url).pathname,
          include: ["tests/analysis/**/*.test.ts"],
          exclude: ["tests/analysis/**/*.node.test.ts"],
        },
      },
      {
        test: {
          name: "node",
          root: new URL("..", import.meta.url).pathname,
          include: ["tests/**/*.test.ts"],
          globalSetup: "tests/browser/unpack-browser.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
