import cluster from 'node:cluster'
import path from 'node:path'
import { buildWhenStale } from './build.js'

// All paths are relative to this folder, and React reads NODE_ENV before any of our code runs.
process.chdir(path.resolve(import.meta.dirname, '..'))
process.env.NODE_ENV = 'production'

try {
  if (cluster.isPrimary) await buildWhenStale(console.log)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import(path.resolve('build/server/index.js'))
