/** The milliseconds of processor time that something takes, whatever else the machine does meanwhile. */
export function cpuTime(act: () => unknown): number {
  const started = process.cpuUsage()
  act()
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1_000
}
