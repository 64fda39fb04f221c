import cluster from 'node:cluster'
import path from 'node:path'
import { buildWhenStale } from './build.js'

// Everything is looked for from here, and React asks for this before anything of ours runs.
process.chdir(path.resolve(import.meta.dirname, '..'))
process.env.NODE_ENV = 'production'

try {
  if (cluster.isPrimary) await buildWhenStale(console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import(path.resolve('build/server/index.js'))
