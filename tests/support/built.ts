import { buildWhenStale } from '../../server/build.js'

// Every project of a run calls this setup; the first one builds for all.
const shared: { standpunktBuild?: Promise<void> } = globalThis as never

/** Builds the site unless the build is up to date. */
export default async function setup(): Promise<void> {
  await (shared.standpunktBuild ??= buildWhenStale(console.log))
}
