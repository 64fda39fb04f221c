import { buildWhenStale } from '../../server/build.js'

// Every project of one run calls this setup; the first builds for all.
const shared: { standpunktBuild?: Promise<void> } = globalThis as never

/** Makes sure that what the tests start is what the sources say. */
export default async function setup(): Promise<void> {
  await (shared.standpunktBuild ??= buildWhenStale(console.log))
}
