/** Returns the CPU milliseconds of a function, independent of the machine's load. */
export function cpuTime(act: () => unknown): number {
  const started = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000
}
