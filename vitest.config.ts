import tsconfigPaths from 'vite-tsconfig-paths'
import { defineConfig } from 'vitest/config'

const database = {
  globalSetup: ['tests/support/cluster.ts'],
  setupFiles: ['tests/support/database.ts'],
}
const built = {
  globalSetup: ['tests/support/cluster.ts', 'tests/support/built.ts'],
  setupFiles: ['tests/support/database.ts'],
}
const browser = {
  ...built,
  globalSetup: [...built.globalSetup, 'tests/support/chromiumServer.ts'],
}
const patient = { testTimeout: 60_000, hookTimeout: 60_000 }

// Separate from vite.config.ts, because the tests do not need Remix's plugin.
export default defineConfig({
  plugins: [tsconfigPaths({ root: import.meta.dirname })],
  cacheDir: '.cache/vitest',
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    // The default of one second is too short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure files keep no state, so their tests can share one module graph.
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.server.test.ts', 'tests/{db,routes,server,e2e}/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/**/*.server.test.ts', 'tests/db/**/*.test.ts'],
          exclude: ['tests/{routes,server,e2e}/**'],
          ...database,
        },
      },
      {
        extends: true,
        test: { name: 'server', include: ['tests/server/**/*.test.ts'], ...built, ...patient },
      },
      {
        extends: true,
        test: {
          name: 'routes',
          include: ['tests/routes/**/*.test.{ts,tsx}'],
          ...built,
          ...patient,
        },
      },
      {
        extends: true,
        test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...browser, ...patient },
      },
    ],
  },
})
