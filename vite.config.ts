import { rmSync, writeFileSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import tsconfigPaths from 'vite-tsconfig-paths'
import remixConfig from './remix.config.js'
import { fingerprint, stampFile } from './server/build.js'

/**
 * Packages that are not bundled: native modules, packages that read their own files, and packages
 * that start other programs.
 */
const unbundled = [
  '@node-rs/argon2',
  '@prisma/client',
  '@resvg/resvg-js',
  'graphile-worker',
  'pg',
  'pino',
  'satori',
]

/**
 * Replaces Remix's server entry by ours, so that the process and the routes share one module graph.
 */
const processEntry = (entry: string): Plugin => ({
  name: 'process-entry',
  enforce: 'post',
  config(_config, { isSsrBuild }) {
    if (!isSsrBuild) return {}
    return {
      build: { sourcemap: true, minify: true, rollupOptions: { input: entry } },
      // Names are kept for stack traces; the rest is minified because it is parsed at every start.
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

/**
 * Writes the fingerprint of the sources beside a finished build, so that a start can tell whether
 * it is up to date.
 */
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
      // The server bundle is built last.
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
    // Remix passes the server's imports to the browser bundler too, which cannot handle native
    // modules.
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
