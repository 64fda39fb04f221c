import { rmSync, writeFileSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import remixConfig from './remix.config.js'
import { fingerprint, stampFile } from './server/build.js'

/** What stays a package of its own: native code and what lies beside it, and programs that start others of their own. */
const unbundled = [
  '@node-rs/argon2',
  '@prisma/client',
  '@resvg/resvg-js',
  'graphile-worker',
  'pg',
  'pino',
  'satori',
]

/** Remix takes its own server entry for granted; ours is the process, so that both share one module graph. */
const processEntry = (entry: string): Plugin => ({
  name: 'process-entry',
  enforce: 'post',
  config(_config, { isSsrBuild }) {
    if (!isSsrBuild) return {}
    return {
      build: { sourcemap: true, minify: true, rollupOptions: { input: entry } },
      // Names stay, for the log; what is not there need not be read at every start.
      esbuild: {
        minifyIdentifiers: false,
        minifySyntax: true,
        minifyWhitespace: true,
        legalComments: 'none',
      },
      ssr: { noExternal: true, external: unbundled },
    }
  },
})

/** Leaves beside a finished build what it was made from, so that a start knows whether it still holds. */
function stamped(): Plugin {
  let made = ''
  let server = false
  return {
    name: 'stamped',
    apply: 'build',
    configResolved(config) {
      server = Boolean(config.build.ssr)
    },
    buildStart() {
      made = fingerprint()
      rmSync(stampFile, { force: true })
    },
    writeBundle() {
      // The server is what Remix builds last.
      if (server) writeFileSync(stampFile, made)
    },
  }
}

export default defineConfig({
  plugins: [
    remix(remixConfig),
    tsconfigPaths({ root: import.meta.dirname }),
    processEntry('./server/index.ts'),
    stamped(),
  ],
  cacheDir: '.cache/vite',
  build: { target: 'es2022' },
  optimizeDeps: {
    // Remix hands what the server imports to the browser's bundler too, which chokes on native modules.
    exclude: [
      '@node-rs/argon2',
      '@prisma/adapter-pg',
      '@prisma/client',
      '@remix-run/node',
      '@resvg/resvg-js',
      'compression',
      'express',
      'graphile-worker',
      'helmet',
      'lru-cache',
      'lucia',
      'markdown-it',
      'pg',
      'pino',
      'prosemirror-markdown',
      'rate-limiter-flexible',
      'satori',
    ],
  },
})
